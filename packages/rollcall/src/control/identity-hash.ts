import { createHmac } from 'node:crypto';
import type { IdentifierKind } from './control-store.ts';
import { deriveKey } from './secrets.ts';

/** Hashes what a person is known by, so that it can be recognised and not read. */
export type IdentityHasher = (kind: IdentifierKind, text: string) => Buffer;

/** @param key of `identityKey` */
export function identityHasher(key: Uint8Array): IdentityHasher {
  return (kind, text) =>
    createHmac('sha256', key)
      .update(`${kind}\0${kind === 'email' ? text.trim().toLowerCase() : text}`)
      .digest();
}

/** The key under which one installation hashes identities. */
export function identityKey(masterKey: Uint8Array): Uint8Array {
  return deriveKey(masterKey, 'forgotten', '');
}
