import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ContentCoding, negotiateCoding } from './content-coding.ts';

const table: readonly [acceptEncoding: string | undefined, expected: ContentCoding][] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['zstd', 'zstd'],
  ['deflate, gzip, br, zstd', 'gzip'],
  ['zstd, gzip', 'zstd'],
  ['gzip;q=0.5, zstd;q=0.8', 'zstd'],
  ['gzip;q=0.8, zstd;q=0.5', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=0, zstd', 'zstd'],
  ['identity, gzip;q=0.5', 'identity'],
  ['identity;q=0.5, gzip', 'gzip'],
  ['br', 'identity'],
  ['*', 'identity'],
  ['*;q=0', 'identity'],
  ['*, gzip;q=0.1', 'identity'],
  ['gzip, *;q=0', 'gzip'],
  ['x-gzipped', 'identity'],
];

for (const [header, expected] of table) {
  test(`Accept-Encoding ${header === undefined ? 'absent' : `"${header}"`} gives ${expected}`, () =>
    assert.equal(negotiateCoding(header), expected));
}
