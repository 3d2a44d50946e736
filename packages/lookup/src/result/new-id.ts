import { type Cipheriv, createCipheriv, createDecipheriv, type Decipheriv } from 'node:crypto';
import { type CompanyId, type ContactNumber, isCompanyId } from '../contact.ts';

/**
 * newIds name a contact to one client: 64 characters of URL-safe base64 over three AES-256 blocks under that client's
 * key (design section 3). Each block holds the contact number and a half of its own:
 *
 *   number | company id        number | version and zeros        number | tag
 *
 * A newId of another client, an altered one, or one put together from several does not decrypt to three blocks that
 * agree, and is refused. Blocks are independent, so the newIds of a whole slice are one cipher call.
 */
export const newIdCharacters = 64;
/** What any newId looks like, whoever it was made for. */
export const newIdPattern = /^[A-Za-z0-9_-]{64}$/;
export const newIdBytes = 48;

/** The top bit keeps this half from ever being read as a company id, should two blocks be swapped. */
const versionHalf = 0x8100_0000;
const tag = Buffer.from('rollcall', 'latin1');

export interface ContactReference {
  readonly companyId: CompanyId;
  readonly number: ContactNumber;
}

/** Makes newIds under one client's key. */
export class NewIdEncoder {
  readonly #cipher: Cipheriv;

  /** @param key 32 bytes, derived for the client */
  constructor(key: Uint8Array) {
    this.#cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  }

  /**
   * Writes the plain blocks of one newId at `at`; `encode` turns many of them into text at once.
   *
   * @param into at least `newIdBytes` long from `at`
   */
  static writePlain(
    into: Buffer,
    at: number,
    companyId: number,
    numberHigh: number,
    numberLow: number,
  ): void {
    for (let block = 0; block < 3; block++) {
      into.writeUInt32BE(numberHigh, at + block * 16);
      into.writeUInt32BE(numberLow, at + block * 16 + 4);
    }
    into.writeUInt32BE(Math.floor(companyId / 0x1_0000_0000), at + 8);
    into.writeUInt32BE(companyId % 0x1_0000_0000, at + 12);
    into.writeUInt32BE(versionHalf, at + 24);
    into.writeUInt32BE(0, at + 28);
    tag.copy(into, at + 40);
  }

  /** @returns 64 ASCII characters for each 48 bytes of `plain` */
  encode(plain: Uint8Array): Buffer {
    return Buffer.from(this.#cipher.update(plain).toString('base64url'), 'latin1');
  }

  encodeOne(contact: ContactReference): string {
    const plain = Buffer.alloc(newIdBytes);
    NewIdEncoder.writePlain(plain, 0, contact.companyId, contact.number.high, contact.number.low);
    return this.encode(plain).toString('latin1');
  }
}

/** Reads newIds under one client's key. */
export class NewIdDecoder {
  readonly #decipher: Decipheriv;

  /** @param key 32 bytes, derived for the client */
  constructor(key: Uint8Array) {
    this.#decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  }

  /** @returns undefined for anything that this client's key did not make */
  decode(newId: string): ContactReference | undefined {
    if (!newIdPattern.test(newId)) return undefined;
    const plain = this.#decipher.update(Buffer.from(newId, 'base64url'));
    if (plain.length !== newIdBytes) return undefined;
    const companyId = plain.readUInt32BE(8) * 0x1_0000_0000 + plain.readUInt32BE(12);
    const number = { high: plain.readUInt32BE(0), low: plain.readUInt32BE(4) };
    if (!isCompanyId(companyId)) return undefined;
    const expected = Buffer.alloc(newIdBytes);
    NewIdEncoder.writePlain(expected, 0, companyId, number.high, number.low);
    return plain.equals(expected) ? { companyId, number } : undefined;
  }
}
