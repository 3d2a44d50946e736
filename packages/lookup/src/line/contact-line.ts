/** A line of a job of contact details: a newId (contract section 6). Whose it is shows where the line is run. */
export interface ContactLine {
  readonly kind: 'contact';
  readonly line: number;
  readonly newId: string;
}

/** A line that is answered as `invalid` in the results and costs nothing. */
export interface InvalidContactLine {
  readonly kind: 'invalid';
  readonly line: number;
  /** What stands in place of one. */
  readonly newId: string;
  readonly reason: string;
}

export type SubmittedContactLine = ContactLine | InvalidContactLine;
