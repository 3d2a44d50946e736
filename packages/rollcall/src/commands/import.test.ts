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

const people =
  'companyId,lastName,email\n7,Doe,jane@foo.example\n7,Doe,JANE@foo.example\n8,Roe,\n8,Moe,bad\n';

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
    assert.match(stderr, /^Reading: .*\(100%\)\nBuilding: .*\(100%\)\n$/);
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
      /^rollcall: titles\.csv: no column names a company: one of companyId, externalCompanyId, website, companyName is needed; the header has email, title$/m,
    );
    assert.deepEqual(await filesOf(data), ['datasets']);
  });

  it('fails with the name of an empty file, and of one that is not UTF-8', async (t) => {
    const { directory, data, run } = await files(t, { 'empty.csv': '' });
    await writeFile(join(directory, 'latin1.csv'), Buffer.from('companyId,lastName\n7,Ren\xe9\n', 'latin1'));
    for (const [name, message] of [
      ['empty.csv', /^rollcall: empty\.csv is empty: a header row/m],
      ['latin1.csv', /^rollcall: .*latin1\.csv is not UTF-8/m],
    ] as const) {
      const { exitCode, stderr } = await run(name);
      assert.equal(exitCode, 1, name);
      assert.match(stderr, message);
    }
    assert.deepEqual(await filesOf(data), ['datasets']);
  });

  it('is called wrongly without a file', async () => {
    const { exitCode, stderr } = await rollcall('import');
    assert.equal(exitCode, 2);
    assert.match(stderr, /^rollcall: missing required argument 'file'/);
  });
});
