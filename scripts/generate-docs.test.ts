import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { driftedPages, writePages } from './generate-docs.ts';

const pages = [
  { path: 'one.md', render: () => 'one\n' },
  { path: 'docs/two.md', render: async () => 'two\n' },
];

test('pages that are missing or changed have drifted, pages as written have not', async () => {
  const root = mkdtempSync(join(tmpdir(), 'rollcall-docs-'));
  try {
    assert.deepEqual(await driftedPages(pages, root), ['one.md', 'docs/two.md']);
    await writePages(pages, root);
    assert.deepEqual(await driftedPages(pages, root), []);
    appendFileSync(join(root, 'docs/two.md'), 'by hand\n');
    assert.deepEqual(await driftedPages(pages, root), ['docs/two.md']);
  } finally {
    rmSync(root, { recursive: true });
  }
});
