import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { accepts, answers, type Behaviour, hangs, Outbox, Receiver } from './receiver-fixture.test.ts';

const minuteMs = 60_000;
const foreverMs = 600_000;

test('the end of a job is posted once, signed as Standard Webhooks has it, and recorded', async () => {
  await using receiver = await Receiver.start(answers(200, {}, 'thank\u0000 you'));
  await using outbox = await Outbox.open();
  await outbox.sender.start();
  const jobId = await outbox.endedJob(receiver.url);
  const [seen] = await outbox.attempts(1);
  const [message, ...others] = receiver.received;
  assert.ok(message !== undefined && seen !== undefined);
  assert.deepEqual(others, []);
  const { headers, body } = message;
  assert.deepEqual(new Webhook(outbox.webhookSecret).verify(body, headers as Record<string, string>), {
    type: 'job.aborted',
    timestamp: new Date(outbox.nowMs).toISOString(),
    data: { jobId, status: 'aborted' },
  });
  assert.deepEqual([headers['webhook-id'], headers['content-type']], [`msg_${jobId}`, 'application/json']);
  const { attempts, state } = await outbox.delivery(jobId);
  assert.deepEqual([state, attempts], ['delivered', [seen.attempt]]);
  assert.deepEqual([seen.attempt.status, seen.attempt.answer], [200, 'thank\u0000 you']);
});

test('a receiver that is down for an hour gets the same message when it is back, at the time of the schedule', async () => {
  await using receiver = await Receiver.start();
  await using outbox = await Outbox.open();
  await outbox.sender.start();
  await receiver.goAway();
  const startMs = outbox.nowMs;
  const jobId = await outbox.endedJob(receiver.url);
  for (let count = 1; outbox.nowMs < startMs + 60 * minuteMs; count++) {
    await outbox.attempts(count);
    const { nextAttemptAtMs, state, attempts } = await outbox.delivery(jobId);
    assert.deepEqual([state, attempts.length, attempts.at(-1)?.status], ['pending', count, undefined]);
    assert.ok(attempts.at(-1)?.failure);
    outbox.nowMs = nextAttemptAtMs ?? Number.NaN;
  }
  await receiver.comeBack();
  const attempts = await outbox.attempts(5);
  const afterMinutes = attempts.map(({ attempt }) => Math.round((attempt.atMs - startMs) / minuteMs));
  assert.deepEqual(afterMinutes, [0, 0, 5, 35, 155]);
  assert.equal((await outbox.delivery(jobId)).state, 'delivered');
  const { headers } = receiver.received[0] ?? {};
  assert.equal(headers?.['webhook-id'], `msg_${jobId}`);
  assert.equal(headers?.['webhook-timestamp'], String(Math.floor(outbox.nowMs / 1_000)));
});

test('a receiver that errs, hangs, resets, redirects or is gone is met as the contract says', async () => {
  await using elsewhere = await Receiver.start();
  const behaviours: Readonly<Record<string, Behaviour>> = {
    errs: answers(500, {}, 'oops'),
    'is busy': answers(503, { 'retry-after': '3600' }),
    hangs,
    resets: (response) => response.socket?.resetAndDestroy(),
    redirects: answers(307, { location: elsewhere.url }),
    'is gone': answers(410),
    'sends without end': (response) => {
      response.writeHead(200);
      const send = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
        if (!response.destroyed) response.once('drain', send);
      };
      send();
    },
  };
  await using opened = new AsyncDisposableStack();
  const names = Object.keys(behaviours);
  const receivers = await Promise.all(names.map((name) => Receiver.start(behaviours[name])));
  for (const receiver of receivers) opened.use(receiver);
  await using outbox = await Outbox.open({ totalMs: 3_000 });
  const startMs = outbox.nowMs;
  const jobIds = await Promise.all(receivers.map(({ url }) => outbox.endedJob(url)));
  await outbox.sender.start();
  await outbox.attempts(names.length);
  const told = new Map<string, readonly unknown[]>();
  for (const [index, name] of names.entries()) {
    const delivery = await outbox.delivery(jobIds[index] ?? ('' as never));
    const [attempt] = delivery.attempts;
    assert.ok(attempt !== undefined && delivery.attempts.length === 1);
    const { status, answer = '', failure } = attempt;
    const waits =
      delivery.nextAttemptAtMs === undefined ? 'never' : delivery.nextAttemptAtMs - startMs > minuteMs;
    told.set(name, [delivery.state, status, answer.slice(0, 4), failure !== undefined, waits]);
    assert.ok(answer.length <= 1_024);
  }
  assert.deepEqual(Object.fromEntries(told), {
    errs: ['pending', 500, 'oops', false, false],
    'is busy': ['pending', 503, '', false, true],
    hangs: ['pending', undefined, '', true, false],
    resets: ['pending', undefined, '', true, false],
    redirects: ['pending', 307, '', false, false],
    'is gone': ['failed', 410, '', false, 'never'],
    'sends without end': ['delivered', 200, 'xxxx', false, 'never'],
  });
  assert.deepEqual(elsewhere.received, []);
});

test('after the tenth attempt it is given up, in the log too, and a replay begins anew with the same id', async () => {
  await using receiver = await Receiver.start(answers(500));
  await using outbox = await Outbox.open();
  await outbox.sender.start();
  const jobId = await outbox.endedJob(`${receiver.url}?token=secret`);
  for (let count = 1; count <= 10; count++) {
    await outbox.attempts(count);
    outbox.nowMs = (await outbox.delivery(jobId)).nextAttemptAtMs ?? outbox.nowMs;
  }
  assert.equal((await outbox.delivery(jobId)).state, 'failed');
  const [givenUp, ...others] = outbox.logLines.filter((line) => line.includes('given up'));
  assert.match(givenUp ?? '', new RegExp(`"jobId":"${jobId}".*"status":500,"tries":10`));
  assert.deepEqual(others, []);
  assert.ok(outbox.logLines.every((line) => !line.includes('secret')));
  assert.equal(await outbox.control.deliveries.replay(jobId), true);
  await outbox.attempts(11);
  assert.equal((await outbox.delivery(jobId)).state, 'pending');
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  assert.deepEqual([ids.length, new Set(ids).size], [11, 1]);
});

test('five of twenty receivers hang with 250 messages for them: the 750 for the others arrive within seconds', async (t) => {
  await using opened = new AsyncDisposableStack();
  const receivers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => Receiver.start(n % 4 === 0 ? hangs : accepts)),
  );
  for (const receiver of receivers) opened.use(receiver);
  // Whoever hangs does so to the end: no time-out makes room for the others.
  await using outbox = await Outbox.open({ connectMs: foreverMs, headersMs: foreverMs, totalMs: foreverMs });
  for (const { url } of receivers) outbox.addCopies(await outbox.endedJob(url), 49);
  await outbox.sender.start();
  const startedAtMs = performance.now();
  const attempts = await outbox.attempts(750);
  t.diagnostic(`${Math.round(performance.now() - startedAtMs)} ms`);
  assert.ok(attempts.every(({ step }) => step.state === 'delivered'));
  const counts = receivers.map(({ received }) => received.length);
  assert.deepEqual(
    counts.filter((_, n) => n % 4 !== 0),
    new Array(15).fill(50),
  );
  // And a receiver that hangs holds a few connections, not one for each message.
  assert.ok(counts.every((count, n) => n % 4 !== 0 || count <= 4));
});

test('a sender that stops lets an attempt end within the grace, and hands on what has not', async () => {
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  await using slow = await Receiver.start(async (response) => {
    asked.resolve();
    await answered.promise;
    response.writeHead(200).end();
  });
  await using hanging = await Receiver.start(hangs);
  await using outbox = await Outbox.open();
  const hangingJob = await outbox.endedJob(hanging.url);
  const slowJob = await outbox.endedJob(slow.url);
  const stopping = outbox.newSender();
  await stopping.start();
  await asked.promise;
  const stopped = stopping.stop(300);
  answered.resolve();
  await stopped;
  assert.equal((await outbox.delivery(slowJob)).state, 'delivered');
  const { isUnderWay, attempts, state } = await outbox.delivery(hangingJob);
  // That this process stopped is no failure of the receiver.
  assert.deepEqual([isUnderWay, attempts, state], [false, [], 'pending']);
  hanging.behaviour = accepts;
  await outbox.sender.start();
  await outbox.attempts(2);
  assert.equal((await outbox.delivery(hangingJob)).state, 'delivered');
});

test('what a sender left that died is sent at once by one of its machine, else when the lease is over', async () => {
  await using receiver = await Receiver.start();
  await using outbox = await Outbox.open();
  const passOver = { hosts: [], clientIds: [] };
  const claim = { nowMs: outbox.nowMs, leaseUntilMs: outbox.nowMs + 30_000, limit: 1, passOver };
  await outbox.endedJob(receiver.url);
  await outbox.control.deliveries.claim({ ...claim, owner: `elsewhere/1/${'a'.repeat(20)}` });
  await outbox.sender.start();
  assert.deepEqual(outbox.seen, []);
  outbox.nowMs += 30_000;
  await outbox.attempts(1);
  await outbox.endedJob(receiver.url);
  const { hostname } = await import('node:os');
  await outbox.control.deliveries.claim({ ...claim, owner: `${hostname()}/${process.pid}/earlier` });
  const next = outbox.newSender();
  await next.start();
  await outbox.attempts(2);
  await next.stop(0);
});
