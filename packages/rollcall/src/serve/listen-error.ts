import { ExpectedError } from '../expected-error.ts';

/** The address that was asked for cannot be listened on. */
export class ListenError extends ExpectedError {
  override readonly name = 'ListenError';

  /** @param flag that chooses another port */
  constructor(error: NodeJS.ErrnoException, port: number, flag: string) {
    const message =
      error.code === 'EADDRINUSE'
        ? `port ${port} is in use; choose another with ${flag}, or 0 for a free one`
        : `cannot listen: ${error.message}`;
    super(message, { cause: error });
  }
}
