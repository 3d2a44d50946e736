import { hash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ForgottenContacts } from '@rollcall/lookup';
import type { ControlStore, DataSetRecord, DataSetVersion } from '../control/control-store.ts';
import { isUrl } from '../data-set/copies/data-set-source.ts';
import { publishVersion, removePublished } from '../data-set/copies/publish-version.ts';
import {
  abandonBuild,
  dataSetDirectory,
  dataSetsDirectory,
  finishBuild,
  newDataSetVersion,
  releaseBuild,
  removeFiles,
  startBuild,
} from '../data-set/data-set-directory.ts';
import { DataSetError } from '../data-set/data-set-error.ts';
import { manifestFile, readManifest } from '../data-set/manifest.ts';
import { openDataSet } from '../data-set/open-data-set.ts';
import { removeVersion } from '../data-set/remove-versions.ts';
import { wipeReplaced } from '../data-set/replaced-blocks.ts';
import { type FileWork, fileWorkHere } from './file-work.ts';

export interface VersionsWithoutOptions {
  readonly control: ControlStore;
  readonly dataDirectory: string;
  /** The setting `dataSetSource`. */
  readonly dataSetSource?: string | undefined;
  readonly fileWork?: Pick<FileWork, 'writeWithout'>;
}

/**
 * Puts versions without people who were forgotten in the place of those in use, the active one and the one that is announced, and
 * removes what was replaced (decision 0031):
 *
 *     written → published, where machines fetch copies → registered in place of the other → the other removed → what it
 *     alone was read for wiped out of the blocks that they share
 *
 * Every step looks what is there, so another call goes on wherever one ended.
 */
export class VersionsWithout {
  readonly #options: VersionsWithoutOptions;
  /** Versions that hold nobody who was forgotten up to a number. */
  readonly #clean = new Set<string>();

  constructor(options: VersionsWithoutOptions) {
    this.#options = options;
  }

  /** @returns the version that is active in the place of another; undefined where it held nobody */
  async replaceInUse(signal: AbortSignal | undefined): Promise<DataSetVersion | undefined> {
    const { dataSets } = this.#options.control;
    let inPlaceOfActive: DataSetVersion | undefined;
    // Until none of them holds anybody: another version may become active meanwhile.
    for (;;) {
      const sequence = await this.#options.control.forgettings.lastSequence();
      const [active, announced] = [await dataSets.active(), await dataSets.announced()];
      const base = [active, announced].find(
        (one) => one !== undefined && !this.#clean.has(`${sequence} ${one.version}`),
      );
      if (base === undefined) return inPlaceOfActive;
      const version = await this.#replace(base, signal);
      if (version === undefined) continue;
      this.#clean.add(`${sequence} ${version}`);
      if (version !== base.version && base.version === active?.version) inPlaceOfActive = version;
    }
  }

  /** @returns the version without them: the same where it holds nobody; undefined where it is not in use any more */
  async #replace(base: DataSetRecord, signal: AbortSignal | undefined): Promise<DataSetVersion | undefined> {
    const { control, dataDirectory, dataSetSource, fileWork = fileWorkHere } = this.#options;
    const opened = await openDataSet(dataSetDirectory(dataDirectory, base.version));
    const forgotten = ForgottenContacts.of(await control.forgettings.contacts(0));
    const createdAt = new Date();
    const version = newDataSetVersion(createdAt);
    // Those who fetch these very files compare their digests, which shared blocks do not have before they are wiped.
    const isWhole = await this.#isFetchedFromHere();
    const building = await startBuild(dataDirectory, version);
    try {
      const manifest = await fileWork.writeWithout(opened, forgotten, building, version, { isWhole, signal });
      if (manifest === undefined) return base.version;
      const directory = await finishBuild(dataDirectory, version);
      // Workers without it take no new job: where they fetch it from, it is before it is active.
      if (dataSetSource !== undefined && !isUrl(dataSetSource))
        await publishVersion(dataDirectory, version, dataSetSource);
      const sizeBytes = Object.values(manifest.files).reduce((sum, file) => sum + file.sizeBytes, 0);
      const { contacts, companies } = manifest;
      const manifestSha256 = hash('sha256', await readFile(join(directory, manifestFile)));
      const createdAtMs = createdAt.getTime();
      const record = { ...base, version, createdAtMs, contacts, companies, sizeBytes, manifestSha256 };
      if (await control.dataSets.registerInPlaceOf(base.version, record, Date.now())) {
        await releaseBuild(dataDirectory, version);
        return version;
      }
      await this.#removePublished(version);
      await removeFiles(dataDirectory, version);
      return undefined;
    } finally {
      await abandonBuild(dataDirectory, version, 'kept');
    }
  }

  /**
   * Removes what others without the same contacts have taken the place of, and what is to be purged. Then it
   * wipes what these left behind in blocks that others share.
   *
   * @returns those that jobs still run on
   */
  async removeReplaced(purge: boolean, removed: DataSetVersion[]): Promise<DataSetVersion[]> {
    const { control, dataDirectory } = this.#options;
    const { dataSets } = control;
    const versions = (await dataSets.list()).map(({ version }) => version);
    const left = new Set(versions);
    const bases = new Map<DataSetVersion, DataSetVersion>();
    for (const version of versions) {
      const base = await this.#baseOf(version);
      if (base !== undefined) bases.set(version, base);
    }
    const [active, announced] = [await dataSets.active(), await dataSets.announced()];
    const inUse = new Set([active?.version, announced?.version]);
    const pinned: DataSetVersion[] = [];
    const remove = async (version: DataSetVersion): Promise<void> => {
      const base = bases.get(version);
      // What stands for a version that jobs run on tells that this one is to go later.
      if (!left.has(version) || inUse.has(version) || (base !== undefined && left.has(base))) return;
      const decision = await this.#remove(version);
      if (decision === 'pinned') pinned.push(version);
      else left.delete(version);
      if (decision === 'removed') removed.push(version);
    };
    for (const [version, base] of bases) {
      if (!left.has(base)) continue;
      await dataSets.moveEndedJobs(base, version);
      await remove(base);
    }
    if (purge) for (const version of versions) await remove(version);
    for (const [version, base] of bases) {
      if (left.has(version) && !left.has(base)) await wipeReplaced(dataSetDirectory(dataDirectory, version));
    }
    return [...new Set(pinned)];
  }

  /** Whether others may fetch copies from the data directory: by way of a web server, or because it is the source. */
  async #isFetchedFromHere(): Promise<boolean> {
    const { dataDirectory, dataSetSource } = this.#options;
    if (dataSetSource === undefined) return false;
    if (isUrl(dataSetSource)) return true;
    const paths = [dataSetSource, dataSetsDirectory(dataDirectory)].map((path) =>
      realpath(path).catch(() => path),
    );
    const [source, here] = await Promise.all(paths);
    return source === here;
  }

  async #baseOf(version: DataSetVersion): Promise<DataSetVersion | undefined> {
    try {
      const { without } = await readManifest(dataSetDirectory(this.#options.dataDirectory, version));
      return without?.base as DataSetVersion | undefined;
    } catch (error) {
      // Its files are on another machine.
      if (error instanceof DataSetError) return undefined;
      throw error;
    }
  }

  async #remove(version: DataSetVersion): Promise<'removed' | 'pinned' | 'gone'> {
    const { control, dataDirectory } = this.#options;
    const pinned = await control.dataSets.pinnedJobs();
    if (pinned.some((jobs) => jobs.version === version)) return 'pinned';
    // First what nobody would find any more, once the registry does not name the version.
    await this.#removePublished(version);
    const decision = await removeVersion(control, dataDirectory, version);
    if (decision.removed) return 'removed';
    return decision.refused === 'pinned' ? 'pinned' : 'gone';
  }

  async #removePublished(version: DataSetVersion): Promise<void> {
    const { dataSetSource } = this.#options;
    if (dataSetSource !== undefined && !isUrl(dataSetSource)) await removePublished(dataSetSource, version);
  }
}
