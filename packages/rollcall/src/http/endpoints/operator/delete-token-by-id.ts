import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { ApiError } from '../../errors/api-error.ts';
import { auditLine } from '../../operator/audit-line.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { tokensPath } from '../paths.ts';

/** Revokes a token, whosever it is; it is refused at once. Doing it again changes nothing. */
export function deleteTokenById(app: FastifyInstance, { control, clock }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'DELETE',
    url: `${tokensPath}/:tokenId`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'revokeTokenById',
      summary: 'Revoke a token, whosever it is',
      description: 'It is refused at once. Doing it again changes nothing.',
      tags: ['Operator'],
      errors: ['tokenNotFound'],
      params: Type.Object({ tokenId: Type.String({ description: 'Of the list of tokens' }) }),
      response: { 204: Type.Null({ description: 'The token is revoked' }) },
    },
    handler: async (request, reply) => {
      const { tokenId } = request.params;
      if (!(await control.tokens.revoke(tokenId, clock())))
        throw new ApiError('tokenNotFound', `there is no token ${tokenId}`);
      auditLine(request, 'revoke token', { tokenId });
      return reply.code(204).send(null);
    },
  });
}
