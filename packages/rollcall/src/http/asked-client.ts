import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { ClientId, ControlStore } from '../control/control-store.ts';
import { clientNotFound, findClient } from './operator/find-client.ts';
import { callerOf } from './request-state.ts';

/** @param whose what of the client is asked for */
export const askedClientId = (whose: string) =>
  Type.Optional(Type.String({ description: `For operators: the client whose ${whose}` }));

/**
 * The client that a call is about: the one that calls, or for an operator the one that it names.
 *
 * @throws ApiError clientNotFound; to whoever is no operator, there is no other client
 */
export async function askedClient(
  request: FastifyRequest,
  clientId: string | undefined,
  { clients }: Pick<ControlStore, 'clients'>,
): Promise<ClientId> {
  const caller = callerOf(request);
  if (clientId === undefined || clientId === caller.clientId) return caller.clientId;
  if (!caller.entitlements.includes('operator')) throw clientNotFound(clientId);
  return (await findClient(clients, clientId)).clientId;
}
