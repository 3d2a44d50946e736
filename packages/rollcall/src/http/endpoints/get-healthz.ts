import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';

const health = Type.Object({ status: Type.Literal('ok') }, { title: 'Health' });

/** Liveness: 200 as long as the process answers at all, ready or not. */
export function getHealthz(app: FastifyInstance): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/healthz',
    config: { rules: { access: 'everybody', answers: 'json', isProbe: true } },
    schema: {
      operationId: 'getHealth',
      summary: 'Whether the process answers',
      tags: ['Server'],
      response: { 200: health },
    },
    handler: (_request, reply) => reply.send({ status: 'ok' }),
  });
}
