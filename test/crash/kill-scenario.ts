/**
 * Kills and what must hold after them, for every store and every way to run the program:
 *
 *   submit jobs of two clients → SIGKILL, at a moment → start again → every job is as if nothing had happened, and its
 *   webhook has come
 *
 * A round has one moment or more, so a job may lose its process several times. The moments are random within the time
 * that the jobs take when nobody disturbs them. The seed of a run is in the message of a failure: `KILL_SEED=<seed>`
 * draws the same moments again, though a machine never does quite the same twice.
 */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import {
  ApiClient,
  type Credentials,
  errorIn,
  isBrokenConnection,
  jobPath,
  parsed,
  reprDigest,
} from '../e2e/api-client.ts';
import { sampleLines } from '../e2e/lookup-lines.ts';
import { RollcallServer } from '../e2e/rollcall-process.ts';
import type { Deployment } from './deployment.ts';
import type { KillInstallation } from './kill-installation.ts';
import { assertCreditsAddUp, assertNothingIsLeftOver, creditsOf } from './stored-jobs.ts';
import {
  detailsKind,
  type JobKind,
  lookupKinds,
  pathOf,
  type UndisturbedJob,
  undisturbedJob,
} from './undisturbed-jobs.ts';

/** When a process is killed. */
export type Moment =
  /** As soon as so many submits have been answered; a further one may be on its way. */
  | { readonly afterAnswers: number }
  /** After a random part of the time that is left, of what the jobs take when they are not disturbed. */
  | 'random';

/** The moments of each round. */
export type Rounds = readonly (readonly Moment[])[];

export interface KillReport {
  /** How often a job was begun again. */
  readonly takeovers: number;
  /** How many of these went on at a checkpoint. */
  readonly fromCheckpoint: number;
  /** How many webhooks were under way when their sender died. */
  readonly unansweredWebhooks: number;
}

interface KilledClient {
  readonly credentials: Credentials;
  /** Jobs of newIds too, which are its own. */
  readonly kinds: readonly JobKind[];
  /** By the number of lines, which tells the kinds of job apart. Its own: newIds have a key of the client. */
  readonly undisturbed: ReadonlyMap<number, UndisturbedJob>;
  /** What each job was charged that has been looked at. */
  readonly charged: Map<string, number>;
}

const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Enough for every round that there is. */
const monthlyCredits = 1_000_000;
/** Of the log, in the message of a failure. */
const loggedLines = 50;

export class KillScenario {
  readonly #installation: KillInstallation;
  readonly #clients: readonly KilledClient[];
  readonly #undisturbedMs: number;
  readonly #random = new RandomStream();

  private constructor(
    installation: KillInstallation,
    clients: readonly KilledClient[],
    undisturbedMs: number,
  ) {
    this.#installation = installation;
    this.#clients = clients;
    this.#undisturbedMs = undisturbedMs;
    this.#random.reseed(seed, 0, 0);
  }

  /** Creates the clients, and runs their jobs undisturbed, for their files and the time they take. */
  static async prepare(installation: KillInstallation, deployment: Deployment): Promise<KillScenario> {
    const lookups = lookupKinds(installation);
    const all = await installation.createClients(['first', 'second'], monthlyCredits);
    const runs = await Promise.all(
      all.map(async (credentials) => {
        const client = await ApiClient.logIn(deployment.url, credentials);
        const webhook = installation.webhooks.url;
        const lookupIds = await submitAll(client, lookups, webhook);
        const details = await detailsKind(client, lookupIds);
        const kinds = [...lookups, details];
        const jobIds = [...lookupIds, ...(await submitAll(client, [details], webhook))];
        const undisturbed = new Map<number, UndisturbedJob>();
        const charged = new Map<string, number>();
        let tookMs = 0;
        for (const jobId of jobIds) {
          const job = await undisturbedJob(client, jobId);
          undisturbed.set(job.totalQueries, job);
          charged.set(jobId, job.creditsConsumed);
          tookMs = Math.max(tookMs, job.tookMs);
        }
        return { tookMs, client: { credentials, kinds, undisturbed, charged } };
      }),
    );
    const clients = runs.map(({ client }) => client);
    const undisturbedMs = Math.max(...runs.map(({ tookMs }) => tookMs));
    return new KillScenario(installation, clients, undisturbedMs);
  }

  /** Kills at all moments of all rounds, and checks all jobs after each round. */
  async survives(deployment: Deployment, rounds: Rounds): Promise<KillReport> {
    const drawn: string[] = [];
    try {
      for (const moments of rounds) {
        drawn.push('submits');
        await this.#round(deployment, moments, drawn);
      }
      await this.#assertCreditsAddUp();
    } catch (error) {
      const figures = `KILL_SEED=${seed}, of ${Math.round(this.#undisturbedMs)} ms: ${drawn.join(', ')}`;
      const lastLines = deployment.output.split('\n').slice(-loggedLines).join('\n');
      throw new Error(`${figures}\n${String(error)}\n${lastLines}`, { cause: error });
    }
    return reportOf(deployment.output, this.#installation.webhooks.unanswered);
  }

  /** To the credit: a job that needs one more than these jobs left is refused, and one that needs just those is not. */
  async leavesTheOtherCredits(deployment: Deployment): Promise<void> {
    const [killed] = this.#clients;
    assert.ok(killed !== undefined);
    const { consumedCredits } = creditsOf(killed.credentials, await this.#installation.credits());
    await this.#installation.setCredits(killed.credentials, consumedCredits + 3);
    const client = await ApiClient.logIn(deployment.url, killed.credentials);
    const refused = await client.post(sampleLines(this.#installation.contacts, 4));
    assert.equal(refused.status, 400);
    assert.match(errorIn(refused).message, /needs 4 credits.* 3 are left/);
    const jobId = await client.submit(sampleLines(this.#installation.contacts, 3));
    assert.equal((await client.ended(jobId)).creditsConsumed, 3);
  }

  /** What was answered stays: a job that was aborted, and one that waits. */
  async keepsAnAbort(): Promise<void> {
    const { data, env, contacts } = this.#installation;
    const [credentials] = await this.#installation.createClients(['aborting'], monthlyCredits);
    assert.ok(credentials !== undefined);
    const lines = sampleLines(contacts, 10);
    await using server = await RollcallServer.start(data.path, ['--no-worker'], { env });
    const client = await server.logIn(credentials);
    const [waiting, aborted] = [await client.submit(lines), await client.submit(lines)];
    const answer = await client.call('DELETE', `${jobPath}/${aborted}`);
    assert.equal(answer.status, 200, answer.text);
    await server.stop('SIGKILL');
    await using next = await RollcallServer.start(data.path, [], { env });
    const again = await next.logIn(credentials);
    assert.equal((await again.ended(waiting)).status, 'finished');
    assert.equal((await again.status(aborted)).status, 'aborted');
    const ledger = await this.#installation.ledger(credentials);
    assert.deepEqual(
      ledger.map(({ jobId }) => jobId),
      [waiting],
    );
  }

  async #round(deployment: Deployment, moments: readonly Moment[], drawn: string[]): Promise<void> {
    await deployment.restart();
    const { url } = deployment;
    const submitters = await Promise.all(
      this.#clients.map(({ credentials }) => ApiClient.logIn(url, credentials)),
    );
    const answers = new Answers();
    const submitting = submitters.map((client, index) =>
      submitAll(client, this.#clients[index]?.kinds ?? [], this.#installation.webhooks.url, answers),
    );
    const allAnswered = Promise.all(submitting);
    let leftMs = this.#undisturbedMs;
    for (const moment of moments) {
      if (moment === 'random') {
        const afterMs = this.#random.fraction() * leftMs;
        drawn.push(`after ${Math.round(afterMs)} ms`);
        await Promise.race([answers.atLeast(1), allAnswered]);
        await delay(afterMs);
        leftMs -= afterMs;
      } else {
        drawn.push(`after ${moment.afterAnswers} answers`);
        await Promise.race([answers.atLeast(moment.afterAnswers), allAnswered]);
      }
      await deployment.kill(this.#random);
      if (!deployment.isLeftToSurvivors) await deployment.restart();
    }
    const answered = await allAnswered;
    for (const [index, client] of this.#clients.entries()) {
      // A token outlives the server that gave it.
      const again = new ApiClient(deployment.url, submitters[index]?.accessToken ?? '');
      await this.#assertUndisturbed(client, again, answered[index] ?? []);
    }
  }

  /** Every job that is stored: those that were answered, and those whose answer was lost with the server. */
  async #assertUndisturbed(
    { credentials, undisturbed, charged }: KilledClient,
    client: ApiClient,
    answered: readonly string[],
  ): Promise<void> {
    const { webhooks } = this.#installation;
    const stored = new Set(await this.#installation.jobIds(credentials));
    for (const jobId of answered) assert.ok(stored.has(jobId), `job ${jobId} was accepted and is gone`);
    for (const jobId of stored) {
      if (charged.has(jobId)) continue;
      const { bytes } = await client.results(jobId);
      const { totalProcessed, totalQueries, creditsConsumed } = await client.status(jobId);
      const expected = undisturbed.get(totalQueries);
      assert.ok(expected !== undefined);
      assert.equal(reprDigest(bytes), expected.digest, `job ${jobId} has another file than undisturbed`);
      assert.deepEqual(
        [totalProcessed, creditsConsumed],
        [totalQueries, expected.creditsConsumed],
        `job ${jobId}`,
      );
      await assertNothingIsLeftOver(this.#installation, jobId, bytes.length);
      charged.set(jobId, creditsConsumed);
    }
    await webhooks.hasAll([...stored]);
    assert.deepEqual(webhooks.faults, []);
  }

  async #assertCreditsAddUp(): Promise<void> {
    const listed = await this.#installation.credits();
    for (const { credentials, charged } of this.#clients)
      await assertCreditsAddUp(this.#installation, credentials, charged, listed);
  }
}

/** Counts the submits that were answered with 200. */
class Answers {
  #count = 0;
  #waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  add(): void {
    this.#count++;
    for (const { count, resolve } of this.#waiting) if (count <= this.#count) resolve();
  }

  atLeast(count: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ count, resolve });
    if (count <= this.#count) resolve();
    return promise;
  }
}

/**
 * Submits one job after the other, the kinds in turns, until the server is gone.
 *
 * @returns the jobs that were answered with 200
 */
async function submitAll(
  client: ApiClient,
  kinds: readonly JobKind[],
  webhook: string,
  answers = new Answers(),
): Promise<readonly string[]> {
  const jobIds: string[] = [];
  const most = Math.max(...kinds.map(({ jobs }) => jobs));
  for (let turn = 0; turn < most; turn++) {
    for (const { path, body, jobs } of kinds) {
      if (turn >= jobs) continue;
      const jobId = await submit(client, path, body, webhook);
      if (jobId === undefined) return jobIds;
      jobIds.push(jobId);
      answers.add();
    }
  }
  return jobIds;
}

/** Undefined where the connection broke. */
async function submit(
  client: ApiClient,
  path: string,
  body: string,
  webhook: string,
): Promise<string | undefined> {
  const headers = { 'content-type': 'text/plain' };
  try {
    return parsed<{ jobId: string }>(await client.call('POST', pathOf(path, webhook), { headers, body }))
      .jobId;
  } catch (error) {
    if (isBrokenConnection(error)) return undefined;
    throw error;
  }
}

/** From what the runners log when they begin a job. */
export function reportOf(output: string, unansweredWebhooks: number): KillReport {
  const begun = output.matchAll(/"attempt":(\d+),"fromLine":(\d+),/g);
  const takeovers = [...begun].filter(([, attempt]) => Number(attempt) > 1);
  return {
    takeovers: takeovers.length,
    fromCheckpoint: takeovers.filter(([, , fromLine]) => Number(fromLine) > 1).length,
    unansweredWebhooks,
  };
}
