/** Whether what the control store names is on the disk, and what is there that it does not name. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ControlStore, everyClient } from '../control/control-store.ts';
import { faultsOfFiles } from '../data-set/check-files.ts';
import { dataSetDirectory, dataSetsDirectory } from '../data-set/data-set-directory.ts';
import { ResultFiles } from '../results/result-files.ts';
import { type Finding, failed, ok, warning } from './finding.ts';

export interface FileChecks {
  readonly control: ControlStore;
  readonly dataDirectory: string;
  /** Whether files are read whole and compared with their digests. */
  readonly isDeep: boolean;
}

/** Jobs looked at between two lists of the store. */
const jobsPerPage = 500;
/** Faults of one kind that are named; the others are counted. */
const maxNamed = 5;

/** The active version and those that jobs are pinned to must be whole; of the others, a fault only matters for going back. */
export async function checkDataSets({ control, dataDirectory, isDeep }: FileChecks): Promise<Finding[]> {
  const check = 'data sets';
  const [active, registered, pinned] = await Promise.all([
    control.dataSets.active(),
    control.dataSets.list(),
    control.dataSets.pinnedJobs(),
  ]);
  if (active === undefined)
    return [
      warning(check, 'none yet', 'Import one: `rollcall import`. Until then jobs are accepted and wait.'),
    ];
  const needed = new Set([active.version, ...pinned.map(({ version }) => version)]);
  const findings: Finding[] = [];
  for (const { version } of registered) {
    const directory = dataSetDirectory(dataDirectory, version);
    const faults = await faultsOfFiles(directory, isDeep).catch((error: Error) => [error.message]);
    for (const fault of faults) {
      findings.push(
        needed.has(version)
          ? failed(check, fault, 'Restore it from a backup, switch to another version, or import again.')
          : warning(
              check,
              fault,
              'It cannot be gone back to: `rollcall datasets remove` takes it out of the list.',
            ),
      );
    }
  }
  const known = new Set<string>(registered.map(({ version }) => version));
  const names = await readdir(dataSetsDirectory(dataDirectory)).catch(() => []);
  const orphans = names.filter((name) => !name.startsWith('.') && !known.has(name));
  if (orphans.length > 0)
    findings.push(
      warning(
        check,
        `not registered: ${named(orphans)}`,
        'A start removes what an import left that was killed; what a backup brought back can be removed.',
      ),
    );
  return findings.length > 0
    ? findings
    : [
        ok(
          check,
          `${registered.length}, all files ${isDeep ? 'as they were written' : 'there'}; active is ${active.version}`,
        ),
      ];
}

/** Every finished job whose results are kept must have them. */
export async function checkResults({ control, dataDirectory, isDeep }: FileChecks): Promise<Finding[]> {
  const check = 'results';
  const results = new ResultFiles(dataDirectory, control.resultChunks, 'directory');
  const faults: string[] = [];
  let jobs = 0;
  for (let skip = 0; ; skip += jobsPerPage) {
    const page = await control.jobs.list(everyClient, { states: ['finished'], skip, limit: jobsPerPage });
    for (const { jobId } of page) {
      const parts = (await control.jobs.find(jobId, everyClient))?.resultParts;
      if (parts === undefined) continue;
      jobs++;
      try {
        if (isDeep) await results.digestOf(jobId, parts);
        else await results.open(jobId, parts);
      } catch (error) {
        faults.push((error as Error).message);
      }
    }
    if (page.length < jobsPerPage) break;
  }
  const orphans = await orphanedResults(control, dataDirectory);
  const findings = [
    ...(faults.length > 0
      ? [
          failed(
            check,
            `of ${faults.length} of ${jobs} jobs: ${named(faults)}`,
            'Restore them from a backup; or their clients submit the jobs again.',
          ),
        ]
      : []),
    ...(orphans.length > 0
      ? [
          warning(
            check,
            `of no job in the control store: ${named(orphans)}`,
            'They take up room: a backup of another moment left them. Remove these directories in results.',
          ),
        ]
      : []),
  ];
  return findings.length > 0
    ? findings
    : [ok(check, `of ${jobs} jobs, all ${isDeep ? 'as they were written' : 'there'}`)];
}

async function orphanedResults(control: ControlStore, dataDirectory: string): Promise<string[]> {
  const names = await readdir(join(dataDirectory, 'results')).catch(() => []);
  const orphans: string[] = [];
  for (const name of names.filter((one) => !one.startsWith('.'))) {
    const job = await control.jobs.find(name, everyClient);
    if (job === undefined || job.removedAtMs !== undefined) orphans.push(name);
  }
  return orphans;
}

function named(all: readonly string[]): string {
  const more = all.length - maxNamed;
  return all.slice(0, maxNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
