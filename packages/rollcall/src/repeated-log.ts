import type { Logger } from 'pino';

const quietMs = 60_000;

/**
 * Logs what fails again and again, as everything does that asks a control store that is away: the first time, and from
 * then on once a minute, with how often it was left out in between.
 */
export class RepeatedLog {
  readonly #log: Logger;
  readonly #clock: () => number;
  readonly #said = new Map<string, { readonly quietUntilMs: number; leftOut: number }>();

  /** @param clock of the machine, in milliseconds; only differences count */
  constructor(log: Logger, clock: () => number = () => performance.now()) {
    this.#log = log;
    this.#clock = clock;
  }

  /** Lines of one message are one failure, whatever else they have. */
  error(fields: object, message: string): void {
    const nowMs = this.#clock();
    const before = this.#said.get(message);
    if (before !== undefined && nowMs < before.quietUntilMs) {
      before.leftOut++;
      return;
    }
    this.#said.set(message, { quietUntilMs: nowMs + quietMs, leftOut: 0 });
    this.#log.error({ ...fields, ...(before && { leftOut: before.leftOut }) }, message);
  }
}
