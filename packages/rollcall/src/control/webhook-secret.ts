import { randomBytes } from 'node:crypto';
import { openSecret, sealSecret } from './secrets.ts';

/** Signs the webhooks of a client, in the form of Standard Webhooks: `whsec_` and the key in base64. */
export type WebhookSecret = `whsec_${string}` & { readonly __brand: 'WebhookSecret' };

const prefix = 'whsec_';
const purpose = 'webhookSecret';

/** A new one: 256 random bits, where Standard Webhooks asks for 192 to 512. */
export function newWebhookSecret(): WebhookSecret {
  return `${prefix}${randomBytes(32).toString('base64')}` as WebhookSecret;
}

/** The key that such a secret names. */
export function webhookKeyOf(secret: WebhookSecret): Uint8Array {
  return Buffer.from(secret.slice(prefix.length), 'base64');
}

/** As it is stored: to be read again only under the master key, and only as this client's. */
export function sealWebhookSecret(
  masterKey: Uint8Array,
  clientId: string,
  secret: WebhookSecret,
): Uint8Array {
  return sealSecret(masterKey, purpose, clientId, secret);
}

/** @throws {StoreError} when it was sealed under another master key, or for another client */
export function openWebhookSecret(
  masterKey: Uint8Array,
  clientId: string,
  sealed: Uint8Array,
): WebhookSecret {
  // Nothing else is ever sealed for this purpose.
  return openSecret(masterKey, purpose, clientId, sealed) as WebhookSecret;
}
