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
  JobListing,
  ListedJob,
  SubmitDecision,
} from '../control/control-store.ts';

export interface JobServiceOptions {
  readonly control: ControlStore;
  /** The tables that ids are checked against: those of the active data set. */
  readonly referenceTables: () => ReferenceTables;
  /** For clients without limits of their own. */
  readonly limits: DefaultLimits;
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
export type JobsApi = Pick<JobService, 'submit' | 'status' | 'list' | 'cancel'>;

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
}

/** Each is the kind of an error of the catalogue. */
type SubmitProblem = BodyErrorKind | LineErrorKind | Refusal['refused'];
type Refusal = Extract<SubmitDecision, { accepted: false }>;

export type SubmitOutcome =
  | { readonly ok: true; readonly job: Job }
  | {
      readonly ok: false;
      readonly problem: { readonly kind: SubmitProblem; readonly message: string };
      /** Every fault of every line, when lines are at fault. */
      readonly lineErrors?: readonly LineError[];
    };

/** What clients do with jobs (contract section 4): submit, look, cancel. */
export class JobService {
  readonly #options: JobServiceOptions;
  #reference: { tables: ReferenceTables; index: ReferenceIndex } | undefined;

  constructor(options: JobServiceOptions) {
    this.#options = options;
  }

  /** Checks every line; when this resolves with a job, the job is on stable storage, else nothing was stored. */
  async submit({ client, body, limit }: Submission): Promise<SubmitOutcome> {
    const parsed = parseLines(body, this.#referenceIndex());
    if (!parsed.ok) return { ok: false, problem: { kind: parsed.error.kind, message: parsed.error.text } };
    const [firstError] = parsed.lineErrors;
    if (firstError !== undefined) return rejection(firstError, parsed.lineErrors);
    const { control, limits, newJobId, clock, onSubmitted } = this.#options;
    const job = {
      jobId: newJobId(),
      clientId: client.clientId,
      createdAtMs: clock(),
      totalQueries: parsed.lines.length,
      validQueries: parsed.lines.filter((line) => line.kind === 'lookup').length,
      options: { limit, contactDetails: client.entitlements.includes('contactDetails') },
    };
    const decision = await control.jobs.submit({ ...job, body: Buffer.from(body) }, limits);
    if (!decision.accepted)
      return { ok: false, problem: { kind: decision.refused, message: refusalText(decision) } };
    onSubmitted();
    return { ok: true, job: { ...job, state: 'accepted', creditsConsumed: 0 } };
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

  /** The client's jobs, newest first. */
  list(client: Client, listing: JobListing): Promise<ListedJob[]> {
    return this.#options.control.jobs.list(client.clientId, listing);
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
