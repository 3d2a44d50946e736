import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuv';

/**
 * A new jobId, clientId or diagnosticCode: 20 characters of `[0-9a-v]` from a secure random source, 100 bits
 * (contract section 1).
 */
export function newId20(): string {
  // 32 characters divide 256 evenly, so the low five bits of a byte choose without bias.
  return Array.from(randomBytes(20), (byte) => alphabet.charAt(byte & 31)).join('');
}
