import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { jsonRequest, jsonRequestErrors, jsonTypes } from '../../json-request.ts';
import { auditLine } from '../../operator/audit-line.ts';
import { ofUsable } from '../../operator/data-set-errors.ts';
import { emailsField, peopleNamed, personFields } from '../../operator/forgetting-answer.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import { callerOf } from '../../request-state.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { forgettingsPath } from '../paths.ts';

const person = Type.Object(
  {
    ...personFields,
    emails: Type.Optional(emailsField),
    purge: Type.Optional(Type.Boolean({ description: 'Remove all older versions of the data too' })),
  },
  { additionalProperties: false },
);

const outcomeAnswer = answerSchema('ForgettingOutcome', 'forgetting', {
  contacts: Type.Integer({ description: 'How many were found' }),
  forgotten: Type.Boolean({
    description: 'True: every process has confirmed. False: the same call again goes on with what is left',
  }),
  rewrittenResults: Type.Integer({ description: 'Results of jobs that held the person' }),
});

/** A call is not held open for as long as a command. */
const timeoutMs = 20_000;

/** Forgets people, as `rollcall forget --yes` does. */
export function postForgetting(app: FastifyInstance, { forgettings }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: forgettingsPath,
    config: { rules: operatorRules },
    schema: {
      operationId: 'forgetPerson',
      summary: 'Forget a person, or many',
      description:
        'No answer, no result and no later import has the person any more. Name it in one way; its other contacts are found. ' +
        'Many people are forgotten in the time of one.',
      tags: ['Operator'],
      consumes: jsonTypes,
      errors: [...jsonRequestErrors, 'personNotNamed', 'dataSetUnusable'],
      body: person,
      response: { 200: outcomeAnswer },
    },
    ...jsonRequest(person),
    handler: async (request, reply) => {
      const { purge = false, ...named } = request.body;
      const found = await ofUsable(forgettings.find(peopleNamed(named)));
      const operator = callerOf(request).clientId;
      const outcome = await ofUsable(forgettings.forget(found, { operator, purge, timeoutMs }));
      auditLine(request, 'forget person', { sequence: outcome.sequence });
      const answer = {
        contacts: found.people.reduce((sum, { contacts }) => sum + contacts.length, 0),
        forgotten: outcome.unconfirmed === undefined,
        rewrittenResults: outcome.rewrittenResults.length,
      };
      return sendAnswer(request, reply, { root: 'forgetting', json: answer, xml: answer });
    },
  });
}
