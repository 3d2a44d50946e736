import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pace, paceText } from './pace.ts';

describe('the pace of some work', () => {
  it('is told after a second, and is that of the last seconds', () => {
    const pace = new Pace(1_000);
    pace.add(50, 1_900);
    assert.equal(pace.perSecond, undefined);
    pace.add(100, 2_000);
    assert.equal(pace.perSecond, 100);
    // A minute of 10 a second, told often: what came before does not count any more.
    for (let ms = 2_100; ms <= 62_000; ms += 100) pace.add(100 + (ms - 2_000) / 100, ms);
    assert.equal(pace.perSecond, 10);
    pace.add(700, 92_000);
    assert.ok((pace.perSecond ?? 0) < 10);
  });

  it('is shown with what is done and with the time that is left', () => {
    assert.equal(paceText('rows', 1_000, 2_000, undefined), '1,000 of 2,000 rows');
    assert.equal(paceText('rows', 1_000, 2_000, 12.4), '1,000 of 2,000 rows | 12 rows/s | 1 min 21 s left');
    assert.equal(paceText('parts', 1, 8, 0.25), '1 of 8 parts | 0.3 parts/s | 28 s left');
    assert.equal(
      paceText('bytes', 1_500_000, 2_345_678_000, 250_000),
      '1.5 of 2,345.7 MB | 0.3 MB/s | 2 h 36 min left',
    );
    assert.equal(paceText('rows', 1_000_000, undefined, 120_000), '1,000,000 rows | 120,000 rows/s');
    assert.equal(paceText('rows', 0, 10, 0), '0 of 10 rows | 0.0 rows/s');
  });
});
