import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { anchorsOf, linksOf } from './markdown.ts';
import { handwrittenPages, readPage, root } from './pages.ts';

describe('the links of the docs', () => {
  for (const page of handwrittenPages) {
    it(`in ${page} lead somewhere`, () => {
      const dead = linksOf(readPage(page)).filter(
        (target) => !/^[a-z]+:/.test(target) && isDead(page, target),
      );
      assert.deepEqual(dead, []);
    });
  }

  it('in the index of decisions name every decision', () => {
    const listed = linksOf(readPage('docs/adr/README.md')).map((target) => normalize(`docs/adr/${target}`));
    const decisions = handwrittenPages.filter((page) => /^docs\/adr\/\d{4}-/.test(page));
    assert.ok(decisions.length > 0);
    assert.deepEqual(
      decisions.filter((page) => !listed.includes(page)),
      [],
    );
  });
});

function isDead(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(root, file))) return true;
  return anchor !== undefined && !anchorsOf(readPage(file)).has(anchor);
}
