import assert from 'node:assert/strict';
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { ClientId, ControlStore, DataSetVersion, JobId } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
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
  readonly pinnedJobs: number;
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
    assert.match(head ?? '', /^version +active +jobs +contacts +companies +bytes +created +sources$/);
    assert.match(first ?? '', new RegExp(`^${one} +0 +1 +1 .*one\\.csv$`));
    assert.match(second ?? '', new RegExp(`^${two} +active +0 +2 +2 .*two\\.csv$`));
  });

  it('lists none before the first import', async (t) => {
    const data = join(await temporaryDirectory(t), 'data');
    const { exitCode, stdout } = await rollcall('datasets', 'list', '--data', data, '--json');
    assert.deepEqual({ exitCode, stdout }, { exitCode: 0, stdout: '[]\n' });
  });

  it('shows what a version was built from', async (t) => {
    const { data, one, two } = await twoDataSets(t);
    const active = await rollcall('datasets', 'show', '--data', data);
    assert.match(active.stdout, new RegExp(`^version    ${two}\ncreated    2.*\nbuilt by   rollcall `));
    assert.match(
      active.stdout,
      /\nsources {4}two\.csv\n.*\n.*\nrows {7}2 read = 2 taken \+ 0 rejected \+ 0 duplicates\n$/,
    );
    const { stdout } = await rollcall('datasets', 'show', one, '--json', '--data', data);
    const { version, rows, sources } = JSON.parse(stdout);
    assert.deepEqual(
      { version, rows, sources },
      { version: one, rows: { read: 1, taken: 1, rejected: 0, duplicates: 0 }, sources: ['one.csv'] },
    );
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

  it('removes a version with its files', async (t) => {
    const { data, one, two, list } = await twoDataSets(t);
    const { exitCode, stdout } = await rollcall('datasets', 'remove', one, '--data', data);
    assert.deepEqual({ exitCode, stdout }, { exitCode: 0, stdout: `Data set ${one} is removed.\n` });
    assert.deepEqual(
      (await list()).map(({ version }) => version),
      [two],
    );
    assert.deepEqual(await readdir(join(data, 'datasets')), [two]);
    const again = await rollcall('datasets', 'remove', one, '--data', data);
    assert.deepEqual([again.exitCode, again.stderr], [1, unknown(one)]);
    const use = await rollcall('datasets', 'use', one, '--data', data);
    assert.deepEqual([use.exitCode, use.stderr], [1, unknown(one)]);
  });

  it('does not remove the active version, nor one that a job runs on, and says which job', async (t) => {
    const { data, one, two, list } = await twoDataSets(t);
    const active = await rollcall('datasets', 'remove', two, '--data', data);
    assert.equal(active.exitCode, 1);
    assert.match(active.stderr, new RegExp(`^rollcall: data set ${two} is the active one; make another`));
    const control = await openControlStore({ dataDirectory: data });
    t.after(() => control.close());
    await beginJob(control, one as DataSetVersion);
    assert.deepEqual(
      (await list()).map(({ pinnedJobs }) => pinnedJobs),
      [1, 0],
    );
    const pinned = await rollcall('datasets', 'remove', one, '--data', data);
    assert.deepEqual(pinned, {
      exitCode: 1,
      stdout: '',
      stderr: `rollcall: data set ${one} is needed by job job0; try again when that has ended\n`,
    });
    assert.deepEqual((await readdir(join(data, 'datasets'))).sort(), [one, two]);
  });

  it('exports a version to standard output or to a file, as its name says', async (t) => {
    const { data, one, two } = await twoDataSets(t);
    const active = await rollcall('datasets', 'export', '--data', data);
    assert.equal(active.exitCode, 0);
    const rows = parse(active.stdout, { columns: true }) as Record<string, string>[];
    assert.deepEqual(
      rows.map((row) => [row['companyId'], row['lastName']]),
      [
        ['7', 'Doe'],
        ['8', 'Roe'],
      ],
    );
    const file = join(data, '..', 'one.ndjson.gz');
    const toFile = await rollcall('datasets', 'export', one, '--out', file, '--data', data);
    assert.deepEqual([toFile.exitCode, toFile.stdout], [0, `${file}: data set ${one}, contacts: 1\n`]);
    const { companyId, lastName } = JSON.parse(gunzipSync(await readFile(file)).toString());
    assert.deepEqual({ companyId, lastName }, { companyId: 7, lastName: 'Doe' });
    const forced = ['--zstd', '--format', 'csv'];
    await rollcall('datasets', 'export', two, '--out', file, ...forced, '--data', data);
    assert.equal(zstdDecompressSync(await readFile(file)).toString(), active.stdout);
    const twice = await rollcall('datasets', 'export', '--gzip', '--zstd', '--data', data);
    assert.equal(twice.exitCode, 2);
  });

  it('exports companies beside people, and says what is left out without them', async (t) => {
    const directory = await temporaryDirectory(t);
    const file = (name: string): string => join(directory, name);
    await writeFile(file('people.csv'), 'companyId,lastName\n7,Doe\n');
    await writeFile(file('more.csv'), 'companyId,Size\n7,40\n8,2\n');
    const flags = ['--data', file('data')];
    const imported = await rollcall('import', file('people.csv'), '--companies', file('more.csv'), ...flags);
    const [version] = /\d{8}T\d{6}-\w{4}/.exec(imported.stdout) ?? [];
    const out = file('out.csv');
    const alone = await rollcall('datasets', 'export', '--out', out, ...flags);
    assert.equal(
      alone.stderr.split('\n').at(-2),
      'rollcall: left out: what is known of 2 companies besides their people; --companies FILE writes it',
    );
    const companies = file('companies.ndjson.zst');
    const both = await rollcall('datasets', 'export', '--out', out, '--companies', companies, ...flags);
    assert.equal(
      both.stdout,
      `${out}: data set ${version}, contacts: 1\n${companies}: data set ${version}, companies: 2\n`,
    );
    const lines = zstdDecompressSync(await readFile(companies))
      .toString()
      .trim()
      .split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line).additional),
      [{ Size: '40' }, { Size: '2' }],
    );
    const same = await rollcall('datasets', 'export', '--out', out, '--companies', out, ...flags);
    assert.equal(
      same.stderr,
      `rollcall: ${out} can hold people or companies: give --companies another file\n`,
    );
  });

  it('says what an export lacks: a data set, or a version that there is', async (t) => {
    const empty = join(await temporaryDirectory(t), 'data');
    const none = await rollcall('datasets', 'export', '--data', empty);
    const expected = 'rollcall: there is no data set yet; `rollcall import` builds one\n';
    assert.deepEqual([none.exitCode, none.stderr], [1, expected]);
    const { data } = await twoDataSets(t);
    const wrong = await rollcall('datasets', 'export', '../..', '--data', data);
    assert.deepEqual([wrong.exitCode, wrong.stderr], [1, unknown('../..')]);
  });

  it('shows what is different, and counts it', async (t) => {
    const { data, one, two } = await twoDataSets(t);
    const forth = await rollcall('datasets', 'diff', one, two, '--data', data);
    assert.deepEqual(forth, {
      exitCode: 0,
      stderr: forth.stderr,
      stdout:
        `company (8), new\n  + Roe\n\n` +
        `${one}: 1 contact at 1 company\n${two}: 2 contacts at 2 companies\n` +
        'Contacts: 1 joined, 0 left, 0 changed title, 0 changed otherwise\n' +
        'Companies: 1 new, 0 gone, 0 changed\n',
    });
    const same = await rollcall('datasets', 'diff', two, two, '--data', data);
    assert.equal(same.stdout, `No difference: ${two} and ${two} both have 2 contacts at 2 companies.\n`);
    const few = await rollcall('datasets', 'diff', two, one, '--limit', '0', '--data', data);
    assert.match(few.stdout, /^… and 2 more; --limit lists more of them\.\n\n/);
    assert.match(few.stdout, /Contacts: 0 joined, 1 left/);
  });

  it('shows what is different as JSON, whole in a file', async (t) => {
    const { data, one, two } = await twoDataSets(t);
    const file = join(data, '..', 'diff.json');
    const flags = ['--json', '--out', file, '--data', data];
    const { exitCode, stdout } = await rollcall('datasets', 'diff', one, two, ...flags);
    const totals = {
      equal: false,
      contacts: {
        ...{ before: 1, after: 2, joined: 1, left: 0, changedTitle: 0, changedOtherwise: 0 },
        changedFields: {},
      },
      companies: { before: 1, after: 2, new: 1, gone: 0, changed: 0, changedFields: {} },
      referenceTables: 'same',
    };
    assert.deepEqual([exitCode, JSON.parse(stdout)], [0, totals]);
    const { companies, ...rest } = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual(rest, { before: one, after: two, unlisted: 0, totals });
    assert.equal(companies.length, 1);
    assert.deepEqual(
      [companies[0].companyId, companies[0].change, companies[0].joined[0].fullName],
      [8, 'new', 'Roe'],
    );
    const printed = await rollcall('datasets', 'diff', two, two, '--json', '--data', data);
    assert.deepEqual(
      [JSON.parse(printed.stdout).companies, JSON.parse(printed.stdout).totals.equal],
      [[], true],
    );
  });
});

function unknown(version: string): string {
  return `rollcall: there is no data set ${version}; \`rollcall datasets list\` shows them\n`;
}

/** A job, `job0`, that a worker has begun on a version. */
async function beginJob(control: ControlStore, dataSetVersion: DataSetVersion): Promise<void> {
  const clientId = 'acme' as ClientId;
  await control.clients.create(
    { clientId, name: 'Acme', entitlements: [], createdAtMs: 1 },
    { secretHash: new Uint8Array(32), webhookSecretSealed: new Uint8Array() },
  );
  const job = { jobId: 'job0' as JobId, clientId, createdAtMs: 1, totalQueries: 1, validQueries: 1 };
  const options = { limit: 1, contactDetails: false };
  await control.jobs.submit(
    { ...job, kind: 'lookup', options, body: new Uint8Array() },
    { maxUnfinishedJobs: 1 },
  );
  await control.jobs.claim({ owner: 'w', nowMs: 2, leaseUntilMs: 3, dataSetVersion });
}
