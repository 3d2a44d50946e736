import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { SubmitOutcome } from '../../jobs/job-service.ts';
import { sendAnswer } from '../answer.ts';
import { ApiError } from '../errors/api-error.ts';
import { idempotencyOf } from '../idempotency-key.ts';
import { jobReceipt, receiptOf } from '../job-answers.ts';
import { decodeText, readBody } from '../request-body.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { requireDigits } from '../validation-error.ts';
import { submitPath } from './paths.ts';

/** `text/csv` is ours; the family's siblings take the other two (contract section 4, submit). */
const bodyTypes = ['text/plain', 'application/octet-stream', 'text/csv'];

/** A submission that is under way takes less than that. */
const inFlightRetrySeconds = 1;

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
    // Before the schemas: the body's type and size and the key come before all rules (contract section 1).
    preValidation: async (request, reply) => {
      const body = await readBody(request, bodyRules);
      const idempotency = idempotencyOf(request, body, Object.keys(query.properties));
      const known = idempotency && (await jobs.recall(callerOf(request), idempotency));
      if (known !== undefined) return sendOutcome(request, reply, known);
      request.idempotency = idempotency;
      request.body = decodeText(body);
      requireDigits('limit', new Map(Object.entries(request.query)).get('limit'));
      return undefined;
    },
    handler: async (request, reply) => {
      const { idempotency, body } = request;
      const { limit = settings.maxLimit } = request.query;
      const submission = { client: callerOf(request), body, limit };
      const outcome = await jobs.submit({ ...submission, ...(idempotency && { idempotency }) });
      return sendOutcome(request, reply, outcome);
    },
  });
}

function sendOutcome(request: FastifyRequest, reply: FastifyReply, outcome: SubmitOutcome): FastifyReply {
  if (outcome.ok) {
    if (outcome.isReplay) reply.header('idempotency-replayed', 'true');
    return sendAnswer(request, reply, receiptOf(outcome.job));
  }
  const { problem, lineErrors } = outcome;
  throw new ApiError(problem.kind, problem.message, {
    ...(lineErrors && { lineErrors }),
    ...(problem.kind === 'idempotencyInFlight' && {
      headers: { 'retry-after': String(inFlightRetrySeconds) },
    }),
  });
}
