/**
 * A client that does everything to its jobs that a client may, with servers that die under it:
 *
 *   submit, with a key or without → again with the key → cancel → poll, or wait → download, also in pieces
 *
 * Calls that may be repeated are, at the next server, until they are answered. What is answered must be right.
 */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import { type JobKind, pathOf, type UndisturbedJob } from '../crash/undisturbed-jobs.ts';
import {
  ApiClient,
  type CallOptions,
  type Credentials,
  type HttpAnswer,
  isBrokenConnection,
  type JobJson,
  jobPath,
  parsed,
} from '../e2e/api-client.ts';
import { download } from '../e2e/download.ts';
import type { Fleet } from './fleet.ts';

/** Jobs that a client has under way at a time. */
const lanes = 2;
/** Much sooner than Retry-After says: whoever is turned away comes again while it still is wrong. */
const retryMs = 250;
const pollMs = 150;
/** As long as a submit may take, so that some who hang up before have submitted and some have not. */
const mostPatienceMs = 200;
/** Far longer than a job takes that loses its processes again and again. */
const boundMs = 120_000;

type Following = 'polling' | 'waiting';

/** A kind of job, and how it ends for this client. */
export interface ChaosKind extends Pick<JobKind, 'path' | 'body'> {
  readonly undisturbed: UndisturbedJob;
}

/** What happened on the way, of all clients together. */
export interface ChaosTally {
  submitted: number;
  /** Submits without a key that broke off or were answered with 503: whether there is a job, nobody knows. */
  unanswered: number;
  aborted: number;
  replayed: number;
  brokenConnections: number;
  /** Answers of 503, every one with Retry-After. */
  unavailable: number;
  /** Downloads that went on by Range. */
  resumedDownloads: number;
}

export interface ChaosClientOptions {
  readonly credentials: Credentials;
  readonly kinds: readonly ChaosKind[];
  readonly fleet: Fleet;
  readonly webhook: string;
  readonly tally: ChaosTally;
  /** Of the run, and the number of the client in it. */
  readonly seed: readonly [number, number];
}

export class ChaosClient {
  readonly faults: string[] = [];
  /** Of all jobs that were accepted: how they have to end. */
  readonly accepted: Map<string, 'finished' | 'aborted'>;
  readonly #options: ChaosClientOptions;
  #accessToken = '';

  constructor(options: ChaosClientOptions) {
    this.#options = options;
    this.accepted = new Map(options.kinds.map(({ undisturbed }) => [undisturbed.jobId, 'finished']));
  }

  get credentials(): Credentials {
    return this.#options.credentials;
  }

  /** Submits jobs until then, and follows each to its end. */
  async run(untilMs: number): Promise<void> {
    await this.#logIn();
    await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        const random = new RandomStream();
        random.reseed(...this.#options.seed, lane);
        while (Date.now() < untilMs) {
          await this.#job(random).catch((error: unknown) => {
            this.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
          });
        }
      }),
    );
  }

  async #job(random: RandomStream): Promise<void> {
    const { kinds, tally } = this.#options;
    if (random.percent(5)) await this.#logIn();
    const kind = kinds[random.below(kinds.length)];
    assert.ok(kind !== undefined);
    const jobId = await this.#submit(kind, random);
    if (jobId === undefined) return;
    if (random.percent(15) && (await this.#cancelled(jobId))) {
      tally.aborted++;
      return;
    }
    const { totalQueries, sizeBytes } = kind.undisturbed;
    await this.assertFinished(
      jobId,
      totalQueries,
      random.percent(50) ? 'polling' : 'waiting',
      random.percent(50) ? random.below(sizeBytes) : 0,
    );
  }

  /** How the client's jobs of so many lines end. */
  undisturbed(totalQueries: number): UndisturbedJob {
    const kind = this.#options.kinds.find(({ undisturbed }) => undisturbed.totalQueries === totalQueries);
    assert.ok(kind !== undefined, `no client submits jobs of ${totalQueries} lines`);
    return kind.undisturbed;
  }

  /**
   * Follows a job of so many lines to its end, and downloads what it gives.
   *
   * @param stopAfterBytes where the download breaks off for the first time; 0 for nowhere
   */
  async assertFinished(
    jobId: string,
    totalQueries: number,
    following: Following = 'polling',
    stopAfterBytes = 0,
  ): Promise<void> {
    const expected = this.undisturbed(totalQueries);
    const { status, totalProcessed, creditsConsumed, failureReason } = await this.#ended(jobId, following);
    assert.deepEqual(
      [status, failureReason, totalProcessed, creditsConsumed],
      ['finished', undefined, totalQueries, expected.creditsConsumed],
      `job ${jobId}`,
    );
    const digest = await this.#downloaded(jobId, stopAfterBytes);
    assert.equal(digest, expected.digest, `job ${jobId} has another file than undisturbed`);
  }

  async #submit(kind: ChaosKind, random: RandomStream): Promise<string | undefined> {
    const { tally, webhook } = this.#options;
    const key = random.percent(60) ? randomUUID() : undefined;
    const path = pathOf(kind.path, random.percent(50) ? webhook : undefined);
    const headers = { 'content-type': 'text/plain', ...(key !== undefined && { 'idempotency-key': key }) };
    const options = { headers, body: kind.body };
    if (key !== undefined && random.percent(30))
      await this.#hangUp(path, options, random.below(mostPatienceMs));
    const answer =
      key === undefined ? await this.#once('POST', path, options) : await this.#surely('POST', path, options);
    if (answer === undefined) {
      tally.unanswered++;
      return undefined;
    }
    const { jobId } = parsed<JobJson>(answer);
    assert.ok(!this.accepted.has(jobId), `two submits were answered with job ${jobId}`);
    this.accepted.set(jobId, 'finished');
    tally.submitted++;
    if (answer.headers['idempotency-replayed'] === 'true') tally.replayed++;
    if (key === undefined || random.percent(70)) return jobId;
    const again = await this.#surely('POST', path, options);
    assert.deepEqual(
      [parsed<JobJson>(again).jobId, again.headers['idempotency-replayed']],
      [jobId, 'true'],
      'the same submit under the same key',
    );
    return jobId;
  }

  /** Submits, and goes away before there can be an answer, or just after. */
  async #hangUp(path: string, { headers, body }: Required<CallOptions>, afterMs: number): Promise<void> {
    const { url, accessToken } = this.#api();
    await fetch(url + path, {
      method: 'POST',
      headers: { ...headers, accessToken },
      body,
      signal: AbortSignal.timeout(afterMs),
    }).catch(() => {});
  }

  /** Whether it came in time. */
  async #cancelled(jobId: string): Promise<boolean> {
    const answer = await this.#surely('DELETE', `${jobPath}/${jobId}`);
    if (answer.status === 400) return false;
    assert.equal(parsed<JobJson>(answer).status, 'aborted');
    this.accepted.set(jobId, 'aborted');
    assert.equal((await this.#status(jobId, '')).status, 'aborted');
    return true;
  }

  /** What is told of a job never goes back, whichever server tells it. */
  async #ended(jobId: string, following: Following): Promise<JobJson> {
    const order = ['accepted', 'processing', 'finished', 'failed', 'aborted'];
    const deadlineMs = Date.now() + boundMs;
    let last = await this.#status(jobId, '');
    while (['accepted', 'processing'].includes(last.status)) {
      assert.ok(Date.now() < deadlineMs, `job ${jobId} does not end: ${JSON.stringify(last)}`);
      if (following === 'polling') await delay(pollMs);
      const query = `?wait=10&since=${last.totalProcessed}&status=${last.status}`;
      const next = await this.#status(jobId, following === 'waiting' ? query : '');
      assert.ok(
        next.totalProcessed >= last.totalProcessed &&
          order.indexOf(next.status) >= order.indexOf(last.status),
        `job ${jobId} went back from ${JSON.stringify(last)} to ${JSON.stringify(next)}`,
      );
      last = next;
    }
    return last;
  }

  async #status(jobId: string, query: string): Promise<JobJson> {
    return parsed<JobJson>(await this.#surely('GET', `${jobPath}/${jobId}${query}`));
  }

  /** Goes on by Range wherever it breaks off. Returns the digest of what came. */
  async #downloaded(jobId: string, stopAfterBytes: number): Promise<string> {
    const { tally } = this.#options;
    const path = `${jobPath}/${jobId}/results`;
    const digest = createHash('sha256');
    let taken = 0;
    let etag: string | undefined;
    let sizeBytes = Number.POSITIVE_INFINITY;
    const deadlineMs = Date.now() + boundMs;
    while (taken < sizeBytes) {
      assert.ok(Date.now() < deadlineMs, `the results of job ${jobId} do not come`);
      const chunks: Buffer[] = [];
      const headers = etag === undefined ? {} : { range: `bytes=${taken}-`, 'if-range': etag };
      const piece = await download(this.#api(), path, (bytes) => void chunks.push(bytes), {
        headers,
        ...(taken === 0 && stopAfterBytes > 0 && { stopAfterBytes }),
      }).catch((error: unknown) => {
        if (!isBrokenConnection(error)) throw error;
      });
      if (piece === undefined || this.#isUnavailable(piece)) {
        if (piece === undefined) tally.brokenConnections++;
        await delay(retryMs);
        continue;
      }
      assert.equal(piece.status, etag === undefined ? 200 : 206, Buffer.concat(chunks).toString());
      if (etag === undefined) sizeBytes = Number(piece.headers['content-length']);
      else tally.resumedDownloads++;
      etag = String(piece.headers.etag);
      for (const chunk of chunks) digest.update(chunk);
      taken += piece.bytes;
    }
    return `sha-256=:${digest.digest('base64')}:`;
  }

  async #logIn(): Promise<void> {
    const { clientId, clientSecret } = this.credentials;
    const body = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await this.#surely('POST', '/Auth/login/v1/token.json', { headers, body });
    this.#accessToken = parsed<{ accessTokenDetails: { accessToken: string } }>(
      answer,
    ).accessTokenDetails.accessToken;
  }

  #api(): ApiClient {
    return new ApiClient(this.#options.fleet.nextUrl(), this.#accessToken);
  }

  /** Asks one server after the other until there is an answer. */
  async #surely(method: string, path: string, options?: CallOptions): Promise<HttpAnswer> {
    const deadlineMs = Date.now() + boundMs;
    for (;;) {
      const answer = await this.#once(method, path, options);
      if (answer !== undefined) return answer;
      assert.ok(Date.now() < deadlineMs, `${method} ${path} is not answered by any server`);
      await delay(retryMs);
    }
  }

  /** Undefined where the connection broke, and where the server could not answer and said so. */
  async #once(method: string, path: string, options?: CallOptions): Promise<HttpAnswer | undefined> {
    try {
      const answer = await this.#api().call(method, path, options);
      return this.#isUnavailable(answer) ? undefined : answer;
    } catch (error) {
      if (!isBrokenConnection(error)) throw error;
      this.#options.tally.brokenConnections++;
      return undefined;
    }
  }

  /** To come again: the server has no database or is starting, or the first submit under a key is still on its way (409). */
  #isUnavailable({ status, headers }: Pick<HttpAnswer, 'status' | 'headers'>): boolean {
    if (status !== 503 && status !== 409) return false;
    assert.match(String(headers['retry-after']), /^\d+$/, `${status} without Retry-After`);
    if (status === 503) this.#options.tally.unavailable++;
    return true;
  }
}
