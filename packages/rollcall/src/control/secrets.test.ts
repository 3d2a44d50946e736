import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { deriveKey, hashSecret, loadMasterKey, newSecret, openSecret, sealSecret } from './secrets.ts';
import { StoreError } from './store-error.ts';

const run = promisify(execFile);

describe('secrets', () => {
  it('are 256 bits of URL-safe text, never the same', () => {
    const secrets = new Set(Array.from({ length: 1_000 }, newSecret));
    assert.equal(secrets.size, 1_000);
    for (const secret of secrets) assert.match(secret, /^[A-Za-z0-9_-]{43}$/);
  });

  it('are stored as the SHA-256 of their text', () => {
    const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    assert.equal(Buffer.from(hashSecret('abc')).toString('hex'), expected);
  });
});

describe('the master key', () => {
  let dataDirectory: string;
  let file: string;

  beforeEach(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-key-'));
    file = join(dataDirectory, 'master.key');
  });

  afterEach(async () => {
    await rm(dataDirectory, { recursive: true });
  });

  it('is made once, and only its owner can read it', async () => {
    const key = await loadMasterKey({ dataDirectory });
    assert.equal(key.length, 32);
    assert.deepEqual(await loadMasterKey({ dataDirectory }), key);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(dataDirectory), ['master.key']);
  });

  it('is made in a directory that does not exist yet', async () => {
    const key = await loadMasterKey({ dataDirectory: join(dataDirectory, 'new') });
    assert.equal(key.length, 32);
  });

  it('comes from the setting when there is one, in the form of the file', async () => {
    const made = await loadMasterKey({ dataDirectory });
    const setting = await readFile(file, 'utf8');
    const elsewhere = join(dataDirectory, 'elsewhere');
    assert.deepEqual(await loadMasterKey({ dataDirectory: elsewhere, setting }), made);
    assert.deepEqual(await readdir(dataDirectory), ['master.key']);
  });

  it('is the same for calls and processes that start at once', async () => {
    const program = `
      import { loadMasterKey } from ${JSON.stringify(import.meta.resolve('./secrets.ts'))};
      const keys = await Promise.all([1, 2, 3].map(() => loadMasterKey({ dataDirectory: process.argv[1] })));
      console.log(keys.map((key) => key.toHex()).join('\\n'));
    `;
    const starts = Array.from({ length: 4 }, () =>
      run(process.execPath, ['--input-type=module', '--eval', program, dataDirectory]),
    );
    const printed = (await Promise.all(starts)).flatMap(({ stdout }) => stdout.trim().split('\n'));
    assert.equal(printed.length, 12);
    assert.equal(new Set(printed).size, 1);
  });

  it('is refused when it is not whole', async () => {
    const whole = 'ab'.repeat(32);
    for (const text of ['', whole.slice(2), `${whole}ab`, whole.replace('a', 'g')]) {
      await writeFile(file, text, { mode: 0o600 });
      await assert.rejects(loadMasterKey({ dataDirectory }), StoreError, text);
      await assert.rejects(loadMasterKey({ dataDirectory, setting: text }), StoreError, text);
    }
  });

  it('never shows in an error', async () => {
    const nearly = 'c'.repeat(63);
    const error = await loadMasterKey({ dataDirectory, setting: nearly }).catch(String);
    assert.equal(typeof error, 'string');
    assert.doesNotMatch(String(error), /ccc/);
  });

  it('is refused when others can read it, or its group can change it', async () => {
    const key = await loadMasterKey({ dataDirectory });
    for (const mode of [0o644, 0o604, 0o620, 0o602]) {
      await chmod(file, mode);
      await assert.rejects(loadMasterKey({ dataDirectory }), /chmod 600/);
    }
    for (const mode of [0o600, 0o400, 0o640, 0o440]) {
      await chmod(file, mode);
      assert.deepEqual(await loadMasterKey({ dataDirectory }), key);
    }
  });
});

describe('derived keys', () => {
  const masterKey = new Uint8Array(32).fill(7);

  it('are the same for the same purpose and id, and for no others', () => {
    const keys = [
      ['new-id', 'acme'],
      ['new-id', 'globex'],
      ['webhook', 'acme'],
      ['new-ida', 'cme'],
      ['new-id', ''],
    ].map(([purpose = '', id = '']) => Buffer.from(deriveKey(masterKey, purpose, id)).toString('hex'));
    assert.equal(new Set(keys).size, keys.length);
    // Pinned: another value would make every newId given out so far invalid.
    assert.equal(keys[0], '63c997c515639c515f8f4a247561ba1cbcf67f58c13e4258dd961097be2b5060');
  });

  it('differ between installations', () => {
    assert.notDeepEqual(
      deriveKey(masterKey, 'new-id', 'acme'),
      deriveKey(new Uint8Array(32), 'new-id', 'acme'),
    );
  });

  it('are refused for what is no master key, or could be mistaken for another id', () => {
    assert.throws(() => deriveKey(new Uint8Array(31), 'new-id', 'acme'), RangeError);
    assert.throws(() => deriveKey(masterKey, 'new\0id', 'acme'), RangeError);
    assert.throws(() => deriveKey(masterKey, 'new', 'id\0acme'), RangeError);
  });
});

it('a sealed secret opens under its own key, purpose and id only, and never when altered', () => {
  const key = Buffer.alloc(32, 1);
  const sealed = sealSecret(key, 'webhookSecret', 'acme', 'whsec_ä');
  assert.equal(openSecret(key, 'webhookSecret', 'acme', sealed), 'whsec_ä');
  assert.notDeepEqual(sealSecret(key, 'webhookSecret', 'acme', 'whsec_ä'), sealed);
  assert.throws(() => openSecret(Buffer.alloc(32, 2), 'webhookSecret', 'acme', sealed), StoreError);
  assert.throws(() => openSecret(key, 'other', 'acme', sealed), StoreError);
  assert.throws(() => openSecret(key, 'webhookSecret', 'globex', sealed), StoreError);
  assert.throws(() => openSecret(key, 'webhookSecret', 'acme', new Uint8Array(0)), StoreError);
  for (let at = 0; at < sealed.length; at++) {
    const altered = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
    assert.throws(() => openSecret(key, 'webhookSecret', 'acme', altered), StoreError);
  }
});
