import type { Egress } from '@rollcall/egress';
import type { Abbreviations } from '@rollcall/lookup';
import type { Logger } from 'pino';
import type { ControlStore } from '../control/control-store.ts';
import { openMasterKey } from '../control/installation-key.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { noticedAheadMs, StoreClock } from '../control/store-clock.ts';
import { DataSetCopies, type DataSetCopiesOptions } from '../data-set/copies/data-set-copies.ts';
import { dataSetSourceOf } from '../data-set/copies/data-set-source.ts';
import { DataSets } from '../data-set/data-sets.ts';
import { removeLeftovers } from '../data-set/remove-versions.ts';
import { ForgottenWatch } from '../forgetting/forgotten-watch.ts';
import { statusOf } from '../http/job-answers.ts';
import type { JobObserver } from '../jobs/job-observer.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { jobStatusAt } from '../jobs/job-status.ts';
import { JobWatch } from '../jobs/job-watch.ts';
import { LookupThreads } from '../jobs/lookup-threads.ts';
import { newWorkerName } from '../jobs/worker-name.ts';
import { installationMetrics } from '../metrics/installation-metrics.ts';
import { jobMetrics } from '../metrics/job-metrics.ts';
import { Metrics } from '../metrics/metrics.ts';
import { type MetricsServer, serveMetrics } from '../metrics/metrics-server.ts';
import { observedStore } from '../metrics/observed-store.ts';
import { webhookMetrics } from '../metrics/webhook-metrics.ts';
import { packageVersion } from '../package-version.ts';
import { DataSetQueries } from '../queries/data-set-queries.ts';
import { ResultFiles } from '../results/result-files.ts';
import { SettingsError } from '../settings/settings-error.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { ClientSigner } from '../webhooks/client-signer.ts';
import { DeliverySender } from '../webhooks/delivery-sender.ts';
import { agreeOnSettings, type ProcessRole } from './agreed-settings.ts';
import { ListenError } from './listen-error.ts';
import { joinSharedResults } from './shared-results.ts';
import { readTitleAbbreviations } from './title-abbreviations.ts';
import { webhookEgress } from './webhook-egress.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** What every process of an installation has open, whether it serves the API, runs jobs, or both. */
export interface Installation {
  readonly control: ControlStore;
  /** What this process goes by. */
  readonly clock: StoreClock;
  readonly masterKey: Uint8Array;
  /** Names this process in leases and confirmations. */
  readonly owner: string;
  readonly dataSets: DataSets;
  /** Undefined where all data sets lie in the data directory. */
  readonly copies: DataSetCopies | undefined;
  readonly results: ResultFiles;
  readonly queries: DataSetQueries;
  /** Runs jobs; undefined where the setting `worker` is off. */
  readonly runner: JobRunner | undefined;
  /** Sends webhooks, wherever jobs are run. */
  readonly sender: DeliverySender | undefined;
  readonly egress: Egress;
  /** Hears of what the runner does. */
  readonly jobWatch: JobWatch;
  /** Counts jobs; undefined where nobody does. */
  readonly jobObserver: JobObserver | undefined;
  /** Undefined where the setting `metricsPort` is not set, and so is where they are served. */
  readonly metrics: Metrics | undefined;
  readonly metricsUrl: string | undefined;
  /** Why nobody may be answered, where it is not known who has been forgotten. */
  readonly staleness: () => string | undefined;
  /** Closes everything; the runner and the sender have been stopped before. */
  close(): Promise<void>;
}

/**
 * Opens the store, the active data set and the lookup threads. No job is taken before the runner is started, and
 * no webhook before the sender is.
 *
 * @throws {SettingsError} when a file that a setting names is not as it must be, or the other processes have other settings
 * @throws {StoreError} when the control store cannot be used, or not with this master key
 * @throws {ListenError} when the port of the metrics is taken
 */
export async function openInstallation(
  settings: Settings,
  log: Logger,
  role: ProcessRole,
): Promise<Installation> {
  const { dataDirectory, titleAbbreviationsFile } = settings;
  const ownAbbreviations = await readTitleAbbreviations(titleAbbreviationsFile);
  const metrics = settings.metricsPort === undefined ? undefined : new Metrics();
  const store = await openControlStore(settings);
  const control = metrics === undefined ? store : observedStore(store, metrics);
  const masterKey = await joined(control, settings, ownAbbreviations, role).catch(async (error: unknown) => {
    await control.close();
    throw error;
  });
  const clock = new StoreClock(control);
  await clock.start();
  warnOfOtherTime(clock, log);
  const nowMs = () => clock.nowMs();
  await removeLeftovers(control, dataDirectory);
  const owner = newWorkerName();
  const copies = dataSetCopies(settings, {
    control,
    process: owner,
    inUse: () => dataSets.active?.version,
    onFetched: () => dataSets.look(),
    log,
  });
  const dataSets = new DataSets({
    control,
    dataDirectory,
    log,
    copies,
    onActivated: () => runner?.wake(),
  });
  const results = resultFiles(settings, control);
  const queries = new DataSetQueries({ dataSets, masterKey, ownAbbreviations });
  const jobWatch = new JobWatch(control.jobs, log);
  const egress = webhookEgress(settings);
  const sender = settings.worker
    ? new DeliverySender({
        control,
        egress,
        owner,
        signer: new ClientSigner(control.clients, masterKey),
        statusOf: (job) => statusOf(jobStatusAt(job, nowMs(), settings.resultRetentionDays * dayMs)).json,
        clock: nowMs,
        random: Math.random,
        log,
        ...(metrics && { onAttempt: webhookMetrics(metrics) }),
      })
    : undefined;
  const observer = metrics && jobMetrics(metrics);
  const threads = settings.worker
    ? new LookupThreads(settings.threads, ownAbbreviations, observer)
    : undefined;
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
          onChanged: (jobId, hasEnded) => jobWatch.wake(jobId, hasEnded),
          onForgotten: () => forgotten.look(),
          onDeliveryDue: () => sender?.wake(),
          observer,
          clock: nowMs,
          log,
        });
  const forgotten = new ForgottenWatch({
    control,
    process: owner,
    log,
    apply: async (contacts, sequence) => {
      threads?.forget(contacts);
      await queries.forget(contacts);
      await runner?.forget(sequence);
      if (sequence > 0) results.breakOff();
    },
    breakOff: () => results.breakOff(),
  });
  await forgotten.start();
  await copies?.start();
  await dataSets.start();
  if (dataSets.active === undefined) log.warn('no data set yet: jobs are accepted and wait for an import');
  const close = async (): Promise<void> => {
    jobWatch.close();
    await copies?.stop();
    await dataSets.stop();
    await forgotten.stop();
    await threads?.close();
    await queries.close();
    await egress.close();
    await clock.stop();
    await control.close();
  };
  let metricsServer: MetricsServer | undefined;
  if (metrics !== undefined) {
    const { metricsHost: host, metricsPort: port = 0 } = settings;
    installationMetrics(metrics, {
      control,
      clock: nowMs,
      dataSets,
      dataDirectory,
      threads: threads?.count ?? 0,
      version: packageVersion(),
    });
    metricsServer = await serveMetrics(metrics, { host, port, log }).catch(
      async (error: NodeJS.ErrnoException) => {
        await close();
        throw new ListenError(error, port, '--metrics-port');
      },
    );
  }
  return {
    control,
    clock,
    masterKey,
    owner,
    dataSets,
    copies,
    results,
    queries,
    runner,
    sender,
    egress,
    jobWatch,
    jobObserver: observer,
    metrics,
    metricsUrl: metricsServer?.url,
    staleness: () => forgotten.staleness,
    close: async () => {
      // First: it looks at the store.
      await metricsServer?.close();
      await close();
    },
  };
}

function warnOfOtherTime({ aheadMs }: StoreClock, log: Logger): void {
  if (Math.abs(aheadMs) < noticedAheadMs) return;
  log.warn(
    { storeAheadMs: Math.round(aheadMs) },
    "this machine's clock is not the control store's, which is gone by",
  );
}

/** Refuses what would not fit the other processes, before anything of theirs is touched; gives the master key. */
async function joined(
  control: ControlStore,
  settings: Settings,
  ownAbbreviations: Abbreviations,
  role: ProcessRole,
): Promise<Uint8Array> {
  const masterKey = await openMasterKey(control, settings);
  await agreeOnSettings(control, settings, ownAbbreviations, role);
  await joinSharedResults(control, settings);
  return masterKey;
}

/** @throws {SettingsError} when results are to lie in a database that there is not */
function resultFiles(
  { dataDirectory, databaseUrl, resultStorage }: Settings,
  control: ControlStore,
): ResultFiles {
  if (databaseUrl !== undefined) return new ResultFiles(dataDirectory, control.resultChunks, resultStorage);
  if (resultStorage === 'directory') return new ResultFiles(dataDirectory);
  throw new SettingsError([
    'resultStorage: found database, and there is no databaseUrl; set that too, or leave the results in the directory',
  ]);
}

/** Undefined where all that there is lies in the data directory. */
function dataSetCopies(
  { dataDirectory, dataSetSource, dataSetCopiesKept: copiesKept, worker: runsJobs }: Settings,
  options: Pick<DataSetCopiesOptions, 'control' | 'process' | 'inUse' | 'onFetched' | 'log'>,
): DataSetCopies | undefined {
  if (dataSetSource === undefined) return undefined;
  const source = dataSetSourceOf(dataSetSource);
  return new DataSetCopies({ ...options, dataDirectory, source, copiesKept, runsJobs });
}
