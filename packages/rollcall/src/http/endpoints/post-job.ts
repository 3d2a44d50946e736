import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendAnswer } from '../answer.ts';
import { ApiError } from '../errors/api-error.ts';
import { jobReceipt, receiptOf } from '../job-answers.ts';
import { readTextBody } from '../request-body.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { requireDigits } from '../validation-error.ts';
import { submitPath } from './paths.ts';

/** `text/csv` is ours; the family's siblings take the other two (contract section 4, submit). */
const bodyTypes = ['text/plain', 'application/octet-stream', 'text/csv'];

/** Submits a Contact Lookup Job (contract section 4, submit). */
export function postJob(app: FastifyInstance, { jobs, settings }: ServerDependencies): void {
  const bodyRules = { types: bodyTypes, maxBytes: settings.maxBodyBytes, maxBytesSetting: 'maxBodyBytes' };
  const query = Type.Object({
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: settings.maxLimit,
        description: 'Contacts returned per line at most',
      }),
    ),
  });

  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: submitPath,
    config: { rules: { access: 'lookup', answers: 'negotiated' } },
    schema: { querystring: query, body: Type.String(), response: { 200: jobReceipt } },
    // Before the schemas: the body's type and size come before all rules (contract section 1).
    preValidation: async (request) => {
      request.body = await readTextBody(request, bodyRules);
      requireDigits('limit', new Map(Object.entries(request.query)).get('limit'));
    },
    handler: async (request, reply) => {
      const { limit = settings.maxLimit } = request.query;
      const outcome = await jobs.submit({ client: callerOf(request), body: request.body, limit });
      if (!outcome.ok) {
        const { problem, lineErrors } = outcome;
        throw new ApiError(problem.kind, problem.message, lineErrors === undefined ? {} : { lineErrors });
      }
      return sendAnswer(request, reply, receiptOf(outcome.job));
    },
  });
}
