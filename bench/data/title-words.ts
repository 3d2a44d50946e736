/**
 * The words that lines of the benchmark ask for as a title, and what a database stores so that each is one search.
 *
 * A word matches its abbreviations and what they stand for: 18 spellings of `manager` alone. Rollcall compares them when
 * a line runs. A database does best when its titles were extended while they were loaded, so the column that is searched
 * holds, besides the normalized titles, each of these words that they match in another spelling.
 */
import { AbbreviationTable, defaultAbbreviations, normalizeTitle } from '@rollcall/lookup';
import { spellingsOf } from '../../packages/lookup/src/match/keyword-spellings.ts';
import { parseTitleKeywords } from '../../packages/lookup/src/match/title-keywords.ts';

export const titleWords = {
  roles: ['director', 'manager', 'engineer', 'analyst', 'vp', 'representative', 'consultant', 'specialist'],
  functions: ['sales', 'marketing', 'finance', 'engineering', 'operations', 'hr', 'product', 'security'],
} as const;

export type TitleWord = (typeof titleWords)['roles' | 'functions'][number];

const abbreviations = new AbbreviationTable(defaultAbbreviations, {});
const keywords = new Map(
  [...titleWords.roles, ...titleWords.functions].map((word) => {
    const [keyword = ''] = parseTitleKeywords(word, abbreviations);
    return [word, { keyword, spellings: spellingsOf(keyword, abbreviations).map((text) => ` ${text} `) }];
  }),
);
const maxTitlesKept = 200_000;
const known = new Map<string, string>();

/** A word of the lines as it is compared: normalized. */
export function keywordOf(word: TitleWord): string {
  return keywords.get(word)?.keyword ?? '';
}

/** All titles of a contact in one text, with the words that they match. */
export function searchableTitles(titles: readonly string[]): string {
  const key = titles.join('|');
  const extended = known.get(key);
  if (extended !== undefined) return extended;
  if (known.size === maxTitlesKept) known.clear();
  let text = ` ${titles.map(normalizeTitle).join(' | ')} `;
  for (const { keyword, spellings } of keywords.values()) {
    if (!text.includes(` ${keyword} `) && spellings.some((spelling) => text.includes(spelling))) {
      text += `| ${keyword} `;
    }
  }
  known.set(key, text);
  return text;
}
