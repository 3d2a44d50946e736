import { createHash } from 'node:crypto';
import { csvField, newIdCharacters, type ResultRow, ResultRowReader } from '@rollcall/lookup';
import type { Job, JobTotals, ResultPart } from '../control/control-store.ts';
import type { LentChunks } from './lent-chunks.ts';
import type { ResultFiles } from './result-files.ts';
import { storedColumns } from './stored-columns.ts';

/** Up to so many newIds are searched for as bytes, which is ten times as fast as reading rows. */
const mostSearched = 16;

/** Results whose contacts have been forgotten, as they are written anew (decision 0031). */
export interface CleansedResults {
  readonly totals: JobTotals;
  readonly resultParts: readonly ResultPart[];
}

type CleansedJob = Pick<Job, 'jobId' | 'kind' | 'options'>;

/**
 * Writes the results of a job again, without the contacts of some newIds: the rows that they would have without them,
 * but for what only the lookup itself could say. Parts keep their number, and are named after another attempt, so the
 * parts that are in use stay as they are.
 */
export async function cleanseResults(
  files: ResultFiles,
  job: CleansedJob,
  { totals, resultParts }: CleansedResults,
  newIds: ReadonlySet<string>,
  attempt: number,
): Promise<CleansedResults> {
  const parts: ResultPart[] = [];
  const lost = { queries: 0, contacts: 0 };
  const digest = createHash('sha256');
  for (const [index, part] of resultParts.entries()) {
    const writer = await files.createPart(job.jobId, index, attempt, digest, part.place);
    try {
      for await (const bytes of cleansed(files.read(job.jobId, index, part), job, newIds, lost))
        await writer.write(bytes);
      parts.push(await writer.commit());
    } catch (error) {
      await writer.abandon().catch(() => {});
      throw error;
    }
  }
  const matchedQueries = totals.matchedQueries - lost.queries;
  return {
    totals: { ...totals, matchedQueries, totalContacts: totals.totalContacts - lost.contacts },
    resultParts: parts,
  };
}

/** Whether the results of a job have contacts of some newIds. */
export async function holdsAny(
  files: ResultFiles,
  job: CleansedJob,
  parts: readonly ResultPart[],
  newIds: ReadonlySet<string>,
): Promise<boolean> {
  if (newIds.size === 0) return false;
  const columns = storedColumns(job);
  const newIdAt = columns.indexOf('newId');
  for (const [index, part] of parts.entries()) {
    const bytes = files.read(job.jobId, index, part);
    if (newIds.size > mostSearched) {
      const reader = new ResultRowReader(columns.length);
      for await (const chunk of bytes) {
        for (const row of reader.rows(chunk)) if (newIds.has(row.text(newIdAt))) return true;
      }
      continue;
    }
    let tail = Buffer.alloc(0);
    for await (const chunk of bytes) {
      // One may lie over the end of the chunk before.
      const seam = Buffer.concat([tail, chunk.subarray(0, newIdCharacters)]);
      for (const newId of newIds)
        if (chunk.includes(newId, 'latin1') || seam.includes(newId, 'latin1')) return true;
      tail = Buffer.concat([tail, chunk.subarray(-newIdCharacters)]).subarray(-newIdCharacters);
    }
  }
  return false;
}

async function* cleansed(
  stored: LentChunks,
  job: CleansedJob,
  newIds: ReadonlySet<string>,
  lost: { queries: number; contacts: number },
): AsyncGenerator<Buffer> {
  const columns = storedColumns(job);
  const reader = new ResultRowReader(columns.length);
  const lines = job.kind === 'lookup' ? new LookupLines(columns, newIds) : new DetailsLines(columns, newIds);
  for await (const chunk of stored) {
    const written: Buffer[] = [];
    for (const row of reader.rows(chunk)) lines.take(row, written);
    if (written.length > 0) yield Buffer.concat(written);
  }
  reader.end();
  const written: Buffer[] = [];
  lines.end(written);
  yield Buffer.concat(written);
  lost.queries += lines.lostQueries;
  lost.contacts += lines.lostContacts;
}

/** A row without its contact has a comma for each of the columns that stay empty. */
function emptyRow(columns: readonly string[], fields: readonly string[]): Buffer {
  return Buffer.from(`${fields.join(',')}${','.repeat(columns.length - fields.length)}\r\n`);
}

/** Rows of one line stand together, and each says how many matches there are: a line is written when all are known. */
class LookupLines {
  readonly #columns: readonly string[];
  readonly #newIds: ReadonlySet<string>;
  readonly #at: { readonly line: number; readonly totalMatches: number; readonly newId: number };
  #line = '';
  /** What is kept of the line's rows, before and behind `totalMatches`. */
  #kept: { readonly before: Buffer; readonly behind: Buffer }[] = [];
  #start: readonly string[] = [];
  #total = '';
  #dropped = 0;
  lostQueries = 0;
  lostContacts = 0;

  constructor(columns: readonly string[], newIds: ReadonlySet<string>) {
    this.#columns = columns;
    this.#newIds = newIds;
    this.#at = {
      line: columns.indexOf('line'),
      totalMatches: columns.indexOf('totalMatches'),
      newId: columns.indexOf('newId'),
    };
  }

  take(row: ResultRow, into: Buffer[]): void {
    const line = row.text(this.#at.line);
    if (line !== this.#line) {
      this.end(into);
      this.#line = line;
      this.#total = row.text(this.#at.totalMatches);
    }
    if (this.#newIds.has(row.text(this.#at.newId))) {
      this.#dropped++;
      this.#start = [csvField(row.text(0)), line];
      return;
    }
    const { bytes, start, end } = row;
    this.#kept.push({
      before: Buffer.from(bytes.subarray(start, row.starts[this.#at.totalMatches])),
      behind: Buffer.from(bytes.subarray(row.ends[this.#at.totalMatches], end)),
    });
  }

  end(into: Buffer[]): void {
    const total = this.#dropped === 0 ? this.#total : String(Number(this.#total) - this.#dropped);
    for (const { before, behind } of this.#kept) into.push(before, Buffer.from(total), behind, rowEnd);
    if (this.#kept.length === 0 && this.#dropped > 0) {
      const isLost = total === '0';
      if (isLost) this.lostQueries++;
      const status = isLost ? ['noMatch', nobodyLeft] : ['matched', ''];
      into.push(emptyRow(this.#columns, [...this.#start, ...status, total]));
    }
    this.lostContacts += this.#dropped;
    this.#kept = [];
    this.#dropped = 0;
  }
}

/** Each line has one row. */
class DetailsLines {
  readonly #columns: readonly string[];
  readonly #newIds: ReadonlySet<string>;
  readonly #companyIdAt: number;
  lostQueries = 0;
  lostContacts = 0;

  constructor(columns: readonly string[], newIds: ReadonlySet<string>) {
    this.#columns = columns;
    this.#newIds = newIds;
    // Of the contact's own columns one that is never empty.
    this.#companyIdAt = columns.indexOf('companyId');
  }

  take(row: ResultRow, into: Buffer[]): void {
    const newId = row.text(0);
    if (!this.#newIds.has(newId)) {
      into.push(Buffer.from(row.bytes.subarray(row.start, row.end)), rowEnd);
      return;
    }
    this.lostQueries++;
    if (row.starts[this.#companyIdAt] !== row.ends[this.#companyIdAt]) this.lostContacts++;
    into.push(emptyRow(this.#columns, [newId, row.text(1), 'notFound', contactNotFound]));
  }

  end(): void {}
}

const rowEnd = Buffer.from('\r\n');
const nobodyLeft = 'nobody who matched is in the data set any more';
/** What a line says whose newId names nobody to its client: never whose it is, if it is anybody's. */
export const contactNotFound = 'this client has no contact of this newId in the data set';
