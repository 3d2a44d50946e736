import type { Logger } from 'pino';
import type { ControlStore, DataSetVersion } from '../control/control-store.ts';
import { isUrl } from '../data-set/copies/data-set-source.ts';
import { removePublished } from '../data-set/copies/publish-version.ts';
import { removeOldVersions } from '../data-set/remove-versions.ts';
import { loginWindowMs } from '../http/login-guard.ts';
import type { ResultFiles } from '../results/result-files.ts';

const hourMs = 60 * 60 * 1_000;

/** An expired token is still told apart from an unknown one for a day, so that its client learns what to do. */
const expiredTokenKeptMs = 24 * hourMs;
/** Files outlive their results by this, so that a download that began in time can end. */
const expiredFileKeptMs = hourMs;
/** By so much the clocks of two machines do not differ: a key goes when none of them still holds to it. */
const expiredKeyKeptMs = hourMs;
/** Jobs whose contents are removed between two writes to the store. */
const jobsPerStep = 100;

export interface HousekeepingOptions {
  readonly control: ControlStore;
  readonly results: ResultFiles;
  readonly resultRetentionMs: number;
  readonly dataDirectory: string;
  readonly dataSetVersionsKept: number;
  /** The setting `dataSetSource`. */
  readonly dataSetSource?: string | undefined;
  readonly log: Logger;
}

/** What was removed. */
export interface Removed {
  readonly tokens: number;
  readonly loginFailures: number;
  readonly idempotencyKeys: number;
  /** Webhooks that were delivered or given up, with their logs. */
  readonly deliveries: number;
  /** Ended jobs of which the results and the lines are gone. */
  readonly jobs: number;
  /** Versions that were older than those that are kept. */
  readonly dataSets: readonly DataSetVersion[];
}

/**
 * Removes what nobody asks for any more: expired tokens, old login failures, expired idempotency keys, the logs of old
 * webhooks, expired results with the lines of their jobs, old data sets. Files of results go before the store says so, and
 * nobody is given what has expired; so it does not matter where it stops.
 *
 * @param signal ends it after the step that is under way
 */
export async function cleanUp(
  options: Omit<HousekeepingOptions, 'log'>,
  nowMs: number,
  signal: AbortSignal,
): Promise<Removed> {
  const { control, dataDirectory, dataSetVersionsKept } = options;
  // First: on a full disk, nothing else can be stored before there is room.
  const jobs = await removeResults(options, nowMs, signal);
  const tokens = await control.tokens.removeExpired(nowMs - expiredTokenKeptMs);
  const loginFailures = await control.loginFailures.removeBefore(nowMs - loginWindowMs);
  const idempotencyKeys = await control.idempotencyKeys.removeExpired(nowMs - expiredKeyKeptMs);
  const deliveries = await control.deliveries.removeSettled(expiredBefore(options, nowMs));
  const removed = { tokens, loginFailures, idempotencyKeys, deliveries, jobs };
  if (signal.aborted) return { ...removed, dataSets: [] };
  const dataSets = await removeOldVersions(control, dataDirectory, dataSetVersionsKept);
  const { dataSetSource } = options;
  if (dataSetSource !== undefined && !isUrl(dataSetSource))
    for (const version of dataSets) await removePublished(dataSetSource, version);
  return { ...removed, dataSets };
}

/** What is kept as long as results: that ended before then goes. */
function expiredBefore(
  { resultRetentionMs }: Pick<HousekeepingOptions, 'resultRetentionMs'>,
  nowMs: number,
): number {
  return nowMs - resultRetentionMs - expiredFileKeptMs;
}

async function removeResults(
  options: Omit<HousekeepingOptions, 'log'>,
  nowMs: number,
  signal: AbortSignal,
): Promise<number> {
  const { control, results } = options;
  let jobs = 0;
  for (;;) {
    const expired = await control.jobs.endedBefore(expiredBefore(options, nowMs), jobsPerStep);
    if (expired.length === 0 || signal.aborted) return jobs;
    for (const jobId of expired) await results.remove(jobId);
    await control.jobs.removeContents(expired, nowMs);
    jobs += expired.length;
  }
}

/** `cleanUp`, at the start and then every hour, by one process of an installation. */
export class Housekeeping {
  readonly #options: HousekeepingOptions;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  readonly #stopping = new AbortController();

  constructor(options: HousekeepingOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = this.#clean();
    this.#timer = setInterval(() => {
      this.#running = this.#clean();
    }, hourMs);
  }

  /** Resolves when none is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopping.abort();
    await this.#running;
  }

  /** One that fails is not missed: the next one does its work. */
  async #clean(): Promise<void> {
    const { control, log } = this.#options;
    try {
      await control.exclusively(async () => {
        const removed = await cleanUp(this.#options, await control.nowMs(), this.#stopping.signal);
        log.debug(removed, 'what has expired was removed');
        for (const dataSetVersion of removed.dataSets) log.info({ dataSetVersion }, 'old data set removed');
      });
    } catch (error) {
      log.warn({ err: error }, 'what has expired cannot be removed; trying again in an hour');
    }
  }
}
