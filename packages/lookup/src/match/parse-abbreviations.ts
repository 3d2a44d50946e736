import { normalizeTitle, titleWordNeedsNoSpaces } from '../text/normalize-title.ts';
import { type Abbreviations, AbbreviationTable } from './abbreviation-table.ts';
import { defaultAbbreviations } from './default-abbreviations.ts';

export const maxOwnAbbreviations = 2_000;
export const maxMeanings = 12;
export const maxLongFormWords = 8;

export type ParsedAbbreviations =
  /** `own` is what the file has, to be a layer upon the default ones; `table` is both. */
  | { readonly ok: true; readonly own: Abbreviations; readonly table: AbbreviationTable }
  /** What is wrong, naming the entry; it reads on after the name of the file. */
  | { readonly ok: false; readonly error: string };

/**
 * Checks an operator's own abbreviations and adds them to the default ones:
 *
 *     { "csm": ["customer success manager", "certified scrum master"], "gm": [] }
 *
 * Each key is one word and each value its long forms. They are added to the meanings that the default table has; an
 * empty list takes the abbreviation out instead. Spelling is that of titles: case, accents, plurals and dots count for
 * nothing.
 *
 * @param json the text of the file
 */
export function parseAbbreviations(json: string): ParsedAbbreviations {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return { ok: false, error: `is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return { ok: false, error: 'is no JSON object; it maps each abbreviation to a list of its long forms' };
  }
  const entries = Object.entries(parsed);
  if (entries.length > maxOwnAbbreviations) {
    return { ok: false, error: `has ${entries.length} entries; there may be ${maxOwnAbbreviations} at most` };
  }
  const own = new Map<string, readonly string[]>();
  const writtenAs = new Map<string, string>();
  for (const [written, longForms] of entries) {
    const abbreviation = normalizeTitle(written);
    const fault =
      faultOfAbbreviation(written, abbreviation, writtenAs.get(abbreviation)) ??
      faultOfLongForms(abbreviation, longForms);
    if (fault !== undefined) return { ok: false, error: `has the entry ${shown(written)}, which ${fault}` };
    writtenAs.set(abbreviation, written);
    own.set(written, longForms as string[]);
  }
  const layer = Object.fromEntries(own);
  const table = new AbbreviationTable(defaultAbbreviations, layer);
  for (const written of own.keys()) {
    const { size } = table.longForms(normalizeTitle(written));
    if (size > maxMeanings) {
      const error = `has the entry ${shown(written)}, which would have ${size} meanings with the default ones; ${maxMeanings} are the most`;
      return { ok: false, error };
    }
  }
  return { ok: true, own: layer, table };
}

/** Why a key is no abbreviation: the rest of a sentence. */
function faultOfAbbreviation(
  written: string,
  abbreviation: string,
  before: string | undefined,
): string | undefined {
  if (abbreviation === '') return 'is no word: it has neither a letter nor a digit';
  if (/\s/.test(written.trim())) return 'is more than one word';
  // Joined by signs, as `fp&a` is; what has more words than that is text.
  if (abbreviation.split(' ').length > 4) return 'is more than one word';
  if (hasWordWithoutSpaces(abbreviation)) return scriptFault;
  if (before !== undefined) return `is the same abbreviation as ${shown(before)}`;
  return undefined;
}

function faultOfLongForms(abbreviation: string, longForms: unknown): string | undefined {
  if (!Array.isArray(longForms)) return 'must have a list of long forms, each a text';
  for (const longForm of longForms as unknown[]) {
    if (typeof longForm !== 'string') return `has the long form ${shown(longForm)}; long forms are texts`;
    const normalized = normalizeTitle(longForm);
    const fault = faultOfLongForm(abbreviation, normalized);
    if (fault !== undefined) return `has the long form ${shown(longForm)}; ${fault}`;
  }
  return undefined;
}

function faultOfLongForm(abbreviation: string, normalized: string): string | undefined {
  if (normalized === '') return 'it has no word';
  if (normalized === abbreviation) return 'it is the abbreviation itself';
  if (normalized.split(' ').length > maxLongFormWords)
    return `it has more than ${maxLongFormWords} words, the most`;
  return hasWordWithoutSpaces(normalized) ? scriptFault : undefined;
}

// Such a word is found inside others, so an abbreviation would be read in the middle of words.
const scriptFault = 'words of scripts that are written without spaces cannot be abbreviated';

function hasWordWithoutSpaces(text: string): boolean {
  return text.split(' ').some(titleWordNeedsNoSpaces);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
