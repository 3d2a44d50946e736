/**
 * What was found out about texts that come again and again. Emptied when it is full instead of aged: that costs
 * nothing, and what is frequent is there again soon.
 */
export class BoundedMemo<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;
  readonly #find: (text: string) => Value;

  /** @param find must give the same for the same text, and must give something that can be shared */
  constructor(most: number, find: (text: string) => Value) {
    this.#most = most;
    this.#find = find;
  }

  of(text: string): Value {
    const known = this.#values.get(text);
    if (known !== undefined) return known;
    // A text that was cut out of a larger one keeps all of that in memory: what stays here is a copy.
    const copy = ` ${text}`.slice(1);
    const found = this.#find(copy);
    if (this.#values.size >= this.#most) this.#values.clear();
    this.#values.set(copy, found);
    return found;
  }
}
