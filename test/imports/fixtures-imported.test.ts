/** Every export, imported without a flag: the people of the data set are those that a person expects of the file. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Contact } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import type { Company } from '../../packages/rollcall/src/data-set/companies-table.ts';
import { ContactsReader } from '../../packages/rollcall/src/data-set/contacts-reader.ts';
import { reference } from '../../packages/rollcall/src/data-set/data-set-fixture.test.ts';
import type { OpenDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { startImports } from '../../packages/rollcall/src/import/import-fixture.test.ts';
import { type ExpectedEmployment, type Fixture, fixtures, readFixture } from './read-fixture.ts';

const pathOf = ({ file }: Fixture): string => join(import.meta.dirname, file);

describe('an export of people', () => {
  for (const fixture of fixtures.filter(({ kind }) => kind === 'people')) {
    it(`is imported from ${fixture.file} as a person would read it`, async (t) => {
      const { run, open } = await startImports(t);
      const { version, manifest, rejectsFile } = await run([pathOf(fixture)]);
      const { employments = [], rejected } = fixture;
      const taken = employments.length;
      assert.deepEqual(manifest.rows, {
        read: taken + rejected.length,
        taken,
        rejected: rejected.length,
        duplicates: 0,
      });
      assert.deepEqual(peopleOf(await open(version)), inOrder(employments.map(expectedPerson(employments))));
      assert.deepEqual(await rejectedRows(rejectsFile, fixture), expectedRejects(fixture));
    });
  }
});

describe('an export of companies', () => {
  for (const fixture of fixtures.filter(({ kind }) => kind === 'companies')) {
    it(`is added from ${fixture.file} to the people that are there`, async (t) => {
      const { run, open, file } = await startImports(t);
      const base = await run([await file('people.csv', 'company,email\nFoo,jane@foo.example\n')]);
      const report = await run([], { companyFiles: [pathOf(fixture)] });
      assert.deepEqual(report.manifest.merge, { base: base.version, key: 'contactId', kept: 1, replaced: 0 });
      assert.deepEqual(
        companiesOf(await open(report.version)).filter(({ companyName }) => companyName !== 'Foo'),
        inOrder((fixture.companies ?? []).map(expectedCompany)),
      );
      assert.deepEqual(await rejectedRows(report.rejectsFile, fixture), expectedRejects(fixture));
    });
  }
});

/** States are compared as the reference tables do, whatever the spelling. */
function stateOf(state: string, countryId: number | undefined): string {
  return state === '' ? '' : reference.stateKey(state, countryId || undefined);
}

function expectedPerson(all: readonly ExpectedEmployment[]) {
  return (employment: ExpectedEmployment) => {
    const { row: _, state, website, ...same } = employment;
    // What one row says of a company holds for the other people there too.
    const known = all.find(
      ({ companyName, website: host }) => companyName === same.companyName && host !== '',
    );
    return {
      ...same,
      website: website === '' ? (known?.website ?? '') : website,
      state: stateOf(state, reference.countryId(same.country)),
    };
  };
}

function peopleOf(dataSet: OpenDataSet): ReturnType<typeof actualPerson>[] {
  const reader = new ContactsReader(dataSet);
  try {
    return inOrder(
      [...reader.companies()].flatMap(({ company, contacts }) =>
        contacts.map((contact) => actualPerson(company, contact)),
      ),
    );
  } finally {
    reader.close();
  }
}

function actualPerson({ companyName, website }: Company, contact: Contact) {
  const { fullName, firstName, lastName, titles, email, phone, corporatePhone, city, active } = contact;
  return {
    companyName,
    website,
    fullName,
    firstName,
    lastName,
    titles,
    email,
    phone,
    corporatePhone,
    city,
    state: stateOf(contact.state, contact.countryId),
    country: reference.country(contact.countryId)?.name ?? '',
    active,
    additional: contact.record.additional ?? {},
  };
}

function expectedCompany(company: Readonly<Record<string, unknown>>) {
  const { row: _, ...same } = company;
  const country = reference.countryId(String(same['country']));
  return { ...same, state: stateOf(String(same['state']), country) };
}

function companiesOf(dataSet: OpenDataSet) {
  const reader = new ContactsReader(dataSet);
  try {
    return inOrder(
      [...reader.companies()].map(({ company }) => ({
        companyName: company.companyName,
        website: company.website,
        ticker: company.ticker,
        externalCompanyId: company.externalCompanyId,
        city: company.city,
        state: stateOf(company.state, company.countryId),
        country: reference.country(company.countryId)?.name ?? '',
        additional: company.additional === '' ? {} : JSON.parse(company.additional),
      })),
    );
  } finally {
    reader.close();
  }
}

/** The rejects file: which line, what the row was, and what it lacks. */
async function rejectedRows(path: string | undefined, fixture: Fixture) {
  const { delimiter } = fixture.format;
  if (path === undefined) return [];
  const rows = parse(await readFile(path, 'utf8'), { columns: true }) as Record<string, string>[];
  return rows.map(({ file, line, reason = '', row = '' }) => {
    assert.equal(file, fixture.file);
    const because = /company/.exec(reason)?.[0] ?? /person/.exec(reason)?.[0] ?? reason;
    return { line: Number(line), because, cells: (parse(row, { delimiter }) as string[][])[0] };
  });
}

function expectedRejects(fixture: Fixture) {
  const { rows, lines } = readFixture(fixture);
  return fixture.rejected.map(({ row, because }) => ({
    line: lines[row - 1],
    because,
    cells: rows[row - 1],
  }));
}

/** By their text: what is compared is a set. */
function inOrder<Value>(values: readonly Value[]): Value[] {
  const keys = new Map(
    values.map((value) => [value, JSON.stringify(value, Object.keys(value as object).sort())]),
  );
  return values.toSorted((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
}
