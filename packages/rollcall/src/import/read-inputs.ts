import { dateOrderOf } from './clean/dates.ts';
import type { Employment } from './clean/employment.ts';
import { companyKeyWords } from './companies/company-keys.ts';
import { CompanyResolution } from './companies/company-resolution.ts';
import { ImportError } from './import-error.ts';
import type { ReadingOptions } from './import-options.ts';
import type { ExplainedMapping, FileKind } from './map/column-mapping.ts';
import { givenForFile } from './map/given-mapping.ts';
import { mapColumns } from './map/map-columns.ts';
import { MappingError } from './map/people-columns.ts';
import { MergeKeySet } from './merge/merge-key.ts';
import { openInput } from './read/open-input.ts';
import type { PeopleInput } from './read/row-chunk.ts';
import type { ImportThreads } from './threads/import-threads.ts';
import { InOrder } from './threads/in-order.ts';
import type { ChunkRead, NotedValues } from './threads/thread-messages.ts';

/** Chunks that a thread may have before it: it never waits, and memory stays small. */
const chunksPerThread = 2;
/** Of the values that were put aside, so many distinct ones of a column are shown. */
const examplesShown = 5;

export interface OpenedInput {
  readonly input: PeopleInput;
  readonly kind: FileKind;
  readonly mapping: ExplainedMapping;
}

/** What the reading of all files found. */
export interface ReadTotals {
  /** Further employments of a row are counted as rows too. */
  readonly rows: number;
  readonly furtherEmployments: number;
  readonly forgotten: number;
  readonly notes: readonly NotedValues[];
  readonly additionalColumns: ReadonlySet<string>;
  /** The keys of rows without a company id; not settled yet. */
  readonly companies: CompanyResolution;
  /** Keys of contacts, in a merge. */
  readonly mergeKeys: MergeKeySet;
  /** The first employments, as many as were asked for. */
  readonly samples: readonly Employment[];
}

/** Takes the refused rows, in the order of the files. */
export interface RejectedRows {
  readonly count: number;
  /** @param rejected its `row` is the text of the row as it was */
  add(rejected: {
    readonly file: string;
    readonly line: number;
    readonly column: string;
    readonly reason: string;
    readonly row: string;
  }): void;
}

/** Opens all files and finds out what their columns are, so that nothing is read when one of them cannot be. */
export async function openInputs(options: ReadingOptions): Promise<OpenedInput[]> {
  const { files, companyFiles = [], input: inputOptions = {}, map = [] } = options;
  const sources = [
    ...files.map((source) => ({ source, kind: 'people' as const })),
    ...companyFiles.map((source) => ({ source, kind: 'companies' as const })),
  ];
  const opened: { input: PeopleInput; kind: FileKind }[] = [];
  try {
    for (const { source, kind } of sources) {
      opened.push({ input: await openInput(source, inputOptions, options.signal), kind });
    }
    const files = opened.map(({ input: { header }, kind }) => ({ header, kind }));
    return opened.map(({ input, kind }) => {
      const given = givenForFile(map, { header: input.header, kind }, files);
      return { input, kind, mapping: mappingOf(input, kind, given) };
    });
  } catch (error) {
    await closeInputs(opened);
    throw error;
  }
}

export async function closeInputs(inputs: readonly Pick<OpenedInput, 'input'>[]): Promise<void> {
  await Promise.all(inputs.map(({ input }) => input.close()));
}

function mappingOf(
  input: PeopleInput,
  kind: FileKind,
  map: Parameters<typeof mapColumns>[2],
): ExplainedMapping {
  try {
    return mapColumns(input.header, input.sample, map, kind);
  } catch (error) {
    throw error instanceof MappingError ? new MappingError(`${input.name}: ${error.message}`) : error;
  }
}

/** Bytes of all files on the disk; undefined when one is a stream. */
export function sizeOf(inputs: readonly OpenedInput[]): number | undefined {
  let total = 0;
  for (const { input } of inputs) {
    if (input.sizeBytes === undefined) return undefined;
    total += input.sizeBytes;
  }
  return total;
}

/**
 * Reads all rows on the threads, which spill what they take; what they refuse is written in the order of the files.
 *
 * @param samples how many employments are wanted as they become
 */
export async function readInputs(
  inputs: readonly OpenedInput[],
  options: ReadingOptions,
  threads: ImportThreads,
  rejects: RejectedRows,
  samples = 0,
): Promise<ReadTotals> {
  const total = sizeOf(inputs);
  const totals = new RunningTotals(rejects, options.maxRejects);
  const inOrder = new InOrder();
  const underWay = new Set<Promise<void>>();
  let sequence = 0;
  let bytesOfFilesRead = 0;
  for (const [file, { input, kind, mapping }] of inputs.entries()) {
    options.onInput?.(input, mapping);
    const { format, name } = input;
    const dateOrder = dateOrderOf(datesOf(input, mapping));
    const task = { type: 'file', file, kind, format, mapping: withoutReasons(mapping), dateOrder } as const;
    await Promise.all(threads.all.map((thread) => thread.call(task)));
    for await (const { bytes, firstLine, inputBytesRead, release } of input.chunks(options.signal)) {
      while (underWay.size >= threads.all.length * chunksPerThread) await Promise.race(underWay);
      const number = sequence++;
      const done = bytesOfFilesRead + inputBytesRead;
      const reading = threads
        .leastBusy()
        .call({
          type: 'chunk',
          file,
          sequence: number,
          bytes,
          firstLine,
          samples: Math.max(0, samples - totals.samples.length),
        })
        .then((read) => {
          release();
          return inOrder.run(number, () => {
            totals.add(name, read, samples);
            options.onProgress({ phase: 'reading', done, total, rows: totals.rows });
          });
        })
        .finally(() => underWay.delete(reading));
      underWay.add(reading);
      // When the reading of the file fails first, nobody waits for this one any more.
      reading.catch(() => undefined);
    }
    bytesOfFilesRead += input.sizeBytes ?? 0;
    const { count, examples } = input.badBytes;
    if (count > 0) totals.addNote({ column: input.name, kind: 'noUtf8', count, examples });
  }
  await Promise.all(underWay);
  return totals;
}

/** Rows were refused beyond what was allowed. */
export class TooManyRejectsError extends ImportError {
  override readonly name = 'TooManyRejectsError';
}

class RunningTotals implements ReadTotals {
  rows = 0;
  furtherEmployments = 0;
  forgotten = 0;
  readonly additionalColumns = new Set<string>();
  readonly companies = new CompanyResolution();
  readonly mergeKeys = new MergeKeySet();
  readonly samples: Employment[] = [];
  readonly #notes = new Map<string, NotedValues>();
  readonly #rejects: RejectedRows;
  readonly #maxRejects: number | undefined;

  constructor(rejects: RejectedRows, maxRejects: number | undefined) {
    this.#rejects = rejects;
    this.#maxRejects = maxRejects;
  }

  get notes(): readonly NotedValues[] {
    return [...this.#notes.values()];
  }

  add(file: string, read: ChunkRead, samples: number): void {
    this.rows += read.rows;
    this.furtherEmployments += read.furtherEmployments;
    this.forgotten += read.forgotten;
    for (const column of read.additionalColumns) this.additionalColumns.add(column);
    for (let at = 0; at < read.unresolved.length; at += companyKeyWords)
      this.companies.addUnresolved(read.unresolved, at);
    for (let at = 0; at < read.mergeKeys.length; at += 2)
      this.mergeKeys.add(read.mergeKeys[at] ?? 0, read.mergeKeys[at + 1] ?? 0);
    for (const note of read.notes) this.addNote(note);
    this.samples.push(...read.samples.slice(0, samples - this.samples.length));
    for (const row of read.rejected) {
      this.#rejects.add({ file, ...row });
      if (this.#maxRejects === undefined || this.#rejects.count <= this.#maxRejects) continue;
      const { line, reason } = row;
      throw new TooManyRejectsError(
        `more than ${this.#maxRejects} rows were rejected; the last one was line ${line} of ${file}: ${reason}`,
      );
    }
  }

  addNote(note: NotedValues): void {
    const key = `${note.kind}\n${note.column}`;
    const known = this.#notes.get(key);
    const examples = [...new Set([...(known?.examples ?? []), ...note.examples])].slice(0, examplesShown);
    this.#notes.set(key, { ...note, count: note.count + (known?.count ?? 0), examples });
  }
}

/** The dates of the first rows, which show in which order day and month are written. */
function datesOf({ sample }: PeopleInput, { fields, furtherEmployments }: ExplainedMapping): string[] {
  const positions = [fields, ...furtherEmployments].flatMap(({ startDate = [], endDate = [] }) => [
    ...startDate,
    ...endDate,
  ]);
  return positions.flatMap((position) => sample.map((row) => row[position] ?? ''));
}

function withoutReasons({ header, fields, furtherEmployments, additional }: ExplainedMapping) {
  return { header, fields, furtherEmployments, additional };
}
