import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { type SampleContact, sampleColumns } from './contact-columns.ts';
import { type SampleOptions, sampleContacts, sampleCsv } from './sample-csv.ts';

const ORDERS = ['byCompany', 'shuffled'] as const;

function csvOf(options: SampleOptions): Buffer {
  return Buffer.concat([...sampleCsv(options)]);
}

function sortedRows(options: SampleOptions): string[] {
  return csvOf(options).toString().trimEnd().split('\n').slice(1).sort();
}

function share(contacts: readonly SampleContact[], has: (contact: SampleContact) => boolean): number {
  return contacts.filter(has).length / contacts.length;
}

function assertNear(actual: number, expected: number, tolerance: number, what: string): void {
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `${what}: ${actual}, expected ${expected} +- ${tolerance}`,
  );
}

describe('the sample as CSV', () => {
  it('is the same bytes every time, on any machine', () => {
    const digest = createHash('sha256')
      .update(csvOf({ contacts: 5_000, seed: 7 }))
      .digest('hex');
    // A change here changes what every demo, test and benchmark runs on. That may be meant; it is never by chance.
    assert.equal(digest, '7a7d8323fdb2e065c68561d8c62f79d73a84e71ed8ef3f9d0dee7c0b1d451b64');
    assert.deepEqual(csvOf({ contacts: 5_000 }), csvOf({ contacts: 5_000, seed: 5, order: 'byCompany' }));
  });

  it('differs by seed, in all 53 bits of it', () => {
    const rows = [1, 2, 1 + 2 ** 32].map((seed) => csvOf({ contacts: 500, seed }).toString());
    assert.equal(new Set(rows).size, 3);
  });

  for (const order of ORDERS) {
    it(`has exactly the rows asked for, ${order}`, () => {
      for (const contacts of [0, 1, 99, 100, 101, 5_000]) {
        assert.equal(sortedRows({ contacts, order }).length, contacts);
        assert.equal([...sampleContacts({ contacts, order })].length, contacts);
      }
    });

    it(`parses back to the same objects, ${order}`, () => {
      const options = { contacts: 20_000, order };
      const parsed: unknown = parse(csvOf(options), { columns: true, record_delimiter: '\n' });
      assert.deepEqual(parsed, [...sampleContacts(options)]);
    });
  }

  it('comes in chunks of a moderate size, none of which is used twice', () => {
    const chunks = [...sampleCsv({ contacts: 20_000 })];
    assert.ok(chunks.length > 5);
    for (const chunk of chunks) assert.ok(chunk.length <= 1_048_576);
    assert.equal(new Set(chunks.map((chunk) => chunk.buffer)).size, chunks.length);
    assert.ok(
      Buffer.concat(chunks)
        .toString()
        .startsWith(`${sampleColumns.join(',')}\n`),
    );
  });

  it('has the same rows in both orders', () => {
    assert.deepEqual(sortedRows({ contacts: 30_000, order: 'shuffled' }), sortedRows({ contacts: 30_000 }));
  });

  it('refuses what is not a number of contacts or a seed', () => {
    assert.throws(() => csvOf({ contacts: -1 }), RangeError);
    assert.throws(() => csvOf({ contacts: 1.5 }), RangeError);
    assert.throws(() => csvOf({ contacts: 100, seed: Number.NaN }), RangeError);
  });
});

describe('the contacts of the sample', () => {
  const contacts = [...sampleContacts({ contacts: 60_000 })];

  it('have unique ids that are not in order', () => {
    const ids = contacts.map((contact) => Number(contact.contactId));
    assert.equal(new Set(ids).size, contacts.length);
    assert.ok(ids.every((id) => Number.isSafeInteger(id) && id > 0));
    assertNear(
      ids.filter((id, place) => id > (ids[place - 1] ?? 0)).length / ids.length,
      0.5,
      0.02,
      'ascending neighbours',
    );
  });

  it('do not depend on the companies before them or the size of the sample', () => {
    const small = [...sampleContacts({ contacts: 2_000 })].slice(500, 1_900);
    const byId = new Map(contacts.map((contact) => [contact.contactId, contact]));
    for (const contact of small) assert.deepEqual(byId.get(contact.contactId), contact);
  });

  it('can be reached only at example domains and fictional numbers', () => {
    for (const { email, website, phone, corporatePhone } of contacts) {
      assert.match(website, /^[a-z]+(-[a-z]+)+\.example$/);
      if (email !== '') assert.match(email, /^[a-z-]+\.[a-z-]+\d*@[a-z-]+\.example$/);
      for (const number of [phone, corporatePhone]) {
        if (number !== '') assert.match(number, /^(\+1 [2-9]\d\d 555 01\d\d|\+44 20 7946 0\d\d\d)$/);
      }
    }
  });

  it('have their fields filled as often as meant', () => {
    const filled = (column: keyof SampleContact) => share(contacts, (contact) => contact[column] !== '');
    assertNear(filled('email'), 0.7, 0.02, 'email');
    assertNear(filled('phone'), 0.45, 0.02, 'phone');
    assertNear(filled('corporatePhone'), 0.6, 0.02, 'corporatePhone');
    assertNear(filled('linkedinHandle'), 0.5, 0.02, 'linkedinHandle');
    assertNear(filled('description'), 0.03, 0.005, 'description');
    assertNear(filled('address'), 0.3, 0.02, 'address');
    assertNear(
      share(contacts, ({ active }) => active === 'true'),
      0.88,
      0.02,
      'active',
    );
    assertNear(
      share(contacts, ({ country }) => country === 'United States'),
      0.6,
      0.08,
      'United States',
    );
    assertNear(
      share(contacts, ({ titles }) => titles.includes('|')),
      0.06,
      0.01,
      'two titles',
    );
  });

  it('form a pyramid of levels', () => {
    const atLevel = (level: string) =>
      share(contacts, (contact) => contact.jobLevels.split('|').includes(level));
    assert.ok(atLevel('1') < 0.05);
    assert.ok(atLevel('3') < atLevel('4'));
    assert.ok(atLevel('4') < atLevel('5'));
    assert.ok(atLevel('5') < atLevel('11'));
    for (let level = 1; level <= 14; level++) assert.ok(atLevel(String(level)) > 0, `level ${level} appears`);
    const functions = new Set(contacts.flatMap((contact) => contact.jobFunctions.split('|').map(Number)));
    assert.deepEqual(
      [...functions].sort((a, b) => a - b),
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
  });

  it('share a person between two companies in about 3 of 100 cases', () => {
    const byPerson = Map.groupBy(contacts, (contact) => contact.peopleId);
    const shared = [...byPerson.values()].filter((employments) => employments.length > 1);
    assertNear(shared.flat().length / contacts.length, 0.03, 0.007, 'contacts with a second employment');
    for (const employments of shared) {
      assert.equal(new Set(employments.map(({ companyId }) => companyId)).size, employments.length);
      assert.equal(new Set(employments.map(({ fullName }) => fullName)).size, 1);
    }
  });

  it('lie far from their colleagues when shuffled', () => {
    const lastSeen = new Map<string, number>();
    const gaps: number[] = [];
    let row = 0;
    for (const { companyId } of sampleContacts({ contacts: 60_000, order: 'shuffled' })) {
      const before = lastSeen.get(companyId);
      if (before !== undefined) gaps.push(row - before);
      lastSeen.set(companyId, row);
      row++;
    }
    gaps.sort((a, b) => a - b);
    const median = gaps[Math.floor(gaps.length / 2)] ?? 0;
    // By company it is 1. That it is not 2,048 is due to companies that have a larger share of the rows.
    assert.ok(median > 300, `median gap ${median}`);
  });
});
