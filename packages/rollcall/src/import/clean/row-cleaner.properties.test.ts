import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalizePlace } from '@rollcall/lookup';
import fc from 'fast-check';
import { reference } from '../../data-set/data-set-fixture.test.ts';
import { peopleColumns } from '../map/people-columns.ts';
import { isActiveWord } from './active-words.ts';
import { mappingOf, options, type Row, whole } from './cleaning-fixture.test.ts';
import { readDate } from './dates.ts';
import type { Employment } from './employment.ts';
import { cleanText, isNoName } from './empty-text.ts';
import { decodeEntities } from './html-entities.ts';
import { RowCleaner } from './row-cleaner.ts';

/** Values as files have them, besides arbitrary text; a field without its own has all of them. */
const values: Readonly<Record<string, readonly string[]>> = {
  companyId: ['', '7', '12345678901', 'N/A'],
  companyName: ['Acme &amp; Sons', 'Foo GmbH', '...', '-'],
  website: ['https://www.Acme.com/x', 'acme.com', 'linkedin.com/company/acme', 'n/a', 'acme', 'a.com, b.com'],
  firstName: ['Jane', 'Dr. Jane', 'VACANT', '小明', 'Jane Q.'],
  middleName: ['Q.', '', 'van'],
  lastName: ['Doe', 'DOE, JR.', 'Unknown', '王', 'van der Berg', 'O&#39;Brien'],
  fullName: ['Jane Q. Doe', 'DOE, JANE', 'Prof. Dr. Hans von Meier, MBA', '王小明', 'TBD', 'Cher'],
  titles: ['CEO', 'VP Sales|Founder &amp; CEO', '|', 'R&D'],
  jobLevels: ['4', 'Director|Emperor', 'VP; Director', 'x'],
  jobFunctions: ['2|10', 'HR', 'magic', 'Sales, Marketing'],
  active: ['', 'yes', 'false', 'maybe', 'ja'],
  email: ['jane@acme.com', 'Jane <jane@acme.com>', 'a@acme.com; b@acme.com', 'jane', 'mailto:j@gmail.com'],
  phone: [
    '+1 (202) 555-0163',
    '(212) 555-0123',
    '020 7946 0123',
    '+49 (0)30 1234567',
    '212 555 0123 x7',
    'tel:112',
  ],
  corporatePhone: ['+12025550163', '1-800-FLOWERS', '0049 30 1234567', '030/1234567'],
  linkedinHandle: ['https://www.linkedin.com/in/jane/', 'jane', 'https://www.linkedin.com/sales/lead/A,B'],
  city: [
    'Austin',
    'AUSTIN',
    'N/A',
    'Austin, TX',
    'Toronto, ON, Canada',
    'Berlin, Germany',
    'Paris, Texas 75460',
  ],
  state: ['TX', 'Texas', 'Bavaria', 'ON'],
  zip: ['78701', 'M5V 2T6', '80331'],
  country: ['US', 'Deutschland', 'Earth', '1', '-'],
  location: [
    'Austin, TX 78701',
    'Pentagon, Arlington, VA',
    'Remote',
    'Berlin, Germany',
    'US - Remote',
    'Anytown, WW',
  ],
  startDate: ['Jan 2020', 'soon'],
  endDate: ['2020', 'Present', '2030-01-01', 'soon', '31/12/2020'],
};

const columns = [...peopleColumns, 'location', 'startDate', 'endDate', 'Score'];
const text = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', '1', ' ', '.', ',', '|', '-', '@', '&amp;', '/', '+', '王', '"'),
  maxLength: 10,
});

const rows: fc.Arbitrary<Row> = fc
  .shuffledSubarray(columns, { minLength: 1 })
  .chain((names) =>
    fc.record(
      Object.fromEntries(
        names.map((name) => [
          name,
          fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...(values[name] ?? ['x1', ''])) },
            { weight: 1, arbitrary: text },
          ),
        ]),
      ),
    ),
  );

function cleanRow(row: Row) {
  return new RowCleaner(mappingOf(Object.keys(row)), reference, options).clean(Object.values(row));
}

/** An employment as a row of our own columns, as an export writes it. */
function rowOf({ company, contact }: Employment): Row {
  const { record, countryId, titles, jobLevels, jobFunctions, active, ...texts } = contact;
  const { companyId, ...ofCompany } = company;
  return {
    ...ofCompany,
    ...texts,
    companyId: companyId === undefined ? '' : String(companyId),
    titles: titles.join('|'),
    jobLevels: jobLevels.join('|'),
    jobFunctions: jobFunctions.join('|'),
    active: String(active),
    country: countryId === 0 ? '' : String(countryId),
    description: record.description ?? '',
    zip: record.zip ?? '',
  };
}

describe('cleaning', () => {
  it('never throws, and takes a row or says why not', () => {
    const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
    const fields = fc.array(fc.string({ unit }), { maxLength: 12 });
    const header = fc.shuffledSubarray(columns, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(header, fields, (names, row) => {
        const cleaned = new RowCleaner(mappingOf(names), reference, options).clean(row);
        if (cleaned.ok) assert.equal(cleaned.employments.length, 1);
        else assert.notEqual(cleaned.rejection.reason, '');
      }),
      { numRuns: 500 },
    );
  });

  it('of what it gave changes nothing', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const cleaned = cleanRow(whole(row));
        if (!cleaned.ok) return;
        for (const employment of cleaned.employments) {
          const again = cleanRow(rowOf(employment));
          assert.ok(again.ok);
          const { additional: _, ...record } = employment.contact.record;
          assert.deepEqual(again.employments, [
            { ...employment, contact: { ...employment.contact, record } },
          ]);
          assert.equal(again.notes, undefined);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses nothing: each value is found again, or a rule says what became of it', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const given = whole(row);
        const cleaned = cleanRow(given);
        if (!cleaned.ok) return;
        const [employment] = cleaned.employments;
        assert.ok(employment !== undefined);
        for (const [name, value] of Object.entries(given)) {
          assert.ok(isFound(name, value, employment), `${name} "${value}" in ${JSON.stringify(employment)}`);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Whether a value stands in the employment as it is, or is explained by the rule for its field. */
function isFound(name: string, given: string, employment: Employment): boolean {
  const value = name === 'Score' ? given.trim() : cleanText(given);
  if (value === '') return true;
  const { company, contact } = employment;
  const { record, ...ofContact } = contact;
  const kept = Object.values(record.additional ?? {});
  const texts = [
    ...Object.values(company),
    ...Object.values(ofContact),
    record.description,
    record.zip,
    ...kept,
  ].flat();
  const decoded = decodeEntities(value);
  if (texts.some((found) => found === value || found === decoded)) return true;
  const isKept = kept.some((found) => found.includes(value));
  return isKept || (rules[name]?.(value, employment, kept) ?? false);
}

type Rule = (value: string, employment: Employment, kept: readonly string[]) => boolean;

const digits = (value: string): string => value.replace(/\D/g, '');

const name: Rule = (value) => isNoName(value);

/** All digits but those with which a country dials. */
const phone =
  (pick: (contact: Employment['contact']) => string): Rule =>
  (value, { contact }) => {
    const found = pick(contact);
    const national = digits(value.replace('(0)', '')).replace(/^0+/, '');
    return found === value.replace(/^tel:/, '') || digits(found).endsWith(national);
  };

const list =
  (pick: (contact: Employment['contact']) => readonly number[]): Rule =>
  (value, { contact }, kept) => {
    const ids = pick(contact);
    const unknown = new Set(kept.flatMap((found) => found.split('|')));
    const items = value.split('|').map(cleanText);
    return items.every((item) => item === '' || unknown.has(item) || ids.length > 0);
  };

/** Each word has its place. */
const location: Rule = (value, { contact }) => {
  const { address, city, state, area, record, countryId } = contact;
  const parts = normalizePlace([address, city, state, area, record.zip ?? ''].join(' '));
  const country = reference.country(countryId)?.name ?? '';
  if (reference.countryId(value) === countryId) return true;
  // "Texas" of the row's own column stands for "TX" of its location.
  const isState = (word: string): boolean =>
    reference.stateKey(word, countryId) === reference.stateKey(state, countryId);
  return value
    .split(/[\s,]+/)
    .every(
      (word) =>
        parts.includes(normalizePlace(word)) ||
        country.includes(word) ||
        isState(word) ||
        reference.countryId(word) === countryId,
    );
};

const rules: Readonly<Record<string, Rule>> = {
  companyId: (value, { company }) => company.companyId === Number(value),
  website: (value, { company }) => company.website !== '' && value.toLowerCase().includes(company.website),
  firstName: name,
  middleName: name,
  lastName: name,
  fullName: name,
  titles: (value, { contact }) =>
    decodeEntities(value)
      .split('|')
      .every((title) => cleanText(title) === '' || contact.titles.includes(title.trim())),
  jobLevels: list(({ jobLevels }) => jobLevels),
  jobFunctions: list(({ jobFunctions }) => jobFunctions),
  active: (value, { contact }) => isActiveWord(value) === contact.active,
  email: (value, { contact }, kept) =>
    contact.email !== '' &&
    value
      .split(/[;,|]/)
      .map((piece) => piece.trim())
      .every(
        (piece) =>
          piece === '' || piece.includes(contact.email) || kept.some((found) => found.includes(piece)),
      ),
  phone: phone((contact) => contact.phone),
  corporatePhone: phone((contact) => contact.corporatePhone),
  linkedinHandle: (value, { contact }) => value.includes(`/in/${contact.linkedinHandle}`),
  country: (value, { contact }) =>
    contact.countryId !== 0 && contact.countryId === reference.countryId(value),
  city: location,
  location,
  endDate: (value) => readDate(value, 'monthFirst') === 'open',
};
