import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { filesOf, filesOfVersions, rollcall } from '../import/import-fixture.test.ts';

async function files(t: TestContext, contents: Readonly<Record<string, string>>) {
  const directory = await temporaryDirectory(t);
  for (const [name, content] of Object.entries(contents)) await writeFile(join(directory, name), content);
  const data = join(directory, 'data');
  const run = (...args: string[]) =>
    rollcall(
      'import',
      ...args.map((arg) => (arg.startsWith('-') ? arg : join(directory, arg))),
      '--data',
      data,
    );
  return { directory, data, run };
}

const people = 'companyId,lastName,email\n7,Doe,jane@foo.example\n7,Doe,JANE@foo.example\n8,Roe,\n8,,bad\n';

describe('rollcall import', () => {
  it('reports what came of the rows, as JSON', async (t) => {
    const { data, run } = await files(t, { 'people.csv': people, 'more.csv': 'companyId,lastName\n9,Poe\n' });
    const { exitCode, stdout } = await run('people.csv', 'more.csv', '--json');
    assert.equal(exitCode, 0);
    const report = JSON.parse(stdout);
    assert.match(report.version, /^\d{8}T\d{6}-[0-9a-v]{4}$/);
    assert.deepEqual(report, {
      version: report.version,
      contacts: 3,
      companies: 3,
      rows: { read: 5, taken: 3, rejected: 1, duplicates: 1 },
      rejectsFile: join(data, 'rejects', `${report.version}.csv`),
    });
    assert.match(await readFile(report.rejectsFile, 'utf8'), /^people\.csv,5,email,/m);
    const found = await filesOf(data);
    assert.deepEqual(
      found,
      [...filesOfVersions([report.version]), join('rejects', `${report.version}.csv`)].sort(),
    );
  });

  it('reports in words for a person, with progress on the error output', async (t) => {
    const { data, run } = await files(t, { 'people.csv': people });
    const { exitCode, stdout, stderr } = await run('people.csv');
    assert.equal(exitCode, 0);
    const [first = '', second = '', third = ''] = stdout.split('\n');
    assert.match(first, /^Data set \S+ is active: 2 contacts at 2 companies\.$/);
    assert.equal(second, 'Rows: 4 read = 2 taken + 1 rejected + 1 duplicates.');
    assert.ok(third.startsWith(`The rejected rows and their reasons are in ${data}`), third);
    assert.match(
      stderr,
      /^people\.csv: CSV, delimiter ","\nReading: .*\(100%\)\nBuilding: .*\(100%\)\nFinishing: .*\(100%\)\n$/,
    );
  });

  it('prints nothing of a file that moves the cursor, and names of columns in full', async (t) => {
    const rows = Array.from({ length: 40 }, (_, row) => `${row},Foo,Doe ${row},,`);
    const header = 'companyId,companyName,fullName,Country/Region,\u001b[31mred';
    const content = [header, ...rows, '41,Foo,Roe,\u001b[31mAtlantis,1', '41,Foo,,,'].join('\n');
    const { run } = await files(t, { 'people.csv': content });
    for (const flags of [[], ['--dry-run'], ['--max-rejects', '0']]) {
      const { stdout, stderr } = await run('people.csv', ...flags);
      assert.ok(!(stdout + stderr).includes('\u001b'));
      if (stdout !== '') assert.match(stdout, /^Country\/Region: 1 value is .* \(Atlantis\)$/m);
    }
  });

  it('takes names of columns that only some of the files have', async (t) => {
    const { run } = await files(t, {
      'people.csv': 'Klient,Wer,Mobil\nFoo,Jane Doe,+12125550123\n',
      'more.csv': 'Company,Name\nFoo,Ann Roe\n',
      'companies.csv': 'Klient,Mobil\nFoo,many\n',
    });
    const map = ['--map=Klient=companyName', '--map=Wer=fullName', '--map=Mobil=phone'];
    const given = ['people.csv', 'more.csv', '--companies', 'companies.csv'];
    const { exitCode, stdout, stderr } = await run(...given, ...map, '--json');
    assert.equal(exitCode, 0, stderr);
    assert.deepEqual(JSON.parse(stdout).rows, { read: 3, taken: 3, rejected: 0, duplicates: 0 });
  });

  it('fails with the name of a file that is not there, before anything is built', async (t) => {
    const { directory, data, run } = await files(t, { 'people.csv': people });
    const { exitCode, stdout, stderr } = await run('people.csv', 'none.csv', '--json');
    assert.deepEqual({ exitCode, stdout }, { exitCode: 1, stdout: '' });
    assert.match(stderr, /^rollcall: .*cannot be read: ENOENT.*\n$/);
    assert.ok(stderr.includes(join(directory, 'none.csv')), stderr);
    assert.deepEqual(await filesOf(data), []);
  });

  it('fails with what a header lacks, in which file, and leaves nothing', async (t) => {
    const { data, run } = await files(t, {
      'people.csv': people,
      'titles.csv': 'email,title\na@b.example,CEO\n',
    });
    const { exitCode, stdout, stderr } = await run('people.csv', 'titles.csv');
    assert.deepEqual({ exitCode, stdout }, { exitCode: 1, stdout: '' });
    assert.match(
      stderr,
      /^rollcall: titles\.csv: no column names a company: one of companyId, externalCompanyId, website, companyName is needed; the file has the columns email, title \(titles\)/m,
    );
    assert.deepEqual(await filesOf(data), []);
  });

  it('fails with the name of an empty file, and of one that is no table', async (t) => {
    const { directory, data, run } = await files(t, { 'empty.csv': '' });
    await writeFile(join(directory, 'people.pdf'), Buffer.from('%PDF-1.7\n%\xe2\xe3', 'latin1'));
    for (const [name, message] of [
      ['empty.csv', /^rollcall: empty\.csv is empty: a header row/m],
      ['people.pdf', /^rollcall: people\.pdf is a PDF/m],
    ] as const) {
      const { exitCode, stderr } = await run(name);
      assert.equal(exitCode, 1, name);
      assert.match(stderr, message);
    }
    assert.deepEqual(await filesOf(data), []);
  });

  it('is called wrongly without a file', async () => {
    const { exitCode, stderr } = await rollcall('import');
    assert.equal(exitCode, 2);
    assert.match(stderr, /^rollcall: give a file to import/);
  });
});
