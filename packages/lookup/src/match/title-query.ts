import type { BlockHead } from '../block/block-head.ts';
import { BoundedMemo } from '../text/bounded-memo.ts';
import { titleWordNeedsNoSpaces } from '../text/normalize-title.ts';
import type { AbbreviationTable } from './abbreviation-table.ts';
import { spellingsOf } from './keyword-spellings.ts';
import { parseTitleKeywords } from './title-keywords.ts';

/**
 * Keywords, all of which must be in one title of a contact (design section 5). Each is a whole word, or several that
 * are adjacent, in any of its spellings; text of scripts without spaces is found anywhere.
 *
 * The patterns are compared with the titles of a block as they lie there: UTF-8 bytes, seen as one character each, so
 * that a block's titles become a string without decoding and are searched by the engine itself: for a keyword with one
 * spelling by its string search, for one with several by a regular expression of them, which takes one pass over the
 * titles whatever their number.
 */
export interface TitleQuery {
  readonly patterns: readonly TitlePattern[];
}

/** The one spelling of a keyword, or an expression of all of them, global, so that it can be told where to start. */
type TitlePattern = string | RegExp;

/** Some thousand keywords, of jobs whose lines all ask for something else; then the memory starts anew. */
const maxSpellingsKept = 20_000;
/** The same for titles. */
const titlesKept = 2_000;
/** A longer one asks for much, and is hardly asked for twice. */
const longestTitleKept = 200;

/**
 * Makes title queries by one table of abbreviations. It keeps the queries of titles and the patterns of keywords that it has
 * met: lines ask for the same few words again and again, and compiling an expression costs as much as searching ten companies.
 */
export class TitleCompiler {
  readonly #abbreviations: AbbreviationTable;
  readonly #patterns = new Map<string, TitlePattern>();
  readonly #queries = new BoundedMemo(titlesKept, (title) => this.#compile(title));
  #spellingsKept = 0;

  constructor(abbreviations: AbbreviationTable) {
    this.#abbreviations = abbreviations;
  }

  /** @returns undefined when there is no word to search for */
  compile(title: string): TitleQuery | undefined {
    if (title === '') return undefined;
    return title.length > longestTitleKept ? this.#compile(title) : this.#queries.of(title);
  }

  #compile(title: string): TitleQuery | undefined {
    const keywords = parseTitleKeywords(title, this.#abbreviations);
    if (keywords.length === 0) return undefined;
    const patterns = keywords.map((keyword) => this.#patternOf(keyword));
    // Those of one spelling first, the longest before the others: they have the fewest hits, and when no role is left
    // the others are not searched at all.
    patterns.sort((a, b) => selectivity(b) - selectivity(a));
    return { patterns };
  }

  #patternOf(keyword: string): TitlePattern {
    const known = this.#patterns.get(keyword);
    if (known !== undefined) return known;
    const spellings = spellingsOf(keyword, this.#abbreviations);
    this.#spellingsKept += spellings.length;
    if (this.#spellingsKept > maxSpellingsKept) {
      this.#patterns.clear();
      this.#spellingsKept = spellings.length;
    }
    const pattern = patternOf(spellings);
    this.#patterns.set(keyword, pattern);
    return pattern;
  }
}

function selectivity(pattern: TitlePattern): number {
  return typeof pattern === 'string' ? pattern.length : 0;
}

function patternOf(spellings: readonly string[]): TitlePattern {
  const texts = spellings.map((spelling) => Buffer.from(betweenSpaces(spelling)).toString('latin1'));
  const [only = ''] = texts;
  if (texts.length === 1) return only;
  return new RegExp(texts.map((text) => text.replace(/[^a-z0-9 \x80-\xff]/g, '\\$&')).join('|'), 'g');
}

/** A spelling with a space at each end where a word must begin or end. */
function betweenSpaces(spelling: string): string {
  const words = spelling.split(' ');
  const before = titleWordNeedsNoSpaces(words[0] ?? '') ? '' : ' ';
  const after = titleWordNeedsNoSpaces(words.at(-1) ?? '') ? '' : ' ';
  return before + spelling + after;
}

/** Adds `bit` to the failures of every role that has no title with all the keywords. */
export function failRolesWithoutTitle(
  head: BlockHead,
  query: TitleQuery,
  bit: number,
  failures: Uint16Array,
): void {
  const { memory, start, at, roles } = head;
  const offsets = (start + at.titleOffsets) >> 2;
  const textStart = start + at.titles;
  const text = memory.bytes.toString('latin1', textStart, textStart + (memory.u32[offsets + roles] ?? 0));
  const { patterns } = query;
  // found[role] counts the patterns met so far; each pass only raises the roles that had all of the earlier ones.
  const found = scratch(roles);
  for (let pass = 0; pass < patterns.length; pass++) {
    const pattern = patterns[pass] ?? '';
    let role = 0;
    let isRaised = false;
    let hitEnd = endOfHit(text, pattern, 0);
    while (hitEnd !== 0) {
      while ((memory.u32[offsets + role + 1] ?? 0) < hitEnd) role++;
      if (found[role] === pass) {
        found[role] = pass + 1;
        isRaised = true;
      }
      // The rest of this role cannot tell more; go on behind it.
      hitEnd = endOfHit(text, pattern, memory.u32[offsets + role + 1] ?? 0);
    }
    // Nobody can have them all any more; a line may ask for a hundred thousand words.
    if (!isRaised) break;
  }
  for (let role = 0; role < roles; role++) {
    let isFound = found[role] === patterns.length;
    if (isFound && patterns.length > 1) {
      const title = text.slice(memory.u32[offsets + role], memory.u32[offsets + role + 1]);
      isFound = !title.includes('\n') || hasTitleWithAll(title, patterns);
    }
    if (!isFound) failures[role] = (failures[role] ?? 0) | bit;
  }
}

/** Where the first hit of a pattern from `from` on ends; 0 when there is none. */
function endOfHit(text: string, pattern: TitlePattern, from: number): number {
  if (typeof pattern === 'string') {
    const hit = text.indexOf(pattern, from);
    return hit === -1 ? 0 : hit + pattern.length;
  }
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** A role with several titles matches when one of them has all the keywords, not when they have them together. */
function hasTitleWithAll(titles: string, patterns: readonly TitlePattern[]): boolean {
  return titles.split('\n').some((title) => patterns.every((pattern) => endOfHit(title, pattern, 0) !== 0));
}

let scratchMemory = new Uint32Array(2_048);

function scratch(length: number): Uint32Array {
  if (scratchMemory.length < length) scratchMemory = new Uint32Array(length);
  return scratchMemory.fill(0, 0, length);
}
