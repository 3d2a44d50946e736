import assert from 'node:assert/strict';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Contact, ContactRecord } from '@rollcall/lookup';
import fc from 'fast-check';
import { contactsOf, installations } from '../../../../test/property/lookup-arbitraries.ts';
import { ContactsReader } from './contacts-reader.ts';
import { DataSetError } from './data-set-error.ts';
import {
  buildDataSet,
  companyOf,
  contactOf,
  inResultOrder,
  type Staff,
  staffOf,
  temporaryDirectory,
} from './data-set-fixture.test.ts';
import type { OpenDataSet } from './open-data-set.ts';

function readAll(dataSet: OpenDataSet): { company: unknown; contacts: readonly Contact[] }[] {
  const reader = new ContactsReader(dataSet);
  try {
    return [...reader.companies()];
  } finally {
    reader.close();
  }
}

/** Texts with everything in them that CSV and JSON quote, and with what other encodings get wrong. */
const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '\\', 'é', '😀', '﨎') }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);
const item = fc.oneof(fc.constantFrom('VP', 'Head, Sales', '"Chief"'), anyText).map((text) => `t${text}`);
const itemWithoutBar = item.map((text) => text.replaceAll('|', '/'));
/** V8 14.6 takes the key `"\n"` for `"\\"` where it has parsed an object with that one before. */
const columnName = anyText.map((text) => text.replaceAll('\\', '/'));
const record: fc.Arbitrary<ContactRecord> = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      description: anyText,
      zip: anyText,
      additional: fc.dictionary(columnName, anyText, { maxKeys: 3, noNullPrototype: true }),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
);

describe('reading a data set back', () => {
  for (const [index, installation] of installations.entries()) {
    it(`gives every contact as it was written, with reference tables ${index}`, async (t) => {
      const directory = await temporaryDirectory(t);
      const anyContact = fc.record(
        {
          titles: fc.array(itemWithoutBar, { maxLength: 3 }),
          ...Object.fromEntries(
            ['contactId', 'peopleId', 'fullName', 'email', 'phone', 'linkedinHandle', 'address', 'area'].map(
              (field) => [field, anyText],
            ),
          ),
          record,
        },
        { requiredKeys: ['titles'], noNullPrototype: true },
      );
      const company = fc
        .tuple(contactsOf(installation), fc.array(anyContact, { minLength: 1, maxLength: 90 }))
        .map(([contacts, more]) =>
          contacts.map((contact, n): Contact => ({ ...contact, ...more[n % more.length] })),
        );
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), company, anyText), {
            maxLength: 4,
            selector: ([companyId]) => companyId,
          }),
          async (companies) => {
            const staffs = companies.map(
              ([companyId, contacts, text]): Staff => ({
                company: companyOf(companyId, { companyName: text, website: text, city: text }),
                contacts,
              }),
            );
            const dataSet = await buildDataSet(directory, `v${run++}`, staffs, installation.tables);
            const expected = staffs
              .toSorted((a, b) => a.company.companyId - b.company.companyId)
              .map((staff) => ({
                company: { ...staff.company, contacts: staff.contacts.length },
                contacts: inResultOrder(staff.contacts, installation.reference),
              }));
            assert.deepEqual(readAll(dataSet), expected);
          },
        ),
        { numRuns: 40 },
      );
    });
  }

  it('comes by ascending id, whatever the order of the files, of companies of many blocks and of none', async (t) => {
    const directory = await temporaryDirectory(t);
    const many = Array.from({ length: 4_500 }, (_, n) =>
      contactOf(n, { address: `${n} Main St`, record: { zip: `${n}`, additional: { region: `r${n % 3}` } } }),
    );
    const dataSet = await buildDataSet(directory, 'v1', [
      staffOf(900, many),
      staffOf(2 ** 53 - 1, [contactOf(1)]),
      staffOf(4, []),
      staffOf(7, [contactOf(2)]),
    ]);
    const read = readAll(dataSet);
    assert.deepEqual(
      read.map(({ company }) => (company as { companyId: number }).companyId),
      [4, 7, 900, 2 ** 53 - 1],
    );
    assert.deepEqual(read[0]?.contacts, []);
    assert.deepEqual(read[2]?.contacts, inResultOrder(many));
  });

  it('finds the records of companies that lie in several runs of ascending ids', async (t) => {
    const directory = await temporaryDirectory(t);
    // Three runs, as three partitions of an import leave them; each has several frames of records.
    const staffs = [0, 1, 2].flatMap((run) =>
      Array.from({ length: 150 }, (_, n) =>
        staffOf(1 + run + n * 3, [contactOf(1, { record: { description: 'é"'.repeat(700 + run) } })]),
      ),
    );
    const dataSet = await buildDataSet(directory, 'v1', staffs);
    const read = readAll(dataSet);
    assert.equal(read.length, 450);
    for (const [n, { contacts }] of read.entries()) {
      assert.equal(contacts[0]?.record.description?.length, 2 * (700 + (n % 3)));
    }
  });

  it('can be begun again, and left before its end', async (t) => {
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', [
      staffOf(1, [contactOf(1)]),
      staffOf(2, [contactOf(2)]),
    ]);
    const reader = new ContactsReader(dataSet);
    for (const { company } of reader.companies()) {
      assert.equal(company.companyId, 1);
      break;
    }
    assert.equal([...reader.companies()].length, 2);
    reader.close();
  });

  it('says which company is damaged', async (t) => {
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', [
      staffOf(5, [contactOf(1)]),
      staffOf(6, [contactOf(2, { lastName: 'Lovelace', record: { zip: '1' } })]),
    ]);
    const path = join(dataSet.directory, 'blocks.bin');
    const file = await open(path, 'r+');
    const bytes = await file.readFile();
    await file.write(Buffer.from('J'), 0, 1, bytes.lastIndexOf('Lovelace'));
    await file.close();
    assert.throws(
      () => readAll(dataSet),
      new DataSetError('data set v1 is damaged at company 6: the checksum of row group 0 does not match'),
    );
    await writeFile(join(dataSet.directory, 'companies.sqlite'), 'no database');
    assert.throws(() => readAll(dataSet), /data set v1 is damaged: companies\.sqlite cannot be read/);
  });
});
