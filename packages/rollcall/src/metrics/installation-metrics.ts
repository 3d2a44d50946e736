import { statfs } from 'node:fs/promises';
import type { ControlStore } from '../control/control-store.ts';
import { creditPeriodOf } from '../control/credit-period.ts';
import type { DataSets } from '../data-set/data-sets.ts';
import type { Metrics } from './metrics.ts';

/** A store that takes longer counts as one that does not answer: Prometheus itself waits for ten seconds. */
const storeTimeoutMs = 5_000;

export interface InstallationMetricsOptions {
  readonly control: ControlStore;
  readonly clock: () => number;
  readonly dataSets: Pick<DataSets, 'active'>;
  readonly dataDirectory: string;
  /** Of this process: 0 where it runs no jobs. */
  readonly threads: number;
  readonly version: string;
}

/** What is looked at when metrics are read: four statements of the store, and one look at the disk. */
export function installationMetrics(metrics: Metrics, options: InstallationMetricsOptions): void {
  metrics.gauge('rollcall_build_info').set({ version: options.version }, 1);
  metrics.gauge('rollcall_lookup_threads').set(options.threads);
  metrics.beforeRead(() => lookAtStore(metrics, options.control, options.clock()));
  metrics.beforeRead(() => lookAtDisk(metrics, options.dataDirectory));
  metrics.beforeRead(async () => lookAtDataSet(metrics, options.dataSets));
}

const storeGauges = [
  'rollcall_oldest_accepted_job_age_seconds',
  'rollcall_result_stored_bytes',
  'rollcall_credits_consumed',
] as const;

async function lookAtStore(metrics: Metrics, control: ControlStore, nowMs: number): Promise<void> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error('the store takes too long')), storeTimeoutMs);
  try {
    const answers = Promise.all([
      control.jobs.backlog(),
      control.jobs.storedResultBytes(),
      control.credits.consumedByAll(creditPeriodOf(nowMs)),
      control.deliveries.backlog(nowMs),
    ]);
    const [{ accepted, processing, oldestAcceptedAtMs = nowMs }, bytes, credits, { due, underWay, waiting }] =
      await Promise.race([answers, timeout.promise]);
    const jobs = metrics.gauge('rollcall_jobs');
    jobs.set({ state: 'accepted' }, accepted);
    jobs.set({ state: 'processing' }, processing);
    const ageMs = Math.max(0, nowMs - oldestAcceptedAtMs);
    metrics.gauge('rollcall_oldest_accepted_job_age_seconds').set(ageMs / 1_000);
    metrics.gauge('rollcall_result_stored_bytes').set(bytes);
    metrics.gauge('rollcall_credits_consumed').set(credits);
    const deliveries = metrics.gauge('rollcall_webhook_deliveries');
    deliveries.set({ stage: 'due' }, due);
    deliveries.set({ stage: 'underWay' }, underWay);
    deliveries.set({ stage: 'waiting' }, waiting);
    metrics.gauge('rollcall_store_up').set(1);
  } catch {
    // What was true a while ago would look as if it still were. The caller of the store that it failed has logged it.
    for (const name of storeGauges) metrics.gauge(name).remove();
    metrics.gauge('rollcall_jobs').reset();
    metrics.gauge('rollcall_webhook_deliveries').reset();
    metrics.gauge('rollcall_store_up').set(0);
  } finally {
    clearTimeout(timer);
  }
}

async function lookAtDisk(metrics: Metrics, directory: string): Promise<void> {
  // A data directory that has gone leaves the numbers as they were; everything else fails then too.
  const disk = await statfs(directory).catch(() => undefined);
  if (disk === undefined) return;
  metrics.gauge('rollcall_disk_free_bytes').set(disk.bavail * disk.bsize);
  metrics.gauge('rollcall_disk_size_bytes').set(disk.blocks * disk.bsize);
}

function lookAtDataSet(metrics: Metrics, { active }: Pick<DataSets, 'active'>): void {
  const info = metrics.gauge('rollcall_data_set_info');
  const createdTimestamp = metrics.gauge('rollcall_data_set_created_timestamp_seconds');
  info.reset();
  // Of no data set there is no age: 0 would be the year 1970.
  if (active === undefined) {
    createdTimestamp.remove();
    return;
  }
  const { contacts, companies, createdAt } = active.manifest;
  info.set({ version: active.version }, 1);
  createdTimestamp.set(Date.parse(createdAt) / 1_000);
  metrics.gauge('rollcall_data_set_contacts').set(contacts);
  metrics.gauge('rollcall_data_set_companies').set(companies);
}
