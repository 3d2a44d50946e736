import { normalizeTitle } from '../text/normalize-title.ts';
import type { AbbreviationTable } from './abbreviation-table.ts';

const doubleQuote = /["“”„‟＂]/;

/**
 * The keywords of a title query (contract section 4, column 5; design section 5), normalized, in the order of the
 * query, each once. Text in double quotes is one keyword, whose words must be adjacent. Every other word is a keyword of
 * its own; only words that make an abbreviation together are one keyword (`fp&a`, normalized `fp and a`). A quote that
 * is never closed counts as a space.
 */
export function parseTitleKeywords(query: string, abbreviations: AbbreviationTable): string[] {
  const parts = query.split(doubleQuote);
  if (parts.length % 2 === 0) {
    const afterUnclosed = parts.pop() ?? '';
    parts.push(`${parts.pop() ?? ''} ${afterUnclosed}`);
  }
  const keywords = new Set<string>();
  for (const [index, part] of parts.entries()) {
    const normalized = normalizeTitle(part);
    if (normalized === '') continue;
    if (index % 2 === 1) keywords.add(normalized);
    else for (const keyword of unquotedKeywords(normalized.split(' '), abbreviations)) keywords.add(keyword);
  }
  return [...keywords];
}

function* unquotedKeywords(words: readonly string[], abbreviations: AbbreviationTable): Generator<string> {
  for (let at = 0; at < words.length; ) {
    let length = Math.min(abbreviations.longestAbbreviation, words.length - at);
    while (length > 1 && abbreviations.longForms(words.slice(at, at + length).join(' ')).size === 0) length--;
    yield words.slice(at, at + length).join(' ');
    at += length;
  }
}
