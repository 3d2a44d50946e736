import { ForgottenContacts, type PlainTexts, plainTexts, type UnnumberedContact } from '@rollcall/lookup';
import {
  comparedBytes,
  type IdentityHasher,
  identityHasher,
  identityKey,
  identityMark,
  markOf,
} from '../control/identity-hash.ts';
import type { IdentityMark } from '../control/identity-mark.ts';
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

/** What rows know a person by. */
type PersonField = 'email' | 'contactId' | 'peopleId';

/** Bits of the filter for each hash: one of so many other texts passes it. */
const bitsPerHash = 64;

/**
 * Tells rows of people who have been forgotten by what files know a person by, whichever of it they have: a file may
 * give another contactId to the same address. Those that none of it is known of have their contact number for it.
 */
export class ForgottenPeople {
  readonly #hash: IdentityHasher;
  readonly #known: ReadonlySet<string>;
  readonly #marks: Readonly<Record<PersonField, IdentityMark>>;
  /** A bit for the upper bits of each mark that is known. */
  readonly #filter: Uint8Array;
  readonly #shift: number;

  constructor({ key, identityHashes }: Pick<ForgottenData, 'key' | 'identityHashes'>) {
    this.#hash = identityHasher(key);
    this.#known = new Set(identityHashes.map((hash) => hash.toHex()));
    this.#marks = {
      email: identityMark(key, 'email'),
      contactId: identityMark(key, 'contactId'),
      peopleId: identityMark(key, 'peopleId'),
    };
    const bits = Math.min(32, Math.max(16, Math.ceil(Math.log2(identityHashes.length * bitsPerHash + 1))));
    this.#shift = 32 - bits;
    this.#filter = new Uint8Array(2 ** (bits - 3));
    for (const hash of identityHashes) {
      const bit = markOf(hash) >>> this.#shift;
      this.#filter[bit >>> 3] = (this.#filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }

  has({ contactId, peopleId, email }: UnnumberedContact): boolean {
    return (
      this.#isKnown('email', email) ||
      this.#isKnown('contactId', contactId) ||
      this.#isKnown('peopleId', peopleId)
    );
  }

  /** The same of a row that is taken as it stands: its address is in small letters, and no text is made of it. */
  hasPlain({ source, starts, ends }: PlainTexts): boolean {
    const isKnown = (kind: PersonField): boolean => {
      const from = starts[plainTexts[kind]] ?? 0;
      const to = ends[plainTexts[kind]] ?? 0;
      return (
        from !== to &&
        this.#mayBeKnown(kind, source, from, to) &&
        this.#isKnown(kind, source.utf8Slice(from, to))
      );
    };
    return isKnown('email') || isKnown('contactId') || isKnown('peopleId');
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

  #isKnown(kind: PersonField, text: string): boolean {
    if (text === '') return false;
    const compared = comparedBytes(kind, text);
    return (
      this.#mayBeKnown(kind, compared, 0, compared.length) &&
      this.#known.has(this.#hash(kind, text).toString('hex'))
    );
  }

  #mayBeKnown(kind: PersonField, bytes: Buffer, from: number, to: number): boolean {
    const bit = this.#marks[kind].of(bytes, from, to) >>> this.#shift;
    return ((this.#filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}

/** More than addresses may have, so that none is missed. */
const addresses = /[^\s,;|"<>()[\]{}:=\\]+@[^\s,;|"<>()[\]{}:=\\]*[^\s,;|"<>()[\]{}:=\\.']/g;
/** Of CSV, whatever its delimiter, of lists in it, and of JSON. */
const betweenValues = /[,;|\t\r\n"{}[\]]/;
