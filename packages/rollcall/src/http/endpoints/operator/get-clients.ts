import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { withUsage } from '../../../access/client-usage.ts';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { answerOf, clientAnswer } from '../../operator/client-answer.ts';
import { onPage, pageAnswer, pageQuery, requirePageDigits } from '../../operator/list-page.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { clientsPath } from '../paths.ts';

const clientList = answerSchema('ClientList', 'clientList', {
  clients: Type.Array(clientAnswer),
  ...pageAnswer,
});

/** Lists the clients, oldest first. */
export function getClients(app: FastifyInstance, { control, clock }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: clientsPath,
    config: { rules: operatorRules },
    schema: {
      operationId: 'listClients',
      summary: 'List the clients, oldest first',
      tags: ['Operator'],
      querystring: Type.Object(pageQuery),
      response: { 200: clientList },
    },
    preValidation: requirePageDigits,
    handler: async (request, reply) => {
      const all = await control.clients.list();
      const clients = await withUsage(onPage(all, request.query), control, clock());
      const answer = { clients: clients.map(answerOf), ...request.query, totalResults: all.length };
      return sendAnswer(request, reply, { root: 'clientList', json: answer, xml: answer });
    },
  });
}
