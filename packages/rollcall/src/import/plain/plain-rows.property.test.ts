import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  ByteSink,
  defaultReferenceTables,
  ReferenceIndex,
  SectionReader,
  SharedSections,
} from '@rollcall/lookup';
import fc from 'fast-check';
import { identityHasher } from '../../control/identity-hash.ts';
import { DataSetPartBuilder } from '../../data-set/data-set-part.ts';
import { RowCleaner } from '../clean/row-cleaner.ts';
import { ForgottenPeople } from '../forgotten-people.ts';
import { groupCompany } from '../group/company-contacts.ts';
import { RowSpiller } from '../group/row-spiller.ts';
import { rowsByCompany } from '../group/rows-by-company.ts';
import { framesOf, readFrames, SpillFile } from '../group/spill-file.ts';
import { mapColumns } from '../map/map-columns.ts';
import { readRows } from '../read/read-rows.ts';
import type { CsvFormat } from '../read/row-chunk.ts';
import { PlainRows } from './plain-rows.ts';

const reference = new ReferenceIndex(defaultReferenceTables);
let directory = '';
let files = 0;
before(() => {
  directory = mkdtempSync(join(tmpdir(), 'rollcall-plain-'));
});
after(() => rmSync(directory, { recursive: true }));

const header =
  'contactId,peopleId,companyId,companyName,website,ticker,externalCompanyId,firstName,middleName,lastName,fullName,titles,jobLevels,jobFunctions,active,email,phone,corporatePhone,linkedinHandle,description,address,city,state,zip,country,area,Account Owner'.split(
    ',',
  );

/** Values that cleaning changes, puts aside or refuses, in any column. */
const odd = fc.constantFrom(
  ...[
    '',
    ' ',
    'N/A',
    '-',
    'null',
    'NULL',
    'vacant',
    'TBD',
    'Nil',
    'None',
    '?',
    ' x',
    'x ',
    '\u00a0x',
    'x\u2003',
    '\ufeffx',
  ],
  ...[
    'R&amp;D',
    'R&D',
    'a;b',
    'a, b',
    'say "x"',
    'back\\slash',
    'tab\there',
    'line\nbreak',
    'ré',
    '李',
    '😀',
    'É',
    'a|b',
  ],
  ...[
    'true',
    'FALSE',
    'yes',
    '0',
    '17',
    '-5',
    '9007199254740993',
    'x/y',
    'x:y',
    'a ::: b',
    '\u0000',
    '\u2028',
  ],
);
const usual: Readonly<Record<string, readonly string[]>> = {
  contactId: ['1', '2', 'c-3', 'ü4'],
  peopleId: ['17', '18', 'ré'],
  companyId: ['7', '007', '9007199254740991', '9007199254740992', '1e3', '12'],
  companyName: ['Foo, Inc.', 'Smith & Sons', 'Müller GmbH', 'Foo'],
  website: [
    'foo.example',
    'www.foo.example',
    'https://foo.example/x',
    'gmail.com',
    'Foo.example',
    'linkedin.com',
  ],
  firstName: ['Ann', 'Éva', "D'Arcy", 'Vera', 'Nina', 'ann-lee'],
  lastName: ['Lee', 'Østergård', 'von der Au', 'Null', 'Tbd'],
  fullName: ['Ann Lee', 'Éva Østergård', 'Lee, Ann', 'Unknown'],
  titles: ['CEO', 'VP, Sales', 'Director of Engineering|Founder', 'Ingénieur', 'Head of "X"', 'ceo'],
  jobLevels: ['1', '4', 'Director', '99', '1|4'],
  jobFunctions: ['2', 'Sales', '2|8', 'nonsense'],
  active: ['true', 'false', 'True', '1'],
  email: [
    'a@b.example',
    'A@b.example',
    'a@b',
    'a@@b.example',
    'a@-b.example',
    'a@b-.example',
    'a@b..example',
    'a.@b.e',
    'x <a@b.example>',
    'a_b+c@d-e.example',
  ],
  phone: [
    '+1 415 555 0165',
    '(415) 555-0165',
    '+49 (0)89 1234567',
    '+44 20 7946 0958',
    '12',
    '+1 415 555 0165 ext 7',
    '+1,5',
  ],
  corporatePhone: ['+14155550165', '030 1234567', 'call us'],
  linkedinHandle: ['ann-lee', 'https://www.linkedin.com/in/ann-lee', 'in/ann'],
  address: ['1 Main St', 'Straße 5', '12, Foo "Road"'],
  city: ['Paris', 'Austin, TX', 'Zürich'],
  state: ['CA', 'Île-de-France', 'Texas'],
  zip: ['75042', '1439-024', '90210-1234'],
  country: ['France', 'US', 'Nowhere', 'United States', '1'],
  area: ['Paris Area, France', 'Bay Area'],
};
const taken: Readonly<Record<string, string>> = {
  contactId: '5',
  companyId: '7',
  companyName: 'Foo',
  firstName: 'Ann',
  lastName: 'Lee',
  fullName: 'Ann Lee',
  titles: 'CEO',
  country: 'France',
  city: 'Paris',
};

/** A row that is taken as it stands, but for some columns: else most would be refused for one of the others. */
const row: fc.Arbitrary<string[]> = fc
  .array(
    fc
      .constantFrom(...header)
      .chain((column) =>
        fc.tuple(fc.constant(column), fc.oneof(fc.constantFrom(...(usual[column] ?? [''])), odd)),
      ),
    { maxLength: 4 },
  )
  .map((changes) => {
    const changed = new Map(changes);
    return header.map((column) => changed.get(column) ?? taken[column] ?? '');
  });

interface Text {
  readonly bytes: Buffer;
  readonly format: CsvFormat;
}

const text: fc.Arbitrary<Text> = fc
  .record({
    rows: fc.array(
      fc.tuple(row, fc.nat(header.length), fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r\r\n')),
      {
        minLength: 15,
        maxLength: 60,
      },
    ),
    delimiter: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('lf' as const, 'lf' as const, 'cr' as const),
    quotes: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    isEnded: fc.boolean(),
  })
  .map(({ rows, delimiter, lineEnd, quotes, isEnded }) => {
    let count = 0;
    const field = (value: string): string =>
      quotes[count++ % quotes.length] === true || /[",;\t\r\n]/.test(value)
        ? `"${value.replaceAll('"', '""')}"`
        : value;
    const lines = rows.map(([values, cut, end]) => {
      // Trailing fields may be missing, and there may be one too many.
      const given = cut > 20 ? values.slice(0, cut) : cut === 0 ? [...values, 'more'] : values;
      return given.map(field).join(delimiter) + (lineEnd === 'cr' ? '\r' : end);
    });
    const all = lines.join('');
    const bytes = Buffer.from(isEnded ? all : all.replace(/[\r\n]+$/, ''));
    return { bytes, format: { kind: 'csv' as const, delimiter, lineEnd } };
  });

const mapping = mapColumns(header, [], [], 'people');

const cleaner = new RowCleaner(mapping, reference, { today: '2026-11-30' });

const key = Buffer.alloc(32, 7);
const hash = identityHasher(key);
/** Some that rows have, in each of the ways in which somebody is known. */
const forgotten = new ForgottenPeople({
  key,
  identityHashes: [
    hash('email', 'A_b+c@D-e.example'),
    hash('contactId', 'c-3'),
    hash('contactId', 'ü4'),
    hash('peopleId', '17'),
    hash('peopleId', 'ré'),
  ],
});

/** What becomes of the rows, as bytes of a data set, and how many were taken as they stand. */
function imported(
  { bytes, format }: Text,
  takesPlain: boolean,
): { readonly outcome: { readonly left: number; readonly [what: string]: unknown }; readonly plain: number } {
  const spill = new SpillFile(join(directory, `${files++}.rows`), 2);
  const shared = new SharedSections();
  const spiller = new RowSpiller(reference, spill, shared);
  const plain = takesPlain ? PlainRows.of(mapping, format, spiller.shared, cleaner, forgotten) : undefined;
  const refused: unknown[] = [];
  const notes: unknown[] = [];
  let taken = 0;
  let left = 0;
  readRows(bytes, format, 2, {
    takeBytes:
      plain &&
      ((from) => {
        const row = plain.take(bytes, from);
        if (row === undefined) return -1;
        taken++;
        if (row.kind === 'forgotten') left++;
        else spiller.addPlain(row, 0);
        return row.behind;
      }),
    onRow: (row) => {
      const cleaned = cleaner.clean(row.fields, row.extra);
      if (!cleaned.ok) return refused.push([row.line, cleaned.rejection]);
      for (const employment of cleaned.employments) {
        if (forgotten.has(employment.contact)) left++;
        else spiller.addEmployment(employment, 0);
      }
      if (cleaned.notes !== undefined) notes.push([row.line, cleaned.notes]);
      const [only] = cleaned.employments;
      if (only !== undefined && !forgotten.has(only.contact)) plain?.learn(only, cleaned.notes !== undefined);
      return undefined;
    },
    onFault: (fault) => refused.push(fault),
  });
  const frames = spill.finish();
  const rows = ByteSink.ofCapacity(8);
  const parts: unknown[] = [];
  for (let partition = 0; partition < 2; partition++) {
    readFrames(framesOf([frames], partition), rows);
    const part = new DataSetPartBuilder(reference);
    const sections = new SectionReader([shared.bytes]);
    for (const ofCompany of rowsByCompany(rows, () => false)) {
      const { company, starts, duplicates } = groupCompany(rows, ofCompany);
      part.addCompany(company, { bytes: rows.bytes, words: rows.words, starts, sections });
      parts.push(duplicates);
    }
    parts.push(part.takeRecords(), part.finish(0));
  }
  return { outcome: { refused, notes, left, parts, sections: Buffer.from(shared.bytes) }, plain: taken };
}

describe('rows that are taken as they stand', () => {
  it('become what cleaning makes of them, byte for byte, whatever they hold, and leave the same people out', () => {
    let all = 0;
    let left = 0;
    fc.assert(
      fc.property(text, (given) => {
        const { outcome, plain } = imported(given, true);
        all += plain;
        left += outcome.left;
        assert.deepEqual(outcome, imported(given, false).outcome);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
    assert.ok(all > 200, `only ${all} rows were taken`);
    assert.ok(left > 20, `only ${left} rows were of people who have been forgotten`);
  });
});
