import { grouped } from '../report/figures.ts';
import { markdownTable } from '../report/markdown-table.ts';
import { addedUp, type IdleWork, type JobWork } from './cluster-work.ts';

/** A row for each load: what one job of it took. */
export function jobsTable(loads: readonly JobWork[]): string {
  const header = [
    'results in, workers, lines',
    'jobs per second',
    'statements',
    'transactions',
    'PostgreSQL',
    'WAL',
    'stored',
    'result',
    'API',
    'workers',
    'connections',
  ];
  return markdownTable(
    header,
    loads.map((job) => [
      `${job.results}, ${job.workers}, ${grouped(job.lines)}`,
      job.jobsPerSecond.toFixed(1),
      job.statements.toFixed(1),
      job.transactions.toFixed(1),
      `${job.processorMs.toFixed(1)} ms`,
      kilobytes(job.walBytes),
      kilobytes(job.sizeBytes),
      kilobytes(job.resultBytes),
      `${job.serverMs.toFixed(1)} ms`,
      `${job.workerMs.toFixed(1)} ms`,
      String(job.connections),
    ]),
  );
}

/** A row for each kind of process: what one of it does in a second in which there is nothing to do. */
export function idleTable(idle: readonly IdleWork[]): string {
  const header = [
    'idle',
    'statements per second',
    'transactions',
    'PostgreSQL',
    'WAL',
    'itself',
    'connections',
  ];
  const { server, worker } = idleOf(idle);
  const row = (name: string, one: IdleWork, ownMs: number): string[] => [
    name,
    one.statements.toFixed(1),
    one.transactions.toFixed(1),
    `${one.processorMs.toFixed(1)} ms`,
    kilobytes(one.walBytes),
    `${ownMs.toFixed(1)} ms`,
    String(one.connections),
  ];
  return markdownTable(header, [
    row('API process', server, server.serverMs),
    row('worker', worker, worker.workerMs),
  ]);
}

/** The server was measured by itself; what came with the first worker is a worker. */
export function idleOf(idle: readonly IdleWork[]): { readonly server: IdleWork; readonly worker: IdleWork } {
  const [server, both] = idle;
  if (server === undefined || both === undefined) throw new Error('no idle processes were measured');
  return {
    server,
    worker: {
      ...addedUp(both, server, -1),
      workers: 1,
      connections: Math.max(0, both.connections - server.connections),
    },
  };
}

function kilobytes(bytes: number): string {
  const value = Math.max(0, bytes) / 1_000;
  return `${value >= 100 ? grouped(value) : value.toFixed(1)} kB`;
}
