import { ExpectedError } from '../expected-error.ts';

/**
 * A data set that cannot be used, with what is wrong with it. Apart from the manifest: lookup threads throw it, and would
 * take twice as long to start if they loaded what checks a manifest.
 */
export class DataSetError extends ExpectedError {
  override readonly name = 'DataSetError';
}

/** A version of which this machine keeps no copy now. It is being fetched: what needs it can come again. */
export class DataSetAwayError extends ExpectedError {
  override readonly name = 'DataSetAwayError';
}
