import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { contactsPerRowGroup, maxContactsPerBlock } from '@rollcall/lookup';
import fc from 'fast-check';
import { DataSetError } from './data-set-error.ts';
import {
  buildDataSet,
  companyOf,
  contactOf,
  inResultOrder,
  readCompany,
  readRows,
  type Staff,
  staffOf,
  storedContact,
  temporaryDirectory,
} from './data-set-fixture.test.ts';
import { DataSetReader } from './data-set-reader.ts';
import { type OpenDataSet, openDataSet } from './open-data-set.ts';

const firstReadBytes = 64 * 1024;

function manyContacts(count: number, more: (index: number) => object = () => ({})) {
  return Array.from({ length: count }, (_, index) => contactOf(index, more(index)));
}

/** A company with everything a contact can have. */
const full: Staff = {
  company: companyOf(730_247, { companyName: 'Halyard "H" & Finch, Inc.', website: 'halyard.example' }),
  contacts: [
    contactOf(1, {
      peopleId: 'p1',
      firstName: 'Zoë',
      middleName: 'Q',
      lastName: 'Ångström',
      fullName: 'Zoë Q Ångström',
      titles: ['Founder & CEO', 'Chair, "Board"'],
      jobLevels: [8, 1],
      jobFunctions: [16],
      active: false,
      email: 'Zoe@Halyard.example',
      phone: '+1 555 0100',
      corporatePhone: '+1 555 0101',
      linkedinHandle: 'in/zoe',
      address: '1 Main St',
      city: 'San Diego',
      state: 'CA',
      countryId: 1,
      area: 'Greater San Diego Area',
      record: { description: 'Line one\nline two', zip: '92101', additional: { Score: '42' } },
    }),
    contactOf(2),
  ],
};

describe('a data set', () => {
  it('gives every contact of every company back as it was written', async (t) => {
    const staffs: Staff[] = [
      staffOf(2 ** 53 - 1, [contactOf(9)]),
      full,
      staffOf(
        1,
        manyContacts(500, (index) => ({ titles: [`Title ${index % 3}`], record: { zip: `${index}` } })),
      ),
    ];
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', staffs);
    for (const { company, contacts } of staffs) {
      assert.deepEqual(
        readCompany(dataSet, company.companyId),
        inResultOrder(contacts).map((contact) => storedContact(contact, company)),
      );
    }
    for (const absent of [2, 730_246, 2 ** 53 - 2]) assert.equal(readCompany(dataSet, absent), undefined);
  });

  it('finds companies by what a line names them by', async (t) => {
    const staffs = [staffOf(1, [contactOf(9)]), full, staffOf(5, [])];
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', staffs);
    const reader = new DataSetReader(dataSet);
    t.after(() => reader.close());
    assert.equal(reader.find({ column: 'website', text: 'halyard.example' }), 730_247);
    assert.equal(reader.find({ column: 'companyName', text: 'Halyard "H" and Finch' }), 730_247);
    assert.equal(reader.find({ column: 'companyName', text: 'Finch' }), undefined);
    assert.equal(reader.find({ column: 'companyName', text: 'Company 5' }), 5);
  });

  it('without companies is a data set too', async (t) => {
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', []);
    assert.equal(dataSet.manifest.contacts, 0);
    assert.equal(readCompany(dataSet, 1), undefined);
  });

  it('keeps more than 2,000 contacts of a company in several blocks', async (t) => {
    const contacts = manyContacts(2 * maxContactsPerBlock + 1);
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', [
      staffOf(5, contacts),
      staffOf(6, [contactOf(1)]),
    ]);
    assert.equal(dataSet.manifest.blocks, 4);
    assert.deepEqual(
      readCompany(dataSet, 5),
      contacts.map((contact) => storedContact(contact, companyOf(5))),
    );
  });

  it('reads blocks and heads that are larger than the first read', async (t) => {
    const wide = 'The fairly long title of a person with many words ';
    // Their distinct titles lie in the head, their long names in the rows.
    const largeHead = manyContacts(maxContactsPerBlock, (index) => ({ titles: [wide + index] }));
    const largeRows = manyContacts(maxContactsPerBlock, (index) => ({ fullName: wide + index }));
    const staffs = [staffOf(5, largeHead), staffOf(6, largeRows), staffOf(7, [contactOf(1)])];
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', staffs);
    const reader = new DataSetReader(dataSet);
    t.after(() => reader.close());
    const sizes = [5, 6].map((companyId) => {
      reader.open(companyId);
      const head = reader.head(0);
      return { headBytes: head?.headBytes ?? 0, blockBytes: head?.blockBytes ?? 0 };
    });
    assert.ok(sizes.every(({ blockBytes }) => blockBytes > firstReadBytes));
    assert.deepEqual(
      sizes.map(({ headBytes }) => headBytes > firstReadBytes),
      [true, false],
    );
    // Twice, since the reader's memory has grown after the first time.
    for (const { company, contacts } of [...staffs, ...staffs.toReversed()]) {
      const rows = readRows(reader, company.companyId);
      assert.deepEqual(
        rows?.map(({ number }) => number),
        contacts.map(({ number }) => number),
      );
      for (const [index, row] of rows?.entries() ?? [])
        assert.ok(row.csv.startsWith(`${contacts[index]?.contactId},`), `row ${index}: ${row.csv}`);
    }
  });

  it('reads blocks that end just before and just behind the first read', async (t) => {
    const staffs = Array.from({ length: 80 }, (_, index) =>
      staffOf(index + 1, [contactOf(1, { fullName: 'x'.repeat(firstReadBytes - 600 + index * 8) })]),
    );
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', staffs);
    const reader = new DataSetReader(dataSet);
    t.after(() => reader.close());
    const sizes = new Set<number>();
    for (const { company, contacts } of staffs) {
      const [row] = readRows(reader, company.companyId) ?? [];
      assert.ok(row?.csv.includes(contacts[0]?.fullName ?? ''));
      sizes.add(reader.head(0)?.blockBytes ?? 0);
    }
    for (const size of [firstReadBytes - 8, firstReadBytes, firstReadBytes + 8]) assert.ok(sizes.has(size));
  });

  it('has its companies in a table, found by what names them', async (t) => {
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', [
      {
        company: companyOf(7, {
          companyName: 'Łódź Crème & Co.',
          website: 'creme.example',
          ticker: 'CRM',
          externalCompanyId: 'ACC-7',
        }),
        contacts: [contactOf(1), contactOf(2)],
      },
      staffOf(2 ** 53 - 1, [contactOf(3)]),
    ]);
    const database = new DatabaseSync(join(dataSet.directory, 'companies.sqlite'), { readOnly: true });
    t.after(() => database.close());
    const rows = database.prepare('SELECT * FROM companies ORDER BY company_id').all();
    assert.deepEqual(
      rows.map((row) => ({ ...row })),
      [
        {
          company_id: 7,
          company_name: 'Łódź Crème & Co.',
          normalized_name: 'lodz creme',
          website: 'creme.example',
          ticker: 'CRM',
          external_company_id: 'ACC-7',
          city: '',
          state: '',
          country_id: 0,
          contacts: 2,
          additional: '',
        },
        {
          company_id: 2 ** 53 - 1,
          company_name: 'Company 9007199254740991',
          normalized_name: 'company 9007199254740991',
          website: '',
          ticker: '',
          external_company_id: '',
          city: '',
          state: '',
          country_id: 0,
          contacts: 1,
          additional: '',
        },
      ],
    );
  });
});

describe('reading a company of more blocks than heads are held', () => {
  const blocks = 35;
  const contacts = manyContacts(blocks * maxContactsPerBlock);

  it('gives the same rows in any order of blocks and row groups', async (t) => {
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', [
      staffOf(5, contacts),
      staffOf(6, manyContacts(3)),
    ]);
    const reader = new DataSetReader(dataSet);
    t.after(() => reader.close());
    const groups = Math.ceil(maxContactsPerBlock / contactsPerRowGroup);
    const reads = fc.record({
      block: fc.nat({ max: blocks - 1 }),
      // Groups that are near each other, and some far away.
      groups: fc
        .uniqueArray(fc.nat({ max: groups - 1 }), { minLength: 1 })
        .map((chosen) => chosen.toSorted((a, b) => a - b)),
      reopen: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(reads, { minLength: 1, maxLength: 12 }), (sequence) => {
        assert.ok(reader.open(5));
        for (const { block, groups: wanted, reopen } of sequence) {
          if (reopen) {
            assert.ok(reader.open(6));
            assert.equal(reader.head(0)?.contacts, 3);
            assert.ok(reader.open(5));
          }
          const { bytes, base } = reader.rows(block, wanted);
          const head = reader.head(block);
          assert.ok(head !== undefined);
          for (let contact = 0; contact < head.contacts; contact++) {
            const expected = contacts[block * maxContactsPerBlock + contact];
            assert.deepEqual(head.number(contact), expected?.number);
            if (!wanted.includes(head.rowGroup(contact))) continue;
            const start = base + head.openStart(contact);
            const id = bytes.toString('utf8', start, bytes.indexOf(',', start));
            assert.equal(id, expected?.contactId);
          }
        }
        assert.equal(reader.head(blocks), undefined);
        assert.equal(reader.head(blocks + 70), undefined);
        assert.throws(() => reader.rows(blocks, [0]), RangeError);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a damaged data set', () => {
  const damagedFull = /^data set v1 is damaged at company 730247: /;
  const files = ['blocks.bin', 'records.bin', 'index.bin', 'companies.sqlite', 'reference.json'] as const;

  it('is not opened when a file is missing or cut', async (t) => {
    for (const name of files) {
      const dataDirectory = join(await temporaryDirectory(t), name);
      await mkdir(dataDirectory);
      const { directory } = await buildDataSet(dataDirectory, 'v1', [full]);
      const path = join(directory, name);
      const { size } = await stat(path);
      await truncate(path, size - 1);
      const cut = `data set v1 is damaged: ${name} has ${size - 1} bytes instead of ${size}`;
      await assert.rejects(openDataSet(directory), { name: 'DataSetError', message: cut });
      await rm(path);
      const missing = `data set v1 is damaged: ${name} is missing`;
      await assert.rejects(openDataSet(directory), { name: 'DataSetError', message: missing });
    }
  });

  it('is not opened when a byte of what is loaded whole was changed', async (t) => {
    for (const name of ['index.bin', 'reference.json']) {
      const { directory } = await buildDataSet(join(await temporaryDirectory(t), name), 'v1', [full]);
      const path = join(directory, name);
      const bytes = await readFile(path);
      for (const at of [0, 5, bytes.length >> 1, bytes.length - 1]) {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ 0x01;
        await writeFile(path, damaged);
        await assert.rejects(openDataSet(directory), {
          name: 'DataSetError',
          message: new RegExp(`^data set v1 is damaged: ${name}`),
        });
      }
    }
  });

  it('never gives a wrong contact, whatever byte of its blocks was changed before it was read', async (t) => {
    const { path, reader, other, dataSet } = await openForDamage(t);
    const bytes = readFileSync(path);
    const expected = readRows(reader, 730_247);
    const expectedOfOther = readRows(reader, other);
    const fd = openSync(path, 'r+');
    let noticed = 0;
    for (let at = 0; at < bytes.length; at++) {
      writeSync(fd, Buffer.of((bytes[at] ?? 0) ^ 0x21), 0, 1, at);
      for (const [companyId, rows] of [
        [730_247, expected],
        [other, expectedOfOther],
      ] as const) {
        // Another one would have checked them already.
        const newReader = new DataSetReader(dataSet);
        try {
          assert.deepEqual(readRows(newReader, companyId), rows, `byte ${at}`);
        } catch (error) {
          if (!(error instanceof DataSetError)) throw error;
          assert.match(error.message, new RegExp(`^data set v1 is damaged at company ${companyId}: `));
          noticed++;
        } finally {
          newReader.close();
        }
      }
      writeSync(fd, bytes, at, 1, at);
    }
    closeSync(fd);
    // Only the padding behind the rows of each of the two blocks is not covered.
    assert.ok(noticed >= bytes.length - 14, `${noticed} of ${bytes.length} changes were noticed`);
  });

  it('says where its blocks end when they were cut after it was opened', async (t) => {
    const { path, reader } = await openForDamage(t);
    const whole = readRows(reader, 730_247);
    assert.equal(whole?.length, 2);
    const { size } = await stat(path);
    let noticed = 0;
    for (let length = size - 1; length >= 0; length -= 7) {
      truncateSync(path, length);
      try {
        assert.deepEqual(readRows(reader, 730_247), whole);
      } catch (error) {
        assert.ok(error instanceof DataSetError, String(error));
        assert.match(error.message, damagedFull);
        noticed++;
      }
    }
    assert.ok(noticed > 20, `${noticed} cuts were noticed`);
  });

  it('says so when its blocks are gone before they are read', async (t) => {
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', [full]);
    rmSync(join(dataSet.directory, 'blocks.bin'));
    assert.throws(() => new DataSetReader(dataSet), {
      name: 'DataSetError',
      message: /^data set v1 cannot be read: ENOENT/,
    });
  });

  it('is not mixed up with another of the same shape', async (t) => {
    const directory = await temporaryDirectory(t);
    const ofOther = await buildDataSet(directory, 'v2', [{ ...full, company: companyOf(730_248) }]);
    const indexOfOther: OpenDataSet = {
      ...(await buildDataSet(directory, 'v1', [{ ...full, company: companyOf(730_247) }])),
      directory: ofOther.directory,
    };
    const reader = new DataSetReader(indexOfOther);
    t.after(() => reader.close());
    reader.open(730_247);
    assert.throws(() => reader.head(0), { name: 'DataSetError', message: damagedFull });
  });

  async function openForDamage(t: Parameters<typeof temporaryDirectory>[0]) {
    const other = 9;
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', [
      staffOf(other, [contactOf(1), contactOf(2)]),
      full,
    ]);
    const reader = new DataSetReader(dataSet);
    t.after(() => reader.close());
    return { path: join(dataSet.directory, 'blocks.bin'), reader, other, dataSet };
  }
});
