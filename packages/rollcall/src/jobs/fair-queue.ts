/**
 * A queue in which clients take turns: one item of each client, then the next of each, whatever is queued behind them
 * (design section 4). Items of one client keep their order.
 */
export class FairQueue<Item> {
  /** Clients with items, in the order of their turns. */
  readonly #turns = new Map<string, Item[]>();

  add(client: string, items: readonly Item[]): void {
    const queued = this.#turns.get(client);
    if (queued === undefined) {
      if (items.length > 0) this.#turns.set(client, [...items]);
    } else {
      queued.push(...items);
    }
  }

  next(): Item | undefined {
    const [turn] = this.#turns;
    if (turn === undefined) return undefined;
    const [client, items] = turn;
    const item = items.shift();
    this.#turns.delete(client);
    // Behind all others that wait.
    if (items.length > 0) this.#turns.set(client, items);
    return item;
  }

  /** Takes out the items that are not wanted any more. */
  remove(isUnwanted: (item: Item) => boolean): void {
    for (const [client, items] of this.#turns) {
      const wanted = items.filter((item) => !isUnwanted(item));
      if (wanted.length === 0) this.#turns.delete(client);
      else this.#turns.set(client, wanted);
    }
  }
}
