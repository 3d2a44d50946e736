/** What an id and its secret are good for: a token (contract section 3). */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Client } from '../control/control-store.ts';
import { newId20 } from '../control/ids.ts';
import { hashSecret, newSecret } from '../control/secrets.ts';
import { refuseDisabled } from './authentication.ts';
import { callerAddress } from './caller-address.ts';
import { ApiError } from './errors/api-error.ts';
import { LoginAttempt, loginWindowMs } from './login-guard.ts';
import type { ServerDependencies } from './server-dependencies.ts';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A new token: this is the only time that it can be seen. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresAtMs: number;
}

/** Compared with where there is no such client, so that its absence takes no less time. */
const hashOfNobody = hashSecret(newSecret());

/**
 * The client whose id and secret these are.
 *
 * @throws ApiError wrongCredentials, disabledClient, or loginThrottled after too many failures from where the request
 * comes from
 */
export async function logIn(
  request: FastifyRequest,
  { clientId, clientSecret }: Credentials,
  { control, settings, clock, loginPairKey }: ServerDependencies,
): Promise<Client> {
  const rules = { allowedFailures: settings.loginFailuresAllowed, windowMs: loginWindowMs };
  const pair = { clientId, address: callerAddress(request) };
  const attempt = new LoginAttempt(control.loginFailures, rules, loginPairKey, pair, clock());
  await attempt.begin();
  const found = await control.clients.findWithSecret(clientId);
  const isRight = timingSafeEqual(hashSecret(clientSecret), found?.secretHash ?? hashOfNobody);
  if (found === undefined || !isRight) {
    await attempt.failed();
    throw new ApiError('wrongCredentials', 'the clientId or the clientSecret is wrong');
  }
  await attempt.succeeded();
  // Only now: who does not know the secret does not learn that the client is disabled.
  refuseDisabled(found.client);
  return found.client;
}

export async function issueToken(
  { clientId }: Client,
  { control, settings, clock }: ServerDependencies,
): Promise<IssuedToken> {
  const accessToken = newSecret();
  const createdAtMs = clock();
  const expiresAtMs = createdAtMs + settings.tokenLifetimeMs;
  const tokenHash = hashSecret(accessToken);
  await control.tokens.issue({ tokenHash, tokenId: newId20(), clientId, createdAtMs, expiresAtMs });
  return { accessToken, expiresAtMs };
}
