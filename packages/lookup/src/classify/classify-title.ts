// A title goes through four steps:
//
//   "Sr. Dir., Eng. & Ops (EMEA) - acting"
//     parts      sr dir │ eng and op │ emea │ acting                           title-parts.ts
//     words      senior director │ engineering and operation │ ? │ acting      vocabulary.ts
//     phrases    director → 4   engineering → 8   operations → 16              phrase-matcher.ts, rules/
//     combined   levels 4, functions 8 and 16                                  combine-levels.ts, combine-functions.ts
//
// What words mean is data, in rules/; the steps know no word of any language.

import { combineFunctions, type FunctionFound } from './combine-functions.ts';
import { combineLevels, type GivenClass, type LevelFound } from './combine-levels.ts';
import { compiledRules } from './compiled-rules.ts';
import type { FunctionId, LevelId } from './job-ids.ts';
import { titleParts } from './title-parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a title says about its holder (design section 5): at least one level and one function. */
export interface TitleClasses {
  /** The parts of the title that were looked at, normalized. */
  readonly normalized: string;
  /** Best first; several only where the title names several positions. */
  readonly levels: readonly GivenClass<LevelId>[];
  /** In the order of the title. */
  readonly functions: readonly GivenClass<FunctionId>[];
}

/** What stands behind it is no title any more, but a story, and is not looked at. */
const longestTitle = 500;

/**
 * Job levels and job functions (ids of the default tables) from a job title as people write it (design section 5,
 * contract section 8), each with the rule and the words that gave it. Any text is a title; the same text always gives
 * the same classes.
 */
export function classifyTitle(title: string): TitleClasses {
  const { vocabulary, matcher } = compiledRules();
  const levels: LevelFound[] = [];
  const functions: FunctionFound[] = [];
  const words: number[] = [];
  let normalized = '';
  let group = 0;
  let part = 0;
  let isList = false;
  for (const { text, kind } of titleParts(title.slice(0, longestTitle))) {
    normalized = normalized === '' ? text : `${normalized} ${text}`;
    words.length = 0;
    addWords(words, text, vocabulary);
    // In brackets, an abbreviation is of the words before them: "Certified Prosthetist and Orthotist (CPO)".
    if (kind === 'remark' && part > 0 && words.length > 1 && !text.includes(' ')) continue;
    // "Sales, Marketing, and Operations" is a list, and has no details.
    if (matcher.isConjunction(words[0])) isList = true;
    let levelsFrom = 0;
    let functionsFrom = 0;
    let isStart = true;
    for (let at = 0; at < words.length; at += 1) {
      const found = matcher.find(words, at, isStart);
      if (found?.jobFunction !== undefined && at >= functionsFrom) {
        functionsFrom = found.functionEnd;
        functions.push({ phrase: found.jobFunction, group, part, kind });
      }
      if (found?.level !== undefined && at >= levelsFrom) {
        const { rule } = found.level;
        levelsFrom = found.levelEnd;
        if (rule.gives !== undefined) levels.push({ phrase: found.level, id: rule.gives, group, part });
        if (rule.swallowsRest === 'everything') break;
        if (rule.swallowsRest === 'ranks') levelsFrom = words.length;
      }
      isStart = matcher.isConjunction(words[at]);
      if (isStart && at >= functionsFrom && at >= levelsFrom) group += 1;
    }
    group += 1;
    part += 1;
  }
  return {
    normalized,
    levels: combineLevels(levels),
    functions: combineFunctions(functions, levels, isList),
  };
}

/** Adds the words of a part by number. */
function addWords(words: number[], text: string, vocabulary: Vocabulary): void {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf(' ', start);
    vocabulary.addTo(words, end < 0 ? text.slice(start) : text.slice(start, end));
    start = end < 0 ? text.length : end + 1;
  }
}
