// Rules are data: phrases, and what they give. How phrases are written, in the `words` of a rule, with commas
// between them:
//
//   vice president     these words, one after the other; they are normalized as titles are, so that plurals,
//                      capitals and accents do not matter, and abbreviations are written out (rules/abbreviations)
//   chief * officer    `*` stands for any one word
//   partner |          only where a name of a job can end: at the end of a part of the title, or before a
//                      preposition ("Partner", "Partner, Tax", "Partner at a firm", but not "Partner Manager")
//   | lead             only where a part of the title begins ("Lead Engineer", "CTO & Lead Engineer")
//   -ologist           the ending of a word that no phrase knows ("otolaryngologist")
//
// Where several phrases match at a word, the longest counts, and one that asks for an end counts as longer than
// the same words without. No phrase stands in two rules of the same sort; a test holds that.

import type { FunctionId, LevelId } from './job-ids.ts';

/** Titles with all that the classifier gives for them: the levels in a level rule, the functions in a function rule. */
export type RuleExamples = Readonly<Record<string, readonly number[]>>;

/**
 * How strong a sign of a level is, strongest first.
 *
 * - `decides`: whatever else its part of the title says ("Assistant to the CEO", "Marketing Manager Intern");
 * - `rank`: a rank by itself ("director"), which grades before it do not change ("Associate Director");
 * - `grade`: counts where there is no rank ("Senior Accountant");
 * - `noRank`: the words look like a sign and are none ("Product Owner"); gives nothing.
 */
export type LevelSign = 'decides' | 'rank' | 'grade' | 'noRank';

/** Phrases that are a sign of one level. */
export interface LevelRule {
  readonly name: string;
  readonly sign: LevelSign;
  /** The level, but for `noRank`. */
  readonly gives?: LevelId;
  readonly words: string;
  /** What the rest of the part of the title does not say, since it belongs to somebody else or to an employer. */
  readonly swallowsRest?: 'ranks' | 'everything';
  readonly examples: RuleExamples;
}

/**
 * What kind of word tells a function, strongest first. In a part of a title only the strongest kind counts.
 *
 * - `profession`: says the function whatever stands beside it ("IT Recruiter" is human resources);
 * - `subject`: what the work is about ("Marketing");
 * - `method`: counts like a subject, but leaves the field open, so that a detail behind it counts too ("Consultant - SAP");
 * - `activity`: what one does in any subject: counts where no subject is named ("Operations", but "Sales Operations");
 * - `setting`: where one works, or a word so general that it counts only when the title says nothing stronger ("Bank");
 * - `guess`: from the ending of an unknown word, when the title says nothing else.
 */
export type FunctionKind = 'profession' | 'subject' | 'method' | 'activity' | 'setting' | 'guess';

/** Phrases that tell one or several functions, the most important first. An empty list: the words tell nothing. */
export interface FunctionRule {
  readonly name: string;
  readonly kind: FunctionKind;
  readonly gives: readonly FunctionId[];
  readonly words: string;
  readonly examples: RuleExamples;
}
