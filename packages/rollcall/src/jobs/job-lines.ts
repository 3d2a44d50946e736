import {
  type BodyError,
  type ColumnOrder,
  type LineError,
  type ParsedLines,
  parseContactLines,
  parseLines,
  ReferenceIndex,
  type ReferenceTables,
  type SubmittedContactLine,
  type SubmittedLine,
} from '@rollcall/lookup';
import type { Job, JobKind } from '../control/control-store.ts';

/** Some lines of a job, and of which kind they are: what a thread is given of it. */
export type SliceLines =
  | { readonly kind: 'lookup'; readonly lines: readonly SubmittedLine[] }
  | { readonly kind: 'contactDetails'; readonly lines: readonly SubmittedContactLine[] };

/**
 * The lines of a job, read and checked. To all but who reads and who runs them (`run-slice.ts`) lines of every kind are
 * alike: they are counted, cut into slices, and some of them are invalid.
 */
export interface JobLines {
  readonly lines: readonly (SubmittedLine | SubmittedContactLine)[];
  /** Lines that can be run: each costs a credit. */
  readonly validLines: number;
  readonly lineErrors: readonly LineError[];
  /** The fields that each line was read from, as they were sent; those of a header row apart. */
  readonly fields: readonly (readonly string[])[];
  readonly header?: readonly string[];
  /** The lines from one place to before another. */
  slice(from: number, to: number): SliceLines;
}

export type ReadJobLines =
  | { readonly ok: true; readonly read: JobLines }
  | { readonly ok: false; readonly error: BodyError };

/** What lookup lines are read with. */
export interface LookupReading {
  readonly reference: ReferenceIndex;
  readonly columnOrder?: ColumnOrder | undefined;
}

const readers: Readonly<Record<JobKind, (body: string, reading: LookupReading) => ReadJobLines>> = {
  lookup: (body, { reference, columnOrder }) =>
    readAs(parseLines(body, reference, columnOrder), (lines) => ({ kind: 'lookup', lines })),
  contactDetails: (body) => readAs(parseContactLines(body), (lines) => ({ kind: 'contactDetails', lines })),
};

/** @param body the decoded text, without a byte order mark */
export function readJobLines(kind: JobKind, body: string, reading: LookupReading): ReadJobLines {
  return readers[kind](body, reading);
}

/**
 * Reads the lines of a job again, from what was submitted and checked then.
 *
 * @param tables those of the data set that the job runs on
 */
export function readStoredLines(
  { jobId, kind, options: { columnOrder } }: Pick<Job, 'jobId' | 'kind' | 'options'>,
  text: string,
  tables: ReferenceTables,
): JobLines {
  const lines = readJobLines(kind, text, { reference: new ReferenceIndex(tables), columnOrder });
  if (!lines.ok) throw new Error(`the stored lines of job ${jobId} cannot be read: ${lines.error.text}`);
  return lines.read;
}

/** The text of a stored body. */
export function storedText(body: Uint8Array): string {
  // Its byte order mark was dropped when it came; another one would belong to the text.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
}

function readAs<Line extends SubmittedLine | SubmittedContactLine>(
  parsed: ParsedLines<Line>,
  ofKind: (lines: readonly Line[]) => SliceLines,
): ReadJobLines {
  if (!parsed.ok) return parsed;
  const { lines, lineErrors, records, header } = parsed;
  const validLines = lines.filter(({ kind }) => kind !== 'invalid').length;
  return {
    ok: true,
    read: {
      lines,
      validLines,
      lineErrors,
      fields: records.map(({ fields }) => fields),
      ...(header && { header: header.fields }),
      slice: (from, to) => ofKind(lines.slice(from, to)),
    },
  };
}
