import {
  type BodyError,
  type ColumnOrder,
  type Cut,
  cutContactLines,
  cutLines,
  type LineError,
  type LinesPiece,
  type LookupLinesPiece,
  type ParsedLines,
  parseContactLines,
  parseLines,
  ReferenceIndex,
  type ReferenceTables,
  type SubmittedContactLine,
  type SubmittedLine,
} from '@rollcall/lookup';
import type { Job, JobKind } from '../control/control-store.ts';

/** Some lines of a job, not read yet, and of which kind they are: what a thread is given of it. */
export type SliceLines =
  | ({ readonly kind: 'lookup' } & LookupLinesPiece)
  | ({ readonly kind: 'contactDetails' } & LinesPiece);

/**
 * The lines of a job, read and checked. To all but who reads and who runs them (`run-slice.ts`) lines of every kind are
 * alike: they are counted, and some of them are invalid.
 */
export interface JobLines {
  readonly lines: readonly (SubmittedLine | SubmittedContactLine)[];
  /** Lines that can be run: each costs a credit. */
  readonly validLines: number;
  readonly lineErrors: readonly LineError[];
  /** The fields that each line was read from, as they were sent; those of a header row apart. */
  readonly fields: readonly (readonly string[])[];
  readonly header?: readonly string[];
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
  lookup: (body, { reference, columnOrder }) => jobLinesOf(parseLines(body, reference, columnOrder)),
  contactDetails: (body) => jobLinesOf(parseContactLines(body)),
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
  const lines = readJobLines(kind, text, { reference: ReferenceIndex.of(tables), columnOrder });
  if (!lines.ok) throw new Error(`the stored lines of job ${jobId} cannot be read: ${lines.error.text}`);
  return lines.read;
}

/** Cuts what was submitted and checked then into slices, for threads to read. */
export function* cutStoredLines(
  { kind, options: { columnOrder } }: Pick<Job, 'kind' | 'options'>,
  text: string,
  cut: Cut,
): Generator<SliceLines> {
  if (kind === 'lookup') for (const piece of cutLines(text, cut, columnOrder)) yield { kind, ...piece };
  else for (const piece of cutContactLines(text, cut)) yield { kind, ...piece };
}

/** The text of a stored body. */
export function storedText(body: Uint8Array): string {
  // Its byte order mark was dropped when it came; another one would belong to the text.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
}

function jobLinesOf(parsed: ParsedLines<SubmittedLine | SubmittedContactLine>): ReadJobLines {
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
    },
  };
}
