import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { identityHasher } from '../control/identity-hash.ts';
import { temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { ForgottenPeople } from '../import/forgotten-people.ts';
import { removeRefusedRows } from './refused-rows.ts';

const key = new Uint8Array(32);
const hash = identityHasher(key);
const people = new ForgottenPeople({
  key,
  identityHashes: [hash('email', "ada.o'nym@acme.test"), hash('contactId', 'c-1'), hash('peopleId', 'p 7')],
});
const header = 'file,line,column,reason,row\n';
/** Rows as files of every format have them, and whether they name somebody who was forgotten. */
const rows: readonly (readonly [string, boolean])[] = [
  [`f.csv,2,,no company,"Ada,O'Nym,ADA.O'Nym@ACME.test,"\n`, true],
  [`f.csv,3,,no company,"Ada; mailto:ada.o'nym@acme.test."\n`, true],
  ['f.json,4,,no company,"{""id"": ""c-1"", ""name"": ""Ada""}"\n', true],
  ['f.tsv,5,,no company,"Ada\tp 7\t"\n', true],
  ['f.csv,6,,no company,"a row of\ntwo lines|c-1"\n', true],
  ['f.csv,7,,no company,"Ada,c-11,other@acme.test"\n', false],
  ['f.csv,8,,no company,"""quoted"" text,\nof two lines"\n', false],
  ['f.csv,9,,no company,nobody@ada.test\n', false],
];

test('reports lose the rows of people who were forgotten, and stay as they are otherwise', async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const directory = join(dataDirectory, 'rejects');
  await mkdir(directory);
  const text = header + rows.map(([row]) => row).join('');
  const kept = header + rows.flatMap(([row, isLost]) => (isLost ? [] : [row])).join('');
  await writeFile(join(directory, 'some.csv'), text);
  await writeFile(join(directory, 'nobody.csv'), kept);
  await writeFile(join(directory, 'all.csv'), header + (rows[0]?.[0] ?? ''));
  await writeFile(join(directory, 'damaged.csv'), `${header}a,"b`);
  // What one left that was killed.
  await writeFile(join(directory, 'some.csv.rewriting'), text);
  await removeRefusedRows(dataDirectory, people);
  assert.deepEqual((await readdir(directory)).sort(), ['nobody.csv', 'some.csv']);
  for (const name of ['some', 'nobody'])
    assert.equal(await readFile(join(directory, `${name}.csv`), 'utf8'), kept);
});
