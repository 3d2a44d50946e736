import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readInput, streamOf } from './input-fixture.test.ts';
import { isMostlyUtf8, Utf8Mender } from './mend-utf8.ts';

async function mended(pieces: readonly Uint8Array[]) {
  const mender = new Utf8Mender();
  async function* given() {
    yield* pieces;
  }
  const out = await Array.fromAsync(mender.mend(given()));
  return { text: Buffer.concat(out).toString(), count: mender.count, examples: mender.examples };
}

/** Letter by letter: the shortest bytes that are one in UTF-8, else one byte of windows-1252. */
function naively(bytes: Uint8Array) {
  let text = '';
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const letter = [1, 2, 3, 4]
      .map((length) => utf8(bytes.subarray(at, at + length)))
      .find((one) => one !== '');
    text += letter ?? new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
    if (letter === undefined) count++;
    at += letter === undefined ? 1 : Buffer.byteLength(letter);
  }
  return { text, count };
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}

describe('text that is UTF-8 but for single bytes', () => {
  it('has these read as windows-1252, wherever it is cut', async () => {
    const some = fc.oneof(
      fc.constantFrom('a', 'é', '王', '😀', '"', '\ufeff').map((letter) => [...Buffer.from(letter)]),
      fc
        .constantFrom(0xe0, 0xed, 0xf0, 0xf4, 0xc1, 0xc2, 0x80, 0x9f, 0xa0, 0xbf, 0xfc, 0xff)
        .map((byte) => [byte]),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(some, { maxLength: 12 }), fc.array(fc.nat(40)), async (parts, cuts) => {
        const bytes = Uint8Array.from(parts.flat());
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        const { text, count } = await mended(pieces);
        assert.deepEqual({ text, count }, naively(bytes));
      }),
      { numRuns: 1_000 },
    );
  });

  it('says which texts they stood in, a few of them', async () => {
    const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
    const bytes = Buffer.concat([Buffer.from('Zoë Núñez,'), latin1('M\xfcller & S\xf6hne;x\n"Jos\xe9"\n')]);
    const { count, examples } = await mended([bytes, latin1('\xe1,\xe2,\xe3,\xe4,\xe5,')]);
    assert.deepEqual([count, examples], [8, ['Müller & Söhne', 'José', 'á', 'â', 'ã']]);
  });

  it('is told from text of one byte a letter', async () => {
    assert.equal(isMostlyUtf8(Buffer.concat([Buffer.from('Zoë Núñez'), Buffer.of(0xe9)])), true);
    assert.equal(isMostlyUtf8(Buffer.from('Zo\xeb N\xfa\xf1ez', 'latin1')), false);
    const rows = Buffer.from('name,company\nZoë,Größmann & Söhne\n');
    const { input, rows: read } = await readInput(
      streamOf(Buffer.concat([rows, Buffer.from('Ren\xe9,Acme\n', 'latin1')])),
    );
    assert.deepEqual(
      read.map(({ fields }) => fields),
      [
        ['Zoë', 'Größmann & Söhne'],
        ['René', 'Acme'],
      ],
    );
    assert.deepEqual({ ...input.badBytes }, { count: 1, examples: ['René'] });
    assert.doesNotMatch(input.description, /windows/);
  });
});
