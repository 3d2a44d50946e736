import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { maxPingsPerClient } from '../../webhooks/webhook-pings.ts';
import { sendAnswer } from '../answer.ts';
import { answerSchema } from '../answer-schema.ts';
import { webhookAttempt, webhookAttemptOf } from '../delivery-answers.ts';
import { ApiError } from '../errors/api-error.ts';
import { jsonRequest, jsonRequestErrors, jsonTypes } from '../json-request.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { webhookOf } from '../webhook-url.ts';
import { whenGone } from '../when-gone.ts';
import { webhookPingPath } from './paths.ts';

const pingRequest = Type.Object(
  {
    url: Type.String({
      description: 'Where the ping is sent: an http or https URL without credentials in it',
      examples: ['https://hooks.acme.example/rollcall'],
    }),
  },
  { additionalProperties: false },
);

const pingAnswer = answerSchema('WebhookPing', 'webhookPing', {
  delivered: Type.Boolean({ description: 'Whether the receiver answered with 2xx, as it must to a webhook' }),
  webhookId: Type.String({ description: 'The webhook-id header', examples: ['msg_3sn9ovk8d2f0q5mh7a1c'] }),
  ...webhookAttempt.properties,
});

/** Sends a signed ping to a URL at once, and tells what came back (contract section 7). */
export function postWebhookPing(app: FastifyInstance, { egress, webhookPings }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: webhookPingPath,
    config: { rules: { access: 'everyClient', answers: 'negotiated' } },
    schema: {
      operationId: 'pingWebhook',
      summary: 'Try a receiver of webhooks',
      description:
        'Sends a signed `ping` at once and answers what came back: 200 also when nothing did. It costs no credits.',
      tags: ['Webhooks'],
      consumes: jsonTypes,
      errors: [...jsonRequestErrors, 'invalidWebhookUrl', 'refusedWebhookUrl', 'tooManyPings'],
      body: pingRequest,
      response: { 200: pingAnswer },
    },
    ...jsonRequest(pingRequest),
    handler: async (request, reply) => {
      const url = webhookOf(request.body.url, egress, 'url');
      const sent = await webhookPings.send(callerOf(request).clientId, url, whenGone(reply));
      if (sent === undefined)
        throw new ApiError(
          'tooManyPings',
          `${maxPingsPerClient} pings of this client are under way, and it may have no more; wait until one is answered`,
        );
      const { delivered, webhookId, attempt } = sent;
      const answer = { delivered, webhookId, ...webhookAttemptOf(attempt) };
      return sendAnswer(request, reply, { root: 'webhookPing', xml: answer, json: answer });
    },
  });
}
