import { type Client, type ClientId, type ControlStore, entitlements } from '../control/control-store.ts';
import { newId20 } from '../control/ids.ts';
import { hashSecret, newSecret } from '../control/secrets.ts';
import { newWebhookSecret, sealWebhookSecret, type WebhookSecret } from '../control/webhook-secret.ts';

/** A new client with its secrets: this is the only time that they can be seen. */
export interface CreatedClient {
  readonly client: Client;
  readonly clientSecret: string;
  readonly webhookSecret: WebhookSecret;
}

/** What the software of a new client already has; what is absent is made. */
export interface TakenOver {
  readonly clientId?: ClientId | undefined;
  readonly clientSecret?: string | undefined;
}

/** What a new client is given; without `entitlements`, it has all but `operator` (contract section 3). */
export type NewClientRights = Partial<Pick<Client, 'entitlements' | 'monthlyCredits' | 'maxUnfinishedJobs'>>;

/**
 * Creates a client.
 *
 * @throws {ClientExistsError} when the id that it brings is taken
 */
export async function createClient(
  control: ControlStore,
  masterKey: Uint8Array,
  name: string,
  nowMs: number,
  takenOver: TakenOver = {},
  rights: NewClientRights = {},
): Promise<CreatedClient> {
  const clientSecret = takenOver.clientSecret ?? newSecret();
  const webhookSecret = newWebhookSecret();
  const client: Client = {
    clientId: takenOver.clientId ?? (newId20() as ClientId),
    name,
    entitlements: entitlements.filter((entitlement) => entitlement !== 'operator'),
    createdAtMs: nowMs,
    ...rights,
  };
  await control.clients.create(client, {
    secretHash: hashSecret(clientSecret),
    webhookSecretSealed: sealWebhookSecret(masterKey, client.clientId, webhookSecret),
  });
  return { client, clientSecret, webhookSecret };
}
