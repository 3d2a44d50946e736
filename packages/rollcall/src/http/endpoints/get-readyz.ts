import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { unavailable } from '../request-checks.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { storeFailure } from '../store-failure.ts';

const readiness = Type.Object(
  { status: Type.Literal('ready'), version: Type.String({ examples: ['0.1.0'] }) },
  { title: 'Readiness' },
);

/** Readiness: 503 with the reason while starting, draining, or when the control store does not answer. */
export function getReadyz(app: FastifyInstance, dependencies: ServerDependencies): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/readyz',
    config: { rules: { access: 'everybody', answers: 'json', isProbe: true } },
    schema: {
      operationId: 'getReadiness',
      summary: 'Whether the server can serve requests',
      tags: ['Server'],
      errors: ['unavailable'],
      response: { 200: readiness },
    },
    handler: async (_request, reply) => {
      const reason = dependencies.readiness() ?? (await storeFailure(dependencies.control));
      if (reason !== undefined) throw unavailable(reason);
      return reply.send({ status: 'ready', version: dependencies.version });
    },
  });
}
