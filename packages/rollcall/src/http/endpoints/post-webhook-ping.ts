import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { sendAnswer } from '../answer.ts';
import { answerSchema } from '../answer-schema.ts';
import { webhookAttempt, webhookAttemptOf } from '../delivery-answers.ts';
import { ApiError } from '../errors/api-error.ts';
import { readTextBody } from '../request-body.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { webhookOf } from '../webhook-url.ts';
import { whenGone } from '../when-gone.ts';
import { webhookPingPath } from './paths.ts';

const pingRequest = Type.Object({
  url: Type.String({
    description: 'Where the ping is sent: an http or https URL without credentials in it',
    examples: ['https://hooks.acme.example/rollcall'],
  }),
});
type PingRequest = Static<typeof pingRequest>;

const pingAnswer = answerSchema('WebhookPing', 'webhookPing', {
  delivered: Type.Boolean({ description: 'Whether the receiver answered with 2xx, as it must to a webhook' }),
  webhookId: Type.String({ description: 'The webhook-id header', examples: ['msg_3sn9ovk8d2f0q5mh7a1c'] }),
  ...webhookAttempt.properties,
});

/** A URL, and what a client may send besides. */
const bodyRules = { types: ['application/json'], maxBytes: 16_384 };
const wanted = 'send a JSON object such as {"url": "https://hooks.acme.example/rollcall"}';

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
      consumes: bodyRules.types,
      errors: ['invalidJsonBody', 'invalidWebhookUrl', 'refusedWebhookUrl'],
      body: pingRequest,
      response: { 200: pingAnswer },
    },
    // Before the schema: the body's type and size come first (contract section 1).
    preValidation: async (request) => {
      request.body = pingRequestIn(await readTextBody(request, bodyRules));
    },
    handler: async (request, reply) => {
      const url = webhookOf(request.body.url, egress, 'url');
      const sent = await webhookPings.send(callerOf(request).clientId, url, whenGone(reply));
      const { delivered, webhookId, attempt } = sent;
      const answer = { delivered, webhookId, ...webhookAttemptOf(attempt) };
      return sendAnswer(request, reply, { root: 'webhookPing', xml: answer, json: answer });
    },
  });
}

function pingRequestIn(text: string): PingRequest {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new ApiError('invalidJsonBody', `the body is not JSON; ${wanted}`);
  }
  if (Value.Check(pingRequest, given)) return given;
  throw new ApiError('invalidJsonBody', `the body has no url, or one that is not a text; ${wanted}`);
}
