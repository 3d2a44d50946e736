import type { Egress, EgressOutcome } from '@rollcall/egress';
import type { ClientId } from '../control/control-store.ts';
import { newId20 } from '../control/ids.ts';
import type { ClientSigner } from './client-signer.ts';

/** A ping, and what came back; it was not sent where the guard refused that. */
export interface SentPing {
  readonly webhookId: string;
  readonly sentAtMs: number;
  readonly outcome: EgressOutcome;
}

export interface WebhookPingParts {
  readonly egress: Pick<Egress, 'post'>;
  readonly signer: Pick<ClientSigner, 'headersOf'>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Webhooks that tell nothing: whether a receiver can be reached and knows its secret (contract section 7). */
export class WebhookPings {
  readonly #parts: WebhookPingParts;

  constructor(parts: WebhookPingParts) {
    this.#parts = parts;
  }

  /** Sends one as the client's other webhooks are sent, and waits for what comes back. */
  async send(clientId: ClientId, url: string, signal: AbortSignal): Promise<SentPing> {
    const { egress, signer, clock } = this.#parts;
    const sentAtMs = clock();
    const webhookId = `msg_${newId20()}`;
    const body = JSON.stringify({ type: 'ping', timestamp: new Date(sentAtMs).toISOString(), data: {} });
    const headers = await signer.headersOf({ clientId, webhookId, sentAtMs, body });
    return { webhookId, sentAtMs, outcome: await egress.post(url, { headers, body, signal }) };
  }
}
