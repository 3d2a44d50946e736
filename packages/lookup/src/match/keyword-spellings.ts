// How abbreviations match, both ways (design section 5):
//
//   A *reading* of a text is the text itself, or the text with some of its abbreviations, each replaced by one of its
//   long forms. What a long form brings in is not replaced again.
//   A keyword matches a title when a reading of the keyword stands in a reading of the title: whole words, adjacent.
//
//   keyword   vp           readings   vp, vice president
//   title     SVP, Sales   readings   svp sale, senior [vice president] sale
//
// Titles are stored as they are, so their readings are not at hand. This file turns the rule around: it lists the
// *spellings* of a keyword, and a title matches when it has one of them as adjacent whole words. For each reading of the
// keyword, a spelling is what may be written where that reading is read:
//
//   - each of its words as it is;
//   - for words that are a long form, its abbreviation ("senior vice president": sr vp, senior vp, svp);
//   - for its first words, an abbreviation whose long form ends with them, and for its last words, one whose long form
//     starts with them ("vice president sale": svp sale);
//   - for all of it, an abbreviation whose long form has it inside ("president": vp, svp).

import type { AbbreviationTable } from './abbreviation-table.ts';

/** A keyword that can be written in more ways, or has more words, is searched as it is. */
export const maxSpellingsOfKeyword = 2_000;
export const maxWordsOfSpelledKeyword = 20;

/**
 * Every way of writing a keyword that a title may use, each a text of normalized words. None is there that has another
 * one in it, since a title with the longer one has the shorter one too.
 *
 * Only the keyword itself when it is longer than `maxWordsOfSpelledKeyword` or there would be more than `most`, which
 * takes many ambiguous words inside one pair of quotes.
 */
export function spellingsOf(
  keyword: string,
  abbreviations: AbbreviationTable,
  most: number = maxSpellingsOfKeyword,
): readonly string[] {
  const asWritten = [keyword];
  const words = keyword.split(' ');
  if (words.length > maxWordsOfSpelledKeyword) return asWritten;
  const spellings = new Set(asWritten);
  const { longestAbbreviation } = abbreviations;
  const readings = writings(words, longestAbbreviation, (run) => abbreviations.longForms(run), most);
  for (const reading of readings?.[0] ?? []) {
    const ofReading = spellingsOfReading(reading.split(' '), abbreviations, most);
    if (ofReading === undefined) return asWritten;
    for (const spelling of ofReading) spellings.add(spelling);
    if (spellings.size > most) return asWritten;
  }
  return spellings.size === 1 ? asWritten : withoutLonger(spellings);
}

/** The spellings of one reading; undefined when there are too many. */
function spellingsOfReading(
  words: readonly string[],
  abbreviations: AbbreviationTable,
  most: number,
): string[] | undefined {
  const { longestLongForm } = abbreviations;
  const from = writings(
    words,
    longestLongForm,
    (run) => abbreviations.abbreviationsOf(run),
    most,
    (end) => abbreviations.abbreviationsStartingWith(end),
  );
  if (from === undefined) return undefined;
  const spellings = [...(from[0] ?? [])];
  for (let end = 1; end < Math.min(words.length, longestLongForm); end++) {
    for (const first of abbreviations.abbreviationsEndingWith(words.slice(0, end).join(' '))) {
      for (const rest of from[end] ?? []) spellings.push(`${first} ${rest}`);
    }
  }
  if (words.length <= longestLongForm) spellings.push(...abbreviations.abbreviationsHolding(words.join(' ')));
  return spellings;
}

/**
 * For each place in `words`, the ways of writing the words from there on, when every run of up to `longestRun` words may
 * be replaced by what `replacements` has for it, and a run at the very end, but not the whole, by what `atEnd` has.
 *
 * From the end to the start; undefined as soon as a place has too many, since places before it have as many or more.
 */
function writings(
  words: readonly string[],
  longestRun: number,
  replacements: (run: string) => Iterable<string>,
  most: number,
  atEnd: (run: string) => Iterable<string> = () => [],
): string[][] | undefined {
  const from: string[][] = [];
  for (let at = words.length - 1; at >= 0; at--) {
    const here = new Set<string>();
    let run = '';
    for (let end = at + 1; end <= Math.min(words.length, at + longestRun); end++) {
      run = run === '' ? (words[at] ?? '') : `${run} ${words[end - 1]}`;
      const firsts = [...(end === at + 1 ? [run] : []), ...replacements(run)];
      if (end < words.length) {
        for (const first of firsts) for (const rest of from[end] ?? []) here.add(`${first} ${rest}`);
      } else {
        for (const last of [...firsts, ...(at > 0 ? atEnd(run) : [])]) here.add(last);
      }
    }
    if (here.size > most) return undefined;
    from[at] = [...here];
  }
  return from;
}

function withoutLonger(spellings: ReadonlySet<string>): string[] {
  return [...spellings].filter((spelling) => {
    const words = spelling.split(' ');
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 1; end <= words.length; end++) {
        const isWhole = start === 0 && end === words.length;
        if (!isWhole && spellings.has(words.slice(start, end).join(' '))) return false;
      }
    }
    return true;
  });
}
