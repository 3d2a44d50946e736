/** A server in this process with the people of a file that the test writes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultReferenceTables } from '@rollcall/lookup';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import type { Client, ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { loadMasterKey } from '../../packages/rollcall/src/control/secrets.ts';
import { createLogger } from '../../packages/rollcall/src/http/logger.ts';
import { importPeople } from '../../packages/rollcall/src/import/import-people.ts';
import { type RunningServer, startServer } from '../../packages/rollcall/src/serve/start-server.ts';
import { loadSettings } from '../../packages/rollcall/src/settings/load-settings.ts';
import { ApiClient } from '../e2e/api-client.ts';

export class PeopleServer {
  readonly directory: string;
  readonly control: ControlStore;
  readonly server: RunningServer;

  constructor(directory: string, control: ControlStore, server: RunningServer) {
    this.directory = directory;
    this.control = control;
    this.server = server;
  }

  /** @param worker whether it runs jobs */
  static async start(csv: string | undefined, { worker }: { worker: boolean }): Promise<PeopleServer> {
    const directory = await mkdtemp(join(tmpdir(), 'rollcall-contract-'));
    const settings = loadSettings({
      flags: { dataDirectory: directory, port: 0, threads: 1, worker, logLevel: 'silent' },
      env: {},
      workingDirectory: directory,
    });
    const control = await openControlStore(settings);
    if (csv !== undefined) await importCsv(directory, control, csv);
    const server = await startServer(settings, createLogger({ level: settings.logLevel }));
    return new PeopleServer(directory, control, server);
  }

  /** Makes another data set the active one; a running server notices within a second. */
  import(csv: string): Promise<void> {
    return importCsv(this.directory, this.control, csv);
  }

  /** A new client of some entitlements and credits, logged in. */
  async logIn(
    name: string,
    changes: Partial<Pick<Client, 'entitlements' | 'monthlyCredits'>> = {},
  ): Promise<ApiClient & { readonly clientId: Client['clientId'] }> {
    const { control, directory, server } = this;
    const masterKey = await loadMasterKey({ dataDirectory: directory, setting: undefined });
    const { client, clientSecret } = await createClient(control, masterKey, name, Date.now());
    const { clientId } = client;
    await control.clients.update(clientId, changes);
    return Object.assign(await ApiClient.logIn(server.address, { clientId, clientSecret }), { clientId });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.stop();
    await this.control.close();
    await rm(this.directory, { recursive: true });
  }
}

async function importCsv(directory: string, control: ControlStore, csv: string): Promise<void> {
  const file = join(directory, 'people.csv');
  await writeFile(file, csv);
  await importPeople({
    files: [file],
    dataDirectory: directory,
    control,
    referenceTables: defaultReferenceTables,
    builtBy: 'test',
    signal: new AbortController().signal,
    onProgress: () => {},
  });
}
