import { createHmac } from 'node:crypto';
import type { IdentifierKind } from './control-store.ts';
import { IdentityMark } from './identity-mark.ts';
import { deriveKey } from './secrets.ts';

/** Hashes what a person is known by, so that it can be recognised and not read. */
export type IdentityHasher = (kind: IdentifierKind, text: string) => Buffer;

/**
 * The first bytes of a hash are the mark of the text, big-endian. It tells nearly every text apart from those that are known
 * before the rest is worked out, which takes much longer.
 */
const markBytes = 4;
const hashBytes = 32;

/** @param key of `identityKey` */
export function identityHasher(key: Uint8Array): IdentityHasher {
  const marks = new Map<IdentifierKind, IdentityMark>();
  return (kind, text) => {
    const compared = comparedBytes(kind, text);
    let mark = marks.get(kind);
    if (mark === undefined) {
      mark = identityMark(key, kind);
      marks.set(kind, mark);
    }
    const hash = Buffer.alloc(hashBytes);
    hash.writeUInt32BE(mark.of(compared, 0, compared.length));
    createHmac('sha256', key).update(`${kind}\0`).update(compared).digest().copy(hash, markBytes);
    return hash;
  };
}

/** Of a text, what is hashed and marked: who writes an address otherwise means the same. */
export function comparedBytes(kind: IdentifierKind, text: string): Buffer {
  return Buffer.from(kind === 'email' ? text.trim().toLowerCase() : text);
}

/** Marks texts as the hashes of a kind begin. @param key of `identityKey` */
export function identityMark(key: Uint8Array, kind: IdentifierKind): IdentityMark {
  return new IdentityMark(createHmac('sha256', key).update(`mark\0${kind}`).digest());
}

/** Of a hash. */
export function markOf(hash: Uint8Array): number {
  return Buffer.from(hash.buffer, hash.byteOffset, markBytes).readUInt32BE();
}

/** The key under which one installation hashes identities. */
export function identityKey(masterKey: Uint8Array): Uint8Array {
  return deriveKey(masterKey, 'forgotten', '');
}
