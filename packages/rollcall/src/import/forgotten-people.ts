import { ForgottenContacts, type UnnumberedContact } from '@rollcall/lookup';
import { type IdentityHasher, identityHasher, identityKey } from '../control/identity-hash.ts';
import { openMasterKey } from '../control/installation-key.ts';
import type { ImportOptions } from './import-options.ts';

/** Who has been forgotten, as threads are told. */
export interface ForgottenData {
  readonly key: Uint8Array;
  readonly identityHashes: readonly Uint8Array[];
  /** `ForgottenContacts`. */
  readonly contacts: SharedArrayBuffer;
}

/** Undefined where nobody has been. */
export async function forgottenPeople(options: ImportOptions): Promise<ForgottenData | undefined> {
  const { control } = options;
  const identityHashes = await control.forgettings.identityHashes();
  if (identityHashes.length === 0) return undefined;
  const { memory } = ForgottenContacts.of(await control.forgettings.contacts(0));
  return {
    key: identityKey(await openMasterKey(control, options)),
    identityHashes,
    contacts: memory,
  };
}

/**
 * Tells rows of people who have been forgotten by what files know a person by, whichever of it they have: a file may
 * give another contactId to the same address. Those that none of it is known of have their contact number for it.
 */
export class ForgottenPeople {
  readonly #hash: IdentityHasher;
  readonly #known: ReadonlySet<string>;

  constructor({ key, identityHashes }: Pick<ForgottenData, 'key' | 'identityHashes'>) {
    this.#hash = identityHasher(key);
    this.#known = new Set(identityHashes.map((hash) => hash.toHex()));
  }

  has({ contactId, peopleId, email }: UnnumberedContact): boolean {
    return (
      this.#isKnown('email', email) ||
      this.#isKnown('contactId', contactId) ||
      this.#isKnown('peopleId', peopleId)
    );
  }

  /**
   * Whether a row that was refused names one of them, in whatever column: nobody knows what its columns are, or it is no
   * row at all.
   */
  isNamedIn(text: string): boolean {
    for (const [email] of text.matchAll(addresses)) if (this.#isKnown('email', email)) return true;
    for (const value of text.split(betweenValues)) {
      const id = value.trim();
      if (this.#isKnown('contactId', id) || this.#isKnown('peopleId', id)) return true;
    }
    return false;
  }

  #isKnown(kind: 'contactId' | 'peopleId' | 'email', text: string): boolean {
    return text !== '' && this.#known.has(this.#hash(kind, text).toString('hex'));
  }
}

/** More than addresses may have, so that none is missed. */
const addresses = /[^\s,;|"<>()[\]{}:=\\]+@[^\s,;|"<>()[\]{}:=\\]*[^\s,;|"<>()[\]{}:=\\.']/g;
/** Of CSV, whatever its delimiter, of lists in it, and of JSON. */
const betweenValues = /[,;|\t\r\n"{}[\]]/;
