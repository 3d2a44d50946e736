import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { ContactsEncoder } from '../../../../test/property/contacts-encoder.ts';
import { loadWholeBlock } from '../../../../test/property/memory-company-blocks.ts';
import { sampleContact } from '../../../../test/property/sample-contact.ts';
import type { Contact } from '../contact.ts';
import { defaultReferenceTables } from '../reference/default-tables.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import { areaKeys, normalizePlace } from '../text/normalize-place.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import type { BlockHead } from './block-head.ts';
import { ByteSink } from './byte-sink.ts';
import { ContactEntryWriter, numberEntry } from './contact-entry.ts';
import { BlockEncoder, noRecords } from './encode-block.ts';
import { maxContactsPerBlock } from './layout.ts';
import { SectionReader, SharedSections } from './shared-sections.ts';

const reference = new ReferenceIndex(defaultReferenceTables);
/** Tables whose sets of ids take two and three words. */
const largeReference = new ReferenceIndex({
  ...defaultReferenceTables,
  jobLevels: Array.from({ length: 40 }, (_, n) => ({ id: n * 7 + 3, name: `Level ${n}`, rank: n })),
  jobFunctions: Array.from({ length: 70 }, (_, n) => ({ id: 100 - n, name: `Function ${n}` })),
});

const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', 'B', 'é', '部', ' ', '"', ',', '\n', '\r'),
      maxLength: 8,
    }),
  },
);
const half = fc.oneof(fc.constantFrom(0, 1), fc.nat({ max: 0x7fff_ffff }));
const ids = (known: readonly { id: number }[]) =>
  fc.uniqueArray(fc.constantFrom(...known.map(({ id }) => id)), { maxLength: 4 });

function contactOf(tables: ReferenceIndex): fc.Arbitrary<Contact> {
  const isLarge = tables === largeReference;
  const levels = isLarge
    ? Array.from({ length: 40 }, (_, n) => ({ id: n * 7 + 3 }))
    : defaultReferenceTables.jobLevels;
  const functions = isLarge
    ? Array.from({ length: 70 }, (_, n) => ({ id: 100 - n }))
    : defaultReferenceTables.jobFunctions;
  return fc.record({
    number: fc.tuple(half, fc.oneof(half, fc.constant(0xffff_ffff))).map(([high, low]) => ({ high, low })),
    contactId: anyText,
    peopleId: anyText,
    firstName: anyText,
    middleName: anyText,
    lastName: anyText,
    fullName: anyText,
    titles: fc.array(anyText, { maxLength: 3 }),
    jobLevels: ids(levels),
    jobFunctions: ids(functions),
    active: fc.boolean(),
    email: anyText,
    phone: anyText,
    corporatePhone: anyText,
    linkedinHandle: anyText,
    address: anyText,
    city: fc.oneof(anyText, fc.constantFrom('San Diego', 'St. Louis')),
    state: fc.oneof(anyText, fc.constantFrom('CA', 'California', 'WA')),
    countryId: fc.constantFrom(0, 1, 14, 39, 60),
    area: fc.oneof(anyText, fc.constantFrom('Dallas/Fort Worth', 'Greater San Diego Area')),
    record: fc.constant({}),
  });
}

/** Up to 2,000 contacts without drawing each of them: a few are repeated under other numbers. */
function manyContacts(tables: ReferenceIndex): fc.Arbitrary<Contact[]> {
  return fc
    .tuple(
      fc.array(contactOf(tables), { minLength: 1, maxLength: 12 }),
      fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(maxContactsPerBlock - 1, maxContactsPerBlock),
      ),
    )
    .map(([drawn, count]) =>
      Array.from({ length: Math.max(count, drawn.length) }, (_, n) => {
        const contact = drawn[n % drawn.length] ?? sampleContact();
        return n < drawn.length
          ? contact
          : { ...contact, number: { high: n, low: 0xffff_ffff - n }, lastName: `${contact.lastName} ${n}` };
      }),
    );
}

/** What a block holds of a contact, read back from the places that the table in layout.ts gives. */
function readBack(head: BlockHead, contact: number) {
  const { memory, start, at } = head;
  const { bytes } = memory;
  const role = bytes.readUInt16LE(start + at.roles + contact * 2);
  const place = bytes.readUInt16LE(start + at.places + contact * 2);
  const text = (offsetsAt: number, textsAt: number, index: number) =>
    bytes.toString(
      'utf8',
      start + textsAt + bytes.readUInt32LE(start + offsetsAt + index * 4),
      start + textsAt + bytes.readUInt32LE(start + offsetsAt + (index + 1) * 4),
    );
  const words = (sectionAt: number, count: number) =>
    Array.from({ length: count }, (_, word) =>
      bytes.readUInt32LE(start + sectionAt + (role * count + word) * 4),
    );
  const rows = start + head.headBytes;
  return {
    number: head.number(contact),
    flags: bytes.readUInt8(start + at.flags + contact),
    levels: words(at.roleLevels, head.levelWords),
    functions: words(at.roleFunctions, head.functionWords),
    titles: text(at.titleOffsets, at.titles, role),
    countryId: bytes.readUInt16LE(start + at.placeCountries + place * 2),
    state: text(at.placeOffsets, at.placeTexts, place * 4),
    city: text(at.placeOffsets, at.placeTexts, place * 4 + 1),
    area: text(at.placeOffsets, at.placeTexts, place * 4 + 2),
    addressWords: new Set(text(at.placeOffsets, at.placeTexts, place * 4 + 3).split(' ')),
    open: bytes.toString('utf8', rows + head.openStart(contact), rows + head.entitledStart(contact)),
    entitled: bytes.toString('utf8', rows + head.entitledStart(contact), rows + head.rowEnd(contact)),
  };
}

/** The same, worked out from the contact alone. */
function expected(contact: Contact, tables: ReferenceIndex) {
  const state = tables.stateKey(contact.state, contact.countryId || undefined);
  const country = tables.country(contact.countryId);
  const place = [
    contact.address,
    contact.city,
    contact.state,
    ...(state === '' ? [] : tables.stateSpellings(state)),
    ...(country === undefined ? [] : [country.name, country.code, country.code3]),
  ];
  return {
    number: contact.number,
    flags: (contact.active ? 1 : 0) + (contact.email.trim() === '' ? 0 : 2) + (contact.phone === '' ? 0 : 4),
    levels: [...tables.jobLevelBits.mask(contact.jobLevels)],
    functions: [...tables.jobFunctionBits.mask(contact.jobFunctions)],
    titles: contact.titles
      .map(normalizeTitle)
      .filter((title) => title !== '')
      .map((title) => ` ${title} `)
      .join('\n'),
    countryId: contact.countryId,
    state,
    city: normalizePlace(contact.city),
    area: areaKeys(contact.area).join('\n'),
    // An address without any word is empty text, which splits into one empty word as the ends of others do.
    addressWords: new Set(['', ...place.flatMap((part) => normalizePlace(part).split(' '))]),
  };
}

function assertRoundTrip(contacts: readonly Contact[], tables: ReferenceIndex, start: number): void {
  const company = { companyId: Number.MAX_SAFE_INTEGER, companyName: 'A "quoted", Inc.' };
  const records = { frame: 2 ** 40 + 1, start: 77 };
  const block = new ContactsEncoder(tables).encode(company, contacts, records);
  const head = loadWholeBlock(block, company.companyId, start);
  assert.equal(head.contacts, contacts.length);
  assert.equal(head.blockBytes, block.length);
  assert.deepEqual([head.recordsFrame, head.recordsStart], [records.frame, records.start]);
  let csv = '';
  for (const [index, contact] of contacts.entries()) {
    const { open, entitled, ...found } = readBack(head, index);
    assert.deepEqual(found, expected(contact, tables));
    csv += `${open}${entitled}\r\n`;
  }
  const rows = parse(csv, { record_delimiter: '\r\n' });
  for (const [index, contact] of contacts.entries()) {
    const row = rows[index] ?? [];
    assert.deepEqual(row.slice(0, 6), [
      contact.contactId,
      contact.peopleId,
      contact.firstName,
      contact.middleName,
      contact.lastName,
      contact.fullName,
    ]);
    assert.equal(row[6], contact.titles.join('|'));
    assert.deepEqual(row.slice(9, 12), [
      String(contact.active),
      String(company.companyId),
      company.companyName,
    ]);
    assert.deepEqual([row[15], row[16], row[18]], [contact.city, contact.state, contact.area]);
    assert.deepEqual(row.slice(19), [
      contact.email,
      contact.phone,
      contact.corporatePhone,
      contact.linkedinHandle,
    ]);
  }
}

describe('a block', () => {
  for (const [name, tables] of [
    ['the default tables', reference],
    ['tables that take several words of bits', largeReference],
  ] as const) {
    test(`gives back what was put in, for any contacts and any start, with ${name}`, () => {
      const start = fc.nat({ max: 8 }).map((n) => n * 8);
      fc.assert(
        fc.property(manyContacts(tables), start, (contacts, at) => assertRoundTrip(contacts, tables, at)),
        { numRuns: 60 },
      );
    });
  }

  test('holds 2,000 contacts with nothing in common', () => {
    const contacts = Array.from({ length: maxContactsPerBlock }, (_, n) =>
      sampleContact({
        number: { high: 0x7fff_ffff, low: n },
        titles: [`Title ${n}`],
        jobLevels: [(n % 14) + 1],
        city: `City ${n}`,
        address: `${n} Main St`,
      }),
    );
    assertRoundTrip(contacts, reference, 16);
  });

  test('holds contacts without anything', () => {
    assertRoundTrip([sampleContact(), sampleContact()], reference, 0);
  });

  test('grows with rows of megabytes', () => {
    const long = '部"'.repeat(300_000);
    assertRoundTrip(
      [1, 2, 3].map((low) => sampleContact({ number: { high: 0, low }, lastName: long })),
      reference,
      0,
    );
  });

  test('holds 1 to 2,000 contacts', () => {
    const encoder = new ContactsEncoder(reference);
    const company = { companyId: 1, companyName: '' };
    assert.throws(() => encoder.encode(company, [], noRecords), RangeError);
    const tooMany = Array.from({ length: maxContactsPerBlock + 1 }, () => sampleContact());
    assert.throws(() => encoder.encode(company, tooMany, noRecords), RangeError);
  });

  test('keeps titles apart that a line feed could confuse', () => {
    assertRoundTrip(
      [sampleContact({ titles: ['sales\nmanager'] }), sampleContact({ titles: ['sales', 'manager'] })],
      reference,
      0,
    );
  });

  test('keeps places apart that a line feed could confuse', () => {
    assertRoundTrip(
      [
        sampleContact({ area: 'Paris', address: 'Centre\n1 Rue X' }),
        sampleContact({ area: 'Paris\nCentre', address: '1 Rue X' }),
      ],
      reference,
      0,
    );
  });

  test('is the same bytes whether its entries share roles and places, some of them, or none', () => {
    fc.assert(
      fc.property(manyContacts(reference), fc.integer({ min: 1, max: 4_000 }), (contacts, someBytes) => {
        const company = { companyId: 7, companyName: 'Acme' };
        const [shared, some, none] = [2 ** 20, someBytes, 0].map((mostBytes) =>
          new ContactsEncoder(reference, new SharedSections(0, mostBytes)).encode(
            company,
            contacts,
            noRecords,
          ),
        );
        assert.ok(shared !== undefined && some !== undefined && none !== undefined);
        assert.ok(shared.equals(some));
        assert.ok(shared.equals(none));
      }),
      { numRuns: 30 },
    );
  });

  test('is put together of entries of several writers', () => {
    const [one, other] = [new SharedSections(0), new SharedSections(1)];
    const people = [sampleContact({ lastName: 'A' }), sampleContact({ lastName: 'B' })];
    const entries = ByteSink.ofCapacity(8);
    const starts = people.map((person, index) => {
      const start = new ContactEntryWriter(reference, [one, other][index] ?? one).write(person, entries);
      numberEntry(entries.words, start, person.number);
      return start;
    });
    const { bytes, words } = entries;
    const sections = new SectionReader([one.bytes, other.bytes]);
    const company = { companyId: 7, companyName: 'Acme' };
    const block = ByteSink.ofCapacity(8);
    new BlockEncoder(reference).append(company, { bytes, words, starts, sections }, 0, 2, noRecords, block);
    const ofOne = new ContactsEncoder(reference).encode(company, people, noRecords);
    assert.ok(ofOne.equals(block.bytes.subarray(0, block.length)));
  });

  test('is the same bytes whatever its encoder wrote before', () => {
    const contacts = [
      sampleContact({ titles: ['CEO'], city: 'Paris' }),
      sampleContact({ number: { high: 1, low: 2 } }),
    ];
    const company = { companyId: 5, companyName: 'Five' };
    const used = new ContactsEncoder(reference);
    used.encode(
      { companyId: 4, companyName: 'Four' },
      [sampleContact({ city: 'Lyon', titles: ['x'] })],
      noRecords,
    );
    assert.deepEqual(
      used.encode(company, contacts, noRecords),
      new ContactsEncoder(reference).encode(company, contacts, noRecords),
    );
  });
});
