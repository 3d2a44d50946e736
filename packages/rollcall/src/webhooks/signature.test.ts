import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { newWebhookSecret, type WebhookSecret } from '../control/webhook-secret.ts';
import { signedHeaders } from './signature.ts';

const nowSeconds = (): number => Math.floor(Date.now() / 1_000);

test('the library of Standard Webhooks verifies what is signed, whatever is sent', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-v]{20}$/), fc.json(), (webhookId, body) => {
      const secret = newWebhookSecret();
      const headers = signedHeaders({
        secrets: [secret],
        webhookId,
        timestampSeconds: nowSeconds(),
        body: Buffer.from(body),
      });
      assert.deepEqual(new Webhook(secret).verify(body, headers), JSON.parse(body));
    }),
  );
});

test('the signature is that of the example that the libraries of Standard Webhooks are tested with', () => {
  // https://github.com/standard-webhooks/standard-webhooks/tree/main/libraries
  const headers = signedHeaders({
    secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' as WebhookSecret],
    webhookId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestampSeconds: 1_614_265_330,
    body: '{"test": 2432232314}',
  });
  assert.deepEqual(headers, {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('what was altered on its way is refused: body, id, time', () => {
  const secret = newWebhookSecret();
  const body = '{"type":"ping"}';
  const headers = signedHeaders({
    secrets: [secret],
    webhookId: 'a',
    timestampSeconds: nowSeconds(),
    body,
  });
  const webhook = new Webhook(secret);
  webhook.verify(body, headers);
  const refused = (altered: string, changed: Record<string, string> = {}) =>
    assert.throws(() => webhook.verify(altered, { ...headers, ...changed }), WebhookVerificationError);
  refused(`${body} `);
  refused(body, { 'webhook-id': 'b' });
  refused(body, { 'webhook-timestamp': String(nowSeconds() - 1) });
});

test('while a secret is rotated, who knows either of them can verify, and nobody else', () => {
  const [current, previous] = [newWebhookSecret(), newWebhookSecret()];
  const body = '{}';
  const headers = signedHeaders({
    secrets: [current, previous],
    webhookId: 'a',
    timestampSeconds: nowSeconds(),
    body,
  });
  new Webhook(current).verify(body, headers);
  new Webhook(previous).verify(body, headers);
  assert.throws(() => new Webhook(newWebhookSecret()).verify(body, headers), WebhookVerificationError);
});

test('without a secret nothing is signed', () => {
  assert.throws(
    () => signedHeaders({ secrets: [], webhookId: 'a', timestampSeconds: 0, body: '' }),
    RangeError,
  );
});
