import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Token } from '../../../control/control-store.ts';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { clientParams } from '../../operator/client-answer.ts';
import { findClient } from '../../operator/find-client.ts';
import { pageAnswer, pageOf, pageQuery, requirePageDigits } from '../../operator/list-page.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { tokensPath } from '../paths.ts';

const query = Type.Object({
  clientId: Type.Optional(Type.String({ description: 'Only those of this client' })),
  ...pageQuery,
});

const dateTime = (description: string) => Type.String({ format: 'date-time', description });
const tokenAnswer = Type.Object({
  tokenId: Type.String({
    description: 'Names the token and opens nothing: a token itself is never stored',
    examples: ['5m8c1n4b6d9k2v0i3qf7'],
  }),
  ...clientParams.properties,
  createdDate: dateTime('When it was given out'),
  expiresDate: dateTime('Until when it is valid'),
  revokedDate: Type.Optional(dateTime('When it was revoked; absent when it was not')),
});

const tokenList = answerSchema('TokenList', 'tokenList', {
  tokens: Type.Array(tokenAnswer),
  ...pageAnswer,
});

/** Lists the access tokens, oldest first. */
export function getTokens(app: FastifyInstance, { control }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: tokensPath,
    config: { rules: operatorRules },
    schema: {
      operationId: 'listTokens',
      summary: 'List the access tokens, oldest first',
      tags: ['Operator'],
      errors: ['clientNotFound'],
      querystring: query,
      response: { 200: tokenList },
    },
    preValidation: requirePageDigits,
    handler: async (request, reply) => {
      const { clientId, ...page } = request.query;
      if (clientId !== undefined) await findClient(control.clients, clientId);
      const [tokens, totalResults] = await Promise.all([
        control.tokens.list(clientId, pageOf(page)),
        control.tokens.count(clientId),
      ]);
      const answer = { tokens: tokens.map(answerOf), ...page, totalResults };
      return sendAnswer(request, reply, { root: 'tokenList', json: answer, xml: answer });
    },
  });
}

function answerOf({
  tokenId,
  clientId,
  createdAtMs,
  expiresAtMs,
  revokedAtMs,
}: Token): Static<typeof tokenAnswer> {
  return {
    tokenId,
    clientId,
    createdDate: new Date(createdAtMs).toISOString(),
    expiresDate: new Date(expiresAtMs).toISOString(),
    ...(revokedAtMs !== undefined && { revokedDate: new Date(revokedAtMs).toISOString() }),
  };
}
