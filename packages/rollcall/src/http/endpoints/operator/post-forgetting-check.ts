import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { isForgotten } from '../../../forgetting/is-forgotten.ts';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { jsonRequest, jsonRequestErrors, jsonTypes } from '../../json-request.ts';
import {
  forgettingAnswer,
  forgettingAnswerOf,
  personFields,
  personNamed,
} from '../../operator/forgetting-answer.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { forgettingsPath } from '../paths.ts';

const person = Type.Object(personFields, { additionalProperties: false });

const checkAnswer = answerSchema('ForgettingCheck', 'forgettingCheck', {
  forgotten: Type.Boolean({ description: 'Whether such a person was forgotten, everywhere' }),
  forgettings: Type.Array(forgettingAnswer),
});

/** Says whether a person was forgotten. The person is in the body: addresses of calls are logged in many places. */
export function postForgettingCheck(app: FastifyInstance, { forgettings }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: `${forgettingsPath}/check`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'checkForgetting',
      summary: 'Whether a person was forgotten',
      tags: ['Operator'],
      consumes: jsonTypes,
      errors: [...jsonRequestErrors, 'personNotNamed'],
      body: person,
      response: { 200: checkAnswer },
    },
    ...jsonRequest(person),
    handler: async (request, reply) => {
      const found = await forgettings.check(personNamed(request.body));
      const answer = {
        forgotten: isForgotten(found),
        forgettings: found.map(forgettingAnswerOf),
      };
      return sendAnswer(request, reply, { root: 'forgettingCheck', json: answer, xml: answer });
    },
  });
}
