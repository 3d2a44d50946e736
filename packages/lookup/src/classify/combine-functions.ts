import type { GivenClass, LevelFound } from './combine-levels.ts';
import { type FunctionId, functions } from './job-ids.ts';
import type { RulePhrase } from './phrase-matcher.ts';
import type { TitlePart } from './title-parts.ts';
import type { FunctionKind, FunctionRule } from './title-rule.ts';

/** Words that tell functions, where they stand. */
export interface FunctionFound {
  readonly phrase: RulePhrase<FunctionRule>;
  /** Parts and, in them, what stands between conjunctions are counted. */
  readonly group: number;
  readonly part: number;
  /** The kind of its part. */
  readonly kind: TitlePart['kind'];
}

const nothingRecognised: GivenClass<FunctionId> = { id: functions.others, rule: 'nothing recognised' };

const strength: Readonly<Record<FunctionKind, number>> = {
  profession: 4,
  subject: 3,
  method: 3,
  activity: 2,
  setting: 1,
  guess: 0,
};

/**
 * The functions of a title. In each group only the strongest kind of word counts; a setting counts when the whole title
 * has nothing else. Where a function is known, what is said behind a comma is a detail ("Scientist, Cell Therapy"),
 * unless a rank stands there too: then it is another position. `isList` is whether the parts are a list.
 */
export function combineFunctions(
  found: readonly FunctionFound[],
  levels: readonly LevelFound[],
  isList: boolean,
): GivenClass<FunctionId>[] {
  if (found.length === 0) return [nothingRecognised];
  let strongestOfTitle = 0;
  for (const word of found) strongestOfTitle = Math.max(strongestOfTitle, strengthOf(word));
  const given: GivenClass<FunctionId>[] = [];
  let strongestOfGroup = 0;
  let group = -1;
  let part = -1;
  let hasField = false;
  let fieldGiven = false;
  for (const word of found) {
    if (word.part !== part) {
      part = word.part;
      hasField = fieldGiven;
    }
    if (word.group !== group) {
      group = word.group;
      strongestOfGroup = strongestIn(found, group);
    }
    if (strengthOf(word) < strongestOfGroup) continue;
    if (strengthOf(word) <= strength.setting && strengthOf(word) < strongestOfTitle) continue;
    if (hasField && !isList && isDetail(word, levels)) continue;
    const { kind, gives } = word.phrase.rule;
    if ((kind === 'profession' || kind === 'subject') && gives.length > 0) fieldGiven = true;
    for (const id of gives) {
      if (!given.some((other) => other.id === id)) given.push({ id, rule: word.phrase.shown });
    }
  }
  return given.length === 0 ? [nothingRecognised] : given;
}

function isDetail({ kind, part }: FunctionFound, levels: readonly LevelFound[]): boolean {
  if (kind !== 'detail') return kind === 'remark';
  return !levels.some((level) => level.part === part && level.phrase.rule.sign === 'rank');
}

function strongestIn(found: readonly FunctionFound[], group: number): number {
  let strongest = 0;
  for (const word of found) if (word.group === group) strongest = Math.max(strongest, strengthOf(word));
  return strongest;
}

function strengthOf({ phrase }: FunctionFound): number {
  return strength[phrase.rule.kind];
}
