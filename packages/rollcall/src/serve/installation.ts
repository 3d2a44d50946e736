import type { Egress } from '@rollcall/egress';
import type { Logger } from 'pino';
import type { ControlStore } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { loadMasterKey } from '../control/secrets.ts';
import { DataSets } from '../data-set/data-sets.ts';
import { removeLeftovers } from '../data-set/remove-versions.ts';
import { statusOf } from '../http/job-answers.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { jobStatusAt } from '../jobs/job-status.ts';
import { JobWatch } from '../jobs/job-watch.ts';
import { LookupThreads } from '../jobs/lookup-threads.ts';
import { newWorkerName } from '../jobs/worker-name.ts';
import { DataSetQueries } from '../queries/data-set-queries.ts';
import { ResultFiles } from '../results/result-files.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { ClientSigner } from '../webhooks/client-signer.ts';
import { DeliverySender } from '../webhooks/delivery-sender.ts';
import { readTitleAbbreviations } from './title-abbreviations.ts';
import { webhookEgress } from './webhook-egress.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** What every process of an installation has open, whether it serves the API, runs jobs, or both. */
export interface Installation {
  readonly control: ControlStore;
  readonly masterKey: Uint8Array;
  readonly dataSets: DataSets;
  readonly results: ResultFiles;
  readonly queries: DataSetQueries;
  /** Runs jobs; undefined where the setting `worker` is off. */
  readonly runner: JobRunner | undefined;
  /** Sends webhooks, wherever jobs are run. */
  readonly sender: DeliverySender | undefined;
  readonly egress: Egress;
  /** Hears of what the runner does. */
  readonly jobWatch: JobWatch;
  /** Closes everything; the runner and the sender have been stopped before. */
  close(): Promise<void>;
}

/**
 * Opens the store, the active data set and the lookup threads. No job is taken before the runner is started, and
 * no webhook before the sender is.
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
  const queries = new DataSetQueries({ dataSets, masterKey, ownAbbreviations });
  const jobWatch = new JobWatch(control.jobs, log);
  const owner = newWorkerName();
  const egress = webhookEgress(settings);
  const sender = settings.worker
    ? new DeliverySender({
        control,
        egress,
        owner,
        signer: new ClientSigner(control.clients, masterKey),
        statusOf: (job) => statusOf(jobStatusAt(job, Date.now(), settings.resultRetentionDays * dayMs)).json,
        nowMs: () => control.nowMs(),
        random: Math.random,
        log,
      })
    : undefined;
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
          owner,
          leaseMs: settings.jobLeaseSeconds * 1_000,
          caps: {
            contactsPerJob: settings.maxContactsPerJob,
            bytesPerClient: settings.maxResultBytesPerClient,
          },
          onChanged: (jobId) => jobWatch.wake(jobId),
          onDeliveryDue: () => sender?.wake(),
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
    queries,
    runner,
    sender,
    egress,
    jobWatch,
    close: async () => {
      jobWatch.close();
      await dataSets.stop();
      await threads?.close();
      await queries.close();
      await egress.close();
      await control.close();
    },
  };
}
