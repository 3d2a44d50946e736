import { setTimeout as delay } from 'node:timers/promises';
import {
  type BodyError,
  type BodyErrorKind,
  type ColumnOrder,
  holdsContactLines,
  type LineError,
  type LineErrorKind,
  ReferenceIndex,
  type ReferenceTables,
} from '@rollcall/lookup';
import type {
  Client,
  ControlStore,
  DefaultLimits,
  Job,
  JobId,
  JobKind,
  JobListing,
  JobOwner,
  ListedJob,
  SubmitDecision,
} from '../control/control-store.ts';
import { creditPeriodOf } from '../control/credit-period.ts';
import { isTerminal } from '../control/job-state.ts';
import { visibleTo } from '../control/visible-jobs.ts';
import { type JobLines, readJobLines } from './job-lines.ts';
import { type JobStatus, jobStatusAt } from './job-status.ts';
import type { JobWatch, WaitedFor } from './job-watch.ts';
import { type IdempotencyKey, KeyedSubmissions, outcomeOfEarlier } from './keyed-submissions.ts';

/** Results are mostly looked through at once; who waits for gigabytes looks less and less often. */
const firstCleansedLookMs = 20;

export interface JobServiceOptions {
  readonly control: ControlStore;
  /** The tables that ids are checked against: those of the active data set. */
  readonly referenceTables: () => ReferenceTables;
  /** For clients without limits of their own. */
  readonly limits: DefaultLimits;
  /** How long an accepted submission is remembered under its key. */
  readonly idempotencyKeyMs: number;
  /** How long results are kept after the end of a job. */
  readonly resultRetentionMs: number;
  readonly newJobId: () => JobId;
  readonly clock: () => number;
  /** Called after a job was stored. */
  readonly onSubmitted: () => void;
  /** Called after the end of a job was stored that has a webhook. */
  readonly onDeliveryDue: () => void;
  readonly watch: JobWatch;
}

/** What HTTP needs of the service. */
export type JobsApi = Pick<
  JobService,
  'recall' | 'submit' | 'validate' | 'status' | 'statusOnceChanged' | 'statusOnceCleansed' | 'list' | 'cancel'
>;

export interface Submission {
  readonly client: Client;
  /** The decoded text, without a byte order mark. */
  readonly body: string;
  /** Of the columns, where no header row gives one; under `contact` the lines may be newIds too. */
  readonly columnOrder: ColumnOrder;
  /** Contacts returned per line at most. */
  readonly limit: number;
  /** Whether one faulty line rejects the job, or is only answered as `invalid` in its results. */
  readonly onInvalid: 'reject' | 'report';
  /** Where its end is told (contract section 7): a URL that may be called. */
  readonly webhook?: string;
  /** Absent when it is not to be remembered. */
  readonly idempotency?: IdempotencyKey;
}

/** Each is the kind of an error of the catalogue. */
type SubmitProblem =
  | BodyErrorKind
  | LineErrorKind
  | 'notEntitled'
  | Refusal['refused']
  | 'idempotencyReused'
  | 'idempotencyInFlight';
type Refusal = Exclude<SubmitDecision, { accepted: true } | { refused: 'idempotencyKeyTaken' }>;

interface Rejection {
  readonly ok: false;
  readonly problem: { readonly kind: SubmitProblem; readonly message: string };
  /** Every fault of every line, when lines are at fault. */
  readonly lineErrors?: readonly LineError[];
}

export type SubmitOutcome =
  | {
      readonly ok: true;
      readonly job: Pick<Job, 'jobId' | 'kind' | 'state'>;
      /** It was accepted before, under the same key. */
      readonly isReplay?: true;
    }
  | Rejection;

/** What would become of a submission; a text that cannot be read is refused as it would be there. */
export type ValidateOutcome = { readonly ok: true; readonly validation: JobValidation } | Rejection;

export interface JobValidation {
  readonly totalLines: number;
  /** Lines that can be run: each costs a credit. */
  readonly validLines: number;
  readonly lineErrors: readonly LineError[];
  /** Left of the month, what waiting jobs have reserved not among them; absent when they are unlimited. */
  readonly creditsAvailable?: number;
}

/** What clients do with jobs (contract section 4): submit, look, cancel. */
export class JobService {
  readonly #options: JobServiceOptions;
  readonly #keyed: KeyedSubmissions;

  constructor(options: JobServiceOptions) {
    this.#options = options;
    this.#keyed = new KeyedSubmissions(options.control.idempotencyKeys, options.clock);
  }

  /** What a submission comes to by its key alone, whatever else is in it; undefined where the key is free. */
  recall(client: Client, idempotency: IdempotencyKey): Promise<SubmitOutcome | undefined> {
    return this.#keyed.recall(client.clientId, idempotency);
  }

  /** Checks every line; when this resolves with a job, the job is on stable storage, else nothing was stored. */
  submit(submission: Submission): Promise<SubmitOutcome> {
    const { client, idempotency } = submission;
    if (idempotency === undefined) return this.#submit(submission);
    return this.#keyed.run(client.clientId, idempotency, () => this.#submit(submission));
  }

  async #submit(submission: Submission): Promise<SubmitOutcome> {
    const { client, body, columnOrder, limit, onInvalid, webhook, idempotency } = submission;
    const checked = this.#check(submission);
    if (!checked.ok) return checked;
    const { kind, lines, validLines, lineErrors } = checked;
    const [firstError] = lineErrors;
    if (firstError !== undefined && onInvalid === 'reject') return rejection(firstError, lineErrors);
    const { control, limits, idempotencyKeyMs, newJobId, clock, onSubmitted } = this.#options;
    const job = {
      jobId: newJobId(),
      clientId: client.clientId,
      kind,
      createdAtMs: clock(),
      totalQueries: lines.length,
      validQueries: validLines,
      options: {
        limit: kind === 'lookup' ? limit : 1,
        contactDetails: client.entitlements.includes('contactDetails'),
        columnOrder,
      },
      ...(webhook !== undefined && { webhook }),
    };
    const remembered = idempotency && { ...idempotency, expiresAtMs: job.createdAtMs + idempotencyKeyMs };
    const decision = await control.jobs.submit(
      { ...job, body: Buffer.from(body), ...(remembered && { idempotency: remembered }) },
      limits,
    );
    if (!decision.accepted && decision.refused === 'idempotencyKeyTaken')
      return outcomeOfEarlier(decision.earlier, idempotency);
    if (!decision.accepted)
      return { ok: false, problem: { kind: decision.refused, message: refusalText(decision) } };
    onSubmitted();
    return { ok: true, job: { jobId: job.jobId, kind, state: 'accepted' } };
  }

  /** Checks what `submit` checks, and stores nothing. */
  async validate(submission: Submission): Promise<ValidateOutcome> {
    const checked = this.#check(submission);
    if (!checked.ok) return checked;
    const creditsAvailable = await this.#creditsAvailable(submission.client);
    const validation = {
      totalLines: checked.lines.length,
      validLines: checked.validLines,
      lineErrors: checked.lineErrors,
      ...(creditsAvailable !== undefined && { creditsAvailable }),
    };
    return { ok: true, validation };
  }

  /** A job that the client may see, with how far it is; an operator sees those of all clients (contract section 3). */
  async status(jobId: string, client: Client): Promise<JobStatus | undefined> {
    const { control, clock, resultRetentionMs } = this.#options;
    const job = await control.jobs.find(jobId, visibleTo(client));
    return job && jobStatusAt(job, clock(), resultRetentionMs);
  }

  /** The same, as soon as what is waited for has come, it has ended, or the wait is over. */
  statusOnceChanged(
    jobId: string,
    client: Client,
    waitedFor: WaitedFor,
    over: AbortSignal,
  ): Promise<JobStatus | undefined> {
    return this.#options.watch.changed(waitedFor, () => this.status(jobId, client), over);
  }

  /** The same, as soon as its results are without everybody who was forgotten, or the wait is over. */
  async statusOnceCleansed(jobId: string, client: Client, over: AbortSignal): Promise<JobStatus | undefined> {
    for (let pauseMs = firstCleansedLookMs; ; pauseMs *= 1.5) {
      const status = await this.status(jobId, client);
      if (status?.awaitsForgetting !== true || over.aborted) return status;
      await delay(pauseMs, undefined, { signal: over }).catch(() => {});
    }
  }

  /** The jobs of a client or of all, newest first. */
  list(owner: JobOwner, listing: JobListing): Promise<ListedJob[]> {
    return this.#options.control.jobs.list(owner, listing);
  }

  /** Cancels where that is still possible; the job as it is afterwards tells whether it was. */
  async cancel(jobId: string, client: Client): Promise<Job | undefined> {
    const { control, clock, watch, onDeliveryDue } = this.#options;
    const job = await control.jobs.cancel(jobId, visibleTo(client), clock());
    if (job !== undefined) watch.wake(job.jobId, isTerminal(job.state));
    if (job?.state === 'aborted' && job.webhook !== undefined) onDeliveryDue();
    return job;
  }

  #check({ client, body, columnOrder }: Submission): CheckedLines | Rejection {
    const kind = columnOrder === 'contact' && holdsContactLines(body) ? 'contactDetails' : 'lookup';
    const lines = readJobLines(kind, body, { reference: this.#referenceIndex(), columnOrder });
    if (!lines.ok) return refusal(lines.error);
    // Only the lines tell which entitlement a call of a path for both needs.
    return client.entitlements.includes(kind) ? { ok: true, kind, ...lines.read } : notEntitled(kind);
  }

  async #creditsAvailable({ clientId }: Client): Promise<number | undefined> {
    const { control, clock } = this.#options;
    const usage = await control.credits.usage(clientId, creditPeriodOf(clock()));
    if (usage?.allocated === undefined) return undefined;
    return Math.max(0, usage.allocated - usage.consumed - usage.reserved);
  }

  #referenceIndex(): ReferenceIndex {
    return ReferenceIndex.of(this.#options.referenceTables());
  }
}

/** Lines that have been read, with or without faults. */
interface CheckedLines extends JobLines {
  readonly ok: true;
  readonly kind: JobKind;
}

function refusal({ kind, text }: BodyError): Rejection {
  return { ok: false, problem: { kind, message: text } };
}

function notEntitled(kind: JobKind): Rejection {
  const lines = kind === 'lookup' ? 'lookup lines' : 'newIds';
  const message = `the body has ${lines}, for which this client needs the entitlement ${kind}, which the operator can add`;
  return { ok: false, problem: { kind: 'notEntitled', message } };
}

function refusalText(refusal: Refusal): string {
  switch (refusal.refused) {
    case 'tooFewCredits': {
      const { required, available } = refusal;
      return (
        `the job needs ${required} credits, one for each valid line, and ${available} are left this month; ` +
        'send fewer lines, wait for the next month, or have the operator raise the credits of this client'
      );
    }
    case 'tooManyUnfinishedJobs': {
      const { unfinished, limit } = refusal;
      return (
        `there are ${unfinished} unfinished jobs, and this client may have ${limit}; wait until one is finished, ` +
        'or have the operator raise the limit (setting maxUnfinishedJobs, or the limit of this client)'
      );
    }
  }
}

/** One fault rejects the job; the message tells the first, for clients that show nothing else. */
function rejection(first: LineError, all: readonly LineError[]): Rejection {
  const where = `line ${first.line} (physical line ${first.physicalLine})`;
  const more = all.length - 1;
  const others = more === 0 ? '' : `; ${more} more: see lineErrors`;
  return {
    ok: false,
    problem: { kind: first.kind, message: `${where}: ${first.text}${others}` },
    lineErrors: all,
  };
}
