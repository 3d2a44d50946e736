import {
  joinsFamilyNames,
  longFamilyNames,
  particles,
  prefixes,
  prefixesWithDot,
  suffixes,
  suffixesInCapitals,
} from './name-words.ts';

/** The parts of a person's name; a part that there is none of is empty. */
export interface NameParts {
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
}

/** A name in these scripts has its family name first. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー\s]+$/u;
/** A name in Katakana with these dots is foreign, in its own order. */
const eastAsianWithDots = /^[\p{Script=Katakana}ー]+(?:[・·][\p{Script=Katakana}ー]+)+$/u;
const hanThenKana = /^(\p{Script=Han}{1,3})([\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6})$/u;
/** Most names are no more than this. */
const twoPlainWords = /^\p{Script=Latin}[\p{Script=Latin}'’-]* \p{Script=Latin}[\p{Script=Latin}'’-]*$/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const nickname = /\([^)]*\)|\[[^\]]*\]|(?<!\S)["“„«][^"“”»]*["”“»](?!\S)|(?<!\S)['‘][^'’]*['’](?!\S)/gu;
const letter = /\p{L}/u;
const lowerCaseLetter = /\p{Ll}/u;

/**
 * The parts of a full name.
 *
 * - "Last, First Middle" is taken at its comma; degrees behind a comma are not taken for a name.
 * - Titles before the name and degrees and generations behind it are in no part; they stay in the full name.
 * - A particle begins the family name: "Ludwig van der Rohe" is `Ludwig`, `van der Rohe`.
 * - Names in Chinese, Japanese and Korean script begin with the family name.
 * - One word is a family name.
 */
export function splitFullName(fullName: string): NameParts {
  return (twoPlainWords.test(fullName) ? splitTwoWords(fullName) : undefined) ?? splitAnyName(fullName);
}

/** A short way to what `splitAnyName` gives; undefined where one of the words may be no name. */
function splitTwoWords(fullName: string): NameParts | undefined {
  const space = fullName.indexOf(' ');
  const firstName = fullName.slice(0, space);
  const lastName = fullName.slice(space + 1);
  if (particles.has(firstName) || prefixes.has(firstName.toLowerCase())) return undefined;
  return suffixes.has(lastName.toLowerCase()) ? undefined : { firstName, middleName: '', lastName };
}

function splitAnyName(fullName: string): NameParts {
  if (eastAsian.test(fullName)) return splitEastAsian(fullName);
  if (eastAsianWithDots.test(fullName)) return inWesternOrder(fullName.split(/[・·]/u));
  const [beforeComma = '', ...behindComma] = segmentsOf(fullName);
  if (behindComma.length === 0) {
    const words = withoutTitles(wordsOf(beforeComma));
    const name = words.join(' ');
    return eastAsian.test(name) ? splitEastAsian(name) : inWesternOrder(words);
  }
  const [given = ''] = behindComma;
  const { firstName, middleName, lastName } = inGivenOrder(withoutTitles(wordsOf(given)));
  const familyName = withoutTitles(wordsOf(beforeComma)).join(' ');
  // "Berg, Ludwig van den": the particle stands behind the given names in some lists.
  return { firstName, middleName, lastName: lastName === '' ? familyName : `${lastName} ${familyName}` };
}

/** The full name of a person whose parts are given. In Chinese and Korean it has a space only where it needs one. */
export function joinName({ firstName, middleName, lastName }: NameParts): string {
  if (firstName === '' && middleName === '') return lastName;
  const isFamilyFirst = eastAsian.test(firstName) && middleName === '' && eastAsian.test(lastName);
  if (isFamilyFirst) {
    const together = lastName + firstName;
    const isClear = !kana.test(together) && splitAnyName(together).lastName === lastName;
    return isClear ? together : `${lastName} ${firstName}`;
  }
  let joined = firstName;
  if (middleName !== '') joined = joined === '' ? middleName : `${joined} ${middleName}`;
  return lastName === '' ? joined : `${joined} ${lastName}`;
}

/** What stands between commas, without nicknames, and without segments that are only degrees. */
function segmentsOf(fullName: string): string[] {
  const bare = fullName.replace(nickname, ' ');
  const segments = (letter.test(bare) ? bare : fullName)
    .split(/[,،、，]/u)
    .map((segment) => segment.trim())
    .filter((segment) => letter.test(segment));
  const [first = ''] = segments;
  const isInCapitals = !lowerCaseLetter.test(fullName);
  return segments.filter((segment, at) => at === 0 || !isOfDegrees(segment, first, isInCapitals));
}

function isOfDegrees(segment: string, first: string, isInCapitals: boolean): boolean {
  const words = wordsOf(segment);
  if (words.every((word) => suffixes.has(bareWord(word)))) return true;
  // "Jane Doe, CFRE" but neither "Doe, JP" nor "DE LA CRUZ, ANA": capitals tell only behind a whole name.
  return !isInCapitals && wordsOf(first).length > 1 && words.every((word) => !lowerCaseLetter.test(word));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => letter.test(word));
}

/** Never takes the last word that could be a name. */
function withoutTitles(words: readonly string[]): string[] {
  let start = 0;
  let end = words.length;
  while (end - start > 1 && isPrefix(words[start] ?? '')) start++;
  const isInCapitals = words.every((word) => !lowerCaseLetter.test(word));
  while (end - start > 2 && isSuffix(words[end - 1] ?? '', isInCapitals)) end--;
  // "Dr. House MBA" has one name, and "House Jr." as well.
  if (end - start === 2 && suffixes.has(bareWord(words[end - 1] ?? ''))) end--;
  return words.slice(start, end);
}

function isPrefix(word: string): boolean {
  const bare = bareWord(word);
  return prefixes.has(bare) || (word.endsWith('.') && prefixesWithDot.has(bare));
}

function isSuffix(word: string, isInCapitals: boolean): boolean {
  return suffixes.has(bareWord(word)) || (!isInCapitals && suffixesInCapitals.has(word.replaceAll('.', '')));
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/[.®™]/gu, '');
}

function inWesternOrder(words: readonly string[]): NameParts {
  const start = startOfFamilyName(words);
  const [firstName = ''] = start === 0 ? [] : words;
  return {
    firstName,
    middleName: words.slice(1, start).join(' '),
    lastName: words.slice(start).join(' '),
  };
}

/** Given names alone: all behind the first are middle names, but for particles at the end. */
function inGivenOrder(words: readonly string[]): NameParts {
  let end = words.length;
  while (end > 1 && particles.has(bareWord(words[end - 1] ?? ''))) end--;
  const [firstName = ''] = words;
  return {
    firstName,
    middleName: words.slice(1, end).join(' '),
    lastName: words.slice(end).join(' '),
  };
}

function startOfFamilyName(words: readonly string[]): number {
  const last = words.length - 1;
  const [first = ''] = words;
  // Small letters: "van der Berg" has no given name, but "Van Morrison" has.
  if (last < 1 || particles.has(first)) return 0;
  for (let at = 1; at < last; at++) {
    const word = words[at] ?? '';
    if (particles.has(bareWord(word))) return at;
    if (at > 1 && joinsFamilyNames.has(word)) return at - 1;
  }
  return last;
}

function splitEastAsian(fullName: string): NameParts {
  const [first = '', ...others] = fullName.trim().split(/\s+/);
  if (others.length > 0) return { firstName: others.join(' '), middleName: '', lastName: first };
  const withKana = hanThenKana.exec(first);
  if (withKana !== null) return { firstName: withKana[2] ?? '', middleName: '', lastName: withKana[1] ?? '' };
  const characters = [...first];
  // Longer names without a space, or in Kana alone, do not show where the family name ends.
  if (characters.length < 2 || characters.length > 4 || kana.test(first)) {
    return { firstName: '', middleName: '', lastName: first };
  }
  const long = characters.slice(0, 2).join('');
  // Four characters that begin with no long name of China are a Japanese name, which mostly has two and two.
  const isLong = (longFamilyNames.has(long) && characters.length > 2) || characters.length === 4;
  const length = isLong ? 2 : 1;
  return {
    firstName: characters.slice(length).join(''),
    middleName: '',
    lastName: characters.slice(0, length).join(''),
  };
}
