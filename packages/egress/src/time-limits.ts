/** The longest that a request may take, in all and in each of its phases. */
export interface TimeLimits {
  /** Until the addresses of a name are there. */
  readonly resolveMs: number;
  /** Until there is a connection, with TLS and through the proxy where there is one. */
  readonly connectMs: number;
  /** From there until the headers of the response are there. */
  readonly headersMs: number;
  /** In all; a body that is still coming is left. */
  readonly totalMs: number;
}

export const defaultTimeLimits: TimeLimits = {
  resolveMs: 5_000,
  connectMs: 10_000,
  headersMs: 15_000,
  totalMs: 15_000,
};

export type Phase = 'resolve' | 'connect' | 'headers';

const missing: Readonly<Record<Phase, string>> = {
  resolve: 'the name was not resolved',
  connect: 'there was no connection',
  headers: 'there was no answer',
};

/** The clock of one request. Its signal is aborted when a phase, or all, takes too long, or somebody else stops it. */
export class RequestClock {
  readonly signal: AbortSignal;
  readonly #limits: TimeLimits;
  readonly #tooLate = new AbortController();
  readonly #total: NodeJS.Timeout;
  #phase: Phase = 'resolve';

  constructor(limits: TimeLimits, stops: readonly AbortSignal[]) {
    this.#limits = limits;
    this.#total = this.#abortIn(limits.totalMs);
    this.signal = AbortSignal.any([this.#tooLate.signal, ...stops]);
  }

  /** Does the work of a phase. It is left, and the reason of the signal thrown, when its time is over. */
  async run<Result>(phase: Phase, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { signal } = this;
    this.#phase = phase;
    const timer = this.#abortIn(this.#limits[`${phase}Ms`]);
    const left = Promise.withResolvers<never>();
    const leave = () => left.reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    try {
      signal.throwIfAborted();
      return await Promise.race([work(signal), left.promise]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    }
  }

  end(): void {
    clearTimeout(this.#total);
  }

  #abortIn(limitMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      const reason = `${missing[this.#phase]} within ${limitMs.toLocaleString('en')} ms`;
      this.#tooLate.abort(new Error(reason));
    }, limitMs);
  }
}
