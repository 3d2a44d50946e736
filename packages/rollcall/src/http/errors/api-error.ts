import type { LineError } from '@rollcall/lookup';
import type { ErrorKind } from './error-catalogue.ts';

export interface ApiErrorExtras {
  /** The faults of single lines; an answer carries the first hundred of them. */
  readonly lineErrors?: readonly LineError[];
  /** Headers that the answer carries besides, for example `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An expected failure, on its way to the caller as the answer of its kind (contract section 2).
 *
 * The message is sent as it is: it says what was wrong, what was found and what would be right, and holds no secret.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ErrorKind;
  readonly extras: ApiErrorExtras;

  constructor(kind: ErrorKind, message: string, extras: ApiErrorExtras = {}) {
    super(message);
    this.kind = kind;
    this.extras = extras;
  }
}
