/** A server's memory does not grow with the jobs that it has done, whatever their kind. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { type ApiClient, type JobJson, parsed } from '../e2e/api-client.ts';
import { sampleLines } from '../e2e/lookup-lines.ts';
import { DataDirectory, type RollcallProcess, RollcallServer } from '../e2e/rollcall-process.ts';

const contacts = 100_000;
const jobs = 200;
/** By then the program is compiled and its pools are filled; what comes on top of it is a leak. */
const warmUpJobs = 50;
const growthAtMost = 1.2;
const boundMs = 10 * 60 * 1_000;

describe('a server', {
  timeout: 2 * boundMs,
  skip: process.platform === 'linux' ? false : 'resident memory is read from /proc',
}, () => {
  let data: DataDirectory;
  let server: RollcallServer;
  let client: ApiClient;

  before(async () => {
    data = await DataDirectory.withSample(contacts);
    const credentials = await data.createClient('client');
    server = await RollcallServer.start(data.path, ['--throttle-calls', '0'], { boundMs: 2 * boundMs });
    client = await server.logIn(credentials);
  });
  after(async () => {
    await server[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
  });

  /** As many newIds as a job may have, of contacts of many companies. */
  async function newIds(): Promise<string> {
    const found = await client.results(await client.submit(sampleLines(contacts, 2_000)));
    const rows: { newId: string }[] = parse(found.text, { columns: true });
    const ids = rows.flatMap(({ newId }) => (newId === '' ? [] : [newId]));
    return Array.from({ length: 10_000 }, (_, line) => ids[line % ids.length]).join('\n');
  }

  for (const [kind, path, lines] of [
    ['lookup', 'company', async () => sampleLines(contacts, 2_000)],
    ['contact details', 'contact', newIds],
  ] as const) {
    it(`grows by less than a fifth from the ${warmUpJobs}th full job of ${kind} to the ${jobs}th`, async (t) => {
      const headers = { 'content-type': 'text/plain' };
      const body = await lines();
      const residentKilobytes = new Map<number, number>();
      let first: Buffer | undefined;
      for (let job = 1; job <= jobs; job++) {
        const submitted = await client.call('POST', `/api/v1/target/${path}/job`, { headers, body });
        const { bytes } = await client.results(parsed<JobJson>(submitted).jobId);
        first ??= bytes;
        assert.ok(bytes.equals(first), `job ${job} has another file`);
        if (job === 10 || job % warmUpJobs === 0) residentKilobytes.set(job, residentKilobytesOf(server));
      }
      const series = [...residentKilobytes].map(
        ([job, kilobytes]) => `${job}: ${Math.round(kilobytes / 1_024)}`,
      );
      const figures = `resident megabytes after that many jobs: ${series.join(', ')}`;
      t.diagnostic(figures);
      const [warm, last] = [residentKilobytes.get(warmUpJobs), residentKilobytes.get(jobs)];
      assert.ok(warm !== undefined && last !== undefined && last < warm * growthAtMost, figures);
    });
  }
});

function residentKilobytesOf({ pid }: RollcallProcess): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes);
}
