import { closeSync, openSync, writeSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { csvField } from '@rollcall/lookup';
import type { OpenDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { comparedColumns, contactRows, sentColumns } from '../data/contact-rows.ts';
import { lineRow } from '../data/line-row.ts';
import type { BenchLine } from '../workloads/lookup-mix.ts';
import type { LocalPeer } from './local-peer.ts';

const textColumns = ['searched_titles', ...sentColumns];
const columns = [...comparedColumns, ...sentColumns].map(
  (column) => `"${column}" ${textColumns.includes(column) ? 'text' : 'integer'} not null`,
);
const rowsPerTransaction = 100_000;
/** Stands in no field, and fields with quotes are rare: a row is one text until it has to be taken apart. */
const separator = '\u001f';
const chunkCharacters = 256 * 1_024;

export async function loadSqlite(dataSet: OpenDataSet, path: string): Promise<void> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  const database = new DatabaseSync(part);
  // The rows of a company lie together, in order, behind one search: the table is its index.
  database.exec(`
    pragma page_size = 8192; pragma journal_mode = off; pragma synchronous = off;
    create table contacts (${columns.join(', ')}, primary key (company_id, rank)) without rowid;
    begin`);
  const insert = database.prepare(`insert into contacts values (${columns.map(() => '?').join(', ')})`);
  let inserted = 0;
  for (const { companyId, rank, levels, functions, flags, searchedTitles, sent } of contactRows(dataSet)) {
    insert.run(companyId, rank, levels, functions, flags, searchedTitles, ...sent);
    if (++inserted % rowsPerTransaction === 0) database.exec('commit; begin');
  }
  database.exec('commit; analyze');
  database.close();
  await rename(part, path);
}

export class SqlitePeer implements LocalPeer {
  readonly #select: StatementSync;

  constructor(path: string) {
    const database = new DatabaseSync(path, { readOnly: true });
    database.exec('pragma mmap_size = 17179869184; pragma cache_size = -1048576; pragma temp_store = memory');
    const sent = ['company_id', ...sentColumns].map((column) => `"${column}"`).join(', ');
    this.#select = database.prepare(
      `select concat_ws(char(31), ${sent}) from contacts where company_id = ?
        and (levels & ?) <> 0 and (functions & ?) <> 0 and (flags & ?) = ? and instr(searched_titles, ?) > 0
      order by company_id, rank`,
    );
    this.#select.setReturnArrays(true);
  }

  run(lines: readonly BenchLine[], file: string): void {
    const fd = openSync(file, 'w');
    let text = '';
    for (const line of lines) {
      const [number, queryId, companyId, levels, functions, flags, title] = lineRow(line);
      const prefix = `${queryId},${number},`;
      const rows = this.#select.all(companyId, levels, functions, flags, flags, title) as unknown as [
        string,
      ][];
      for (const [row] of rows) text += `${prefix}${csvRow(row)}\n`;
      if (text.length < chunkCharacters) continue;
      writeSync(fd, text);
      text = '';
    }
    writeSync(fd, text);
    closeSync(fd);
  }
}

function csvRow(row: string): string {
  return /[",\r\n]/.test(row) ? row.split(separator).map(csvField).join(',') : row.replaceAll(separator, ',');
}
