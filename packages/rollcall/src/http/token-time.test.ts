import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatExpirationTime } from './token-time.ts';

test('an expiration time reads as the documentation writes it', () => {
  assert.equal(formatExpirationTime(Date.UTC(2015, 6, 21, 21, 8, 17)), 'Tue, Jul 21, 2015 09:08:17 PM GMT');
  assert.equal(formatExpirationTime(Date.UTC(2026, 0, 5, 0, 0, 0)), 'Mon, Jan 05, 2026 12:00:00 AM GMT');
  assert.equal(formatExpirationTime(Date.UTC(2026, 0, 5, 12, 30, 0)), 'Mon, Jan 05, 2026 12:30:00 PM GMT');
});
