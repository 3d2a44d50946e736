import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { csvField } from '@rollcall/lookup';
import pg from 'pg';
import { EmbeddedServer } from '../../test/postgres/embedded-server.ts';
import { type BenchData, contactsFile } from '../data/bench-data.ts';
import { contactColumns, lineColumns, matches, selected } from '../data/contacts-table.ts';
import { lineRow } from '../data/line-row.ts';
import { remembered } from '../data/load-times.ts';
import type { Workload } from '../workloads/workload.ts';
import type { Peer } from './peer.ts';
import { copyIn, copyOut } from './postgres-copy-stream.ts';
import { type Usage, usageOf } from './process-usage.ts';

/** From here on the table is large; a short form need not ask for gigabytes. */
const largeFromContacts = 1_000_000;

/** For a machine that is its own; durability is as it comes. */
function settings({ contacts }: BenchData): string[] {
  return [
    `shared_buffers=${contacts >= largeFromContacts ? '4GB' : '128MB'}`,
    'effective_cache_size=12GB',
    'work_mem=256MB',
    'maintenance_work_mem=1GB',
    'random_page_cost=1.1',
    // Compiling takes longer than it saves, by far.
    'jit=off',
    'max_wal_size=20GB',
    'checkpoint_timeout=30min',
    'max_connections=60',
    // Both processors for a job, where that is faster: `warmUp` tries.
    'min_parallel_table_scan_size=0',
    'parallel_setup_cost=0',
    'parallel_tuple_cost=0',
  ];
}

/** The server with the contacts, kept with the data. */
export async function startPostgres(data: BenchData): Promise<EmbeddedServer> {
  const directory = join(data.directory, 'postgres');
  const server = await EmbeddedServer.start(settings(data), directory);
  const client = new pg.Client(server.url());
  try {
    await client.connect();
    const { rows } = await client.query("select 1 where to_regclass('contacts') is not null");
    if (rows.length === 0) await load(client, data);
  } finally {
    await client.end();
  }
  return server;
}

async function load(client: pg.Client, data: BenchData): Promise<void> {
  const file = await contactsFile(data);
  await client.query('drop table if exists loading');
  await remembered(data.directory, 'PostgreSQL', async () => {
    await client.query(`create table loading (${contactColumns})`);
    // The rows come in the order of the key, so the table is clustered by it.
    await client.query(`copy loading from '${file}' with (format csv)`);
    await client.query('alter table loading add primary key (company_id, rank)');
    await client.query('vacuum (freeze, analyze) loading');
  });
  await client.query('alter table loading rename to contacts');
}

/** One connection, with a table for its lines. */
export class PostgresSession {
  readonly #client: pg.Client;
  readonly #lines: string;

  private constructor(client: pg.Client, lines: string) {
    this.#client = client;
    this.#lines = lines;
  }

  /** @param number of the session, from 1 up */
  static async connect(server: EmbeddedServer, number = 1): Promise<PostgresSession> {
    const client = new pg.Client(server.url());
    await client.connect();
    const lines = `lines_${number}`;
    // Temporary tables are out of reach of parallel workers.
    await client.query(`drop table if exists ${lines}; create unlogged table ${lines} (${lineColumns})`);
    const session = new PostgresSession(client, lines);
    await session.useWorkers(0);
    return session;
  }

  /** @param workers besides the process of the connection itself */
  async useWorkers(workers: number): Promise<void> {
    await this.#client.query(`set max_parallel_workers_per_gather = ${workers}`);
  }

  async run({ lines }: Workload, file: string): Promise<void> {
    const rows = lines.map(
      (line) =>
        `${lineRow(line)
          .map((value) => csvField(String(value)))
          .join(',')}\n`,
    );
    const fd = openSync(file, 'w');
    try {
      await this.#client.query(`truncate ${this.#lines}`);
      await copyIn(
        this.#client,
        `copy ${this.#lines} from stdin with (format csv, force_not_null (title))`,
        Buffer.from(rows.join('')),
      );
      await copyOut(this.#client, `copy (${this.#statement}) to stdout with (format csv)`, fd);
    } finally {
      closeSync(fd);
    }
  }

  /** The plan of the last lines, as `explain (analyze, buffers)` prints it. */
  async plan(): Promise<string> {
    const { rows } = await this.#client.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, buffers) ${this.#statement}`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  close(): Promise<void> {
    return this.#client.end();
  }

  get #statement(): string {
    return `select ${selected} from ${this.#lines} l join contacts c
      on ${matches('strpos(c.searched_titles, l.title) > 0')} order by l.line, c.rank`;
  }
}

export class PostgresPeer implements Peer {
  readonly name = 'PostgreSQL';
  readonly #server: EmbeddedServer;
  readonly #session: PostgresSession;

  private constructor(server: EmbeddedServer, session: PostgresSession) {
    this.#server = server;
    this.#session = session;
  }

  static async start(server: EmbeddedServer): Promise<PostgresPeer> {
    return new PostgresPeer(server, await PostgresSession.connect(server));
  }

  async run(workload: Workload, file: string): Promise<number> {
    const startMs = performance.now();
    await this.#session.run(workload, file);
    return performance.now() - startMs;
  }

  async warmUp(workload: Workload, file: string): Promise<void> {
    await this.#session.run(workload, file);
    let [best, bestMs] = [0, Number.POSITIVE_INFINITY];
    for (const workers of [0, 1, 0, 1]) {
      await this.#session.useWorkers(workers);
      const ms = await this.run(workload, file);
      if (ms < bestMs) [best, bestMs] = [workers, ms];
    }
    await this.#session.useWorkers(best);
  }

  usage(): Usage {
    return usageOf(this.#server.pid);
  }

  /** Its pages, each as often as it was looked at. */
  async touchedBytes(workload: Workload, file: string): Promise<number> {
    await this.#session.run(workload, file);
    const plan = await this.#session.plan();
    const [, hit = '0'] = /shared hit=(\d+)/.exec(plan) ?? [];
    const [, read = '0'] = /shared [^\n]*?read=(\d+)/.exec(plan) ?? [];
    return (Number(hit) + Number(read)) * 8_192;
  }

  close(): Promise<void> {
    return this.#session.close();
  }
}
