import type { ControlStore, DataSetRecord, RemoveDecision } from '../control/control-store.ts';
import { type BoundedDifference, boundedDifference, type DifferenceBounds } from './bounded-difference.ts';
import { dataSetDirectory } from './data-set-directory.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type OpenDataSet, openDataSet } from './open-data-set.ts';
import { removeVersion } from './remove-versions.ts';
import { withoutForgotten } from './without-forgotten.ts';

/** A version as operators see it in a list. */
export interface ListedVersion extends DataSetRecord {
  readonly isActive: boolean;
  /** Jobs that have not ended and run on it: as long as there are any, it cannot be removed. */
  readonly pinnedJobs: number;
}

/** What operators do with the versions of the data, on the command line and over HTTP. */
export class DataSetVersions {
  readonly #control: ControlStore;
  readonly #dataDirectory: string;
  #comparing: Promise<unknown> = Promise.resolve();

  constructor(control: ControlStore, dataDirectory: string) {
    this.#control = control;
    this.#dataDirectory = dataDirectory;
  }

  /** The oldest first. */
  async list(): Promise<ListedVersion[]> {
    const { dataSets } = this.#control;
    const [versions, active, pinned] = await Promise.all([
      dataSets.list(),
      dataSets.active(),
      dataSets.pinnedJobs(),
    ]);
    const jobsOf = new Map(pinned.map(({ version, jobs }) => [version, jobs]));
    return versions.map((dataSet) => ({
      ...dataSet,
      isActive: dataSet.version === active?.version,
      pinnedJobs: jobsOf.get(dataSet.version) ?? 0,
    }));
  }

  /**
   * What a version was built from, and what became of the rows. Undefined when it is not registered.
   *
   * @throws {DataSetError} when its files are not here, or damaged
   */
  async show(version: string): Promise<Manifest | undefined> {
    const directory = await this.#directoryOf(version);
    return directory === undefined ? undefined : readManifest(directory);
  }

  /**
   * Opens a version to read it; undefined when it is not registered.
   *
   * @throws {DataSetError} when its files are not here, or damaged
   */
  async open(version: string): Promise<OpenDataSet | undefined> {
    const directory = await this.#directoryOf(version);
    return directory === undefined
      ? undefined
      : withoutForgotten(this.#control, await openDataSet(directory));
  }

  /**
   * Makes a version the active one. Running jobs stay on the version they started on. False when it is not registered.
   *
   * @throws {DataSetError} when its files are not here, or damaged: then it must not become the active one
   */
  async use(version: string, nowMs: number): Promise<boolean> {
    if ((await this.open(version)) === undefined) return false;
    // It may have been removed meanwhile.
    return this.#control.dataSets.activate(version, nowMs);
  }

  /** Removes a version with its files, unless it is needed. */
  remove(version: string): Promise<RemoveDecision> {
    return removeVersion(this.#control, this.#dataDirectory, version);
  }

  /**
   * Compares two versions, as much of it as is asked for; undefined when one of them is not registered. A comparison reads
   * both of them whole, so this process does one at a time.
   *
   * @throws {DataSetError} when the files of one are not here, or damaged
   */
  difference(
    before: string,
    after: string,
    bounds: DifferenceBounds,
  ): Promise<BoundedDifference | undefined> {
    const compare = async () => {
      bounds.signal.throwIfAborted();
      const [old, now] = [await this.open(before), await this.open(after)];
      return old === undefined || now === undefined ? undefined : boundedDifference(old, now, bounds);
    };
    const compared = this.#comparing.then(compare, compare);
    this.#comparing = compared;
    return compared;
  }

  async #directoryOf(version: string): Promise<string | undefined> {
    // A text that is not in the registry may be any path.
    const found = (await this.#control.dataSets.list()).find((dataSet) => dataSet.version === version);
    return found && dataSetDirectory(this.#dataDirectory, found.version);
  }
}
