import type { RandomStream } from './random-stream.ts';

/** Something that can be chosen, and how often in relation to the others. */
export interface Weighted<T> {
  readonly value: T;
  readonly weight: number;
}

/**
 * Chooses by weight in constant time: the values are laid out over a power of two of slots in proportion to
 * their weights, and a choice is one read. A value rarer than a slot gets one or none, evenly along the list.
 */
export class WeightedChoice<T> {
  readonly #slots: readonly T[];
  readonly #shift: number;

  constructor(entries: readonly Weighted<T>[], slotBits = 12) {
    const total = entries.reduce((sum, entry) => sum + entry.weight, 0);
    const slotCount = 2 ** slotBits;
    const slots: T[] = [];
    let reached = 0;
    for (const entry of entries) {
      reached += entry.weight;
      const end = Math.round((reached / total) * slotCount);
      while (slots.length < end) slots.push(entry.value);
    }
    this.#slots = slots;
    this.#shift = 32 - slotBits;
  }

  pick(random: RandomStream): T {
    const value = this.#slots[random.int32() >>> this.#shift];
    if (value === undefined) throw new RangeError('a weighted choice needs entries with a weight above zero');
    return value;
  }
}

/** Chooses evenly. */
export function pickOne<T>(values: readonly T[], random: RandomStream): T {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new RangeError('there is nothing to choose from');
  return value;
}

/** Weights as names have them in a population: the first is the most frequent, then falling like Zipf's law. */
export function weightedByRank<T>(values: readonly T[], flattening: number): Weighted<T>[] {
  return values.map((value, rank) => ({ value, weight: 1 / (rank + flattening) }));
}
