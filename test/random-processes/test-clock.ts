/**
 * A clock that all processes of a test share. It goes on by ten days a second, so that they cross months; a lease of a day
 * is over in a moment.
 */
export interface TestClock {
  /** The time of the machine at `startMs`. */
  readonly originMs: number;
  readonly startMs: number;
}

const speed = 1_000_000;
const dayMs = 86_400_000;

/** Starts three days before the end of a month. */
export function startClock(): TestClock {
  return { originMs: Date.now(), startMs: Date.UTC(2026, 11, 1) - 3 * dayMs };
}

export function timeOf({ originMs, startMs }: TestClock): number {
  return startMs + (Date.now() - originMs) * speed;
}

/** How long this clock takes for some milliseconds of the machine. */
export function durationOf(machineMs: number): number {
  return machineMs * speed;
}
