import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableText } from './output.ts';

const columns = [
  { title: 'NAME', cell: (row: { name: string; count?: number }) => row.name },
  { title: 'COUNT', cell: (row: { name: string; count?: number }) => row.count },
];

test('columns are as wide as their widest cell, numbers to the right', () => {
  const rows = [{ name: 'a' }, { name: 'longer', count: 1_234 }];
  assert.equal(tableText(rows, columns), 'NAME    COUNT\na\nlonger  1,234\n');
});

test('without rows, the titles stand alone', () => {
  assert.equal(tableText([], columns), 'NAME  COUNT\n');
});

test('a name from imported data cannot steer the terminal', () => {
  assert.equal(tableText([{ name: '\u001b[31mred\u0007\nnext' }], columns.slice(0, 1)), 'NAME\nred  next\n');
});
