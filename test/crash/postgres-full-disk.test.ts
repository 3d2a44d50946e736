/** PostgreSQL whose disk becomes full: calls are refused and jobs wait, nothing is lost, and all goes on with room. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import pg from 'pg';
import type { HttpAnswer } from '../e2e/api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from '../e2e/rollcall-process.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { freeBytes, mountSmallDisk, submitUntilRefused } from './small-disk.ts';

/** For the empty database 50, twice 16 for its log, and the results. */
const diskMegabytes = 128;
/** For a job, and not for its results. */
const roomLeft = 256 * 1_024;
const everyLevel = Array.from({ length: 14 }, (_, level) => level + 1).join();

it('a PostgreSQL whose disk becomes full makes calls come again and jobs wait for room', async (t) => {
  await using directory = await DataDirectory.make();
  using disk = mountSmallDisk(directory.path, diskMegabytes);
  // In a namespace of its own PostgreSQL would be root, as which it does not run.
  if (disk === undefined) return t.skip('only root can mount a small disk for PostgreSQL');
  const postgres = await EmbeddedServer.start(['fsync=off'], join(directory.path, 'postgres'));
  await using data = await DataDirectory.make();
  await using stack = new AsyncDisposableStack();
  stack.defer(() => postgres.stop());
  const url = postgres.url();
  const env = { ROLLCALL_DATABASE_URL: url, ROLLCALL_RESULT_STORAGE: 'database' };
  await data.importSample(20_000, 5, env);
  const created = await run(['clients', 'create', '--name', 'acme', '--json', '--data', data.path], env);
  const server = stack.use(await RollcallServer.start(data.path, ['--no-worker'], { env }));
  const worker = new RollcallProcess(['worker', '--data', data.path, '--threads', '1'], { env });
  stack.defer(async () => void (await worker.stop('SIGKILL')));
  await worker.printed(/rollcall: working/);
  const client = await server.logIn(JSON.parse(created));
  // Some two megabytes of results, packed.
  const everybody = data
    .largestCompanyIds(2_000)
    .map((id, n) => `${n},${id},"${everyLevel}",,`)
    .join('\n');
  const large = await client.submit(everybody);
  const digest = (answer: HttpAnswer) => answer.headers['repr-digest'];
  const expected = digest(await client.results(large));

  // Its log has room, in a new file of 16 MB: a PostgreSQL that cannot write that ends itself.
  await administrator(url, ['select pg_switch_wal()', 'checkpoint']);
  const ballast = join(directory.path, 'ballast');
  writeFileSync(ballast, Buffer.alloc(freeBytes(directory.path) - roomLeft));
  const waiting = await client.submit(everybody);
  await worker.printed(new RegExp(`"jobId":"${waiting}".*it is out of room`));
  assert.equal((await client.status(waiting)).status, 'processing');

  const { accepted, refused } = await submitUntilRefused(client, ballast);
  assert.equal(refused.status, 503, refused.text);
  assert.match(refused.text, /out of room/);
  assert.match(String(refused.headers['retry-after']), /^\d+$/);

  rmSync(ballast);
  assert.equal(digest(await client.results(waiting)), expected);
  for (const jobId of accepted) assert.equal((await client.ended(jobId)).status, 'finished');
  assert.equal((await client.ended(await client.submit('1,730247,4,,'))).status, 'finished');
  const listed = await client.call('GET', '/api/v1/admin/jobs?resultsPerPage=50');
  assert.equal(JSON.parse(listed.text).bulkJobs.length, accepted.length + 3);
  assert.doesNotMatch(server.output, /failed unexpectedly/);
});

async function administrator(url: string, statements: readonly string[]): Promise<void> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  for (const statement of statements) await database.query(statement);
  await database.end();
}
