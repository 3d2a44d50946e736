/** What an OAuth client sends: a form, and who it is (RFC 6749, sections 2.3.1 and 3.2). */
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Credentials } from '../client-login.ts';
import { ApiError } from '../errors/api-error.ts';
import type { ErrorKind } from '../errors/error-catalogue.ts';
import { readTextBody } from '../request-body.ts';

export const formRules = { types: ['application/x-www-form-urlencoded'], maxBytes: 16_384 };

/** The fields in which a client can say who it is, in place of the Authorization header. */
export const credentialFields = {
  client_id: Type.Optional(
    Type.String({ description: 'Who asks, unless Basic says it', examples: ['0123456789abcdefghij'] }),
  ),
  client_secret: Type.Optional(
    Type.String({
      description: 'Shown once, when the client was created; here or by Basic',
      examples: ['the secret of the client'],
    }),
  ),
};

/** What goes wrong with every request that a client makes in its own name. */
export const credentialErrors = [
  'malformedOAuthRequest',
  'wrongCredentials',
  'disabledClient',
  'loginThrottled',
] as const satisfies readonly ErrorKind[];

/** The parameters of a form by name. One without a value is as good as absent (RFC 6749, section 3.2). */
export type OAuthForm = ReadonlyMap<string, string>;

/** @throws ApiError malformedOAuthRequest for a parameter in the URL, where it is logged on its way, or one that comes twice */
export async function readOAuthForm(request: FastifyRequest): Promise<OAuthForm> {
  if (request.url.includes('?'))
    throw malformed('the URL has a query string; send the parameters in the body, as a form');
  const form = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(await readTextBody(request, formRules))) {
    if (value === '') continue;
    if (form.has(name)) throw malformed('a parameter of the form is given more than once; send it once');
    form.set(name, value);
  }
  return form;
}

/**
 * The id and the secret: in the header, or in the form.
 *
 * @throws ApiError malformedOAuthRequest when they are in both, wrongCredentials when they are in none
 */
export function credentialsOf(request: FastifyRequest, form: OAuthForm): Credentials {
  const { authorization } = request.headers;
  const [formId, formSecret] = [form.get('client_id'), form.get('client_secret')];
  if (authorization === undefined) {
    if (formId !== undefined && formSecret !== undefined)
      return { clientId: formId, clientSecret: formSecret };
    throw new ApiError(
      'wrongCredentials',
      'the request does not say which client it is from; send client_id and client_secret in the form, or both by Basic',
    );
  }
  if (formSecret !== undefined)
    throw malformed('there is a secret in the form and an Authorization header; send one of them');
  const credentials = basicCredentials(authorization);
  if (formId !== undefined && formId !== credentials.clientId)
    throw malformed('the client_id of the form is not the one of the Authorization header; send it once');
  return credentials;
}

/** Both parts are form-urlencoded before they are joined: so neither has a colon, and any script is ASCII. */
function basicCredentials(authorization: string): Credentials {
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(authorization)?.[1];
  const pair = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString());
  const [clientId, clientSecret] = [decoded(pair?.[1]), decoded(pair?.[2])];
  if (clientId !== undefined && clientSecret !== undefined) return { clientId, clientSecret };
  throw new ApiError(
    'wrongCredentials',
    'the Authorization header is not Basic with the form-urlencoded id and secret in base64',
  );
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

export function malformed(message: string): ApiError {
  return new ApiError('malformedOAuthRequest', message);
}
