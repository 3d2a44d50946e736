import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  BlockEncoder,
  type Contact,
  compareContacts,
  contactSortKey,
  defaultReferenceTables,
  type LineFilters,
  LineRunner,
  NewIdDecoder,
  noRecords,
  parseLines,
  ReferenceIndex,
  ResultWriter,
  resultHeader,
} from '../../packages/lookup/src/index.ts';
import { MemoryCompanyBlocks } from './memory-company-blocks.ts';
import { naiveLookup } from './naive-lookup.ts';

/** More levels and functions than one word of bits holds, under ids that are no places in a list. */
const manyLevels = Array.from({ length: 40 }, (_, n) => ({
  id: n * 7 + 3,
  name: `Level ${n}`,
  rank: (n * 11) % 40,
}));
const manyFunctions = Array.from({ length: 70 }, (_, n) => ({ id: 900 - n, name: `Function ${n}` }));

const installations = [
  defaultReferenceTables,
  { ...defaultReferenceTables, jobLevels: manyLevels, jobFunctions: manyFunctions },
].map((tables) => ({
  reference: new ReferenceIndex(tables),
  // Few of each, the first and the last among them, so that matches are common.
  levelIds: [0, 3, 5, -2, -1].map((at) => tables.jobLevels.at(at)?.id ?? 0),
  functionIds: [0, 7, 20, -2, -1].map((at) => tables.jobFunctions.at(at)?.id ?? 0),
}));
type Installation = (typeof installations)[number];

// The words mean the same whatever abbreviations are expanded: none has a short or a long form here.
const titleWords = [
  ...[
    'sales',
    'Sales',
    'sale',
    'presales',
    'quality',
    'Plant',
    'plants',
    'and',
    '&',
    'of',
    "plant's",
    'R&D',
    'r & d',
  ],
  ...['C++', 'c', '.NET', 'Größe', 'grosse', '営業', '営業部長', '部長', 'продаж'],
];
const title = fc
  .tuple(fc.array(fc.constantFrom(...titleWords), { maxLength: 4 }), fc.constantFrom(' ', ', ', '/'))
  .map(([words, between]) => words.join(between));

const countryIds = [0, 1, 13, 14, 39];
const states = [
  '',
  'CA',
  'california',
  'US-CA',
  'WA',
  'Washington',
  'Western Australia',
  'Québec',
  'QC',
  'Nowhere',
  '-',
];
const cities = [
  '',
  'San Diego',
  'SAN DIEGO',
  'St. Louis',
  'saint louis',
  'Québec',
  'Dallas',
  'Fort Worth',
  'Perth',
  '?',
];
const areas = [
  ...['', 'Greater San Diego Area', 'San Diego', 'Dallas/Fort Worth', 'Dallas-Fort Worth Metroplex', 'Perth'],
  ...['St Louis, Missouri', 'Quebec City', '--'],
];
const addresses = [
  '',
  '1 Main St',
  '1 main street\nSuite 5',
  '12 Große Straße',
  '5 Rue St-Louis, Ste 2',
  '#!',
];
const names = ['', 'Ng', 'ng', 'Núñez', 'Nunez', "O'Brien", 'o brien', '﨎田', '𠮷野', 'Zoë', '-'];

function contactOf({ levelIds, functionIds }: Installation): fc.Arbitrary<Omit<Contact, 'number'>> {
  const ids = (known: readonly number[]) => fc.uniqueArray(fc.constantFrom(...known), { maxLength: 3 });
  const some = (values: readonly string[]) => fc.constantFrom(...values);
  return fc.record({
    contactId: fc.constantFrom('', 'c-1'),
    peopleId: fc.constantFrom('', 'p"1'),
    firstName: some(names),
    middleName: fc.constantFrom('', 'J.'),
    lastName: some(names),
    fullName: fc.constantFrom('', 'Full, Name'),
    titles: fc.array(title, { maxLength: 3 }),
    jobLevels: ids(levelIds),
    jobFunctions: ids(functionIds),
    active: fc.oneof(
      { weight: 3, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    email: fc.constantFrom('', ' ', 'A.B@Acme.test', 'a.b@acme.test '),
    phone: fc.constantFrom('', '+1 555 0100'),
    corporatePhone: fc.constantFrom('', '+1 555 0000'),
    linkedinHandle: fc.constantFrom('', 'in/x'),
    address: some(addresses),
    city: some(cities),
    state: some(states),
    countryId: fc.constantFrom(...countryIds),
    area: some(areas),
    record: fc.constant({}),
  });
}

/** Contacts of one company under different numbers, some of which tie in all else that orders them. */
function contactsOf(installation: Installation): fc.Arbitrary<Contact[]> {
  const number = fc.tuple(
    fc.nat({ max: 2 }),
    fc.oneof(fc.nat({ max: 9 }), fc.integer({ min: 0, max: 0xffff_ffff })),
  );
  return fc.uniqueArray(
    fc
      .tuple(contactOf(installation), number)
      .map(([contact, [high, low]]) => ({ ...contact, number: { high, low } })),
    { minLength: 1, maxLength: 90, size: 'max', selector: ({ number: { high, low } }) => `${high} ${low}` },
  );
}

const keyword = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...titleWords, 'Отдел', '???') },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...titleWords), { minLength: 1, maxLength: 3 })
      .map((words) => `"${words.join(' ')}"`),
  },
  { weight: 1, arbitrary: fc.constant('"') },
);

/** The fields of columns 3 to 13 as a client writes them; each asks for something in about a third of the lines. */
function filterFields({ levelIds, functionIds }: Installation): fc.Arbitrary<string[]> {
  const seldom = (asked: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: asked });
  const list = (values: readonly string[]) =>
    fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }).map((items) => items.join(', '));
  const ids = (known: readonly number[]) => list(known.filter((id) => id !== 0).map(String));
  return fc
    .tuple(
      fc.oneof(fc.constant(''), ids(levelIds)),
      seldom(ids(functionIds)),
      seldom(fc.array(keyword, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))),
      fc.constantFrom('', '', 'true', 'false'),
      seldom(fc.constantFrom('true', 'FALSE')),
      seldom(fc.constantFrom('true', 'false')),
      seldom(ids(countryIds)),
      seldom(list(states)),
      seldom(list(cities)),
      seldom(fc.constantFrom(...areas, 'Greater Dallas Area')),
      seldom(
        fc.constantFrom(
          ...addresses,
          'San Diego, California',
          'perth wa australia',
          'USA',
          'main',
          'quebec can',
        ),
      ),
    )
    .map((fields) => [...fields]);
}

function written(fields: readonly string[]): string {
  return fields.map((field) => `"${field.replaceAll('"', '""')}"`).join();
}

const known = { companyId: 730_247, companyName: 'Acme, "Inc."' };
const otherCompany = { companyId: Number.MAX_SAFE_INTEGER, companyName: 'Other' };
const unknownCompanyId = 5;
const newIdKey = Buffer.alloc(32, 7);
const decoder = new NewIdDecoder(newIdKey);

/** A company's contacts in result order, cut into blocks of this size, as the importer writes them. */
function blocksOf(
  company: typeof known,
  contacts: readonly Contact[],
  size: number,
  reference: ReferenceIndex,
): Buffer[] {
  const encoder = new BlockEncoder(reference);
  const sorted = contacts
    .map((contact) => ({ contact, key: contactSortKey(contact, reference) }))
    .sort((a, b) => compareContacts(a.key, b.key))
    .map(({ contact }) => contact);
  const blocks: Buffer[] = [];
  for (let at = 0; at < sorted.length; at += size) {
    blocks.push(encoder.encode(company, sorted.slice(at, at + size), noRecords));
  }
  return blocks;
}

/** One contact's part of a row, column by column as the contract names them. */
function contactFields(
  contact: Contact,
  company: typeof known,
  reference: ReferenceIndex,
  contactDetails: boolean,
) {
  const email = contact.email.trim();
  const open = {
    contactId: contact.contactId,
    peopleId: contact.peopleId,
    firstName: contact.firstName,
    middleName: contact.middleName,
    lastName: contact.lastName,
    fullName: contact.fullName,
    titles: contact.titles.join('|'),
    jobLevels: contact.jobLevels.map((id) => reference.jobLevel(id)?.name).join('|'),
    jobFunctions: contact.jobFunctions.map((id) => reference.jobFunction(id)?.name).join('|'),
    active: String(contact.active),
    companyId: String(company.companyId),
    companyName: company.companyName,
    hasEmail: String(email !== ''),
    emailMd5Hash: email === '' ? '' : createHash('md5').update(email.toLowerCase()).digest('hex'),
    hasPhone: String(contact.phone !== ''),
    city: contact.city,
    state: contact.state,
    country: reference.country(contact.countryId)?.name ?? '',
    area: contact.area,
  };
  if (!contactDetails) return open;
  const { phone, corporatePhone, linkedinHandle } = contact;
  return { ...open, email: contact.email, phone, corporatePhone, linkedinHandle };
}

interface Job {
  readonly installation: Installation;
  readonly contacts: Contact[];
  readonly others: Contact[];
  readonly blockSize: number;
  readonly limit: number;
  readonly contactDetails: boolean;
  readonly lines: { readonly companyId: number; readonly fields: string[] }[];
}

const job: fc.Arbitrary<Job> = fc.constantFrom(...installations).chain((installation) =>
  fc.record({
    installation: fc.constant(installation),
    contacts: contactsOf(installation),
    others: contactsOf(installation),
    blockSize: fc.constantFrom(1, 7, 32, 33, 64, 2_000),
    limit: fc.constantFrom(1, 2, 5, 33, 10_000, 10_000),
    contactDetails: fc.boolean(),
    lines: fc.array(
      fc.record({
        companyId: fc.oneof(
          { weight: 12, arbitrary: fc.constant(known.companyId) },
          { weight: 2, arbitrary: fc.constant(otherCompany.companyId) },
          { weight: 1, arbitrary: fc.constant(unknownCompanyId) },
        ),
        fields: filterFields(installation),
      }),
      { minLength: 1, maxLength: 12, size: 'max' },
    ),
  }),
);

/** How often each kind of answer was compared, so that a run without matches cannot pass for a test. */
const seen = { matched: 0, noMatch: 0, companyNotFound: 0, invalid: 0, cut: 0, contacts: 0 };

function assertAnsweredNaively({
  installation,
  contacts,
  others,
  blockSize,
  limit,
  contactDetails,
  lines,
}: Job) {
  const { reference } = installation;
  const runner = new LineRunner(
    new MemoryCompanyBlocks(
      new Map([
        [known.companyId, blocksOf(known, contacts, blockSize, reference)],
        [otherCompany.companyId, blocksOf(otherCompany, others, blockSize, reference)],
      ]),
    ),
    reference,
  );
  const chunks: Buffer[] = [Buffer.from(resultHeader(contactDetails))];
  const writer = new ResultWriter({
    contactDetails,
    newIdKey,
    emit: (chunk) => chunks.push(Buffer.from(chunk)),
  });

  const text = lines.map(({ companyId, fields }, n) => `q${n},${companyId},${written(fields)}\n`).join('');
  const parsed = parseLines(text, reference);
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.lineErrors, []);
  const expected: Record<string, string>[] = [];
  for (const line of parsed.lines) {
    const outcome = runner.run(line, limit, writer);
    seen[outcome.status]++;
    const lineFields = { queryId: line.queryId, line: String(line.line), matchStatus: outcome.status };
    if (line.kind === 'invalid') {
      assert.deepEqual(outcome, { status: 'invalid', totalMatches: 0, contacts: 0 });
      expected.push({ ...lineFields, detail: line.reason, totalMatches: '' });
      continue;
    }
    if (line.companyId === unknownCompanyId) {
      assert.deepEqual(outcome, { status: 'companyNotFound', totalMatches: 0, contacts: 0 });
      expected.push({
        ...lineFields,
        detail: `company ${unknownCompanyId} is not in the data set`,
        totalMatches: '0',
      });
      continue;
    }
    const company = line.companyId === known.companyId ? known : otherCompany;
    const { matches, funnel } = naiveLookup(company === known ? contacts : others, line.filters, reference);
    const returned = matches.slice(0, limit);
    seen.contacts += returned.length;
    if (returned.length < matches.length) seen.cut++;
    assert.deepEqual(outcome, {
      status: matches.length === 0 ? 'noMatch' : 'matched',
      totalMatches: matches.length,
      contacts: returned.length,
    });
    if (matches.length === 0) expected.push({ ...lineFields, detail: funnel, totalMatches: '0' });
    for (const contact of returned) {
      expected.push({
        ...lineFields,
        detail: '',
        totalMatches: String(matches.length),
        newId: `${company.companyId} ${contact.number.high} ${contact.number.low}`,
        ...contactFields(contact, company, reference, contactDetails),
      });
    }
  }
  writer.end();

  const rows: Record<string, string>[] = parse(Buffer.concat(chunks), {
    columns: true,
    record_delimiter: '\r\n',
  });
  for (const row of rows) {
    const decoded = decoder.decode(row['newId'] ?? '');
    if (decoded !== undefined)
      row['newId'] = `${decoded.companyId} ${decoded.number.high} ${decoded.number.low}`;
  }
  const columns = resultHeader(contactDetails).trim().split(',');
  const whole = expected.map((row) =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])),
  );
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    whole,
  );
}

describe('a job', () => {
  test('finds exactly the contacts, in exactly the order, that a naive filter and sort finds', () => {
    fc.assert(fc.property(job, assertAnsweredNaively), { numRuns: 800 });
    for (const [kind, least] of Object.entries({
      matched: 200,
      noMatch: 200,
      companyNotFound: 20,
      invalid: 20,
      cut: 50,
    })) {
      assert.ok(seen[kind as keyof typeof seen] >= least, `${kind} in ${JSON.stringify(seen)}`);
    }
  });
});

/** Every value of every column alone, against many contacts: what a random line seldom isolates. */
describe('one condition alone', () => {
  const [installation] = installations;
  assert.ok(installation !== undefined);
  const contacts = fc.sample(contactOf(installation), { numRuns: 400, seed: 20_260_101 });
  const numbered = contacts.map((contact, low) => ({ ...contact, number: { high: 0, low } }));
  const nothing: LineFilters = {
    jobLevels: [],
    jobFunctions: [],
    title: '',
    active: true,
    isEmailRequired: false,
    isPhoneRequired: false,
    peopleCountries: [],
    peopleStates: [],
    peopleCities: [],
    peopleArea: '',
    peopleAddress: '',
  };
  const { reference, levelIds, functionIds } = installation;
  const asked: Record<string, Partial<LineFilters>[]> = {
    jobLevel: levelIds.map((id) => ({ jobLevels: [id] })),
    jobFunction: functionIds.map((id) => ({ jobFunctions: [id] })),
    title: titleWords.flatMap((word) => [
      { title: word },
      ...titleWords.flatMap((second) => [{ title: `${word} ${second}` }, { title: `"${word} ${second}"` }]),
    ]),
    flags: [{ active: false }, { isEmailRequired: true }, { isPhoneRequired: true }],
    peopleCountries: countryIds.map((id) => ({ peopleCountries: [id] })),
    peopleStates: states.filter((state) => state !== '').map((state) => ({ peopleStates: [state] })),
    peopleCities: cities.filter((city) => city !== '').map((city) => ({ peopleCities: [city] })),
    peopleArea: areas.map((peopleArea) => ({ peopleArea })),
    peopleAddress: [...addresses, ...states, ...cities].map((peopleAddress) => ({ peopleAddress })),
  };
  for (const [column, filters] of Object.entries(asked)) {
    test(column, () => {
      const blocks = new MemoryCompanyBlocks(
        new Map([[1, blocksOf({ ...known, companyId: 1 }, numbered, 150, reference)]]),
      );
      const runner = new LineRunner(blocks, reference);
      let matched = 0;
      for (const [index, one] of filters.entries()) {
        const line = parseLines(`q${index},1,1,,`, reference);
        assert.ok(line.ok && line.lines[0]?.kind === 'lookup');
        const chunks: Buffer[] = [];
        const writer = new ResultWriter({
          contactDetails: false,
          newIdKey,
          emit: (chunk) => chunks.push(Buffer.from(chunk)),
        });
        const all = { ...nothing, ...one };
        const outcome = runner.run({ ...line.lines[0], filters: all }, 10_000, writer);
        writer.end();
        const { matches, funnel } = naiveLookup(numbered, all, reference);
        matched += matches.length;
        assert.equal(outcome.totalMatches, matches.length, JSON.stringify(one));
        const rows: string[][] = parse(Buffer.concat(chunks), { record_delimiter: '\r\n' });
        if (matches.length === 0) assert.equal(rows[0]?.[3], funnel);
        else {
          assert.deepEqual(
            rows.map((row) => decoder.decode(row[5] ?? '')?.number.low),
            matches.map(({ number }) => number.low),
            JSON.stringify(one),
          );
        }
      }
      assert.ok(matched > 0);
    });
  }
});
