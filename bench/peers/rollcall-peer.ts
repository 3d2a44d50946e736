import { stat } from 'node:fs/promises';
import type { BenchData } from '../data/bench-data.ts';
import type { Workload } from '../workloads/workload.ts';
import type { Peer } from './peer.ts';
import { type Usage, usageOf } from './process-usage.ts';
import type { JobTimes } from './rollcall-client.ts';
import { type InstallationOptions, RollcallInstallation } from './rollcall-installation.ts';
import { type JobWork, readJobWork } from './rollcall-metrics.ts';

/** The engine that runs JavaScript compiles what it has seen run often: a few jobs, and some seconds of small ones. */
const warmUpRuns = 5;
const warmUpMs = 3_000;

/** The real server, over HTTP. */
export class RollcallPeer implements Peer {
  readonly name: string;
  /** Of the jobs so far. */
  readonly jobs: JobTimes[] = [];
  readonly #installation: RollcallInstallation;

  private constructor(name: string, installation: RollcallInstallation) {
    this.name = name;
    this.#installation = installation;
  }

  static async start(name: string, data: BenchData, options?: InstallationOptions): Promise<RollcallPeer> {
    return new RollcallPeer(name, await RollcallInstallation.start(data, options));
  }

  async run({ csv }: Workload, file: string): Promise<number> {
    const [client] = this.#installation.clients;
    if (client === undefined) throw new Error('the installation has no client');
    const times = await client.run(csv, file);
    this.jobs.push(times);
    return times.submitMs + times.waitMs + times.downloadMs;
  }

  async warmUp(workload: Workload, file: string): Promise<void> {
    const startMs = performance.now();
    for (let run = 0; run < warmUpRuns || performance.now() - startMs < warmUpMs; run++)
      await this.run(workload, file);
  }

  get dataDirectory(): string {
    return this.#installation.dataDirectory;
  }

  /** What the server says of its work so far. */
  work(): Promise<JobWork> {
    return readJobWork(this.#installation.metricsUrl);
  }

  usage(): Usage {
    return usageOf(this.#installation.server.pid);
  }

  /** What it reads for a job, without the result, which it reads to send it. */
  async touchedBytes(workload: Workload, file: string): Promise<number> {
    const before = this.usage().readBytes;
    await this.run(workload, file);
    const { size } = await stat(file);
    return this.usage().readBytes - before - size - workload.csv.length;
  }

  close(): Promise<void> {
    return this.#installation.close();
  }
}
