/** An operator's own reference tables, from a directory of JSON files into lookups (contract section 8). */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { errorIn } from './api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

/** More of both than fit into 32 bits; the ranks go against the ids. */
const jobLevels = Array.from({ length: 40 }, (_, n) => ({
  id: 100 + n,
  name: `Grade ${n}`,
  rank: 1_000 - n,
}));
const jobFunctions = Array.from({ length: 70 }, (_, n) => ({ id: 5_000 + 7 * n, name: `Craft ${n}` }));

describe("an operator's own tables", () => {
  let directory: string;
  let tables: string;
  let data: DataDirectory;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-tables-'));
    tables = join(directory, 'tables');
    data = await DataDirectory.make();
    await run(['tables', tables]);
    await rm(join(tables, 'states.json'));
    await writeFile(join(tables, 'jobLevels.json'), JSON.stringify(jobLevels));
    await writeFile(join(tables, 'jobFunctions.json'), JSON.stringify(jobFunctions));
    const countries = JSON.parse(await readFile(join(tables, 'countries.json'), 'utf8'));
    countries.push({
      id: 65_535,
      code: 'ZZ',
      code3: 'ZZZ',
      name: 'Freedonia',
      aliases: ['Land of the Free'],
    });
    await writeFile(join(tables, 'countries.json'), JSON.stringify(countries));
  });

  after(async () => {
    await data[Symbol.asyncDispose]();
    await rm(directory, { recursive: true });
  });

  it('are taken into the data set, whatever their ids and their number, and lines ask by them', async () => {
    const people = join(directory, 'people.csv');
    await writeFile(
      people,
      [
        'companyId,firstName,lastName,titles,jobLevels,jobFunctions,country',
        '7,Ann,First,Something,Grade 3,5000,Freedonia',
        '7,Bob,Second,Something,139,Craft 69|Craft 33,US',
        '7,Cy,Third,Something,Grade 31|Grade 33,Craft 32,Land of the free',
        '7,Dee,Fourth,Something,C Level,Craft 1,US',
      ].join('\n'),
    );
    const report = JSON.parse(
      await run(['import', people, '--data', data.path, '--reference-tables', tables, '--json']),
    );
    assert.deepEqual(report.rows, { read: 4, taken: 4, rejected: 0, duplicates: 0 });
    assert.deepEqual(report.notes, [
      { column: 'jobLevels', kind: 'unknownJobLevel', count: 1, examples: ['C Level'] },
    ]);

    const credentials = await data.createClient('client');
    await using server = await RollcallServer.start(data.path);
    const client = await server.logIn(credentials);
    const found = async (line: string): Promise<readonly string[]> => {
      const { bytes } = await client.results(await client.submit(line));
      const rows: Record<string, string>[] = parse(bytes, { columns: true });
      return rows.map(({ firstName, jobLevels: levels, jobFunctions: functions }) =>
        [firstName, levels, functions].join(),
      );
    };
    const [ann, bob, cy] = [
      'Ann,Grade 3,Craft 0',
      'Bob,Grade 39,Craft 69|Craft 33',
      'Cy,Grade 31|Grade 33,Craft 32',
    ];
    assert.deepEqual(await found('1,7,"103,131,139",,'), [bob, cy, ann], 'the best rank is first');
    assert.deepEqual(await found(`1,7,,"${5_000 + 7 * 33},${5_000 + 7 * 32}",`), [bob, cy]);
    assert.deepEqual(await found('1,7,133,,'), [cy]);
    assert.deepEqual(await found('1,7,,,something,,,,65535'), [cy, ann]);
    const refused = await client.post('1,7,1,8,\n');
    assert.equal(refused.status, 400);
    assert.match(errorIn(refused).message, /jobLevel has no id "1"/);
  });

  it('may have a byte order mark and the largest ids, and an import says which titles are lost on them', async () => {
    const largest = join(directory, 'largest');
    await run(['tables', largest]);
    const own = [
      { id: 2 ** 31 - 1, name: 'Director', rank: 0 },
      { id: 1, name: 'Team Manager', rank: 1 },
    ];
    await writeFile(join(largest, 'jobLevels.json'), `\ufeff${JSON.stringify(own)}`);
    const people = join(directory, 'largest.csv');
    await writeFile(
      people,
      'companyId,fullName,titles\n9,Ann Lee,Director of Sales\n9,Bob Ray,Sales Manager\n',
    );
    const importing = new RollcallProcess([
      'import',
      people,
      '--data',
      data.path,
      '--reference-tables',
      largest,
    ]);
    assert.equal((await importing.ended).code, 0, importing.output);
    assert.match(importing.stderr, /your tables have no C Level, .*Manager, .*Other; people get these from/);
    const credentials = await data.createClient('largest');
    await using server = await RollcallServer.start(data.path);
    const client = await server.logIn(credentials);
    const { bytes } = await client.results(await client.submit(`1,9,${2 ** 31 - 1},,\n2,9,,2,\n`));
    const rows: Record<string, string>[] = parse(bytes, { columns: true });
    assert.deepEqual(
      rows.map((row) => [row['line'], row['fullName'], row['jobLevels']]),
      [
        ['1', 'Ann Lee', 'Director'],
        ['2', 'Ann Lee', 'Director'],
        ['2', 'Bob Ray', ''],
      ],
    );
  });

  it('that are wrong stop the import with every fault and its place, and change nothing', async () => {
    const wrong = join(directory, 'wrong');
    await run(['tables', wrong]);
    await writeFile(
      join(wrong, 'jobLevels.json'),
      '[{"id":1,"name":"Boss","rank":"top"},{"id":1,"nmae":"x"}]',
    );
    const versions = await data.versions();
    for (const [tablesDirectory, message] of [
      [wrong, /jobLevels, row 1: rank is "top"; a whole number.*\n.*row 2: there is no field "nmae"/],
      [join(directory, 'missing'), /the reference tables cannot be read: ENOENT/],
      [directory, /are to be jobLevels\.json, .*; there is none/],
    ] as const) {
      const args = ['import', join(directory, 'people.csv'), '--data', data.path];
      const command = new RollcallProcess([...args, '--reference-tables', tablesDirectory]);
      assert.equal((await command.ended).code, 1, command.output);
      assert.match(command.stderr, message);
    }
    assert.deepEqual(await data.versions(), versions);
  });

  it('are written out once, and never over what is there', async () => {
    const command = new RollcallProcess(['tables', tables]);
    assert.equal((await command.ended).code, 1);
    assert.match(command.stderr, /jobLevels\.json cannot be written: it is there already/);
  });
});
