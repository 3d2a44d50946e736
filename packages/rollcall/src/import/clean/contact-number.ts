import type { ContactNumber } from '@rollcall/lookup';
import type { ContactIdentity } from './employment.ts';

/**
 * Numbers made from text by a hash, so that no table of ids is needed at any size (design section 3). The hash is
 * built like MurmurHash3 (x86, 32 bits), over UTF-16 code units, and taken twice with different seeds. Changing it renames every contact:
 * newIds that clients hold would no longer be found.
 */

/** 63 bits: the top bit stays 0, so the number fits every database's signed integer. */
export function hashContactNumber(identity: string): ContactNumber {
  return { high: murmur3(identity, 0x9747_b28c) >>> 1, low: murmur3(identity, 0x5bd1_e995) };
}

/** As `hashContactNumber`, of an identity that stands in bytes, all of it ASCII. */
export function hashAsciiContactNumber(bytes: Uint8Array, from: number, to: number): ContactNumber {
  return {
    high: murmur3OfAscii(bytes, from, to, 0x9747_b28c) >>> 1,
    low: murmur3OfAscii(bytes, from, to, 0x5bd1_e995),
  };
}

/**
 * The number of a contact at a company.
 *
 * @param companyId the id that the company has in the data set, given or found
 */
export function contactNumber(identity: ContactIdentity, companyId: number): ContactNumber {
  return hashContactNumber(identity.atCompany ? `${identity.text} at ${companyId}` : identity.text);
}

const reservedRangeStart = 2 ** 52;

/** An id for a company without one, in the range from 2^52 to 2^53-1 that is reserved for it. */
export function hashCompanyId(identity: string): number {
  return companyIdOfKey(murmur3(identity, 0x1b87_3593), murmur3(identity, 0xcc9e_2d51));
}

/**
 * Writes the 64 bits under which a company is found by a text that names it, high word first. They are never all 0,
 * which stands for a key that is not there.
 */
export function hashCompanyKey(identity: string, into: Uint32Array, at: number): void {
  const high = murmur3(identity, 0x1b87_3593);
  const low = murmur3(identity, 0xcc9e_2d51);
  into[at] = high;
  into[at + 1] = high === 0 && low === 0 ? 1 : low;
}

/** The id that is made of a text, by its key. */
export function companyIdOfKey(high: number, low: number): number {
  return reservedRangeStart + (high & 0xf_ffff) * 0x1_0000_0000 + low;
}

function murmur3(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 2) {
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    hash = mixed(hash, text.charCodeAt(at) | (second << 16));
  }
  return finished(hash, text.length);
}

function murmur3OfAscii(bytes: Uint8Array, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let at = from; at < to; at += 2) {
    const second = at + 1 < to ? (bytes[at + 1] ?? 0) : 0;
    hash = mixed(hash, (bytes[at] ?? 0) | (second << 16));
  }
  return finished(hash, to - from);
}

/** A step of MurmurHash3, of two code units. */
function mixed(hash: number, units: number): number {
  let block = Math.imul(units, 0xcc9e_2d51);
  block = Math.imul((block << 15) | (block >>> 17), 0x1b87_3593);
  const both = hash ^ block;
  return (Math.imul((both << 13) | (both >>> 19), 5) + 0xe654_6b64) | 0;
}

function finished(mixed: number, units: number): number {
  let hash = mixed ^ (units * 2);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
