import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ClientExistsError, entitlements } from '../../packages/rollcall/src/control/control-store.ts';
import { accessConformance } from './access-conformance.ts';
import { agreementConformance } from './agreement-conformance.ts';
import { creditConformance } from './credit-conformance.ts';
import { creditProperty } from './credit-property.ts';
import { dataSetConformance } from './data-set-conformance.ts';
import { dataSetCopiesConformance } from './data-set-copies-conformance.ts';
import { deliveryConformance } from './delivery-conformance.ts';
import { forgettingConformance } from './forgetting-conformance.ts';
import { idempotencyConformance } from './idempotency-conformance.ts';
import { idempotencyProperty } from './idempotency-property.ts';
import { jobMovesProperty } from './job-moves-property.ts';
import { jobRaceConformance } from './job-race-conformance.ts';
import { jobStoreConformance } from './job-store-conformance.ts';
import {
  acme,
  client,
  clientId,
  globex,
  hash,
  type OpenStoreUnderTest,
  secrets,
  withClients,
} from './store-under-test.ts';
import { throttleConformance } from './throttle-conformance.ts';

/**
 * What every control store must do. A new store is done when it passes this and nothing in here had to change.
 * `open` gives an empty database each time it is called.
 */
export function controlStoreConformance(name: string, open: OpenStoreUnderTest): void {
  describe(`control store: ${name}`, () => {
    clientConformance(open);
    accessConformance(open);
    throttleConformance(open);
    dataSetConformance(open);
    agreementConformance(open);
    dataSetCopiesConformance(open);
    jobStoreConformance(open);
    jobRaceConformance(open);
    jobMovesProperty(open);
    idempotencyConformance(open);
    deliveryConformance(open);
    forgettingConformance(open);
    idempotencyProperty(open);
    creditConformance(open);
    creditProperty(open);

    it('has a clock that goes forward', async () => {
      const stores = await open();
      const first = await stores.store.nowMs();
      assert.ok(Math.abs(first - Date.now()) < 60_000, `${first} is no time of today`);
      assert.ok((await stores.other.nowMs()) >= first);
      await stores.close();
    });

    it('does periodic work, and says whether it did; work that fails leaves no lock behind', async () => {
      const stores = await open();
      const failing = async (): Promise<void> => {
        throw new Error('periodic');
      };
      await assert.rejects(stores.store.exclusively(failing), /periodic/);
      let isDone = false;
      const work = async (): Promise<void> => {
        isDone = true;
      };
      assert.deepEqual([await stores.other.exclusively(work), isDone], [true, true]);
      await stores.close();
    });

    it('answers a ping while open and rejects it once closed', async () => {
      const stores = await open();
      await stores.store.ping();
      await stores.store.close();
      await assert.rejects(stores.store.ping());
      await stores.other.ping();
      await stores.close();
    });
  });
}

function clientConformance(open: OpenStoreUnderTest): void {
  describe('clients', () => {
    it('gives back what was created, in order of creation', () =>
      withClients(open, async ({ store, other }) => {
        const operator = { ...client(clientId('operator'), 500), name: 'Ö "quoted"', entitlements };
        await store.clients.create(operator, secrets('operator'));
        const nobody = { ...client(clientId('nobody'), 2_000), entitlements: [] };
        await store.clients.create(nobody, secrets('nobody'));
        const listed = await other.clients.list();
        assert.deepEqual(listed[0], operator);
        assert.deepEqual(listed.at(-1), nobody);
        assert.equal(listed.length, 4);
      }));

    it('refuses a second client with an id that is taken, and keeps the first', () =>
      withClients(open, async ({ other }) => {
        const intruder = { ...client(acme), name: 'Intruder' };
        await assert.rejects(other.clients.create(intruder, secrets('intruder')), ClientExistsError);
        const found = await other.clients.findWithSecret(acme);
        assert.deepEqual(found?.client, client(acme));
        assert.deepEqual(new Uint8Array(found?.secretHash ?? []), new Uint8Array(hash('acme')));
      }));

    it('changes what is asked for and nothing else, and takes limits away again', () =>
      withClients(open, async ({ store, other }) => {
        const changes = { name: 'Acme 2', entitlements: ['lookup'], monthlyCredits: 0, maxUnfinishedJobs: 7 };
        const changed = { ...client(acme), ...changes };
        assert.deepEqual(await store.clients.update(acme, { ...changes, entitlements: ['lookup'] }), changed);
        assert.deepEqual(await other.clients.update(acme, {}), changed);
        assert.deepEqual((await other.clients.findWithSecret(acme))?.client, changed);
        const unlimited = { monthlyCredits: null, maxUnfinishedJobs: null };
        const { monthlyCredits: _, maxUnfinishedJobs: __, ...rest } = changed;
        assert.deepEqual(await other.clients.update(acme, unlimited), rest);
        assert.deepEqual((await store.clients.findWithSecret(globex))?.client, client(globex));
        assert.equal(await store.clients.update(clientId('unknown'), { name: 'x' }), undefined);
      }));

    it('lets one of many that create the same id at once succeed', () =>
      withClients(open, async ({ store, other }) => {
        const id = clientId('contested');
        const attempts = await Promise.allSettled(
          Array.from({ length: 20 }, (_, n) =>
            (n % 2 === 0 ? store : other).clients.create(client(id), secrets(`${n}`)),
          ),
        );
        const failures = attempts.filter((attempt) => attempt.status === 'rejected');
        assert.equal(failures.length, 19);
        for (const failure of failures) assert.ok(failure.reason instanceof ClientExistsError);
      }));

    it('finds nothing for an unknown id, whatever its text', () =>
      withClients(open, async ({ store }) => {
        for (const id of ['', 'unknown', "' or 1=1 --", acme.toUpperCase()]) {
          assert.equal(await store.clients.findWithSecret(id), undefined);
        }
      }));
  });
}
