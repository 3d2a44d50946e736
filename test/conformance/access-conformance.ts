import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewToken } from '../../packages/rollcall/src/control/control-store.ts';
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

/** Who may call: disabled clients, their secrets, tokens, and failed logins. */
export function accessConformance(open: OpenStoreUnderTest): void {
  clientAccessConformance(open);
  tokenConformance(open);
  loginFailureConformance(open);
}

function newToken(name: string, owner = acme, expiresAtMs = 5_000): NewToken {
  return { tokenHash: hash(name), tokenId: `id-${name}`, clientId: owner, createdAtMs: 1_000, expiresAtMs };
}

function clientAccessConformance(open: OpenStoreUnderTest): void {
  describe('access of clients', () => {
    it('is disabled and enabled, and the first time stays', () =>
      withClients(open, async ({ store, other }) => {
        await store.tokens.issue(newToken('one'));
        assert.equal(await store.clients.disable(acme, 2_000), true);
        assert.equal(await other.clients.disable(acme, 3_000), true);
        const disabled = { ...client(acme), disabledAtMs: 2_000 };
        assert.deepEqual((await other.clients.findWithSecret(acme))?.client, disabled);
        assert.deepEqual((await other.tokens.find(hash('one')))?.client, disabled);
        assert.equal((await store.clients.findWithSecret(globex))?.client.disabledAtMs, undefined);
        assert.equal(await other.clients.enable(acme), true);
        assert.deepEqual((await store.tokens.find(hash('one')))?.client, client(acme));
        assert.equal(await store.clients.disable('unknown', 1), false);
        assert.equal(await store.clients.enable('unknown'), false);
      }));

    it('is by the secret that was set last', () =>
      withClients(open, async ({ store, other }) => {
        assert.equal(await store.clients.replaceSecret(acme, hash('new')), true);
        const found = await other.clients.findWithSecret(acme);
        assert.deepEqual(new Uint8Array(found?.secretHash ?? []), new Uint8Array(hash('new')));
        assert.equal(await store.clients.replaceSecret('unknown', hash('new')), false);
      }));

    it('signs webhooks with the secret that was set last, and with the one before until its time is over', () =>
      withClients(open, async ({ store, other }) => {
        const sealedAt = async (nowMs: number): Promise<string[]> =>
          (await other.clients.webhookSecrets(acme, nowMs)).map((sealed) =>
            Buffer.from(sealed).toString('hex'),
          );
        const [first, second, third, fourth] = [
          secrets('acme').webhookSecretSealed,
          hash('second'),
          hash('third'),
          hash('fourth'),
        ].map((sealed) => Buffer.from(sealed).toString('hex'));
        assert.deepEqual(await sealedAt(0), [first]);
        assert.equal(await store.clients.replaceWebhookSecret(acme, hash('second'), 5_000), true);
        assert.deepEqual(await sealedAt(4_999), [second, first]);
        assert.deepEqual(await sealedAt(5_000), [second]);
        // Two at most: a second change within the time ends the first secret.
        assert.equal(await store.clients.replaceWebhookSecret(acme, hash('third'), 9_000), true);
        assert.deepEqual(await sealedAt(4_999), [third, second]);
        assert.equal(await store.clients.replaceWebhookSecret(acme, hash('fourth'), undefined), true);
        assert.deepEqual(await sealedAt(0), [fourth]);
        assert.equal(await store.clients.replaceWebhookSecret('unknown', hash('x'), 1), false);
        assert.deepEqual(await store.clients.webhookSecrets('unknown', 1), []);
        assert.equal((await store.clients.webhookSecrets(globex, 4_999)).length, 1);
      }));

    it('may be under any printable id, and no id is a mistake of the store', () =>
      withClients(open, async ({ store, other }) => {
        const ids = ['CRM Production/É-1', "' or 1=1 --", '顧客'.repeat(32), '%_'].map(
          (id) => id as typeof acme,
        );
        for (const id of ids) {
          await store.clients.create(client(id, 9_000), secrets(id));
          await store.tokens.issue(newToken(id, id));
        }
        for (const id of ids) {
          assert.deepEqual((await other.clients.findWithSecret(id))?.client, client(id, 9_000));
          assert.deepEqual((await other.tokens.find(hash(id)))?.client, client(id, 9_000));
          assert.equal((await other.tokens.list(id)).length, 1);
        }
        // PostgreSQL has no NUL in a text.
        assert.equal(await store.clients.findWithSecret('a\0b'), undefined);
      }));
  });
}

function tokenConformance(open: OpenStoreUnderTest): void {
  describe('tokens', () => {
    it('finds the client of each of its tokens, expired or not', () =>
      withClients(open, async ({ store, other }) => {
        await store.tokens.issue(newToken('one', acme, 1));
        await store.tokens.issue(newToken('two', acme, 1_900_000_000_000));
        await store.tokens.issue(newToken('three', globex, 5));
        assert.deepEqual(await other.tokens.find(hash('one')), {
          tokenId: 'id-one',
          client: client(acme),
          expiresAtMs: 1,
        });
        assert.equal((await other.tokens.find(hash('two')))?.expiresAtMs, 1_900_000_000_000);
        assert.deepEqual((await other.tokens.find(hash('three')))?.client, client(globex));
      }));

    it('finds nothing for an unknown token', () =>
      withClients(open, async ({ store }) => {
        assert.equal(await store.tokens.find(hash('unknown')), undefined);
        assert.equal(await store.tokens.find(new Uint8Array()), undefined);
      }));

    it('refuses a token of a client that does not exist, and a second one with the same id', () =>
      withClients(open, async ({ store }) => {
        await assert.rejects(store.tokens.issue(newToken('one', clientId('unknown'))));
        assert.equal(await store.tokens.find(hash('one')), undefined);
        await store.tokens.issue(newToken('one'));
        await assert.rejects(store.tokens.issue({ ...newToken('two'), tokenId: 'id-one' }));
        assert.equal(await store.tokens.find(hash('two')), undefined);
      }));

    it('lists tokens without their hashes, oldest first, of one client or all', () =>
      withClients(open, async ({ store, other }) => {
        await store.tokens.issue({ ...newToken('new'), createdAtMs: 3_000 });
        await store.tokens.issue({ ...newToken('old'), createdAtMs: 2_000 });
        await store.tokens.issue(newToken('other', globex));
        const { tokenHash: _, ...listed } = newToken('other', globex);
        const all = await other.tokens.list();
        assert.deepEqual(
          all.map(({ tokenId }) => tokenId),
          ['id-other', 'id-old', 'id-new'],
        );
        assert.deepEqual(all[0], listed);
        assert.deepEqual(
          (await other.tokens.list(acme)).map(({ tokenId }) => tokenId),
          ['id-old', 'id-new'],
        );
        assert.deepEqual(await other.tokens.list('unknown'), []);
        const page = async (clientId: string | undefined, skip: number, limit: number) =>
          (await other.tokens.list(clientId, { skip, limit })).map(({ tokenId }) => tokenId);
        assert.deepEqual(await page(undefined, 1, 1), ['id-old']);
        assert.deepEqual(await page(acme, 1, 5), ['id-new']);
        assert.deepEqual(await page(acme, Number.MAX_SAFE_INTEGER, 5), []);
        const counts = [undefined, acme, 'unknown'].map((clientId) => other.tokens.count(clientId));
        assert.deepEqual(await Promise.all(counts), [3, 2, 0]);
      }));

    it('revokes one token and leaves the others of its client alone', () =>
      withClients(open, async ({ store, other }) => {
        for (const name of ['one', 'two']) await store.tokens.issue(newToken(name));
        assert.equal(await other.tokens.revoke('id-one', 2_000), true);
        assert.equal(await store.tokens.revoke('id-one', 3_000), true);
        assert.equal((await store.tokens.find(hash('one')))?.revokedAtMs, 2_000, 'the first time stays');
        assert.equal((await store.tokens.find(hash('two')))?.revokedAtMs, undefined);
        assert.equal((await store.tokens.list(acme))[0]?.revokedAtMs, 2_000);
        assert.equal(await store.tokens.revoke('unknown', 2_000), false);
        assert.equal(await store.tokens.revoke('a\0b', 2_000), false);
      }));

    it('revokes what is still valid of one client', () =>
      withClients(open, async ({ store, other }) => {
        for (const name of ['one', 'two', 'revoked']) await store.tokens.issue(newToken(name));
        await store.tokens.issue(newToken('expired', acme, 2_000));
        await store.tokens.issue(newToken('other', globex));
        await store.tokens.revoke('id-revoked', 1_500);
        assert.equal(await other.tokens.revokeAllOf(acme, 2_000), 2);
        assert.equal((await store.tokens.find(hash('two')))?.revokedAtMs, 2_000);
        assert.equal((await store.tokens.find(hash('revoked')))?.revokedAtMs, 1_500);
        assert.equal((await store.tokens.find(hash('other')))?.revokedAtMs, undefined);
        assert.equal(await other.tokens.revokeAllOf(acme, 2_001), 0);
      }));

    it('removes expired tokens with their windows of calls, whoever else does it too', () =>
      withClients(open, async ({ store, other }) => {
        for (let n = 0; n < 20; n++) await store.tokens.issue(newToken(`${n}`, acme, 1_000 + n));
        await store.tokens.revoke('id-0', 500);
        await store.throttle.take(hash('0'), 1, 500, { limit: 5, windowMs: 100 });
        const removed = await Promise.all([
          store.tokens.removeExpired(1_010),
          other.tokens.removeExpired(1_010),
          other.tokens.removeExpired(1_005),
        ]);
        assert.equal(removed[0] + removed[1] + removed[2], 10);
        assert.equal(await store.tokens.find(hash('9')), undefined);
        assert.equal((await store.tokens.find(hash('10')))?.expiresAtMs, 1_010);
      }));
  });
}

function loginFailureConformance(open: OpenStoreUnderTest): void {
  const rules = { allowedFailures: 3, windowMs: 1_000 };

  describe('failed logins', () => {
    it('refuse a pair from the last allowed one on until the window has passed, in every process', () =>
      withClients(open, async ({ store, other }) => {
        const pair = hash('acme from here');
        for (const [n, one] of [store, other, store].entries()) {
          assert.equal(await one.loginFailures.blockedUntil(pair, 5_000 + n, rules), undefined);
          assert.equal(await one.loginFailures.failed(pair, 5_000 + n, rules), undefined);
        }
        assert.equal(await other.loginFailures.blockedUntil(pair, 5_010, rules), 6_000);
        assert.equal(await store.loginFailures.blockedUntil(pair, 5_999, rules), 6_000);
        assert.equal(
          await store.loginFailures.succeeded(pair, 5_999, rules),
          6_000,
          'not even the right one',
        );
        assert.equal(
          await store.loginFailures.blockedUntil(hash('acme from there'), 5_999, rules),
          undefined,
        );
        assert.equal(await store.loginFailures.blockedUntil(pair, 6_000, rules), undefined);
        assert.equal(await store.loginFailures.failed(pair, 6_000, rules), undefined);
        assert.equal(await store.loginFailures.blockedUntil(pair, 6_001, rules), undefined, 'counted anew');
      }));

    it('are forgotten after a right secret', () =>
      withClients(open, async ({ store, other }) => {
        const pair = hash('pair');
        for (let n = 0; n < 2; n++) await store.loginFailures.failed(pair, 5_000, rules);
        assert.equal(await other.loginFailures.succeeded(pair, 5_001, rules), undefined);
        for (let n = 0; n < 2; n++) await store.loginFailures.failed(pair, 5_002, rules);
        assert.equal(await other.loginFailures.blockedUntil(pair, 5_003, rules), undefined);
        assert.equal(await other.loginFailures.succeeded(hash('nobody'), 5_003, rules), undefined);
      }));

    it('are counted exactly when attempts meet: only so many learn that they were wrong', () =>
      withClients(open, async ({ store, other }) => {
        const pair = hash('pair');
        const answers = await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            (n % 2 === 0 ? store : other).loginFailures.failed(pair, 5_000, rules),
          ),
        );
        assert.equal(answers.filter((untilMs) => untilMs === undefined).length, 3);
        assert.equal(answers.filter((untilMs) => untilMs === 6_000).length, 17);
      }));

    it('are removed when their window began long ago', () =>
      withClients(open, async ({ store, other }) => {
        await store.loginFailures.failed(hash('old'), 1_000, rules);
        for (let n = 0; n < 3; n++) await store.loginFailures.failed(hash('new'), 2_000, rules);
        assert.equal(await other.loginFailures.removeBefore(2_000), 1);
        assert.equal(await store.loginFailures.blockedUntil(hash('new'), 2_000, rules), 3_000);
      }));
  });
}
