import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { rotateSecret } from '../../../access/rotate-secret.ts';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { auditLine } from '../../operator/audit-line.ts';
import { clientParams } from '../../operator/client-answer.ts';
import { findClient } from '../../operator/find-client.ts';
import { jsonRequest, jsonRequestErrors, jsonTypes } from '../../operator/json-request.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { clientNotFound } from '../client-not-found.ts';
import { clientsPath } from '../paths.ts';

const rotation = Type.Object(
  { revokeTokens: Type.Optional(Type.Boolean({ description: 'Revoke all its tokens too', default: false })) },
  { additionalProperties: false },
);

const rotatedAnswer = answerSchema('ClientSecret', 'clientSecret', {
  ...clientParams.properties,
  clientSecret: Type.String({ description: 'Shown this once', examples: ['the new secret'] }),
  revokedTokens: Type.Integer({ description: 'Tokens that were still valid and have been revoked' }),
});

/** Gives a client a new secret; the old one ends at once. */
export function postClientSecret(app: FastifyInstance, { control, clock }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: `${clientsPath}/:clientId/rotate-secret`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'rotateClientSecret',
      summary: 'Give a client a new secret',
      description: 'The old one ends at once.',
      tags: ['Operator'],
      consumes: jsonTypes,
      isBodyOptional: true,
      errors: [...jsonRequestErrors, 'clientNotFound'],
      answerHeaders: ['Cache-Control'],
      params: clientParams,
      body: rotation,
      response: { 200: rotatedAnswer },
    },
    ...jsonRequest(rotation),
    handler: async (request, reply) => {
      const { clientId } = await findClient(control.clients, request.params.clientId);
      const { revokeTokens = false } = request.body;
      const rotated = await rotateSecret(control, clientId, { revokeTokens, nowMs: clock() });
      if (rotated === undefined) throw clientNotFound(clientId);
      auditLine(request, 'rotate secret', { clientId, revokedTokens: rotated.revokedTokens });
      const answer = { clientId, ...rotated };
      reply.header('cache-control', 'no-store');
      return sendAnswer(request, reply, { root: 'clientSecret', json: answer, xml: answer });
    },
  });
}
