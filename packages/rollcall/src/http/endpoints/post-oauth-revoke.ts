import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { hashSecret } from '../../control/secrets.ts';
import { logIn } from '../client-login.ts';
import { neverStored } from '../oauth/oauth-errors.ts';
import {
  credentialErrors,
  credentialFields,
  credentialsOf,
  formRules,
  malformed,
  readOAuthForm,
} from '../oauth/oauth-request.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { oauthRevokePath } from './paths.ts';

const revocation = Type.Object({
  token: Type.String({ description: 'The token to revoke' }),
  token_type_hint: Type.Optional(Type.String({ description: 'Not looked at: there is one type' })),
  ...credentialFields,
});

/**
 * Revokes a token of the client that asks (RFC 7009): 200 with nothing in it, also for what is no token. So is the token
 * of another client, which stays: nobody learns whose it is.
 */
export function postOAuthRevoke(app: FastifyInstance, dependencies: ServerDependencies): void {
  app.route({
    method: 'POST',
    url: oauthRevokePath,
    config: { rules: { access: 'everybody', answers: 'oauth' } },
    schema: {
      operationId: 'revokeOAuthToken',
      summary: 'Revoke an access token by OAuth 2',
      description: 'As RFC 7009 has it: 200 also for what is no token, or no token of this client.',
      tags: ['Access'],
      consumes: formRules.types,
      sentBody: revocation,
      answerHeaders: ['Cache-Control', 'Pragma'],
      errors: credentialErrors,
      response: { 200: Type.Null({ description: 'The token is not valid, or not any more' }) },
    },
    handler: async (request, reply) => {
      const form = await readOAuthForm(request);
      const client = await logIn(request, credentialsOf(request, form), dependencies);
      const token = form.get('token');
      if (token === undefined) throw malformed('the form has no token; send the one to revoke');
      const { control, clock } = dependencies;
      const found = await control.tokens.find(hashSecret(token));
      if (found?.client.clientId === client.clientId) await control.tokens.revoke(found.tokenId, clock());
      return reply.headers(neverStored).send();
    },
  });
}
