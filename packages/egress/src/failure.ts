import { errors } from 'undici';

/** What went wrong on the way, as a sentence for whoever looks after the receiver. */
export function describeFailure(error: unknown): string {
  if (error instanceof errors.HeadersOverflowError) return 'The headers of the answer are too long.';
  if (error instanceof errors.HTTPParserError) return `The answer is no HTTP: ${error.message}.`;
  if (error instanceof errors.SocketError) return 'The receiver closed the connection before it answered.';
  if (error instanceof AggregateError) return error.errors.map(describeFailure).join(' ');
  const message = error instanceof Error ? error.message : String(error);
  return message.endsWith('.') ? message : `${message}.`;
}
