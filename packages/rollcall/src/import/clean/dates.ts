import { monthNamed } from './month-names.ts';

/** Which comes first where a date is only numbers and slashes: 3/4/2020. */
export type DateOrder = 'monthFirst' | 'dayFirst';

/** What the text of a date says: its last day as a number (20200131), or that it has not come. */
export type DateReading = number | 'open' | 'unreadable';

/** What stands for the end of an employment that has none. */
const openEnds: ReadonlySet<string> = new Set(
  `present current currently now today ongoing "to date" until-now
  heute aktuell gegenwärtig présent present actuel actuellement aujourd'hui actual actualidad actualmente presente oggi
  atual heden nu`
    .split(/\s+/)
    .concat('to date', 'till date', 'until now', "à aujourd'hui"),
);

const isoDay = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/;
const isoMonth = /^(\d{4})[-/](\d{1,2})$/;
const compactDay = /^(\d{4})(\d{2})(\d{2})$/;
const numbersOnly = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s.*)?$/;
const monthAndYear = /^(\d{1,2})[/.-](\d{4})$/;
const year = /^(\d{4})$/;
const nameAndYear = /^(\p{L}+\.?)[\s,/-]*(?:of\s+|de\s+)?(\d{4})$/u;
const nameDayYear = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s.*)?$/u;
const dayNameYear =
  /^(\d{1,2})(?:st|nd|rd|th|\.|er)?[\s-]+(?:de\s+)?(\p{L}+\.?)[\s,-]+(?:de\s+)?(\d{4})(?:,?\s.*)?$/u;
const milliseconds = /^\d{13}$/;
/** A day as spreadsheets count them, from a cell that does not show it as one. */
const serial = /^\d{5}(?:\.\d+)?$/;
const millisecondsPerDay = 86_400_000;
/** 1970-01-01, 1950-01-01 and 2099-12-31: other numbers of five digits are rather something else. */
const serialOfUnixEpoch = 25_569;
const firstSerial = 18_264;
const lastSerial = 73_050;

/** Reads a date of an employment: of a day, a month or a year; times of day are passed over. */
export function readDate(text: string, order: DateOrder): DateReading {
  if (openEnds.has(text.toLowerCase())) return 'open';
  const reading = Number(text.charCodeAt(0)) <= 0x39 ? readNumbers(text, order) : readNames(text);
  return reading ?? 'unreadable';
}

function readNumbers(text: string, order: DateOrder): number | undefined {
  let found = numbersOnly.exec(text);
  if (found !== null) {
    const [, first = '', mark, second = '', yearText = ''] = found;
    return dayOf(yearText, first, second, mark === '.' ? 'dayFirst' : order);
  }
  found = isoDay.exec(text) ?? compactDay.exec(text);
  if (found !== null) return lastDay(Number(found[1]), Number(found[2]), Number(found[3]));
  found = isoMonth.exec(text);
  if (found !== null) return lastDay(Number(found[1]), Number(found[2]));
  found = monthAndYear.exec(text);
  if (found !== null) return lastDay(Number(found[2]), Number(found[1]));
  found = year.exec(text);
  if (found !== null) return lastDay(Number(found[1]));
  found = dayNameYear.exec(text);
  if (found !== null) return lastDay(Number(found[3]), monthNamed(found[2] ?? '') ?? 0, Number(found[1]));
  if (milliseconds.test(text)) return dayOfMilliseconds(Number(text));
  if (serial.test(text)) {
    const days = Math.floor(Number(text));
    if (days >= firstSerial && days <= lastSerial)
      return dayOfMilliseconds((days - serialOfUnixEpoch) * millisecondsPerDay);
  }
  return undefined;
}

function dayOfMilliseconds(sinceUnixEpoch: number): number | undefined {
  const date = new Date(sinceUnixEpoch);
  return lastDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function readNames(text: string): number | undefined {
  let found = nameAndYear.exec(text);
  if (found !== null) return lastDay(Number(found[2]), monthNamed(found[1] ?? '') ?? 0);
  found = nameDayYear.exec(text);
  if (found !== null) return lastDay(Number(found[3]), monthNamed(found[1] ?? '') ?? 0, Number(found[2]));
  return undefined;
}

/** A number that can be no month shows the order by itself, whatever that of the file is. */
function dayOf(yearText: string, first: string, second: string, order: DateOrder): number | undefined {
  const short = Number(yearText);
  // As spreadsheets read them: 70 is 1970, 69 is 2069.
  const fullYear = yearText.length === 4 ? short : short + (short < 70 ? 2000 : 1900);
  const a = Number(first);
  const b = Number(second);
  const isDayFirst = order === 'dayFirst' ? b <= 12 : a > 12;
  return isDayFirst ? lastDay(fullYear, b, a) : lastDay(fullYear, a, b);
}

const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day that is meant, as a number; undefined for a day that no calendar has. */
function lastDay(yearNumber: number, month = 12, day?: number): number | undefined {
  const days = daysOfMonths[month - 1];
  if (yearNumber < 1900 || yearNumber > 2999 || days === undefined) return undefined;
  if (day !== undefined && (day < 1 || day > days)) return undefined;
  return yearNumber * 10_000 + month * 100 + (day ?? days);
}

/** A day as ISO 8601 (`2026-03-31`) as the number that `readDate` gives. */
export function dayNumber(isoDate: string): number {
  const reading = readDate(isoDate, 'monthFirst');
  if (typeof reading !== 'number')
    throw new RangeError(`"${isoDate}" is no day; one as 2026-03-31 is needed`);
  return reading;
}

/**
 * The order in which the dates of a file are written, found from some of them: what stands first in more of those that
 * show it. Month first when none does.
 */
export function dateOrderOf(samples: Iterable<string>): DateOrder {
  let monthFirst = 0;
  let dayFirst = 0;
  for (const sample of samples) {
    const found = numbersOnly.exec(sample.trim());
    if (found === null || found[2] === '.') continue;
    if (Number(found[1]) > 12) dayFirst++;
    else if (Number(found[3]) > 12) monthFirst++;
  }
  return dayFirst > monthFirst ? 'dayFirst' : 'monthFirst';
}
