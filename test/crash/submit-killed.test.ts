/** A submission with a key is sent again after the server died under it: there is one job, whenever that was. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type JobJson, parsed } from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { type DyingMoment, momentVariable } from './dying-submit.ts';

const headers = { 'content-type': 'text/csv', 'idempotency-key': '"8e03978e-40d5-43e8-bc93-6894a57f9324"' };
const line = '1,730247,4,,';
const nodeOptions = ['--import', import.meta.resolve('./dying-submit.ts')];

it('a submission whose server dies before the commit, then before the answer, makes one job when it is sent again', async () => {
  await using data = await DataDirectory.make();
  const credentials = await data.createClient('unlucky');
  const storedAfter: Record<DyingMoment, number> = { 'before commit': 0, 'before answer': 1 };
  for (const [moment, jobs] of Object.entries(storedAfter)) {
    const env = { [momentVariable]: moment };
    await using server = await RollcallServer.start(data.path, ['--no-worker'], { env, nodeOptions });
    const client = await server.logIn(credentials);
    await assert.rejects(client.post(line, headers), /hang up|ECONNRESET/);
    assert.deepEqual(await server.ended, { code: null, signal: 'SIGKILL' });
    assert.equal(data.countJobs(), jobs, moment);
  }
  await using server = await RollcallServer.start(data.path, ['--no-worker']);
  const client = await server.logIn(credentials);
  const answer = await client.post(line, headers);
  assert.equal(answer.headers['idempotency-replayed'], 'true');
  assert.equal((await client.status(parsed<JobJson>(answer).jobId)).status, 'accepted');
  assert.equal(data.countJobs(), 1);
});
