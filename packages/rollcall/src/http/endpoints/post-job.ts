import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { SubmitOutcome } from '../../jobs/job-service.ts';
import { sendAnswer } from '../answer.ts';
import { ApiError } from '../errors/api-error.ts';
import { jobReceipt, receiptOf } from '../job-answers.ts';
import { jobValidation, validationOf } from '../job-validation-answer.ts';
import { readTextBody } from '../request-body.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { requireDigits } from '../validation-error.ts';
import { submitPaths } from './paths.ts';

/** `text/csv` is ours; the family's siblings take the other two (contract section 4, submit). */
const bodyTypes = ['text/plain', 'application/octet-stream', 'text/csv'];

/** Submits a Contact Lookup Job, or only checks it (contract section 4, submit). */
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
    onInvalid: Type.Optional(
      Type.Enum(['reject', 'report'], {
        description: 'Whether a line with an error rejects the job, or is answered as invalid in its results',
      }),
    ),
    validateOnly: Type.Optional(Type.Boolean({ description: 'Check everything and store nothing' })),
  });

  for (const { url, columnOrder } of submitPaths) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: 'POST',
      url,
      config: { rules: { access: 'lookup', answers: 'negotiated' } },
      schema: {
        querystring: query,
        body: Type.String(),
        response: { 200: Type.Union([jobReceipt, jobValidation]) },
      },
      // Before the schemas: the body's type and size come before all rules (contract section 1).
      preValidation: async (request) => {
        request.body = await readTextBody(request, bodyRules);
        requireDigits('limit', new Map(Object.entries(request.query)).get('limit'));
      },
      handler: async (request, reply) => {
        const { limit = settings.maxLimit, onInvalid = 'reject', validateOnly = false } = request.query;
        const submission = { client: callerOf(request), body: request.body, columnOrder, limit, onInvalid };
        if (validateOnly) {
          const outcome = await jobs.validate(submission);
          if (!outcome.ok) throw rejected(outcome);
          return sendAnswer(request, reply, validationOf(outcome.validation));
        }
        const outcome = await jobs.submit(submission);
        if (!outcome.ok) throw rejected(outcome);
        return sendAnswer(request, reply, receiptOf(outcome.job));
      },
    });
  }
}

function rejected({ problem, lineErrors }: Extract<SubmitOutcome, { ok: false }>): ApiError {
  return new ApiError(problem.kind, problem.message, lineErrors === undefined ? {} : { lineErrors });
}
