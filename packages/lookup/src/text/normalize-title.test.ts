import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { foldText } from './fold-text.ts';
import { normalizeTitle, titleWordNeedsNoSpaces } from './normalize-title.ts';

const fragments = [
  ...'V.P. sr. r & D and r&d c C++ c# .NET asp.net net ph.d a.n.d news caches Sales Operations 3.5 2'.split(
    ' ',
  ),
  ..."'s ’s ' . .. + # - / , ies ses sses uses s ss é ß Œ İ ı か が 部長 한 ผู้ क्षे مُدير Σ ™ Ⅷ ½ 𝐂 😀".split(
    ' ',
  ),
  ...[' ', '  ', '\n', '\t', '\u0000', '\u00ad', '\u200d', '\u0301', '\u3099', '\ud800'],
];
const mixture = fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((parts) => parts.join(''));
const asciiTitle = fc.oneof(
  fc.string({ unit: 'binary-ascii' }),
  mixture.map((text) => text.replace(/[^\p{ASCII}]/gu, '')),
);
const anyTitle = fc.oneof(fc.string({ unit: 'binary' }), mixture);

/** The rules once more, as a chain of expressions over the folded text: slow, but easy to check by reading. */
function normalizeByExpressions(text: string): string {
  const rule = (source: string) =>
    new RegExp(
      source.replaceAll('W', '[a-z0-9\\u0080-\\uffff]').replaceAll('L', '[a-z\\u0080-\\uffff]'),
      'g',
    );
  const signs = new Map([
    ['c++', 'ꀁ'],
    ['c#', 'ꀂ'],
    ['f#', 'ꀃ'],
    ['.net', 'ꀄ'],
  ]);
  const sign = (special: string) => ` ${signs.get(special)} `;
  const startOfWord = '(?<!W|(?<!W)L\\.)';
  const spaced = foldText(text)
    .replace(rule(`(?<=W|${startOfWord}c\\+\\+|${startOfWord}[cf]#)\\.?'s(?!W)`), ' ')
    .replace(rule('(?<!W)ph\\.d(?!W)'), 'phd')
    .replace(rule('(?<!W)L(\\.L(?!W))+'), (dotted) => `${dotted.replaceAll('.', '')}\n`)
    .replace(rule('(?<!W)(c\\+\\+|[cf]#)'), sign)
    .replace(rule('\\.net(?!W)'), sign)
    .replaceAll('&', ' and ');
  // What is left is one word at a time: its plural.
  const words = (spaced.match(rule('W+')) ?? []).map(normalizeTitle);
  let joined = words.join(' ').replace(/(?<![^ ])r and d(?![^ ])/g, 'r&d');
  for (const [special, placeholder] of signs) joined = joined.replaceAll(placeholder, special);
  return joined;
}

describe('normalizeTitle', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['Senior Vice President of Sales', 'senior vice president of sale'],
    ['  Head,  of\tMarketing \n', 'head of marketing'],
    ['Sales & Marketing', 'sale and marketing'],
    ['V.P., Sales', 'vp sale'],
    ['Sr. V.P.Sales', 'sr vp sale'],
    ['U.S. C.E.O', 'us ceo'],
    ['Ph.D. Student', 'phd student'],
    ["CSM's Manager, Men's Wear", 'csm manager men wear'],
    ['Men’s Wear', 'men wear'],
    ["V.P.'s Assistant", 'vp assistant'],
    ["Chargé d'affaires", 'charge d affaire'],
    ['Head of R&D', 'head of r&d'],
    ['Head of R & D', 'head of r&d'],
    ['Head of R and D', 'head of r&d'],
    ['C++/C# Developer', 'c++ c# developer'],
    ['F# and ASP.NET', 'f# and asp .net'],
    ['.NET Developer', '.net developer'],
    ['Network.Networking', 'network networking'],
    ['Release 3.5', 'release 3 5'],
    ['News Editor', 'news editor'],
    ['Größe Łódź Æon Œuvre Ø', 'grosse lodz aeon oeuvre o'],
    ['Ｃ＋＋ Ｄｅｖｅｌｏｐｅｒ', 'c++ developer'],
    ['Инженер', 'инженер'],
    ['営業部長（東京）', '営業部長 東京'],
    ['プログラマー ﾌﾟﾛｸﾞﾗﾏｰ', 'プログラマー プログラマー'],
    ['한국어 매니저', '한국어 매니저'],
    ['ผู้จัดการฝ่ายขาย'.normalize('NFKC'), 'ผู้จัดการฝ่ายขาย'.normalize('NFKD').normalize('NFC')],
    ['क्षेत्रीय प्रबंधक', 'क्षेत्रीय प्रबंधक'],
    ['مُدير', 'مدير'],
    ['', ''],
    [' -- ', ''],
  ];
  for (const [title, expected] of examples) {
    test(`${JSON.stringify(title)} is ${JSON.stringify(expected)}`, () => {
      assert.equal(normalizeTitle(title), expected);
    });
  }

  test('a plural equals its singular', () => {
    const pairs = `sale sales operation operations service services business businesses process processes
      company companies nurse nurses warehouse warehouses campus campuses bonus bonuses branch branches
      cache caches tax taxes box boxes brush brushes database databases license licenses expense expenses
      purchase purchases cause causes manager managers CEO CEOs analytic analytics house houses movie movies`;
    for (const [, singular = '', plural = ''] of pairs.matchAll(/(\S+)\s+(\S+)/g)) {
      assert.equal(normalizeTitle(plural), normalizeTitle(singular), plural);
    }
  });

  test('words that only look like plurals stay', () => {
    for (const word of ['business', 'campus', 'analysis', 'news', 'sas', 'gis']) {
      assert.equal(normalizeTitle(word), word);
    }
    assert.notEqual(normalizeTitle('news editor'), normalizeTitle('new editor'));
  });

  test('normalizing twice changes nothing, for any text', () => {
    fc.assert(
      fc.property(anyTitle, (text) => {
        const once = normalizeTitle(text);
        assert.equal(normalizeTitle(once), once);
      }),
      { numRuns: 5_000 },
    );
  });

  test('normalizing twice changes nothing, for every character of the basic plane', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const once = normalizeTitle(`a${String.fromCharCode(unit)}b ${String.fromCharCode(unit)}`);
      assert.equal(normalizeTitle(once), once, `U+${unit.toString(16)}`);
    }
  });

  test('the result is words one space apart and nothing else', () => {
    const shape =
      /^$|^(?:[\p{L}\p{N}\p{M}]+|c\+\+|[cf]#|\.net|r&d)(?: (?:[\p{L}\p{N}\p{M}]+|c\+\+|[cf]#|\.net|r&d))*$/u;
    fc.assert(
      fc.property(anyTitle, (text) => assert.match(normalizeTitle(text), shape)),
      { numRuns: 5_000 },
    );
  });

  test('the single pass gives what the rules give one after the other', () => {
    fc.assert(
      fc.property(fc.oneof(asciiTitle, mixture), (text) => {
        assert.equal(normalizeTitle(text), normalizeByExpressions(text));
      }),
      { numRuns: 10_000 },
    );
  });

  test('the shortcut for ASCII gives what the way for all text gives', () => {
    fc.assert(
      fc.property(asciiTitle, (text) => {
        // The added word sends the whole text the long way.
        assert.equal(normalizeTitle(`${text} 部`), `${normalizeTitle(text)} 部`.trim());
      }),
      { numRuns: 5_000 },
    );
  });

  test('composed and decomposed spellings are equal', () => {
    fc.assert(
      fc.property(anyTitle, (text) => {
        assert.equal(normalizeTitle(text.normalize('NFD')), normalizeTitle(text.normalize('NFC')));
      }),
    );
  });
});

describe('titleWordNeedsNoSpaces', () => {
  test('is true for the scripts written without spaces', () => {
    for (const word of ['部長', 'ぶ', 'プログラマー', 'ผู้จัดการ', 'ຜູ້', 'អ្នក', 'မန်နေဂျာ', 'it部長']) {
      assert.equal(titleWordNeedsNoSpaces(word), true, word);
    }
  });

  test('is false for the others', () => {
    for (const word of ['', 'manager', 'c++', 'инженер', 'مدير', '매니저', 'प्रबंधक']) {
      assert.equal(titleWordNeedsNoSpaces(word), false, word);
    }
  });
});
