import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { bodyErrorKinds, lineErrorKinds } from '@rollcall/lookup';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { SubmitOutcome } from '../../jobs/job-service.ts';
import { sendAnswer } from '../answer.ts';
import { ApiError } from '../errors/api-error.ts';
import type { ErrorKind } from '../errors/error-catalogue.ts';
import { idempotencyKeySchema, idempotencyOf } from '../idempotency-key.ts';
import { jobReceipt, receiptOf } from '../job-answers.ts';
import { jobValidation, validationOf } from '../job-validation-answer.ts';
import { decodeText, readBody } from '../request-body.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { requireDigits } from '../validation-error.ts';
import { webhookOf } from '../webhook-url.ts';
import { submitPaths } from './paths.ts';

/** `text/csv` is ours; the family's siblings take the other two (contract section 4, submit). */
const bodyTypes = ['text/plain', 'application/octet-stream', 'text/csv'];

/** A submission that is under way takes less than that. */
const inFlightRetrySeconds = 1;

const exampleLines = 'q1,1001,4,8,\nq2,1002,,,engineer\n';

const lookupLines =
  'CSV with a lookup line each: queryId, companyID, jobLevel, jobFunction, title, and up to eight columns more. ';
const submitDescription =
  'The body may be packed with gzip. Every valid line costs one credit when the job starts.';

/** What the reference says of each of the paths. */
const about = {
  company: {
    summary: 'Submit lookup lines',
    description: lookupLines + submitDescription,
    body: 'Lookup lines',
  },
  contact: {
    summary: 'Submit newIds, or lookup lines',
    description:
      'A newId on each line, for the whole records of these contacts; this needs the entitlement `contactDetails`. ' +
      `Or ${lookupLines}Here columns 7 and 8 are isPhoneRequired and isEmailRequired. ${submitDescription}`,
    body: 'newIds, or lookup lines',
  },
} as const;

const submitErrors: readonly ErrorKind[] = [
  ...bodyErrorKinds,
  ...lineErrorKinds,
  'invalidWebhookUrl',
  'refusedWebhookUrl',
  'tooFewCredits',
  'tooManyUnfinishedJobs',
  'invalidIdempotencyKey',
  'idempotencyInFlight',
  'idempotencyReused',
];

/** Submits a job of lookup lines or of newIds, or only checks it (contract sections 4 and 6). */
export function postJob(app: FastifyInstance, { jobs, egress, settings }: ServerDependencies): void {
  const bodyRules = { types: bodyTypes, maxBytes: settings.maxBodyBytes, maxBytesSetting: 'maxBodyBytes' };
  const query = Type.Object({
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: settings.maxLimit,
        description: 'Contacts returned per lookup line at most',
      }),
    ),
    onInvalid: Type.Optional(
      Type.Enum(['reject', 'report'], {
        description: 'Whether a line with an error rejects the job, or is answered as invalid in its results',
      }),
    ),
    webhook: Type.Optional(
      Type.String({
        description: 'An http or https URL that the status is posted to when the job has ended',
      }),
    ),
    validateOnly: Type.Optional(Type.Boolean({ description: 'Check everything and store nothing' })),
  });

  for (const { url, columnOrder, access } of submitPaths) {
    const { summary, description, body: lines } = about[columnOrder];
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: 'POST',
      url,
      config: { rules: { access, answers: 'negotiated' } },
      schema: {
        operationId: 'submitJob',
        summary,
        description,
        tags: ['Jobs'],
        consumes: bodyTypes,
        sentHeaders: { 'Idempotency-Key': idempotencyKeySchema },
        answerHeaders: ['Idempotency-Replayed'],
        errors: submitErrors,
        querystring: query,
        body: Type.String({ description: lines, examples: [exampleLines] }),
        response: { 200: Type.Union([jobReceipt, jobValidation]) },
      },
      // Before the schemas: the body's type and size and the key come before all rules (contract section 1).
      preValidation: async (request, reply) => {
        const body = await readBody(request, bodyRules);
        const asked = new Map<string, unknown>(Object.entries(request.query));
        if (asked.get('validateOnly') !== 'true') {
          const idempotency = idempotencyOf(request, body, Object.keys(query.properties));
          const known = idempotency && (await jobs.recall(callerOf(request), idempotency));
          if (known !== undefined) return sendOutcome(request, reply, known);
          request.idempotency = idempotency;
        }
        request.body = decodeText(body);
        requireDigits('limit', asked.get('limit'));
        return undefined;
      },
      handler: async (request, reply) => {
        const { idempotency, body } = request;
        const {
          limit = settings.maxLimit,
          onInvalid = 'reject',
          validateOnly = false,
          webhook = '',
        } = request.query;
        const submission = {
          client: callerOf(request),
          body,
          columnOrder,
          limit,
          onInvalid,
          ...(webhook !== '' && { webhook: webhookOf(webhook, egress) }),
        };
        if (validateOnly) {
          const checked = await jobs.validate(submission);
          if (!checked.ok) throw rejected(checked);
          return sendAnswer(request, reply, validationOf(checked.validation));
        }
        const outcome = await jobs.submit({ ...submission, ...(idempotency && { idempotency }) });
        return sendOutcome(request, reply, outcome);
      },
    });
  }
}

function sendOutcome(request: FastifyRequest, reply: FastifyReply, outcome: SubmitOutcome): FastifyReply {
  if (outcome.ok) {
    if (outcome.isReplay) reply.header('idempotency-replayed', 'true');
    return sendAnswer(request, reply, receiptOf(outcome.job));
  }
  throw rejected(outcome);
}

function rejected({ problem, lineErrors }: Extract<SubmitOutcome, { ok: false }>): ApiError {
  return new ApiError(problem.kind, problem.message, {
    ...(lineErrors && { lineErrors }),
    ...(problem.kind === 'idempotencyInFlight' && {
      headers: { 'retry-after': String(inFlightRetrySeconds) },
    }),
  });
}
