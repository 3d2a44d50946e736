import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareCodePoints, normalizeName } from './normalize-name.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary-ascii' }), fc.string());

describe('normalizeName', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['Maria Gonzalez', 'maria gonzalez'],
    ['José  MÜLLER-Łukasz', 'jose muller lukasz'],
    ["O'Brien", 'o brien'],
    ['O’Brien', 'o brien'],
    ['  Procter & Gamble, Inc. ', 'procter gamble inc'],
    ['Strauß', 'strauss'],
    ['IŞIK', 'isik'],
    ['ışık', 'isik'],
    ['Ωμέγας', 'ωμεγασ'],
    ['山田 太郎', '山田 太郎'],
    ['김철수', '김철수'],
    ['', ''],
    ['---', ''],
  ];
  for (const [name, expected] of examples) {
    test(`${JSON.stringify(name)} is ${JSON.stringify(expected)}`, () => {
      assert.equal(normalizeName(name), expected);
    });
  }

  test('normalizing twice changes nothing, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalizeName(text);
        assert.equal(normalizeName(once), once);
      }),
      { numRuns: 5_000 },
    );
  });

  test('the result is letters and numbers, one space apart', () => {
    fc.assert(
      fc.property(anyText, (text) =>
        assert.match(normalizeName(text), /^$|^[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*$/u),
      ),
      { numRuns: 5_000 },
    );
  });

  test('the shortcut for ASCII gives what the way for all text gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        assert.equal(normalizeName(`${text} 部`), `${normalizeName(text)} 部`.trim());
      }),
    );
  });
});

describe('compareCodePoints', () => {
  const unit = fc.constantFrom('a', 'b', '\uffff', '\ue000', '\ud800', '\udc00', '\udbff', '😀', '𠀀');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(unit).map((units) => units.join('')),
  );

  test('an emoji comes after the end of the basic plane', () => {
    assert.ok(compareCodePoints('😀', '\uffff') > 0);
    assert.ok('😀' < '\uffff');
  });

  test('is the order of the code points as numbers', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        assert.equal(Math.sign(compareCodePoints(a, b)), compareNaively(a, b));
      }),
      { numRuns: 5_000 },
    );
  });

  function compareNaively(a: string, b: string): number {
    const left = [...a];
    const right = [...b];
    for (const [index, character] of left.entries()) {
      const other = right[index];
      if (other === undefined) return 1;
      const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
      if (difference !== 0) return Math.sign(difference);
    }
    return left.length < right.length ? -1 : 0;
  }
});
