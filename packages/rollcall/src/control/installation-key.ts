import type { ControlStore } from './control-store.ts';
import { deriveKey, loadMasterKey } from './secrets.ts';
import { StoreError } from './store-error.ts';
import { openWebhookSecret } from './webhook-secret.ts';

/** Under which its check is agreed on; no setting that is compared has this name. */
export const masterKeyAgreement = 'masterKey';

export interface MasterKeySource {
  readonly dataDirectory: string;
  /** The setting `masterKey`. */
  readonly masterKey?: string | undefined;
}

/**
 * The installation's master key (`loadMasterKey`), which is the one that this control store is used with: the first
 * process that opens it leaves a check of its key there. A key derived from it, of which nothing can be learnt about it.
 *
 * @throws {StoreError} for another key, and when there is none where there was one
 */
export async function openMasterKey(control: ControlStore, source: MasterKeySource): Promise<Uint8Array> {
  const { dataDirectory, masterKey: setting } = source;
  const agreed = (await control.agreements.all()).get(masterKeyAgreement);
  const masterKey = await loadMasterKey({ dataDirectory, setting, mustExist: agreed !== undefined });
  const check = masterKeyCheck(masterKey);
  if (agreed === undefined) await tryOnClients(control, masterKey);
  const settled = agreed ?? (await settle(control, check));
  if (settled !== check)
    throw new StoreError(
      'this is not the master key that the installation was made with: newIds that clients have stored would be unknown, ' +
        'and webhook secrets could not be read. Put the content of its master.key, from another process or a backup, into ' +
        `the setting masterKey or ${dataDirectory}/master.key. Where it is lost, \`rollcall settings adopt --master-key\` goes on with this one.`,
    );
  return masterKey;
}

/** What is stored of the master key, to tell another one from it. */
export function masterKeyCheck(masterKey: Uint8Array): string {
  return deriveKey(masterKey, 'masterKeyCheck', '').toHex();
}

async function settle(control: ControlStore, check: string): Promise<string | undefined> {
  return (await control.agreements.settle(new Map([[masterKeyAgreement, check]]))).get(masterKeyAgreement);
}

/** Stores of before there was a check have the webhook secrets of their clients to try the key on: it has to open one. */
async function tryOnClients(control: ControlStore, masterKey: Uint8Array): Promise<void> {
  let failure: unknown;
  for (const { clientId } of await control.clients.list()) {
    const [sealed] = await control.clients.webhookSecrets(clientId, Number.MAX_SAFE_INTEGER);
    if (sealed === undefined) continue;
    try {
      openWebhookSecret(masterKey, clientId, sealed);
      return;
    } catch (error) {
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
}
