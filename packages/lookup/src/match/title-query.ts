import type { BlockHead } from '../block/block-head.ts';
import { parseTitleKeywords, titleWordNeedsNoSpaces } from '../text/normalize-title.ts';

/**
 * Keywords, all of which must be in one title of a contact (design section 5). Each is a whole word, or several that
 * are adjacent; text of scripts without spaces is found anywhere.
 *
 * The patterns are compared with the titles of a block as they lie there: UTF-8 bytes, seen as one character each, so
 * that a block's titles become a string without decoding and are searched by the engine's own string search.
 */
export interface TitleQuery {
  readonly patterns: readonly string[];
}

/** @returns undefined when there is no word to search for */
export function compileTitle(keywords: string): TitleQuery | undefined {
  const terms = parseTitleKeywords(keywords);
  if (terms.length === 0) return undefined;
  const patterns = terms.map((term) => Buffer.from(patternOf(term)).toString('latin1'));
  // The longest first: it has the fewest hits, and roles it is not in need no further look.
  patterns.sort((a, b) => b.length - a.length);
  return { patterns };
}

/** A term with a space at each end where a word must begin or end. */
function patternOf(term: string): string {
  const words = term.split(' ');
  const before = titleWordNeedsNoSpaces(words[0] ?? '') ? '' : ' ';
  const after = titleWordNeedsNoSpaces(words.at(-1) ?? '') ? '' : ' ';
  return before + term + after;
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
    let hit = text.indexOf(pattern);
    while (hit !== -1) {
      while ((memory.u32[offsets + role + 1] ?? 0) <= hit) role++;
      if (found[role] === pass) {
        found[role] = pass + 1;
        isRaised = true;
      }
      // The rest of this role cannot tell more; go on behind it.
      hit = text.indexOf(pattern, memory.u32[offsets + role + 1]);
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

/** A role with several titles matches when one of them has all the keywords, not when they have them together. */
function hasTitleWithAll(titles: string, patterns: readonly string[]): boolean {
  return titles.split('\n').some((title) => patterns.every((pattern) => title.includes(pattern)));
}

let scratchMemory = new Uint32Array(2_048);

function scratch(length: number): Uint32Array {
  if (scratchMemory.length < length) scratchMemory = new Uint32Array(length);
  return scratchMemory.fill(0, 0, length);
}
