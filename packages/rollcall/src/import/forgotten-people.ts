import { ForgottenContacts, type PlainTexts, plainTexts, type UnnumberedContact } from '@rollcall/lookup';
import {
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

/** Bits of the filter for each hash: one of so many other texts passes it. */
const bitsPerHash = 64;

/**
 * Tells rows of people who have been forgotten by what files know a person by, whichever of it they have: a file may
 * give another contactId to the same address. Those that none of it is known of have their contact number for it.
 */
export class ForgottenPeople {
  readonly #hash: IdentityHasher;
  readonly #known: ReadonlySet<string>;
  readonly #email: IdentityMark;
  readonly #contactId: IdentityMark;
  readonly #peopleId: IdentityMark;
  /** A bit for the upper bits of each mark that is known. */
  readonly #filter: Uint8Array;
  readonly #shift: number;

  constructor({ key, identityHashes }: ForgottenData) {
    this.#hash = identityHasher(key);
    this.#known = new Set(identityHashes.map((hash) => hash.toHex()));
    this.#email = identityMark(key, 'email');
    this.#contactId = identityMark(key, 'contactId');
    this.#peopleId = identityMark(key, 'peopleId');
    const bits = Math.min(32, Math.max(16, Math.ceil(Math.log2(identityHashes.length * bitsPerHash + 1))));
    this.#shift = 32 - bits;
    this.#filter = new Uint8Array(2 ** (bits - 3));
    for (const hash of identityHashes) {
      const bit = markOf(hash) >>> this.#shift;
      this.#filter[bit >>> 3] = (this.#filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }

  has({ contactId, peopleId, email }: UnnumberedContact): boolean {
    const isKnown = (kind: 'contactId' | 'peopleId' | 'email', mark: IdentityMark, text: string): boolean => {
      if (text === '') return false;
      const compared = Buffer.from(kind === 'email' ? text.trim().toLowerCase() : text);
      return this.#mayBeKnown(mark, compared, 0, compared.length) && this.#isKnown(kind, text);
    };
    return (
      isKnown('email', this.#email, email) ||
      isKnown('contactId', this.#contactId, contactId) ||
      isKnown('peopleId', this.#peopleId, peopleId)
    );
  }

  /** The same of a row that is taken as it stands: its address is in small letters, and no text is made of it. */
  hasPlain({ source, starts, ends }: PlainTexts): boolean {
    const isKnown = (kind: 'contactId' | 'peopleId' | 'email', mark: IdentityMark): boolean => {
      const from = starts[plainTexts[kind]] ?? 0;
      const to = ends[plainTexts[kind]] ?? 0;
      return (
        from !== to &&
        this.#mayBeKnown(mark, source, from, to) &&
        this.#isKnown(kind, source.utf8Slice(from, to))
      );
    };
    return (
      isKnown('email', this.#email) ||
      isKnown('contactId', this.#contactId) ||
      isKnown('peopleId', this.#peopleId)
    );
  }

  #mayBeKnown(mark: IdentityMark, bytes: Buffer, from: number, to: number): boolean {
    const bit = mark.of(bytes, from, to) >>> this.#shift;
    return ((this.#filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  #isKnown(kind: 'contactId' | 'peopleId' | 'email', text: string): boolean {
    return this.#known.has(this.#hash(kind, text).toString('hex'));
  }
}
