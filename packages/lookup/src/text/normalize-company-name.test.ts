import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { endingForms, leadingForms, leadingFormsOfLongNames } from './legal-forms.ts';
import { normalizeCompanyName } from './normalize-company-name.ts';
import { normalizeName } from './normalize-name.ts';

/** All spellings of a line are one name. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  acme: [
    'Acme',
    'Acme, Inc.',
    'ACME Incorporated',
    'The Acme Corp.',
    'acme corporation',
    'Acme & Company',
    'Acme Co., Ltd.',
    'Acme L.L.C.',
    'Acme (Pty) Ltd',
    'Acme Pvt. Ltd.',
    'Acme Private Limited',
    'Acme (P) Ltd.',
    'Acme LLP',
    'Acme LP',
    'Acme P.L.C.',
    'Acme GmbH',
    'Acme G.m.b.H.',
    'Acme Ges.m.b.H.',
    'Acme GmbH & Co. KG',
    'Acme GmbH und Co. KGaA',
    'Acme UG (haftungsbeschränkt)',
    'Acme AG',
    'Acme SE & Co. KGaA',
    'Acme OHG',
    'Acme e.V.',
    'Acme e. K.',
    'Acme e.Kfm.',
    'Acme Gesellschaft mit beschränkter Haftung',
    'Acme SA',
    'Acme S.A.',
    'Acme S A',
    'Acme S.A.S.',
    'Acme SARL',
    'Acme S.à r.l.',
    'Acme & Cie',
    'Acme S.r.l.',
    'Acme S.p.A.',
    'Acme S. p. A.',
    'Acme BV',
    'Acme B.V.',
    'Acme N.V.',
    'Acme AB',
    'Acme AB (publ)',
    'Acme AS',
    'Acme ASA',
    'Acme A/S',
    'Acme ApS',
    'Acme Oy',
    'Acme Oyj',
    'Acme OÜ',
    'Acme Sp. z o.o.',
    'Acme Sp. z o. o.',
    'Acme sp.zo.o.',
    'Acme Spółka z o.o.',
    'Acme Sp. z o.o. sp. k.',
    'Acme s.r.o.',
    'Acme spol. s r.o.',
    'Acme a.s.',
    'Acme Kft.',
    'Acme d.o.o.',
    'Acme A.Ş.',
    'Acme Ltd. Şti.',
    'Acme KK',
    'Acme K.K.',
    'Acme Kabushiki Kaisha',
    'Acme S.A. de C.V.',
    'Acme S. de R.L. de C.V.',
    'Acme S.A.B. de C.V.',
    'Acme Ltda.',
    'Acme Lda',
    'Acme S.L.U.',
    'Acme Pte. Ltd.',
    'Acme Sdn. Bhd.',
    'Acme JSC',
    'OOO Acme',
    'ООО «Acme»',
    'LLC "Acme"',
    'Acme FZ-LLC',
  ],
  'procter and gamble': ['Procter & Gamble', 'Procter and Gamble Co.', 'The Procter & Gamble Company'],
  'muller and sohne': ['Müller & Söhne', 'Müller und Söhne GmbH', 'MULLER AND SOHNE'],
  smith: ['Smith & Co.', 'Smith and Company', 'Smith &'],
  'jp morgan': ['J.P. Morgan', 'J. P. Morgan', 'JP Morgan', 'J P Morgan & Co.'],
  'at and t': ['AT&T', 'AT&T Inc.', 'AT & T'],
  macys: ["Macy's", 'Macy’s, Inc.', 'Macys'],
  loreal: ["L'Oréal S.A.", 'L’ORÉAL', 'Loreal'],
  'astra international': ['PT Astra International Tbk', 'PT. Astra International', 'Astra International'],
  日立製作所: [
    '株式会社日立製作所',
    '日立製作所株式会社',
    '株式会社 日立製作所',
    '(株)日立製作所',
    '㈱日立製作所',
  ],
  华为技术: ['华为技术有限公司', '华为技术股份有限公司', '华为技术'],
  삼성전자: ['삼성전자주식회사', '주식회사 삼성전자', '(주)삼성전자', '㈜삼성전자'],
  газпром: ['ПАО «Газпром»', 'Газпром, ПАО', 'Газпром'],
};

/** What is no form here, or all that there is, stays. */
const kept: readonly (readonly [string, string])[] = [
  ['', ''],
  ['---', ''],
  ['&', 'and'],
  ['The', 'the'],
  ['The The', 'the'],
  ['Inc.', 'inc'],
  ['Co., Ltd.', 'co'],
  ['The Limited', 'limited'],
  ['AG', 'ag'],
  ['SAS Institute Inc.', 'sas institute'],
  ['Limited Brands', 'limited brands'],
  ['Company & Sons', 'company and sons'],
  ['Company 3', 'company 3'],
  ['Bank of America Corporation', 'bank of america'],
  ['Theranos', 'theranos'],
  ['PT Solutions', 'pt solutions'],
  ['A. O. Smith', 'ao smith'],
  ['Acme Holdings', 'acme holdings'],
  ['Acme Group International', 'acme group international'],
  ['University of Kentucky', 'university of kentucky'],
  ['3M', '3m'],
  ['7-Eleven, Inc.', '7 eleven'],
  ['24/7 Media', '24 7 media'],
  ['H&M', 'h and m'],
  ['株式会社', '株式会社'],
  ['有限公司', '有限公司'],
];

const anyName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Acme',
        'the',
        '&',
        'und',
        'a',
        's',
        "o'",
        '.',
        '/',
        ' ',
        '(',
        '株式会社',
        '有限公司',
        '\u3099',
      ),
      fc.constantFrom(...endingForms, ...leadingForms, ...leadingFormsOfLongNames),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 7 },
  )
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

describe('normalizeCompanyName', () => {
  for (const [expected, names] of Object.entries(spellings)) {
    for (const name of names) {
      test(`${name} is ${expected}`, () => {
        assert.equal(normalizeCompanyName(name), expected);
      });
    }
  }

  for (const [name, expected] of kept) {
    test(`${JSON.stringify(name)} is ${JSON.stringify(expected)}`, () => {
      assert.equal(normalizeCompanyName(name), expected);
    });
  }

  test('every form of the table is dropped where it belongs, alone and after another one', () => {
    for (const form of endingForms) {
      assert.equal(normalizeCompanyName(`Acme ${form}`), 'acme', form);
      assert.equal(normalizeCompanyName(`Acme ${form.toUpperCase()} & Co.`), 'acme', form);
    }
    for (const form of leadingForms) assert.equal(normalizeCompanyName(`${form} Acme`), 'acme', form);
    for (const form of leadingFormsOfLongNames) {
      assert.equal(normalizeCompanyName(`${form} Acme Indonesia`), 'acme indonesia');
      assert.equal(normalizeCompanyName(`${form} Acme`), `${form} acme`);
    }
  });

  test('normalizing twice changes nothing, for any name', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const once = normalizeCompanyName(name);
        assert.equal(normalizeCompanyName(once), once);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a name is left where there was one, in words one space apart', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const normalized = normalizeCompanyName(name);
        if (normalizeName(name) !== '') assert.notEqual(normalized, '');
        assert.equal(normalizeName(normalized), normalized);
      }),
      { numRuns: 5_000 },
    );
  });

  test('case and spaces around do not matter', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const normalized = normalizeCompanyName(name);
        assert.equal(normalizeCompanyName(` ${name.toUpperCase()}  `), normalized);
      }),
    );
  });
});
