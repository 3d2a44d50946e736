/** The benchmark in short: its peers answer alike. How fast they are is for a quiet machine to say (docs/performance.md). */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sharedColumns } from '../../bench/data/contact-rows.ts';
import { firstDifference, readAnswers } from '../../bench/results/contacts-of-lines.ts';

const program = fileURLToPath(new URL('../../bench/main.ts', import.meta.url));
/** Many times what it takes. */
const boundMs = 300_000;

describe('the benchmark of lookups', () => {
  let directory: string;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-bench-test-'));
    // PostgreSQL runs as a user of its own where we are root.
    await chmod(directory, 0o755);
  });
  after(() => rm(directory, { recursive: true, force: true }));

  test('finds that Rollcall, PostgreSQL, DuckDB and SQLite give the same contacts for all workloads', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [program, 'lookup', '--quick', '--directory', directory],
      { timeout: boundMs },
    );
    const tables = stdout.split('\n### ').slice(2);
    assert.deepEqual(
      tables.map((table) => table.slice(0, table.indexOf(':'))),
      ['typical', 'heavy', 'large accounts'],
    );
    for (const table of tables) {
      assert.match(table, /^[^\n]+ [1-9][\d,]* contacts\n/, 'lines found nobody');
      for (const peer of ['Rollcall', 'PostgreSQL', 'DuckDB', 'SQLite rows']) {
        assert.match(table, new RegExp(`\\n\\| ${peer} \\| [\\d,.]+ ms \\|`));
      }
      assert.match(table, /All gave the same contacts in the same order\./);
    }
  });

  test('would find a contact that is missing, changed, in another place or too many', async () => {
    const row = (line: number, contactId: string): string =>
      `${sharedColumns.map((column) => cells(line, contactId).get(column) ?? '').join(',')}\n`;
    const file = async (name: string, ...rows: readonly string[]) => {
      const path = join(directory, name);
      await writeFile(path, rows.join(''));
      return readAnswers(path, false);
    };
    const expected = await file('expected', row(1, 'a'), row(1, 'b'), row(3, 'c'));
    assert.equal(
      firstDifference(expected, await file('same', row(1, 'a'), row(1, '"b"'), row(3, 'c'))),
      undefined,
    );
    const others = {
      missing: [row(1, 'a'), row(3, 'c')],
      changed: [row(1, 'a'), row(1, 'x'), row(3, 'c')],
      swapped: [row(1, 'b'), row(1, 'a'), row(3, 'c')],
      linesSwapped: [row(3, 'c'), row(1, 'a'), row(1, 'b')],
      added: [row(1, 'a'), row(1, 'b'), row(3, 'c'), row(4, 'd')],
    };
    for (const [name, rows] of Object.entries(others)) {
      assert.notEqual(firstDifference(expected, await file(name, ...rows)), undefined, name);
    }
  });
});

function cells(line: number, contactId: string): ReadonlyMap<string, string> {
  return new Map([
    ['queryId', `q${line}`],
    ['line', String(line)],
    ['company_id', '730247'],
    ['contactId', contactId],
  ]);
}
