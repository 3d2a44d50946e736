/** Sends answers and errors in the form that was asked for (contract sections 1 and 2). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiError } from './errors/api-error.ts';
import { errorAnswer } from './errors/error-answer.ts';
import { errorEntry } from './errors/error-catalogue.ts';
import { sendOAuthError } from './oauth/oauth-errors.ts';
import { type JsonObject, type JsonValue, toXml } from './xml.ts';

export interface Answer {
  /** Name of the XML root (contract section 1). */
  readonly root: string;
  /** Children by name, or the items of a list under their singular. */
  readonly xml: JsonObject | readonly JsonValue[];
  readonly json: JsonObject;
}

/** JSON goes through the schema of the route; XML is written here. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { root, xml, json }: Answer,
): FastifyReply {
  reply.type(contentType(request));
  return reply.send(request.answerType === 'application/json' ? json : toXml(root, xml));
}

export function sendError(request: FastifyRequest, reply: FastifyReply, error: ApiError): FastifyReply {
  if (request.routeOptions.config.rules?.answers === 'oauth') return sendOAuthError(reply, error);
  const body = errorAnswer(error, request.id);
  return reply
    .code(errorEntry(error.kind).status)
    .headers({ ...error.extras.headers })
    .type(contentType(request))
    .send(request.answerType === 'application/json' ? JSON.stringify(body) : toXml('error', body));
}

function contentType(request: FastifyRequest): string {
  return `${request.answerType}; charset=utf-8`;
}
