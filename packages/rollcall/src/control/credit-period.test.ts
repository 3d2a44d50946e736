import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creditPeriodOf } from './credit-period.ts';

test('a period is a calendar month in UTC, to the millisecond', () => {
  const december = Date.UTC(2026, 11, 1);
  assert.equal(creditPeriodOf(december - 1), '2026-11');
  assert.equal(creditPeriodOf(december), '2026-12');
  assert.equal(creditPeriodOf(Date.UTC(2027, 0, 1)), '2027-01');
});
