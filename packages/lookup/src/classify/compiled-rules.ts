import { PhraseMatcher } from './phrase-matcher.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { functionRules, levelRules } from './rules/all-rules.ts';
import { conjunction, prepositions, wordForms } from './rules/small-words.ts';
import { compoundEndings, forgivenWords } from './rules/word-endings.ts';
import { Vocabulary } from './vocabulary.ts';

/** All rules in the form that titles are compared with. */
export interface CompiledRules {
  readonly vocabulary: Vocabulary;
  readonly matcher: PhraseMatcher;
}

let compiled: CompiledRules | undefined;

/** The rules, compiled at the first call: that takes up to a tenth of a second, which processes that classify nothing do not spend. */
export function compiledRules(): CompiledRules {
  compiled ??= compile();
  return compiled;
}

function compile(): CompiledRules {
  const vocabulary = new Vocabulary(wordForms);
  for (const [word, phrase] of abbreviations) vocabulary.learnAbbreviation(word, phrase);
  const matcher = new PhraseMatcher(vocabulary, conjunction, prepositions);
  for (const rule of levelRules) matcher.addLevelRule(rule);
  for (const rule of functionRules) matcher.addFunctionRule(rule);
  for (const [ending, words] of compoundEndings) {
    vocabulary.learnEnding(ending, vocabulary.learn(words), true);
  }
  for (const word of forgivenWords.split(/\s+/)) vocabulary.learnSlipsOf(word);
  return { vocabulary, matcher };
}
