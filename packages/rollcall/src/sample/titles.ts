// Titles are composed once, when the module is loaded: a few thousand different ones with what they mean. Drawing
// one is then a single choice, and since the composer knows the words, levels and functions cannot disagree.

import type { RandomStream } from './random-stream.ts';
import {
  fields,
  grades,
  leaders,
  namedManagers,
  others,
  professions,
  rankPatterns,
  type WholeTitle,
} from './title-words.ts';
import { pickOne, type Weighted, WeightedChoice } from './weighted-choice.ts';

/** A title (or two, joined) as a row has it. */
export interface Title {
  /** Joined with `|`. */
  readonly titles: string;
  /** Ids of the contract's section 8, joined with `|`. */
  readonly jobLevels: string;
  /** Likewise. */
  readonly jobFunctions: string;
}

/** The pyramid: the share of ranked titles (`VP of Sales`) by level, in per cent of the workforce. */
const RANKED_SHARES: ReadonlyMap<number, number> = new Map([
  [2, 0.6],
  [3, 2.4],
  [6, 1.2],
  [4, 6],
  [5, 11],
  [10, 5],
  [11, 9],
  [12, 4],
  [13, 1.2],
]);
const PROFESSION_SHARE = 47;
const NAMED_MANAGER_SHARE = 8;
const OTHER_SHARE = 4;
const LEADER_SHARE = 0.6;

/** Enough for the rarest composed titles to appear. */
const TITLE_SLOT_BITS = 15;

const workforce = new WeightedChoice(
  [
    ...[...RANKED_SHARES].flatMap(([level, share]) => ofShare(rankedTitles(level), share)),
    ...ofShare(gradedProfessions(), PROFESSION_SHARE),
    ...ofShare(namedManagers.map(weighted), NAMED_MANAGER_SHARE),
    ...ofShare(others.map(weighted), OTHER_SHARE),
    ...ofShare(leaders.map(weighted), LEADER_SHARE),
  ],
  TITLE_SLOT_BITS,
);
const leadership = new WeightedChoice(leaders.map(weighted));

const FIRST_LEADS_PERCENT = 28;
const EARLY_LEADS_PERCENT = 8;
const EARLY_POSITIONS = 8;
const SECOND_TITLE_PERCENT = 6;
const MESSY_PERCENT = 10;
const REGIONS = ['EMEA', 'APAC', 'North America', 'West', 'East', 'LATAM', 'DACH', 'UK & Ireland'];
const NOTES = ['Contract', 'Acting', 'Remote', 'Part-time', 'Interim'];

/** A title for the contact at this position of its company; who runs it comes first. */
export function drawTitle(position: number, random: RandomStream): Title {
  const first = drawOne(position, random);
  if (!random.percent(SECOND_TITLE_PERCENT)) return first;
  const second = workforce.pick(random);
  return second.titles === first.titles ? first : joinTitles(first, second);
}

/** A title written out in a table. */
export function titleOf([title, levels, functions]: readonly [
  string,
  readonly number[],
  readonly number[],
]): Title {
  return { titles: title, jobLevels: levels.join('|'), jobFunctions: functions.join('|') };
}

function drawOne(position: number, random: RandomStream): Title {
  const leadsPercent = position === 0 ? FIRST_LEADS_PERCENT : EARLY_LEADS_PERCENT;
  const leads = position < EARLY_POSITIONS && random.percent(leadsPercent);
  const title = (leads ? leadership : workforce).pick(random);
  if (!random.percent(MESSY_PERCENT)) return title;
  return { ...title, titles: messy(title.titles, random) };
}

/** What people type: capitals, none, a region, a remark, a stray space. */
function messy(title: string, random: RandomStream): string {
  switch (random.below(6)) {
    case 0:
      return title.toUpperCase();
    case 1:
      return title.toLowerCase();
    case 2:
      return `${title} - ${pickOne(REGIONS, random)}`;
    case 3:
      return `${title}, ${pickOne(REGIONS, random)}`;
    case 4:
      return `${title} (${pickOne(NOTES, random)})`;
    default:
      return title.replace(' ', '  ');
  }
}

function joinTitles(first: Title, second: Title): Title {
  return {
    titles: `${first.titles}|${second.titles}`,
    jobLevels: joinIds(first.jobLevels, second.jobLevels),
    jobFunctions: joinIds(first.jobFunctions, second.jobFunctions),
  };
}

function joinIds(first: string, second: string): string {
  return [...new Set([...first.split('|'), ...second.split('|')])].join('|');
}

function rankedTitles(level: number): Weighted<Title>[] {
  return rankPatterns
    .filter((rank) => rank[1] === level)
    .flatMap(([pattern, , rankWeight]) =>
      fields.map(([name, functions, fieldWeight]) => ({
        value: titleOf([pattern.replace('*', name), [level], functions]),
        weight: rankWeight * fieldWeight,
      })),
    );
}

function gradedProfessions(): Weighted<Title>[] {
  return professions.flatMap(([name, functions, professionWeight]) =>
    grades.map(([pattern, level, gradeWeight]) => ({
      value: titleOf([pattern.replace('*', name), [level], functions]),
      weight: professionWeight * gradeWeight,
    })),
  );
}

function weighted([title, levels, functions, weight]: WholeTitle): Weighted<Title> {
  return { value: titleOf([title, levels, functions]), weight };
}

function ofShare(titles: readonly Weighted<Title>[], share: number): Weighted<Title>[] {
  const total = titles.reduce((sum, title) => sum + title.weight, 0);
  return titles.map(({ value, weight }) => ({ value, weight: (weight * share) / total }));
}
