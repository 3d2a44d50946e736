// All phrases of all rules in one tree of words. At a word of a title, following the tree finds every phrase that
// stands there, in time that does not depend on the number of rules. See title-rule.ts for how phrases are written.

import { normalizeTitle } from '../text/normalize-title.ts';
import type { FunctionRule, LevelRule } from './title-rule.ts';
import { unknownWord, type Vocabulary } from './vocabulary.ts';

/** What is read behind the last word. */
const endOfPart = -1;

/** A phrase of a rule. */
export interface RulePhrase<Rule> {
  readonly rule: Rule;
  /** The name of the rule and the words of the phrase, for people. */
  readonly shown: string;
}

interface Found {
  level: RulePhrase<LevelRule> | undefined;
  /** Where the words of the phrase end. */
  levelEnd: number;
  levelWeight: number;
  jobFunction: RulePhrase<FunctionRule> | undefined;
  functionEnd: number;
  functionWeight: number;
}

interface PhraseNode {
  next: Map<number, PhraseNode> | undefined;
  anyWord: PhraseNode | undefined;
  /** Where the phrase asks that a name of a job can end here. */
  beforeEnd: PhraseNode | undefined;
  level: RulePhrase<LevelRule> | undefined;
  jobFunction: RulePhrase<FunctionRule> | undefined;
}

/** The longest phrases that begin at a word. */
export type PhrasesFound = Readonly<Found>;

export class PhraseMatcher {
  readonly #vocabulary: Vocabulary;
  /** By number of the first word; then those that ask for the beginning of a part. */
  readonly #anywhere: (PhraseNode | undefined)[] = [];
  readonly #atStart: (PhraseNode | undefined)[] = [];
  readonly #prepositions: Set<number>;
  readonly #conjunction: number;

  /** `conjunction` and `prepositions` are words before which a name of a job can end. */
  constructor(vocabulary: Vocabulary, conjunction: string, prepositions: readonly string[]) {
    this.#vocabulary = vocabulary;
    this.#conjunction = vocabulary.learn(conjunction)[0] ?? unknownWord;
    this.#prepositions = new Set(prepositions.flatMap((word) => vocabulary.learn(word)));
  }

  /** Whether a word joins two jobs or subjects ("and"). */
  isConjunction(word: number | undefined): boolean {
    return word === this.#conjunction;
  }

  addLevelRule(rule: LevelRule): void {
    for (const phrase of phrasesOf(rule.words)) {
      const node = this.#nodeFor(phrase);
      if (node.level !== undefined)
        throw new Error(`"${phrase}" is in "${node.level.shown}" and "${rule.name}"`);
      node.level = { rule, shown: `${rule.name}: ${phrase}` };
    }
  }

  addFunctionRule(rule: FunctionRule): void {
    for (const phrase of phrasesOf(rule.words)) {
      const node = this.#nodeFor(phrase);
      if (node.jobFunction !== undefined)
        throw new Error(`"${phrase}" is in "${node.jobFunction.shown}" and "${rule.name}"`);
      node.jobFunction = { rule, shown: `${rule.name}: ${phrase}` };
    }
  }

  /** The longest phrases at `at`; undefined when there is none. */
  find(words: readonly number[], at: number, isStart: boolean): PhrasesFound | undefined {
    const first = words[at] ?? endOfPart;
    const anywhere = this.#anywhere[first];
    const atStart = isStart ? this.#atStart[first] : undefined;
    if (anywhere === undefined && atStart === undefined) return undefined;
    const found: Found = {
      level: undefined,
      levelEnd: at,
      levelWeight: 0,
      jobFunction: undefined,
      functionEnd: at,
      functionWeight: 0,
    };
    if (anywhere !== undefined) this.#follow(anywhere, words, at + 1, 2, found);
    if (atStart !== undefined) this.#follow(atStart, words, at + 1, 3, found);
    return found;
  }

  /** `weight` is twice the number of words so far, and one more for each end that the phrase asks for. */
  #follow(node: PhraseNode, words: readonly number[], at: number, weight: number, found: Found): void {
    if (node.level !== undefined && weight > found.levelWeight) {
      found.level = node.level;
      found.levelEnd = at;
      found.levelWeight = weight;
    }
    if (node.jobFunction !== undefined && weight > found.functionWeight) {
      found.jobFunction = node.jobFunction;
      found.functionEnd = at;
      found.functionWeight = weight;
    }
    const word = words[at] ?? endOfPart;
    if (node.beforeEnd !== undefined && this.#canEndBefore(word)) {
      this.#follow(node.beforeEnd, words, at, weight + 1, found);
    }
    if (word === endOfPart) return;
    const next = node.next?.get(word);
    if (next !== undefined) this.#follow(next, words, at + 1, weight + 2, found);
    if (node.anyWord !== undefined) this.#follow(node.anyWord, words, at + 1, weight + 2, found);
  }

  #canEndBefore(word: number): boolean {
    return word === endOfPart || word === this.#conjunction || this.#prepositions.has(word);
  }

  #nodeFor(phrase: string): PhraseNode {
    const signs = phrase.split(' ');
    const roots = signs[0] === '|' ? this.#atStart : this.#anywhere;
    const path = signs.flatMap((sign, index) => (index === 0 && sign === '|' ? [] : this.#steps(sign)));
    const [first, ...others] = path;
    if (typeof first !== 'number') throw new Error(`"${phrase}" does not begin with a word`);
    let node = roots[first] ?? newNode();
    roots[first] = node;
    for (const step of others) {
      if (step === '*') node = node.anyWord ??= newNode();
      else if (step === '|') node = node.beforeEnd ??= newNode();
      else node = childOf(node, step);
    }
    return node;
  }

  #steps(sign: string): (number | '*' | '|')[] {
    if (sign === '*' || sign === '|') return [sign];
    if (!sign.startsWith('-')) return [...this.#vocabulary.learn(normalizeTitle(sign))];
    const numbers = this.#vocabulary.learn(sign);
    this.#vocabulary.learnEnding(sign.slice(1), numbers, false);
    return [...numbers];
  }
}

function childOf(node: PhraseNode, word: number): PhraseNode {
  node.next ??= new Map();
  let child = node.next.get(word);
  if (child === undefined) {
    child = newNode();
    node.next.set(word, child);
  }
  return child;
}

function newNode(): PhraseNode {
  return {
    next: undefined,
    anyWord: undefined,
    beforeEnd: undefined,
    level: undefined,
    jobFunction: undefined,
  };
}

/** The phrases of a rule's words, each trimmed to one space between signs. */
export function phrasesOf(words: string): string[] {
  return words
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
