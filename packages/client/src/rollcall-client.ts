import { AccessTokens, type Credentials } from './access-tokens.ts';
import { ApiCalls } from './api-calls.ts';
import { HttpCalls } from './http-calls.ts';
import type { BulkJob, JobState, JobStatus } from './job.ts';
import { type ResultRow, rowsOf } from './result-rows.ts';
import { type DownloadOptions, downloadBytes } from './results-download.ts';
import type { RetryRules } from './retry.ts';
import { RollcallError } from './rollcall-error.ts';
import {
  type JobValidation,
  type LinesOptions,
  linesCall,
  newIdempotencyKey,
  type SubmitOptions,
  type SubmittedJob,
  submitPath,
} from './submission.ts';
import { type StatusOptions, type WaitOptions, waitForEnd } from './wait-for-job.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';
import type { WebhookPing } from './webhook-ping.ts';

export interface ClientOptions extends Credentials, Partial<RetryRules> {
  /** Where the server is: `https://rollcall.example`, with a path before `/api` if a proxy adds one. */
  readonly url: string;
  /** For an answer, or for the next bytes of a file; a minute when absent. A wait comes on top. */
  readonly timeoutMs?: number;
  /** The runtime's own when absent. */
  readonly fetch?: typeof fetch;
}

/** Which jobs to list; what is absent does not narrow it. */
export interface ListOptions {
  /** How `start` and `end` are written: `2026-11-24`, `2026-11` or `2026`; days when absent. */
  readonly period?: 'day' | 'month' | 'year';
  /** The first period, UTC. */
  readonly start?: string;
  /** The last period, included. */
  readonly end?: string;
  readonly jobStatuses?: readonly JobState[];
  /** From 1, which is the default. */
  readonly page?: number;
  /** 1 to 50; 10 when absent. */
  readonly resultsPerPage?: number;
  readonly signal?: AbortSignal;
}

/** The numbers that stand for states in this one call (contract section 6). */
const stateNumbers: Readonly<Record<JobState, number>> = {
  failed: 0,
  accepted: 1,
  processing: 2,
  finished: 3,
  aborted: 4,
};

/** How long a receiver has for its answer (contract section 7). */
const webhookTimeoutMs = 15_000;

const defaults = { retries: 5, retryDelayMs: 300, maxRetryAfterMs: 300_000, timeoutMs: 60_000 };

/**
 * A client of one Rollcall server. It logs in when it first needs to and renews its token by itself; one object serves
 * any number of calls at once.
 *
 * Calls are tried again after failures that may pass, where that can do no harm: reads, cancellations, submissions with
 * their key. Every method throws a `RollcallError`, or the reason of the signal it was given.
 */
export class RollcallClient {
  readonly #calls: ApiCalls;
  readonly #tokens: AccessTokens;

  /** @throws {TypeError} when the url is none of http or https, or holds credentials */
  constructor({ url, clientId, clientSecret, ...rules }: ClientOptions) {
    const http = new HttpCalls({
      ...defaults,
      fetch: (input, init) => fetch(input, init),
      ...rules,
      baseUrl: baseUrlOf(url),
    });
    this.#tokens = new AccessTokens(http, { clientId, clientSecret });
    this.#calls = new ApiCalls(http, this.#tokens);
  }

  /**
   * Submits lookup lines as CSV, or newIds (contract sections 4 and 6). When it returns, the job is on stable storage.
   *
   * A server that does not know Idempotency-Key may get the job twice when its answer is lost.
   *
   * @throws {RollcallError} `refused`, with the line errors when lines are not valid; nothing is then queued or charged
   */
  async submit(csv: string | Uint8Array<ArrayBuffer>, options: SubmitOptions = {}): Promise<SubmittedJob> {
    const { idempotencyKey = newIdempotencyKey() } = options;
    const call = await linesCall(csv, options);
    const headers = { ...call.headers, 'idempotency-key': idempotencyKey };
    let isReplayed = false;
    const { jobId, status, type } = await this.#calls.json<SubmittedJob>(
      { ...call, headers },
      ['jobId'],
      (answer) => {
        isReplayed = answer.headers.get('idempotency-replayed') === 'true';
      },
    );
    return { jobId, status, type, idempotencyKey, isReplayed };
  }

  /**
   * Checks lines as a submission would, and queues and charges nothing.
   *
   * @throws {RollcallError} `unexpected` when the server does not know how to and has accepted a job: it is cancelled
   * where that is still possible, and the message names it
   */
  async validate(csv: string | Uint8Array<ArrayBuffer>, options: LinesOptions = {}): Promise<JobValidation> {
    const call = await linesCall(csv, options);
    const query = { ...call.query, validateOnly: true };
    const answer = await this.#calls.json<Partial<JobValidation & SubmittedJob>>({ ...call, query }, [
      'valid',
      'jobId',
    ]);
    if (isValidation(answer)) return answer;
    const { jobId = '' } = answer;
    const cancelled = await this.cancel(jobId).then(
      () => 'it was cancelled',
      () => 'it could not be cancelled',
    );
    throw new RollcallError(
      'unexpected',
      `the server does not know validateOnly, and has accepted the lines as job ${jobId}; ${cancelled}`,
    );
  }

  /** How a job stands, at once or, with `waitSeconds`, when that has changed. */
  status(jobId: string, options: StatusOptions = {}): Promise<JobStatus> {
    const { waitSeconds, since, lastStatus, untilEnded = false, signal } = options;
    return this.#calls.json<JobStatus>(
      {
        method: 'GET',
        path: pathOf(jobId),
        query: { wait: waitSeconds, since, status: lastStatus, ...(untilEnded && { until: 'ended' }) },
        waitMs: (waitSeconds ?? 0) * 1_000,
        signal,
      },
      ['status'],
    );
  }

  /** Waits until a job has ended, however it ends: look at its `status`. */
  waitForJob(jobId: string, options: WaitOptions = {}): Promise<JobStatus> {
    return waitForEnd((statusOptions) => this.status(jobId, statusOptions), options);
  }

  /**
   * Cancels a job that has not started; doing it again changes nothing.
   *
   * @throws {RollcallError} `refused` when it has started
   */
  async cancel(jobId: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    await this.#calls.json<JobStatus>({ method: 'DELETE', path: pathOf(jobId), signal }, ['status']);
  }

  /**
   * The bytes of the results of a finished job, as they come. An interrupted download goes on where it was: nothing comes
   * twice. At the end, the bytes are compared with the digest that the server gave.
   *
   * @throws {RollcallError} `refused` when there are none, or not yet; `changed` and `corrupt` when what was given out is
   * not a whole file
   */
  downloadResults(jobId: string, options: DownloadOptions = {}): AsyncGenerator<Uint8Array, void, undefined> {
    return downloadBytes(this.#calls, pathOf(jobId), options);
  }

  /** The rows of the results, as they come; otherwise as `downloadResults`. */
  rows(
    jobId: string,
    options: Omit<DownloadOptions, 'format'> = {},
  ): AsyncGenerator<ResultRow, void, undefined> {
    return rowsOf(this.downloadResults(jobId, { ...options, format: 'ndjson' }));
  }

  /** The client's jobs, newest first, a page at a time; past the end the page is empty. */
  async listJobs({ jobStatuses, signal, ...rest }: ListOptions = {}): Promise<readonly BulkJob[]> {
    const query = { ...rest, jobStatuses: jobStatuses?.map((state) => stateNumbers[state]).join(',') };
    const { bulkJobs } = await this.#calls.json<{ bulkJobs: readonly BulkJob[] }>(
      { method: 'GET', path: '/api/v1/admin/jobs', query, signal },
      ['bulkJobs'],
    );
    return bulkJobs;
  }

  /** What was sent to the webhook of a job, and what came back; empty before it has ended and without a webhook. */
  async deliveries(
    jobId: string,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<readonly WebhookDelivery[]> {
    const path = `${pathOf(jobId)}/deliveries`;
    const answer = await this.#calls.json<Deliveries>({ method: 'GET', path, signal }, ['webhookDeliveries']);
    return answer.webhookDeliveries;
  }

  /**
   * Sends the webhook of a job that has ended again now, with the `webhook-id` that it had.
   *
   * @throws {RollcallError} `refused` when the job has not ended, or there is nothing to send
   */
  async replayDeliveries(
    jobId: string,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<readonly WebhookDelivery[]> {
    const answer = await this.#calls.json<Deliveries>(
      // Twice is no harm: a receiver knows a message by its id.
      { method: 'POST', path: `${pathOf(jobId)}/deliveries/replay`, isRepeatable: true, signal },
      ['webhookDeliveries'],
    );
    return answer.webhookDeliveries;
  }

  /**
   * Has the server send a signed ping to a URL, as it would send webhooks, and tells what came back; look at `delivered`.
   *
   * @throws {RollcallError} `refused` when the server never sends to such a URL
   */
  pingWebhook(url: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<WebhookPing> {
    return this.#calls.json<WebhookPing>(
      {
        method: 'POST',
        path: '/api/v1/webhooks/ping',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ url }),
        waitMs: webhookTimeoutMs,
        isRepeatable: true,
        signal,
      },
      ['delivered'],
    );
  }

  /** Revokes the token, if there is one. The next call fetches another. */
  logOut({ signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    return this.#tokens.revoke(signal);
  }
}

interface Deliveries {
  readonly webhookDeliveries: readonly WebhookDelivery[];
}

function pathOf(jobId: string): string {
  return `${submitPath}/${encodeURIComponent(jobId)}`;
}

function isValidation(answer: Partial<JobValidation>): answer is JobValidation {
  return typeof answer.valid === 'boolean';
}

function baseUrlOf(text: string): string {
  const { protocol, username, password, origin, pathname } = new URL(text);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
    throw new TypeError(`an http or https address without credentials in it is needed, not ${protocol}//…`);
  return origin + pathname.replace(/\/+$/, '');
}
