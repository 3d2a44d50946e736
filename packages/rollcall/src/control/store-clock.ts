/** Two clocks that run at slightly different speed differ by a millisecond or so after this. */
const askAgainAfterMs = 10_000;

/**
 * The store's clock as a process keeps it for leases: asked now and then, and carried on by a clock that nobody sets. It is
 * late by what an answer takes, never early; so a lease ends a little sooner than it might, and nobody's is taken too soon.
 * A machine that was suspended is late by that until it asks again: others then have its jobs, as they should.
 */
export class StoreClock {
  readonly #ask: () => Promise<number>;
  readonly #steadyMs: () => number;
  #asked: { readonly storeMs: number; readonly atMs: number } | undefined;

  /** @param ask for the milliseconds of the store's own clock */
  constructor(ask: () => Promise<number>, steadyMs: () => number = () => performance.now()) {
    this.#ask = ask;
    this.#steadyMs = steadyMs;
  }

  async nowMs(): Promise<number> {
    if (this.#asked === undefined || this.#steadyMs() - this.#asked.atMs > askAgainAfterMs) {
      const storeMs = await this.#ask();
      this.#asked = { storeMs, atMs: this.#steadyMs() };
    }
    const { storeMs, atMs } = this.#asked;
    return storeMs + Math.floor(this.#steadyMs() - atMs);
  }
}
