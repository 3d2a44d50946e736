/** The ways to run the program that the tests kill. */
import assert from 'node:assert/strict';
import type { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import { type ProcessOptions, RollcallProcess, RollcallServer } from '../e2e/rollcall-process.ts';
import type { KillInstallation } from './kill-installation.ts';

/** Processes of one installation, one of which can be killed. */
export interface Deployment extends AsyncDisposable {
  /** Where the API is; another place after a server was killed. */
  readonly url: string;
  /** Everything that its processes have printed so far, those that are dead first. */
  readonly output: string;
  /** Whether those that are left do the jobs of the one that was killed, and nobody is started in its place. */
  readonly isLeftToSurvivors: boolean;
  /** SIGKILL to one process that runs jobs. Resolves when it is dead. */
  kill(random: RandomStream): Promise<void>;
  /** Starts what was killed, and waits until it works. */
  restart(): Promise<void>;
}

type StartDeployment = (installation: KillInstallation) => Promise<Deployment>;

/** So long that a successor which does not see that its predecessor is dead fails the test by its time. */
const longLease = ['--job-lease-seconds', '3600'];
/** The shortest there is, where its end has to be waited for. */
const shortLease = ['--job-lease-seconds', '5'];
/** Some processes live as long as a long test. */
const boundMs = 30 * 60 * 1_000;

/** One server that does everything. */
export const startServerAlone: StartDeployment = async ({ data, env }) => {
  const start = () => RollcallServer.start(data.path, longLease, { env, boundMs });
  let server = await start();
  let isDead = false;
  let outputOfDead = '';
  return {
    get url() {
      return server.url;
    },
    get output() {
      return outputOfDead + server.output;
    },
    isLeftToSurvivors: false,
    kill: async () => {
      await killProcess(server);
      isDead = true;
    },
    restart: async () => {
      if (!isDead) return;
      outputOfDead += server.output;
      server = await start();
      isDead = false;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};

/** A server that only accepts jobs, and two workers. The one that is killed is started again at once. */
export const startServerAndWorkers: StartDeployment = (installation) =>
  startWorkers(installation, longLease, { isLeftToSurvivors: false });

/** The same, but nobody is started: the other worker has to take the jobs when the leases of the dead one have run out. */
export const startServerAndSurvivor: StartDeployment = (installation) =>
  startWorkers(installation, shortLease, { isLeftToSurvivors: true });

async function startWorkers(
  { data, env }: KillInstallation,
  leaseFlags: readonly string[],
  { isLeftToSurvivors }: Pick<Deployment, 'isLeftToSurvivors'>,
): Promise<Deployment> {
  const options: ProcessOptions = { env, boundMs };
  const args = ['worker', '--data', data.path, '--threads', '1', ...leaseFlags];
  const startWorker = async (): Promise<RollcallProcess> => {
    const worker = new RollcallProcess(args, options);
    await worker.printed(/rollcall: working/);
    return worker;
  };
  const server = await RollcallServer.start(data.path, ['--no-worker'], options);
  const workers = await Promise.all([startWorker(), startWorker()]);
  let outputOfDead = '';
  return {
    url: server.url,
    get output() {
      return outputOfDead + [...workers, server].map(({ output }) => output).join('');
    },
    isLeftToSurvivors,
    kill: async (random) => {
      const [killed] = workers.splice(random.below(workers.length), 1);
      assert.ok(killed !== undefined, 'there is no worker left to kill');
      await killProcess(killed);
      outputOfDead += killed.output;
    },
    restart: async () => {
      while (workers.length < 2) workers.push(await startWorker());
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...workers, server].map((process) => process.stop('SIGKILL')));
    },
  };
}

async function killProcess(process: RollcallProcess): Promise<void> {
  assert.deepEqual(await process.stop('SIGKILL'), { code: null, signal: 'SIGKILL' }, process.output);
}
