import { grouped } from '../report/figures.ts';
import { markdownTable } from '../report/markdown-table.ts';
import type { IdleWork, JobWork } from './cluster-work.ts';
import { idleOf } from './work-tables.ts';

const workerCounts = [10, 100, 1_000];
/** Of the machine of one worker. */
const coresPerWorker = 2;
/** As `databaseConnections` comes, and the one that listens. */
const connectionsPerProcess = 11;

/**
 * What so many workers need that have jobs all the time, each on a machine of its own with as many cores as this one: by
 * what one job took with the most workers here, by what an idle process does besides, and by nothing else.
 */
export function needsTable(loads: readonly JobWork[], idle: readonly IdleWork[]): string {
  const header = [
    'workers, results in',
    'jobs per second',
    'API cores',
    'connections',
    'statements per second',
    'PostgreSQL cores',
    'WAL per second',
    'results per second',
  ];
  const { worker } = idleOf(idle);
  const rows = ['directory', 'database'].flatMap((results) => {
    const ofPlace = loads.filter((load) => load.results === results);
    const most = Math.max(...ofPlace.map(({ workers }) => workers));
    const lines = Math.max(...ofPlace.map((load) => load.lines));
    const job = ofPlace.find((load) => load.workers === most && load.lines === lines);
    if (job === undefined) return [];
    const jobsPerWorker = (coresPerWorker * 1_000) / job.workerMs;
    return workerCounts.map((workers) => {
      const jobs = workers * jobsPerWorker;
      const apiCores = (jobs * job.serverMs) / 1_000;
      const processes = workers + Math.ceil(apiCores);
      const rate = (perJob: number, perIdleSecond: number) => jobs * perJob + workers * perIdleSecond;
      return [
        `${grouped(workers)}, ${results}`,
        grouped(jobs),
        apiCores.toFixed(1),
        grouped(processes * connectionsPerProcess),
        grouped(rate(job.statements, worker.statements)),
        (rate(job.processorMs, worker.processorMs) / 1_000).toFixed(1),
        `${(rate(job.walBytes, worker.walBytes) / 1e6).toFixed(1)} MB`,
        `${grouped((jobs * job.resultBytes) / 1e6)} MB`,
      ];
    });
  });
  return markdownTable(header, rows);
}
