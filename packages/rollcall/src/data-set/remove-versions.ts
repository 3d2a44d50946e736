import type { ControlStore, DataSetVersion, RemoveDecision } from '../control/control-store.ts';
import {
  markForRemoval,
  releaseBuild,
  removeDeadBuilds,
  removeFiles,
  removeUnregistered,
} from './data-set-directory.ts';
import { removeLonelyReports } from './version-reports.ts';

/**
 * Removes a version, its files and its row in the registry:
 *
 *     mark the directory → take it out of the registry, unless it is needed → rename the directory → remove its files
 *
 * Whatever kills it in between, the version is there as before, or the mark tells `removeLeftovers` what to remove.
 */
export async function removeVersion(
  control: ControlStore,
  dataDirectory: string,
  version: string,
): Promise<RemoveDecision> {
  const registered = (await control.dataSets.list()).find((dataSet) => dataSet.version === version);
  // A directory that is not in the registry is not ours to remove, and the text may be any path.
  if (registered === undefined) return { removed: false, refused: 'unknown' };
  await markForRemoval(dataDirectory, registered.version);
  const decision = await control.dataSets.remove(registered.version);
  if (decision.removed) await removeFiles(dataDirectory, registered.version);
  // Where it is unknown by now, another process is removing it.
  else if (decision.refused !== 'unknown') await releaseBuild(dataDirectory, registered.version);
  return decision;
}

/**
 * Removes versions older than the newest ones, but never the active one or one that a job is pinned to.
 *
 * @param keep how many of the newest versions stay, the active one counted where it is among them; 1 or more
 * @returns what was removed, the oldest first
 */
export async function removeOldVersions(
  control: ControlStore,
  dataDirectory: string,
  keep: number,
): Promise<DataSetVersion[]> {
  const [dataSets, active, announced, pinned] = await Promise.all([
    control.dataSets.list(),
    control.dataSets.active(),
    control.dataSets.announced(),
    control.dataSets.pinnedJobs(),
  ]);
  // They may change from now on, which the registry looks at again; but what is in use need not be marked.
  const inUse = new Set([active?.version, announced?.version, ...pinned.map(({ version }) => version)]);
  const removed: DataSetVersion[] = [];
  for (const { version } of dataSets.slice(0, -keep)) {
    if (inUse.has(version)) continue;
    if ((await removeVersion(control, dataDirectory, version)).removed) removed.push(version);
  }
  return removed;
}

/** Removes what imports and removals left behind that were killed, and old reports of imports that were refused. */
export async function removeLeftovers(control: ControlStore, dataDirectory: string): Promise<void> {
  await removeDeadBuilds(dataDirectory);
  await removeUnregistered(dataDirectory, async (version) =>
    (await control.dataSets.list()).some((dataSet) => dataSet.version === version),
  );
  const registered = new Set((await control.dataSets.list()).map(({ version }) => version));
  await removeLonelyReports(dataDirectory, registered, Date.now());
}
