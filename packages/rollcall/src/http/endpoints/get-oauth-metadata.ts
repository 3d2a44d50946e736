import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { entitlements } from '../../control/control-store.ts';
import { publicUrlOf } from '../public-url.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { oauthMetadataPath, oauthRevokePath, oauthTokenPath } from './paths.ts';
import { clientCredentials } from './post-oauth-token.ts';

const authenticationMethods = ['client_secret_basic', 'client_secret_post'];

const words = (description: string, ...examples: string[]) =>
  Type.Array(Type.String(), { description, examples: [examples] });

const metadataAnswer = Type.Object(
  {
    issuer: Type.String({
      description: 'The base URL of this server',
      examples: ['https://contacts.example.com'],
    }),
    token_endpoint: Type.String({
      description: 'Where tokens come from',
      examples: [`https://contacts.example.com${oauthTokenPath}`],
    }),
    token_endpoint_auth_methods_supported: words(
      'How a client shows who it is there',
      ...authenticationMethods,
    ),
    revocation_endpoint: Type.String({
      description: 'Where they are revoked',
      examples: [`https://contacts.example.com${oauthRevokePath}`],
    }),
    revocation_endpoint_auth_methods_supported: words('Likewise', ...authenticationMethods),
    grant_types_supported: words('Only client credentials', clientCredentials),
    response_types_supported: words('None: there is nobody to be asked for a permission'),
    scopes_supported: words('The entitlements', ...entitlements),
  },
  { title: 'OAuthMetadata' },
);

/** Where off-the-shelf clients find the rest (RFC 8414). */
export function getOAuthMetadata(app: FastifyInstance, { settings }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: oauthMetadataPath,
    config: { rules: { access: 'everybody', answers: 'oauth' } },
    schema: {
      operationId: 'getOAuthMetadata',
      summary: 'Where OAuth 2 clients find the rest',
      description: 'As RFC 8414 has it.',
      tags: ['Access'],
      answerHeaders: ['Cache-Control'],
      response: { 200: metadataAnswer },
    },
    handler: async (request, reply) => {
      const issuer = publicUrlOf(request, settings.publicUrl);
      // It can differ by the host that was asked.
      return reply.header('cache-control', 'no-store').send({
        issuer,
        token_endpoint: issuer + oauthTokenPath,
        token_endpoint_auth_methods_supported: authenticationMethods,
        revocation_endpoint: issuer + oauthRevokePath,
        revocation_endpoint_auth_methods_supported: authenticationMethods,
        grant_types_supported: [clientCredentials],
        response_types_supported: [],
        scopes_supported: [...entitlements],
      });
    },
  });
}
