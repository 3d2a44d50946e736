import { ExpectedError } from '../expected-error.ts';

/**
 * The control store, or what lies beside it in the data directory, cannot be used. The message is for the operator:
 * it says what was found, where, and what to do.
 */
export class StoreError extends ExpectedError {
  override readonly name = 'StoreError';
}

/**
 * The store cannot do it now, and may again soon. Nothing was changed, unless the connection broke during a commit. The
 * message says what hinders it.
 */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
