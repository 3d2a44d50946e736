import type { Client, ClientStore } from '../../control/control-store.ts';
import { clientNotFound } from '../endpoints/client-not-found.ts';

/** @throws ApiError clientNotFound */
export async function findClient(clients: ClientStore, clientId: string): Promise<Client> {
  const found = await clients.findWithSecret(clientId);
  if (found === undefined) throw clientNotFound(clientId);
  return found.client;
}
