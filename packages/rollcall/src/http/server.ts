/** Puts the HTTP server together. */
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
} from 'fastify';
import { newId20 } from '../control/ids.ts';
import { CallThrottle } from './call-throttle.ts';
import { deleteJob } from './endpoints/delete-job.ts';
import { deleteToken } from './endpoints/delete-token.ts';
import { getAdminJobs } from './endpoints/get-admin-jobs.ts';
import { getAdminUsage } from './endpoints/get-admin-usage.ts';
import { getCompanies } from './endpoints/get-companies.ts';
import { getCompany } from './endpoints/get-company.ts';
import { getCompanyContacts } from './endpoints/get-company-contacts.ts';
import { getContact } from './endpoints/get-contact.ts';
import { getDocs } from './endpoints/get-docs.ts';
import { getHealthz } from './endpoints/get-healthz.ts';
import { getJob } from './endpoints/get-job.ts';
import { getJobDeliveries } from './endpoints/get-job-deliveries.ts';
import { getJobResults } from './endpoints/get-job-results.ts';
import { getOAuthMetadata } from './endpoints/get-oauth-metadata.ts';
import { getOpenapi } from './endpoints/get-openapi.ts';
import { getReadyz } from './endpoints/get-readyz.ts';
import { getReferenceTables } from './endpoints/get-reference-tables.ts';
import { operatorEndpoints } from './endpoints/operator/operator-endpoints.ts';
import { postJob } from './endpoints/post-job.ts';
import { postJobDeliveriesReplay } from './endpoints/post-job-deliveries-replay.ts';
import { postOAuthRevoke } from './endpoints/post-oauth-revoke.ts';
import { postOAuthToken } from './endpoints/post-oauth-token.ts';
import { postToken } from './endpoints/post-token.ts';
import { postWebhookPing } from './endpoints/post-webhook-ping.ts';
import { answerFrameworkError, errorHandler } from './error-handling.ts';
import type { AnsweredRequest } from './http-observer.ts';
import { answerConnect, answerMalformedHttp } from './malformed-http.ts';
import { rateLimitFields } from './rate-limit-fields.ts';
import { requestChecks } from './request-checks.ts';
import { RequestLog } from './request-log.ts';
import { decorateRequests } from './request-state.ts';
import { ServedRoutes } from './served-routes.ts';
import type { ServerDependencies } from './server-dependencies.ts';

const endpoints = [
  postToken,
  deleteToken,
  postOAuthToken,
  postOAuthRevoke,
  getOAuthMetadata,
  postJob,
  getJob,
  deleteJob,
  getJobResults,
  getJobDeliveries,
  postJobDeliveriesReplay,
  postWebhookPing,
  getCompanyContacts,
  getContact,
  getCompanies,
  getCompany,
  getReferenceTables,
  getAdminJobs,
  getAdminUsage,
  ...operatorEndpoints,
  getHealthz,
  getReadyz,
  getOpenapi,
  getDocs,
];

/** A request that has not arrived in full after this time is broken off. */
const requestTimeoutMs = 300_000;

/** The server, ready to listen; all that it answers is in contract sections 1 to 4. */
export function buildServer(given: ServerDependencies): FastifyInstance {
  let isClosing = false;
  const dependencies: ServerDependencies = {
    ...given,
    readiness: () => given.readiness() ?? (isClosing ? 'draining' : undefined),
  };
  const loggerInstance: FastifyBaseLogger = given.logger;

  const app: FastifyInstance = fastify({
    loggerInstance,
    logController: new RequestLog(),
    genReqId: newId20,
    exposeHeadRoutes: false,
    requestTimeout: requestTimeoutMs,
    // Both are answered by the checks, with a request id and in the error format.
    return503OnClosing: false,
    // An empty list would be one too: then the framework looks at the header of everybody.
    trustProxy: given.settings.trustedProxies.length > 0 && [...given.settings.trustedProxies],
    http: { requireHostHeader: false },
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: (error, socket) =>
      answerMalformedHttp(error, socket, given.requestsUnderWay.lastOn(socket), given.logger),
  });

  // Endpoints that want a body read it themselves; nothing is buffered for those that do not.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  // An Expect that is not understood may be ignored (RFC 9110, section 10.1.1); Node would answer 417 by itself.
  app.server.on('checkExpectation', (request, response) => app.routing(request, response));
  app.server.on('connect', ({ socket }) =>
    answerConnect(socket, given.requestsUnderWay.lastOn(socket), given.logger),
  );
  app.addHook('preClose', async () => {
    isClosing = true;
  });

  const served = new ServedRoutes(app);
  decorateRequests(app);
  const { control, clock } = dependencies;
  const { throttle: callRules } = dependencies.settings;
  const throttle = new CallThrottle(control.throttle, callRules, clock);
  app.addHook('onRequest', requestChecks(dependencies, served, throttle));
  app.addHook('onSend', rateLimitFields(throttle, callRules, clock));
  const { observer } = dependencies;
  if (observer !== undefined)
    app.addHook('onResponse', async (request, reply) => observer.answered(answeredRequest(request, reply)));
  app.setErrorHandler(errorHandler(dependencies));
  for (const register of endpoints) register(app, dependencies, served);
  served.guardOtherMethods(app);
  return app;
}

function answeredRequest({ method, routeOptions }: FastifyRequest, reply: FastifyReply): AnsweredRequest {
  const { url: route = 'none', config } = routeOptions;
  const isServed = route !== 'none' && config.allow === undefined;
  return { method: isServed ? method : 'other', route, status: reply.statusCode, ms: reply.elapsedTime };
}
