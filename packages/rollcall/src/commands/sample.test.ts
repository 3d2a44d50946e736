import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { rollcall } from '../import/import-fixture.test.ts';
import { sampleCsv } from '../sample/sample-csv.ts';

/** What `--seed` is when it is not given. */
const seed = 1;

describe('rollcall sample', () => {
  it('writes the sample to standard output, all of it also where it is read slowly', async () => {
    const contacts = 3_000;
    const expected = Buffer.concat([...sampleCsv({ contacts, seed })]).toString();
    const { exitCode, stdout, stderr } = await rollcall('sample', '--contacts', String(contacts));
    assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' });
    assert.ok(expected.length > 2 * 262_144, 'several chunks');
    assert.ok(stdout === expected, `${stdout.length} of ${expected.length} characters`);
  });

  it('writes a file, in another order and of another seed when asked', async (t) => {
    const path = join(await temporaryDirectory(t), 'people.csv');
    const flags = ['--contacts', '1200', '--seed', '7', '--shuffled', '--out', path];
    const { exitCode, stdout, stderr } = await rollcall('sample', ...flags);
    assert.deepEqual(
      { exitCode, stdout, stderr },
      { exitCode: 0, stdout: '', stderr: `1,200 contacts in ${path}\n` },
    );
    const expected = Buffer.concat([...sampleCsv({ contacts: 1_200, seed: 7, order: 'shuffled' })]);
    assert.deepEqual(await readFile(path), expected);
  });

  it('is called wrongly without a number of contacts, or with another thing for it', async () => {
    assert.equal((await rollcall('sample')).exitCode, 2);
    for (const contacts of ['0', '-5', '1e3', 'many', '1000000001', '1.5']) {
      const { exitCode, stdout, stderr } = await rollcall('sample', `--contacts=${contacts}`);
      assert.deepEqual({ exitCode, stdout }, { exitCode: 2, stdout: '' }, contacts);
      assert.match(stderr, /a whole number from 1 to 1000000000 is needed/, contacts);
    }
  });

  it('fails with the path of a file that cannot be written', async (t) => {
    const path = join(await temporaryDirectory(t), 'none', 'people.csv');
    const { exitCode, stderr } = await rollcall('sample', '--contacts', '10', '--out', path);
    assert.equal(exitCode, 1);
    assert.ok(stderr.includes(path), stderr);
    assert.equal(existsSync(path), false);
  });
});
