/**
 * What processes on several machines need from the PostgreSQL that they share: one server that runs no jobs, and one and
 * two workers, with clients in a closed loop. From what that takes follows what many workers would (docs/scaling.md).
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedServer } from '../test/postgres/embedded-server.ts';
import type { BenchOptions } from './bench-options.ts';
import { closedLoop } from './closed-loop.ts';
import {
  addedUp,
  type ClusterWork,
  type IdleWork,
  type JobWork,
  perJob,
  perSecond,
  type WorkRate,
} from './cluster/cluster-work.ts';
import { countingSettings, DatabaseObserver } from './cluster/database-work.ts';
import { needsTable } from './cluster/needs.ts';
import { idleOf, idleTable, jobsTable } from './cluster/work-tables.ts';
import { type BenchData, benchData } from './data/bench-data.ts';
import { readCompanySizes } from './data/company-sizes.ts';
import { usageOf } from './peers/process-usage.ts';
import { type InstallationOptions, RollcallInstallation } from './peers/rollcall-installation.ts';
import { typical } from './workloads/typical.ts';
import { makeWorkload, type Workload } from './workloads/workload.ts';

/** An API process hears of jobs that others end twice a second: fewer clients would leave the processors idle. */
const clients = 32;
const mostWorkers = 2;
/** So few that the lookups hardly count, and what is left is what every job costs. */
const smallJobLines = 20;

type ResultStorage = NonNullable<InstallationOptions['resultStorage']>;

export async function scaling(options: BenchOptions): Promise<void> {
  const data = await benchData(options.directory, options.contacts);
  const sizes = readCompanySizes(data.dataSet.directory);
  const workloads = [options.lines, smallJobLines].map((lines) =>
    Array.from({ length: clients }, (_, at) => makeWorkload(typical, sizes, lines, options.seed + at)),
  );
  const idle: IdleWork[] = [];
  const jobs: JobWork[] = [];
  for (const resultStorage of ['directory', 'database'] as const) {
    const postgres = await EmbeddedServer.start(countingSettings);
    try {
      await using cluster = await Cluster.start(data, postgres, resultStorage, options.loadSeconds);
      // How much an idle process does says nothing of results.
      if (resultStorage === 'directory') idle.push(await cluster.idle());
      for (let workers = 1; workers <= mostWorkers; workers++) {
        await cluster.installation.addWorker();
        if (resultStorage === 'directory' && workers === 1) idle.push(await cluster.idle());
        const { server, worker } = idleOf(idle);
        const meanwhile = addedUp(server, worker, workers);
        for (const ofSize of workloads) jobs.push(await cluster.load(ofSize, meanwhile));
      }
    } finally {
      await postgres.stop();
    }
  }
  console.log(`\n### Jobs over PostgreSQL, ${clients} clients in a closed loop\n\n${jobsTable(jobs)}`);
  console.log(`\n### Processes without a job\n\n${idleTable(idle)}`);
  console.log(`\n### What many workers need\n\n${needsTable(jobs, idle)}`);
}

/** A server without the role of a worker, workers, and the database that they share. */
class Cluster implements AsyncDisposable {
  readonly installation: RollcallInstallation;
  readonly #observer: DatabaseObserver;
  readonly #resultStorage: ResultStorage;
  readonly #seconds: number;
  readonly #directory: string;

  private constructor(
    installation: RollcallInstallation,
    observer: DatabaseObserver,
    options: { readonly resultStorage: ResultStorage; readonly seconds: number; readonly directory: string },
  ) {
    this.installation = installation;
    this.#observer = observer;
    this.#resultStorage = options.resultStorage;
    this.#seconds = options.seconds;
    this.#directory = options.directory;
  }

  static async start(
    data: BenchData,
    postgres: EmbeddedServer,
    resultStorage: ResultStorage,
    seconds: number,
  ): Promise<Cluster> {
    const databaseUrl = await postgres.createDatabase();
    const observer = await DatabaseObserver.connect(postgres, databaseUrl);
    const installation = await RollcallInstallation.start(data, {
      clients,
      databaseUrl,
      serverWorks: false,
      resultStorage,
    });
    const directory = await mkdtemp(join(data.directory, 'results-'));
    return new Cluster(installation, observer, { resultStorage, seconds, directory });
  }

  /** Nobody asks for anything, and what a start brings is over. */
  async idle(): Promise<IdleWork> {
    await delay(this.#seconds * 1_000);
    const before = await this.#work();
    await delay(this.#seconds * 1_000);
    return perSecond(before, await this.#work(), this.installation.workers.length);
  }

  /** @param idle what all processes do in a second without a job */
  async load(workloads: readonly Workload[], idle: WorkRate): Promise<JobWork> {
    let before = await this.#work();
    let resultBytes = 0;
    const { jobs, jobsPerSecond } = await closedLoop(
      workloads.map(({ csv }, at) => async () => {
        const file = join(this.#directory, `${at}.csv`);
        await this.installation.clients[at]?.run(csv, file);
        resultBytes += (await stat(file)).size;
      }),
      this.#seconds,
      async () => {
        before = await this.#work();
        resultBytes = 0;
      },
    );
    // Before the pools close what they need no more.
    const connections = await this.#observer.connections();
    return {
      ...perJob(before, await this.#work(), { jobs, idle }),
      results: this.#resultStorage,
      workers: this.installation.workers.length,
      lines: workloads[0]?.lines.length ?? 0,
      jobsPerSecond,
      resultBytes: resultBytes / jobs,
      connections,
    };
  }

  async #work(): Promise<ClusterWork> {
    const { server, workers } = this.installation;
    return {
      atMs: performance.now(),
      database: await this.#observer.work(),
      serverMs: usageOf(server.pid).processorMs,
      workerMs: workers.reduce((sum, { pid }) => sum + usageOf(pid).processorMs, 0),
      connections: await this.#observer.connections(),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.installation.close();
    await this.#observer.close();
    await rm(this.#directory, { recursive: true });
  }
}
