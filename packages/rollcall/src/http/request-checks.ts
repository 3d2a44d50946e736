/**
 * What is checked before any endpoint runs, in the order of contract section 1: service, path, method, token,
 * entitlement, throttle, Accept. An endpoint that takes a body then checks its type and size (request-body.ts), and
 * its rules last.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authenticate } from './authentication.ts';
import type { CallThrottle } from './call-throttle.ts';
import { ApiError } from './errors/api-error.ts';
import { isFamilyPath } from './family-paths.ts';
import { acceptsResultFile, defaultAnswerType, negotiateAnswerType } from './media-types.ts';
import type { ServedRoutes } from './served-routes.ts';
import type { ServerDependencies } from './server-dependencies.ts';

/** Seconds after which a client should come back when the server cannot serve it. */
export const retryAfterSeconds = 5;

/** Paths are echoed only as far as a reader needs them. */
const maxPathEchoed = 200;

type Check = (request: FastifyRequest, reply: FastifyReply) => void | Promise<void>;

/** The hook that runs the checks; the first that fails is the answer. */
export function requestChecks(
  dependencies: ServerDependencies,
  served: ServedRoutes,
  throttle: CallThrottle,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const checks: readonly Check[] = [
    (request, reply) => checkReadiness(request, reply, dependencies),
    checkMessage,
    (request) => checkPath(request, served),
    checkMethod,
    (request) => checkToken(request, dependencies),
    checkEntitlement,
    // Here, so that it counts calls of a token that may make them.
    (request) => checkThrottle(request, throttle, dependencies),
    checkAccept,
  ];
  return async (request, reply) => {
    prepare(request, reply);
    for (const check of checks) await check(request, reply);
  };
}

/** Sets what every answer needs, errors of the checks included. */
function prepare(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id);
  // Without the header fastify leaves every body alone, as a DELETE with a type of its own invention needs it.
  request.sentContentType = request.headers['content-type'];
  request.raw.headers['content-type'] = undefined;

  const answers = request.routeOptions.config.rules?.answers;
  if (answers === 'json' || answers === 'oauth') {
    request.answerType = 'application/json';
  } else {
    request.answerType = negotiateAnswerType(request.headers.accept) ?? defaultAnswerType;
    reply.header('vary', 'Accept');
  }
}

function checkReadiness(
  request: FastifyRequest,
  reply: FastifyReply,
  { readiness, requestsUnderWay }: ServerDependencies,
): void {
  if (request.routeOptions.config.rules?.isProbe) return;
  const reason = readiness();
  if (reason !== undefined) throw unavailable(reason);
  requestsUnderWay.add(reply);
}

export function unavailable(reason: string): ApiError {
  return new ApiError(
    'unavailable',
    `the server cannot answer now: ${reason}; try again in ${retryAfterSeconds} seconds`,
    {
      headers: { 'retry-after': String(retryAfterSeconds) },
    },
  );
}

/**
 * What of a message Node leaves to us, or would answer without our error format: one Host (RFC 9112, section 3.2), and
 * no transfer coding but chunked (section 6.1). Where two of these are taken, a proxy in front may have taken the other.
 */
function checkMessage({ raw }: FastifyRequest): void {
  const hosts = raw.rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name)).length;
  if (hosts > 1) throw new ApiError('malformedRequest', `the request has ${hosts} Host headers; send one`);
  if (hosts === 0 && raw.httpVersion === '1.1')
    throw new ApiError('malformedRequest', 'the request has no Host header, which HTTP/1.1 requires');
  const coding = raw.headers['transfer-encoding'] ?? 'chunked';
  if (coding.trim().toLowerCase() !== 'chunked')
    throw new ApiError(
      'malformedRequest',
      `the Transfer-Encoding is ${JSON.stringify(coding.slice(0, 40))}; send chunked, and a packed body with Content-Encoding: gzip`,
    );
}

function checkPath(request: FastifyRequest, served: ServedRoutes): void {
  if (!request.is404) return;
  const path = request.url.replace(/\?.*$/s, '');
  const shown = path.slice(0, maxPathEchoed);
  if (isFamilyPath(path)) {
    throw new ApiError('notServed', `${shown} is not served here; this server has ${served.summary()}`);
  }
  throw new ApiError('pathNotFound', `there is nothing at ${shown}; this server has ${served.summary()}`);
}

function checkMethod(request: FastifyRequest): void {
  const { allow } = request.routeOptions.config;
  if (allow === undefined) return;
  throw new ApiError('methodNotAllowed', `this path has no ${request.method}; it has ${allow}`, {
    headers: { allow },
  });
}

async function checkToken(request: FastifyRequest, { control, clock }: ServerDependencies): Promise<void> {
  if (isOpen(request)) return;
  const { client, token } = await authenticate(request.headers, control.tokens, clock());
  request.client = client;
  request.token = token;
}

function checkEntitlement(request: FastifyRequest): void {
  const access = request.routeOptions.config.rules?.access;
  if (access === undefined || access === 'everybody' || access === 'everyClient') return;
  const anyOf = typeof access === 'string' ? [access] : access;
  if (anyOf.some((entitlement) => request.client?.entitlements.includes(entitlement))) return;
  throw new ApiError(
    'notEntitled',
    `this client is not entitled to this API: it needs the entitlement ${anyOf.join(' or ')}, which the operator can add`,
  );
}

async function checkThrottle(
  request: FastifyRequest,
  throttle: CallThrottle,
  { settings, clock }: ServerDependencies,
): Promise<void> {
  if (request.token === undefined || request.routeOptions.config.rules?.isUncounted) return;
  const { tokenHash, seenCalls } = request.token;
  const refused = await throttle.admit(tokenHash, seenCalls);
  request.isCounted = true;
  if (refused === undefined) return;
  const { limit, windowMs, locksOutClient = false } = settings.throttle;
  const seconds = Math.max(1, Math.ceil((refused.retryAtMs - clock()) / 1_000));
  throw new ApiError(
    'throttled',
    `this token${locksOutClient ? ', or another one of this client (setting throttleLocksOutClient),' : ''} has made its ` +
      `${limit} calls of ${windowMs / 1_000} seconds (settings throttleCalls and throttleWindowSeconds); ` +
      `try again in ${seconds} seconds`,
    { headers: { 'retry-after': String(seconds) } },
  );
}

function checkAccept(request: FastifyRequest): void {
  const { accept } = request.headers;
  const answers = request.routeOptions.config.rules?.answers;
  if (answers === 'negotiated' && negotiateAnswerType(accept) === undefined) {
    throw new ApiError(
      'notAcceptable',
      `the Accept header admits neither application/json nor application/xml: ${accept}`,
    );
  }
  if (answers === 'resultFile' && !acceptsResultFile(accept)) {
    throw new ApiError(
      'notAcceptable',
      `the Accept header admits neither text/csv nor application/x-ndjson: ${accept}`,
    );
  }
}

function isOpen(request: FastifyRequest): boolean {
  const access = request.routeOptions.config.rules?.access;
  return access === undefined || access === 'everybody';
}
