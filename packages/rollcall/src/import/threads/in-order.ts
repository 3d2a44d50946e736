/** Lets work that is done side by side hand in its results in the order of their numbers, 0 first. */
export class InOrder {
  #next = 0;
  readonly #waiting = new Map<number, () => void>();

  /** Runs `step` when the steps of all lower numbers have ended. */
  async run<Result>(number: number, step: () => Result | Promise<Result>): Promise<Result> {
    if (number !== this.#next) await new Promise<void>((resolve) => this.#waiting.set(number, resolve));
    const result = await step();
    this.#next++;
    this.#waiting.get(this.#next)?.();
    this.#waiting.delete(this.#next);
    return result;
  }
}
