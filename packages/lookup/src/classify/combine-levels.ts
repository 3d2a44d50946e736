import { jobLevels } from '../reference/job-levels.ts';
import { type LevelId, levels } from './job-ids.ts';
import type { RulePhrase } from './phrase-matcher.ts';
import type { LevelRule, LevelSign } from './title-rule.ts';

/** A job level or job function, and the rule that gave it with the words that made it. */
export interface GivenClass<Id extends number = number> {
  readonly id: Id;
  readonly rule: string;
}

/** A sign of a level where it stands. */
export interface LevelFound {
  readonly phrase: RulePhrase<LevelRule>;
  readonly id: LevelId;
  /** Parts and, in them, what stands between conjunctions are counted. */
  readonly group: number;
  readonly part: number;
}

const noSignOfRank: GivenClass<LevelId> = { id: levels.staff, rule: 'no sign of rank' };

/** The places of levels in the sort order of results: 0 is best. */
const rankOf: ReadonlyMap<number, number> = new Map(jobLevels.map(({ id, rank }) => [id, rank]));

const strength: Readonly<Record<LevelSign, number>> = { decides: 3, rank: 2, grade: 1, noRank: 0 };

/** A seat or a share in a company, which people have beside a job in it. */
const besideJob: ReadonlySet<LevelId> = new Set([levels.boardMember, levels.owner, levels.partner]);
/** Ranks that are named beside a seat, a share, or each other. */
const executive: ReadonlySet<LevelId> = new Set([
  levels.cLevel,
  levels.seniorExecutive,
  levels.vicePresident,
  levels.head,
  levels.director,
]);

/**
 * The levels of a title. In each group the strongest sign counts, and of equal ones the best rank. Where that is a rank,
 * several groups can give one each: people hold a seat or a share beside a job, and executives two positions.
 */
export function combineLevels(found: readonly LevelFound[]): GivenClass<LevelId>[] {
  if (found.length === 0) return [noSignOfRank];
  const signs = strongestOfGroups(found);
  const [best] = signs;
  if (best === undefined) return [noSignOfRank];
  const decided = signs.find(({ phrase, id }) => phrase.rule.sign === 'decides' && id >= levels.intern);
  if (decided !== undefined) return [given(decided)];
  if (signs.length === 1) return [given(best)];
  const kept: LevelFound[] = [];
  for (const sign of signs) {
    if (kept.some(({ id }) => id === sign.id)) continue;
    if (kept.length === 0 || isBesides(sign, kept)) kept.push(sign);
  }
  return kept.map(given);
}

/** Whether somebody holds the position of `sign` besides better ones. */
function isBesides(sign: LevelFound, better: readonly LevelFound[]): boolean {
  if (strengthOf(sign) < strength.rank) return false;
  if (better.some(({ group }) => group === sign.group)) {
    // "Founder CEO", but not "Partner Director".
    return besideJob.has(sign.id) || sign.id === levels.cLevel || sign.id === levels.seniorExecutive;
  }
  if (besideJob.has(sign.id) || executive.has(sign.id)) return true;
  return sign.id === levels.manager && better.every(({ part }) => part !== sign.part);
}

/** The strongest signs of each group, best rank first. */
function strongestOfGroups(found: readonly LevelFound[]): LevelFound[] {
  const strongest = found.filter(
    (sign) => !found.some((other) => other.group === sign.group && strengthOf(other) > strengthOf(sign)),
  );
  return strongest.length === 1 ? strongest : strongest.sort((a, b) => byRank(a) - byRank(b));
}

function byRank({ id }: LevelFound): number {
  return rankOf.get(id) ?? rankOf.size;
}

function strengthOf(sign: LevelFound): number {
  return strength[sign.phrase.rule.sign];
}

function given({ id, phrase }: LevelFound): GivenClass<LevelId> {
  return { id, rule: phrase.shown };
}
