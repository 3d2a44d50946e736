import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { openapiDocument } from '../openapi/openapi-document.ts';
import type { ServedRoutes } from '../served-routes.ts';
import type { ServerDependencies } from '../server-dependencies.ts';

const document = Type.Object({}, { title: 'OpenapiDocument', additionalProperties: true });

/** The OpenAPI document of this server, with its limits as its settings have them. */
export function getOpenapi(
  app: FastifyInstance,
  { version }: ServerDependencies,
  served: ServedRoutes,
): void {
  // Made when it is first asked for: by then every endpoint is there.
  let text: string | undefined;
  app.route({
    method: ['GET', 'HEAD'],
    url: '/openapi.json',
    config: { rules: { access: 'everybody', answers: 'json' } },
    schema: {
      operationId: 'getOpenapi',
      summary: 'This document',
      description: 'OpenAPI 3.1. The page `/docs` shows it.',
      tags: ['Server'],
      response: { 200: document },
    },
    handler: (_request, reply) => {
      text ??= `${JSON.stringify(openapiDocument(served.routes, version), undefined, 2)}\n`;
      return reply.type('application/json; charset=utf-8').send(text);
    },
  });
}
