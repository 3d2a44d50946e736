/** Puts the HTTP server together. */
import { type FastifyBaseLogger, type FastifyInstance, fastify } from 'fastify';
import { newId20 } from '../control/ids.ts';
import { CallThrottle } from './call-throttle.ts';
import { deleteJob } from './endpoints/delete-job.ts';
import { deleteToken } from './endpoints/delete-token.ts';
import { getAdminJobs } from './endpoints/get-admin-jobs.ts';
import { getDocs } from './endpoints/get-docs.ts';
import { getHealthz } from './endpoints/get-healthz.ts';
import { getJob } from './endpoints/get-job.ts';
import { getJobResults } from './endpoints/get-job-results.ts';
import { getOpenapi } from './endpoints/get-openapi.ts';
import { getReadyz } from './endpoints/get-readyz.ts';
import { postJob } from './endpoints/post-job.ts';
import { postToken } from './endpoints/post-token.ts';
import { answerFrameworkError, errorHandler } from './error-handling.ts';
import { answerMalformedHttp } from './malformed-http.ts';
import { rateLimitFields } from './rate-limit-fields.ts';
import { requestChecks } from './request-checks.ts';
import { RequestLog } from './request-log.ts';
import { decorateRequests } from './request-state.ts';
import { ServedRoutes } from './served-routes.ts';
import type { ServerDependencies } from './server-dependencies.ts';

const endpoints = [
  postToken,
  deleteToken,
  postJob,
  getJob,
  deleteJob,
  getJobResults,
  getAdminJobs,
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
  app.setErrorHandler(errorHandler(dependencies));
  for (const register of endpoints) register(app, dependencies, served);
  served.guardOtherMethods(app);
  return app;
}
