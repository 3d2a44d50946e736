import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { rollcall, startRollcall } from '../import/import-fixture.test.ts';

const people = `companyId,companyName,website,externalCompanyId,ticker,lastName
300,"Acme, Inc.",acme.com,ACC-300,ACM,Doe
7,"Łódź ""Foods"" Ltd.",,,,Roe
7,"Łódź ""Foods"" Ltd.",,,,Poe
,Acme Foods,acme-foods.com,,,Moe
`;

/** The place of a company of which none is known. */
const nowhere = { city: '', state: '', country: '' };

/** A data directory with these people, to copy. */
let template: string;
let templateVersion: string;

before(async () => {
  template = await mkdtemp(join(tmpdir(), 'rollcall-companies-'));
  templateVersion = await importInto(template, people);
});

after(() => rm(template, { recursive: true }));

async function importInto(directory: string, csv: string): Promise<string> {
  const file = join(directory, 'people.csv');
  await writeFile(file, csv);
  const { stdout, stderr } = await rollcall('import', file, '--data', join(directory, 'data'), '--json');
  assert.notEqual(stdout, '', stderr);
  return JSON.parse(stdout).version;
}

/** A copy of it, for the program to work on. */
async function withCompanies(t: TestContext) {
  const directory = await temporaryDirectory(t);
  await cp(template, directory, { recursive: true });
  const data = join(directory, 'data');
  const companies = (...args: string[]) => rollcall('companies', ...args, '--data', data);
  return { directory, data, version: templateVersion, companies };
}

describe('rollcall companies search', () => {
  it('shows ids with what names the companies, the best ones first', async (t) => {
    const { companies } = await withCompanies(t);
    const { exitCode, stdout, stderr } = await companies('search', 'ACME', 'corp');
    assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' });
    const [head, first, second, ...rest] = stdout.split('\n');
    assert.match(head ?? '', /^companyId +companyName +website +externalCompanyId +ticker +contacts$/);
    assert.match(first ?? '', /^300 +Acme, Inc\. +acme\.com +ACC-300 +ACM +1$/);
    assert.match(second ?? '', /^\d{16} +Acme Foods +acme-foods\.com +1$/);
    assert.deepEqual(rest, ['']);
  });

  it('prints JSON, and finds by website, ticker, account id, and a limited number', async (t) => {
    const { companies } = await withCompanies(t);
    const acme = {
      companyId: 300,
      companyName: 'Acme, Inc.',
      website: 'acme.com',
      externalCompanyId: 'ACC-300',
      ticker: 'ACM',
      ...nowhere,
      contacts: 1,
    };
    const found = async (...args: string[]) =>
      JSON.parse((await companies('search', ...args, '--json')).stdout);
    assert.deepEqual(await found('--website', 'https://www.ACME.com/'), [acme]);
    assert.deepEqual(await found('--ticker', 'acm'), [acme]);
    assert.deepEqual(await found('--external-id', 'ACC-300'), [acme]);
    assert.deepEqual(await found('acme', '--limit', '1'), [acme]);
    assert.deepEqual(await found('acme', '--website', 'acme.org'), []);
    assert.deepEqual(await found('lodz'), [
      {
        companyId: 7,
        companyName: 'Łódź "Foods" Ltd.',
        website: '',
        externalCompanyId: '',
        ticker: '',
        ...nowhere,
        contacts: 2,
      },
    ]);
  });

  it('is called wrongly without anything to look for, or with another limit', async (t) => {
    const { companies } = await withCompanies(t);
    const nothing = await companies('search');
    assert.equal(nothing.exitCode, 2);
    assert.match(
      nothing.stderr,
      /^rollcall: say what to look for: a name, --website, --ticker or --external-id\n/,
    );
    const noWebsite = await companies('search', '--website', 'n/a');
    assert.equal(noWebsite.exitCode, 2);
    assert.match(noWebsite.stderr, /a website is needed, such as example\.com/);
    for (const limit of ['0', 'all', '10001'])
      assert.equal((await companies('search', 'acme', `--limit=${limit}`)).exitCode, 2, limit);
  });

  it('searches another version when asked, and says when there is none', async (t) => {
    const { companies, version, directory } = await withCompanies(t);
    await importInto(directory, 'companyId,companyName,lastName\n8,Zoo,Doe\n');
    const ids = async (...args: string[]) => {
      const { stdout } = await companies('search', 'acme', '--json', ...args);
      return JSON.parse(stdout).map(({ companyId }: { companyId: number }) => companyId)[0];
    };
    assert.equal(await ids(), undefined);
    assert.equal(await ids('--version', version), 300);
    const unknown = await companies('search', 'acme', '--version', '20200101T000000-aaaa');
    assert.deepEqual(unknown, {
      exitCode: 1,
      stdout: '',
      stderr: 'rollcall: there is no data set 20200101T000000-aaaa; `rollcall datasets list` shows them\n',
    });
    const empty = await rollcall('companies', 'search', 'acme', '--data', join(directory, 'other'));
    assert.deepEqual(empty, {
      exitCode: 1,
      stdout: '',
      stderr: 'rollcall: there is no data set yet; `rollcall import` builds one\n',
    });
  });
});

describe('rollcall companies export', () => {
  const rows = (foodsId: number): string =>
    `companyId,companyName,website,externalCompanyId,ticker,city,state,country,contacts
7,"Łódź ""Foods"" Ltd.",,,,,,,2
300,"Acme, Inc.",acme.com,ACC-300,ACM,,,,1
${foodsId},Acme Foods,acme-foods.com,,,,,,1
`;

  it('prints all companies in the order of their ids, as CSV, NDJSON or JSON', async (t) => {
    const { companies } = await withCompanies(t);
    const json = await companies('export', '--json');
    const listed: { companyId: number }[] = JSON.parse(json.stdout);
    const foodsId = listed[2]?.companyId ?? 0;
    assert.ok(foodsId >= 2 ** 52);
    const csv = await companies('export');
    assert.deepEqual(csv, { exitCode: 0, stdout: rows(foodsId), stderr: '' });
    const ndjson = await companies('export', '--format', 'ndjson');
    const lines = ndjson.stdout.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      listed,
    );
    assert.deepEqual(listed[1], {
      companyId: 300,
      companyName: 'Acme, Inc.',
      website: 'acme.com',
      externalCompanyId: 'ACC-300',
      ticker: 'ACM',
      ...nowhere,
      contacts: 1,
    });
  });

  it('writes a file, replacing what is there, also through a link', async (t) => {
    const { companies, directory, version } = await withCompanies(t);
    const out = join(directory, 'companies.csv');
    await writeFile(out, 'old');
    const link = join(directory, 'link.csv');
    await symlink(out, link);
    const { exitCode, stdout, stderr } = await companies('export', '--out', link);
    assert.deepEqual(
      { exitCode, stdout, stderr },
      { exitCode: 0, stdout: `${link} has the 3 companies of data set ${version}.\n`, stderr: '' },
    );
    assert.match(await readFile(out, 'utf8'), /^companyId,.*\n7,/);
    const reported = await companies('export', '--out', out, '--format', 'ndjson', '--json');
    assert.deepEqual(JSON.parse(reported.stdout), { version, file: out, format: 'ndjson', companies: 3 });
    const named = join(directory, 'companies.ndjson.gz');
    assert.equal((await companies('export', '--out', named)).exitCode, 0);
    assert.equal(gunzipSync(await readFile(named)).toString(), await readFile(out, 'utf8'));
    const names = ['companies.csv', 'companies.ndjson.gz', 'data', 'link.csv', 'people.csv'];
    assert.deepEqual((await readdir(directory)).sort(), names);
  });

  it('says which file cannot be written, and leaves nothing', async (t) => {
    const { companies, directory } = await withCompanies(t);
    const missing = join(directory, 'none', 'companies.csv');
    const failed = await companies('export', '--out', missing);
    assert.equal(failed.exitCode, 1);
    assert.ok(failed.stderr.startsWith(`rollcall: ${missing} cannot be written: ENOENT`), failed.stderr);
    const folder = join(directory, 'folder');
    await mkdir(folder);
    const refused = await companies('export', '--out', folder);
    assert.equal(refused.stderr, `rollcall: ${folder} is a directory; a file is needed\n`);
    assert.deepEqual(await readdir(folder), []);
  });

  it('prints more than a pipe holds to a slow reader, and ends when a reader goes away', async (t) => {
    const header = 'companyId,companyName,lastName\n';
    const count = 4_000;
    const name = 'A company with a long name '.repeat(4);
    const csv = Array.from({ length: count }, (_, index) => `${index + 1},${name}${index},Doe\n`).join('');
    const { companies, data, directory } = await withCompanies(t);
    await importInto(directory, header + csv);
    const { stdout } = await companies('export');
    assert.equal(stdout.split('\n').length, count + 2);
    assert.ok(stdout.length > 4 * 65_536);
    const child = startRollcall(['companies', 'export', '--data', data]);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const [exitCode] = await once(child, 'close');
    assert.equal(exitCode, 0);
  });
});
