/** Failed logins are throttled by client id and address together, so that a stranger locks nobody out (contract section 3). */
import { createHmac } from 'node:crypto';
import type { LoginFailureStore, LoginRules } from '../control/control-store.ts';
import { ApiError } from './errors/api-error.ts';

/** From the first failure of a pair on. */
export const loginWindowMs = 15 * 60 * 1_000;

/** One attempt to log in. Each step throws `throttled` when the pair has failed too often. */
export class LoginAttempt {
  readonly #store: LoginFailureStore;
  readonly #rules: LoginRules;
  readonly #key: Uint8Array;
  readonly #nowMs: number;

  /** @param pairKey hashes the pair: the few addresses that there are could be found from a plain hash by trying all */
  constructor(
    store: LoginFailureStore,
    rules: LoginRules,
    pairKey: Uint8Array,
    pair: { readonly clientId: string; readonly address: string },
    nowMs: number,
  ) {
    this.#store = store;
    this.#rules = rules;
    this.#key = createHmac('sha256', pairKey)
      .update(JSON.stringify([pair.clientId, pair.address]))
      .digest();
    this.#nowMs = nowMs;
  }

  /** To be called before the secret is looked at. */
  async begin(): Promise<void> {
    this.#refuseUntil(await this.#store.blockedUntil(this.#key, this.#nowMs, this.#rules));
  }

  async failed(): Promise<void> {
    this.#refuseUntil(await this.#store.failed(this.#key, this.#nowMs, this.#rules));
  }

  async succeeded(): Promise<void> {
    this.#refuseUntil(await this.#store.succeeded(this.#key, this.#nowMs, this.#rules));
  }

  #refuseUntil(untilMs: number | undefined): void {
    if (untilMs === undefined) return;
    const seconds = Math.ceil((untilMs - this.#nowMs) / 1_000);
    throw new ApiError(
      'loginThrottled',
      `this clientId has failed to log in from this address ${this.#rules.allowedFailures} times (setting loginFailuresAllowed); ` +
        `try again in ${seconds} seconds`,
      { headers: { 'retry-after': String(seconds) } },
    );
  }
}
