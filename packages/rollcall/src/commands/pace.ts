import { shownCount } from './output.ts';

/** What was done longer ago says little of how fast it goes now. */
const windowMs = 20_000;
/** Before, a rate would be chance. */
const leastMs = 1_000;
const stepMs = 250;
const bytesPerMb = 1_000_000;

/** How fast some work goes, by what was done in the last seconds. */
export class Pace {
  /** Ascending, and the first one at the start of the window or before it. */
  readonly #steps: { readonly atMs: number; readonly done: number }[];
  #last: { readonly atMs: number; readonly done: number };

  constructor(nowMs: number) {
    this.#last = { atMs: nowMs, done: 0 };
    this.#steps = [this.#last];
  }

  add(done: number, nowMs: number): void {
    this.#last = { atMs: nowMs, done };
    if (nowMs - (this.#steps.at(-1)?.atMs ?? 0) < stepMs) return;
    this.#steps.push(this.#last);
    while ((this.#steps[1]?.atMs ?? nowMs) < nowMs - windowMs) this.#steps.shift();
  }

  /** Undefined until it can be told. */
  get perSecond(): number | undefined {
    const [first = this.#last] = this.#steps;
    const ms = this.#last.atMs - first.atMs;
    return ms < leastMs ? undefined : ((this.#last.done - first.done) / ms) * 1_000;
  }
}

/** What was done of how much, how fast, and how long the rest takes; a total of undefined is not known. */
export function paceText(
  unit: string,
  done: number,
  total: number | undefined,
  perSecond: number | undefined,
): string {
  const isBytes = unit === 'bytes';
  const amount = (value: number): string => (isBytes ? megabytes(value) : shownCount(value));
  const shownUnit = isBytes ? 'MB' : unit;
  const parts = [`${amount(done)}${total === undefined ? '' : ` of ${amount(total)}`} ${shownUnit}`];
  if (perSecond !== undefined) {
    const rate = isBytes
      ? megabytes(perSecond)
      : perSecond < 10
        ? perSecond.toFixed(1)
        : shownCount(Math.round(perSecond));
    parts.push(`${rate} ${shownUnit}/s`);
    if (total !== undefined && perSecond > 0) parts.push(`${durationText((total - done) / perSecond)} left`);
  }
  return parts.join(' | ');
}

function megabytes(bytes: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return (bytes / bytesPerMb).toLocaleString('en-US', digits);
}

function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
