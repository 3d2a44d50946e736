import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import {
  maxOverlapHours,
  rotateWebhookSecret,
  usualOverlapHours,
} from '../../../access/rotate-webhook-secret.ts';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { auditLine } from '../../operator/audit-line.ts';
import { clientParams } from '../../operator/client-answer.ts';
import { findClient } from '../../operator/find-client.ts';
import { jsonRequest, jsonRequestErrors, jsonTypes } from '../../operator/json-request.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { clientNotFound } from '../client-not-found.ts';
import { clientsPath } from '../paths.ts';

const hourMs = 3_600_000;

const rotation = Type.Object(
  {
    overlapHours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: maxOverlapHours,
        default: usualOverlapHours,
        description: 'How long webhooks are signed with the old one too; 0 ends it at once',
      }),
    ),
  },
  { additionalProperties: false },
);

const rotatedAnswer = answerSchema('ClientWebhookSecret', 'clientWebhookSecret', {
  ...clientParams.properties,
  webhookSecret: Type.String({ description: 'Shown this once', examples: ['whsec_the new secret'] }),
  previousUntilDate: Type.Optional(
    Type.String({ format: 'date-time', description: 'Until when webhooks are signed with the old one too' }),
  ),
});

/** Gives a client a new secret for its webhooks; for a while they are signed with the old one too. */
export function postClientWebhookSecret(
  app: FastifyInstance,
  { control, clock, masterKey }: ServerDependencies,
): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: `${clientsPath}/:clientId/rotate-webhook-secret`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'rotateClientWebhookSecret',
      summary: 'Give a client a new secret for its webhooks',
      description: 'For a while they are signed with the old one too.',
      tags: ['Operator'],
      consumes: jsonTypes,
      isBodyOptional: true,
      errors: [...jsonRequestErrors, 'clientNotFound'],
      answerHeaders: ['Cache-Control'],
      params: clientParams,
      body: rotation,
      response: { 200: rotatedAnswer },
    },
    ...jsonRequest(rotation),
    handler: async (request, reply) => {
      const { clientId } = await findClient(control.clients, request.params.clientId);
      const { overlapHours = usualOverlapHours } = request.body;
      const times = { overlapMs: overlapHours * hourMs, nowMs: clock() };
      const rotated = await rotateWebhookSecret(control.clients, masterKey, clientId, times);
      if (rotated === undefined) throw clientNotFound(clientId);
      const { webhookSecret, previousUntilMs } = rotated;
      auditLine(request, 'rotate webhook secret', { clientId, overlapHours });
      const answer = {
        clientId,
        webhookSecret,
        ...(previousUntilMs !== undefined && { previousUntilDate: new Date(previousUntilMs).toISOString() }),
      };
      reply.header('cache-control', 'no-store');
      return sendAnswer(request, reply, { root: 'clientWebhookSecret', json: answer, xml: answer });
    },
  });
}
