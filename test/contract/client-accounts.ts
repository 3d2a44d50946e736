/** Clients made and ended in this process: the commands that do it have tests of their own, and take half a second each. */
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import type { Client, ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { loadMasterKey } from '../../packages/rollcall/src/control/secrets.ts';
import type { Credentials } from '../e2e/api-client.ts';

export function newClient(
  dataDirectory: string,
  name: string,
  limits: Pick<Client, 'monthlyCredits' | 'maxUnfinishedJobs'> = {},
): Promise<Credentials> {
  return inStore(dataDirectory, async (store) => {
    const masterKey = await loadMasterKey({ dataDirectory, setting: undefined });
    const { client, clientSecret } = await createClient(store, masterKey, name, Date.now(), {}, limits);
    return { clientId: client.clientId, clientSecret };
  });
}

export async function disableClient(dataDirectory: string, { clientId }: Credentials): Promise<void> {
  await inStore(dataDirectory, (store) => store.clients.disable(clientId, Date.now()));
}

async function inStore<Result>(
  dataDirectory: string,
  work: (store: ControlStore) => Promise<Result>,
): Promise<Result> {
  const store = await openControlStore({ dataDirectory });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
