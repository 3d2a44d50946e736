import { cp, link, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import type { DataSetVersion } from '../../packages/rollcall/src/control/control-store.ts';
import { openMasterKey } from '../../packages/rollcall/src/control/installation-key.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import {
  dataSetDirectory,
  dataSetsDirectory,
} from '../../packages/rollcall/src/data-set/data-set-directory.ts';
import { manifestFile } from '../../packages/rollcall/src/data-set/manifest.ts';
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
  /**
   * Whether the data set is its own, which may be changed: a copy, or names of its own on the same files, where these are not
   * written into. And how many older versions lie beside it.
   */
  readonly own?: { readonly files: 'copied' | 'linked'; readonly keptVersions: number };
}

/** A server as `rollcall serve` starts it, on a data directory of its own that has the kept data set in it. */
export class RollcallInstallation {
  readonly server: RollcallServer;
  readonly clients: readonly RollcallClient[];
  readonly metricsUrl: string;
  readonly dataDirectory: string;
  readonly #sharedFlags: readonly string[];
  readonly #workers: RollcallProcess[] = [];

  private constructor(
    server: RollcallServer,
    clients: readonly RollcallClient[],
    metricsUrl: string,
    dataDirectory: string,
    sharedFlags: readonly string[],
  ) {
    this.server = server;
    this.clients = clients;
    this.metricsUrl = metricsUrl;
    this.dataDirectory = dataDirectory;
    this.#sharedFlags = sharedFlags;
  }

  static async start(
    { dataSet, directory }: BenchData,
    {
      clients = 1,
      databaseUrl,
      serverWorks = true,
      resultStorage = 'directory',
      own,
    }: InstallationOptions = {},
  ): Promise<RollcallInstallation> {
    // Beside the data, so that results are written to the same disk as those of the others.
    const dataDirectory = await mkdtemp(join(directory, 'installation-'));
    await mkdir(dataSetsDirectory(dataDirectory), { mode: 0o700 });
    const active = dataSetDirectory(dataDirectory, dataSet.version);
    if (own === undefined) await symlink(dataSet.directory, active);
    else if (own.files === 'copied') await cp(dataSet.directory, active, { recursive: true });
    else await linkFiles(dataSet.directory, active);
    const control = await openControlStore({ dataDirectory, databaseUrl });
    const { contacts, companies, sources } = dataSet.manifest;
    const record = { createdAtMs: Date.now(), contacts, companies, sources, sizeBytes: 0 };
    for (let kept = 1; kept <= (own?.keptVersions ?? 0); kept++) {
      const version = await keepVersion(dataSet, dataDirectory, kept);
      await control.dataSets.register({ ...record, version, createdAtMs: kept });
    }
    await control.dataSets.registerAndActivate({ ...record, version: dataSet.version }, Date.now());
    const masterKey = await openMasterKey(control, { dataDirectory });
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
    const flags = ['--data', this.dataDirectory, '--threads', '2', ...this.#sharedFlags];
    const worker = new RollcallProcess(['worker', ...flags], { boundMs });
    this.#workers.push(worker);
    await worker.printed(/rollcall: working/);
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.close();
    await Promise.all([this.server, ...this.#workers].map((process) => process.stop()));
    await rm(this.dataDirectory, { recursive: true });
  }
}

/** An older version of the same contacts: a name of its own on the same files, which nothing writes into. */
async function keepVersion(
  { directory, manifest }: BenchData['dataSet'],
  dataDirectory: string,
  number: number,
): Promise<DataSetVersion> {
  const version = `20200101T00000${number}-kept` as DataSetVersion;
  const kept = dataSetDirectory(dataDirectory, version);
  await linkFiles(directory, kept);
  await rm(join(kept, manifestFile));
  await writeFile(join(kept, manifestFile), JSON.stringify({ ...manifest, version }));
  return version;
}

/** Gives the files of a directory names in another. */
async function linkFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  for (const name of await readdir(from)) await link(join(from, name), join(to, name));
}
