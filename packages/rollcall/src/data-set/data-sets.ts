import type { Logger } from 'pino';
import type { Claim, ControlStore, DataSetVersion } from '../control/control-store.ts';
import { Rounds } from '../rounds.ts';
import type { DataSetCopies } from './copies/data-set-copies.ts';
import { dataSetDirectory } from './data-set-directory.ts';
import { type OpenDataSet, openDataSet } from './open-data-set.ts';

/** A running server notices a new version within a second (design section 3). */
const pollIntervalMs = 500;
/** Versions kept open: the active one, and those that jobs under way are pinned to. */
const versionsKept = 4;

export interface DataSetsOptions {
  readonly control: ControlStore;
  readonly dataDirectory: string;
  readonly log: Logger;
  /** Where a process keeps copies of its own; absent where it has all that there are. */
  readonly copies?: Pick<DataSetCopies, 'held' | 'need'> | undefined;
  /** Called after another version has become the active one. */
  readonly onActivated: (dataSet: OpenDataSet) => void;
}

/** The data sets that a process has open, and which of them is active. The registry is the one source of truth. */
export class DataSets {
  readonly #options: DataSetsOptions;
  readonly #open = new Map<DataSetVersion, Promise<OpenDataSet>>();
  #active: OpenDataSet | undefined;
  /** What the registry said last. */
  #registeredActive: DataSetVersion | undefined;
  /** What the last poll failed with, the store or a version: it is reported once, not with every poll. */
  #reported: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #rounds = new Rounds(() => this.#poll());

  constructor(options: DataSetsOptions) {
    this.#options = options;
  }

  /** The version that new jobs run on; undefined before the first import. */
  get active(): OpenDataSet | undefined {
    return this.#active;
  }

  /**
   * What this process may claim; undefined before it has any data. One that keeps copies takes no new job while its copy
   * of the active version is on its way, and jobs under way on what it has: others have the rest.
   */
  get claimable(): Pick<Claim, 'dataSetVersion' | 'heldVersions'> | undefined {
    const heldVersions = this.#options.copies?.held;
    const active = this.#active?.version;
    if (heldVersions === undefined) return active && { dataSetVersion: active };
    const isUpToDate = active !== undefined && active === this.#registeredActive;
    return { heldVersions, ...(isUpToDate && { dataSetVersion: active }) };
  }

  /** Looks now, as a copy may have come. */
  look(): void {
    this.#rounds.begin();
  }

  /** Resolves when the active version has been looked up once. */
  async start(): Promise<void> {
    await this.#poll();
    this.#timer = setInterval(() => this.look(), pollIntervalMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#rounds.ended;
  }

  /**
   * @throws {DataSetAwayError} when the copy of the version has to be fetched again
   * @throws {DataSetError} when the version is not on this machine, or damaged
   */
  async open(version: DataSetVersion): Promise<OpenDataSet> {
    await this.#options.copies?.need(version);
    return this.#openHere(version);
  }

  #openHere(version: DataSetVersion): Promise<OpenDataSet> {
    const known = this.#open.get(version);
    if (known !== undefined) return known;
    const opening = openDataSet(dataSetDirectory(this.#options.dataDirectory, version));
    this.#open.set(version, opening);
    opening.catch(() => this.#open.delete(version));
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= versionsKept) break;
      if (oldest !== this.#active?.version) this.#open.delete(oldest);
    }
    return opening;
  }

  async #poll(): Promise<void> {
    const { control, copies, log, onActivated } = this.#options;
    let version: DataSetVersion | undefined;
    try {
      version = (await control.dataSets.active())?.version;
      this.#registeredActive = version;
      if (version === undefined || version === this.#active?.version) {
        this.#reported = undefined;
        return;
      }
      // Its copy is on its way, and who fetches it says so. Until it comes, the one before is used.
      if (copies?.held.includes(version) === false) return;
      const dataSet = await this.#openHere(version);
      this.#active = dataSet;
      this.#reported = undefined;
      const { contacts, companies } = dataSet.manifest;
      log.info({ dataSetVersion: version, contacts, companies }, 'data set active');
      onActivated(dataSet);
    } catch (error) {
      const failed = version ?? 'control store';
      if (this.#reported !== failed) {
        const what = version === undefined ? 'does not say which data set is active' : 'cannot be opened';
        const about = version === undefined ? {} : { dataSetVersion: version };
        log.error({ ...about, err: error }, `${failed} ${what}; the last one stays in use`);
      }
      this.#reported = failed;
    }
  }
}
