import type { Egress } from '@rollcall/egress';
import type { ClientId, DeliveryAttempt } from '../control/control-store.ts';
import { newId20 } from '../control/ids.ts';
import type { ClientSigner } from './client-signer.ts';
import { attemptOf, isTaken } from './sent-attempt.ts';

/** As for other webhooks: whoever is asked to call slow receivers holds a connection and a request for each. */
export const maxPingsPerClient = 8;

/** A ping, and what came back. */
export interface SentPing {
  readonly webhookId: string;
  readonly delivered: boolean;
  readonly attempt: DeliveryAttempt;
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
  readonly #underWay = new Map<ClientId, number>();

  constructor(parts: WebhookPingParts) {
    this.#parts = parts;
  }

  /**
   * Sends one as the client's other webhooks are sent, and waits for what comes back. Undefined when the client has as
   * many under way in this process as it may: then nothing was sent.
   */
  async send(clientId: ClientId, url: string, signal: AbortSignal): Promise<SentPing | undefined> {
    const underWay = this.#underWay.get(clientId) ?? 0;
    if (underWay >= maxPingsPerClient) return undefined;
    this.#underWay.set(clientId, underWay + 1);
    try {
      return await this.#send(clientId, url, signal);
    } finally {
      const left = (this.#underWay.get(clientId) ?? 1) - 1;
      if (left === 0) this.#underWay.delete(clientId);
      else this.#underWay.set(clientId, left);
    }
  }

  async #send(clientId: ClientId, url: string, signal: AbortSignal): Promise<SentPing> {
    const { egress, signer, clock } = this.#parts;
    const sentAtMs = clock();
    const webhookId = `msg_${newId20()}`;
    const body = JSON.stringify({ type: 'ping', timestamp: new Date(sentAtMs).toISOString(), data: {} });
    const headers = await signer.headersOf({ clientId, webhookId, sentAtMs, body });
    const outcome = await egress.post(url, { headers, body, signal });
    return { webhookId, delivered: isTaken(outcome), attempt: attemptOf(outcome, sentAtMs) };
  }
}
