import type { Logger } from 'pino';
import type { ControlStore, DataSetVersion } from '../control/control-store.ts';
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
  /** Called after another version has become the active one. */
  readonly onActivated: (dataSet: OpenDataSet) => void;
}

/** The data sets that a process has open, and which of them is active. The registry is the one source of truth. */
export class DataSets {
  readonly #options: DataSetsOptions;
  readonly #open = new Map<DataSetVersion, Promise<OpenDataSet>>();
  #active: OpenDataSet | undefined;
  /** What the last poll failed with, the store or a version: it is reported once, not with every poll. */
  #reported: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #polling: Promise<void> = Promise.resolve();

  constructor(options: DataSetsOptions) {
    this.#options = options;
  }

  /** The version that new jobs run on; undefined before the first import. */
  get active(): OpenDataSet | undefined {
    return this.#active;
  }

  /** Resolves when the active version has been looked up once. */
  async start(): Promise<void> {
    await this.#poll();
    this.#timer = setInterval(() => {
      this.#polling = this.#polling.then(() => this.#poll());
    }, pollIntervalMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#polling;
  }

  /** @throws {DataSetError} when the version is not on this machine, or damaged */
  open(version: DataSetVersion): Promise<OpenDataSet> {
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
    const { control, log, onActivated } = this.#options;
    let version: DataSetVersion | undefined;
    try {
      version = (await control.dataSets.active())?.version;
      if (version === undefined || version === this.#active?.version) {
        this.#reported = undefined;
        return;
      }
      const dataSet = await this.open(version);
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
