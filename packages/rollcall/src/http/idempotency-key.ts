/** The header `Idempotency-Key` (contract section 4), after draft-ietf-httpapi-idempotency-key-header-07. */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { IdempotencyKey } from '../jobs/keyed-submissions.ts';
import { ApiError } from './errors/api-error.ts';
import type { SentBody } from './request-body.ts';

const maxKeyLength = 255;

/** What the reference says of it. */
export const idempotencyKeySchema = {
  type: 'string',
  minLength: 1,
  maxLength: maxKeyLength + 2,
  description:
    'A name of your own for the request: when it is sent again, it is answered as before, and nothing is done',
  examples: ['"accounts-2026-11"'],
};

/** A String of RFC 8941, section 3.3.3: printable ASCII, with quotes and backslashes escaped. */
const quotedKey = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/;
/** A token of RFC 9110, section 5.6.2, and what RFC 8941 lets tokens hold besides. */
const plainKey = /^[\w!#$%&'*+\-.^`|~:/]*$/;

/**
 * The key of a request with its fingerprint, or undefined where it has none.
 *
 * @param parameters names of the query parameters that matter
 * @throws ApiError invalidIdempotencyKey
 */
export function idempotencyOf(
  request: FastifyRequest,
  body: SentBody,
  parameters: readonly string[],
): IdempotencyKey | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  return { key: parseKey(String(header)), fingerprint: fingerprintOf(request, body, parameters) };
}

function parseKey(header: string): string {
  const key = quotedKey.exec(header)?.[1]?.replace(/\\(.)/g, '$1') ?? plainKey.exec(header)?.[0];
  if (key !== undefined && key !== '' && key.length <= maxKeyLength) return key;
  const found =
    key === undefined ? 'not written as a key' : key === '' ? 'empty' : `one of ${key.length} characters`;
  throw new ApiError(
    'invalidIdempotencyKey',
    `the header Idempotency-Key is ${found}; send 1 to ${maxKeyLength} characters of printable ASCII, once, in quotes ` +
      '(a quote or a backslash inside with a backslash before it), or without quotes if there are only letters, digits ' +
      "and !#$%&'*+-.^_`|~:/ in it",
  );
}

/** Parameters count as they were sent; the body as it was before it was packed. */
function fingerprintOf(
  { method, query, routeOptions }: FastifyRequest,
  { type, charset, bytes }: SentBody,
  parameters: readonly string[],
): Uint8Array {
  const sent = new Map(Object.entries(query ?? {}));
  const chosen = parameters.toSorted().map((name) => [name, sent.get(name)]);
  return createHash('sha256')
    .update(JSON.stringify([method, routeOptions.url, chosen, type, charset.toLowerCase()]))
    .update('\0')
    .update(bytes)
    .digest();
}
