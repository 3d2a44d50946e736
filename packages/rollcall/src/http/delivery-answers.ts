/** What is told of the webhook of a job (contract section 7). */
import { type Static, Type } from 'typebox';
import {
  type Delivery,
  type DeliveryAttempt,
  deliveryStates,
  type JobDelivery,
} from '../control/control-store.ts';
import { webhookIdOf } from '../webhooks/job-message.ts';
import type { Answer } from './answer.ts';
import { answerSchema } from './answer-schema.ts';

const dateTime = (description: string) => Type.String({ format: 'date-time', description });

/** One time that a webhook was sent. */
export const webhookAttempt = Type.Object({
  sentDate: dateTime('When it was sent'),
  durationMs: Type.Integer({ description: 'From then to the answer, or to the failure', examples: [48] }),
  status: Type.Optional(
    Type.Integer({ description: 'The HTTP status of the answer; absent without one', examples: [200] }),
  ),
  answer: Type.Optional(Type.String({ description: 'The first characters of its body; absent without any' })),
  failure: Type.Optional(Type.String({ description: 'Why nothing was sent, or nothing answered' })),
});

export const deliveriesAnswer = answerSchema('WebhookDeliveries', 'webhookDeliveries', {
  webhookDeliveries: Type.Array(
    Type.Object({
      webhookId: Type.String({
        description: 'The webhook-id header, the same at every attempt',
        examples: ['msg_q3baijdk4nkli9o4990l'],
      }),
      webhook: Type.String({
        description: 'Where it is sent',
        examples: ['https://hooks.acme.example/rollcall'],
      }),
      webhookStatus: Type.Enum([...deliveryStates], {
        description: 'Whether it is still to be sent, was delivered, or was given up',
      }),
      createdDate: dateTime('When the job ended'),
      nextAttemptDate: Type.Optional(
        dateTime(
          'When it is sent again; absent while it is sent, when that is at once, and after the last time',
        ),
      ),
      attempts: Type.Array(webhookAttempt, { description: 'The oldest first; of very many the latest' }),
    }),
    { description: 'Empty where the job has not ended, has no webhook, or where that is not kept any more' },
  ),
});

/** The deliveries of a job: the one of its end, as soon as there is one. */
export function deliveriesOf({ jobId, delivery }: JobDelivery): Answer {
  const deliveries = delivery === undefined ? [] : [deliveryOf(webhookIdOf(jobId), delivery)];
  return { root: 'webhookDeliveries', json: { webhookDeliveries: deliveries }, xml: deliveries };
}

function deliveryOf(webhookId: string, { url, state, createdAtMs, nextAttemptAtMs, attempts }: Delivery) {
  return {
    webhookId,
    webhook: url,
    webhookStatus: state,
    createdDate: isoTime(createdAtMs),
    ...(nextAttemptAtMs !== undefined && { nextAttemptDate: isoTime(nextAttemptAtMs) }),
    attempts: attempts.map(webhookAttemptOf),
  };
}

export function webhookAttemptOf({ atMs, ...rest }: DeliveryAttempt): Static<typeof webhookAttempt> {
  return { sentDate: isoTime(atMs), ...rest };
}

function isoTime(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
