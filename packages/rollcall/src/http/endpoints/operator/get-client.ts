import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../../answer.ts';
import { clientAnswer, clientAnswerOf, clientParams } from '../../operator/client-answer.ts';
import { findClient } from '../../operator/find-client.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { clientsPath } from '../paths.ts';

/** Shows a client with what it has used up this month. */
export function getClient(app: FastifyInstance, { control, clock }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: `${clientsPath}/:clientId`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'getClient',
      summary: 'A client, and what it has used up this month',
      tags: ['Operator'],
      errors: ['clientNotFound'],
      params: clientParams,
      response: { 200: clientAnswer },
    },
    handler: async (request, reply) => {
      const client = await findClient(control.clients, request.params.clientId);
      const answer = await clientAnswerOf(client, control, clock());
      return sendAnswer(request, reply, { root: 'client', json: answer, xml: answer });
    },
  });
}
