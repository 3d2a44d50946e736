import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { forgettingAnswer, forgettingAnswerOf } from '../../operator/forgetting-answer.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import { onPage, pageAnswer, pageParameters, requirePageDigits } from '../../paging.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { forgettingsPath } from '../paths.ts';

const forgettingList = answerSchema('ForgettingList', 'forgettingList', {
  forgettings: Type.Array(forgettingAnswer),
  ...pageAnswer('Forgettings'),
});

/** Lists who was forgotten when, oldest first; nothing of the people. */
export function getForgettings(app: FastifyInstance, { forgettings }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: forgettingsPath,
    config: { rules: operatorRules },
    schema: {
      operationId: 'listForgettings',
      summary: 'List the people who were forgotten, oldest first, without anything of them',
      tags: ['Operator'],
      querystring: Type.Object(pageParameters('Forgettings')),
      response: { 200: forgettingList },
    },
    preValidation: requirePageDigits,
    handler: async (request, reply) => {
      const all = await forgettings.list();
      const page = onPage(all, request.query).map(forgettingAnswerOf);
      const answer = { forgettings: page, ...request.query, totalResults: all.length };
      return sendAnswer(request, reply, { root: 'forgettingList', json: answer, xml: answer });
    },
  });
}
