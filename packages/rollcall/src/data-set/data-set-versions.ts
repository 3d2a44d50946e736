import type { ControlStore, DataSetRecord, RemoveDecision } from '../control/control-store.ts';
import { type BoundedDifference, boundedDifference, type DifferenceBounds } from './bounded-difference.ts';
import type { DataSetCopies } from './copies/data-set-copies.ts';
import { dataSetDirectory } from './data-set-directory.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type OpenDataSet, openDataSet } from './open-data-set.ts';
import { removeVersion } from './remove-versions.ts';
import { withoutForgotten } from './without-forgotten.ts';

/** A version as operators see it in a list. */
export interface ListedVersion extends DataSetRecord {
  readonly isActive: boolean;
  /** Whether it is to become active when enough processes have it. */
  readonly isAnnounced: boolean;
  /** Processes that have a copy of their own and run jobs; 0 where all have one data directory. */
  readonly copies: number;
  /** Jobs that have not ended and run on it: as long as there are any, it cannot be removed. */
  readonly pinnedJobs: number;
}

/** Whether a version that is to be used becomes active at once, or when enough processes have fetched it. */
export type VersionUse = 'active' | 'announced';

/** As the setting `dataSetSource` has it. */
export function useOf({ dataSetSource }: { readonly dataSetSource?: string | undefined }): VersionUse {
  return dataSetSource === undefined ? 'active' : 'announced';
}

/** What operators do with the versions of the data, on the command line and over HTTP. */
export class DataSetVersions {
  readonly #control: ControlStore;
  readonly #dataDirectory: string;
  readonly #use: VersionUse;
  readonly #copies: Pick<DataSetCopies, 'need'> | undefined;
  #comparing: Promise<unknown> = Promise.resolve();

  /** @param copies where a process keeps copies of its own, and can fetch them */
  constructor(
    control: ControlStore,
    dataDirectory: string,
    use: VersionUse = 'active',
    copies?: Pick<DataSetCopies, 'need'>,
  ) {
    this.#control = control;
    this.#dataDirectory = dataDirectory;
    this.#use = use;
    this.#copies = copies;
  }

  /** The oldest first. */
  async list(): Promise<ListedVersion[]> {
    const { dataSets } = this.#control;
    const [versions, active, announced, pinned, holders] = await Promise.all([
      dataSets.list(),
      dataSets.active(),
      dataSets.announced(),
      dataSets.pinnedJobs(),
      this.#control.nowMs().then((nowMs) => dataSets.holders(nowMs)),
    ]);
    const jobsOf = new Map(pinned.map(({ version, jobs }) => [version, jobs]));
    return versions.map((dataSet) => ({
      ...dataSet,
      isActive: dataSet.version === active?.version,
      isAnnounced: dataSet.version === announced?.version,
      copies: holders.filter(({ versions: held }) => held.includes(dataSet.version)).length,
      pinnedJobs: jobsOf.get(dataSet.version) ?? 0,
    }));
  }

  /**
   * What a version was built from, and what became of the rows. Undefined when it is not registered.
   *
   * @throws {DataSetAwayError} when its copy has to be fetched again
   * @throws {DataSetError} when its files are not here, or damaged
   */
  async show(version: string): Promise<Manifest | undefined> {
    const directory = await this.#directoryOf(version);
    return directory === undefined ? undefined : readManifest(directory);
  }

  /**
   * Opens a version to read it; undefined when it is not registered.
   *
   * @throws {DataSetAwayError} when its copy has to be fetched again
   * @throws {DataSetError} when its files are not here, or damaged
   */
  async open(version: string): Promise<OpenDataSet | undefined> {
    const directory = await this.#directoryOf(version);
    return directory === undefined
      ? undefined
      : withoutForgotten(this.#control, await openDataSet(directory));
  }

  /**
   * Makes a version the active one, at once or when enough processes have it. Running jobs stay on the version they
   * started on. Undefined when it is not registered.
   *
   * @throws {DataSetError} when it is to be active at once and its files are not here, or damaged
   */
  async use(version: string, nowMs: number): Promise<VersionUse | undefined> {
    const { dataSets } = this.#control;
    if (this.#use === 'announced') {
      if (!(await dataSets.announce(version, nowMs))) return undefined;
      return (await dataSets.active())?.version === version ? 'active' : 'announced';
    }
    if ((await this.open(version)) === undefined) return undefined;
    // It may have been removed meanwhile.
    return (await dataSets.activate(version, nowMs)) ? 'active' : undefined;
  }

  /** Removes a version with its files, unless it is needed. */
  remove(version: string): Promise<RemoveDecision> {
    return removeVersion(this.#control, this.#dataDirectory, version);
  }

  /**
   * Compares two versions, as much of it as is asked for; undefined when one of them is not registered. A comparison reads
   * both of them whole, so this process does one at a time.
   *
   * @throws {DataSetAwayError} when the copy of one has to be fetched again
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
    if (found === undefined) return undefined;
    await this.#copies?.need(found.version);
    return dataSetDirectory(this.#dataDirectory, found.version);
  }
}
