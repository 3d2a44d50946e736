/** The jobs of a chaos run: short and long, with lines that are wrong, and of newIds. */
import type { KillInstallation } from '../crash/kill-installation.ts';
import { detailsKind, type JobKind, lookupKinds, pathOf, undisturbedJob } from '../crash/undisturbed-jobs.ts';
import { ApiClient, type Credentials, type JobJson, jobPath, parsed } from '../e2e/api-client.ts';
import { sampleLines } from '../e2e/lookup-lines.ts';
import type { ChaosKind } from './chaos-client.ts';

type Kind = Pick<JobKind, 'path' | 'body'>;

/** Of newIds; as many as a job may have would take far longer than all other kinds. */
const detailsLines = 2_500;

/** All at once they would keep the servers busier than the chaos does. */
const clientsAtATime = 4;

export interface ClientWithKinds {
  readonly credentials: Credentials;
  readonly kinds: readonly ChaosKind[];
}

/** Runs one job of each kind for each client while nothing disturbs them. */
export async function clientsWithKinds(
  installation: KillInstallation,
  url: string,
  all: readonly Credentials[],
): Promise<readonly ClientWithKinds[]> {
  const { contacts } = installation;
  const lookups: readonly Kind[] = [
    ...[1, 12, 40].map((count) => ({ path: jobPath, body: sampleLines(contacts, count) })),
    { path: `${jobPath}?onInvalid=report`, body: `${sampleLines(contacts, 20)}wrong,nobody,4,,\n` },
    ...lookupKinds(installation),
  ];
  const clients: ClientWithKinds[] = [];
  while (clients.length < all.length) {
    const next = all.slice(clients.length, clients.length + clientsAtATime);
    clients.push(
      ...(await Promise.all(next.map((credentials) => clientWithKinds(url, credentials, lookups)))),
    );
  }
  return clients;
}

async function clientWithKinds(
  url: string,
  credentials: Credentials,
  lookups: readonly Kind[],
): Promise<ClientWithKinds> {
  const client = await ApiClient.logIn(url, credentials);
  const kinds: ChaosKind[] = [];
  const add = async (kind: Kind): Promise<void> => {
    kinds.push({ ...kind, undisturbed: await undisturbedJob(client, await submit(client, kind)) });
  };
  for (const kind of lookups) await add(kind);
  const jobIds = kinds.map(({ undisturbed }) => undisturbed.jobId);
  const { path, body } = await detailsKind(client, jobIds, detailsLines);
  await add({ path, body });
  return { credentials, kinds };
}

async function submit(client: ApiClient, { path, body }: Kind): Promise<string> {
  const headers = { 'content-type': 'text/plain' };
  return parsed<JobJson>(await client.call('POST', pathOf(path), { headers, body })).jobId;
}
