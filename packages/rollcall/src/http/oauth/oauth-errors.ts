/** Errors of the catalogue as OAuth has them: RFC 6749, section 5.2. */
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import type { ApiError } from '../errors/api-error.ts';
import { type ErrorKind, errorEntry } from '../errors/error-catalogue.ts';

/** The codes of RFC 6749, sections 5.2 and 4.1.2.1: the latter has what a client can only wait for. */
const oauthCodes = [
  'invalid_request',
  'invalid_client',
  'unsupported_grant_type',
  'invalid_scope',
  'temporarily_unavailable',
  'server_error',
] as const;
type OAuthCode = (typeof oauthCodes)[number];

export const oauthErrorSchema = Type.Object(
  {
    error: Type.Enum([...oauthCodes], { description: 'What tells errors apart' }),
    error_description: Type.String({ description: 'What was found, and what would be right' }),
  },
  { title: 'OAuthError' },
);

/** Every other kind is a request that is not as it must be. */
const codeByKind: Partial<Record<ErrorKind, OAuthCode>> = {
  wrongCredentials: 'invalid_client',
  disabledClient: 'invalid_client',
  unsupportedGrantType: 'unsupported_grant_type',
  invalidScope: 'invalid_scope',
  loginThrottled: 'temporarily_unavailable',
  unavailable: 'temporarily_unavailable',
  internal: 'server_error',
};

/** These tell a client when to try again, and RFC 6749 has no status for them. */
const keepsStatus: readonly ErrorKind[] = ['loginThrottled', 'unavailable', 'internal'];

/** A client that failed to show who it is learns how it could (RFC 9110, section 11.6.1). */
const challenge = { 'www-authenticate': 'Basic realm="rollcall", charset="UTF-8"' };

/** The answer of an OAuth endpoint that fails: JSON always, and never stored on its way. */
export function sendOAuthError(reply: FastifyReply, { kind, message, extras }: ApiError): FastifyReply {
  const { code, status } = oauthErrorOf(kind);
  return reply
    .code(status)
    .headers({ ...extras.headers, ...(code === 'invalid_client' && challenge), ...neverStored })
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(errorBody(code, message)));
}

/** How RFC 6749 has a kind of error. */
export function oauthErrorOf(kind: ErrorKind): { readonly code: OAuthCode; readonly status: number } {
  const code = codeByKind[kind] ?? 'invalid_request';
  if (code === 'invalid_client') return { code, status: 401 };
  return { code, status: keepsStatus.includes(kind) ? errorEntry(kind).status : 400 };
}

export function errorBody(code: OAuthCode, message: string) {
  return { error: code, error_description: description(message) };
}

/** RFC 6749, section 5.1. */
export const neverStored = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** Only the characters that section 5.2 allows there. */
function description(message: string): string {
  return message.replaceAll('"', "'").replace(/[^\x20-\x5b\x5d-\x7e]/g, '?');
}
