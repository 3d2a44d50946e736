import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { CompanyId, ForgottenContacts } from '@rollcall/lookup';
import { pino } from 'pino';
import type { ControlStore } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { ForgottenWatch, mostUnknownMs } from './forgotten-watch.ts';

const log = pino({ level: 'silent' });

async function openStore(t: TestContext): Promise<ControlStore> {
  const control = await openControlStore({ dataDirectory: await temporaryDirectory(t) });
  t.after(() => control.close());
  return control;
}

async function forgetSomebody(control: ControlStore): Promise<void> {
  const contacts = [{ companyId: 1 as CompanyId, number: { high: 1, low: 2 } }];
  const hash = new Uint8Array(32);
  const named = { identifierKind: 'email', identifierHash: hash, identityHashes: [hash] } as const;
  await control.forgettings.begin([{ ...named, operator: 'dpo', contacts, begunAtMs: 1 }], []);
}

describe('a process that watches who is forgotten', () => {
  it('is there for who forgets somebody before it has looked', async (t) => {
    const control = await openStore(t);
    await forgetSomebody(control);
    const confirmed: (readonly [string, number])[] = [];
    const watch = new ForgottenWatch({
      control,
      process: 'p',
      log,
      apply: async () => {
        for (const { process, sequence } of await control.forgettings.confirmations())
          confirmed.push([process, sequence]);
      },
      breakOff: () => {},
    });
    await watch.start();
    assert.deepEqual(confirmed, [['p', 0]]);
    assert.equal((await control.forgettings.confirmations())[0]?.sequence, 1);
    await watch.stop();
    assert.deepEqual(await control.forgettings.confirmations(), []);
  });

  it('answers nobody, and ends what it is sending, when it could not look for too long, until it can', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval', 'Date'], now: 1_000_000 });
    const control = await openStore(t);
    const applied: number[] = [];
    let looked = Promise.withResolvers<void>();
    let brokenOff = 0;
    let isAway = false;
    const watch = new ForgottenWatch({
      control: {
        ...control,
        // A store that does not answer, as seen from here.
        nowMs: () => control.nowMs(),
        forgettings: new Proxy(control.forgettings, {
          get: (store, name) => {
            if (name === 'lastSequence') {
              return async (): Promise<number> => {
                if (!isAway) return store.lastSequence();
                looked.resolve();
                throw new Error('away');
              };
            }
            const method: unknown = Reflect.get(store, name);
            return typeof method === 'function' ? method.bind(store) : method;
          },
        }),
      } as ControlStore,
      process: 'p',
      log,
      apply: async (contacts: ForgottenContacts) => {
        applied.push(contacts.count);
        looked.resolve();
      },
      breakOff: () => {
        brokenOff++;
      },
    });
    assert.match(watch.staleness ?? '', /who has been forgotten/);
    await watch.start();
    assert.equal(watch.staleness, undefined);
    isAway = true;
    await forgetSomebody(control);
    t.mock.timers.tick(mostUnknownMs);
    await looked.promise;
    assert.deepEqual([watch.staleness, brokenOff], [undefined, 0]);
    t.mock.timers.tick(500);
    assert.match(watch.staleness ?? '', /for 10 seconds/);
    assert.equal(brokenOff, 1);
    isAway = false;
    looked = Promise.withResolvers();
    t.mock.timers.tick(500);
    await looked.promise;
    await watch.stop();
    assert.deepEqual([applied, watch.staleness], [[0, 1], undefined]);
  });
});
