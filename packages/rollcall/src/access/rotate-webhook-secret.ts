import type { ClientStore } from '../control/control-store.ts';
import {
  newWebhookSecret,
  openWebhookSecret,
  sealWebhookSecret,
  type WebhookSecret,
} from '../control/webhook-secret.ts';

/** How long the old secret stays valid where nobody says. */
export const usualOverlapHours = 24;
/** Enough for any change; a secret that stays valid for good is not rotated. */
export const maxOverlapHours = 720;

/** A new webhook secret in the place of a client's old one: this is the only time that it can be seen. */
export interface RotatedWebhookSecret {
  readonly webhookSecret: WebhookSecret;
  /** Until when webhooks are signed with the old one too; absent when it has ended. */
  readonly previousUntilMs?: number;
}

/**
 * Gives a client a new webhook secret. For so long its webhooks are signed with both, so that its receiver can change
 * over when it likes; without an overlap the old one ends at once. Undefined when there is no such client.
 *
 * @throws {StoreError} when the old secret is to stay valid and cannot be opened: under another master key than the
 * servers', the new one would be of no use to them either
 */
export async function rotateWebhookSecret(
  clients: Pick<ClientStore, 'replaceWebhookSecret' | 'webhookSecrets'>,
  masterKey: Uint8Array,
  clientId: string,
  { overlapMs, nowMs }: { readonly overlapMs: number; readonly nowMs: number },
): Promise<RotatedWebhookSecret | undefined> {
  const webhookSecret = newWebhookSecret();
  const sealed = sealWebhookSecret(masterKey, clientId, webhookSecret);
  if (overlapMs === 0) {
    return (await clients.replaceWebhookSecret(clientId, sealed, undefined)) ? { webhookSecret } : undefined;
  }
  const [current] = await clients.webhookSecrets(clientId, nowMs);
  if (current === undefined) return undefined;
  openWebhookSecret(masterKey, clientId, current);
  const previousUntilMs = nowMs + overlapMs;
  const isReplaced = await clients.replaceWebhookSecret(clientId, sealed, previousUntilMs);
  return isReplaced ? { webhookSecret, previousUntilMs } : undefined;
}
