/** Who is calling (contract sections 1 and 3). */
import type { IncomingHttpHeaders } from 'node:http';
import type { Client, TokenStore } from '../control/control-store.ts';
import { hashSecret } from '../control/secrets.ts';
import type { SeenCalls } from './call-throttle.ts';
import { ApiError } from './errors/api-error.ts';

/** A client with the token that it called with. */
export interface Caller {
  readonly client: Client;
  readonly token: CallerToken;
}

export interface CallerToken {
  readonly tokenId: string;
  readonly tokenHash: Uint8Array;
  /** What the store had of its calls when this one came in. */
  readonly seenCalls: SeenCalls;
}

const logInAgain = 'get a new one from POST /Auth/login/v1/token';

/**
 * The client whose token a request carries, in the header `accessToken` or as a bearer token; the former wins.
 *
 * @throws ApiError 401 when the token is missing, unknown, expired or revoked, or its client is disabled
 */
export async function authenticate(
  headers: IncomingHttpHeaders,
  tokens: TokenStore,
  nowMs: number,
): Promise<Caller> {
  const token = accessToken(headers) ?? bearerToken(headers.authorization);
  if (token === undefined) {
    throw unauthorized(
      'missingToken',
      'the request has no access token; send it in the header accessToken, or as Authorization: Bearer',
    );
  }
  const tokenHash = hashSecret(token);
  const found = await tokens.find(tokenHash);
  if (found === undefined) {
    throw unauthorized(
      'unknownToken',
      'the access token is not known here; get one from POST /Auth/login/v1/token',
    );
  }
  const { client, tokenId, expiresAtMs, revokedAtMs } = found;
  if (revokedAtMs !== undefined) {
    const revokedAt = new Date(revokedAtMs).toISOString();
    throw unauthorized('revokedToken', `the access token was revoked at ${revokedAt}; ${logInAgain}`);
  }
  if (expiresAtMs <= nowMs) {
    const expiredAt = new Date(expiresAtMs).toISOString();
    throw unauthorized('expiredToken', `the access token expired at ${expiredAt}; ${logInAgain}`);
  }
  refuseDisabled(client);
  return { client, token: { tokenId, tokenHash, seenCalls: found } };
}

/** @throws ApiError 401 for a client that may neither log in nor call */
export function refuseDisabled({ disabledAtMs }: Client): void {
  if (disabledAtMs === undefined) return;
  const disabledAt = new Date(disabledAtMs).toISOString();
  throw unauthorized(
    'disabledClient',
    `this client was disabled at ${disabledAt}; only the operator can enable it again`,
  );
}

function accessToken(headers: IncomingHttpHeaders): string | undefined {
  const value = headers['accesstoken'];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function bearerToken(authorization: string | undefined): string | undefined {
  return /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
}

type Unauthorized = 'missingToken' | 'unknownToken' | 'expiredToken' | 'revokedToken' | 'disabledClient';

/** RFC 6750, section 3.1: a 401 names the scheme, and whether there was a token that is not valid. */
function unauthorized(kind: Unauthorized, message: string): ApiError {
  const challenge = kind === 'missingToken' ? 'Bearer' : 'Bearer error="invalid_token"';
  return new ApiError(kind, message, { headers: { 'www-authenticate': challenge } });
}
