/**
 * Kills while people are forgotten, and what must hold after each:
 *
 *   forget one of them → SIGKILL, to the command, a process that serves, or both → nothing half forgotten is said to be
 *   forgotten → started again, and forgotten again → nothing of the person is left, and everybody else is as before
 */
import assert from 'node:assert/strict';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ControlStore, Forgetting } from '../../packages/rollcall/src/control/control-store.ts';
import { openMasterKey } from '../../packages/rollcall/src/control/installation-key.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import type { PersonIdentifier } from '../../packages/rollcall/src/forgetting/find-person.ts';
import { Forgettings } from '../../packages/rollcall/src/forgetting/forgettings.ts';
import { isForgotten } from '../../packages/rollcall/src/forgetting/is-forgotten.ts';
import { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import { ApiClient, type Credentials } from '../e2e/api-client.ts';
import { assertNoneInFiles, assertNoneOf } from '../e2e/no-trace.ts';
import { RollcallProcess, run } from '../e2e/rollcall-process.ts';
import type { Deployment } from './deployment.ts';
import { type DyingFile, fileVariable } from './dying-files.ts';
import { callVariable, type DyingCall } from './dying-store.ts';
import type { KillInstallation } from './kill-installation.ts';

/** Lines that the command prints when it begins a step. */
const steps = [
  /^Nobody is shown/m,
  /^Looking through stored/m,
  /^Looking through the data/m,
  /^Waiting/m,
  /^Removing/m,
];

export type Moment =
  /** The command dies at one of its calls of the store. */
  | DyingCall
  /** Or at what it does with a file. */
  | DyingFile
  /** When the command has begun a step, after a part of the longest time that a step takes. */
  | { readonly step: number; readonly part: number; readonly killed: 'command' | 'server' | 'both' };

const longestStepMs = 400;
/** So many that the people who go are little of the data: their blocks are written beside the others, which are shared. */
const otherCompanies = 30;
const everybody = '/api/v1/target/company/21/contacts';
const lines = 'a,21,4,,\nb,21,,,director\n';
/** Under way, or just about to end, when somebody is forgotten. */
const manyLines = lines.repeat(150);
export const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

export class ForgetKills {
  readonly #installation: KillInstallation;
  readonly #deployment: Deployment;
  readonly #credentials: Credentials;
  readonly #random = new RandomStream();
  readonly #jobIds: string[] = [];
  /** Who is left. */
  readonly #people: string[];
  #round = 0;

  private constructor(
    installation: KillInstallation,
    deployment: Deployment,
    credentials: Credentials,
    people: string[],
  ) {
    this.#installation = installation;
    this.#deployment = deployment;
    this.#credentials = credentials;
    this.#people = people;
    this.#random.reseed(seed, 0, 0);
  }

  /** Imports so many people, whose names nothing else has, and has a job find them. */
  static async prepare(
    installation: KillInstallation,
    deployment: Deployment,
    count: number,
  ): Promise<ForgetKills> {
    const { data, env } = installation;
    const people = Array.from({ length: count }, (_, n) => `Qz${n}w Vx${n}k`);
    const header = 'contactId,companyId,companyName,fullName,titles,jobLevels,email,description';
    const rows = [...people, 'Ada Stays'].map((name, n) =>
      [`k-${n}`, 21, 'Kills', name, 'Director of Tea', 4, emailOf(name), `${name} likes tea`].join(),
    );
    const others = Array.from({ length: otherCompanies * people.length }, (_, n) =>
      [`o-${n}`, 100 + (n % otherCompanies), 'Others', `Bob${n} Other`, 'Director of Tea', 4, '', ''].join(),
    );
    await writeFile(`${data.path}.csv`, [header, ...rows, ...others].join('\n'));
    await run(['import', `${data.path}.csv`, '--data', data.path], env);
    const [credentials] = await installation.createClients(['forgets'], 1_000_000);
    assert.ok(credentials);
    const kills = new ForgetKills(installation, deployment, credentials, people);
    const client = await kills.#client();
    kills.#jobIds.push(await client.submit(lines));
    await client.results(kills.#jobIds[0] ?? '');
    return kills;
  }

  /** A moment by the seed: at any step, and of any process. */
  randomMoment(): Moment {
    const killed = (['command', 'server', 'both'] as const)[this.#random.below(3)] ?? 'both';
    return { step: this.#random.below(steps.length), part: this.#random.fraction(), killed };
  }

  async survives(moment: Moment): Promise<void> {
    try {
      await this.#survives(moment);
    } catch (error) {
      const logged = this.#deployment.output.split('\n').slice(-30).join('\n');
      throw new Error(`KILL_SEED=${seed}, ${JSON.stringify(moment)}\n${String(error)}\n${logged}`, {
        cause: error,
      });
    }
  }

  async #survives(moment: Moment): Promise<void> {
    const person = this.#next();
    const underWay = await (await this.#client()).submit(manyLines);
    await this.#killed(person, moment);
    // What is said now, with nobody to go on yet.
    if (isForgotten(await this.#known(person))) await this.#assertNothingInFiles(person);
    await this.#deployment.restart();
    const isKnown = (await this.#known(person)).length > 0;
    // Whoever goes on need not know whom it is about.
    const isWithout = isKnown && this.#round % 2 === 0;
    await this.#withForgettings(async (forgettings) => {
      const request = { purge: false, timeoutMs: 30_000, operator: 'dpo' };
      const outcome = isWithout
        ? await forgettings.complete(request)
        : await forgettings.forget(await forgettings.find([identifierOf(person)]), request);
      assert.equal(outcome.unconfirmed, undefined);
    });
    assert.ok(isForgotten(await this.#known(person)));
    this.#jobIds.push(underWay);
    await this.#assertGone(person);
  }

  async #killed(person: string, moment: Moment): Promise<void> {
    if ('call' in moment || 'file' in moment) {
      const command = this.#command(
        person,
        'call' in moment
          ? { [callVariable]: `${moment.method} ${moment.call} ${moment.when}` }
          : { [fileVariable]: `${moment.file} ${moment.name} ${moment.when}` },
      );
      assert.equal((await command.ended).signal, 'SIGKILL', command.output);
      return;
    }
    const { step, part, killed } = moment;
    const command = this.#command(person, {});
    await command.printed(steps[step] ?? / /);
    await Promise.race([delay(part * longestStepMs), command.ended]);
    if (killed !== 'command') await this.#deployment.kill(this.#random);
    if (killed !== 'server') await command.stop('SIGKILL');
    else assert.equal((await command.ended).code, 0, command.output);
  }

  #command(person: string, env: Readonly<Record<string, string>>): RollcallProcess {
    const { data, env: ofInstallation } = this.#installation;
    return new RollcallProcess(['forget', '--email', emailOf(person), '--yes', '--data', data.path], {
      env: { ...ofInstallation, ...env },
      nodeOptions: ['./dying-store.ts', './dying-files.ts'].flatMap((file) => [
        '--import',
        import.meta.resolve(file),
      ]),
    });
  }

  #next(): string {
    this.#round++;
    return this.#people.shift() ?? assert.fail('nobody is left to be forgotten');
  }

  #client(): Promise<ApiClient> {
    return ApiClient.logIn(this.#deployment.url, this.#credentials);
  }

  async #assertGone(person: string): Promise<void> {
    const traces = tracesOf(person);
    await this.#assertNothingInFiles(person);
    const client = await this.#client();
    const { bytes, text } = await client.call('GET', everybody);
    assertNoneOf(traces, bytes, 'the contacts of the company');
    assert.equal((JSON.parse(text) as { totalResults: number }).totalResults, this.#people.length + 1);
    for (const jobId of this.#jobIds) {
      const results = await client.results(jobId);
      assertNoneOf(traces, results.bytes, `the results of job ${jobId}`);
      await this.#assertNothingLeftOver(jobId, results.bytes.length);
    }
    const [first = ''] = this.#jobIds;
    const again = await client.submit(lines);
    const expected = (await client.results(again)).text;
    assert.equal((await client.results(first)).text, expected, 'an old job gives what a new one does');
    const registered = await this.#withForgettings(async (_, control) =>
      (await control.dataSets.list()).map(({ version }) => version),
    );
    assert.deepEqual(
      (await readdir(join(this.#installation.data.path, 'datasets'))).sort(),
      registered.sort(),
    );
  }

  #known(person: string): Promise<readonly Forgetting[]> {
    return this.#withForgettings((forgettings) => forgettings.check(identifierOf(person)));
  }

  /**
   * With a store that is open for so long alone: whoever reads the file of SQLite besides, as the search of all files does, gives
   * up the locks that its process has on it.
   */
  async #withForgettings<Result>(
    work: (forgettings: Forgettings, control: ControlStore) => Promise<Result>,
  ): Promise<Result> {
    const { data, env } = this.#installation;
    const dataDirectory = data.path;
    const databaseUrl = env['ROLLCALL_DATABASE_URL'];
    const settings = { dataDirectory, ...(databaseUrl !== undefined && { databaseUrl }) };
    const control = await openControlStore(settings);
    try {
      const masterKey = await openMasterKey(control, settings);
      return await work(new Forgettings({ control, dataDirectory, masterKey }), control);
    } finally {
      await control.close();
    }
  }

  async #assertNothingInFiles(person: string): Promise<void> {
    await assertNoneInFiles(tracesOf(person), this.#installation.data.path);
  }

  async #assertNothingLeftOver(jobId: string, resultBytes: number): Promise<void> {
    const directory = join(this.#installation.data.path, 'results', jobId);
    const names = await readdir(directory);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(directory, name))).size));
    const files = `${names.join(', ')} of job ${jobId}`;
    assert.equal(
      sizes.reduce((sum, size) => sum + size, 0),
      resultBytes,
      files,
    );
    assert.ok(
      names.every((name) => name.endsWith('.csv')),
      files,
    );
  }
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replace(' ', '.')}@kills.test`;
}

function identifierOf(name: string): PersonIdentifier {
  return { kind: 'email', text: emailOf(name) };
}

function tracesOf(name: string): string[] {
  return name.toLowerCase().split(' ');
}
