import assert from 'node:assert/strict';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { normalizeCompanyName } from '@rollcall/lookup';
import fc from 'fast-check';
import type { DataSetVersion } from '../control/control-store.ts';
import { CompaniesInOrder } from './companies-in-order.ts';
import { CompaniesReader, type CompanySearch } from './companies-reader.ts';
import { CompaniesWriter, type Company, companyValues } from './companies-table.ts';
import { companyOf, temporaryDirectory } from './data-set-fixture.test.ts';

const company = (companyId: number, more: Partial<Company> = {}): Company => ({
  ...companyOf(companyId, more),
  contacts: more.contacts ?? 1,
});

interface Files {
  readonly version: DataSetVersion;
  readonly directory: string;
}

async function filesOf(t: TestContext, companies: readonly Company[]): Promise<Files> {
  const directory = await temporaryDirectory(t);
  const writer = new CompaniesWriter(join(directory, 'companies.sqlite'));
  for (const one of companies) writer.add(companyValues(one));
  writer.finish();
  return { version: 'v1' as DataSetVersion, directory };
}

async function readerOf(t: TestContext, companies: readonly Company[]): Promise<CompaniesReader> {
  const reader = new CompaniesReader(await filesOf(t, companies));
  t.after(() => reader.close());
  return reader;
}

function inOrder(t: TestContext, files: Files): Company[] {
  const reader = new CompaniesInOrder(files);
  t.after(() => reader.close());
  return [...reader.companies()];
}

const idsOf = (companies: Iterable<Company>): number[] => [...companies].map(({ companyId }) => companyId);

/** The file as the first release wrote it. */
async function olderFiles(t: TestContext): Promise<Files> {
  const directory = await temporaryDirectory(t);
  using database = new DatabaseSync(join(directory, 'companies.sqlite'));
  database.exec(`
    CREATE TABLE companies (company_id INTEGER PRIMARY KEY, company_name TEXT NOT NULL, normalized_name TEXT NOT NULL,
      website TEXT NOT NULL, ticker TEXT NOT NULL, external_company_id TEXT NOT NULL, city TEXT NOT NULL,
      state TEXT NOT NULL, country_id INTEGER NOT NULL, contacts INTEGER NOT NULL) STRICT;
    INSERT INTO companies VALUES (9, 'Zoo Ltd.', 'zoo ltd', '', '', '', '', '', 0, 2),
      (7, 'Acme & Sons, Inc.', 'acme sons inc', 'acme.com', '', 'ACC-7', '', '', 0, 3);
    CREATE INDEX companies_by_name ON companies (normalized_name);`);
  return { version: 'v1' as DataSetVersion, directory };
}

describe('the companies of a data set', () => {
  it('are read as they were written, by id and all in the order of ids', async (t) => {
    const companies = [
      company(2 ** 53 - 1, {
        companyName: 'Łódź & Co.',
        website: 'lodz.example',
        additional: '{"Tier":"A"}',
      }),
      company(7, {
        ticker: 'ACM',
        externalCompanyId: 'ACC-7',
        city: 'Łódź',
        state: 'CA',
        countryId: 1,
        contacts: 12,
      }),
      company(300),
    ];
    const files = await filesOf(t, companies);
    const reader = new CompaniesReader(files);
    t.after(() => reader.close());
    for (const one of companies) assert.deepEqual(reader.byId(one.companyId), one);
    assert.equal(reader.byId(8), undefined);
    assert.deepEqual(inOrder(t, files), [companies[1], companies[2], companies[0]]);
  });

  it('are found by the host of the website, by ticker in any case, and by the account id as it is', async (t) => {
    const reader = await readerOf(t, [
      company(1, { website: 'acme.com', ticker: 'ACM', externalCompanyId: 'a-1' }),
      company(2, { website: 'acme.com', contacts: 5 }),
      company(3),
    ]);
    const found = (search: CompanySearch): number[] => {
      const ids = idsOf(reader.find(search, 10));
      assert.equal(reader.count(search), ids.length);
      return ids;
    };
    assert.deepEqual(found({ website: 'acme.com' }), [2, 1]);
    assert.deepEqual(found({ ticker: 'acm' }), [1]);
    assert.deepEqual(found({ externalCompanyId: 'a-1' }), [1]);
    assert.deepEqual(found({ externalCompanyId: 'A-1' }), []);
    assert.deepEqual(found({ website: 'acme.com', externalCompanyId: 'a-1' }), [1]);
    for (const search of [{}, { website: '' }, { ticker: ' ' }, { externalCompanyId: '' }, { name: '-' }])
      assert.deepEqual(found(search), [], JSON.stringify(search));
  });

  it('are found by the whole name, then by its start, then by its words', async (t) => {
    const reader = await readerOf(t, [
      company(1, { companyName: 'Northern Acme Foods' }),
      company(2, { companyName: 'Acme Foods Ltd.' }),
      company(3, { companyName: 'Acme, Inc.', contacts: 3 }),
      company(4, { companyName: 'The Acme Corporation', contacts: 9 }),
      company(5, { companyName: 'Acmeology' }),
      company(6, { companyName: 'Macmee' }),
    ]);
    const found = (search: CompanySearch): number[] => {
      const ids = idsOf(reader.find(search, 10));
      assert.equal(reader.count(search), ids.length);
      return ids;
    };
    assert.deepEqual(found({ name: 'ACME Co.' }), [4, 3, 2, 5, 1]);
    assert.deepEqual(found({ name: 'foods acm' }), [2, 1]);
    assert.deepEqual(found({ name: 'foods zoo' }), []);
    assert.deepEqual(found({ name: 'acme', website: 'acme.com' }), []);
  });

  it('are found with a website and a name only where both are right', async (t) => {
    const reader = await readerOf(t, [
      company(1, { companyName: 'Acme', website: 'acme.com' }),
      company(2, { companyName: 'Acme', website: 'acme.de' }),
      company(3, { companyName: 'New Acme', website: 'acme.com' }),
    ]);
    assert.deepEqual(idsOf(reader.find({ name: 'acme', website: 'acme.com' }, 10)), [1, 3]);
  });

  it('are what a line means by a host, a name in any legal form, or an account id as it is', async (t) => {
    const reader = await readerOf(t, [
      company(1, { companyName: 'Acme, Inc.', website: 'acme.com', externalCompanyId: 'a-1' }),
      company(2, { companyName: 'Acme Foods', website: 'foods.acme.com' }),
    ]);
    assert.equal(reader.idOf({ column: 'website', text: 'acme.com' }), 1);
    assert.equal(reader.idOf({ column: 'companyName', text: 'THE ACME Corporation' }), 1);
    assert.equal(reader.idOf({ column: 'companyName', text: 'acme foods' }), 2);
    assert.equal(reader.idOf({ column: 'externalId', text: 'a-1' }), 1);
    for (const key of [
      { column: 'website', text: 'com' },
      { column: 'companyName', text: 'acm' },
      { column: 'companyName', text: '-' },
      { column: 'externalId', text: 'A-1' },
      { column: 'externalId', text: '' },
    ] as const)
      assert.equal(reader.idOf(key), undefined, JSON.stringify(key));
  });

  it('are the largest of those that a line may mean, and of the largest the one with the lowest id', async (t) => {
    const some = fc.array(fc.tuple(fc.constantFrom('acme', 'zoo', ''), fc.nat(3)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(some, async (given) => {
        // Ids fall, so that the order of rows decides nothing.
        const companies = given.map(([name, contacts], index) =>
          company(100 - index, {
            companyName: name,
            website: name && `${name}.com`,
            externalCompanyId: name,
            contacts,
          }),
        );
        const reader = await readerOf(t, companies);
        for (const name of ['acme', 'zoo']) {
          const [best] = companies
            .filter(({ companyName }) => companyName === name)
            .toSorted((a, b) => b.contacts - a.contacts || a.companyId - b.companyId);
          assert.equal(reader.idOf({ column: 'companyName', text: name }), best?.companyId);
          assert.equal(reader.idOf({ column: 'website', text: `${name}.com` }), best?.companyId);
          assert.equal(reader.idOf({ column: 'externalId', text: name }), best?.companyId);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('come page by page as they come at once, each once', async (t) => {
    const words = ['acme', 'foods', 'acmeology', 'north'];
    const names = words.flatMap((a) => words.map((b) => `${a} ${b}`)).concat(words);
    const companies = names.map((companyName, index) =>
      company(index + 1, { companyName, contacts: index % 3 }),
    );
    const reader = await readerOf(t, companies);
    fc.assert(
      fc.property(fc.constantFrom(...names, 'a', 'fo no'), fc.integer({ min: 1, max: 7 }), (name, limit) => {
        const whole = reader.find({ name }, 1_000);
        const paged: Company[] = [];
        for (;;) {
          const page = reader.find({ name }, limit, paged.length);
          if (page.length === 0) break;
          paged.push(...page);
        }
        assert.deepEqual(paged, whole);
        assert.equal(reader.count({ name }), whole.length);
        const isFound = ({ companyName }: Company): boolean =>
          normalizeCompanyName(companyName).startsWith(name) ||
          name.split(' ').every((word) => companyName.split(' ').some((other) => other.startsWith(word)));
        assert.deepEqual(
          idsOf(whole).sort((a, b) => a - b),
          idsOf(companies.filter(isFound)),
        );
      }),
    );
  });

  it('have an id once', async (t) => {
    const path = join(await temporaryDirectory(t), 'companies.sqlite');
    const writer = new CompaniesWriter(path);
    writer.add(companyValues(company(7)));
    writer.add(companyValues(company(7)));
    assert.throws(() => writer.finish(), /UNIQUE/);
    writer.abandon();
    assert.equal((await stat(path)).mode & 0o777, 0o600);
  });

  it('are read from a file of an older release, too', async (t) => {
    const files = await olderFiles(t);
    const reader = new CompaniesReader(files);
    t.after(() => reader.close());
    assert.deepEqual(idsOf(inOrder(t, files)), [7, 9]);
    assert.deepEqual(
      reader.byId(7),
      company(7, {
        companyName: 'Acme & Sons, Inc.',
        website: 'acme.com',
        externalCompanyId: 'ACC-7',
        contacts: 3,
      }),
    );
    assert.equal(reader.idOf({ column: 'companyName', text: 'ACME & Sons, Inc.' }), 7);
    for (const name of ['Acme & Sons', 'acme sons inc', 'sons acme'])
      assert.deepEqual(idsOf(reader.find({ name }, 10)), [7], name);
  });

  it('are not read from a file that is none', async (t) => {
    const files = { version: 'v1' as DataSetVersion, directory: await temporaryDirectory(t) };
    const damaged = {
      name: 'DataSetError',
      message: /^data set v1 is damaged: companies\.sqlite cannot be read: /,
    };
    assert.throws(() => new CompaniesReader(files), damaged);
    const noDatabase = 'no database, but long enough to be taken for one'.repeat(100);
    await writeFile(join(files.directory, 'companies.sqlite'), noDatabase);
    assert.throws(() => new CompaniesReader(files), damaged);
  });
});
