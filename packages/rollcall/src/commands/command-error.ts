import { ExpectedError } from '../expected-error.ts';

/**
 * A failure that a command expects, such as a file that is not there. The message is all that is shown, after
 * `rollcall: `, so it says what was wrong, what was found and what would be right. The exit code is 1.
 */
export class CommandError extends ExpectedError {
  override readonly name = 'CommandError';
}
