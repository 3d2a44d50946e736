import {
  type BodyErrorKind,
  type LineError,
  type LineErrorKind,
  parseLines,
  ReferenceIndex,
  type ReferenceTables,
} from '@rollcall/lookup';
import type {
  Client,
  ControlStore,
  DefaultLimits,
  Job,
  JobId,
  SubmitDecision,
} from '../control/control-store.ts';
import { type IdempotencyKey, KeyedSubmissions, outcomeOfEarlier } from './keyed-submissions.ts';

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
  /** Lines done so far of a job that this process runs. */
  readonly processedQueries: (jobId: JobId) => number | undefined;
}

/** What HTTP needs of the service. */
export type JobsApi = Pick<JobService, 'recall' | 'submit' | 'status' | 'cancel'>;

export type JobStatus = Job & {
  /** Lines done so far (contract section 4, status). */
  readonly totalProcessed: number;
  /** When finished: from then on there are no `resultParts`. */
  readonly expiresAtMs?: number;
};

export interface Submission {
  readonly client: Client;
  /** The decoded text, without a byte order mark. */
  readonly body: string;
  /** Contacts returned per line at most. */
  readonly limit: number;
  /** Absent when it is not to be remembered. */
  readonly idempotency?: IdempotencyKey;
}

/** Each is the kind of an error of the catalogue. */
type SubmitProblem =
  | BodyErrorKind
  | LineErrorKind
  | Refusal['refused']
  | 'idempotencyReused'
  | 'idempotencyInFlight';
type Refusal = Exclude<SubmitDecision, { accepted: true } | { refused: 'idempotencyKeyTaken' }>;

export type SubmitOutcome =
  | {
      readonly ok: true;
      readonly job: Pick<Job, 'jobId' | 'state'>;
      /** It was accepted before, under the same key. */
      readonly isReplay?: true;
    }
  | {
      readonly ok: false;
      readonly problem: { readonly kind: SubmitProblem; readonly message: string };
      /** Every fault of every line, when lines are at fault. */
      readonly lineErrors?: readonly LineError[];
    };

/** What clients do with jobs (contract section 4): submit, look, cancel. */
export class JobService {
  readonly #options: JobServiceOptions;
  readonly #keyed: KeyedSubmissions;
  #reference: { tables: ReferenceTables; index: ReferenceIndex } | undefined;

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

  async #submit({ client, body, limit, idempotency }: Submission): Promise<SubmitOutcome> {
    const parsed = parseLines(body, this.#referenceIndex());
    if (!parsed.ok) return { ok: false, problem: { kind: parsed.error.kind, message: parsed.error.text } };
    const [firstError] = parsed.lineErrors;
    if (firstError !== undefined) return rejection(firstError, parsed.lineErrors);
    const { control, limits, idempotencyKeyMs, newJobId, clock, onSubmitted } = this.#options;
    const job = {
      jobId: newJobId(),
      clientId: client.clientId,
      createdAtMs: clock(),
      totalQueries: parsed.lines.length,
      validQueries: parsed.lines.filter((line) => line.kind === 'lookup').length,
      options: { limit, contactDetails: client.entitlements.includes('contactDetails') },
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
    return { ok: true, job: { jobId: job.jobId, state: 'accepted' } };
  }

  /** A job that the client may see, with the lines done so far. */
  async status(jobId: string, client: Client): Promise<JobStatus | undefined> {
    const { control, processedQueries } = this.#options;
    const job = await control.jobs.find(jobId, client.clientId);
    if (job === undefined) return undefined;
    if (job.state === 'finished') {
      const { resultParts: _, ...rest } = job;
      return { ...rest, totalProcessed: job.totalQueries, ...this.#expiry(job) };
    }
    return {
      ...job,
      totalProcessed: processedQueries(job.jobId) ?? job.checkpoint?.processedQueries ?? 0,
    };
  }

  /** Cancels where that is still possible; the job as it is afterwards tells whether it was. */
  cancel(jobId: string, client: Client): Promise<Job | undefined> {
    return this.#options.control.jobs.cancel(jobId, client.clientId, this.#options.clock());
  }

  /** The setting holds for jobs that ended under another one too, but what was removed does not come back. */
  #expiry({ endedAtMs = 0, removedAtMs, resultParts }: Job): Pick<JobStatus, 'expiresAtMs' | 'resultParts'> {
    const { resultRetentionMs, clock } = this.#options;
    const expiresAtMs = Math.min(endedAtMs + resultRetentionMs, removedAtMs ?? Number.POSITIVE_INFINITY);
    const isKept = resultParts !== undefined && clock() < expiresAtMs;
    return isKept ? { expiresAtMs, resultParts } : { expiresAtMs };
  }

  #referenceIndex(): ReferenceIndex {
    const tables = this.#options.referenceTables();
    if (this.#reference?.tables !== tables) this.#reference = { tables, index: new ReferenceIndex(tables) };
    return this.#reference.index;
  }
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
function rejection(first: LineError, all: readonly LineError[]): SubmitOutcome {
  const where = `line ${first.line} (physical line ${first.physicalLine})`;
  const more = all.length === 1 ? '' : `; ${all.length - 1} more in lineErrors`;
  return {
    ok: false,
    problem: { kind: first.kind, message: `${where}: ${first.text}${more}` },
    lineErrors: all,
  };
}
