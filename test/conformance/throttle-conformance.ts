import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CallThrottle } from '../../packages/rollcall/src/http/call-throttle.ts';
import {
  acme,
  globex,
  hash,
  type OpenStoreUnderTest,
  type StoreUnderTest,
  withClients,
} from './store-under-test.ts';

const windowMs = 300_000;

/** The throttle of calls, in two processes on one store, with a clock that the test moves. */
export function throttleConformance(open: OpenStoreUnderTest): void {
  describe('the throttle of calls', () => {
    it('lets one process make exactly the limit, then nothing until a full window has passed', () =>
      withTokens(open, async ({ store }) => {
        const clock = { nowMs: 1_000_000 };
        const throttle = new CallThrottle(store.throttle, { limit: 1_000, windowMs }, () => clock.nowMs);
        for (let n = 0; n < 1_000; n++) {
          clock.nowMs += 10;
          assert.equal(await throttle.admit(hash('one')), undefined, `call ${n}`);
        }
        const blockedAtMs = clock.nowMs;
        const refused = { retryAtMs: blockedAtMs + windowMs };
        assert.deepEqual(await throttle.admit(hash('one')), refused);
        clock.nowMs = blockedAtMs + windowMs - 1;
        assert.deepEqual(await throttle.admit(hash('one')), refused, 'a refused call does not extend it');
        assert.equal(await throttle.admit(hash('two')), undefined, 'another token has its own window');
        clock.nowMs += 1;
        for (let n = 0; n < 1_000; n++) assert.equal(await throttle.admit(hash('one')), undefined);
        assert.notEqual(await throttle.admit(hash('one')), undefined);
      }));

    it('lets an idle token make all its calls again when its window is over', () =>
      withTokens(open, async ({ store }) => {
        const clock = { nowMs: 1_000_000 };
        const throttle = new CallThrottle(store.throttle, { limit: 5, windowMs }, () => clock.nowMs);
        for (let n = 0; n < 5; n++) assert.equal(await throttle.admit(hash('one')), undefined);
        clock.nowMs += windowMs;
        for (let n = 0; n < 5; n++) assert.equal(await throttle.admit(hash('one')), undefined);
      }));

    it('writes once for a block of calls, and not at all for refused ones', () =>
      withTokens(open, async ({ store }) => {
        let takes = 0;
        const counted: Pick<StoreUnderTest['store'], 'throttle'> = {
          throttle: {
            take: (...args) => {
              takes += 1;
              return store.throttle.take(...args);
            },
          },
        };
        const throttle = new CallThrottle(counted.throttle, { limit: 10_000, windowMs }, () => 1_000_000);
        // In rounds of many at once, as calls come over many connections.
        for (let n = 0; n < 100; n++) {
          const answers = await Promise.all(Array.from({ length: 100 }, () => throttle.admit(hash('one'))));
          assert.ok(answers.every((refused) => refused === undefined));
        }
        assert.equal(takes, 200);
        for (let n = 0; n < 100; n++) assert.notEqual(await throttle.admit(hash('one')), undefined);
        assert.equal(takes, 201);
      }));

    it('never exceeds the limit when two processes call at once, and undershoots by less than a block', () =>
      withTokens(open, async ({ store, other }) => {
        const rules = { limit: 500, windowMs };
        const block = 5;
        const throttles = [store, other].map(
          ({ throttle }) => new CallThrottle(throttle, rules, () => 1_000_000),
        );
        const answers = await Promise.all(
          Array.from({ length: 1_200 }, (_, n) => throttles[n % 3 === 0 ? 0 : 1]?.admit(hash('one'))),
        );
        const made = answers.filter((refused) => refused === undefined).length;
        assert.ok(made <= rules.limit && made > rules.limit - block, `${made} calls`);
      }));

    it('locks out the other tokens of the client in every process, where the setting says so, until the first may call', () =>
      withTokens(open, async ({ store, other }) => {
        const clock = { nowMs: 1_000_000 };
        const rules = { limit: 300, windowMs, locksOutClient: true };
        const here = new CallThrottle(store.throttle, rules, () => clock.nowMs);
        const there = new CallThrottle(other.throttle, rules, () => clock.nowMs);
        const call = async (throttle: CallThrottle, token: string) =>
          throttle.admit(hash(token), await other.tokens.find(hash(token)));
        // With the rest of a block in hand.
        assert.equal(await call(there, 'two'), undefined);
        for (let n = 0; n < 300; n++) assert.equal(await call(here, 'one'), undefined);
        clock.nowMs += 1_000;
        const refused = { retryAtMs: clock.nowMs + windowMs };
        assert.deepEqual(await call(here, 'one'), refused);
        for (const throttle of [here, there]) {
          assert.deepEqual(await call(throttle, 'two'), refused);
          assert.deepEqual(throttle.left(hash('two')), { calls: 0, untilMs: refused.retryAtMs });
          assert.equal(await call(throttle, 'of globex'), undefined, "another client's token");
        }
        const lenient = new CallThrottle(other.throttle, { limit: 300, windowMs }, () => clock.nowMs);
        assert.equal(await call(lenient, 'two'), undefined, 'where the setting is off');
        clock.nowMs = refused.retryAtMs - 1;
        assert.deepEqual(await call(there, 'two'), refused, 'a refused call does not extend it');
        clock.nowMs += 1;
        for (const token of ['two', 'one']) assert.equal(await call(there, token), undefined);
      }));

    it('knows what is left: exactly in one process, in several never too much and short by less than a block', () =>
      withTokens(open, async ({ store, other }) => {
        const clock = { nowMs: 1_000_000 };
        const [here, there] = [store, other].map(
          ({ throttle }) => new CallThrottle(throttle, { limit: 500, windowMs }, () => clock.nowMs),
        );
        assert.ok(here !== undefined && there !== undefined);
        const call = async (throttle: CallThrottle) => {
          await throttle.admit(hash('one'), await store.tokens.find(hash('one')));
          return throttle.left(hash('one'));
        };
        const untilMs = clock.nowMs + windowMs;
        for (let made = 1; made <= 120; made++)
          assert.deepEqual(await call(here), { calls: 500 - made, untilMs });
        clock.nowMs += 2_000;
        for (let made = 121; made <= 499; made++) {
          const left = await call(made % 7 === 0 ? here : there);
          const short = 500 - made - (left?.calls ?? 0);
          assert.ok(short >= 0 && short < 5, `${left?.calls} shown as left after ${made}`);
          assert.equal(left?.untilMs, untilMs);
        }
        clock.nowMs = untilMs;
        assert.deepEqual(
          here.left(hash('one')),
          { calls: 0, untilMs },
          'nothing is left of a window that ended',
        );
      }));

    it('is as a naive count of every call says, in two processes, whatever their pattern', () =>
      withTokens(open, async (stores) => {
        let run = 0;
        await fc.assert(
          fc.asyncProperty(patterns, async (pattern) => {
            run += 1;
            await checkPattern(stores, pattern, `run ${run}`);
          }),
          { numRuns: 60 },
        );
      }));
  });
}

interface Pattern {
  readonly limit: number;
  /** Calls of one of the processes, after a pause. */
  readonly bursts: readonly { readonly process: number; readonly calls: number; readonly pauseMs: number }[];
}

// Limits with blocks of 1, of 3 and of 50 calls.
const patterns: fc.Arbitrary<Pattern> = fc.constantFrom(7, 350, 5_000).chain((limit) =>
  fc.record({
    limit: fc.constant(limit),
    bursts: fc.array(
      fc.record({
        process: fc.nat({ max: 1 }),
        calls: fc.integer({ min: 1, max: Math.ceil(limit / 3) }),
        pauseMs: fc.oneof(fc.nat({ max: 1_000 }), fc.integer({ min: windowMs / 3, max: windowMs + 1 })),
      }),
      { minLength: 1, maxLength: 15 },
    ),
  }),
);

/**
 * The naive model: a window is open from its first call for `windowMs`, or, once a call was refused by the store,
 * blocked for as long after that. It counts every call that was let through.
 */
async function checkPattern(
  { store, other }: StoreUnderTest,
  pattern: Pattern,
  token: string,
): Promise<void> {
  const { limit, bursts } = pattern;
  const block = Math.max(1, Math.min(50, Math.floor(limit / 100)));
  const clock = { nowMs: 1_000_000 };
  const tokenHash = hash(token);
  await store.tokens.issue({
    tokenHash,
    tokenId: token,
    clientId: acme,
    createdAtMs: 0,
    expiresAtMs: 1,
  });
  const throttles = [store, other].map(
    ({ throttle }) => new CallThrottle(throttle, { limit, windowMs }, () => clock.nowMs),
  );
  let startMs = Number.NEGATIVE_INFINITY;
  let blockedUntilMs = Number.NEGATIVE_INFINITY;
  let made = 0;
  for (const { process, calls, pauseMs } of bursts) {
    clock.nowMs += pauseMs;
    for (let n = 0; n < calls; n++) {
      if (clock.nowMs >= Math.max(startMs + windowMs, blockedUntilMs)) {
        startMs = clock.nowMs;
        made = 0;
      }
      const throttle = throttles[process];
      // Only at the end of a burst is there a look at the store, and at what is shown: it takes longer than the call.
      const isLast = n === calls - 1;
      const seen = isLast ? await store.tokens.find(tokenHash) : undefined;
      const refused = await throttle?.admit(tokenHash, seen);
      const left = isLast ? throttle?.left(tokenHash) : undefined;
      if (refused === undefined) {
        made += 1;
        if (left !== undefined) {
          const short = limit - made - left.calls;
          assert.ok(short >= 0 && short < block, `${left.calls} shown as left after ${made} of ${limit}`);
        }
        assert.ok(made <= limit, `${made} calls in a window of ${limit}`);
        assert.ok(clock.nowMs < startMs + windowMs, 'a call went through while the token was blocked');
        continue;
      }
      assert.ok(made > limit - block, `refused after ${made} calls of ${limit}`);
      if (left !== undefined) assert.deepEqual(left, { calls: 0, untilMs: refused.retryAtMs });
      blockedUntilMs = Math.max(blockedUntilMs, refused.retryAtMs);
      assert.ok(refused.retryAtMs > clock.nowMs && refused.retryAtMs <= clock.nowMs + windowMs);
    }
  }
}

async function withTokens(
  open: OpenStoreUnderTest,
  test: (stores: StoreUnderTest) => Promise<void>,
): Promise<void> {
  await withClients(open, async (stores) => {
    for (const name of ['one', 'two', 'of globex']) {
      await stores.store.tokens.issue({
        tokenHash: hash(name),
        tokenId: name,
        clientId: name === 'of globex' ? globex : acme,
        createdAtMs: 0,
        expiresAtMs: 1,
      });
    }
    await test(stores);
  });
}
