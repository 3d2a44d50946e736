import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ClientExistsError, entitlements } from '../../packages/rollcall/src/control/control-store.ts';
import { jobMovesProperty } from './job-moves-property.ts';
import { jobRaceConformance } from './job-race-conformance.ts';
import { jobStoreConformance } from './job-store-conformance.ts';
import {
  acme,
  client,
  clientId,
  dataSet,
  globex,
  hash,
  type OpenStoreUnderTest,
  secrets,
  version1,
  version2,
  withClients,
} from './store-under-test.ts';

/**
 * What every control store must do. A new store is done when it passes this and nothing in here had to change.
 * `open` gives an empty database each time it is called.
 */
export function controlStoreConformance(name: string, open: OpenStoreUnderTest): void {
  describe(`control store: ${name}`, () => {
    clientConformance(open);
    tokenConformance(open);
    dataSetConformance(open);
    jobStoreConformance(open);
    jobRaceConformance(open);
    jobMovesProperty(open);

    it('has a clock that goes forward', async () => {
      const stores = await open();
      const first = await stores.store.nowMs();
      assert.ok(Math.abs(first - Date.now()) < 60_000, `${first} is no time of today`);
      assert.ok((await stores.other.nowMs()) >= first);
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

function tokenConformance(open: OpenStoreUnderTest): void {
  describe('tokens', () => {
    it('finds the client of each of its tokens, expired or not', () =>
      withClients(open, async ({ store, other }) => {
        for (const [text, owner, expiresAtMs] of [
          ['one', acme, 1],
          ['two', acme, 1_900_000_000_000],
          ['three', globex, 5],
        ] as const) {
          await store.tokens.issue({ tokenHash: hash(text), clientId: owner, createdAtMs: 0, expiresAtMs });
        }
        assert.deepEqual(await other.tokens.find(hash('one')), { client: client(acme), expiresAtMs: 1 });
        assert.deepEqual(await other.tokens.find(hash('two')), {
          client: client(acme),
          expiresAtMs: 1_900_000_000_000,
        });
        assert.deepEqual(await other.tokens.find(hash('three')), { client: client(globex), expiresAtMs: 5 });
      }));

    it('finds nothing for an unknown token', () =>
      withClients(open, async ({ store }) => {
        assert.equal(await store.tokens.find(hash('unknown')), undefined);
        assert.equal(await store.tokens.find(new Uint8Array()), undefined);
      }));

    it('refuses a token of a client that does not exist', () =>
      withClients(open, async ({ store }) => {
        const token = {
          tokenHash: hash('one'),
          clientId: clientId('unknown'),
          createdAtMs: 0,
          expiresAtMs: 1,
        };
        await assert.rejects(store.tokens.issue(token));
        assert.equal(await store.tokens.find(hash('one')), undefined);
      }));
  });
}

function dataSetConformance(open: OpenStoreUnderTest): void {
  describe('data sets', () => {
    it('has none at first', () =>
      withClients(open, async ({ store }) => {
        assert.equal(await store.dataSets.active(), undefined);
        assert.deepEqual(await store.dataSets.list(), []);
      }));

    it('makes the version that was registered last the active one, for every process', () =>
      withClients(open, async ({ store, other }) => {
        await store.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001);
        assert.deepEqual(await other.dataSets.active(), dataSet(version2, 2_000));
        await other.dataSets.registerAndActivate(dataSet(version1, 1_000), 2_002);
        assert.deepEqual(await store.dataSets.active(), dataSet(version1, 1_000));
        assert.deepEqual(await store.dataSets.list(), [dataSet(version1, 1_000), dataSet(version2, 2_000)]);
      }));

    it('switches back to an older version, and stays where it is for an unknown one', () =>
      withClients(open, async ({ store, other }) => {
        await store.dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
        await store.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001);
        assert.equal(await other.dataSets.activate(version1, 3_000), true);
        assert.deepEqual(await store.dataSets.active(), dataSet(version1, 1_000));
        assert.equal(await other.dataSets.activate('20261103T000000-cccc', 4_000), false);
        assert.deepEqual(await store.dataSets.active(), dataSet(version1, 1_000));
        assert.equal(await other.dataSets.activate(version1, 5_000), true);
      }));

    it('keeps a registered version as it is when it is registered again', () =>
      withClients(open, async ({ store }) => {
        await store.dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
        await store.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001);
        await store.dataSets.registerAndActivate({ ...dataSet(version1, 1_000), contacts: 5 }, 3_000);
        assert.deepEqual(await store.dataSets.active(), dataSet(version1, 1_000));
        assert.equal((await store.dataSets.list()).length, 2);
      }));
  });
}
