import { BoundedMemo } from '@rollcall/lookup';
import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

/** Calling codes that belong to no country: freephone, satellites, networks. */
const globalCallingCodes = ['800', '808', '870', '878', '881', '882', '883', '888', '979'];
const callingCodes: ReadonlySet<string> = new Set([
  ...getCountries().map((country) => String(getCountryCallingCode(country))),
  ...globalCallingCodes,
]);
/** The length of the calling code that numbers begin with that start with these two digits; 0 where none is assigned. */
const callingCodeLengths: readonly number[] = Array.from({ length: 100 }, (_, start) => {
  const digits = String(start).padStart(2, '0');
  if (callingCodes.has(digits.charAt(0))) return 1;
  if (callingCodes.has(digits)) return 2;
  return [...callingCodes].some((code) => code.startsWith(digits)) ? 3 : 0;
});
/** The countries of the North American numbering plan, where a number is an area code and seven digits. */
const northAmerican: ReadonlySet<string> = new Set(
  getCountries().filter((country) => getCountryCallingCode(country) === '1'),
);

const fewestDigits = 8;
const mostDigits = 15;
/** Digits of a number with the calling codes 1 and 7, with it. */
const digitsWithShortCode = 11;

const zero = 0x30;
const nine = 0x39;
/** Space, hyphen, dot, parentheses, slash, no-break space, and the hyphens and marks of address books. */
const separators: ReadonlySet<number> = new Set([
  ...[0x20, 0x2d, 0x2e, 0x28, 0x29, 0xa0, 0x2010, 0x2011, 0x2012, 0x2013, 0x202f],
  ...[
    0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069,
    0xfeff,
  ],
]);
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** `tel:` of links, and the apostrophe that keeps a spreadsheet from reading `+1` as a formula. */
const leadingMark = /^\s*(?:(?:'|tel:)\s*)*/i;
const numbersKept = 20_000;

/**
 * Writes telephone numbers as E.164 (`+12125550123`, with `;ext=12` behind it where there is an extension). Numbers
 * that cannot be read as one that the country has stay as they are given.
 *
 * Most numbers of files begin with `+` or have ten digits in the United States, and are only rid of what stands
 * between their digits. The library reads the others, at some eight microseconds each, and what it found is kept.
 */
export class PhoneNumbers {
  /** By the code of the country and the number, with a space between them. */
  readonly #found = new BoundedMemo<string>(numbersKept, (key) => {
    const space = key.indexOf(' ');
    return readByLibrary(key.slice(space + 1), key.slice(0, space));
  });

  /** @param countryCode ISO 3166-1 alpha-2 of the country of numbers without a calling code; empty when unknown */
  clean(text: string, countryCode: string): string {
    if (text === '') return '';
    const digits = internationalDigits(text) ?? nationalDigits(text, countryCode);
    return digits ?? this.#found.of(`${countryCode} ${text}`);
  }
}

/** A number with its calling code that has nothing but separators; undefined for others. */
function internationalDigits(text: string): string | undefined {
  if (text.charCodeAt(0) !== 0x2b) return undefined;
  const digits = digitsOf(text, 1);
  if (digits === undefined || digits.length < fewestDigits || digits.length > mostDigits) return undefined;
  const length = callingCodeLengths[Number(digits.slice(0, 2))] ?? 0;
  if (length === 0) return undefined;
  if (length === 1) {
    if (digits.length !== digitsWithShortCode) return undefined;
  } else if (digits.charCodeAt(length) === zero || (length === 3 && !callingCodes.has(digits.slice(0, 3)))) {
    // A zero there is mostly the trunk prefix, which does not belong to it: "+44 (0)20 ...".
    return undefined;
  }
  return digits.length === text.length - 1 ? text : `+${digits}`;
}

/** Ten digits, or eleven with a 1, in a country of North America; undefined for others. */
function nationalDigits(text: string, countryCode: string): string | undefined {
  if (!northAmerican.has(countryCode)) return undefined;
  const digits = digitsOf(text, 0);
  if (digits === undefined) return undefined;
  const start = digits.length === 11 && digits.charCodeAt(0) === zero + 1 ? 1 : 0;
  if (digits.length - start !== 10) return undefined;
  // Area codes and exchanges begin with 2 to 9.
  const isNumber = digits.charCodeAt(start) > zero + 1 && digits.charCodeAt(start + 3) > zero + 1;
  return isNumber ? `+1${digits.slice(start)}` : undefined;
}

/** The digits behind a position; undefined when there is anything but digits and separators. */
function digitsOf(text: string, from: number): string | undefined {
  let digits = '';
  let runStart = from;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= zero && unit <= nine) continue;
    if (!separators.has(unit)) return undefined;
    if (at > runStart) digits += text.slice(runStart, at);
    runStart = at + 1;
  }
  return runStart === from ? text.slice(from) : digits + text.slice(runStart);
}

function readByLibrary(text: string, countryCode: string): string {
  // "00" dials other countries from most; a plus means the same everywhere.
  const given = text
    .replace(invisible, '')
    .replace(leadingMark, '')
    .replace(/^\s*00(?=[1-9])/, '+')
    .trim();
  const fast = internationalDigits(given) ?? nationalDigits(given, countryCode);
  if (fast !== undefined) return fast;
  const defaultCountry = isSupportedCountry(countryCode) ? countryCode : undefined;
  const number = parsePhoneNumberFromString(given, {
    extract: false,
    ...(defaultCountry !== undefined && { defaultCountry }),
  });
  if (number === undefined || !number.isValid()) return text.replace(leadingMark, '').trim();
  return number.ext === undefined ? number.number : `${number.number};ext=${number.ext}`;
}
