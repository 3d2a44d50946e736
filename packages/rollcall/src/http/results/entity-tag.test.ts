import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesStrongly, matchesWeakly } from './entity-tag.ts';

// The table of RFC 9110, section 8.8.3.2, and lists.
for (const [header, tag, strongly, weakly] of [
  ['W/"1"', 'W/"1"', false, true],
  ['W/"1"', 'W/"2"', false, false],
  ['W/"1"', '"1"', false, true],
  ['"1"', 'W/"1"', false, true],
  ['"1"', '"1"', true, true],
  ['"2", "1"', '"1"', true, true],
  ['"2","W/","1"', '"1"', true, true],
  ['"2", W/"1"', '"1"', false, true],
  ['*', '"1"', true, true],
  ['1', '"1"', false, false],
  ['', '"1"', false, false],
  ['Tue, 24 Nov 2026 15:02:33 GMT', '"1"', false, false],
] as const) {
  test(`${header} and ${tag}: ${strongly ? 'the same bytes' : weakly ? 'the same content' : 'another'}`, () => {
    assert.equal(matchesStrongly(header, tag), strongly);
    assert.equal(matchesWeakly(header, tag), weakly);
  });
}
