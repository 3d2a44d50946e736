import type { Egress } from '@rollcall/egress';
import type { Logger } from 'pino';
import type { ControlStore } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { loadMasterKey } from '../control/secrets.ts';
import { DataSets } from '../data-set/data-sets.ts';
import { removeLeftovers } from '../data-set/remove-versions.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { JobWatch } from '../jobs/job-watch.ts';
import { LookupThreads } from '../jobs/lookup-threads.ts';
import { newWorkerName } from '../jobs/worker-name.ts';
import { ResultFiles } from '../results/result-files.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { readTitleAbbreviations } from './title-abbreviations.ts';
import { webhookEgress } from './webhook-egress.ts';

/** What every process of an installation has open, whether it serves the API, runs jobs, or both. */
export interface Installation {
  readonly control: ControlStore;
  readonly masterKey: Uint8Array;
  readonly dataSets: DataSets;
  readonly results: ResultFiles;
  /** Runs jobs; undefined where the setting `worker` is off. */
  readonly runner: JobRunner | undefined;
  readonly egress: Egress;
  /** Hears of what the runner does. */
  readonly jobWatch: JobWatch;
  /** Closes everything; the runner has been stopped before. */
  close(): Promise<void>;
}

/**
 * Opens the store, the active data set and the lookup threads. No job is taken before the runner is started.
 *
 * @throws {SettingsError} when a file that a setting names is not as it must be
 */
export async function openInstallation(settings: Settings, log: Logger): Promise<Installation> {
  const { dataDirectory, titleAbbreviationsFile } = settings;
  const ownAbbreviations = await readTitleAbbreviations(titleAbbreviationsFile);
  const control = await openControlStore(settings);
  const masterKey = await loadMasterKey({ dataDirectory, setting: settings.masterKey });
  await removeLeftovers(control, dataDirectory);
  const dataSets = new DataSets({ control, dataDirectory, log, onActivated: () => runner?.wake() });
  const results = new ResultFiles(dataDirectory);
  const jobWatch = new JobWatch(control.jobs, log);
  const egress = webhookEgress(settings);
  const threads = settings.worker ? new LookupThreads(settings.threads, ownAbbreviations) : undefined;
  const runner =
    threads === undefined
      ? undefined
      : new JobRunner({
          control,
          dataSets,
          threads,
          results,
          masterKey,
          owner: newWorkerName(),
          leaseMs: settings.jobLeaseSeconds * 1_000,
          caps: {
            contactsPerJob: settings.maxContactsPerJob,
            bytesPerClient: settings.maxResultBytesPerClient,
          },
          onChanged: (jobId) => jobWatch.wake(jobId),
          clock: Date.now,
          log,
        });
  await dataSets.start();
  if (dataSets.active === undefined) log.warn('no data set yet: jobs are accepted and wait for an import');
  return {
    control,
    masterKey,
    dataSets,
    results,
    runner,
    egress,
    jobWatch,
    close: async () => {
      jobWatch.close();
      await dataSets.stop();
      await threads?.close();
      await egress.close();
      await control.close();
    },
  };
}
