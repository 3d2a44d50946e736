/** A data directory with a sample in it, for the tests of this folder: everything real, only small. */
import { copyFile, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultReferenceTables } from '@rollcall/lookup';
import type { Client, ClientId, ControlStore, DataSetVersion } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { dataSetDirectory } from '../data-set/data-set-directory.ts';
import { importPeople } from '../import/import-people.ts';
import { documentedCompanyIds } from '../sample/documented-example.ts';
import { writeSample } from '../sample/write-sample.ts';

export interface Installation extends AsyncDisposable {
  readonly dataDirectory: string;
  readonly control: ControlStore;
  readonly client: Client;
  readonly otherClient: Client;
  readonly version: DataSetVersion;
  /** The directory of that version. */
  readonly directory: string;
}

export async function sampleInstallation(contacts = 2_000): Promise<Installation> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-jobs-'));
  const control = await openControlStore({ dataDirectory });
  const client = clientOf('acme0000000000000000');
  const otherClient = clientOf('globex00000000000000');
  const secrets = { secretHash: new Uint8Array(32), webhookSecretSealed: new Uint8Array(0) };
  for (const one of [client, otherClient]) await control.clients.create(one, secrets);
  const file = join(dataDirectory, 'sample.csv');
  await writeSample(file, { contacts });
  const { version } = await importPeople({
    files: [file],
    dataDirectory,
    control,
    referenceTables: defaultReferenceTables,
    builtBy: 'test',
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  return {
    dataDirectory,
    control,
    client,
    otherClient,
    version,
    directory: dataSetDirectory(dataDirectory, version),
    [Symbol.asyncDispose]: async () => {
      await control.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Overwrites every byte of the blocks, in a new file: whoever has the old one open keeps it. */
export async function damageBlocks(directory: string): Promise<void> {
  const path = join(directory, 'blocks.bin');
  const damaged = `${path}.damaged`;
  await copyFile(path, damaged);
  await using file = await open(damaged, 'r+');
  const { size } = await file.stat();
  await file.write(Buffer.alloc(size, 0xa5), 0, size, 0);
  await rename(damaged, path);
}

/** As many lines as asked for, each of which finds somebody at a documented company. */
export function matchingLines(count: number): string {
  // Levels from C Level to Staff: whoever the company has.
  const line = (index: number): string =>
    `q${index},${documentedCompanyIds[index % documentedCompanyIds.length]},"1,2,3,4,5,6,8,10,11",,`;
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function clientOf(clientId: string): Client {
  return {
    clientId: clientId as ClientId,
    name: clientId,
    entitlements: ['lookup', 'contactDetails'],
    createdAtMs: 1,
  };
}
