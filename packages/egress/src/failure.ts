import { errors } from 'undici';

/** What went wrong on the way, as a clause for whoever looks after the receiver. */
export function describeFailure(error: unknown): string {
  if (error instanceof errors.HeadersOverflowError) return 'the headers of the answer are too long';
  if (error instanceof errors.HTTPParserError) return `the answer is no HTTP: ${error.message}`;
  if (error instanceof errors.SocketError) return 'the receiver closed the connection before it answered';
  if (error instanceof AggregateError) return error.errors.map(describeFailure).join('; ');
  return error instanceof Error ? error.message : String(error);
}
