/**
 * Rounds of looking at something, one after the other. While one is under way one more may be due, and no others: they do
 * not pile up behind a store that is slow.
 */
export class Rounds {
  readonly #round: () => Promise<void>;
  #last: Promise<void> = Promise.resolve();
  #isDue = false;

  /** @param round must not reject */
  constructor(round: () => Promise<void>) {
    this.#round = round;
  }

  /** Begins one as soon as the one under way has ended. */
  begin(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#last = this.#last.then(() => {
      this.#isDue = false;
      return this.#round();
    });
  }

  /** Resolves when all that were begun have ended. */
  get ended(): Promise<void> {
    return this.#last;
  }
}
