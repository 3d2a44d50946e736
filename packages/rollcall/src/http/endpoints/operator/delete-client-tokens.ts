import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { auditLine } from '../../operator/audit-line.ts';
import { clientParams } from '../../operator/client-answer.ts';
import { findClient } from '../../operator/find-client.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { clientsPath } from '../paths.ts';

const revokedAnswer = answerSchema('RevokedTokens', 'revokedTokens', {
  ...clientParams.properties,
  revokedTokens: Type.Integer({ description: 'Tokens that were still valid', examples: [2] }),
});

/** Revokes all tokens of a client. */
export function deleteClientTokens(app: FastifyInstance, { control, clock }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'DELETE',
    url: `${clientsPath}/:clientId/tokens`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'revokeClientTokens',
      summary: 'Revoke all tokens of a client',
      tags: ['Operator'],
      errors: ['clientNotFound'],
      params: clientParams,
      response: { 200: revokedAnswer },
    },
    handler: async (request, reply) => {
      const { clientId } = await findClient(control.clients, request.params.clientId);
      const revokedTokens = await control.tokens.revokeAllOf(clientId, clock());
      const answer = { clientId, revokedTokens };
      auditLine(request, 'revoke tokens', answer);
      return sendAnswer(request, reply, { root: 'revokedTokens', json: answer, xml: answer });
    },
  });
}
