import type { Egress, EgressOutcome } from '@rollcall/egress';
import type { Logger } from 'pino';
import type {
  ClaimedDelivery,
  ClientId,
  ControlStore,
  DeliveryAttempt,
  DeliveryStep,
  Job,
} from '../control/control-store.ts';
import { isDeadWorker } from '../jobs/worker-name.ts';
import { RepeatedLog } from '../repeated-log.ts';
import type { ClientSigner } from './client-signer.ts';
import { jobMessage, webhookIdOf } from './job-message.ts';
import { stepAfter } from './retry-schedule.ts';
import { attemptOf } from './sent-attempt.ts';

/** Sockets that this process has open to receivers at a time. */
const maxUnderWay = 256;
/** So that one client's receivers cannot take all of them. */
const maxUnderWayPerClient = 64;
/** So that a receiver that hangs holds few of them, and one that answers is not flooded. */
const maxUnderWayPerHost = 4;
/** Of one claim, so that a client cannot get far past its share in one. */
const maxClaimed = 32;
/** Twice what an attempt may take. */
const leaseMs = 30_000;
/** Looks for what is due again, and for what other processes left; ends of jobs in this process wake the sender. */
const lookIntervalMs = 1_000;
/** Kept of a delivery; with replays there is no end to them. */
const attemptsKept = 50;

export interface DeliverySenderOptions {
  readonly control: Pick<ControlStore, 'deliveries'>;
  readonly egress: Pick<Egress, 'post'>;
  /** Names this process in leases. */
  readonly owner: string;
  /** What the API says of an ended job. */
  readonly statusOf: (job: Job) => object;
  readonly signer: Pick<ClientSigner, 'headersOf'>;
  /** The store's clock. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly log: Logger;
  /** Called after every attempt that was recorded. */
  readonly onAttempt?: (attempt: DeliveryAttempt, step: DeliveryStep) => void;
}

/**
 * Sends webhooks out of the outbox (contract section 7):
 *
 *   claim (a lease) → sign and post → record the attempt and what comes next
 *
 * A process that dies between the last two has sent what it did not record, so a message comes at least once. A claim
 * has one delivery of each host at most, and passes over hosts and clients that have their share under way: a receiver
 * that hangs keeps its own deliveries waiting and nobody else's.
 */
export class DeliverySender {
  readonly #options: DeliverySenderOptions;
  readonly #outage: RepeatedLog;
  readonly #underWay = new Map<ClaimedDelivery, Promise<void>>();
  readonly #stopping = new AbortController();
  #sends = false;
  #timer: NodeJS.Timeout | undefined;
  #claiming: Promise<void> | undefined;
  #claimAgain = false;

  constructor(options: DeliverySenderOptions) {
    this.#options = options;
    this.#outage = new RepeatedLog(options.log);
  }

  /** Frees what senders of this machine left that died, and begins. */
  async start(): Promise<void> {
    const { control, owner } = this.#options;
    for (const other of await control.deliveries.leaseOwners()) {
      if (isDeadWorker(other, owner)) await control.deliveries.releaseLeases(other);
    }
    this.#sends = true;
    this.#timer = setInterval(() => this.wake(), lookIntervalMs);
    this.wake();
  }

  /** Looks for deliveries now, as after the end of a job. */
  wake(): void {
    if (!this.#sends) return;
    if (this.#claiming !== undefined) {
      this.#claimAgain = true;
      return;
    }
    this.#claiming = this.#claimDue().finally(() => {
      this.#claiming = undefined;
      if (this.#claimAgain) {
        this.#claimAgain = false;
        this.wake();
      }
    });
  }

  /** Takes no more, gives what is under way some time, and hands back what is left. */
  async stop(graceMs: number): Promise<void> {
    this.#sends = false;
    clearInterval(this.#timer);
    await this.#claiming;
    const cutOff = setTimeout(() => this.#stopping.abort(), graceMs);
    await Promise.all(this.#underWay.values());
    clearTimeout(cutOff);
    const { control, owner, log } = this.#options;
    await control.deliveries.releaseLeases(owner).catch((error: unknown) => {
      log.warn(
        { err: error },
        'webhooks cannot be handed back; they are sent elsewhere when their leases run out',
      );
    });
  }

  async #claimDue(): Promise<void> {
    const { control, owner, clock } = this.#options;
    try {
      while (this.#sends && this.#underWay.size < maxUnderWay) {
        const nowMs = clock();
        const claimed = await control.deliveries.claim({
          owner,
          nowMs,
          leaseUntilMs: nowMs + leaseMs,
          limit: Math.min(maxClaimed, maxUnderWay - this.#underWay.size),
          passOver: this.#enoughUnderWay(),
        });
        if (claimed.length === 0) return;
        for (const delivery of claimed) this.#begin(delivery, nowMs);
      }
    } catch (error) {
      this.#outage.error({ err: error }, 'webhooks that are due cannot be looked for; trying again');
    }
  }

  #enoughUnderWay(): { hosts: string[]; clientIds: ClientId[] } {
    const deliveries = [...this.#underWay.keys()];
    const over = <Name>(nameOf: (delivery: ClaimedDelivery) => Name, limit: number): Name[] =>
      [...Map.groupBy(deliveries, nameOf)].flatMap(([name, own]) => (own.length < limit ? [] : [name]));
    return {
      hosts: over(({ host }) => host, maxUnderWayPerHost),
      clientIds: over(({ job }) => job.clientId, maxUnderWayPerClient),
    };
  }

  #begin(delivery: ClaimedDelivery, nowMs: number): void {
    const ended = this.#send(delivery, nowMs).finally(() => {
      this.#underWay.delete(delivery);
      this.wake();
    });
    this.#underWay.set(delivery, ended);
  }

  async #send(delivery: ClaimedDelivery, startedAtMs: number): Promise<void> {
    const { control, random, log, onAttempt } = this.#options;
    const outcome = await this.#post(delivery, startedAtMs);
    // It is sent again by whoever comes next: that this process stops is no failure of the receiver.
    if (outcome.kind !== 'answered' && this.#stopping.signal.aborted) return;
    const { tries } = delivery;
    const nowMs = startedAtMs + outcome.durationMs;
    const step = stepAfter({ tries, outcome, nowMs, random: random() });
    const attempt = attemptOf(outcome, startedAtMs);
    const attempts = [...delivery.attempts, attempt].slice(-attemptsKept);
    const { answer: _, ...logged } = attempt;
    // Not the URL: what is behind the host may be a secret.
    const about = { jobId: delivery.jobId, clientId: delivery.job.clientId, host: delivery.host, ...logged };
    try {
      const isOurs = await control.deliveries.record(delivery, attempts, step);
      if (!isOurs) {
        log.warn(about, 'webhook sent, but its lease had gone to another sender');
        return;
      }
      if (step.state === 'pending')
        log.warn({ ...about, nextAttempt: new Date(step.dueAtMs) }, 'webhook not delivered; trying again');
      else if (step.state === 'delivered') log.info(about, 'webhook delivered');
      else log.error({ ...about, tries: tries + 1 }, 'webhook given up');
      onAttempt?.(attempt, step);
    } catch (error) {
      // Its lease runs out, and it is sent again.
      log.error({ ...about, err: error }, 'what became of a webhook cannot be recorded');
    }
  }

  async #post({ jobId, job, url }: ClaimedDelivery, startedAtMs: number): Promise<EgressOutcome> {
    const { egress, signer, statusOf, log } = this.#options;
    try {
      const body = jobMessage(job, statusOf(job));
      const { clientId } = job;
      const message = { clientId, webhookId: webhookIdOf(jobId), sentAtMs: startedAtMs, body };
      const headers = await signer.headersOf(message);
      return await egress.post(url, { headers, body, signal: this.#stopping.signal });
    } catch (error) {
      // It may be mended, as when the master key is another one.
      log.error({ jobId, err: error }, 'a webhook cannot be made');
      return { kind: 'failed', reason: 'internal error', durationMs: 0 };
    }
  }
}
