/** What programs write where a value is missing, in fields that have a meaning; an operator's own columns keep it. */
const emptyTexts: ReadonlySet<string> = new Set([
  '-',
  '--',
  '---',
  'N/A',
  'n/a',
  'N/a',
  '#N/A',
  'null',
  'NULL',
  '(null)',
  '\\N',
]);
const longestEmptyText = 6;
const startsEmptyText = startTable(emptyTexts);

/** Without the space at its ends, and empty when it only says that there is no value. */
export function cleanText(text: string | undefined): string {
  if (text === undefined || text === '') return '';
  const trimmed = trimText(text);
  if (trimmed.length > longestEmptyText || startsEmptyText[trimmed.charCodeAt(0)] !== 1) return trimmed;
  return emptyTexts.has(trimmed) ? '' : trimmed;
}

/** As `trim`, for text that seldom has anything to lose. */
export function trimText(text: string): string {
  return isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim();
}

/** Whether a code unit is an ASCII character that can be seen. */
function isInk(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}

/** What files write for a person who is not there; compared in lower case. */
const noNames: ReadonlySet<string> = new Set([
  'vacant',
  'vacancy',
  'vacant position',
  'position vacant',
  'to be determined',
  'to be announced',
  'tbd',
  'tba',
  'unknown',
  'unknown unknown',
  'no name',
  'not available',
  'not provided',
  '[not provided]',
  '[[unknown]]',
  '[unknown]',
  '(unknown)',
  '.',
  '..',
  '...',
  '?',
  '??',
  '???',
]);
const longestNoName = 16;
const startsNoName = startTable([...noNames].flatMap((text) => [text, text.toUpperCase()]));
/** People are called None and Null, but not so written. */
const noNamesAsWritten: ReadonlySet<string> = new Set(['none', 'NONE', 'null', 'NULL', 'nil', 'NIL']);

/** Whether a text stands where the name of a person should, and is none. */
export function isNoName(text: string): boolean {
  if (text.length > longestNoName) return false;
  const first = text.charCodeAt(0);
  if (startsNoName[first] === 1 && noNames.has(text.toLowerCase())) return true;
  return (first === 0x6e || first === 0x4e) && noNamesAsWritten.has(text);
}

/** 1 for each ASCII character that one of the texts begins with: every field of every row asks. */
function startTable(texts: Iterable<string>): Uint8Array {
  const table = new Uint8Array(128);
  for (const text of texts) table[text.charCodeAt(0)] = 1;
  return table;
}

/** By length and first character: 1 where a text of these is empty or no name. */
const meansNothing = new Uint8Array((longestNoName + 1) << 7);
for (const text of [...emptyTexts, ...noNames, ...noNamesAsWritten]) {
  for (const first of [text, text.toUpperCase()]) meansNothing[(text.length << 7) | first.charCodeAt(0)] = 1;
}

/**
 * Whether a text may be one of those that stand for no value or no name, by what is seen of it first. False for nearly
 * all others.
 *
 * @param first its first byte
 */
export function mayMeanNothing(length: number, first: number): boolean {
  return length <= longestNoName && first < 0x80 && meansNothing[(length << 7) | first] === 1;
}
