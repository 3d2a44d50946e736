import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { defaultReferenceTables } from '@rollcall/lookup';
import { ContactsReader } from '../data-set/contacts-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { filesOf, filesOfVersions, startImports } from './import-fixture.test.ts';

const header = 'contactId,email,companyId,companyName,lastName,titles,Score\n';

/** Everyone in a data set: company, contact, last name, title, own column. */
function people(dataSet: OpenDataSet): string[] {
  const reader = new ContactsReader(dataSet);
  try {
    return [...reader.companies()].flatMap(({ company, contacts }) =>
      contacts.map(({ contactId, lastName, titles, record }) =>
        [company.companyId, contactId, lastName, titles.join('|'), record.additional?.['Score'] ?? ''].join(
          ' ',
        ),
      ),
    );
  } finally {
    reader.close();
  }
}

describe('a merge', () => {
  async function startWithThree(t: TestContext) {
    const imports = await startImports(t);
    const base = await imports.run([
      await imports.file(
        'base.csv',
        `${header}c1,a@x.example,7,Foo,Doe,CEO,1\nc2,b@x.example,7,Foo,Roe,CFO,2\nc3,c@y.example,8,Bar,Poe,CTO,3\n`,
      ),
    ]);
    return { ...imports, base };
  }

  it('adds contacts, puts rows in the place of contacts with the same key, and keeps the others', async (t) => {
    const { file, run, open, base, control, dataDirectory } = await startWithThree(t);
    // c1 has another title, c2 works elsewhere now, c4 is new at a company that is there, c5 at a new one.
    const rows = `c1,a@x.example,7,Foo,Doe,Chair,\nc2,b@x.example,9,Baz,Roe,CFO,4\nc4,,8,Bar,Moe,CIO,\nc5,,10,Qux,Coe,COO,\n`;
    // Packed, it may be large: every thread takes its share of what is carried over, in many partitions.
    const more = await file('more.csv.gz', gzipSync(header + rows));
    const merged = await run([more], { merge: { key: 'contactId' } });
    assert.deepEqual(people(await open(merged.version)), [
      '7 c1 Doe Chair ',
      '8 c4 Moe CIO ',
      '8 c3 Poe CTO 3',
      '9 c2 Roe CFO 4',
      '10 c5 Coe COO ',
    ]);
    const { contacts, rows: rowsOfFile, merge, additionalColumns } = merged.manifest;
    assert.equal(contacts, 5);
    assert.deepEqual(rowsOfFile, { read: 4, taken: 4, rejected: 0, duplicates: 0 });
    assert.deepEqual(merge, { base: base.version, key: 'contactId', kept: 1, replaced: 2 });
    assert.deepEqual(additionalColumns, ['Score']);
    assert.equal((await control.dataSets.active())?.version, merged.version);
    // The version that was merged into stays as it was.
    assert.equal(people(await open(base.version)).length, 3);
    assert.deepEqual(await filesOf(dataDirectory), filesOfVersions([base.version, merged.version]));
  });

  it('goes by the e-mail address, whatever its case, when it is asked to', async (t) => {
    const { file, run, open } = await startWithThree(t);
    const more = await file('more.csv', 'email,companyId,lastName,titles\nB@X.EXAMPLE,7,Roe,Chief\n');
    const { version, manifest } = await run([more], { merge: { key: 'email' } });
    assert.deepEqual(people(await open(version)).sort(), [
      '7  Roe Chief ',
      '7 c1 Doe CEO 1',
      '8 c3 Poe CTO 3',
    ]);
    assert.equal(manifest.merge?.replaced, 1);
  });

  it('of the same file again changes nothing, and every contact keeps its number', async (t) => {
    const { file, run, open, base } = await startWithThree(t);
    const same = await file(
      'same.csv',
      `${header}c1,a@x.example,7,Foo,Doe,CEO,1\nc2,b@x.example,7,Foo,Roe,CFO,2\nc3,c@y.example,8,Bar,Poe,CTO,3\n`,
    );
    const merged = await run([same], { merge: { key: 'contactId' } });
    const numbers = async (version: typeof base.version) => {
      const reader = new ContactsReader(await open(version));
      const all = [...reader.companies()].flatMap(({ contacts }) => contacts);
      reader.close();
      return all;
    };
    assert.deepEqual(await numbers(merged.version), await numbers(base.version));
  });

  it('knows companies of the active data set by website and name', async (t) => {
    const { file, run, open } = await startImports(t);
    await run([
      await file(
        'base.csv',
        'contactId,companyId,companyName,website,lastName\nc1,7,Foo Inc.,foo.example,Doe\n',
      ),
    ]);
    const more = await file(
      'more.csv',
      'Full Name,Company,Website\nAnn Lee,FOO,\nBob Ray,Other,https://www.foo.example/about\n',
    );
    const { version, companies } = await run([more], { merge: { key: 'contactId' } });
    assert.deepEqual(
      people(await open(version)).map((person) => person.split(' ')[0]),
      ['7', '7', '7'],
    );
    assert.equal(companies?.joined.name['active data set'], 1);
    assert.equal(companies?.joined.website['active data set'], 1);
  });

  it('is refused without a data set, and with other reference tables', async (t) => {
    const { file, run } = await startImports(t);
    const path = await file('people.csv', `${header}c1,,7,Foo,Doe,CEO,\n`);
    await assert.rejects(run([path], { merge: { key: 'contactId' } }), /there is no data set to merge into/);
    await run([path]);
    const [first, ...others] = defaultReferenceTables.jobLevels;
    assert.ok(first !== undefined);
    const referenceTables = { ...defaultReferenceTables, jobLevels: [{ ...first, name: 'Boss' }, ...others] };
    await assert.rejects(
      run([path], { merge: { key: 'contactId' }, referenceTables }),
      /other reference tables/,
    );
  });
});
