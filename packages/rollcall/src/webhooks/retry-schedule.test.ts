import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EgressOutcome } from '@rollcall/egress';
import { retryDelaysMs, stepAfter } from './retry-schedule.ts';

const nowMs = Date.UTC(2026, 10, 30, 12);
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function answered(status: number, headers: Record<string, string> = {}): EgressOutcome {
  return { kind: 'answered', status, headers, bodyStart: new Uint8Array(), durationMs: 1 };
}

const notAnswered: EgressOutcome = { kind: 'failed', reason: 'it hangs', durationMs: 15_000 };
const refused: EgressOutcome = { kind: 'refused', reason: 'private', durationMs: 1 };

/** What is waited, where that is neither shortened nor lengthened. */
function delayAfter(outcome: EgressOutcome, tries = 0, random = 0.5): number {
  const step = stepAfter({ tries, outcome, nowMs, random });
  assert.ok(step.state === 'pending');
  return step.dueAtMs - nowMs;
}

test('any 2xx is delivered, 410 is the end, and everything else is tried again', () => {
  for (const status of [200, 201, 204, 299])
    assert.deepEqual(stepAfter({ tries: 3, outcome: answered(status), nowMs, random: 0 }), {
      state: 'delivered',
      settledAtMs: nowMs,
    });
  assert.deepEqual(stepAfter({ tries: 0, outcome: answered(410), nowMs, random: 0 }), {
    state: 'failed',
    settledAtMs: nowMs,
  });
  const others = [301, 302, 307, 308, 400, 401, 404, 429, 500, 503].map((status) => answered(status));
  for (const outcome of [...others, notAnswered, refused]) assert.equal(delayAfter(outcome), 5_000);
});

test('the delays are those of the contract, and after the tenth attempt it is given up', () => {
  const delays = retryDelaysMs.map((_, tries) => delayAfter(notAnswered, tries));
  assert.deepEqual(delays, [
    5_000,
    ...[5, 30, 120, 300, 600, 840, 1_200, 1_440].map((minutes) => minutes * minuteMs),
  ]);
  const last = stepAfter({ tries: 9, outcome: notAnswered, nowMs, random: 0.5 });
  assert.deepEqual(last, { state: 'failed', settledAtMs: nowMs });
});

test('jitter moves an attempt by up to a tenth, both ways', () => {
  assert.deepEqual(
    [0, 0.25, 1].map((random) => delayAfter(notAnswered, 1, random)),
    [4.5 * minuteMs, 4.75 * minuteMs, 5.5 * minuteMs],
  );
});

test('Retry-After is waited for, in seconds or as a date, up to a day, and never shortens the schedule', () => {
  const cases: [string, number][] = [
    ['120', 2 * minuteMs],
    [' 120 ', 2 * minuteMs],
    [new Date(nowMs + 3 * minuteMs).toUTCString(), 3 * minuteMs],
    ['1', 5_000],
    ['999999999999999999999', 24 * hourMs],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 24 * hourMs],
    [new Date(nowMs - hourMs).toUTCString(), 5_000],
    ['soon', 5_000],
    ['-5', 5_000],
    ['', 5_000],
  ];
  for (const [text, expected] of cases)
    assert.equal(delayAfter(answered(503, { 'retry-after': text })), expected, text);
});
