/**
 * Everything secret comes from here. A client's secret and an access token are random and known to their holder alone:
 * the store has their hash. The master key is one per installation, and every other key is derived from it.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createPrivateFile, ensurePrivateDirectory, systemErrorCode } from './private-files.ts';
import { StoreError } from './store-error.ts';

const keyBytes = 32;
const hexKey = /^[0-9a-f]{64}$/i;

/** A new client secret or access token: 256 random bits, as 43 characters of URL-safe base64. */
export function newSecret(): string {
  return randomBytes(keyBytes).toString('base64url');
}

/**
 * SHA-256 of a secret, as it is stored. A fast hash is enough for 256 random bits: there is nothing to guess. It is not
 * for passwords that people choose; of secrets that software already has, only long ones are taken (`adoptedSecret`).
 */
export function hashSecret(text: string): Uint8Array {
  return createHash('sha256').update(text, 'utf8').digest();
}

/**
 * The installation's master key, 32 bytes: from the setting (64 hex digits) or, without one, from
 * `<dataDirectory>/master.key`, which is made the first time. The file holds the key in the form of the setting, so it
 * can be moved from one to the other. Processes that start at once get the same key.
 *
 * Refused with `StoreError`: anything that is not a whole key, since going on with another one would silently make every
 * newId invalid; and a file that everyone can read, or a group can write. A group may read it, as container platforms
 * mount secrets that way.
 */
export async function loadMasterKey(options: {
  dataDirectory: string;
  setting?: string | undefined;
  /** Whether a missing file is an error, since the installation has a key already. */
  mustExist?: boolean;
}): Promise<Uint8Array> {
  if (options.setting !== undefined) {
    const key = parseKey(options.setting);
    if (key !== undefined) return key;
    throw new StoreError(
      `the master key setting must be 64 hexadecimal digits; it has ${options.setting.trim().length} characters` +
        ' or other ones. `openssl rand -hex 32` makes one.',
    );
  }
  const path = join(options.dataDirectory, 'master.key');
  const existing = await readKeyFile(path);
  if (existing !== undefined) return existing;
  if (options.mustExist === true) {
    throw new StoreError(
      `${path} is missing, and this installation has a master key already. Copy the file from another process or a backup, ` +
        'or put its content into the setting masterKey. Where it is lost, `rollcall settings adopt --master-key` goes on with a new one.',
    );
  }
  await ensurePrivateDirectory(options.dataDirectory);
  try {
    await createPrivateFile(path, `${randomBytes(keyBytes).toString('hex')}\n`);
  } catch (error) {
    throw new StoreError(
      `${path}: the master key cannot be made here (${systemErrorCode(error) ?? 'unknown error'}). ` +
        'Make the directory writable and on a file system with hard links, or put the key into the setting.',
      { cause: error },
    );
  }
  // Read back, since another process may have been first.
  const made = await readKeyFile(path);
  if (made === undefined)
    throw new StoreError(`${path}: the master key was removed while it was made. Start again.`);
  return made;
}

/**
 * A key of 32 bytes for one purpose (`new-id`, say) and one id (a client's), by HKDF-SHA256. Keys of different purposes
 * or ids say nothing about each other or the master key. Neither may hold a NUL, which parts them.
 */
export function deriveKey(masterKey: Uint8Array, purpose: string, id: string): Uint8Array {
  if (masterKey.length !== keyBytes)
    throw new RangeError(`a master key has ${keyBytes} bytes, not ${masterKey.length}`);
  if (purpose.includes('\0') || id.includes('\0'))
    throw new RangeError('a purpose or id of a key holds a NUL');
  // No salt: the master key is uniformly random already (RFC 5869, section 3.1).
  return new Uint8Array(hkdfSync('sha256', masterKey, '', `rollcall\0${purpose}\0${id}`, keyBytes));
}

const nonceBytes = 12;
const authenticationTagBytes = 16;

/**
 * Encrypts a secret that has to be read again, as a webhook secret has: AES-256-GCM under a key derived for the purpose
 * and the id, so that a sealed secret of one client does not open as another's. Nonce, ciphertext and tag in one.
 */
export function sealSecret(masterKey: Uint8Array, purpose: string, id: string, secret: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(masterKey, purpose, id), nonce);
  return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealSecret` made. @throws {StoreError} for another master key, purpose or id, or altered bytes */
export function openSecret(masterKey: Uint8Array, purpose: string, id: string, sealed: Uint8Array): string {
  const tagAt = sealed.length - authenticationTagBytes;
  try {
    const nonce = sealed.subarray(0, nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', deriveKey(masterKey, purpose, id), nonce);
    decipher.setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, tagAt)), decipher.final()]).toString(
      'utf8',
    );
  } catch (error) {
    throw new StoreError(
      `a stored secret (${purpose} of ${id}) cannot be opened: this is not the master key that it was sealed with.`,
      { cause: error },
    );
  }
}

async function readKeyFile(path: string): Promise<Uint8Array | undefined> {
  let text: string;
  let mode: number;
  try {
    // One handle for both, so that what is checked is what is read.
    await using file = await open(path, 'r');
    mode = (await file.stat()).mode;
    text = await file.readFile('utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw new StoreError(
      `${path}: the master key cannot be read (${systemErrorCode(error) ?? 'unknown error'}). Give this user read permission.`,
      { cause: error },
    );
  }
  // Modes mean nothing on Windows.
  if (process.platform !== 'win32' && (mode & 0o027) !== 0) {
    throw new StoreError(
      `${path}: other users can read the master key, or its group can change it (mode ${(mode & 0o777).toString(8)}). ` +
        'Run `chmod 600` on it; if they are not to be trusted, the key is known.',
    );
  }
  const key = parseKey(text);
  if (key !== undefined) return key;
  throw new StoreError(
    `${path}: this is not a master key, which is 64 hexadecimal digits; it has ${text.trim().length} characters or other ones. ` +
      'Restore it from a backup. Without one, remove the file to begin with a new key; all newIds given out so far become invalid.',
  );
}

function parseKey(text: string): Uint8Array | undefined {
  const digits = text.trim();
  return hexKey.test(digits) ? Uint8Array.fromHex(digits) : undefined;
}
