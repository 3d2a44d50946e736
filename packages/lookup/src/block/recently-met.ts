/**
 * Items that were met before, by a text that few others share. What is asked for stays; what nobody has asked for while
 * as many others came is forgotten.
 */
export class RecentlyMet<Item> {
  readonly #most: number;
  #recent = new Map<string, Item[]>();
  #older = new Map<string, Item[]>();

  /** @param most texts of each of two generations */
  constructor(most: number) {
    this.#most = most;
  }

  of(text: string): readonly Item[] {
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const older = this.#older.get(text);
    if (older === undefined) return [];
    this.#keep(text, older);
    return older;
  }

  /** @param text is kept in memory, so it should be no part of a longer one */
  add(text: string, item: Item): void {
    const known = this.#recent.get(text);
    if (known === undefined) this.#keep(text, [item]);
    // They are looked through one by one.
    else if (known.length < mostOfText) known.push(item);
    else known.splice(0, mostOfText, item);
  }

  #keep(text: string, items: Item[]): void {
    if (this.#recent.size >= this.#most) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(text, items);
  }
}

const mostOfText = 16;

/** The same text, which does not keep alive what it was cut out of. */
export function copyText(text: string): string {
  return text === '' ? '' : ` ${text}`.slice(1);
}
