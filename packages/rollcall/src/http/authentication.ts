/** Who is calling (contract sections 1 and 3). */
import type { IncomingHttpHeaders } from 'node:http';
import type { Client, TokenStore } from '../control/control-store.ts';
import { hashSecret } from '../control/secrets.ts';
import { ApiError } from './errors/api-error.ts';

/**
 * The client whose token a request carries, in the header `accessToken` or as a bearer token; the former wins.
 *
 * @throws ApiError 401 when the token is missing, unknown or expired
 */
export async function authenticate(
  headers: IncomingHttpHeaders,
  tokens: TokenStore,
  nowMs: number,
): Promise<Client> {
  const token = accessToken(headers) ?? bearerToken(headers.authorization);
  if (token === undefined) {
    throw unauthorized(
      'missingToken',
      'the request has no access token; send it in the header accessToken, or as Authorization: Bearer',
    );
  }
  const found = await tokens.find(hashSecret(token));
  if (found === undefined) {
    throw unauthorized(
      'unknownToken',
      'the access token is not known here; get one from POST /Auth/login/v1/token',
    );
  }
  if (found.expiresAtMs <= nowMs) {
    const expiredAt = new Date(found.expiresAtMs).toISOString();
    throw unauthorized(
      'expiredToken',
      `the access token expired at ${expiredAt}; get a new one from POST /Auth/login/v1/token`,
    );
  }
  return found.client;
}

function accessToken(headers: IncomingHttpHeaders): string | undefined {
  const value = headers['accesstoken'];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function bearerToken(authorization: string | undefined): string | undefined {
  return /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
}

/** RFC 9110, section 11.6.1: a 401 names the scheme that would be accepted. */
function unauthorized(kind: 'missingToken' | 'unknownToken' | 'expiredToken', message: string): ApiError {
  return new ApiError(kind, message, { headers: { 'www-authenticate': 'Bearer' } });
}
