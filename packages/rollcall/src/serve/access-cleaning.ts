import type { Logger } from 'pino';
import type { ControlStore } from '../control/control-store.ts';
import { loginWindowMs } from '../http/login-guard.ts';

const hourMs = 60 * 60 * 1_000;

/** An expired token is still told apart from an unknown one for a day, so that its client learns what to do. */
const expiredKeptMs = 24 * hourMs;

/** Removes what no login and no call asks for any more. Any number of processes may do it at once. */
export async function cleanAccess(
  { tokens, loginFailures }: Pick<ControlStore, 'tokens' | 'loginFailures'>,
  nowMs: number,
): Promise<{ readonly tokens: number; readonly loginFailures: number }> {
  return {
    tokens: await tokens.removeExpired(nowMs - expiredKeptMs),
    loginFailures: await loginFailures.removeBefore(nowMs - loginWindowMs),
  };
}

/** `cleanAccess`, at the start and then every hour. */
export class AccessCleaning {
  readonly #control: ControlStore;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(control: ControlStore, log: Logger) {
    this.#control = control;
    this.#log = log;
  }

  start(): void {
    this.#running = this.#clean();
    this.#timer = setInterval(() => {
      this.#running = this.#clean();
    }, hourMs);
  }

  /** Resolves when none is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** One that fails is not missed: the next one does its work. */
  async #clean(): Promise<void> {
    try {
      const removed = await cleanAccess(this.#control, Date.now());
      this.#log.debug(removed, 'expired tokens and old login failures removed');
    } catch (error) {
      this.#log.warn({ err: error }, 'expired tokens cannot be removed; trying again in an hour');
    }
  }
}
