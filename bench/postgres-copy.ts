/** The peer of an import: PostgreSQL reads the same file into a table with a primary key. */

import pg from 'pg';
import { openInput } from '../packages/rollcall/src/import/read/open-input.ts';
import { EmbeddedServer } from '../test/postgres/embedded-server.ts';

/** Memory for this machine's size; everything else, durability above all, is as PostgreSQL comes. */
const settings = [
  'shared_buffers=4GB',
  'maintenance_work_mem=1GB',
  'max_wal_size=20GB',
  'checkpoint_timeout=30min',
];

export interface CopyTimes {
  readonly copySeconds: number;
  readonly keySeconds: number;
}

/** @param key the columns of the primary key; without any, the table gets one of its own */
export async function copyIntoPostgres(file: string, key: readonly string[]): Promise<CopyTimes> {
  const { header, close } = await openInput(file);
  await close();
  const server = await EmbeddedServer.start(settings);
  const client = new pg.Client(await server.createDatabase());
  try {
    await client.connect();
    const columns = header.map((name) => `"${name}" ${name === 'companyId' ? 'bigint' : 'text'}`).join(', ');
    await client.query(`create table people (${columns})`);
    const start = performance.now();
    await client.query(`copy people from '${file}' with (format csv, header true)`);
    const copied = performance.now();
    const quoted = key.map((name) => `"${name}"`).join(', ');
    if (key.length > 0) await client.query(`alter table people add primary key (${quoted})`);
    else await client.query('alter table people add column id bigserial primary key');
    const end = performance.now();
    return { copySeconds: (copied - start) / 1_000, keySeconds: (end - copied) / 1_000 };
  } finally {
    await client.end();
    await server.stop();
  }
}
