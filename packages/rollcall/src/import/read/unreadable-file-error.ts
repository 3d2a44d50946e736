import { ImportError } from '../import-error.ts';

/** A file that is not what it should be. The message names the file and says what would be right. */
export class UnreadableFileError extends ImportError {
  override readonly name = 'UnreadableFileError';
}
