import { defaultReferenceTables } from '@rollcall/lookup';
import type { Logger } from 'pino';
import type { JobId } from '../control/control-store.ts';
import { newId20 } from '../control/ids.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { loadMasterKey } from '../control/secrets.ts';
import { removeDeadBuilds } from '../data-set/data-set-directory.ts';
import { DataSets } from '../data-set/data-sets.ts';
import { buildServer } from '../http/server.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import { JobService } from '../jobs/job-service.ts';
import { LookupThreads } from '../jobs/lookup-threads.ts';
import { newWorkerName } from '../jobs/worker-name.ts';
import { packageVersion } from '../package-version.ts';
import { ResultFiles } from '../results/result-files.ts';
import type { Settings } from '../settings/settings-schema.ts';

const dayMs = 24 * 60 * 60 * 1_000;

export interface RunningServer {
  /** Where the server listens, for example `http://127.0.0.1:8080`. */
  readonly address: string;
  /**
   * Drains: takes no more requests and jobs, lets those under way end within the drain time-out, gives the other jobs
   * back, and closes everything. Calling it again waits for the same end.
   */
  stop(): Promise<void>;
}

/** Puts the parts together: control store, data sets, threads, jobs and HTTP, in the direction of design section 1. */
export async function startServer(settings: Settings, log: Logger): Promise<RunningServer> {
  const { dataDirectory } = settings;
  const clock = Date.now;
  const control = await openControlStore({ dataDirectory });
  const masterKey = await loadMasterKey({ dataDirectory, setting: settings.masterKey });
  await removeDeadBuilds(dataDirectory);

  const dataSets = new DataSets({ control, dataDirectory, log, onActivated: () => runner?.wake() });
  const results = new ResultFiles(dataDirectory);
  const threads = settings.worker ? new LookupThreads(settings.threads) : undefined;
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
          clock,
          log,
        });
  const jobs = new JobService({
    control,
    referenceTables: () => dataSets.active?.referenceTables ?? defaultReferenceTables,
    newJobId: () => newId20() as JobId,
    clock,
    onSubmitted: () => runner?.wake(),
    processedQueries: (jobId) => runner?.processedQueries(jobId),
  });

  let readiness: string | undefined = 'starting';
  const app = buildServer({
    control,
    jobs,
    results,
    settings: {
      tokenLifetimeMs: settings.tokenLifetimeDays * dayMs,
      maxBodyBytes: settings.maxBodyBytes,
      maxLimit: settings.maxContactsPerLine,
    },
    clock,
    logger: log,
    readiness: () => readiness,
    version: packageVersion(),
  });

  await dataSets.start();
  // Contract section 8: software that comes from a vendor must not take its ids for granted.
  log.info(
    "ids of job levels, job functions and countries are our own, not a vendor's: see the reference tables",
  );
  if (dataSets.active === undefined) log.warn('no data set yet: jobs are accepted and wait for an import');
  // Before the runner: a server that cannot listen must not leave jobs behind that it has claimed.
  const address = await app.listen({ host: settings.host, port: settings.port });
  await runner?.start();
  readiness = undefined;

  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    readiness = 'draining';
    const graceMs = settings.drainTimeoutSeconds * 1_000;
    // Requests and jobs have the same time, not one after the other.
    const cutOff = setTimeout(() => app.server.closeAllConnections(), graceMs);
    await Promise.all([app.close(), runner?.stop(graceMs)]);
    clearTimeout(cutOff);
    await dataSets.stop();
    await threads?.close();
    await control.close();
  };
  return {
    address,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
