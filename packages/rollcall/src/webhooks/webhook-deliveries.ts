import type { Client, DeliveryStore, JobDelivery } from '../control/control-store.ts';
import { isTerminal } from '../control/job-state.ts';
import { visibleTo } from '../control/visible-jobs.ts';

/** What replaying comes to. */
export type ReplayOutcome =
  | { readonly kind: 'replayed'; readonly job: JobDelivery }
  /** The webhook is sent when the job ends. */
  | { readonly kind: 'notEnded'; readonly job: JobDelivery }
  /** The job has no webhook, or what was sent is not kept any more. */
  | { readonly kind: 'noDelivery'; readonly job: JobDelivery };

/** What clients see of the webhooks of their jobs (contract section 7), and operators of everybody's. */
export class WebhookDeliveries {
  readonly #store: DeliveryStore;
  readonly #onDue: () => void;

  /** @param onDue called after a delivery was made due */
  constructor(store: DeliveryStore, onDue: () => void) {
    this.#store = store;
    this.#onDue = onDue;
  }

  /** A job that the client may see, with what of it has been sent. */
  find(jobId: string, client: Client): Promise<JobDelivery | undefined> {
    return this.#store.find(jobId, visibleTo(client));
  }

  /** Sends a webhook again now, whatever became of it; one that is being sent at this moment counts as that. */
  async replay(jobId: string, client: Client): Promise<ReplayOutcome | undefined> {
    const job = await this.find(jobId, client);
    if (job === undefined) return undefined;
    if (!isTerminal(job.jobState) && job.hasWebhook) return { kind: 'notEnded', job };
    if (job.delivery === undefined) return { kind: 'noDelivery', job };
    await this.#store.replay(job.jobId);
    this.#onDue();
    return { kind: 'replayed', job: (await this.find(jobId, client)) ?? job };
  }
}
