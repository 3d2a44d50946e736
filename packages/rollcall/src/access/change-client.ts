import type { Client, ClientChanges, ClientStore } from '../control/control-store.ts';

/** What of a client an operator changes; what is absent stays. */
export interface ClientChange extends ClientChanges {
  /** Whether it may neither log in nor call. */
  readonly disabled?: boolean;
}

/** Changes a client. Doing it again changes nothing. Undefined when there is no such client. */
export async function changeClient(
  clients: Pick<ClientStore, 'update' | 'disable' | 'enable'>,
  clientId: string,
  { disabled, ...changes }: ClientChange,
  nowMs: number,
): Promise<Client | undefined> {
  // First, so that what is returned is how it is in the end.
  if (disabled === true) await clients.disable(clientId, nowMs);
  if (disabled === false) await clients.enable(clientId);
  return clients.update(clientId, changes);
}
