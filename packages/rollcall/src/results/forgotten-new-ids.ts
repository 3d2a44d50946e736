import { NewIdEncoder } from '@rollcall/lookup';
import type { ClientId, ControlStore } from '../control/control-store.ts';
import { deriveKey } from '../control/secrets.ts';

/** How a client knows the contacts that were forgotten after results of it were stored. */
export async function forgottenNewIds(
  control: ControlStore,
  masterKey: Uint8Array,
  clientId: ClientId,
  afterSequence: number,
): Promise<ReadonlySet<string>> {
  const newIds = new NewIdEncoder(deriveKey(masterKey, 'newId', clientId));
  const contacts = await control.forgettings.contacts(afterSequence);
  return new Set(contacts.map((contact) => newIds.encodeOne(contact)));
}
