/** A result of 500 MB in PostgreSQL: a worker writes it and a server sends it, and the memory of neither grows with it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { type JobJson, jobPath, parsed } from '../e2e/api-client.ts';
import { download } from '../e2e/download.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from '../e2e/rollcall-process.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';

const lines = 2_000;
/** The largest company has more. */
const limit = 1_000;
const leastBytes = 500_000_000;
const growthAtMostMegabytes = 150;
const boundMs = 20 * 60 * 1_000;

it('a result of 500 MB goes into the database and out of it, and neither process grows with it', {
  timeout: boundMs,
  skip: process.platform === 'linux' ? false : 'resident memory is read from /proc',
}, async (t) => {
  const postgres = await EmbeddedServer.start();
  await using data = await DataDirectory.make();
  const env = { ROLLCALL_DATABASE_URL: await postgres.createDatabase(), ROLLCALL_RESULT_STORAGE: 'database' };
  await data.importSample(130_000, 5, env);
  const create = ['clients', 'create', '--name', 'acme', '--json', '--data', data.path];
  const credentials = JSON.parse(await run(create, env));
  await using server = await RollcallServer.start(data.path, ['--no-worker'], { env, boundMs });
  const worker = new RollcallProcess(['worker', '--data', data.path, '--threads', '2'], { env, boundMs });
  await worker.printed(/rollcall: working/);
  const client = await server.logIn(credentials);
  const everyLevel = Array.from({ length: 14 }, (_, level) => level + 1).join();
  const submit = async (count: number): Promise<string> => {
    const line = (n: number) => `${n},${data.largestCompanyId()},"${everyLevel}",,\n`;
    const answer = await client.call('POST', `${jobPath}?limit=${limit}`, {
      headers: { 'content-type': 'text/csv' },
      body: Array.from({ length: count }, (_, n) => line(n)).join(''),
    });
    const { jobId } = parsed<{ jobId: string }>(answer);
    const path = `${jobPath}/${jobId}?wait=60`;
    while (parsed<JobJson>(await client.call('GET', path)).status !== 'finished');
    return jobId;
  };
  // Once small, so that programs are compiled and pools are filled.
  const small = await submit(lines / 10);
  await download(client, `${jobPath}/${small}/results`, () => {});

  const say = t.diagnostic.bind(t);
  const jobId = await bounded(say, 'writing, the worker', worker.pid, () => submit(lines));
  for (const query of ['', '?format=ndjson']) {
    const digest = createHash('sha256');
    const path = `${jobPath}/${jobId}/results${query}`;
    const read = () => download(client, path, (bytes) => void digest.update(bytes));
    const answer = await bounded(say, `reading ${query || 'CSV'}, the server`, server.pid, read);
    assert.ok(answer.isWhole && answer.bytes >= leastBytes, `it has ${answer.bytes} bytes`);
    const promised = answer.headers['repr-digest'];
    if (query === '') assert.equal(promised, `sha-256=:${digest.digest('base64')}:`);
  }
  await worker.stop();
  await server.stop();
  await postgres.stop();
});

/** Runs something, and checks what a process grew by meanwhile at most. */
async function bounded<Result>(
  report: (line: string) => void,
  what: string,
  pid: number,
  step: () => Promise<Result>,
): Promise<Result> {
  const megabytes = (of: 'VmRSS' | 'VmHWM'): number =>
    Number(new RegExp(`^${of}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) /
    1_024;
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = megabytes('VmRSS');
  const result = await step();
  const [peak, growth] = [megabytes('VmHWM'), megabytes('VmHWM') - before];
  report(`${what} grew by ${Math.round(growth)} MB, to ${Math.round(peak)} MB at most`);
  assert.ok(growth < growthAtMostMegabytes, `${what} grew by ${Math.round(growth)} MB`);
  return result;
}
