/** A failure whose message tells the reader what is wrong and what to do: a command shows it without a stack. */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError';
}
