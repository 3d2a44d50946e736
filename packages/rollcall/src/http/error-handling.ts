/** What becomes of everything that is thrown: an answer of the catalogue, and one log line where it is our fault. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { StoreUnavailableError } from '../control/store-error.ts';
import { DataSetAwayError } from '../data-set/data-set-error.ts';
import { RepeatedLog } from '../repeated-log.ts';
import { sendError } from './answer.ts';
import { callerAddress } from './caller-address.ts';
import { ApiError } from './errors/api-error.ts';
import { defaultAnswerType, negotiateAnswerType } from './media-types.ts';
import { unavailable } from './request-checks.ts';
import type { ServerDependencies } from './server-dependencies.ts';
import { storeFailure } from './store-failure.ts';
import { validationError } from './validation-error.ts';

/** The settings that bound parameters, named in messages (contract section 2). */
const settingOfParameter = { limit: 'maxContactsPerLine' };
/** A small data set is fetched in less, a large one in hours. */
const awayRetrySeconds = 10;

/** Answers a failure of a check, a schema or an endpoint. Nothing of an unexpected one reaches the caller. */
export function errorHandler(
  dependencies: ServerDependencies,
): (error: Error | FastifyError, request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const outage = new RepeatedLog(dependencies.logger);
  return async (error, request, reply) => {
    // Every request meets it, and the line of each has the status.
    if (error instanceof StoreUnavailableError)
      outage.error({ err: error }, 'the control store cannot be used: requests are answered with 503');
    const answer = asApiError(error, request) ?? (await unexpected(error, request, dependencies));
    dependencies.observer?.failed(answer.kind);
    await sendError(request, reply, answer);
  };
}

/**
 * Answers what the framework refuses before any hook runs: paths that cannot be decoded, or whose ids are absurdly
 * long. The message does not repeat the URL, which may hold a secret.
 */
export function answerFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.headers({ 'x-request-id': request.id, vary: 'Accept' });
  request.answerType = negotiateAnswerType(request.headers.accept) ?? defaultAnswerType;
  const isTooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
  const answer = isTooLong
    ? new ApiError('pathNotFound', 'there is nothing at this path: an id in it is longer than any id')
    : new ApiError(
        'malformedRequest',
        'the path of the URL cannot be decoded; after a % come two hexadecimal digits',
      );
  sendError(request, reply, answer);
  const { method } = request;
  const line = { address: callerAddress(request), method, route: 'no route', status: reply.statusCode };
  request.log.info(line, 'request');
}

function asApiError(error: Error | FastifyError, request: FastifyRequest): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (error instanceof DataSetAwayError)
    return new ApiError('dataSetAway', error.message, {
      headers: { 'Retry-After': String(awayRetrySeconds) },
    });
  // The likeliest cause of all, and one that passes by itself (contract section 2).
  if (error instanceof StoreUnavailableError) return unavailable(`its database cannot: ${error.message}`);
  if ('validation' in error && error.validation !== undefined) {
    return validationError(error.validation, request.query, settingOfParameter);
  }
  return undefined;
}

/** A store that fails in an unknown way and is gone now is still that. */
async function unexpected(
  error: Error,
  request: FastifyRequest,
  { control }: ServerDependencies,
): Promise<ApiError> {
  request.log.error({ err: error }, 'request failed unexpectedly');
  const failure = await storeFailure(control);
  if (failure !== undefined) return unavailable(failure);
  return new ApiError(
    'internal',
    'something failed inside the server; the diagnosticCode finds it in the log',
  );
}
