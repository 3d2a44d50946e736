import { type DestinationStream, type Logger, pino } from 'pino';

/** Fields that hold a secret, under every name that a client or our own code gives them. */
const secretFields = [
  'accessToken',
  'accesstoken',
  'authorization',
  'Authorization',
  'clientSecret',
  'client_secret',
  'access_token',
];

export interface LoggerOptions {
  readonly level: string;
  /** Standard output when absent. */
  readonly destination?: DestinationStream;
}

/**
 * The program's logger: JSON lines, without the secrets of contract section 3.
 *
 * The rule for secrets is not to log what can hold one: no query string, no header, no body. Taking the fields out
 * here is the second line of defence.
 */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  const redact = { paths: secretFields.flatMap(atEveryDepth), censor: '[redacted]' };
  return destination === undefined ? pino({ level, redact }) : pino({ level, redact }, destination);
}

function atEveryDepth(field: string): string[] {
  return [field, `*.${field}`, `*.*.${field}`];
}
