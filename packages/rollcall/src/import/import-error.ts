import { ExpectedError } from '../expected-error.ts';

/** Files of which no data set can be made. The message says which file, what is wrong and what would be right. */
export class ImportError extends ExpectedError {
  override readonly name: string = 'ImportError';
}
