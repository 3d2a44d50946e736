import { defaultReferenceTables } from '@rollcall/lookup';
import type { Logger } from 'pino';
import type { JobId } from '../control/control-store.ts';
import { newId20 } from '../control/ids.ts';
import { deriveKey } from '../control/secrets.ts';
import { DataSetVersions, useOf } from '../data-set/data-set-versions.ts';
import { fileWorkOnThread } from '../forgetting/file-work.ts';
import { Forgettings } from '../forgetting/forgettings.ts';
import { RequestsUnderWay } from '../http/requests-under-way.ts';
import { buildServer } from '../http/server.ts';
import { InvalidLines } from '../jobs/invalid-lines.ts';
import { JobService } from '../jobs/job-service.ts';
import { httpMetrics } from '../metrics/http-metrics.ts';
import { packageVersion } from '../package-version.ts';
import { OwnColumns } from '../results/own-columns.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { ClientSigner } from '../webhooks/client-signer.ts';
import { WebhookDeliveries } from '../webhooks/webhook-deliveries.ts';
import { WebhookPings } from '../webhooks/webhook-pings.ts';
import { Housekeeping } from './housekeeping.ts';
import { openInstallation } from './installation.ts';
import { ListenError } from './listen-error.ts';

const hourMs = 60 * 60 * 1_000;
const dayMs = 24 * hourMs;

export interface RunningServer {
  /** Where the server listens, for example `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Where its metrics are; absent without the setting `metricsPort`. */
  readonly metricsUrl?: string;
  /**
   * Drains: refuses requests and takes no more jobs, lets those under way end within the drain time-out, gives the other
   * jobs back, and closes everything. Calling it again waits for the same end.
   */
  stop(): Promise<void>;
}

/** Puts HTTP before an installation, in the direction of design section 1. @throws {ListenError} */
export async function startServer(settings: Settings, log: Logger): Promise<RunningServer> {
  const installation = await openInstallation(settings, log, { servesApi: true });
  const { control, masterKey, dataSets, results, queries, runner, sender, egress } = installation;
  const { jobWatch, jobObserver, metrics, metricsUrl } = installation;
  const clock = () => installation.clock.nowMs();
  const referenceTables = () => dataSets.active?.referenceTables ?? defaultReferenceTables;
  const resultRetentionMs = settings.resultRetentionDays * dayMs;
  const jobs = new JobService({
    control,
    resultRetentionMs,
    referenceTables,
    limits: { maxUnfinishedJobs: settings.maxUnfinishedJobs },
    idempotencyKeyMs: settings.idempotencyKeyHours * hourMs,
    newJobId: () => newId20() as JobId,
    clock,
    onSubmitted: () => {
      jobObserver?.jobSubmitted();
      runner?.wake(true);
    },
    onDeliveryDue: () => sender?.wake(),
    watch: jobWatch,
  });

  let readiness: string | undefined = 'starting';
  const requestsUnderWay = new RequestsUnderWay();
  const app = buildServer({
    control,
    jobs,
    queries,
    referenceTables,
    results,
    ownColumns: new OwnColumns({ control, dataSets, masterKey }),
    invalidLines: new InvalidLines(control, dataSets),
    webhookDeliveries: new WebhookDeliveries(control.deliveries, () => sender?.wake()),
    webhookPings: new WebhookPings({
      egress,
      signer: new ClientSigner(control.clients, masterKey),
      clock,
    }),
    egress,
    dataSetVersions: new DataSetVersions(
      control,
      settings.dataDirectory,
      useOf(settings),
      installation.copies,
    ),
    forgettings: new Forgettings({
      control,
      dataDirectory: settings.dataDirectory,
      dataSetSource: settings.dataSetSource,
      masterKey,
      owner: installation.owner,
      fileWork: fileWorkOnThread,
    }),
    masterKey,
    settings: {
      trustedProxies: settings.trustedProxies,
      tokenLifetimeMs: settings.tokenLifetimeDays * dayMs,
      publicUrl: settings.publicUrl,
      maxBodyBytes: settings.maxBodyBytes,
      maxLimit: settings.maxContactsPerLine,
      loginFailuresAllowed: settings.loginFailuresAllowed,
      throttle: {
        limit: settings.throttleCalls,
        windowMs: settings.throttleWindowSeconds * 1_000,
        locksOutClient: settings.throttleLocksOutClient,
      },
    },
    loginPairKey: deriveKey(masterKey, 'loginPair', ''),
    clock,
    logger: log,
    readiness: () => readiness ?? installation.staleness(),
    requestsUnderWay,
    observer: metrics && httpMetrics(metrics),
    version: packageVersion(),
  });

  // Contract section 8: software that comes from a vendor must not take its ids for granted.
  log.info(
    "ids of job levels, job functions and countries are our own, not a vendor's: see the reference tables",
  );
  // Before the runner: a server that cannot listen must not leave jobs behind that it has claimed.
  const { host, port } = settings;
  const address = await app.listen({ host, port }).catch(async (error: NodeJS.ErrnoException) => {
    await installation.close();
    throw new ListenError(error, port, '--port');
  });
  await runner?.start();
  await sender?.start();
  const housekeeping = new Housekeeping({
    control,
    results,
    resultRetentionMs,
    dataDirectory: settings.dataDirectory,
    dataSetVersionsKept: settings.dataSetVersionsKept,
    dataSetSource: settings.dataSetSource,
    log,
  });
  housekeeping.start();
  readiness = undefined;

  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    readiness = 'draining';
    jobWatch.close();
    const graceMs = settings.drainTimeoutSeconds * 1_000;
    // Requests, jobs and webhooks have the same time, not one after the other.
    const cutOff = setTimeout(() => app.server.closeAllConnections(), graceMs);
    // Until then, whoever comes is told to come again; a closed port would only look broken.
    await Promise.all([requestsUnderWay.ended(), runner?.stop(graceMs), sender?.stop(graceMs)]);
    await app.close();
    await housekeeping.stop();
    clearTimeout(cutOff);
    await installation.close();
  };
  return {
    address,
    ...(metricsUrl !== undefined && { metricsUrl }),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
