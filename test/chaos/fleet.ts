/** Servers and workers on one installation, any of which may be killed; each is started again, as supervisors do. */

import type { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import type { KillInstallation } from '../crash/kill-installation.ts';
import { type ProcessOptions, RollcallProcess } from '../e2e/rollcall-process.ts';
import type { DatabaseOutages } from './database-outages.ts';

/** The shortest there is: the jobs of a process that was killed and is slow to come back are to move on meanwhile. */
const leaseSeconds = 5;
/** Of the log, in a fault. */
const loggedLines = 20;

export interface FleetSize {
  /** That accept jobs and run none. */
  readonly servers: number;
  readonly workers: number;
}

interface FleetOptions extends FleetSize {
  readonly outages: DatabaseOutages;
  /** After which every process is killed for good, whatever has become of the run. */
  readonly boundMs: number;
}

export class Fleet implements AsyncDisposable {
  /** Processes that ended and were not killed. */
  readonly faults: string[] = [];
  readonly #servers: readonly Member[];
  readonly #workers: readonly Member[];
  #turn = 0;

  private constructor(installation: KillInstallation, { servers, workers, outages, boundMs }: FleetOptions) {
    const flags = [
      '--data',
      installation.data.path,
      '--threads',
      '1',
      '--job-lease-seconds',
      `${leaseSeconds}`,
    ];
    const processes = { env: installation.env, boundMs };
    const members = (count: number, args: readonly string[]) =>
      Array.from(
        { length: count },
        () => new Member([...args, ...flags], processes, { outages, faults: this.faults }),
      );
    this.#servers = members(servers, ['serve', '--no-worker', '--port', '0']);
    this.#workers = members(workers, ['worker']);
  }

  static async start(installation: KillInstallation, options: FleetOptions): Promise<Fleet> {
    const fleet = new Fleet(installation, options);
    await Promise.all(fleet.#members.map((member) => member.ready));
    return fleet;
  }

  get #members(): readonly Member[] {
    return [...this.#servers, ...this.#workers];
  }

  /** The servers in turns, those that are dead among them: no client knows. */
  nextUrl(): string {
    return this.#servers[this.#turn++ % this.#servers.length]?.url ?? '';
  }

  /**
   * Resolves when more than half of the servers work, and of the workers: on a machine where starting takes longer than the
   * time between two kills, nobody would ever be there.
   */
  async isMostlyReady(given: AbortSignal): Promise<void> {
    for (const role of [this.#servers, this.#workers])
      while (!given.aborted && role.filter(({ isReady }) => isReady).length * 2 <= role.length)
        await Promise.race(role.filter(({ isReady }) => !isReady).map(({ ready }) => ready));
  }

  /** SIGKILL to any process, also to one that is starting. */
  kill(random: RandomStream): void {
    this.#members[random.below(this.#members.length)]?.kill();
  }

  get kills(): number {
    return this.#members.reduce((sum, { kills }) => sum + kills, 0);
  }

  /** Starts that failed, as they must, since there was no database. */
  get failedStarts(): number {
    return this.#members.reduce((sum, { failedStarts }) => sum + failedStarts, 0);
  }

  /** What all of them have printed, each by itself. */
  get output(): string {
    return this.#members.map(({ output }) => output).join('\n');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#members.map((member) => member.retire()));
  }
}

/** One place in the fleet, and the processes that hold it one after the other. */
class Member {
  /** Where its latest process answers, if that is a server. */
  url = '';
  kills = 0;
  failedStarts = 0;
  isReady = false;
  readonly #args: readonly string[];
  readonly #options: ProcessOptions;
  readonly #outages: DatabaseOutages;
  readonly #faults: string[];
  readonly #retired: Promise<void>;
  #process: RollcallProcess | undefined;
  #ready = Promise.withResolvers<void>();
  #outputOfDead = '';
  #isRetired = false;

  constructor(
    args: readonly string[],
    options: ProcessOptions,
    { outages, faults }: { readonly outages: DatabaseOutages; readonly faults: string[] },
  ) {
    this.#args = args;
    this.#options = options;
    this.#outages = outages;
    this.#faults = faults;
    this.#retired = this.#live();
  }

  /** Resolves when a process works, this one or the next. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get output(): string {
    return this.#outputOfDead + (this.#process?.output ?? '');
  }

  kill(): void {
    this.kills++;
    this.#process?.signal('SIGKILL');
  }

  async retire(): Promise<void> {
    this.#isRetired = true;
    this.#process?.signal('SIGKILL');
    await this.#retired;
  }

  async #live(): Promise<void> {
    while (!this.#isRetired) {
      const startedAtMs = Date.now();
      const process = new RollcallProcess(this.#args, this.#options);
      this.#process = process;
      const wasReady = await process.printed(/rollcall: (?:working|listening on (http:\S+))/).then(
        ([, url = '']) => this.#works(url),
        () => false,
      );
      const { code, signal } = await process.ended;
      this.#process = undefined;
      this.#outputOfDead += process.output;
      if (this.isReady) this.#ready = Promise.withResolvers();
      this.isReady = false;
      if (signal === 'SIGKILL') continue;
      if (!wasReady && this.#outages.hasBeenSince(startedAtMs)) {
        this.failedStarts++;
        continue;
      }
      const lastLines = process.output.split('\n').slice(-loggedLines).join('\n');
      this.#faults.push(`rollcall ${this.#args[0]} ended by itself with ${code ?? signal}:\n${lastLines}`);
    }
  }

  #works(url: string): true {
    this.url = url;
    this.isReady = true;
    this.#ready.resolve();
    return true;
  }
}
