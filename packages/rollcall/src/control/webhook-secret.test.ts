import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { StoreError } from './store-error.ts';
import { newWebhookSecret, openWebhookSecret, sealWebhookSecret, webhookKeyOf } from './webhook-secret.ts';

test('a new webhook secret names a key of 256 bits, another one each time', () => {
  const secret = newWebhookSecret();
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  assert.equal(webhookKeyOf(secret).length, 32);
  assert.notEqual(secret, newWebhookSecret());
});

test('a webhook secret opens for its client under its master key, and for nobody else', () => {
  const masterKey = randomBytes(32);
  const secret = newWebhookSecret();
  const sealed = sealWebhookSecret(masterKey, 'ours', secret);
  assert.equal(openWebhookSecret(masterKey, 'ours', sealed), secret);
  assert.throws(() => openWebhookSecret(masterKey, 'theirs', sealed), StoreError);
  assert.throws(() => openWebhookSecret(randomBytes(32), 'ours', sealed), StoreError);
});
