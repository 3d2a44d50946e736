import { errors } from 'undici';

const maxCharacters = 300;

/** What went wrong on the way, as a clause for whoever looks after the receiver. */
export function describeFailure(error: unknown): string {
  if (error instanceof errors.HeadersOverflowError) return 'the headers of the answer are too long';
  if (error instanceof errors.HTTPParserError) return `the answer is no HTTP: ${error.message}`;
  if (error instanceof errors.SocketError && error.message === 'other side closed')
    return 'the receiver closed the connection before it answered';
  if (error instanceof AggregateError) return error.errors.map(describeFailure).join('; ');
  const message = error instanceof Error ? error.message : String(error);
  // A certificate says what it likes, at any length.
  return message.replaceAll(/\p{Cc}+/gu, ' ').slice(0, maxCharacters);
}
