import { CommandError } from './command-error.ts';

/**
 * Does work that Ctrl-C and SIGTERM end in order.
 *
 * @param stopped what is said then
 */
export async function untilStopped<T>(
  stopped: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new CommandError(stopped));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
