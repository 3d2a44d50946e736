import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json, Peer } from './peer-server.test.ts';

const statusOf = (status: string, totalProcessed: number) => ({
  jobId: 'j',
  type: 'targetLookup',
  status,
  totalProcessed,
});
const steps = [
  statusOf('accepted', 0),
  statusOf('processing', 0),
  statusOf('processing', 7),
  statusOf('finished', 10),
];

test('a job is waited for at the server, which is told what was seen', async (t) => {
  const peer = await Peer.start(t, (response, _, count) => json(response, steps[count]));
  const seen: unknown[] = [];
  const end = await peer.client().waitForJob('j', { onProgress: (status) => seen.push(status) });
  assert.deepEqual(end, steps.at(-1));
  assert.deepEqual(seen, steps);
  assert.deepEqual(
    peer.requests.map(({ url }) => url.search),
    [
      '',
      '?wait=30&since=0&status=accepted',
      '?wait=30&since=0&status=processing',
      '?wait=30&since=7&status=processing',
    ],
  );
});

test('who asks for no news is told of the end alone', async (t) => {
  const ends = [steps[0], steps[3]];
  const peer = await Peer.start(t, (response, _, count) => json(response, ends[count]));
  assert.deepEqual(await peer.client().waitForJob('j'), steps[3]);
  const searches = peer.requests.map(({ url }) => url.search);
  assert.deepEqual(searches, ['', '?wait=30&since=0&status=accepted&until=ended']);
});

test('a server that does not wait is asked each second', async (t) => {
  const answers = [steps[1], steps[1], steps[3]];
  const peer = await Peer.start(t, (response, _, count) => json(response, answers[count]));
  const seen: unknown[] = [];
  const startMs = performance.now();
  const end = await peer.client().waitForJob('j', { onProgress: (status) => seen.push(status) });
  assert.equal(end.status, 'finished');
  assert.ok(performance.now() - startMs >= 990);
  assert.deepEqual(seen, [steps[1], steps[3]], 'news only');
});

test('a job that failed or was aborted has ended like any other', async (t) => {
  const ends = [{ ...statusOf('failed', 3), failureReason: 'tried five times' }, statusOf('aborted', 0)];
  const peer = await Peer.start(t, (response, _, count) => json(response, ends[count]));
  for (const end of ends) assert.deepEqual(await peer.client().waitForJob('j'), end);
});

test('the signal ends the waiting with its reason, and leaves the job alone', async (t) => {
  const controller = new AbortController();
  const peer = await Peer.start(t, (response, _, count) => {
    if (count === 0) json(response, steps[0]);
    else controller.abort(new Error('enough'));
  });
  await assert.rejects(peer.client().waitForJob('j', { signal: controller.signal }), { message: 'enough' });
  assert.ok(peer.requests.every(({ method }) => method === 'GET'));
});
