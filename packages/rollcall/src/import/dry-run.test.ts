import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { defaultReferenceTables } from '@rollcall/lookup';
import { dryRun } from './dry-run.ts';
import { filesOf, startImports } from './import-fixture.test.ts';

const options = {
  referenceTables: defaultReferenceTables,
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

describe('a dry run', () => {
  it('tells what the columns are, twenty rows as they would become, and why rows would be refused', async (t) => {
    const { file, dataDirectory } = await startImports(t);
    const rows = Array.from({ length: 30 }, (_, index) => `Ann Lee ${index},Acme,CEO,x`);
    const path = await file(
      'crm.csv',
      `Full Name,Company,Job Title,Region\n${rows.join('\n')}\n,Acme,CEO,\nBob,,,\n,Acme,,\n`,
    );
    const { inputs, rows: counts, reasons, samples } = await dryRun({ ...options, files: [path] });
    assert.deepEqual(counts, { read: 33, rejected: 3, furtherEmployments: 0 });
    assert.deepEqual(
      inputs[0]?.mapping.explain.map(
        ({ name, use }) => `${name}: ${use.kind === 'field' ? use.field : use.kind}`,
      ),
      ['Full Name: fullName', 'Company: companyName', 'Job Title: titles', 'Region: additional'],
    );
    assert.equal(samples.length, 20);
    assert.equal(samples[3]?.contact.fullName, 'Ann Lee 3');
    assert.deepEqual(
      reasons.map(({ count, line }) => [count, line]),
      [
        [2, 32],
        [1, 33],
      ],
    );
    assert.deepEqual(
      (await filesOf(dataDirectory)).filter((name) => name !== 'datasets'),
      [],
    );
  });
});

describe('too many rejected rows', () => {
  it('stop the import, and the file tells which', async (t) => {
    const { file, run, control } = await startImports(t);
    const path = await file('people.csv', `lastName,companyName\n${',Acme\n'.repeat(5)}Doe,Acme\n`);
    await assert.rejects(run([path], { maxRejects: 3 }), (error: Error) => {
      assert.match(
        error.message,
        /^more than 3 rows were rejected; the last one was line 5 of people.csv: no person/,
      );
      return true;
    });
    const [, rejectsFile = ''] =
      /the reasons are in (\S+)\. The active/.exec(
        (await run([path], { maxRejects: 3 }).catch((error: Error) => error.message)) as string,
      ) ?? [];
    assert.equal((await readFile(rejectsFile, 'utf8')).split('\n').length, 6);
    assert.equal(await control.dataSets.active(), undefined);
    const { manifest } = await run([path], { maxRejects: 5 });
    assert.deepEqual(manifest.rows, { read: 6, taken: 1, rejected: 5, duplicates: 0 });
  });
});
