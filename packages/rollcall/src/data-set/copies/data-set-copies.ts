import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { ControlStore, DataSetRecord, DataSetVersion } from '../../control/control-store.ts';
import { dataSetDirectory, dataSetsDirectory, removeFiles } from '../data-set-directory.ts';
import { DataSetAwayError } from '../data-set-error.ts';
import { manifestFile } from '../manifest.ts';
import type { DataSetSource } from './data-set-source.ts';
import { copyMark, FetchedElsewhereError, fetchingPrefix, fetchVersion } from './fetch-version.ts';

/** Looks for an announced version, and so for how soon it is fetched. */
const pollIntervalMs = 1_000;
/** Tells the store what is here; a process that has not for so long as `countedMs` counts no more. */
const reportIntervalMs = 10_000;
const countedMs = 35_000;
/** Between tries of a version, doubled with each. */
const firstRetryMs = 1_000;
const lastRetryMs = 60_000;
/** How long a copy stays that was needed for anything but new jobs: who came for it comes again. */
const neededMs = 10 * 60_000;

export interface DataSetCopiesOptions {
  readonly control: ControlStore;
  readonly dataDirectory: string;
  readonly source: DataSetSource;
  /** Names this process, and whether it runs jobs: only those count when a version is to become active. */
  readonly process: string;
  readonly runsJobs: boolean;
  /** The setting `dataSetCopiesKept`. */
  readonly copiesKept: number;
  /** The version that answers, also while the active one is on its way. */
  readonly inUse: () => DataSetVersion | undefined;
  /** Called when a version has come. */
  readonly onFetched: () => void;
  readonly log: Logger;
}

/**
 * The copies of data sets that a process keeps for itself:
 *
 *   announced in the store → fetched in the background → reported to the store → active, when enough have it
 *
 * What is wanted is the active version, the announced one, those of jobs whose workers are gone, since somebody has to
 * fetch them, and those that were needed lately, as the own columns of an old job are. A copy is removed when none of that
 * holds, it is not in use, and enough newer ones are here.
 */
export class DataSetCopies {
  readonly #options: DataSetCopiesOptions;
  #held: readonly DataSetVersion[] = [];
  #reported: string | undefined;
  #reportAtMs = 0;
  #fetching:
    | { readonly version: DataSetVersion; readonly stopping: AbortController; readonly ended: Promise<void> }
    | undefined;
  /** Versions that could not be had, and when they are tried again. */
  readonly #failed = new Map<
    DataSetVersion,
    { readonly message: string; readonly waitMs: number; readonly atMs: number }
  >();
  /** Versions that something needed, and until when they are wanted. */
  readonly #needed = new Map<DataSetVersion, number>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();
  #isRunning = false;
  #isLooking = false;
  #storeFailed = false;

  constructor(options: DataSetCopiesOptions) {
    this.#options = options;
  }

  /** Complete versions in the data directory, fetched or imported here. */
  get held(): readonly DataSetVersion[] {
    return this.#held;
  }

  /** Resolves when it is known what is here. */
  async start(): Promise<void> {
    this.#isRunning = true;
    await this.#look();
    this.#timer = setInterval(() => this.#wake(), pollIntervalMs);
  }

  /**
   * Has a version kept for a while that something needs now, or fetched where it is not here.
   *
   * @throws {DataSetAwayError} when it is registered, and not here yet
   */
  async need(version: DataSetVersion): Promise<void> {
    const keep = () => this.#needed.set(version, Date.now() + neededMs);
    if (this.#isHere(version)) {
      keep();
      return;
    }
    const registered = await this.#options.control.dataSets.list();
    if (!registered.some((record) => record.version === version)) return;
    keep();
    this.#wake();
    throw new DataSetAwayError(
      `data set ${version} is not on this machine now, and is being fetched; try again soon`,
    );
  }

  async stop(): Promise<void> {
    this.#isRunning = false;
    clearInterval(this.#timer);
    this.#fetching?.stopping.abort();
    await this.#fetching?.ended;
    await this.#round;
    const { control, process } = this.#options;
    // What cannot be withdrawn runs out.
    if (this.#options.runsJobs) await control.dataSets.withdrawCopies(process).catch(() => {});
  }

  /** Rounds do not pile up behind a store that is slow. */
  #wake(): void {
    if (this.#isRunning && !this.#isLooking) this.#round = this.#look();
  }

  async #look(): Promise<void> {
    const { control, log } = this.#options;
    this.#isLooking = true;
    try {
      this.#held = await this.#versionsHere();
      const [active, announced] = await Promise.all([
        control.dataSets.active(),
        control.dataSets.announced(),
      ]);
      const isDue = Date.now() >= this.#reportAtMs;
      if (isDue || this.#reported !== this.#held.join()) await this.#report();
      // The one that new jobs wait for first.
      const others = [...(isDue ? await this.#orphaned() : []), ...(await this.#neededLately())];
      const wanted = [active, announced, ...others].filter((record) => record !== undefined);
      this.#fetch(wanted);
      if (announced !== undefined) {
        const version = await control.dataSets.activateAnnounced(await control.nowMs());
        if (version !== undefined) {
          // The one before may be removed now.
          this.#reportAtMs = 0;
          log.info({ dataSetVersion: version }, 'enough workers have the data set: it is active');
        }
      }
      if (isDue) await this.#removeOld();
      this.#storeFailed = false;
    } catch (error) {
      if (!this.#storeFailed)
        log.error({ err: error }, 'copies of data sets cannot be looked after; trying again');
      this.#storeFailed = true;
    } finally {
      this.#isLooking = false;
    }
  }

  async #versionsHere(): Promise<DataSetVersion[]> {
    const { dataDirectory } = this.#options;
    const names = await readdir(dataSetsDirectory(dataDirectory)).catch(() => []);
    return (names as DataSetVersion[])
      .filter(
        (name) =>
          !name.startsWith('.') && existsSync(join(dataSetDirectory(dataDirectory, name), manifestFile)),
      )
      .toSorted();
  }

  async #report(): Promise<void> {
    const { control, process, runsJobs } = this.#options;
    const versions = this.#held;
    if (runsJobs)
      await control.dataSets.reportCopies({ process, versions }, (await control.nowMs()) + countedMs);
    this.#reported = versions.join();
    this.#reportAtMs = Date.now() + reportIntervalMs;
  }

  /** Versions of jobs under way that nobody has who runs jobs. */
  async #orphaned(): Promise<DataSetRecord[]> {
    const { control, runsJobs } = this.#options;
    const { dataSets } = control;
    if (!runsJobs) return [];
    const pinned = await dataSets.pinnedJobs();
    if (pinned.every(({ version }) => this.#held.includes(version))) return [];
    const held = new Set((await dataSets.holders(await control.nowMs())).flatMap(({ versions }) => versions));
    const orphaned = pinned.filter(({ version }) => !held.has(version));
    if (orphaned.length === 0) return [];
    const registered = await dataSets.list();
    return registered.filter(({ version }) => orphaned.some((one) => one.version === version));
  }

  async #neededLately(): Promise<DataSetRecord[]> {
    for (const [version, untilMs] of this.#needed) if (untilMs < Date.now()) this.#needed.delete(version);
    if ([...this.#needed.keys()].every((version) => this.#held.includes(version))) return [];
    const registered = await this.#options.control.dataSets.list();
    return registered.filter(({ version }) => this.#needed.has(version));
  }

  #isHere(version: DataSetVersion): boolean {
    const manifest = join(dataSetDirectory(this.#options.dataDirectory, version), manifestFile);
    return this.#held.includes(version) && existsSync(manifest);
  }

  /** One at a time: a version that is not wanted any more makes way. */
  #fetch(wanted: readonly DataSetRecord[]): void {
    const missing = wanted.filter(({ version }) => !this.#held.includes(version));
    if (this.#fetching !== undefined) {
      const { version, stopping } = this.#fetching;
      if (missing.length > 0 && !missing.some((record) => record.version === version)) stopping.abort();
      return;
    }
    const next = missing.find(({ version }) => (this.#failed.get(version)?.atMs ?? 0) <= Date.now());
    if (next === undefined || !this.#isRunning) return;
    const stopping = new AbortController();
    const ended = this.#fetchOne(next, stopping.signal).finally(() => {
      this.#fetching = undefined;
      this.#wake();
    });
    this.#fetching = { version: next.version, stopping, ended };
  }

  async #fetchOne(record: DataSetRecord, signal: AbortSignal): Promise<void> {
    const { dataDirectory, source, onFetched, log } = this.#options;
    const { version, sizeBytes } = record;
    const about = { dataSetVersion: version, source: source.name };
    if (!this.#failed.has(version)) log.info({ ...about, sizeBytes }, 'fetching a data set');
    try {
      await fetchVersion(dataDirectory, record, source, signal);
      this.#failed.delete(version);
      this.#held = await this.#versionsHere();
      log.info(about, 'data set fetched');
      onFetched();
    } catch (error) {
      if (signal.aborted) return;
      const earlier = this.#failed.get(version);
      const message = error instanceof Error ? error.message : String(error);
      // Once, and not with every try.
      if (earlier?.message !== message && !(error instanceof FetchedElsewhereError))
        log.error({ ...about, err: error }, 'data set cannot be fetched; trying again');
      const waitMs = Math.min(lastRetryMs, earlier === undefined ? firstRetryMs : earlier.waitMs * 2);
      this.#failed.set(version, { message, waitMs, atMs: Date.now() + waitMs });
    }
  }

  /** Copies go, and never what was imported here: that is what others fetch. */
  async #removeOld(): Promise<void> {
    const { control, dataDirectory, copiesKept, inUse, log } = this.#options;
    const [registered, active, announced, pinned] = await Promise.all([
      control.dataSets.list(),
      control.dataSets.active(),
      control.dataSets.announced(),
      control.dataSets.pinnedJobs(),
    ]);
    const versions = registered.map(({ version }) => version);
    const here = versions.filter((version) => this.#held.includes(version));
    const isNeeded = (version: DataSetVersion): boolean =>
      // One that is out of the registry may hold people who were forgotten.
      (this.#needed.has(version) || version === inUse()) && versions.includes(version);
    const kept = new Set([
      ...here.slice(-copiesKept),
      active?.version,
      announced?.version,
      ...pinned.map(({ version }) => version),
    ]);
    for (const version of this.#held) {
      const isCopy = existsSync(join(dataSetDirectory(dataDirectory, version), copyMark));
      // Asked now: it may have been needed since.
      if (!isCopy || kept.has(version) || isNeeded(version)) continue;
      // First the word that it is here.
      this.#held = this.#held.filter((held) => held !== version);
      await this.#report();
      await removeFiles(dataDirectory, version);
      log.info({ dataSetVersion: version }, 'copy of an old data set removed');
    }
    await this.#removeHalfFetched((version) => kept.has(version) || isNeeded(version));
  }

  /** What was begun of versions that are not wanted any more. */
  async #removeHalfFetched(isWanted: (version: DataSetVersion) => boolean): Promise<void> {
    const directory = dataSetsDirectory(this.#options.dataDirectory);
    for (const name of await readdir(directory).catch(() => [])) {
      if (!name.startsWith(fetchingPrefix)) continue;
      const version = name.slice(fetchingPrefix.length) as DataSetVersion;
      if (isWanted(version) || this.#fetching?.version === version) continue;
      await rm(join(directory, name), { recursive: true, force: true });
    }
  }
}
