/** Contract section 4, "Status" and "Cancel". */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type ApiClient,
  type Credentials,
  errorIn,
  type HttpAnswer,
  type JobJson,
  jobPath,
  parsed,
} from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';
import { newClient } from './client-accounts.ts';
import { HandWorker, totalsOf } from './hand-worker.ts';

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const throttleCalls = 200;
/** What another process does is seen twice a second; the rest is for a machine that is busy. */
const aboutASecondMs = 3_000;

let data: DataDirectory;
let credentials: Credentials;
/** Runs no jobs: the worker by hand does. */
let server: RollcallServer;
let client: ApiClient;
let worker: HandWorker;

before(async () => {
  data = await DataDirectory.withSample(100);
  credentials = await newClient(data.path, 'owner');
  server = await RollcallServer.start(data.path, ['--no-worker', '--throttle-calls', `${throttleCalls}`]);
  client = await server.logIn(credentials);
  worker = await HandWorker.start(data.path);
});

after(async () => {
  await worker[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

describe('status', () => {
  it('is jobId, status, totalProcessed and type, with our fields besides; what is not known is left out', async () => {
    const jobId = await client.submit(lines(2));
    const { createdDate, ...status } = await client.status(jobId);
    assert.deepEqual(status, {
      jobId,
      status: 'accepted',
      type: 'targetLookup',
      totalProcessed: 0,
      totalQueries: 2,
      creditsConsumed: 0,
      queuePosition: 1,
    });
    assert.match(createdDate, time);

    const { text } = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept: '' } });
    const xml = parseXml(text);
    assert.equal(xml.name, 'BulkJobStatus');
    assert.deepEqual(childTexts(xml), {
      createdDate,
      creditsConsumed: '0',
      jobId,
      queuePosition: '1',
      status: 'accepted',
      totalProcessed: '0',
      totalQueries: '2',
      type: 'peopletab',
    });
    await cancel(jobId);
  });

  it('has a queuePosition while accepted: it falls to 1, and then the job is processing', async () => {
    const other = await server.logIn(await newClient(data.path, 'another queue'));
    const jobIds = [
      await client.submit(lines(1)),
      await client.submit(lines(1)),
      await client.submit(lines(1)),
    ];
    // Clients take turns, so jobs of others are not ahead of it.
    const others = await other.submit(lines(1));
    assert.deepEqual(await positions(jobIds), [1, 2, 3]);
    assert.equal((await other.status(others)).queuePosition, 1);

    const [first = '', second = '', third = ''] = jobIds;
    const running = await worker.claim(first);
    assert.deepEqual(await positions(jobIds), [undefined, 1, 2]);
    await cancel(second);
    assert.deepEqual(await positions(jobIds), [undefined, undefined, 1]);
    const last = await worker.claim(third);
    assert.deepEqual(await positions(jobIds), [undefined, undefined, undefined]);
    assert.equal((await client.status(third)).status, 'processing');
    for (const job of [running, last, await worker.claim(others)]) await worker.finish(job);
  });

  it('while processing has the totals so far and an estimatedSecondsLeft, and none of them ever falls', async () => {
    const jobId = await client.submit(lines(1_000));
    const begun = await worker.claim(jobId);
    const { createdDate, startedDate, datasetVersion, ...status } = await client.status(jobId);
    const expected = { jobId, status: 'processing', type: 'targetLookup', totalQueries: 1_000 };
    assert.deepEqual(status, { ...expected, totalProcessed: 0, ...totalsOf(0), creditsConsumed: 1_000 });
    assert.ok(createdDate <= startedDate);
    assert.match(datasetVersion, /^\d{8}T\d{6}-[0-9a-v]{4}$/);

    await worker.checkpoint(begun, 200);
    const some = { ...expected, totalProcessed: 200, ...totalsOf(200), creditsConsumed: 1_000 };
    const dates = { createdDate, startedDate, datasetVersion };
    // 800 lines at 10 ms each.
    assert.deepEqual(await client.status(jobId), { ...some, ...dates, estimatedSecondsLeft: 8 });
    const inXml = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept: 'text/xml' } });
    const { estimatedSecondsLeft, totalContacts, type } = childTexts(parseXml(inXml.text));
    assert.deepEqual([estimatedSecondsLeft, totalContacts, type], ['8', '400', 'peopletab']);

    // Its worker dies, and another one goes on.
    await worker.giveUp();
    assert.deepEqual(await client.status(jobId), { ...some, ...dates, estimatedSecondsLeft: 8 });
    const again = await worker.claim(jobId);
    assert.deepEqual(await client.status(jobId), { ...some, ...dates, estimatedSecondsLeft: 8 });
    await worker.checkpoint(again, 900, 100);
    assert.equal((await client.status(jobId)).estimatedSecondsLeft, 10);
    await worker.finish(again);
  });

  it('when finished has its totals and dates, and until when its results are kept', async () => {
    const jobId = await client.submit(lines(2));
    await worker.finish(await worker.claim(jobId));
    const { createdDate, startedDate, finishedDate, expiresDate, datasetVersion, ...status } =
      await client.status(jobId);
    assert.deepEqual(status, {
      jobId,
      status: 'finished',
      type: 'targetLookup',
      totalProcessed: 2,
      totalQueries: 2,
      ...totalsOf(2),
      creditsConsumed: 2,
    });
    const dates = [createdDate, startedDate, finishedDate, expiresDate ?? ''];
    for (const date of dates) assert.match(date, time);
    assert.deepEqual(dates, dates.toSorted());
    assert.equal(Date.parse(expiresDate ?? '') - Date.parse(finishedDate), 7 * 86_400_000);
    assert.notEqual(datasetVersion, '');
  });

  it('when failed has a failureReason, the credits given back, and how far it got', async () => {
    const jobId = await client.submit(lines(3));
    const job = await worker.claim(jobId);
    await worker.checkpoint(job, 2);
    await worker.fail(job, 'a block is damaged');
    const failed = await client.status(jobId);
    assert.deepEqual(
      [failed.status, failed.failureReason, failed.creditsConsumed, failed.totalProcessed],
      ['failed', 'a block is damaged', 0, 2],
    );
    assert.equal(failed.expiresDate ?? failed.estimatedSecondsLeft, undefined);
  });

  it('answers under every job path of this API', async () => {
    const jobId = await client.submit(lines(1));
    const { text } = await client.call('GET', `${jobPath}/${jobId}`);
    for (const path of [`${jobPath}/${jobId}/`, `/api/v1/target/contact/job/${jobId}`]) {
      assert.equal((await client.call('GET', path)).text, text);
    }
    const aborted = await client.call('DELETE', `/api/v1/target/contact/job/${jobId}`);
    assert.equal(parsed<JobJson>(aborted).status, 'aborted');
  });
});

describe('?wait', () => {
  it('answers as soon as the status changes, in this process at once and in another within about a second', async () => {
    const jobId = await client.submit(lines(1));
    const claimed = await changedBy(jobId, '', () => worker.claim(jobId));
    assert.equal(claimed.status, 'processing');

    const waiting = await client.submit(lines(1));
    const aborted = await changedBy(waiting, '', () => cancel(waiting));
    assert.equal(aborted.status, 'aborted');
    await worker.giveUp();
    const finished = await changedBy(jobId, '', async () => worker.finish(await worker.claim(jobId)));
    assert.equal(finished.status, 'finished');
  });

  it('answers as soon as totalProcessed changes', async () => {
    const jobId = await client.submit(lines(10));
    const job = await worker.claim(jobId);
    for (const processed of [3, 7]) {
      const status = await changedBy(jobId, '', () => worker.checkpoint(job, processed));
      assert.deepEqual([status.status, status.totalProcessed], ['processing', processed]);
    }
    await worker.finish(job);
  });

  it('answers at the end of the time when nothing changes', async () => {
    const jobId = await client.submit(lines(1));
    const startedMs = performance.now();
    const status = await waited(jobId, 'wait=1&since=0&status=accepted');
    assert.ok(performance.now() - startedMs >= 990);
    assert.deepEqual([status.status, status.totalProcessed], ['accepted', 0]);
    await cancel(jobId);
  });

  it('misses nothing that happened between two calls, by since and the last status', async () => {
    const jobId = await client.submit(lines(10));
    const job = await worker.claim(jobId);
    // Not as it was seen any more: each of these would else take a minute.
    assert.equal((await waited(jobId, 'wait=60&status=accepted')).status, 'processing');
    assert.equal((await waited(jobId, 'wait=60&since=0&status=accepted')).status, 'processing');
    await worker.checkpoint(job, 4);
    assert.equal((await waited(jobId, 'wait=60&since=0')).totalProcessed, 4);
    assert.equal((await waited(jobId, 'wait=60&since=0&status=processing')).totalProcessed, 4);
    const next = await changedBy(jobId, 'since=4&status=processing', () => worker.finish(job));
    assert.equal(next.status, 'finished');
    // Nothing can change any more.
    const seen = 'since=10&status=finished';
    assert.equal((await waited(jobId, `wait=60&${seen}`)).status, 'finished');
  });

  it('answers the end alone with until=ended', async () => {
    const jobId = await client.submit(lines(10));
    const ended = waited(jobId, 'wait=60&until=ended&since=0&status=accepted');
    const job = await worker.claim(jobId);
    await changedBy(jobId, '', () => worker.checkpoint(job, 4));
    // Neither has ended it, and neither is the end of its time.
    const startedMs = performance.now();
    const status = await waited(jobId, 'wait=1&until=ended');
    assert.ok(performance.now() - startedMs >= 990);
    assert.deepEqual([status.status, status.totalProcessed], ['processing', 4]);
    await worker.finish(job);
    assert.equal((await ended).status, 'finished');
    assert.equal((await waited(jobId, 'wait=60&until=ended')).status, 'finished');
  });

  it('does not wait without it, or with 0', async () => {
    const jobId = await client.submit(lines(1));
    for (const query of [
      '',
      'wait=0',
      'since=0',
      'since=0&status=accepted',
      'wait=0&since=0&status=accepted',
      'until=ended',
    ])
      assert.equal((await waited(jobId, query)).status, 'accepted');
    await cancel(jobId);
  });

  it('is refused above 60, and with a value that is none', async () => {
    for (const [query, number, message] of [
      ['wait=61', '400-106', /wait is 61; the most is 60/],
      ['wait=-1', '400-105', /wait is -1; the least is 0/],
      ['wait=soon', '400-107', /wait is "soon"; send decimal digits/],
      ['wait=', '400-107', /wait is ""/],
      ['wait=1.5', '400-107', /wait is "1.5"/],
      ['wait=1&wait=2', '400-107', /wait is given more than once/],
      ['wait=1&since=-1', '400-105', /since is -1/],
      ['wait=1&since=some', '400-107', /since is "some"/],
      [
        'wait=1&status=done',
        '400-218',
        /status is "done"; send accepted, processing, finished, failed or aborted/,
      ],
      ['wait=1&until=done', '400-218', /until is "done"; send changed or ended/],
    ] as const) {
      const answer = await client.call('GET', `${jobPath}/nobody?${query}`);
      assert.equal(answer.status, 400);
      assert.equal(errorIn(answer).errorNumber, number);
      assert.match(errorIn(answer).message, message);
    }
    const nobody = await client.call('GET', `${jobPath}/nobody?wait=60`);
    assert.equal(errorIn(nobody).errorNumber, '404-200');
  });

  it('counts once for the throttle', async () => {
    const jobId = await client.submit(lines(1));
    const throttled = await server.logIn(credentials);
    const waiting = throttled.call('GET', `${jobPath}/${jobId}?wait=60`);
    // On one connection after the other, each behind the waiting one.
    for (let calls = 1; calls < throttleCalls; calls++) {
      assert.equal((await throttled.call('HEAD', `${jobPath}/${jobId}`)).status, 200);
    }
    assert.equal((await throttled.call('HEAD', `${jobPath}/${jobId}`)).status, 429);
    await cancel(jobId);
    assert.equal(parsed<JobJson>(await waiting).status, 'aborted');
  });

  it('serves hundreds who wait, and whoever polls meanwhile', async () => {
    const jobIds = [await client.submit(lines(5)), await client.submit(lines(5))];
    const jobs = [await worker.claim(jobIds[0] ?? ''), await worker.claim(jobIds[1] ?? '')];
    // Each by a token of its own, or the throttle would count them together.
    const clients = [await server.logIn(credentials), await server.logIn(credentials)];
    const waiting = Array.from({ length: 200 }, (_, index) =>
      clients[index % 2]?.call('GET', `${jobPath}/${jobIds[index % 2]}?wait=60&since=0&status=processing`),
    );
    assert.equal((await client.status(jobIds[0] ?? '')).totalProcessed, 0);
    for (const job of jobs) await worker.checkpoint(job, 3);
    for (const answer of await Promise.all(waiting)) {
      assert.ok(answer);
      assert.equal(parsed<JobJson>(answer).totalProcessed, 3);
    }
    for (const job of jobs) await worker.finish(job);
  });
});

describe('cancel', () => {
  it('before processing starts is 200 with status aborted, and again 200', async () => {
    const jobId = await client.submit(lines(2));
    const aborted = { jobId, status: 'aborted', type: 'targetLookup' };
    for (const path of [jobPath, jobPath, '/api/v1/target/contact/job']) {
      assert.deepEqual(parsed(await client.call('DELETE', `${path}/${jobId}`)), aborted);
    }
    const inXml = await client.call('DELETE', `${jobPath}/${jobId}`, { headers: { accept: '' } });
    const xml = parseXml(inXml.text);
    assert.equal(xml.name, 'BulkJobStatus');
    assert.deepEqual(childTexts(xml), { ...aborted, type: 'peopletab' });
    const status = await client.status(jobId);
    assert.deepEqual([status.status, status.totalProcessed, status.startedDate], ['aborted', 0, undefined]);
    assert.match(status.finishedDate, time);
    const never = errorIn(await client.call('GET', `${jobPath}/${jobId}/results`));
    assert.equal(never.errorNumber, '400-214');
    assert.match(never.message, /was aborted; .*there will be none/);
  });

  it('later is 400 and changes nothing', async () => {
    const [finishing, failing] = [await client.submit(lines(1)), await client.submit(lines(1))];
    const jobs = [await worker.claim(finishing), await worker.claim(failing)] as const;
    await assertTooLate(finishing, 'processing');
    await worker.finish(jobs[0]);
    await worker.fail(jobs[1], 'a reason');
    await assertTooLate(finishing, 'finished');
    await assertTooLate(failing, 'failed');
  });

  it('leaves the credits untouched; status, cancel and results never cost any', async () => {
    const poor = await server.logIn(await newClient(data.path, 'poor', { monthlyCredits: 2 }));
    for (let time = 0; time < 3; time++) {
      const jobId = await poor.submit(lines(2));
      assert.equal(errorIn(await poor.post(lines(1))).errorNumber, '400-212');
      await poor.status(jobId);
      await poor.call('GET', `${jobPath}/${jobId}/results`);
      assert.equal((await poor.call('DELETE', `${jobPath}/${jobId}`)).status, 200);
      assert.equal((await poor.status(jobId)).creditsConsumed, 0);
    }
  });

  async function assertTooLate(jobId: string, state: string): Promise<void> {
    const before = await client.status(jobId);
    const answer = await client.call('DELETE', `${jobPath}/${jobId}`);
    const { status, errorNumber, message } = errorIn(answer);
    assert.deepEqual([answer.status, status, errorNumber], [400, 400, '400-215']);
    assert.equal(message, `job ${jobId} is ${state}; a job can be cancelled only while it is accepted`);
    assert.deepEqual(await client.status(jobId), before);
  }
});

describe('a server that is told to stop', () => {
  it('answers those who wait at once', async () => {
    const jobId = await client.submit(lines(1));
    const waiting = Array.from({ length: 5 }, () => client.call('GET', `${jobPath}/${jobId}?wait=60`));
    // Asked after them, so they wait when it is answered.
    await client.status(jobId);
    const startedMs = performance.now();
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
    for (const answer of await Promise.all(waiting)) assert.equal(parsed<JobJson>(answer).status, 'accepted');
    assert.ok(performance.now() - startedMs < 15_000);
    await worker.finish(await worker.claim(jobId));
  });
});

function lines(count: number): string {
  return '1,730247,4,,\n'.repeat(count);
}

async function cancel(jobId: string): Promise<HttpAnswer> {
  const answer = await client.call('DELETE', `${jobPath}/${jobId}`);
  assert.equal(answer.status, 200);
  return answer;
}

async function waited(jobId: string, query: string): Promise<JobJson> {
  return parsed<JobJson>(await client.call('GET', `${jobPath}/${jobId}?${query}`));
}

/** What waiting for a change answers, which has to be soon after it was made. */
async function changedBy(jobId: string, seen: string, change: () => Promise<unknown>): Promise<JobJson> {
  const waiting = waited(jobId, `wait=60&${seen}`);
  // Asked after it, so it waits when this is answered.
  await client.status(jobId);
  await change();
  const changedMs = performance.now();
  const status = await waiting;
  assert.ok(performance.now() - changedMs < aboutASecondMs);
  return status;
}

async function positions(jobIds: readonly string[]): Promise<(number | undefined)[]> {
  return (await Promise.all(jobIds.map((jobId) => client.status(jobId)))).map((job) => job.queuePosition);
}
