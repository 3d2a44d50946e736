import { foldText } from './fold-text.ts';
import { wordsOfFolded } from './normalize-name.ts';

const initials = /(?<![a-z0-9\u0080-\uffff])[a-z](?:\.[a-z])+(?![a-z0-9\u0080-\uffff])/g;
const shortWord = /(?<![^ ])(?:st|ft|mt)(?![^ ])/g;
const longWords: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ft', 'fort'],
  ['mt', 'mount'],
]);

/**
 * A city, area, address, state or country as it is compared (design section 5, Places): as `normalizeName`,
 * and `&` is "and", dotted initials are one word ("D.C." is `dc`), and "St.", "Ft." and "Mt." are spelled out.
 * The words "st", "ft" and "mt" are spelled out wherever they stand, also where they mean a street or Montana:
 * both sides of a comparison are, so nothing is lost by it.
 */
export function normalizePlace(text: string): string {
  let folded = joinInitials(foldText(text));
  if (folded.includes('&')) folded = folded.replaceAll('&', ' and ');
  return wordsOfFolded(folded).replace(shortWord, (word) => longWords.get(word) ?? word);
}

/** Takes the dots out of initials in folded text: "washington, d.c." is "washington, dc". */
export function joinInitials(folded: string): string {
  if (!folded.includes('.')) return folded;
  return folded.replace(initials, (dotted) => dotted.replaceAll('.', ''));
}

// Separators that always stand between names. A single hyphen is weaker: see `namesBetweenHyphens`.
const betweenNames = /[/|;–—]|--+|\s-+\s/;

// Hyphenated names of one city. Most hyphens in area names join several cities, so these are the exceptions.
const hyphenatedCity =
  /\b(winston|wilkes|baden|bielsko|boulogne|castrop|clermont|ivano)-(salem|barre|baden|biala|biała|billancourt|rauxel|ferrand|frankivsk)\b/gi;

// A part that is only one of these shows that the hyphens hold one name together: Aix-en-Provence, Saint-Denis.
const partsOfOneName: ReadonlySet<string> = new Set(
  `al am an au aux ben central d da das de del der des di do du e east el en es im in inner islas l la le les
  los lower mid na new non north o of on ob pod saint sainte san santa sao south sous sur the tri unter upon
  upper vor west y`.split(/\s+/),
);

const areaWords: ReadonlySet<string> = new Set([
  'area',
  'areas',
  'greater',
  'metro',
  'metroplex',
  'metropolitan',
  'region',
  'regions',
  'statistical',
  'surrounding',
]);

// The cities whose name ends in "bay": for them "Bay Area" is the area of the city.
const citiesOnBay: ReadonlySet<string> = new Set([
  'coos bay',
  'glace bay',
  'green bay',
  'hervey bay',
  'montego bay',
  'morro bay',
  'north bay',
  'palm bay',
  'thunder bay',
]);

// Area names that differ from the name of their city.
const cityOfArea: ReadonlyMap<string, string> = new Map([
  ['new york city', 'new york'],
  ['quebec city', 'quebec'],
  ['washington dc', 'washington'],
]);

/**
 * The keys under which the name of an area is compared; two areas, or an area and a city, match when they
 * share a key (design section 5, Places). Empty only for text without a word.
 *
 * - What follows a comma is the state or country, and is left off.
 * - The words that only say "area" are left off: "Greater San Diego Area" is `san diego`.
 * - Several names are several keys: "Dallas/Fort Worth" is `dallas` and `fort worth`. Between hyphens the whole
 *   is a key too, since a hyphen may belong to a name ("Winston-Salem" is `winston salem` only).
 * - A city and its area may differ: "New York City" is also `new york`.
 */
export function areaKeys(text: string): string[] {
  const keys = new Set<string>();
  const place = text.split(',').find((part) => normalizePlace(part) !== '') ?? '';
  for (const piece of place.split(betweenNames)) {
    for (const name of namesBetweenHyphens(piece)) {
      if (name === '') continue;
      keys.add(name);
      const city = cityOfArea.get(name);
      if (city !== undefined) keys.add(city);
    }
  }
  if (keys.size > 0) return [...keys];
  const whole = normalizePlace(text);
  return whole === '' ? [] : [whole];
}

/** The whole, then its parts if the hyphens seem to stand between several names. */
function namesBetweenHyphens(piece: string): string[] {
  const whole = withoutAreaWords(normalizePlace(piece));
  const parts = piece
    .replace(hyphenatedCity, '$1 $2')
    .split('-')
    .map((part) => withoutAreaWords(normalizePlace(part)));
  const isOneName = parts.some((part) => part.length < 3 || partsOfOneName.has(part));
  return isOneName ? [whole] : [whole, ...parts];
}

function withoutAreaWords(normalized: string): string {
  const words = normalized.split(' ');
  const kept: string[] = [];
  for (const [index, word] of words.entries()) {
    if (areaWords.has(word)) continue;
    const next = words[index + 1];
    if (word === 'and' && next === 'surrounding') continue;
    if (word === 'bay' && next === 'area' && !citiesOnBay.has([...kept, word].join(' '))) continue;
    kept.push(word);
  }
  return kept.join(' ');
}
