/** What came back of a ping (contract section 7). */
export interface WebhookPing {
  /** Whether the receiver answered with 2xx, as it does with a webhook that it takes. */
  readonly delivered: boolean;
  /** The `webhook-id` that was sent. */
  readonly webhookId: string;
  /** UTC, ISO 8601. */
  readonly sentDate: string;
  readonly durationMs: number;
  /** The HTTP status of the answer; absent without one. */
  readonly status?: number;
  /** The first characters of its body; absent without any. */
  readonly answer?: string;
  /** Why nothing was sent, or nothing answered. */
  readonly failure?: string;
}
