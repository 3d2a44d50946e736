import assert from 'node:assert/strict';
import { it } from 'node:test';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import { call } from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { deadlyQueryId } from './dying-thread.ts';

it('a lookup thread that dies is replaced; its job is tried five times, and no other fails', async () => {
  await using data = await DataDirectory.withSample(200);
  const unlucky = await data.createClient('unlucky');
  const lucky = await data.createClient('lucky');
  const nodeOptions = ['--import', import.meta.resolve('./dying-thread.ts')];
  await using server = await RollcallServer.start(data.path, ['--threads', '1'], { nodeOptions });
  const killer = await server.logIn(unlucky);
  const client = await server.logIn(lucky);
  const lines = documentedExample.repeat(200);
  const expected = (await client.results(await client.submit(lines))).bytes;
  // Sixty slices wait for the only thread when it dies first; the next one of them must not go down with it.
  const others: string[] = [];
  for (let count = 0; count < 3; count++) others.push(await client.submit(lines));
  const killed = await killer.submit(`${deadlyQueryId},730247,4,,`);
  for (const jobId of others) assert.ok((await client.results(jobId)).bytes.equals(expected));
  const { status, failureReason } = await killer.ended(killed);
  assert.deepEqual([status, failureReason], ['failed', 'tried 5 times without getting on: internal error']);
  assert.equal(server.output.split('trying again from its last checkpoint').length - 1, 4);
  // The threads that replaced it do their work.
  assert.ok((await client.results(await client.submit(lines))).bytes.equals(expected));
  assert.equal((await call('GET', `${server.url}/readyz`)).status, 200);
});
