/** Files that were published for people and not for us, imported with no flag: what they say can be looked up. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { ContactsReader } from '../../packages/rollcall/src/data-set/contacts-reader.ts';
import { dataSetDirectory } from '../../packages/rollcall/src/data-set/data-set-directory.ts';
import { openDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from '../e2e/rollcall-process.ts';

// Public data that is not part of the project: where it lies beside it, it is used.
const data = new URL('../../../shared/data/', import.meta.url);
const pathOf = (file: string): string => fileURLToPath(new URL(file, data));

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string | Buffer): Row[] {
  return parse(csv, { columns: true, bom: true });
}

const posts = pathOf('plum/plum_book_export.csv');
const vacantPosts = 2_318;
/** People whose last name is given as "vacant". */
const namedVacant = 2;

describe('the posts of the US government', { skip: !existsSync(posts) }, () => {
  it('become people at organizations, who are found by organization, title and state', async () => {
    await using directory = await DataDirectory.make();
    const dry = JSON.parse(await run(['import', posts, '--dry-run', '--json', '--data', directory.path]));
    assert.equal(dry.rows.rejected, vacantPosts + namedVacant);
    const report = JSON.parse(await run(['import', posts, '--data', directory.path, '--json']));
    const rows = rowsOf(readFileSync(posts));
    const { read, taken, rejected, duplicates } = report.rows;
    assert.deepEqual({ read, rejected }, { read: rows.length, rejected: vacantPosts + namedVacant });
    assert.equal(read, taken + rejected + duplicates);
    assert.equal(taken, report.contacts);

    const refused = rowsOf(await readFile(report.rejectsFile, 'utf8'));
    assert.equal(refused.length, vacantPosts + namedVacant);
    for (const { reason = '', column } of refused) {
      assert.match(reason, /^no person: /);
      assert.equal(column, 'IncumbentFirstName');
    }
    const cellsOfRefused = new Set(
      refused.map(({ row = '' }) => JSON.stringify((parse(row) as string[][])[0])),
    );
    const vacant = rows.filter(({ PositionStatus }) => PositionStatus === 'Vacant');
    assert.equal(vacant.length, vacantPosts);
    for (const row of vacant) assert.ok(cellsOfRefused.has(JSON.stringify(Object.values(row))));

    await assertAgenciesKept(directory.path, report.version, rows);

    const organizations = rowsOf(await readFile(report.companiesFile, 'utf8'));
    const idOf = (name: string): string => {
      const found = organizations.find(({ companyName }) => companyName?.toUpperCase() === name);
      return found?.['companyId'] ?? assert.fail(`${name} is a company`);
    };
    const lines = lookups.map(({ organization, title, state }, line) =>
      [`q${line}`, idOf(organization), '', '', title, 'true', 'false', 'false', '', state].join(','),
    );
    await using server = await RollcallServer.start(directory.path);
    const client = await server.logIn(await directory.createClient('plum'));
    const results = rowsOf((await client.results(await client.submit(`${lines.join('\n')}\n`))).bytes);
    for (const [line, lookup] of lookups.entries()) {
      const found = results
        .filter(({ queryId }) => queryId === `q${line}`)
        .map(({ fullName = '' }) => fullName);
      const expected = peopleIn(rows, lookup);
      assert.ok(expected.length > 1, 'the file has such people');
      assert.deepEqual(found.sort(), expected, JSON.stringify(lookup));
    }
  });
});

interface PostLookup {
  readonly organization: string;
  readonly title: string;
  readonly state: string;
}

const lookups: readonly PostLookup[] = [
  { organization: 'VETERANS HEALTH ADMINISTRATION', title: 'medical center director', state: 'TX' },
  { organization: 'VETERANS HEALTH ADMINISTRATION', title: 'chief', state: 'District of Columbia' },
  { organization: 'INTERNAL REVENUE SERVICE', title: 'commissioner', state: 'dc' },
  {
    organization: 'TRANSPORTATION SECURITY ADMINISTRATION',
    title: 'federal security director',
    state: 'Florida',
  },
];

const codes: Readonly<Record<string, string>> = { 'District of Columbia': 'DC', dc: 'DC', Florida: 'FL' };

/** Who the file says is there, in the plainest way: words of titles and the letters behind the last comma. */
function peopleIn(rows: readonly Row[], { organization, title, state }: PostLookup): string[] {
  const names = rows
    .filter((row) => row['OrganizationName']?.toUpperCase() === organization)
    .filter((row) => !/^(?:vacant)?$/i.test(row['IncumbentLastName']?.trim() ?? ''))
    .filter((row) => row['Location']?.endsWith(`, ${codes[state] ?? state}`))
    .filter((row) => {
      const words = new Set(row['PositionTitle']?.toLowerCase().split(/[^a-z]+/));
      return title.split(' ').every((word) => words.has(word));
    })
    .filter((row) => row['IncumbentVacateDate'] === '')
    .map((row) => `${row['IncumbentFirstName']?.trim()} ${row['IncumbentLastName']?.trim()}`);
  return [...new Set(names)].sort();
}

/** The file came out of a web page, entities and all. */
function nameKey(lastName = ''): string {
  return lastName
    .replaceAll(/&#0?39;/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

async function assertAgenciesKept(path: string, version: string, rows: readonly Row[]): Promise<void> {
  const agencies = Map.groupBy(rows, (row) => nameKey(row['IncumbentLastName']));
  const directory = dataSetDirectory(path, version as Parameters<typeof dataSetDirectory>[1]);
  const reader = new ContactsReader(await openDataSet(directory));
  try {
    let people = 0;
    for (const { contacts } of reader.companies()) {
      for (const { lastName, record } of contacts) {
        const who = nameKey(lastName);
        const agency = record.additional?.['AgencyName'];
        assert.ok(
          agencies.get(who)?.some((row) => row['AgencyName']?.trim() === agency),
          `${who} at ${agency}`,
        );
        people++;
      }
    }
    assert.ok(people > 7_000);
  } finally {
    reader.close();
  }
}

describe('the titles of O*NET', { skip: !existsSync(new URL('onet-titles', data)) }, () => {
  for (const file of ['alternate_titles.txt', 'sample_of_reported_titles.txt']) {
    it(`are refused, as ${file} names neither companies nor people, and nothing is left`, async () => {
      await using directory = await DataDirectory.make();
      const command = new RollcallProcess([
        'import',
        pathOf(join('onet-titles', file)),
        '--data',
        directory.path,
      ]);
      const { code } = await command.ended;
      assert.equal(code, 1);
      assert.equal(command.stdout, '');
      assert.match(
        command.stderr,
        /^rollcall: \S+\.txt: no column names a company, and none a person: .*; the file has the columns O\*NET-SOC Code, .* --map "NAME=companyName"\n$/,
      );
      const left = (await readdir(directory.path)).filter((name) => !name.startsWith('control.sqlite'));
      assert.deepEqual(left, []);
    });
  }
});
