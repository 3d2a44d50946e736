/** How many places are remembered, a power of two: the blocks of a job of the largest companies, several times over. */
const places = 128 * 1024;
/** After so long everything is checked anew. */
const lastsMs = 10 * 60_000;

/**
 * Which parts of a file had the right checksum when they were read lately. The system keeps in memory what is read often,
 * and gives the same bytes again: to check them each time takes an eighth of a job of large companies. What goes bad on
 * the disk is found when it is read for the first time, and ten minutes later at most when it is read again and again.
 *
 * A place may be forgotten for another one, and is then checked once more.
 */
export class CheckedLately {
  readonly #offsets = new Float64Array(places).fill(-1);
  readonly #clock: () => number;
  #untilMs: number;

  /** @param clock milliseconds that only go on */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
    this.#untilMs = clock() + lastsMs;
  }

  has(offset: number): boolean {
    return this.#offsets[placeOf(offset)] === offset;
  }

  add(offset: number): void {
    this.#offsets[placeOf(offset)] = offset;
  }

  /** To be called now and then. */
  forgetOld(): void {
    const nowMs = this.#clock();
    if (nowMs < this.#untilMs) return;
    this.#untilMs = nowMs + lastsMs;
    this.#offsets.fill(-1);
  }
}

/** Offsets beyond 32 bits count too; neighbours must not lie in each other's way. */
function placeOf(offset: number): number {
  const folded = (offset >>> 0) ^ ((offset / 2 ** 32) >>> 0);
  return (Math.imul(folded, 0x9e37_79b1) >>> 15) & (places - 1);
}
