import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isActiveWord } from './active-words.ts';
import { type DateOrder, dateOrderOf, dayNumber, readDate } from './dates.ts';

const readings: readonly (readonly [
  text: string,
  reading: number | 'open' | 'unreadable',
  order?: DateOrder,
])[] = [
  ['2020-01-31', 20200131],
  ['2020-01-31T10:00:00Z', 20200131],
  ['2020-01-31 10:00', 20200131],
  ['2020/1/31', 20200131],
  ['20200131', 20200131],
  ['3/4/2020', 20200304],
  ['3/4/2020', 20200403, 'dayFirst'],
  ['3-4-2020', 20200403, 'dayFirst'],
  ['5/31/2025 12:00:00 AM', 20250531],
  ['05/26/2027 00:00:00', 20270526],
  ['31/12/2020', 20201231],
  ['12/31/2020', 20201231, 'dayFirst'],
  ['3.4.2020', 20200403],
  ['03.04.20', 20200403],
  ['1/2/69', 20690102],
  ['1/2/70', 19700102],
  ['2020-02', 20200229],
  ['02/2021', 20210229],
  ['2020', 20201231],
  ['Jan 2020', 20200131],
  ['January, 2020', 20200131],
  ['Sept. 2020', 20200930],
  ['Mai 2020', 20200531],
  ['März 2020', 20200331],
  ['août 2019', 20190831],
  ['enero de 2020', 20200131],
  ['Jan 31, 2020', 20200131],
  ['January 31st, 2020', 20200131],
  ['31 Jan 2020', 20200131],
  ['31-Jan-2020', 20200131],
  ['31. Januar 2020', 20200131],
  ['31 de enero de 2020', 20200131],
  ['1580428800000', 20200131],
  ['45291', 20231231],
  ['45291.75', 20231231],
  ['25569', 19700101],
  ['18264', 19500101],
  ['73050', 20991231],
  ['18263', 'unreadable'],
  ['92101', 'unreadable'],
  ['Present', 'open'],
  ['current', 'open'],
  ['to date', 'open'],
  ['heute', 'open'],
  ['soon', 'unreadable'],
  ['30/30/2020', 'unreadable'],
  ['2020-13-01', 'unreadable'],
  ['2020-02-30', 'unreadable'],
  ['3/9/3024', 'unreadable'],
  ['0001-01-01', 'unreadable'],
  ['Foo 2020', 'unreadable'],
  ['2020-01-31x', 'unreadable'],
  ['12', 'unreadable'],
];

describe('a date of an employment', () => {
  it('is read as files write it', () => {
    for (const [text, reading, order = 'monthFirst'] of readings) {
      assert.equal(readDate(text, order), reading, `${text} ${order}`);
    }
  });

  it('of any day is read in every common form', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    fc.assert(
      fc.property(days, (date) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const expected = y * 10_000 + m * 100 + d;
        assert.equal(readDate(date.toISOString(), 'dayFirst'), expected);
        assert.equal(readDate(`${m}/${d}/${y}`, 'monthFirst'), expected);
        assert.equal(readDate(`${d}/${m}/${y} 11:59 PM`, 'dayFirst'), expected);
        assert.equal(readDate(`${d}.${m}.${y}`, 'monthFirst'), expected);
        assert.equal(readDate(`${d} ${months[m - 1]} ${y}`, 'monthFirst'), expected);
        assert.equal(readDate(`${months[m - 1]} ${d}, ${y}`, 'dayFirst'), expected);
      }),
    );
  });

  it('that is no day is no day of an import', () => {
    assert.equal(dayNumber('2026-03-31'), 20260331);
    assert.throws(() => dayNumber('tomorrow'), RangeError);
  });
});

describe('the order of dates in a file', () => {
  it('is what more of its dates show, else month first', () => {
    assert.equal(dateOrderOf(['1/2/2020', '31/1/2020', '3/4/2020']), 'dayFirst');
    assert.equal(dateOrderOf(['1/2/2020', '1/31/2020']), 'monthFirst');
    assert.equal(dateOrderOf(['31/1/2020', '1/31/2020', ' 2/28/2020 10:00']), 'monthFirst');
    assert.equal(dateOrderOf(['1/2/2020', '2020-01-31', '31.1.2020', '']), 'monthFirst');
    assert.equal(dateOrderOf([]), 'monthFirst');
  });
});

describe('a word of the column active', () => {
  it('says yes or no in the languages of files, or nothing', () => {
    for (const text of ['true', 'TRUE', 'Yes', 'y', 'T', '1', 'ja', 'Oui', 'Active', 'current'])
      assert.equal(isActiveWord(text), true, text);
    for (const text of ['false', 'No', 'n', 'F', '0', 'nein', 'NON', 'inactive', 'Former', 'left'])
      assert.equal(isActiveWord(text), false, text);
    for (const text of ['maybe', '2', '', 'yes!']) assert.equal(isActiveWord(text), undefined, text);
  });
});
