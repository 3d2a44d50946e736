import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { temporaryDirectory } from '../../data-set/data-set-fixture.test.ts';
import { readCsvFile } from './csv-file.ts';

/** Test files of all readers of CSV, each with what it says as JSON; they lie beside the checkout. */
const spectrum = fileURLToPath(new URL('../../../../../../shared/data/csv-spectrum/', import.meta.url));

function expectedOf(name: string): Record<string, string>[] {
  const parsed = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8'));
  // One has its only record bare, with another number than its CSV.
  return name === 'location_coordinates' ? [{ ...parsed, 'Contact Phone Number': '2095257564' }] : parsed;
}

async function read(path: string, signal: AbortSignal = new AbortController().signal) {
  const rows: { fields: readonly string[]; line: number }[] = [];
  const faults: { line: number; reason: string }[] = [];
  let bytes = 0;
  const events = {
    onRow: ({ fields, line }: { fields: readonly string[]; line: number }) => rows.push({ fields, line }),
    onFault: ({ line, reason }: { line: number; reason: string }) => faults.push({ line, reason }),
    onBytes: (count: number) => {
      bytes += count;
    },
  };
  await readCsvFile(path, events, signal);
  return { rows, faults, bytes };
}

describe('a CSV file', () => {
  const skip = existsSync(spectrum) ? false : 'the files of csv-spectrum are not beside this checkout';

  it('of csv-spectrum is read as its JSON says', { skip }, async () => {
    const names = readdirSync(join(spectrum, 'csvs')).map((name) => name.replace(/\.csv$/, ''));
    assert.ok(names.length >= 12, names.join());
    for (const name of names) {
      const path = join(spectrum, 'csvs', `${name}.csv`);
      const { rows, faults, bytes } = await read(path);
      const [header, ...records] = rows.map(({ fields }) => fields);
      assert.ok(header !== undefined);
      assert.deepEqual(
        records.map((fields) => Object.fromEntries(header.map((column, index) => [column, fields[index]]))),
        expectedOf(name),
        name,
      );
      assert.deepEqual(faults, [], name);
      assert.equal(bytes, readFileSync(path).length, name);
    }
  });

  it('of several chunks is read whole, letters across their borders included', async (t) => {
    const path = join(await temporaryDirectory(t), 'large.csv');
    const lines = Array.from(
      { length: 120_000 },
      (_, index) => `${index},"Łódź, ""${index}""",😀${'é'.repeat(7)}`,
    );
    await writeFile(path, `${lines.join('\n')}\n`);
    const { rows, bytes } = await read(path);
    assert.ok(bytes > 3 * 1_048_576, `${bytes} bytes`);
    assert.equal(rows.length, lines.length);
    for (const [index, { fields, line }] of rows.entries()) {
      assert.equal(fields.join('|'), `${index}|Łódź, "${index}"|😀${'é'.repeat(7)}`);
      assert.equal(line, index + 1);
    }
  });

  it('has its byte order mark dropped, and characters that separate fields made spaces', async (t) => {
    const path = join(await temporaryDirectory(t), 'bom.csv');
    await writeFile(path, '\ufeffa,b\r\n1\u001f2,"3\u00004\u001e"\r\n');
    assert.deepEqual(
      (await read(path)).rows.map(({ fields }) => fields),
      [
        ['a', 'b'],
        ['1 2', '3 4 '],
      ],
    );
  });

  it('that is not UTF-8 is refused wherever the other bytes are', async (t) => {
    const path = join(await temporaryDirectory(t), 'latin1.csv');
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.constantFrom('e9', 'c3', 'ff', 'eda080'), async (before, bytes) => {
        await writeFile(path, Buffer.concat([Buffer.from('a'.repeat(before)), Buffer.from(bytes, 'hex')]));
        await assert.rejects(read(path), { name: 'UnreadableFileError' });
      }),
      { numRuns: 50 },
    );
  });

  it('that is not there, or is a directory, fails with the code of the system', async (t) => {
    const directory = await temporaryDirectory(t);
    await assert.rejects(read(join(directory, 'none.csv')), { code: 'ENOENT' });
    await assert.rejects(read(directory), { code: 'EISDIR' });
  });

  it('is read no further when it is told to stop, or when a row is refused', async (t) => {
    const path = join(await temporaryDirectory(t), 'large.csv');
    await writeFile(path, 'a,b,c\n'.repeat(700_000));
    const stopped = new AbortController();
    let rows = 0;
    const onFault = () => assert.fail('there is no fault');
    const onBytes = () => stopped.abort(new Error('enough'));
    await assert.rejects(readCsvFile(path, { onFault, onBytes, onRow: () => rows++ }, stopped.signal));
    assert.ok(rows > 0 && rows < 700_000, `${rows} rows`);
    const refuse = () => {
      throw new Error('no such row');
    };
    const refusing = { onFault, onBytes: () => undefined, onRow: refuse };
    await assert.rejects(readCsvFile(path, refusing, new AbortController().signal), /no such row/);
  });
});
