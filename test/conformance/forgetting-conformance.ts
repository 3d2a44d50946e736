import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompanyId } from '@rollcall/lookup';
import type {
  ControlStore,
  DataSetVersion,
  NewForgetting,
} from '../../packages/rollcall/src/control/control-store.ts';
import {
  acme,
  dataSet,
  defaults,
  hash,
  jobId,
  lease,
  newJob,
  type OpenStoreUnderTest,
  partsOf,
  totals,
  version1,
  version2,
  withClients,
} from './store-under-test.ts';

const company = (2 ** 53 - 1) as CompanyId;

function forgetting(name: string): NewForgetting {
  return {
    operator: 'dpo',
    identifierKind: 'email',
    identifierHash: hash(name),
    begunAtMs: 5_000,
    contacts: [{ companyId: company, number: { high: 0x7fff_ffff, low: hash(name)[0] ?? 0 } }],
    identityHashes: [hash(name), hash(`${name} too`)],
  };
}

async function begin(store: ControlStore, name: string): Promise<number> {
  const decision = await store.forgettings.begin([forgetting(name)], [version1]);
  assert.ok(decision.begun);
  return decision.sequence;
}

/** A finished job, whose process knew of so many forgettings. */
async function finishedJob(store: ControlStore, name: string, forgottenSequence: number): Promise<void> {
  await store.jobs.submit(newJob(name, acme, 1_000), defaults);
  const claim = { owner: 'w', nowMs: 2_000, leaseUntilMs: 3_000, dataSetVersion: version1 };
  await store.jobs.claim({ ...claim, forgottenSequence });
  const end = { endedAtMs: 2_500, totals, resultParts: partsOf(100) };
  assert.equal(await store.jobs.finish(lease(name, 'w'), end), true);
}

export function forgettingConformance(open: OpenStoreUnderTest): void {
  describe('forgettings', () => {
    it('are numbered, and known to every process with their contacts and identities', () =>
      withClients(open, async ({ store, other }) => {
        assert.equal(await other.forgettings.lastSequence(), 0);
        assert.deepEqual([await begin(store, 'ada'), await begin(other, 'bob')], [1, 2]);
        assert.equal(await other.forgettings.lastSequence(), 2);
        const { contacts, identityHashes, ...ada } = forgetting('ada');
        const [first] = await other.forgettings.list();
        assert.deepEqual(
          { ...first, identifierHash: Buffer.from(first?.identifierHash ?? []) },
          { ...ada, sequence: 1, contacts: 1 },
        );
        assert.deepEqual((await store.forgettings.contacts(0)).length, 2);
        assert.deepEqual(await store.forgettings.contacts(1), [
          { ...forgetting('bob').contacts[0], sequence: 2 },
        ]);
        assert.equal((await store.forgettings.identityHashes()).length, 4);
        for (const known of identityHashes)
          assert.deepEqual(
            (await store.forgettings.findByIdentifier(known)).map(({ sequence }) => sequence),
            [1],
          );
        assert.deepEqual(await store.forgettings.findByIdentifier(hash('nobody')), []);
        assert.equal(contacts.length, 1);
      }));

    it('that name the same person again keep the contacts and identities as they are', () =>
      withClients(open, async ({ store }) => {
        await begin(store, 'ada');
        assert.equal(await begin(store, 'ada'), 2);
        assert.deepEqual(
          (await store.forgettings.contacts(0)).map(({ sequence }) => sequence),
          [1],
        );
        assert.equal((await store.forgettings.findByIdentifier(hash('ada'))).length, 2);
      }));

    it('of many people are begun together, each with a number, and those of the same contact once', () =>
      withClients(open, async ({ store, other }) => {
        const people = Array.from({ length: 1_200 }, (_, n) => ({
          ...forgetting(`person ${n}`),
          contacts: [{ companyId: company, number: { high: 1, low: n % 700 } }],
        }));
        assert.deepEqual(await store.forgettings.begin(people, [version1]), { begun: true, sequence: 1_200 });
        assert.equal((await other.forgettings.list()).length, 1_200);
        assert.equal((await other.forgettings.contacts(0)).length, 700);
        assert.equal((await other.forgettings.identityHashes()).length, 2_400);
        assert.equal((await other.forgettings.findByIdentifier(hash('person 1199')))[0]?.sequence, 1_200);
      }));

    it('get different numbers when they are begun at once', () =>
      withClients(open, async ({ store, other }) => {
        const begun = await Promise.all(
          Array.from({ length: 8 }, (_, n) => begin(n % 2 === 0 ? store : other, `person ${n}`)),
        );
        assert.deepEqual(begun.toSorted(), [1, 2, 3, 4, 5, 6, 7, 8]);
      }));

    it('are not begun where a version is registered that was not searched', () =>
      withClients(open, async ({ store, other }) => {
        await other.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001);
        assert.deepEqual(await store.forgettings.begin([forgetting('ada')], [version1]), { begun: false });
        assert.equal(await store.forgettings.lastSequence(), 0);
        const both = [version1, version2];
        assert.equal((await store.forgettings.begin([forgetting('ada')], both)).begun, true);
      }));

    it('keep out a version that was built without knowing of them', () =>
      withClients(open, async ({ store, other }) => {
        await begin(store, 'ada');
        assert.equal(await other.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001, 0), false);
        assert.equal((await other.dataSets.active())?.version, version1);
        assert.equal((await other.dataSets.list()).length, 1);
        assert.equal(await other.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001, 1), true);
        assert.equal((await other.dataSets.active())?.version, version2);
      }));

    it('put a version in the place of the active one, unless another has become active', () =>
      withClients(open, async ({ store, other }) => {
        await finishedJob(store, 'done', 0);
        assert.equal(
          await store.dataSets.registerInPlaceOf(version2, dataSet(version2, 2_000), 2_001),
          false,
        );
        assert.equal(await store.dataSets.registerInPlaceOf(version1, dataSet(version2, 2_000), 2_001), true);
        assert.equal((await other.dataSets.active())?.version, version2);
        await store.dataSets.moveEndedJobs(version1, version2);
        assert.equal((await other.jobs.find(jobId('done'), acme))?.dataSetVersion, version2);
      }));

    it('put a version in the place of the one that is announced, and leave an announcement alone otherwise', () =>
      withClients(open, async ({ store, other }) => {
        const { dataSets } = store;
        const [version3, version4] = ['20261104T000000-aaaa', '20261105T000000-aaaa'] as DataSetVersion[];
        assert.ok(version3 !== undefined && version4 !== undefined);
        await dataSets.register(dataSet(version2, 2_000));
        await dataSets.announce(version2, 2_001);
        assert.equal(await dataSets.registerInPlaceOf(version1, dataSet(version3, 3_000), 3_001), true);
        assert.equal((await other.dataSets.active())?.version, version3);
        assert.equal((await other.dataSets.announced())?.version, version2);
        assert.equal(await dataSets.registerInPlaceOf(version2, dataSet(version4, 4_000), 4_001), true);
        assert.equal((await other.dataSets.active())?.version, version3);
        assert.equal((await other.dataSets.announced())?.version, version4);
      }));

    it('are finished once, together with those before them', () =>
      withClients(open, async ({ store, other }) => {
        await begin(store, 'ada');
        await begin(store, 'bob');
        await begin(store, 'eve');
        assert.equal(await store.forgettings.finish(2, 6_000), 2);
        assert.equal(await other.forgettings.finish(2, 7_000), 0);
        assert.deepEqual(
          (await other.forgettings.list()).map(({ forgottenAtMs }) => forgottenAtMs),
          [6_000, 6_000, undefined],
        );
      }));

    it('are confirmed by each process, until it leaves', () =>
      withClients(open, async ({ store, other }) => {
        await store.forgettings.confirm('b', 1, 1_000);
        await other.forgettings.confirm('a', 0, 1_100);
        await store.forgettings.confirm('a', 2, 1_200);
        assert.deepEqual(await other.forgettings.confirmations(), [
          { process: 'a', sequence: 2, seenAtMs: 1_200 },
          { process: 'b', sequence: 1, seenAtMs: 1_000 },
        ]);
        await other.forgettings.leave('a');
        assert.deepEqual(
          (await store.forgettings.confirmations()).map(({ process }) => process),
          ['b'],
        );
      }));

    it('are gone on with by one process at a time, until it leaves, falls silent or is gone', () =>
      withClients(open, async ({ store, other }) => {
        const [one, two] = [store.forgettings, other.forgettings];
        const first = await Promise.all([one.takeTurn('a', 1_000, 2_000), two.takeTurn('b', 1_000, 2_000)]);
        const [holder] = first;
        assert.deepEqual(first, [holder, holder]);
        const waiting = holder === 'a' ? 'b' : 'a';
        await two.leaveTurn(waiting);
        assert.equal(await two.takeTurn(waiting, 2_000, 3_000), holder, 'it has it until then');
        assert.equal(
          await one.takeTurn(holder ?? '', 2_000, 3_000),
          holder,
          'and for longer where it says so',
        );
        assert.equal(await two.takeTurn(waiting, 2_001, 3_000), holder);
        assert.equal(await two.takeTurn(waiting, 3_001, 4_000), waiting, 'it has fallen silent');
        assert.equal(await one.takeTurn(holder ?? '', 3_001, 4_000), waiting);
        assert.equal(await one.takeTurn('c', 3_001, 4_000, 'd'), waiting, 'that one is not who has it');
        assert.equal(await one.takeTurn('c', 3_001, 4_000, waiting), 'c', 'who had it is gone');
        await one.leaveTurn('c');
        assert.equal(await two.takeTurn('d', 3_001, 4_000), 'd');
      }));

    it('hold back finished results that do not know of them, until others take their place', () =>
      withClients(open, async ({ store, other }) => {
        await finishedJob(store, 'old', 0);
        assert.equal((await store.jobs.find(jobId('old'), acme))?.awaitsForgetting, undefined);
        await begin(store, 'ada');
        await finishedJob(store, 'new', 1);
        assert.equal((await other.jobs.find(jobId('old'), acme))?.awaitsForgetting, true);
        assert.equal((await other.jobs.find(jobId('new'), acme))?.awaitsForgetting, undefined);
        const [found, ...more] = await other.jobs.toCleanse(10);
        assert.deepEqual(more, []);
        assert.ok(found);
        assert.deepEqual([found.jobId, found.attempt, found.forgottenSequence], [jobId('old'), 1, 0]);
        const results = { totals: { ...totals, totalContacts: 1 }, resultParts: partsOf(60), attempt: 5 };
        assert.equal(await store.jobs.replaceResults({ ...found, attempt: 2 }, 1, results), false);
        assert.equal(await store.jobs.replaceResults(found, 1, results), true);
        assert.equal(await other.jobs.replaceResults(found, 1, results), false, 'it is another attempt now');
        const replaced = await other.jobs.find(jobId('old'), acme);
        assert.deepEqual(replaced?.resultParts, partsOf(60));
        assert.equal(replaced?.totals?.totalContacts, 1);
        assert.equal(replaced?.awaitsForgetting, undefined);
        assert.equal(await store.jobs.storedResultBytes(), 160);
        assert.deepEqual(await other.jobs.toCleanse(10), []);
      }));

    it('leave results as they are that hold nobody, and expired ones alone', () =>
      withClients(open, async ({ store, other }) => {
        for (const name of ['kept', 'expired']) await finishedJob(store, name, 0);
        await store.jobs.removeContents([jobId('expired')], 3_000);
        await begin(store, 'ada');
        const [found, ...more] = await store.jobs.toCleanse(10);
        assert.deepEqual([found?.jobId, more], [jobId('kept'), []]);
        assert.ok(found);
        const awaits = async () => (await store.jobs.find(jobId('kept'), acme))?.awaitsForgetting;
        await other.jobs.markCleansed(
          [
            { ...found, attempt: 2 },
            { jobId: jobId('none'), attempt: 1 },
          ],
          1,
        );
        assert.equal(await awaits(), true, 'these are not the results that were looked at');
        await other.jobs.markCleansed([found, { jobId: jobId('expired'), attempt: 1 }], 1);
        assert.equal(await awaits(), undefined);
        assert.deepEqual((await store.jobs.find(jobId('kept'), acme))?.resultParts, partsOf(100));
        assert.equal(await store.jobs.storedResultBytes(), 100);
      }));

    it('are known by a job that is under way from the claim on, or from the checkpoint that says so', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('under way', acme, 1_000), defaults);
        const claim = { owner: 'w', nowMs: 2_000, leaseUntilMs: 3_000, dataSetVersion: version1 };
        assert.equal((await store.jobs.claim(claim))?.forgottenSequence, 0);
        await begin(store, 'ada');
        assert.deepEqual(
          (await other.jobs.toCleanse(10)).map((job) => job.jobId),
          [jobId('under way')],
        );
        await store.jobs.handBack('w');
        const takeover = await other.jobs.claim({ ...claim, owner: 'x', forgottenSequence: 1 });
        assert.equal(takeover?.forgottenSequence, 0, 'what the first claim stored is still there');
        assert.equal(takeover?.lastForgetting, 1);
        const checkpoint = { processedQueries: 1, totals, resultParts: partsOf(10) };
        await other.jobs.checkpoint(lease('under way', 'x', 2), checkpoint);
        assert.equal((await store.jobs.toCleanse(10)).length, 1);
        await other.jobs.checkpoint(lease('under way', 'x', 2), checkpoint, 1);
        assert.deepEqual(await store.jobs.toCleanse(10), []);
      }));
  });
}
