import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { tokenOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { tokenPath } from './paths.ts';

/**
 * Revokes the token that calls it (contract section 3): 204, and 401 to whatever comes with it afterwards. Never
 * throttled: a token that leaked can be ended whoever else is using it up.
 */
export function deleteToken(app: FastifyInstance, { control, clock }: ServerDependencies): void {
  for (const url of [tokenPath, `${tokenPath}.json`]) {
    app.route({
      method: 'DELETE',
      url,
      config: {
        rules: {
          access: 'everyClient',
          answers: url.endsWith('.json') ? 'json' : 'negotiated',
          isUncounted: true,
        },
      },
      schema: {
        operationId: 'revokeToken',
        summary: 'Revoke the token that calls',
        tags: ['Access'],
        response: { 204: Type.Null({ description: 'It is good for nothing any more' }) },
      },
      handler: async (request, reply) => {
        await control.tokens.revoke(tokenOf(request).tokenId, clock());
        return reply.code(204).send();
      },
    });
  }
}
