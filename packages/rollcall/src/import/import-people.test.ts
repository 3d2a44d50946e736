import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { readCompany } from '../data-set/data-set-fixture.test.ts';
import { sampleContacts, sampleCsv } from '../sample/sample-csv.ts';
import { hashCompanyId } from './clean/contact-number.ts';
import { ImportError } from './import-error.ts';
import {
  companyIds,
  contactsByCompany,
  filesOf,
  filesOfVersions,
  startImports,
} from './import-fixture.test.ts';
import type { ImportProgress } from './import-options.ts';

const header = 'contactId,companyId,companyName,lastName,email,country,jobLevels,Score\n';

function sample(contacts: number, order: 'byCompany' | 'shuffled'): Buffer {
  return Buffer.concat([...sampleCsv({ contacts, order })]);
}

describe('an import', () => {
  it('gives the same contacts at the same companies, whatever the order of the rows', async (t) => {
    const { file, run, open, control } = await startImports(t);
    const sorted = await run([await file('sorted.csv', sample(5_000, 'byCompany'))]);
    const shuffled = await run([await file('shuffled.csv', sample(5_000, 'shuffled'))]);
    const { contacts, companies, blocks, rows } = sorted.manifest;
    assert.deepEqual(rows, { read: 5_000, taken: 5_000, rejected: 0, duplicates: 0 });
    assert.deepEqual(
      { contacts, companies, blocks, rows },
      {
        contacts: shuffled.manifest.contacts,
        companies: shuffled.manifest.companies,
        blocks: shuffled.manifest.blocks,
        rows: shuffled.manifest.rows,
      },
    );
    const found = contactsByCompany(await open(sorted.version));
    assert.deepEqual(contactsByCompany(await open(shuffled.version)), found);
    assert.equal(found.size, companies);
    const expected = Map.groupBy(sampleContacts({ contacts: 5_000 }), ({ companyId }) => Number(companyId));
    assert.deepEqual([...found.keys()].sort(), [...expected.keys()].sort());
    for (const [companyId, people] of expected) {
      const ids = found.get(companyId)?.map(({ fields }) => fields['contactId']);
      assert.deepEqual(ids?.sort(), people.map(({ contactId }) => contactId).sort());
    }
    const active = await control.dataSets.active();
    assert.equal(active?.version, shuffled.version);
    assert.equal(active.contacts, 5_000);
    assert.deepEqual(active.sources, ['shuffled.csv']);
    const listed = await control.dataSets.list();
    assert.deepEqual(listed.map(({ version }) => version).sort(), [sorted.version, shuffled.version].sort());
  });

  it('takes every field of a row to where it is read', async (t) => {
    const { file, run, open } = await startImports(t);
    const [expected] = [...sampleContacts({ contacts: 300 })].filter(
      ({ titles, description, zip, email, phone }) => titles !== '' && description && zip && email && phone,
    );
    assert.ok(expected !== undefined);
    const { version } = await run([await file('people.csv', sample(300, 'shuffled'))]);
    const found = readCompany(await open(version), Number(expected.companyId))?.find(
      ({ fields }) => fields['contactId'] === expected.contactId,
    );
    assert.ok(found !== undefined);
    for (const column of ['peopleId', 'firstName', 'lastName', 'fullName', 'titles', 'active'] as const)
      assert.equal(found.fields[column], expected[column], column);
    for (const column of ['email', 'city', 'state', 'area'] as const)
      assert.equal(found.fields[column], expected[column], column);
    for (const column of ['phone', 'corporatePhone'] as const)
      assert.equal(found.fields[column], expected[column].replaceAll(' ', ''), column);
    const { description, zip, address } = expected;
    assert.deepEqual(found.record, { description, zip, ...(address !== '' && { address }) });
  });

  it('accounts for every row: read = taken + rejected + duplicates', async (t) => {
    const { file, run, open } = await startImports(t);
    const rows = [
      'c1,7,Foo,Doe,jane@foo.example,US,4,42',
      'c1,7,Foo,Doe again,,,,',
      '',
      'c2,seven,Foo,Roe,,,,',
      'c3,7,Foo,Roe,no address,,,',
      'c4,7,Foo,Roe,,Atlantis,,',
      'c5,7,Foo,Roe,,,Emperor,',
      ',7,Foo,,,,,',
      'c6,,,Roe,,,,',
      '"c7"x,7,Foo,Roe,,,,',
      'c8,,Bar,"Poe, ""P""\nline two",,,,',
      'c9,7,Foo,"Moe, ""M""\nline two",jane,,,',
      'c10,7',
    ];
    const path = await file('people.csv', `${header}${rows.join('\n')}\n`);
    const { manifest, notes, rejectsFile, version } = await run([path]);
    assert.deepEqual(manifest.rows, { read: 12, taken: 7, rejected: 4, duplicates: 1 });
    assert.equal(manifest.contacts, 7);
    assert.ok(rejectsFile !== undefined);
    const rejected = parse(await readFile(rejectsFile, 'utf8'), { columns: true }) as Record<
      string,
      string
    >[];
    // Lines of the file from 1 on, the header the first; a blank one counts.
    assert.deepEqual(
      rejected.map(({ file: name, line, column }) => [name, line, column]),
      [
        ['people.csv', '5', 'companyId'],
        ['people.csv', '9', 'contactId'],
        ['people.csv', '10', 'companyId'],
        ['people.csv', '11', ''],
      ],
    );
    assert.deepEqual(
      rejected.map(({ row }) => row),
      [rows[3], rows[7], rows[8], rows[9]],
    );
    assert.match(rejected[0]?.['reason'] ?? '', /^companyId "seven" is no whole number/);
    assert.match(rejected[3]?.['reason'] ?? '', /closing quote/);
    // What could not be taken of a row that was is counted, with what it was.
    assert.deepEqual(
      notes.map(({ column, kind, count, examples }) => [column, kind, count, examples]),
      [
        ['email', 'invalidEmail', 2, ['no address', 'jane']],
        ['country', 'unknownCountry', 1, ['Atlantis']],
        ['jobLevels', 'unknownJobLevel', 1, ['Emperor']],
      ],
    );
    const dataSet = await open(version);
    const names = (companyId: number) =>
      readCompany(dataSet, companyId)?.map(({ fields }) => `${fields['contactId']} ${fields['lastName']}`);
    assert.deepEqual(names(7)?.sort(), [
      'c1 Doe',
      'c10 ',
      'c3 Roe',
      'c4 Roe',
      'c5 Roe',
      'c9 Moe, "M"\nline two',
    ]);
    assert.deepEqual(names(hashCompanyId('name bar')), ['c8 Poe, "P"\nline two']);
    assert.deepEqual(readCompany(dataSet, 7)?.find(({ fields }) => fields['contactId'] === 'c1')?.record, {
      additional: { Score: '42' },
    });
  });

  it('without rejected rows has no rejects file', async (t) => {
    const { dataDirectory, file, run } = await startImports(t);
    const { rejectsFile, version } = await run([await file('people.csv', `${header}c1,7,,Doe,,,,\n`)]);
    assert.equal(rejectsFile, undefined);
    assert.deepEqual(await filesOf(dataDirectory), filesOfVersions([version]));
  });

  it('reads several files as one, each with a header of its own', async (t) => {
    const { file, run, open } = await startImports(t);
    const first = await file('one.csv', 'companyId,lastName,email\n7,Doe,jane@foo.example\n7,Roe,\n');
    const second = await file(
      'two.csv',
      'EMAIL,Company ID,companyid\nJANE@foo.example,x,7\nbad,,7\nmoe@foo.example,,8',
    );
    const { manifest, version, rejectsFile } = await run([first, second]);
    assert.deepEqual(manifest.rows, { read: 5, taken: 3, rejected: 1, duplicates: 1 });
    assert.deepEqual(manifest.sources, ['one.csv', 'two.csv']);
    const dataSet = await open(version);
    assert.deepEqual(
      readCompany(dataSet, 7)?.map(({ fields }) => fields['lastName']),
      ['Doe', 'Roe'],
    );
    assert.equal(readCompany(dataSet, 8)?.length, 1);
    assert.match(await readFile(rejectsFile ?? '', 'utf8'), /^two\.csv,3,EMAIL,/m);
  });

  it('reads a file with a byte order mark and CRLF as one without', async (t) => {
    const { file, run, open } = await startImports(t);
    const lines = ['companyId,lastName,description', '7,Doe,"one\r\ntwo"', '', '7,Roe,'];
    const windows = await run([await file('windows.csv', `\ufeff${lines.join('\r\n')}\r\n`)]);
    const unix = await run([await file('unix.csv', lines.join('\n'))]);
    assert.deepEqual(windows.manifest.rows, { read: 2, taken: 2, rejected: 0, duplicates: 0 });
    const found = contactsByCompany(await open(windows.version));
    assert.equal(found.get(7)?.length, 2);
    assert.deepEqual(contactsByCompany(await open(unix.version)), found);
  });

  it('of a file with only a header is refused: it would leave nobody to be found', async (t) => {
    const { file, run } = await startImports(t);
    await assert.rejects(run([await file('header.csv', header)]), {
      name: 'ImportError',
      message: 'no contact could be taken: the files have no rows. The active data set is unchanged',
    });
  });

  it('of rows that are all rejected is refused, and keeps the reasons for a week', async (t) => {
    const { file, run, dataDirectory } = await startImports(t);
    await assert.rejects(
      run([await file('bad.csv', 'companyId,lastName\n0,Doe\n')]),
      /all 1 rows were rejected/,
    );
    const [rejects = ''] = await readdir(join(dataDirectory, 'rejects'));
    assert.match(await readFile(join(dataDirectory, 'rejects', rejects), 'utf8'), /bad\.csv,2,companyId,/);
    const path = join(dataDirectory, 'rejects', rejects);
    const passDays = async (days: number): Promise<void> => {
      const then = new Date(Date.now() - days * 86_400_000);
      await utimes(path, then, then);
    };
    const good = await file('good.csv', `${header}c1,7,,Doe,,,,\n`);
    await passDays(6);
    await run([good]);
    assert.ok(existsSync(path), 'for a week');
    await passDays(8);
    await run([good]);
    assert.equal(existsSync(path), false);
  });

  it('tells how far it is: all bytes read, then all parts built', async (t) => {
    const { file, run } = await startImports(t);
    const bytes = sample(4_000, 'shuffled');
    const steps: ImportProgress[] = [];
    await run([await file('people.csv', bytes)], { onProgress: (step) => steps.push(step) });
    const reading = steps.filter(({ phase }) => phase === 'reading').at(-1);
    assert.deepEqual(reading, { ...reading, done: bytes.length, total: bytes.length });
    const { done, total, rows } = steps.findLast(({ phase }) => phase === 'building') ?? {};
    assert.deepEqual({ done, rows }, { done: total, rows: 4_000 });
    assert.equal(steps.at(-1)?.phase, 'finishing');
  });
});

describe('a damaged data set', () => {
  it('does not stop the import that takes its place, and stops a merge', async (t) => {
    const { dataDirectory, file, run, control } = await startImports(t);
    const path = await file('people.csv', `${header}c1,7,Foo,Doe,,,,\n`);
    const { version } = await run([path]);
    await writeFile(join(dataDirectory, 'datasets', version, 'index.bin'), 'damaged');
    await assert.rejects(run([path], { merge: { key: 'contactId' } }), /is damaged: index\.bin/);
    const next = await run([path]);
    assert.equal((await control.dataSets.active())?.version, next.version);
  });

  it('still gives companies without an id theirs', async (t) => {
    const { dataDirectory, file, run, open } = await startImports(t);
    const { version } = await run([await file('old.csv', `${header}c1,7,Foo,Doe,,,,\n`)]);
    const directory = join(dataDirectory, 'datasets', version);
    await writeFile(join(directory, 'blocks.bin'), 'damaged');
    const manifest = await readFile(join(directory, 'manifest.json'), 'utf8');
    await writeFile(join(directory, 'manifest.json'), manifest.replace('"normalizer": 1', '"normalizer": 0'));
    const next = await run([await file('new.csv', 'companyName,lastName\n"FOO, Inc.",Roe\n')]);
    assert.deepEqual(companyIds(await open(next.version)), [7]);
  });

  it('whose companies cannot be read stops an import that needs their ids, unless it is told to do without', async (t) => {
    const { dataDirectory, file, run, open, control } = await startImports(t);
    const { version } = await run([await file('old.csv', `${header}c1,7,Foo,Doe,,,,\n`)]);
    await truncate(join(dataDirectory, 'datasets', version, 'companies.sqlite'), 100);
    const withoutIds = await file('new.csv', 'companyName,lastName\nFoo,Roe\n');
    const someIds = await file('some.csv', 'companyId,companyName,lastName\n8,Bar,Poe\n,Foo,Roe\n');
    for (const path of [withoutIds, someIds]) {
      await assert.rejects(run([path]), (error: Error) => {
        assert.match(
          error.message,
          new RegExp(`data set ${version} is damaged: companies.sqlite .*--new-company-ids`),
        );
        return true;
      });
      assert.equal((await control.dataSets.active())?.version, version);
    }
    const next = await run([withoutIds], { newCompanyIds: true });
    assert.deepEqual(companyIds(await open(next.version)), [hashCompanyId('name foo')]);
  });
});

describe('an import that fails', () => {
  /** An active data set, and what must still be there, and nothing else, after the failure. */
  async function startWithActive(t: Parameters<typeof startImports>[0]) {
    const imports = await startImports(t);
    const { version } = await imports.run([await imports.file('old.csv', `${header}c1,7,Foo,Doe,,,,\n`)]);
    const assertUnchanged = async () => {
      assert.equal((await imports.control.dataSets.active())?.version, version);
      assert.equal((await imports.control.dataSets.list()).length, 1);
      assert.deepEqual(await filesOf(imports.dataDirectory), filesOfVersions([version]));
      assert.equal(readCompany(await imports.open(version), 7)?.length, 1);
    };
    return { ...imports, assertUnchanged };
  }

  it('because a file is not there leaves everything as it was', async (t) => {
    const { directory, run, file, assertUnchanged } = await startWithActive(t);
    const good = await file('people.csv', sample(1_000, 'shuffled'));
    await assert.rejects(run([good, join(directory, 'none.csv')]), { code: 'ENOENT' });
    await assertUnchanged();
  });

  it('because the second file cannot be read leaves everything as it was', async (t) => {
    const { directory, run, file, assertUnchanged } = await startWithActive(t);
    const good = await file('people.csv', `${header}c1,7,Foo,Doe,,,,\nc2,bad,Foo,Doe,,,,\n`);
    const unreadable = join(directory, 'folder.csv');
    await mkdir(unreadable);
    await assert.rejects(run([good, unreadable]), { code: 'EISDIR' });
    await assertUnchanged();
  });

  it('because a header does not do says which file and what is missing', async (t) => {
    const { run, file, assertUnchanged } = await startWithActive(t);
    const good = await file('people.csv', sample(1_000, 'shuffled'));
    const refusals = [
      [
        'companies.csv',
        'companyId,ticker\n7,FOO\n',
        /^companies\.csv: no column names a person: .*contactId/,
      ],
      ['contacts.csv', 'lastName,title\nDoe,CEO\n', /^contacts\.csv: no column names a company: .*website/],
      [
        'faulty.csv',
        '"company"Id,email\n7,jane@foo.example\n',
        /^faulty\.csv: the header row cannot be read: /,
      ],
      ['empty.csv', '', /^empty\.csv is empty: a header row/],
      ['blank.csv', '\ufeff\r\n\r\n', /^blank\.csv is empty: a header row/],
    ] as const;
    for (const [name, content, message] of refusals) {
      await assert.rejects(run([good, await file(name, content)]), (error: Error) => {
        assert.ok(error instanceof ImportError);
        assert.match(error.message, message);
        return true;
      });
    }
    await assertUnchanged();
  });

  it('because it is stopped leaves everything as it was, however far it was', async (t) => {
    const { run, file, assertUnchanged } = await startWithActive(t);
    // Large enough for several parts; company 0 is a rejected row.
    const rows = Array.from(
      { length: 34 },
      (_, index) => `c${index},${index},,Doe,,,,${'x'.repeat(2 ** 20)}\n`,
    );
    const path = await file('large.csv', header + rows.join(''));
    const moments: Record<string, (step: ImportProgress, stop: () => void) => void> = {
      'at the start': (_, stop) => stop(),
      'while reading': ({ rows: read }, stop) => read > 20 && stop(),
      'when all is read': ({ phase }, stop) => phase === 'building' && stop(),
      'when all is built': ({ phase, done, total }, stop) => phase === 'building' && done === total && stop(),
      // The build hears of it after the turn of the event loop in which it goes on to write the manifest.
      'while it is brought to stable storage': ({ phase, done, total }, stop) =>
        phase === 'building' && done === total && setImmediate(() => setImmediate(stop)),
    };
    for (const [name, moment] of Object.entries(moments)) {
      const stopped = new AbortController();
      let lastStep: ImportProgress | undefined;
      const onProgress = (step: ImportProgress): void => {
        lastStep = step;
        moment(step, () => stopped.abort(new Error('enough')));
      };
      await assert.rejects(run([path], { signal: stopped.signal, onProgress }), /enough|aborted/, name);
      assert.ok(lastStep !== undefined && (lastStep.phase === 'reading' || (lastStep.total ?? 0) >= 1), name);
      await assertUnchanged();
    }
  });

  it('because the store refuses the data set leaves the active one, and a mark for the next import', async (t) => {
    const { run, file, control, dataDirectory, open } = await startWithActive(t);
    const old = await control.dataSets.active();
    const store = new DatabaseSync(join(dataDirectory, 'control.sqlite'));
    t.after(() => store.close());
    store.exec("CREATE TRIGGER refuse BEFORE INSERT ON data_sets BEGIN SELECT RAISE(ABORT, 'no more'); END");
    await assert.rejects(run([await file('people.csv', sample(100, 'byCompany'))]), /no more/);
    assert.ok(old !== undefined);
    assert.deepEqual(await control.dataSets.list(), [old]);
    assert.equal(readCompany(await open(old.version), 7)?.length, 1);
    const [left] = (await readdir(join(dataDirectory, 'datasets'))).filter((name) => name !== old.version);
    assert.ok(left !== undefined && !left.startsWith('.'), 'the data set is complete');
    // As if this process had ended since.
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    await writeFile(join(dataDirectory, 'datasets', left, 'owner'), String(gone));
    store.exec('DROP TRIGGER refuse');
    const { version } = await run([await file('people.csv', sample(100, 'byCompany'))]);
    assert.deepEqual(await filesOf(dataDirectory), filesOfVersions([old.version, version]));
  });
});
