import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JobStatus, RollcallClient } from '@rollcall/client';
import { defaultReferenceTables } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import { createClient } from '../access/create-client.ts';
import type { ClientId } from '../control/control-store.ts';
import { openMasterKey } from '../control/installation-key.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { importPeople } from '../import/import-people.ts';
import { documentedExample } from '../sample/documented-example.ts';
import { writeSample } from '../sample/write-sample.ts';
import type { Settings } from '../settings/settings-schema.ts';

export interface DemoCredentials {
  readonly clientId: ClientId;
  readonly clientSecret: string;
}

/**
 * Gives an installation the sample data set, unless it has data already, and a client of its own.
 *
 * @param say tells what is done
 */
export async function prepareDemo(
  settings: Settings,
  contacts: number,
  say: (text: string) => void,
): Promise<DemoCredentials> {
  const { dataDirectory } = settings;
  const control = await openControlStore(settings);
  try {
    const active = await control.dataSets.active();
    if (active === undefined) {
      const file = join(dataDirectory, 'sample.csv');
      await mkdir(dataDirectory, { recursive: true });
      const { rows } = await writeSample(file, { contacts });
      say(`Wrote ${rows.toLocaleString('en-US')} synthetic contacts to ${file}`);
      const { manifest } = await importPeople({
        files: [file],
        dataDirectory,
        control,
        referenceTables: defaultReferenceTables,
        builtBy: 'rollcall demo',
        signal: new AbortController().signal,
        onProgress: () => {},
      });
      say(
        `Imported them: data set ${manifest.version} holds ${manifest.companies.toLocaleString('en-US')} companies`,
      );
    } else {
      say(`Using data set ${active.version} with ${active.contacts.toLocaleString('en-US')} contacts`);
    }
    const masterKey = await openMasterKey(control, settings);
    const { client, clientSecret } = await createClient(control, masterKey, 'demo', Date.now());
    return { clientId: client.clientId, clientSecret };
  } finally {
    await control.close();
  }
}

/** What the documented lines found. */
export interface DemoOutcome {
  readonly rows: readonly DemoLine[];
  readonly resultsFile: string;
}

/** One line of the documented example and what it found. */
export interface DemoLine {
  readonly queryId: string;
  readonly asked: string;
  readonly matchStatus: string;
  readonly contacts: number;
  /** The best contact found, or why there is none. */
  readonly found: string;
}

/** Runs the documented ten-line job over HTTP, as any client would. */
export async function runDocumentedExample(
  baseUrl: string,
  credentials: DemoCredentials,
  dataDirectory: string,
  onProgress: (status: JobStatus) => void,
): Promise<DemoOutcome> {
  const client = new RollcallClient({ url: baseUrl, ...credentials });
  const { jobId } = await client.submit(documentedExample);
  const status = await client.waitForJob(jobId, { onProgress });
  if (status.status !== 'finished')
    throw new Error(`the job is ${status.status}: ${status.failureReason ?? 'no reason given'}`);
  const resultsFile = join(dataDirectory, `results-of-${jobId}.csv`);
  await writeFile(resultsFile, client.downloadResults(jobId));
  await client.logOut();
  return { rows: describe(await readFile(resultsFile, 'utf8')), resultsFile };
}

function describe(csv: string): DemoLine[] {
  const results: Record<string, string>[] = parse(csv, { columns: true });
  const asked = documentedExample.trimEnd().split('\n');
  return asked.map((line, index) => {
    const rows = results.filter((row) => row['line'] === String(index + 1));
    const [best] = rows;
    const isMatched = best?.['matchStatus'] === 'matched';
    return {
      queryId: best?.['queryId'] ?? '',
      asked: line,
      matchStatus: best?.['matchStatus'] ?? '',
      contacts: isMatched ? rows.length : 0,
      found: (isMatched ? `${best['fullName']}, ${best['titles']}` : best?.['detail']) ?? '',
    };
  });
}
