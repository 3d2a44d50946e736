/** What the checks before an endpoint learn about a request, and what an endpoint tells them about itself. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Client, Entitlement } from '../control/control-store.ts';
import type { IdempotencyKey } from '../jobs/keyed-submissions.ts';
import type { CallerToken } from './authentication.ts';
import { type AnswerType, defaultAnswerType } from './media-types.ts';

/** How the checks of contract section 1 apply to an endpoint. */
export interface EndpointRules {
  /** Whoever may call it: everybody, or every client, or those with this entitlement, or with one of these. */
  readonly access: 'everybody' | 'everyClient' | Entitlement | readonly Entitlement[];
  /**
   * What it answers with. Errors of a result file are negotiated like any other answer; `oauth` is JSON, with errors in
   * the form of RFC 6749.
   */
  readonly answers: 'json' | 'negotiated' | 'resultFile' | 'oauth';
  /** Probes are answered while the server is starting or draining. */
  readonly isProbe?: true;
  /** Calls that the throttle neither counts nor refuses. */
  readonly isUncounted?: true;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    rules?: EndpointRules;
    /** Set on the routes that stand for the methods a path does not have: the ones it has. */
    allow?: string;
  }

  interface FastifyRequest {
    /** Whose token it was; undefined before that check and where everybody may call. */
    client: Client | undefined;
    /** The token itself, likewise. */
    token: CallerToken | undefined;
    /** Set by an endpoint that takes an Idempotency-Key. */
    idempotency: IdempotencyKey | undefined;
    /** Whether the throttle has looked at it, and let it through or refused it. */
    isCounted: boolean;
    /** The form of the answer; errors have it too. */
    answerType: AnswerType;
    /** The Content-Type header, which is kept from fastify's own body handling. */
    sentContentType: string | undefined;
  }
}

export function decorateRequests(app: FastifyInstance): void {
  app.decorateRequest('client', undefined);
  app.decorateRequest('token', undefined);
  app.decorateRequest('idempotency', undefined);
  app.decorateRequest('isCounted', false);
  app.decorateRequest('answerType', defaultAnswerType);
  app.decorateRequest('sentContentType', undefined);
}

/** The caller of an endpoint that is not open to everybody. */
export function callerOf(request: FastifyRequest): Client {
  if (request.client === undefined)
    throw new Error('the endpoint asks for a caller but is open to everybody');
  return request.client;
}

/** The token of that caller. */
export function tokenOf(request: FastifyRequest): CallerToken {
  if (request.token === undefined) throw new Error('the endpoint asks for a token but is open to everybody');
  return request.token;
}
