import { setTimeout as delay } from 'node:timers/promises';

/** SQLITE_BUSY and SQLITE_BUSY_RECOVERY (https://sqlite.org/rescode.html): nothing happened, it may be tried again. */
const retryableCodes: readonly number[] = [5, 261];

/** The extended result code of an error of node:sqlite, or undefined for any other error. */
export function sqliteErrorCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}

/**
 * Runs a statement until another connection's write lock is out of its way, for 10 seconds at most; then the error is
 * SQLite's own "database is locked".
 *
 * SQLite's busy_timeout would wait too, but inside the call: the whole process stands still meanwhile, its HTTP server
 * included, and when the lock is held by another connection of the same thread, that one cannot get on and the wait is
 * for nothing. So connections here have no busy_timeout, and the waiting is done by the event loop.
 *
 * @param pause waits for so long between two attempts
 */
export async function whenNotBusy<T>(
  run: () => T | Promise<T>,
  patienceMs = 10_000,
  pause: (ms: number) => Promise<void> = (ms) => delay(ms),
): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  let pauseMs = 1;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      const code = sqliteErrorCode(error);
      if (code === undefined || !retryableCodes.includes(code) || performance.now() > giveUpAt) throw error;
    }
    // Different pauses keep two waiting processes from meeting again at every attempt.
    await pause(pauseMs * (0.5 + Math.random()));
    pauseMs = Math.min(pauseMs * 1.5, 25);
  }
}
