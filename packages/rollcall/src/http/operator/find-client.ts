import type { Client, ClientStore } from '../../control/control-store.ts';
import { ApiError } from '../errors/api-error.ts';

/** @throws ApiError clientNotFound */
export async function findClient(clients: ClientStore, clientId: string): Promise<Client> {
  const found = await clients.findWithSecret(clientId);
  if (found === undefined) throw clientNotFound(clientId);
  return found.client;
}

/** For whoever is no operator, there is no client but itself. */
export function clientNotFound(clientId: string): ApiError {
  return new ApiError('clientNotFound', `there is no client ${clientId}`);
}
