import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { type CreatedClient, createClient, type TakenOver } from '../../../access/create-client.ts';
import { TakeOverError, takenOverId, takenOverSecret } from '../../../access/taken-over.ts';
import { ClientExistsError } from '../../../control/control-store.ts';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { ApiError } from '../../errors/api-error.ts';
import { auditLine } from '../../operator/audit-line.ts';
import { clientAnswer, clientAnswerOf, clientFields } from '../../operator/client-answer.ts';
import { jsonRequest, jsonRequestErrors, jsonTypes } from '../../operator/json-request.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { clientsPath } from '../paths.ts';

const { name, ...rights } = clientFields;
const newClient = Type.Object(
  {
    name,
    clientId: Type.Optional(
      Type.String({ description: 'The id that its software already has: up to 64 printable characters' }),
    ),
    clientSecret: Type.Optional(
      Type.String({ description: 'The secret that its software already has: 16 characters or more' }),
    ),
    ...Type.Partial(Type.Object(rights)).properties,
  },
  { additionalProperties: false },
);

const createdAnswer = answerSchema('CreatedClient', 'client', {
  ...clientAnswer.properties,
  clientSecret: Type.Optional(
    Type.String({
      description: 'Shown this once; absent when it was brought along',
      examples: ['the new secret'],
    }),
  ),
  webhookSecret: Type.String({
    description: 'Signs its webhooks; shown this once',
    examples: ['whsec_the new secret'],
  }),
});

/** Creates a client, with an id and a secret of its own or those that its software already has. */
export function postClient(app: FastifyInstance, dependencies: ServerDependencies): void {
  const { control, clock, masterKey } = dependencies;
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: clientsPath,
    config: { rules: operatorRules },
    schema: {
      operationId: 'createClient',
      summary: 'Create a client',
      description: 'With an id and a secret of its own, or those that its software already has.',
      tags: ['Operator'],
      consumes: jsonTypes,
      errors: [...jsonRequestErrors, 'unusableCredentials', 'clientExists'],
      answerHeaders: ['Cache-Control'],
      body: newClient,
      response: { 200: createdAnswer },
    },
    ...jsonRequest(newClient),
    handler: async (request, reply) => {
      const { name: called, clientId, clientSecret, ...given } = request.body;
      const takenOver = takenOverOf(clientId, clientSecret);
      const created = await refusingTakenIds(
        createClient(control, masterKey, called, clock(), takenOver, given),
      );
      auditLine(request, 'create client', { clientId: created.client.clientId, name: called, ...given });
      const answer = {
        ...(await clientAnswerOf(created.client, control, clock())),
        ...(clientSecret === undefined && { clientSecret: created.clientSecret }),
        webhookSecret: created.webhookSecret,
      };
      reply.header('cache-control', 'no-store');
      return sendAnswer(request, reply, { root: 'client', json: answer, xml: answer });
    },
  });
}

function takenOverOf(clientId: string | undefined, clientSecret: string | undefined): TakenOver {
  try {
    return {
      clientId: clientId === undefined ? undefined : takenOverId(clientId),
      clientSecret: clientSecret === undefined ? undefined : takenOverSecret(clientSecret),
    };
  } catch (error) {
    if (error instanceof TakeOverError) throw new ApiError('unusableCredentials', error.message);
    throw error;
  }
}

async function refusingTakenIds(creating: Promise<CreatedClient>): Promise<CreatedClient> {
  try {
    return await creating;
  } catch (error) {
    if (error instanceof ClientExistsError) throw new ApiError('clientExists', error.message);
    throw error;
  }
}
