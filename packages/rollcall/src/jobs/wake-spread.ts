/** No longer than between two looks that nobody asked for. */
const longestMs = 500;
/** From here on a spread is worth a timer. */
const shortestMs = 1;
const longerBy = 1.2;
const shorterBy = 8;

/**
 * How long a worker waits when it hears that a job was accepted. All workers hear it and one gets it. The more often this
 * one came in vain, the longer it may wait next time, so that a hundred that have nothing to do do not all ask at once;
 * what is accepted meanwhile is the same look. The first of them looks when the longest wait is over divided by how many
 * they are. A worker among fewer than a dozen gets a job often enough to look at once.
 */
export class WakeSpread {
  #longestMs = 0;

  /** @param random from 0 to 1 */
  delayMs(random: number): number {
    return random * this.#longestMs;
  }

  /** What came of a look after such a wait. */
  looked(hasFound: boolean): void {
    const nextMs = hasFound ? this.#longestMs / shorterBy : Math.max(shortestMs, this.#longestMs * longerBy);
    this.#longestMs = Math.min(longestMs, nextMs);
  }
}
