/** The headers of answers, as the OpenAPI document describes them. */
import type { JsonObject } from '../xml.ts';

const text = { type: 'string' };
const seconds = { type: 'integer', minimum: 0 };

const headers = {
  'X-Request-Id': {
    description: 'The id of the request, the `diagnosticCode` of errors',
    schema: { type: 'string', pattern: '^[0-9a-v]{20}$', examples: ['3sn9ovk8d2f0q5mh7a1c'] },
  },
  Vary: { description: 'The request headers that the answer depends on', schema: text },
  'RateLimit-Policy': {
    description: 'How many calls a token has in a window of so many seconds',
    schema: { ...text, examples: ['"calls";q=10000;w=300'] },
  },
  RateLimit: {
    description: 'The calls that are left to the token, and the seconds until there are more',
    schema: { ...text, examples: ['"calls";r=9998;t=300'] },
  },
  'Retry-After': { description: 'Seconds after which to try again', schema: seconds },
  'WWW-Authenticate': { description: 'The scheme that would be accepted', schema: text },
  'Accept-Encoding': { description: 'The content coding that would be taken', schema: text },
  'Idempotency-Replayed': {
    description: '`true` when this is the first answer to the key, once more',
    schema: { enum: ['true'] },
  },
  'Cache-Control': { description: 'Whether the answer may be kept', schema: text },
  Pragma: { description: '`no-cache`, for caches of HTTP/1.0', schema: text },
  'Content-Disposition': { description: 'The name of the file', schema: text },
  'Content-Encoding': { description: '`gzip` or `zstd`, as Accept-Encoding prefers', schema: text },
  'Content-Range': { description: 'Which bytes of the file these are', schema: text },
  'Accept-Ranges': { description: '`bytes` where Range is honoured, else `none`', schema: text },
  ETag: {
    description: 'The state of the file; strong where a download can be resumed',
    schema: { ...text, examples: ['"c3ab8ff13720e8ad9047dd39466b3c89"'] },
  },
  'Repr-Digest': { description: 'The SHA-256 of the whole file (RFC 9530)', schema: text },
} as const satisfies Record<string, JsonObject>;

export type AnswerHeader = keyof typeof headers;

/** The components that answers refer to. */
export const headerComponents: JsonObject = headers;

export function headerReferences(names: readonly AnswerHeader[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
