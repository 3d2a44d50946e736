/** What servers and workers share while they are killed: a data directory, a control store, and clients with jobs. */
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import { openMasterKey } from '../../packages/rollcall/src/control/installation-key.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { asPostgresUnavailable } from '../../packages/rollcall/src/control/postgres-unavailable.ts';
import { StoreUnavailableError } from '../../packages/rollcall/src/control/store-error.ts';
import type { Credentials } from '../e2e/api-client.ts';
import { DataDirectory, run } from '../e2e/rollcall-process.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { type RawDatabase, RawPostgres, RawSqlite, type StoredRow } from '../raw-database/raw-database.ts';
import { WebhookRecord } from './webhook-record.ts';

/** Soon again, for a database that comes back within a second or two. */
const databaseRetryMs = 100;

/** The control database, asked itself where the API has no reason to tell. */
interface ControlDatabase {
  readonly url: string | undefined;
  connect(): Promise<RawDatabase>;
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

  /** @param server is stopped with the installation */
  static async onPostgres(contacts: number, server?: EmbeddedServer): Promise<KillInstallation> {
    const database = await onServer(server ?? (await EmbeddedServer.start()));
    return KillInstallation.#make(contacts, await DataDirectory.make(), database);
  }

  static async #make(
    contacts: number,
    data: DataDirectory,
    database: ControlDatabase,
  ): Promise<KillInstallation> {
    const webhooks = await WebhookRecord.start(async (jobId) => {
      const [job] = await rowsOf(database, `select state from jobs where job_id = '${jobId}'`);
      return job === undefined ? undefined : String(job['state']);
    });
    const installation = new KillInstallation(contacts, data, database, webhooks);
    try {
      if (contacts > 0) await data.importSample(contacts, 5, installation.env);
      return installation;
    } catch (error) {
      await installation[Symbol.asyncDispose]();
      throw error;
    }
  }

  get env(): Readonly<Record<string, string>> {
    const { url } = this.#database;
    return {
      // By the environment, as a URL with a password should be given.
      ...(url !== undefined && { ROLLCALL_DATABASE_URL: url }),
      ROLLCALL_WEBHOOK_ALLOWED_TARGETS: '127.0.0.1',
    };
  }

  /** As the command does. */
  async createClients(names: readonly string[], monthlyCredits: number): Promise<readonly Credentials[]> {
    const settings = { dataDirectory: this.data.path, databaseUrl: this.#database.url };
    const control = await openControlStore(settings);
    try {
      const masterKey = await openMasterKey(control, settings);
      const created = names.map((name) =>
        createClient(control, masterKey, name, Date.now(), {}, { monthlyCredits }),
      );
      return (await Promise.all(created)).map(({ client: { clientId }, clientSecret }) => ({
        clientId,
        clientSecret,
      }));
    } finally {
      await control.close();
    }
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
    const jobs = await this.rows(`select job_id from jobs where client_id = '${clientId}'`);
    return jobs.map((job) => String(job['job_id']));
  }

  async ledger({ clientId }: Credentials): Promise<readonly LedgerEntry[]> {
    const entries = await this.rows(
      `select job_id, kind, amount from credit_ledger where client_id = '${clientId}'`,
    );
    return entries.map((entry) => ({
      jobId: String(entry['job_id']),
      kind: String(entry['kind']),
      amount: Number(entry['amount']),
    }));
  }

  /** What the control database answers to a query. */
  rows(query: string): Promise<readonly StoredRow[]> {
    return rowsOf(this.#database, query);
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
  return { url: undefined, connect: async () => new RawSqlite(data.path), close: async () => {} };
}

async function onServer(server: EmbeddedServer): Promise<ControlDatabase> {
  const url = await server.createDatabase();
  return { url, connect: () => RawPostgres.connect(url), close: () => server.stop() };
}

/** On a connection of its own, and again as long as the database is away: tests stop it too. */
async function rowsOf(database: ControlDatabase, query: string): Promise<readonly StoredRow[]> {
  for (;;) {
    try {
      const raw = await database.connect();
      return await raw.rows(query).finally(() => raw.close());
    } catch (error) {
      if (!(asPostgresUnavailable(error) instanceof StoreUnavailableError)) throw error;
      await delay(databaseRetryMs);
    }
  }
}
