import { rename, rm } from 'node:fs/promises';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { contactColumns, lineColumns, matches, selected } from '../data/contacts-table.ts';
import { lineRow } from '../data/line-row.ts';
import type { BenchLine } from '../workloads/lookup-mix.ts';
import type { LocalPeer } from './local-peer.ts';

export async function loadDuckDb(contactsFile: string, path: string): Promise<void> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  const instance = await DuckDBInstance.create(part, { threads: '2' });
  const connection = await instance.connect();
  await connection.run(`create table contacts (${contactColumns})`);
  // The file is sorted by company, and its order is kept: the smallest and largest id of each row group tell it apart.
  await connection.run(
    `copy contacts from '${contactsFile}' (format csv, header false, delimiter ',', quote '"', escape '"', auto_detect false)`,
  );
  await connection.run('checkpoint');
  connection.closeSync();
  instance.closeSync();
  await rename(part, path);
}

export class DuckDbPeer implements LocalPeer {
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async open(path: string): Promise<DuckDbPeer> {
    const instance = await DuckDBInstance.create(path, { threads: '2', access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    await connection.run(`create temp table lines (${lineColumns})`);
    return new DuckDbPeer(connection);
  }

  async run(lines: readonly BenchLine[], file: string): Promise<void> {
    await this.#connection.run('delete from lines');
    const appender = await this.#connection.createAppender('lines', 'main', 'temp');
    for (const line of lines) {
      const [number, queryId, companyId, levels, functions, flags, title] = lineRow(line);
      appender.appendInteger(number);
      appender.appendVarchar(queryId);
      appender.appendBigInt(BigInt(companyId));
      for (const bits of [levels, functions, flags]) appender.appendInteger(bits);
      appender.appendVarchar(title);
      appender.endRow();
    }
    appender.closeSync();
    await this.#connection.run(
      `copy (select ${selected} from lines l join contacts c
        on ${matches('contains(c.searched_titles, l.title)')} order by l.line, c.rank)
      to '${file}' (format csv, header false)`,
    );
  }
}
