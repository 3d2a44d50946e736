/** What the server says of the webhook of a job (contract section 7). Dates are UTC, ISO 8601. */

/** Whether it is still to be sent, was delivered, or was given up. */
export type WebhookStatus = 'pending' | 'delivered' | 'failed';

export interface WebhookDelivery {
  /** The `webhook-id` header, the same at every attempt. */
  readonly webhookId: string;
  /** Where it is sent. */
  readonly webhook: string;
  readonly webhookStatus: WebhookStatus;
  /** When the job ended. */
  readonly createdDate: string;
  /** When it is sent again; absent while it is sent, when that is at once, and after the last time. */
  readonly nextAttemptDate?: string;
  /** The oldest first; of very many the latest. */
  readonly attempts: readonly WebhookAttempt[];
}

/** One time that it was sent. */
export interface WebhookAttempt {
  readonly sentDate: string;
  readonly durationMs: number;
  /** The HTTP status of the answer; absent without one. */
  readonly status?: number;
  /** The first characters of its body; absent without any. */
  readonly answer?: string;
  /** Why nothing was sent, or nothing answered. */
  readonly failure?: string;
}
