/** What the server sends to webhooks (contract section 7). */
import { Type } from 'typebox';
import { isTerminal, jobStates } from '../../control/job-state.ts';
import { jobStatusAnswer } from '../job-answers.ts';
import type { JsonObject } from '../xml.ts';
import { type Components, isObject } from './components.ts';
import { exampleOf } from './example-of.ts';

const headers = {
  'webhook-id': {
    description: 'The id of the delivery: the same whenever it is tried again, so that it can be told apart',
    schema: { type: 'string', examples: ['msg_3sn9ovk8d2f0q5mh7a1c'] },
  },
  'webhook-timestamp': {
    description: 'When this attempt was sent: seconds since 1970',
    schema: { type: 'integer', examples: [1_795_532_553] },
  },
  'webhook-signature': {
    description: '`v1,` and the Base64 of the HMAC-SHA256 of `id.timestamp.body`; one for each valid secret',
    schema: { type: 'string', examples: ['v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4='] },
  },
};

const responses = {
  '2XX': { description: 'It has arrived. Answer within 15 seconds' },
  410: { description: 'It is not wanted, and will not be sent again' },
  default: {
    description:
      'It has not arrived, and is sent again up to nine times over three days; `Retry-After` is honoured. Redirects are not followed',
  },
};

export function webhookDescriptions(components: Components): JsonObject {
  const sent = jobStates.filter(isTerminal).map((state) => [
    `job.${state}`,
    webhook(components, {
      type: `job.${state}`,
      operationId: `job${state.charAt(0).toUpperCase()}${state.slice(1)}`,
      summary: `A job is ${state}`,
      data: Type.Object(
        { ...jobStatusAnswer.properties, status: Type.Literal(state) },
        { description: 'The status of the job' },
      ),
    }),
  ]);
  const ping = webhook(components, {
    type: 'ping',
    operationId: 'ping',
    summary: 'A receiver is tried',
    data: Type.Object({}, { description: 'Nothing' }),
  });
  return { ...Object.fromEntries(sent), ping };
}

interface WebhookDescription {
  readonly type: string;
  readonly operationId: string;
  readonly summary: string;
  readonly data: object;
}

function webhook(components: Components, { type, data, ...about }: WebhookDescription): JsonObject {
  const body: unknown = Type.Object({
    type: Type.Literal(type),
    timestamp: Type.String({ format: 'date-time', description: 'When it came to pass' }),
    data: Type.Unsafe(data),
  });
  const schema = isObject(body) ? body : {};
  return {
    post: {
      ...about,
      tags: ['Webhooks'],
      description: 'Signed as Standard Webhooks 1.0.0 has it. It can come more than once.',
      security: [],
      parameters: Object.entries(headers).map(([name, header]) => ({
        name,
        in: 'header',
        required: true,
        ...header,
      })),
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: components.refer(schema), example: exampleOf(schema) },
        },
      },
      responses,
    },
  };
}
