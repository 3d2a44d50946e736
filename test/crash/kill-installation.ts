/** What servers and workers share while they are killed: a data directory, a control store, and clients with jobs. */
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Credentials } from '../e2e/api-client.ts';
import { DataDirectory, run } from '../e2e/rollcall-process.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { WebhookRecord } from './webhook-record.ts';

type Row = Readonly<Record<string, unknown>>;

/** The control database, asked itself where the API has no reason to tell. */
interface ControlDatabase {
  /** What commands and servers need in their environment to find it. */
  readonly env: Readonly<Record<string, string>>;
  query(text: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** What a client was charged, and what for. */
export interface LedgerEntry {
  readonly jobId: string;
  readonly kind: string;
  readonly amount: number;
}

/** What `rollcall clients list --json` says of a client. */
export interface ListedCredits {
  readonly clientId: string;
  readonly consumedCredits: number;
  readonly reservedCredits: number;
}

export class KillInstallation implements AsyncDisposable {
  readonly contacts: number;
  readonly data: DataDirectory;
  /** Where the webhooks of its jobs go. */
  readonly webhooks: WebhookRecord;
  readonly #database: ControlDatabase;

  private constructor(
    contacts: number,
    data: DataDirectory,
    database: ControlDatabase,
    webhooks: WebhookRecord,
  ) {
    this.contacts = contacts;
    this.data = data;
    this.webhooks = webhooks;
    this.#database = database;
  }

  /** @param contacts of a sample that is imported; none where it is 0 */
  static async onSqlite(contacts: number): Promise<KillInstallation> {
    const data = await DataDirectory.make();
    return KillInstallation.#make(contacts, data, sqliteIn(data));
  }

  static async onPostgres(contacts: number): Promise<KillInstallation> {
    return KillInstallation.#make(contacts, await DataDirectory.make(), await embeddedPostgres());
  }

  static async #make(
    contacts: number,
    data: DataDirectory,
    database: ControlDatabase,
  ): Promise<KillInstallation> {
    const webhooks = await WebhookRecord.start(async (jobId) => {
      const [job] = await database.query(`select state from jobs where job_id = '${jobId}'`);
      return job === undefined ? undefined : String(job['state']);
    });
    const installation = new KillInstallation(contacts, data, database, webhooks);
    try {
      if (contacts > 0) await data.importSample(contacts, 5, database.env);
      return installation;
    } catch (error) {
      await installation[Symbol.asyncDispose]();
      throw error;
    }
  }

  get env(): Readonly<Record<string, string>> {
    return { ...this.#database.env, ROLLCALL_WEBHOOK_ALLOWED_TARGETS: '127.0.0.1' };
  }

  async createClient(name: string, monthlyCredits: number): Promise<Credentials> {
    const limits = ['--credits', String(monthlyCredits)];
    return JSON.parse(await this.#run(['clients', 'create', '--name', name, '--json', ...limits]));
  }

  async setCredits({ clientId }: Credentials, monthlyCredits: number): Promise<void> {
    await this.#run(['clients', 'update', clientId, '--credits', String(monthlyCredits)]);
  }

  /** Of all clients. */
  async credits(): Promise<readonly ListedCredits[]> {
    return JSON.parse(await this.#run(['clients', 'list', '--json']));
  }

  /** Every job of a client that is stored, whether its submit was answered or not. */
  async jobIds({ clientId }: Credentials): Promise<readonly string[]> {
    const jobs = await this.#database.query(`select job_id from jobs where client_id = '${clientId}'`);
    return jobs.map((job) => String(job['job_id']));
  }

  async ledger({ clientId }: Credentials): Promise<readonly LedgerEntry[]> {
    const entries = await this.#database.query(
      `select job_id, kind, amount from credit_ledger where client_id = '${clientId}'`,
    );
    return entries.map((entry) => ({
      jobId: String(entry['job_id']),
      kind: String(entry['kind']),
      amount: Number(entry['amount']),
    }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.webhooks[Symbol.asyncDispose]();
    await this.data[Symbol.asyncDispose]();
    await this.#database.close();
  }

  #run(args: readonly string[]): Promise<string> {
    return run([...args, '--data', this.data.path], this.env);
  }
}

function sqliteIn(data: DataDirectory): ControlDatabase {
  return {
    env: {},
    query: async (text) => {
      using database = new DatabaseSync(`${data.path}/control.sqlite`, { readOnly: true });
      return database.prepare(text).all();
    },
    close: async () => {},
  };
}

async function embeddedPostgres(): Promise<ControlDatabase> {
  const server = await EmbeddedServer.start();
  const url = await server.createDatabase();
  return {
    // By the environment, as a URL with a password should be given.
    env: { ROLLCALL_DATABASE_URL: url },
    query: async (text) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<Row>(text).finally(() => client.end());
      return rows;
    },
    close: () => server.stop(),
  };
}
