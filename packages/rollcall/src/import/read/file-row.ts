/** One row of a file as it stands there. */
export interface FileRow {
  /** In the order of the header; a row can have fewer fields than it, or more. */
  readonly fields: readonly string[];
  /** The line of the file on which the row starts, 1-based; rows with line breaks inside take several. */
  readonly line: number;
  /** Values under names that the header does not have: keys which came late in a file of objects. Never empty ones. */
  readonly extra?: readonly { readonly name: string; readonly value: string }[];
}

/** A row that cannot be read. */
export interface RowFault {
  readonly line: number;
  readonly reason: string;
  /** The text of the line as it was, which is passed over. */
  readonly text: string;
}

export interface RowEvents {
  /**
   * Asked first, of rows of CSV: a row that it takes is not made into texts.
   *
   * @param from where the row starts
   * @returns where the next row starts; -1 when it does not take the row. It takes only rows of one line
   */
  readonly takeBytes?: ((from: number) => number) | undefined;
  /** @param from where the text of the row starts in the bytes of its chunk; `to` where it ends, before the line end */
  readonly onRow: (row: FileRow, from: number, to: number) => void;
  readonly onFault: (fault: RowFault) => void;
}
