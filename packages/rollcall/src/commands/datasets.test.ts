import assert from 'node:assert/strict';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { rollcall } from '../import/import-fixture.test.ts';

interface Listed {
  readonly version: string;
  readonly active: boolean;
  readonly contacts: number;
  readonly companies: number;
  readonly sizeBytes: number;
  readonly sources: readonly string[];
  readonly createdDate: string;
}

/** A data directory with two data sets, the second one active. */
async function twoDataSets(t: TestContext) {
  const directory = await temporaryDirectory(t);
  const data = join(directory, 'data');
  const versions: string[] = [];
  for (const [name, content] of [
    ['one.csv', 'companyId,lastName\n7,Doe\n'],
    ['two.csv', 'companyId,lastName\n7,Doe\n8,Roe\n'],
  ] as const) {
    await writeFile(join(directory, name), content);
    const { stdout } = await rollcall('import', join(directory, name), '--data', data, '--json');
    versions.push(JSON.parse(stdout).version);
  }
  const [one, two] = versions;
  assert.ok(one !== undefined && two !== undefined);
  const list = async (): Promise<Listed[]> => {
    const { exitCode, stdout } = await rollcall('datasets', 'list', '--data', data, '--json');
    assert.equal(exitCode, 0);
    return JSON.parse(stdout);
  };
  const active = async () => (await list()).filter((row) => row.active).map(({ version }) => version);
  return { data, one, two, list, active };
}

describe('rollcall datasets', () => {
  it('lists the versions, oldest first, and which is active', async (t) => {
    const { data, one, two, list } = await twoDataSets(t);
    const rows = await list();
    assert.deepEqual(
      rows.map(({ version, active, contacts, companies, sources }) => ({
        version,
        active,
        contacts,
        companies,
        sources,
      })),
      [
        { version: one, active: false, contacts: 1, companies: 1, sources: ['one.csv'] },
        { version: two, active: true, contacts: 2, companies: 2, sources: ['two.csv'] },
      ],
    );
    for (const { sizeBytes, createdDate } of rows) {
      assert.ok(sizeBytes > 0);
      assert.equal(new Date(createdDate).toISOString(), createdDate);
    }
    const { stdout } = await rollcall('datasets', 'list', '--data', data);
    const [head, first, second] = stdout.split('\n');
    assert.match(head ?? '', /^version +active +contacts +companies +bytes +created +sources$/);
    assert.match(first ?? '', new RegExp(`^${one} +1 +1 .*one\\.csv$`));
    assert.match(second ?? '', new RegExp(`^${two} +active +2 +2 .*two\\.csv$`));
  });

  it('lists none before the first import', async (t) => {
    const data = join(await temporaryDirectory(t), 'data');
    const { exitCode, stdout } = await rollcall('datasets', 'list', '--data', data, '--json');
    assert.deepEqual({ exitCode, stdout }, { exitCode: 0, stdout: '[]\n' });
  });

  it('switches to a version and back', async (t) => {
    const { data, one, two, active } = await twoDataSets(t);
    for (const version of [one, two]) {
      const { exitCode, stdout } = await rollcall('datasets', 'use', version, '--data', data);
      assert.deepEqual({ exitCode, stdout }, { exitCode: 0, stdout: `Data set ${version} is active.\n` });
      assert.deepEqual(await active(), [version]);
    }
  });

  it('does not switch to a version that is not there, or damaged', async (t) => {
    const { data, one, two, active } = await twoDataSets(t);
    const unknown = await rollcall('datasets', 'use', '20200101T000000-aaaa', '--data', data);
    assert.deepEqual(unknown, {
      exitCode: 1,
      stdout: '',
      stderr: 'rollcall: there is no data set 20200101T000000-aaaa; `rollcall datasets list` shows them\n',
    });
    await truncate(join(data, 'datasets', one, 'blocks.bin'), 8);
    const damaged = await rollcall('datasets', 'use', one, '--data', data);
    assert.equal(damaged.exitCode, 1);
    assert.match(
      damaged.stderr,
      new RegExp(`^rollcall: data set ${one} is damaged: blocks\\.bin has 8 bytes`),
    );
    assert.deepEqual(await active(), [two]);
  });
});
