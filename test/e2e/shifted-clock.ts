/**
 * Loaded by `--import` before the program: a machine whose clock is wrong by CLOCK_AHEAD_MS. It shifts what the program and
 * its threads ask for the time; the database, files and timers have the right one.
 */
const aheadMs = Number(process.env['CLOCK_AHEAD_MS']);
const RightDate = Date;

class ShiftedDate extends RightDate {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [ShiftedDate.now()] : given) as ConstructorParameters<typeof Date>));
  }

  static override now(): number {
    return RightDate.now() + aheadMs;
  }
}

Object.defineProperty(globalThis, 'Date', { value: ShiftedDate });
