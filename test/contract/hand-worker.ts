import assert from 'node:assert/strict';
import type {
  ClaimedJob,
  ControlStore,
  JobTotals,
  ResultPart,
} from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';

/**
 * A worker whose every step the test takes itself. It runs in the process of the test, so for a server without workers
 * it is another process on the same store.
 */
export class HandWorker implements AsyncDisposable {
  readonly #store: ControlStore;

  private constructor(store: ControlStore) {
    this.#store = store;
  }

  static async start(dataDirectory: string): Promise<HandWorker> {
    return new HandWorker(await openControlStore({ dataDirectory }));
  }

  /** Claims this job, which has to be the oldest that waits, or that a worker gave back. */
  async claim(jobId: string): Promise<ClaimedJob> {
    const active = await this.#store.dataSets.active();
    assert.ok(active);
    const nowMs = Date.now();
    const times = { nowMs, leaseUntilMs: nowMs + 3_600_000 };
    const job = await this.#store.jobs.claim({ owner: 'hand', ...times, dataSetVersion: active.version });
    assert.equal(job?.jobId, jobId);
    return job;
  }

  /** Dies, as far as the store can tell. */
  giveUp(): Promise<void> {
    return this.#store.jobs.releaseLeases('hand');
  }

  /** Gets on to so many lines, at so many milliseconds a line. */
  async checkpoint(job: ClaimedJob, processedQueries: number, msPerLine = 10): Promise<void> {
    const pace = { queries: processedQueries, ms: processedQueries * msPerLine };
    const checkpoint = { processedQueries, totals: totalsOf(processedQueries), resultParts: [], pace };
    assert.ok(await this.#store.jobs.checkpoint(job, checkpoint));
  }

  async finish(job: ClaimedJob): Promise<void> {
    const resultParts: ResultPart[] = [];
    const end = { endedAtMs: Date.now(), totals: totalsOf(job.totalQueries), resultParts };
    assert.ok(await this.#store.jobs.finish(job, end));
  }

  async fail(job: ClaimedJob, failureReason: string): Promise<void> {
    assert.ok(await this.#store.jobs.fail(job, { endedAtMs: Date.now(), failureReason }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#store.close();
  }
}

/** What so many lines find: every line two contacts. */
export function totalsOf(lines: number): JobTotals {
  return { matchedQueries: lines, invalidQueries: 0, truncatedQueries: 0, totalContacts: 2 * lines };
}
