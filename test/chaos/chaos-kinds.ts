/** The jobs of a chaos run: short and long, with lines that are wrong, and of newIds. */
import type { KillInstallation } from '../crash/kill-installation.ts';
import { detailsKind, type JobKind, lookupKinds, pathOf, undisturbedJob } from '../crash/undisturbed-jobs.ts';
import { ApiClient, type Credentials, type JobJson, jobPath, parsed } from '../e2e/api-client.ts';
import { sampleLines } from '../e2e/lookup-lines.ts';
import type { ChaosKind } from './chaos-client.ts';

type Kind = Pick<JobKind, 'path' | 'body'>;

/** Of newIds; as many as a job may have would take far longer than all other kinds. */
const detailsLines = 2_500;

/** Runs one job of each kind for each client while nothing disturbs them. */
export async function clientsWithKinds(
  installation: KillInstallation,
  url: string,
  all: readonly Credentials[],
): Promise<readonly { readonly credentials: Credentials; readonly kinds: readonly ChaosKind[] }[]> {
  const { contacts } = installation;
  const lookups: readonly Kind[] = [
    ...[1, 12, 40].map((count) => ({ path: jobPath, body: sampleLines(contacts, count) })),
    { path: `${jobPath}?onInvalid=report`, body: `${sampleLines(contacts, 20)}wrong,nobody,4,,\n` },
    ...lookupKinds(installation),
  ];
  return Promise.all(
    all.map(async (credentials) => {
      const client = await ApiClient.logIn(url, credentials);
      const lookupIds = await Promise.all(lookups.map((kind) => submit(client, kind)));
      const details = await detailsKind(client, lookupIds, detailsLines);
      const jobIds = [...lookupIds, await submit(client, details)];
      const kinds = [...lookups, details].map(async (kind, index) => ({
        path: kind.path,
        body: kind.body,
        undisturbed: await undisturbedJob(client, jobIds[index] ?? ''),
      }));
      return { credentials, kinds: await Promise.all(kinds) };
    }),
  );
}

async function submit(client: ApiClient, { path, body }: Kind): Promise<string> {
  const headers = { 'content-type': 'text/plain' };
  return parsed<JobJson>(await client.call('POST', pathOf(path), { headers, body })).jobId;
}
