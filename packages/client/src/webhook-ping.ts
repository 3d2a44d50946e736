import type { WebhookAttempt } from './webhook-delivery.ts';

/** What came back of a ping (contract section 7). */
export interface WebhookPing extends WebhookAttempt {
  /** Whether the receiver answered with 2xx, as it does with a webhook that it takes. */
  readonly delivered: boolean;
  /** The `webhook-id` header. */
  readonly webhookId: string;
}
