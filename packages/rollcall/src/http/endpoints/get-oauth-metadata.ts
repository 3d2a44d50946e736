import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { entitlements } from '../../control/control-store.ts';
import { publicUrlOf } from '../public-url.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { oauthMetadataPath, oauthRevokePath, oauthTokenPath } from './paths.ts';
import { clientCredentials } from './post-oauth-token.ts';

const words = (description: string) => Type.Array(Type.String(), { description });

const metadataAnswer = Type.Object({
  issuer: Type.String({ description: 'The base URL of this server' }),
  token_endpoint: Type.String(),
  token_endpoint_auth_methods_supported: words('How a client shows who it is there'),
  revocation_endpoint: Type.String(),
  revocation_endpoint_auth_methods_supported: words('Likewise'),
  grant_types_supported: words('Only client credentials'),
  response_types_supported: words('None: there is nobody to be asked for a permission'),
  scopes_supported: words('The entitlements'),
});

const authenticationMethods = ['client_secret_basic', 'client_secret_post'];

/** Where off-the-shelf clients find the rest (RFC 8414). */
export function getOAuthMetadata(app: FastifyInstance, { settings }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: oauthMetadataPath,
    config: { rules: { access: 'everybody', answers: 'oauth' } },
    schema: { response: { 200: metadataAnswer } },
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
