import type { BadBytes } from './mend-utf8.ts';
import type { TableHead } from './open-table.ts';
import type { PeekableBytes } from './peekable-bytes.ts';
import type { RowFormat } from './row-chunk.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

/** A file that has been found out, from which its rows come. */
export interface OpenedText extends TableHead {
  /** What is left of it as UTF-8, from the first row behind the header. */
  readonly text: PeekableBytes;
  readonly format: RowFormat;
  /** How it is written, in parts. */
  readonly description: readonly string[];
  readonly inputBytesRead: () => number;
  /** Takes the memory of a piece of the text back; undefined where pieces may share it. */
  readonly release?: (piece: Uint8Array) => void;
  /** So far; it grows while the text is read. */
  readonly badBytes: BadBytes;
  /** Ends the reading, also one that waits for bytes. */
  readonly destroy: () => void;
}

export function emptyFile(name: string): UnreadableFileError {
  return new UnreadableFileError(`${name} is empty: a header row that names its columns is needed`);
}

/** Says where the header is when it is not where it is expected. */
export function headerDescription({ headerLine }: TableHead): string[] {
  return headerLine === 1 ? [] : [`header in line ${headerLine}`];
}
