/**
 * Forgetting people: how long the command takes, what lookups notice of it while it runs, and what they cost when many have
 * been forgotten. Jobs are compared with the same jobs in the same run, in turns: beside a forgetting and for as long
 * without one, of a server that has forgotten many and of one that has forgotten nobody.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchOptions } from './bench-options.ts';
import { type BenchData, benchData } from './data/bench-data.ts';
import { readCompanySizes } from './data/company-sizes.ts';
import { type PersonToForget, peopleToForget } from './data/forgotten-people.ts';
import { RollcallPeer } from './peers/rollcall-peer.ts';
import { grouped, mean, median, megabytes, milliseconds, percent, seconds, times } from './report/figures.ts';
import { markdownTable } from './report/markdown-table.ts';
import { type CommandRun, runCommand } from './run-command.ts';
import { heavy } from './workloads/heavy.ts';
import { typical } from './workloads/typical.ts';
import { makeWorkload, type Workload } from './workloads/workload.ts';

const keptVersions = 3;
/** Of a hundred contacts one. */
const shareForgotten = 100;
/** Of ten million contacts a forgetting takes long: once is enough then, and twice beside jobs. */
const enoughMs = 20_000;
/** Jobs of one server follow one another for so long before it is the other's turn. */
const turnMs = 1_000;
const warmTurns = 3;

export async function forgetting(options: BenchOptions): Promise<void> {
  const data = await benchData(options.directory, options.contacts);
  const sizes = readCompanySizes(data.dataSet.directory);
  const [typicalJobs, heavyJobs] = [typical, heavy].map((kind) =>
    makeWorkload(kind, sizes, options.lines, options.seed),
  );
  if (typicalJobs === undefined || heavyJobs === undefined) throw new Error('there are two workloads');
  const directory = await mkdtemp(join(data.directory, 'forgetting-'));
  try {
    await theCommand(data, options, typicalJobs, join(directory, 'results.csv'));
    await manyForgotten(data, options, [typicalJobs, heavyJobs], directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** One person after the other, with nothing else to do, and beside jobs that follow one another. */
async function theCommand(
  data: BenchData,
  { runs }: BenchOptions,
  workload: Workload,
  file: string,
): Promise<void> {
  const rollcall = await RollcallPeer.start('Rollcall', data, { own: { files: 'copied', keptVersions } });
  try {
    const people = peopleToForget(data.dataSet, Math.min(1_000, data.contacts / 2))[Symbol.iterator]();
    const forget = (flags: (person: PersonToForget) => readonly string[]): Promise<CommandRun> => {
      const { value } = people.next();
      if (value === undefined) throw new Error('there is nobody left to forget');
      return runCommand('forget', '--data', rollcall.dataDirectory, '--yes', ...flags(value));
    };
    const namedBy: Readonly<Record<string, (person: PersonToForget) => readonly string[]>> = {
      'e-mail address': ({ contact }) => ['--email', contact.email],
      peopleId: ({ contact }) => ['--people-id', contact.peopleId],
      'name at a company': ({ companyId, contact }) => [
        ...['--name', contact.fullName],
        ...['--company', String(companyId)],
      ],
    };
    await rollcall.warmUp(workload, file);
    const rows: string[][] = [];
    for (const [name, flags] of Object.entries(namedBy)) {
      const commands: CommandRun[] = [];
      const startMs = performance.now();
      while (commands.length < Math.min(runs, 3) && performance.now() - startMs < enoughMs)
        commands.push(await forget(flags));
      const most = (of: (run: CommandRun) => number): number => Math.max(...commands.map(of));
      rows.push([
        name,
        grouped(commands.length),
        seconds(median(commands.map((run) => run.seconds))),
        seconds(most((run) => run.seconds)),
        seconds(median(commands.map((run) => run.processorSeconds))),
        `${most((run) => run.peakMegabytes)} MB`,
      ]);
    }
    const header = ['named by', 'number', 'median', 'longest', 'processor', 'peak memory'];
    console.log(
      `\n### Forgetting a person, ${keptVersions} older versions kept\n\n${markdownTable(header, rows)}`,
    );

    const without: number[] = [];
    const beside: number[] = [];
    let forgettings = 0;
    for (const beganMs = performance.now(); forgettings < runs; forgettings++) {
      const startMs = performance.now();
      if (forgettings >= 2 && startMs - beganMs > 2 * enoughMs) break;
      const forgotten = forget(({ contact }) => ['--email', contact.email]);
      beside.push(...(await jobsUntil(forgotten, rollcall, workload, file)));
      await forgotten;
      without.push(...(await jobsUntil(delay(performance.now() - startMs), rollcall, workload, file)));
    }
    const row = (name: string, ms: readonly number[]): string[] => [
      name,
      grouped(ms.length),
      milliseconds(median(ms)),
      times(median(ms) / median(without)),
      milliseconds(mean(ms)),
      times(mean(ms) / mean(without)),
      milliseconds(Math.max(...ms)),
    ];
    const title = `### Typical jobs, one after the other: beside each of ${forgettings} forgettings, and then for as long without`;
    const table = markdownTable(
      ['jobs', 'number', 'median', 'ratio', 'mean', 'ratio', 'longest'],
      [row('without', without), row('beside a forgetting', beside)],
    );
    console.log(`\n${title}\n\n${table}`);
  } finally {
    await rollcall.close();
  }
}

/** Jobs that follow one another, each from its submit to the end of its results, until something has ended. */
async function jobsUntil(
  ended: Promise<unknown>,
  rollcall: RollcallPeer,
  workload: Workload,
  file: string,
): Promise<number[]> {
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  ended.then(end, end);
  const ms: number[] = [];
  do ms.push(await rollcall.run(workload, file));
  while (!isOver);
  return ms;
}

/** A hundredth of everybody, from a file: jobs side by side with a server that has forgotten nobody. */
async function manyForgotten(
  data: BenchData,
  { runs }: BenchOptions,
  workloads: readonly Workload[],
  directory: string,
): Promise<void> {
  const peers: RollcallPeer[] = [];
  try {
    const nobody = await RollcallPeer.start('nobody', data);
    peers.push(nobody);
    // So many are written to new files.
    const many = await RollcallPeer.start('many', data, { own: { files: 'linked', keptVersions: 0 } });
    peers.push(many);
    const addresses = join(directory, 'addresses.txt');
    const people = peopleToForget(data.dataSet, data.contacts / shareForgotten);
    await writeFile(addresses, people.map(({ contact }) => contact.email).join('\n'));
    const flags = ['--email-file', addresses, '--timeout', '600', '--json'];
    const command = await runCommand('forget', '--data', many.dataDirectory, '--yes', ...flags);
    const rows: string[][] = [];
    for (const workload of workloads) {
      const [none, some] = peers.map((peer) => new Turns(peer, workload, join(directory, peer.name)));
      if (none === undefined || some === undefined) throw new Error('there are two peers');
      for (const turns of [none, some]) await turns.warmUp();
      for (let run = 0; run < runs; run++)
        for (const turns of run % 2 === 0 ? [none, some] : [some, none]) await turns.take();
      rows.push([
        workload.name,
        `${grouped(none.ms.length)} and ${grouped(some.ms.length)}`,
        milliseconds(median(none.ms)),
        milliseconds(median(some.ms)),
        times(median(some.ms) / median(none.ms)),
        milliseconds(none.processorMsPerJob),
        milliseconds(some.processorMsPerJob),
        percent(some.processorMsPerJob / none.processorMsPerJob),
      ]);
    }
    const header = [
      ...['jobs', 'number', 'nobody', 'many', 'ratio'],
      ...['processor, nobody', 'processor, many', 'ratio'],
    ];
    console.log(
      `\n### ${grouped(people.length)} people forgotten, and nobody: the same lines, in turns\n\n${markdownTable(header, rows)}\n\n` +
        `Memory of the servers: ${peers.map((peer) => megabytes(peer.usage().memoryBytes)).join(', ')}. ` +
        `Forgetting all of them took ${seconds(command.seconds)} (${seconds(command.processorSeconds)} of processor time, ` +
        `${command.peakMegabytes} MB at most).`,
    );
  } finally {
    for (const peer of peers) await peer.close();
  }
}

/** The turns of one of two servers that are compared. */
class Turns {
  readonly ms: number[] = [];
  #processorMs = 0;
  readonly #peer: RollcallPeer;
  readonly #workload: Workload;
  readonly #file: string;

  constructor(peer: RollcallPeer, workload: Workload, file: string) {
    this.#peer = peer;
    this.#workload = workload;
    this.#file = file;
  }

  get processorMsPerJob(): number {
    return this.#processorMs / this.ms.length;
  }

  async warmUp(): Promise<void> {
    await this.#peer.warmUp(this.#workload, this.#file);
    for (let turn = 0; turn < warmTurns; turn++) await this.#run();
  }

  async take(): Promise<void> {
    const before = this.#peer.usage().processorMs;
    this.ms.push(...(await this.#run()));
    this.#processorMs += this.#peer.usage().processorMs - before;
  }

  #run(): Promise<number[]> {
    return jobsUntil(delay(turnMs), this.#peer, this.#workload, this.#file);
  }
}
