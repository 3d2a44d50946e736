import { createHmac } from 'node:crypto';
import { type WebhookSecret, webhookKeyOf } from '../control/webhook-secret.ts';

/** One attempt to send a message. */
export interface SignedMessage {
  /** The secrets that are valid now: one, or two while one is rotated. A receiver accepts any of their signatures. */
  readonly secrets: readonly WebhookSecret[];
  /** The same in every attempt, so that a receiver knows a message that it has already. It may hold no dot. */
  readonly webhookId: string;
  /** Of this attempt: a receiver refuses old ones, so that nobody sends a recorded message again. */
  readonly timestampSeconds: number;
  /** Exactly the bytes that are sent. */
  readonly body: Uint8Array | string;
}

/** The headers that let a receiver trust a message (Standard Webhooks 1.0.0, contract section 7). */
export function signedHeaders(message: SignedMessage): Record<string, string> {
  const { secrets, webhookId, timestampSeconds, body } = message;
  if (secrets.length === 0) throw new RangeError('a webhook needs a secret to be signed with');
  const signatures = secrets.map((secret) => {
    const hmac = createHmac('sha256', webhookKeyOf(secret));
    return `v1,${hmac.update(`${webhookId}.${timestampSeconds}.`).update(body).digest('base64')}`;
  });
  return {
    'webhook-id': webhookId,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': signatures.join(' '),
  };
}
