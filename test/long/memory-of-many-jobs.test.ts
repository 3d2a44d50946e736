/** A server's memory does not grow with the jobs that it has done. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { sampleLines } from '../e2e/lookup-lines.ts';
import { DataDirectory, type RollcallProcess, RollcallServer } from '../e2e/rollcall-process.ts';

const contacts = 100_000;
const jobs = 200;
/** By then the program is compiled and its pools are filled; what comes on top of it is a leak. */
const warmUpJobs = 50;
const growthAtMost = 1.2;
const boundMs = 10 * 60 * 1_000;

it(`grows by less than a fifth from the ${warmUpJobs}th full job to the ${jobs}th`, {
  timeout: boundMs,
  skip: process.platform === 'linux' ? false : 'resident memory is read from /proc',
}, async (t) => {
  await using data = await DataDirectory.withSample(contacts);
  const credentials = await data.createClient('client');
  await using server = await RollcallServer.start(data.path, [], { boundMs });
  const client = await server.logIn(credentials);
  const lines = sampleLines(contacts, 2_000);
  const residentKilobytes = new Map<number, number>();
  let first: Buffer | undefined;
  for (let job = 1; job <= jobs; job++) {
    const { bytes } = await client.results(await client.submit(lines));
    first ??= bytes;
    assert.ok(bytes.equals(first), `job ${job} has another file`);
    if (job === 10 || job % warmUpJobs === 0) residentKilobytes.set(job, residentKilobytesOf(server));
  }
  const series = [...residentKilobytes].map(([job, kilobytes]) => `${job}: ${Math.round(kilobytes / 1_024)}`);
  const figures = `resident megabytes after that many jobs: ${series.join(', ')}`;
  t.diagnostic(figures);
  const [warm, last] = [residentKilobytes.get(warmUpJobs), residentKilobytes.get(jobs)];
  assert.ok(warm !== undefined && last !== undefined && last < warm * growthAtMost, figures);
});

function residentKilobytesOf({ pid }: RollcallProcess): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes);
}
