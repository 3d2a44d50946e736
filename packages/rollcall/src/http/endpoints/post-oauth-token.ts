import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Client } from '../../control/control-store.ts';
import { issueToken, logIn } from '../client-login.ts';
import { ApiError } from '../errors/api-error.ts';
import { neverStored } from '../oauth/oauth-errors.ts';
import {
  credentialErrors,
  credentialFields,
  credentialsOf,
  formRules,
  malformed,
  type OAuthForm,
  readOAuthForm,
} from '../oauth/oauth-request.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { oauthTokenPath } from './paths.ts';

export const clientCredentials = 'client_credentials';

const tokenRequest = Type.Object({
  grant_type: Type.Literal(clientCredentials),
  ...credentialFields,
  scope: Type.Optional(
    Type.String({ description: 'Entitlements that the client has, with spaces between them; it needs none' }),
  ),
});

const oauthTokenAnswer = Type.Object(
  {
    access_token: Type.String({
      description: 'The token, for Authorization: Bearer or the header accessToken',
      examples: ['Wq0rJ1Yc5x6w3cS2mYt9l4u8nVbE7aDgKpZoHfRiXyQ'],
    }),
    token_type: Type.Literal('Bearer'),
    expires_in: Type.Integer({ description: 'Seconds', examples: [1_209_600] }),
    scope: Type.Optional(
      Type.String({
        description: 'All entitlements of the client, with spaces between them; absent when it has none',
        examples: ['lookup contactDetails companies'],
      }),
    ),
  },
  { title: 'OAuthToken' },
);

/** Gives out the same tokens as the login, as OAuth 2 has it: client credentials (RFC 6749, section 4.4). */
export function postOAuthToken(app: FastifyInstance, dependencies: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: oauthTokenPath,
    config: { rules: { access: 'everybody', answers: 'oauth' } },
    schema: {
      operationId: 'createOAuthToken',
      summary: 'Get an access token by OAuth 2',
      description:
        'Client credentials (RFC 6749, section 4.4), for off-the-shelf clients: the same clientId and clientSecret as for ' +
        'the login, by Basic or in the form, and the same tokens.',
      tags: ['Access'],
      consumes: formRules.types,
      sentBody: tokenRequest,
      answerHeaders: ['Cache-Control', 'Pragma'],
      errors: [...credentialErrors, 'unsupportedGrantType', 'invalidScope'],
      response: { 200: oauthTokenAnswer },
    },
    handler: async (request, reply) => {
      const form = await readOAuthForm(request);
      checkGrantType(form);
      const client = await logIn(request, credentialsOf(request, form), dependencies);
      checkScope(form, client);
      const { accessToken } = await issueToken(client, dependencies);
      const { tokenLifetimeMs } = dependencies.settings;
      return reply.headers(neverStored).send({
        access_token: accessToken,
        token_type: 'Bearer',
        expires_in: Math.floor(tokenLifetimeMs / 1_000),
        ...(client.entitlements.length > 0 && { scope: client.entitlements.join(' ') }),
      });
    },
  });
}

function checkGrantType(form: OAuthForm): void {
  const grantType = form.get('grant_type');
  if (grantType === undefined)
    throw malformed(`the form has no grant_type; send grant_type=${clientCredentials}`);
  if (grantType !== clientCredentials)
    throw new ApiError(
      'unsupportedGrantType',
      `the grant_type is not ${clientCredentials}; send grant_type=${clientCredentials}`,
    );
}

/** A token has all that its client has: a scope can ask for no less, but must not ask for more. */
function checkScope(form: OAuthForm, { entitlements }: Client): void {
  const names = (form.get('scope') ?? '').split(' ').filter((name) => name !== '');
  if (names.every((name) => entitlements.some((held) => held === name))) return;
  throw new ApiError(
    'invalidScope',
    `the scope asks for more than this client is entitled to, which is: ${entitlements.join(' ') || 'nothing'}; ` +
      'send no scope, or some of these',
  );
}
