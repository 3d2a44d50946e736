import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { loadMasterKey } from '../../packages/rollcall/src/control/secrets.ts';
import {
  dataSetDirectory,
  dataSetsDirectory,
} from '../../packages/rollcall/src/data-set/data-set-directory.ts';
import { RollcallProcess, RollcallServer } from '../../test/e2e/rollcall-process.ts';
import type { BenchData } from '../data/bench-data.ts';
import { RollcallClient } from './rollcall-client.ts';

const boundMs = 60 * 60_000;

export interface InstallationOptions {
  readonly clients?: number;
  /** For the control store; SQLite without it. */
  readonly databaseUrl?: string;
  /** Whether the server runs jobs itself; else workers do that are added. */
  readonly serverWorks?: boolean;
  readonly resultStorage?: 'directory' | 'database';
}

/** A server as `rollcall serve` starts it, on a data directory of its own that has the kept data set in it. */
export class RollcallInstallation {
  readonly server: RollcallServer;
  readonly clients: readonly RollcallClient[];
  readonly metricsUrl: string;
  readonly #directory: string;
  readonly #sharedFlags: readonly string[];
  readonly #workers: RollcallProcess[] = [];

  private constructor(
    server: RollcallServer,
    clients: readonly RollcallClient[],
    metricsUrl: string,
    directory: string,
    sharedFlags: readonly string[],
  ) {
    this.server = server;
    this.clients = clients;
    this.metricsUrl = metricsUrl;
    this.#directory = directory;
    this.#sharedFlags = sharedFlags;
  }

  static async start(
    { dataSet, directory }: BenchData,
    { clients = 1, databaseUrl, serverWorks = true, resultStorage = 'directory' }: InstallationOptions = {},
  ): Promise<RollcallInstallation> {
    // Beside the data, so that results are written to the same disk as those of the others.
    const dataDirectory = await mkdtemp(join(directory, 'installation-'));
    await mkdir(dataSetsDirectory(dataDirectory), { mode: 0o700 });
    await symlink(dataSet.directory, dataSetDirectory(dataDirectory, dataSet.version));
    const control = await openControlStore({ dataDirectory, databaseUrl });
    const { contacts, companies, sources } = dataSet.manifest;
    const record = { version: dataSet.version, createdAtMs: Date.now(), contacts, companies, sources };
    await control.dataSets.registerAndActivate({ ...record, sizeBytes: 0 }, Date.now());
    const masterKey = await loadMasterKey({ dataDirectory, setting: undefined });
    const credentials = [];
    for (let number = 1; number <= clients; number++) {
      const { client, clientSecret } = await createClient(control, masterKey, `client ${number}`, Date.now());
      credentials.push({ clientId: client.clientId, clientSecret });
    }
    await control.close();

    const sharedFlags = [
      ...(databaseUrl === undefined ? [] : ['--database-url', databaseUrl]),
      ...['--result-storage', resultStorage, '--log-level', 'warn'],
    ];
    const flags = [
      ...sharedFlags,
      ...['--throttle-calls', '100000000', '--metrics-port', '0'],
      ...(serverWorks ? [] : ['--no-worker']),
    ];
    const server = await RollcallServer.start(dataDirectory, flags, { boundMs });
    const loggedIn = await Promise.all(credentials.map((one) => RollcallClient.logIn(server.url, one)));
    const [, metricsUrl = ''] = await server.printed(/metrics at (http:\S+)/);
    return new RollcallInstallation(server, loggedIn, metricsUrl, dataDirectory, sharedFlags);
  }

  /** In the order in which they were added. */
  get workers(): readonly RollcallProcess[] {
    return this.#workers;
  }

  /** Starts a process as `rollcall worker` does, beside the others. */
  async addWorker(): Promise<void> {
    const flags = ['--data', this.#directory, '--threads', '2', ...this.#sharedFlags];
    const worker = new RollcallProcess(['worker', ...flags], { boundMs });
    this.#workers.push(worker);
    await worker.printed(/rollcall: working/);
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.close();
    await Promise.all([this.server, ...this.#workers].map((process) => process.stop()));
    await rm(this.#directory, { recursive: true });
  }
}
