import type { ClientId, ClientStore } from '../control/control-store.ts';
import { openWebhookSecret } from '../control/webhook-secret.ts';
import { signedHeaders } from './signature.ts';

/** A message of a client, at the time at which it is sent. */
export interface ClientMessage {
  readonly clientId: ClientId;
  readonly webhookId: string;
  readonly sentAtMs: number;
  readonly body: string;
}

/** Signs messages with the secrets that their client has at that time. */
export class ClientSigner {
  readonly #clients: Pick<ClientStore, 'webhookSecrets'>;
  readonly #masterKey: Uint8Array;

  constructor(clients: Pick<ClientStore, 'webhookSecrets'>, masterKey: Uint8Array) {
    this.#clients = clients;
    this.#masterKey = masterKey;
  }

  /** Every header that a message is sent with. */
  async headersOf({ clientId, webhookId, sentAtMs, body }: ClientMessage): Promise<Record<string, string>> {
    const sealed = await this.#clients.webhookSecrets(clientId, sentAtMs);
    const secrets = sealed.map((secret) => openWebhookSecret(this.#masterKey, clientId, secret));
    const timestampSeconds = Math.floor(sentAtMs / 1_000);
    return {
      'content-type': 'application/json',
      ...signedHeaders({ secrets, webhookId, timestampSeconds, body }),
    };
  }
}
