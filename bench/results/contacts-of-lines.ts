/** What two peers answered, made comparable: for each line its rows in their order, whatever way a peer writes CSV. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { booleanColumns, sharedColumns } from '../data/contact-rows.ts';

/** By line: how many contacts, and a digest of them. */
export interface LineAnswer {
  readonly contacts: number;
  readonly digest: string;
}

/** Only lines with contacts, in the order of the file. */
export type Answers = ReadonlyMap<number, LineAnswer>;

const lineAt = sharedColumns.indexOf('line');
const booleansAt = [...sharedColumns.keys()].filter((at) => booleanColumns.has(sharedColumns[at] ?? ''));

/** @param header whether the columns are named in the first row, as Rollcall does; else they are the shared ones */
export async function readAnswers(file: string, header: boolean): Promise<Answers> {
  const answers = new Map<number, LineAnswer>();
  let line = 0;
  let contacts = 0;
  let digest: Hash = createHash('sha256');
  let columns: readonly number[] | undefined = header ? undefined : [...sharedColumns.keys()];
  const endLine = (): void => {
    if (contacts > 0) answers.set(line, { contacts, digest: digest.digest('hex') });
    digest = createHash('sha256');
    contacts = 0;
  };
  const take = (row: readonly string[]): void => {
    if (columns === undefined) {
      columns = sharedColumns.map((column) => row.indexOf(column === 'company_id' ? 'companyId' : column));
      if (columns.includes(-1)) throw new Error(`${file} lacks a column: ${row.join()}`);
      return;
    }
    const cells = columns.map((at) => row[at] ?? '');
    // A line without contacts has a row of Rollcall, which says why; the others are silent.
    if (cells[lineAt + 1] === '') return;
    if (Number(cells[lineAt]) !== line) {
      endLine();
      line = Number(cells[lineAt]);
      if (answers.has(line)) throw new Error(`${file}: the rows of line ${line} are in two places`);
    }
    for (const at of booleansAt) cells[at] = cells[at]?.startsWith('t') === true ? 'true' : 'false';
    contacts++;
    digest.update(`${cells.join('\u001f')}\n`);
  };
  const rows = new Writable({
    objectMode: true,
    write(row: readonly string[], _encoding, done) {
      take(row);
      done();
    },
  });
  await pipeline(
    createReadStream(file, { highWaterMark: 1 << 20 }),
    parse({ relax_column_count: false }),
    rows,
  );
  endLine();
  return answers;
}

/** @returns what differs first; undefined when nothing does */
export function firstDifference(expected: Answers, found: Answers): string | undefined {
  const lines = [...expected.keys()];
  const others = [...found.keys()];
  for (const [at, line] of lines.entries()) {
    const [one, other] = [expected.get(line), found.get(line)];
    if (others[at] !== line) return `line ${line} is expected where line ${others[at]} is`;
    if (one?.contacts !== other?.contacts)
      return `line ${line} has ${other?.contacts} contacts instead of ${one?.contacts}`;
    if (one?.digest !== other?.digest) return `line ${line} has other contacts, columns or another order`;
  }
  return others.length > lines.length ? `line ${others[lines.length]} has contacts` : undefined;
}
