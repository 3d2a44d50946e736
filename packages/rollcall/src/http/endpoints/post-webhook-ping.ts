import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { SentPing } from '../../webhooks/webhook-pings.ts';
import { sendAnswer } from '../answer.ts';
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

const pingAnswer = Type.Object({
  delivered: Type.Boolean({ description: 'Whether the receiver answered with 2xx, as it must to a webhook' }),
  webhookId: Type.String({ description: 'The webhook-id header' }),
  sentDate: Type.String({ format: 'date-time', description: 'When it was sent' }),
  durationMs: Type.Integer({ description: 'From then to the answer, or to the failure' }),
  status: Type.Optional(Type.Integer({ description: 'The HTTP status of the answer; absent without one' })),
  answer: Type.Optional(Type.String({ description: 'The first characters of its body; absent without any' })),
  failure: Type.Optional(Type.String({ description: 'Why nothing was sent, or nothing answered' })),
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
    schema: { body: pingRequest, response: { 200: pingAnswer } },
    // Before the schema: the body's type and size come first (contract section 1).
    preValidation: async (request) => {
      request.body = pingRequestIn(await readTextBody(request, bodyRules));
    },
    handler: async (request, reply) => {
      const url = webhookOf(request.body.url, egress, 'url');
      const sent = await webhookPings.send(callerOf(request).clientId, url, whenGone(reply));
      const answer = answerOf(sent);
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

function answerOf({ webhookId, sentAtMs, outcome }: SentPing): Static<typeof pingAnswer> {
  const sent = { webhookId, sentDate: new Date(sentAtMs).toISOString(), durationMs: outcome.durationMs };
  if (outcome.kind !== 'answered') return { delivered: false, ...sent, failure: outcome.reason };
  const { status, bodyStart } = outcome;
  const answer = new TextDecoder().decode(bodyStart);
  return { delivered: status >= 200 && status < 300, ...sent, status, ...(answer !== '' && { answer }) };
}
