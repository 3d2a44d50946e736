import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { changeClient } from '../../../access/change-client.ts';
import { sendAnswer } from '../../answer.ts';
import { ApiError } from '../../errors/api-error.ts';
import { auditLine } from '../../operator/audit-line.ts';
import { clientAnswer, clientAnswerOf, clientFields, clientParams } from '../../operator/client-answer.ts';
import { findClient } from '../../operator/find-client.ts';
import { jsonRequest, jsonRequestErrors, jsonTypes } from '../../operator/json-request.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import { callerOf } from '../../request-state.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { clientNotFound } from '../client-not-found.ts';
import { clientsPath } from '../paths.ts';

const { monthlyCredits, maxUnfinishedJobs, ...others } = clientFields;
const changes = Type.Partial(
  Type.Object({
    ...others,
    monthlyCredits: Type.Union([monthlyCredits, Type.Null()], { description: 'Null for unlimited' }),
    maxUnfinishedJobs: Type.Union([maxUnfinishedJobs, Type.Null()], {
      description: 'Null for the setting maxUnfinishedJobs',
    }),
    disabled: Type.Boolean({ description: 'Whether it may neither log in nor call' }),
  }),
  { additionalProperties: false },
);

/** Changes a client: what is not given stays. Every process takes it up at the next call. */
export function patchClient(app: FastifyInstance, { control, clock }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'PATCH',
    url: `${clientsPath}/:clientId`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'changeClient',
      summary: 'Change a client',
      description: 'What is not given stays. It holds from the next call on.',
      tags: ['Operator'],
      consumes: jsonTypes,
      isBodyOptional: true,
      errors: [...jsonRequestErrors, 'clientNotFound', 'ownAccess'],
      params: clientParams,
      body: changes,
      response: { 200: clientAnswer },
    },
    ...jsonRequest(changes),
    handler: async (request, reply) => {
      const { clientId } = await findClient(control.clients, request.params.clientId);
      if (clientId === callerOf(request).clientId) refuseOwnAccess(request.body);
      const client = await changeClient(control.clients, clientId, request.body, clock());
      if (client === undefined) throw clientNotFound(clientId);
      auditLine(request, 'change client', { clientId, ...request.body });
      const answer = await clientAnswerOf(client, control, clock());
      return sendAnswer(request, reply, { root: 'client', json: answer, xml: answer });
    },
  });
}

/** Nobody might be left who could undo it here. */
function refuseOwnAccess({ disabled, entitlements }: Static<typeof changes>): void {
  if (disabled !== true && entitlements?.includes('operator') !== false) return;
  const what = disabled === true ? 'disable itself' : 'take the entitlement operator from itself';
  throw new ApiError(
    'ownAccess',
    `this client is the one that calls, and an operator cannot ${what}; another operator can, or the command rollcall clients`,
  );
}
