/**
 * Everything at once, for some time:
 *
 *   clients with jobs of every kind → processes killed and started again, the database restarted → all jobs have ended
 *   as they would have undisturbed, each was paid for once, and its webhook has come
 */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import { KillInstallation } from '../crash/kill-installation.ts';
import { reportOf } from '../crash/kill-scenario.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { whatIsWrong } from './chaos-check.ts';
import { ChaosClient, type ChaosTally } from './chaos-client.ts';
import { clientsWithKinds } from './chaos-kinds.ts';
import { DatabaseOutages, type StopMode } from './database-outages.ts';
import { Fleet, type FleetSize } from './fleet.ts';

/** Enough for every job of a long run. */
const monthlyCredits = 100_000_000;

export interface ChaosPlan extends FleetSize {
  readonly seed: number;
  readonly seconds: number;
  readonly clients: number;
  readonly contacts: number;
  /** Between two kills, at random. */
  readonly killAfterMs: { readonly least: number; readonly most: number };
  /** Restarts of the database, at equal distances. */
  readonly restarts: readonly StopMode[];
}

/** What it takes to find what a short one does not: every role several times, and the database gone in both ways. */
export const fullChaos: Omit<ChaosPlan, 'seed' | 'seconds'> = {
  servers: 3,
  workers: 4,
  clients: 20,
  contacts: 20_000,
  killAfterMs: { least: 1_000, most: 4_000 },
  restarts: ['immediate', 'fast'],
};

export interface ChaosReport extends ChaosTally {
  readonly kills: number;
  readonly restarts: number;
  readonly failedStarts: number;
  readonly takeovers: number;
  readonly fromCheckpoint: number;
  readonly webhooks: number;
  readonly unansweredWebhooks: number;
  readonly seconds: number;
}

/** @throws {Error} with everything that was wrong, and the seed of the run */
export async function chaos(plan: ChaosPlan): Promise<ChaosReport> {
  const startedAtMs = performance.now();
  const postgres = await EmbeddedServer.start();
  await using installation = await KillInstallation.onPostgres(plan.contacts, postgres);
  const outages = new DatabaseOutages(postgres);
  const boundMs = plan.seconds * 1_000 + 15 * 60 * 1_000;
  await using fleet = await Fleet.start(installation, { ...plan, outages, boundMs });
  const tally: ChaosTally = {
    submitted: 0,
    unanswered: 0,
    aborted: 0,
    replayed: 0,
    brokenConnections: 0,
    unavailable: 0,
    resumedDownloads: 0,
  };
  const names = Array.from({ length: plan.clients }, (_, index) => `client ${index}`);
  const all = await installation.createClients(names, monthlyCredits);
  const clients = (await clientsWithKinds(installation, fleet.nextUrl(), all)).map(
    (client, index) =>
      new ChaosClient({
        ...client,
        fleet,
        webhook: installation.webhooks.url,
        tally,
        seed: [plan.seed, index],
      }),
  );
  const durationMs = plan.seconds * 1_000;
  const untilMs = Date.now() + durationMs;
  await Promise.all([
    disturb(plan, fleet, outages, AbortSignal.timeout(durationMs)),
    ...clients.map((client) => client.run(untilMs)),
  ]);
  const faults = [
    ...clients.flatMap((client) => client.faults),
    ...(await whatIsWrong(installation, clients, tally.unanswered)),
    ...fleet.faults,
    ...errorsIn(fleet.output),
  ];
  const { takeovers, fromCheckpoint } = reportOf(fleet.output, 0);
  const report: ChaosReport = {
    ...tally,
    kills: fleet.kills,
    restarts: outages.count,
    failedStarts: fleet.failedStarts,
    takeovers,
    fromCheckpoint,
    webhooks: installation.webhooks.messages,
    unansweredWebhooks: installation.webhooks.unanswered,
    seconds: Math.round((performance.now() - startedAtMs) / 1_000),
  };
  if (faults.length > 0) {
    const log = join(tmpdir(), `rollcall-chaos-${plan.seed}.log`);
    await writeFile(log, fleet.output);
    throw new Error(
      `seed ${plan.seed}, ${JSON.stringify(report)}; what the processes said is in ${log}\n${faults.length} faults:\n${faults.join('\n')}`,
    );
  }
  return report;
}

/** Kills until it is calm again, and restarts the database in between. */
async function disturb(
  plan: ChaosPlan,
  fleet: Fleet,
  outages: DatabaseOutages,
  calm: AbortSignal,
): Promise<void> {
  const random = new RandomStream();
  // Streams of clients begin with their numbers, from 0.
  random.reseed(plan.seed, -1, 0);
  const { least, most } = plan.killAfterMs;
  const untilCalm = (ms: number) => delay(ms, undefined, { signal: calm }).catch(() => {});
  const kill = async () => {
    for (;;) {
      await untilCalm(least + random.fraction() * (most - least));
      await fleet.isMostlyReady(calm);
      if (calm.aborted) return;
      fleet.kill(random);
    }
  };
  const restart = async () => {
    for (const mode of plan.restarts) {
      await untilCalm((plan.seconds * 1_000) / (plan.restarts.length + 1));
      if (calm.aborted) return;
      await outages.restart(mode);
    }
  };
  await Promise.all([kill(), restart()]);
}

/** What a process calls unexpected is a fault of its own, also where nobody was told. */
function errorsIn(output: string): string[] {
  return output.split('\n').filter((line) => /"msg":"(?:request failed unexpectedly|job failed)"/.test(line));
}
