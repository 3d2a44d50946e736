import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type CompanyId, isCompanyId } from '../contact.ts';
import { type ContactReference, NewIdDecoder, NewIdEncoder, newIdBytes } from './new-id.ts';

const key = Buffer.alloc(32, 1);
const encoder = new NewIdEncoder(key);
const decoder = new NewIdDecoder(key);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function companyIdOf(value: number): CompanyId {
  assert.ok(isCompanyId(value));
  return value;
}

const companyId = fc
  .oneof(
    fc.constantFrom(1, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER),
    fc.maxSafeNat().filter((n) => n > 0),
  )
  .map(companyIdOf);
const contact: fc.Arbitrary<ContactReference> = fc
  .tuple(companyId, fc.nat({ max: 0x7fff_ffff }), fc.integer({ min: 0, max: 0xffff_ffff }))
  .map(([company, high, low]) => ({ companyId: company, number: { high, low } }));

const example: ContactReference = {
  companyId: companyIdOf(730_247),
  number: { high: 0x1234_5678, low: 0xfedc_ba98 },
};
const exampleId = encoder.encodeOne(example);

/** The three AES blocks of a newId. */
function blocksOf(newId: string): Buffer[] {
  const bytes = Buffer.from(newId, 'base64url');
  return [bytes.subarray(0, 16), bytes.subarray(16, 32), bytes.subarray(32, 48)];
}

describe('a newId', () => {
  test('gives back its company and contact, and is 64 URL-safe characters', () => {
    fc.assert(
      fc.property(contact, (one) => {
        const newId = encoder.encodeOne(one);
        assert.match(newId, /^[A-Za-z0-9_-]{64}$/);
        assert.deepEqual(decoder.decode(newId), one);
      }),
      { numRuns: 2_000 },
    );
  });

  test('stays what it is from release to release: clients keep newIds', () => {
    // Three blocks under the key 0101…01, encrypted by `openssl enc -aes-256-ecb -nopad`.
    assert.equal(exampleId, '1n7SJoXF0K8pBAdWxMVZ0TQ10hZIPJ49KesHJC7J9Qno_vt92dPPcNQMXOSZOcFT');
  });

  test('is the same one for the same contact, and another for every other', () => {
    assert.equal(new NewIdEncoder(Buffer.from(key)).encodeOne(example), exampleId);
    const others = [
      { ...example, companyId: companyIdOf(730_248) },
      { ...example, number: { high: 0x1234_5678, low: 0xfedc_ba99 } },
      { ...example, number: { high: 0x1234_5679, low: 0xfedc_ba98 } },
    ];
    assert.equal(new Set([exampleId, ...others.map((other) => encoder.encodeOne(other))]).size, 4);
  });

  test('is the same whether it is made alone or with many', () => {
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1, maxLength: 40 }), (many) => {
        const plain = Buffer.alloc(many.length * newIdBytes);
        for (const [index, { companyId: company, number }] of many.entries()) {
          NewIdEncoder.writePlain(plain, index * newIdBytes, company, number.high, number.low);
        }
        assert.equal(
          encoder.encode(plain).toString('latin1'),
          many.map((one) => new NewIdEncoder(key).encodeOne(one)).join(''),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('of one client means nothing under another client’s key', () => {
    fc.assert(
      fc.property(contact, fc.uint8Array({ minLength: 32, maxLength: 32 }), (one, otherKey) => {
        fc.pre(!key.equals(otherKey));
        assert.equal(new NewIdDecoder(otherKey).decode(encoder.encodeOne(one)), undefined);
      }),
      { numRuns: 500 },
    );
  });

  test('with any one character altered is refused', () => {
    for (let at = 0; at < exampleId.length; at++) {
      for (const character of alphabet) {
        if (character === exampleId[at]) continue;
        const altered = exampleId.slice(0, at) + character + exampleId.slice(at + 1);
        assert.equal(decoder.decode(altered), undefined, `${character} at ${at}`);
      }
    }
  });

  test('whose blocks stand in another order is refused', () => {
    const blocks = blocksOf(exampleId);
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
      [0, 0, 0],
      [0, 0, 2],
      [0, 1, 1],
      [1, 1, 1],
      [2, 2, 2],
    ]) {
      const mixed = Buffer.concat(order.map((block) => blocks[block] ?? Buffer.alloc(16))).toString(
        'base64url',
      );
      assert.equal(decoder.decode(mixed), undefined, order.join());
    }
  });

  test('put together from several of the same client is refused', () => {
    const part = fc.record({ newId: fc.nat({ max: 2 }), block: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(contact, {
          minLength: 3,
          maxLength: 3,
          selector: ({ number: { high, low } }) => `${high} ${low}`,
        }),
        fc.tuple(part, part, part),
        (contacts, parts) => {
          const isWhole = parts.every(
            ({ newId, block }, place) => newId === parts[0].newId && block === place,
          );
          fc.pre(!isWhole);
          const ids = contacts.map((one) => blocksOf(encoder.encodeOne(one)));
          const mixed = Buffer.concat(
            parts.map(({ newId, block }) => ids[newId]?.[block] ?? Buffer.alloc(16)),
          );
          assert.equal(decoder.decode(mixed.toString('base64url')), undefined);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('crossed between two companies under one contact number is only ever one of the two', () => {
    const other = { ...example, companyId: companyIdOf(8) };
    const [, ...rest] = blocksOf(exampleId);
    const [first = Buffer.alloc(16)] = blocksOf(encoder.encodeOne(other));
    assert.deepEqual(decoder.decode(Buffer.concat([first, ...rest]).toString('base64url')), other);
  });

  test('that nobody made is refused', () => {
    for (let n = 0; n < 2_000; n++)
      assert.equal(decoder.decode(randomBytes(48).toString('base64url')), undefined);
  });

  for (const [name, text] of [
    ['empty', ''],
    ['a character short', exampleId.slice(1)],
    ['a character long', `${exampleId}A`],
    ['with a line feed behind it', `${exampleId}\n`],
    ['with padding', `${exampleId.slice(0, 63)}=`],
    ['in the other alphabet of base64', `${'+/'.repeat(32)}`],
    ['not ASCII', 'é'.repeat(64)],
  ] as const) {
    test(`that is ${name} is refused`, () => assert.equal(decoder.decode(text), undefined));
  }

  test('that was refused does not spoil the next one', () => {
    decoder.decode(exampleId.replace(/^./, '_'));
    decoder.decode('short');
    assert.deepEqual(decoder.decode(exampleId), example);
  });
});
