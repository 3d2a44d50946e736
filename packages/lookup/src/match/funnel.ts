import type { LineFilters } from '../line/lookup-line.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { conditions } from './conditions.ts';

/**
 * Says which condition emptied the list, for the `detail` of a line without matches: `128 at company, 9 at level
 * Director, 0 with title "quantum"` (contract section 4, results). Conditions stand in the order of the columns; the
 * line ends with the first that leaves nobody. `active` is named only where it drops somebody or was asked for as false,
 * since nobody wrote it otherwise.
 *
 * @param total the company's contacts
 * @param dropped how many of them each condition was the first to drop, in the order of the conditions' bits
 */
export function describeFunnel(
  filters: LineFilters,
  total: number,
  dropped: ArrayLike<number>,
  reference: ReferenceIndex,
): string {
  const steps = [`${total} at company`];
  let left = total;
  for (const [place, name] of conditionNames.entries()) {
    if (left === 0) break;
    const droppedHere = dropped[place] ?? 0;
    left -= droppedHere;
    const phrase = phrases[name](filters, reference);
    if (phrase === undefined || (name === 'active' && filters.active && droppedHere === 0)) continue;
    steps.push(`${left} ${phrase}`);
  }
  return steps.join(', ');
}

const conditionNames = Object.keys(conditions) as (keyof typeof conditions)[];

type Phrase = (filters: LineFilters, reference: ReferenceIndex) => string | undefined;

const phrases: Record<keyof typeof conditions, Phrase> = {
  jobLevel: (filters, reference) =>
    phrase(
      'at level',
      filters.jobLevels.map((id) => reference.jobLevel(id)?.name ?? String(id)),
    ),
  jobFunction: (filters, reference) =>
    phrase(
      'in function',
      filters.jobFunctions.map((id) => reference.jobFunction(id)?.name ?? String(id)),
    ),
  title: (filters) => quoted('with title', filters.title),
  active: ({ active }) => (active === undefined ? undefined : active ? 'active' : 'no longer active'),
  isEmailRequired: (filters) => (filters.isEmailRequired ? 'with e-mail' : undefined),
  isPhoneRequired: (filters) => (filters.isPhoneRequired ? 'with phone' : undefined),
  peopleCountries: (filters, reference) =>
    phrase(
      'in country',
      filters.peopleCountries.map((id) => reference.country(id)?.name ?? String(id)),
    ),
  peopleStates: (filters) => phrase('in state', filters.peopleStates),
  peopleCities: (filters) => phrase('in city', filters.peopleCities),
  peopleArea: (filters) => quoted('in area', filters.peopleArea),
  peopleAddress: (filters) => quoted('at address', filters.peopleAddress),
};

/** A detail is one cell of a table: long conditions are cut. */
const maxAlternativesShown = 5;
const maxCharactersShown = 100;

function phrase(lead: string, alternatives: readonly string[]): string | undefined {
  if (alternatives.length === 0) return undefined;
  const shown = alternatives.slice(0, maxAlternativesShown).map(cut);
  const more = alternatives.length - shown.length;
  return `${lead} ${shown.join(' or ')}${more > 0 ? ` or ${more} more` : ''}`;
}

function cut(text: string): string {
  return text.length <= maxCharactersShown ? text : `${text.slice(0, maxCharactersShown)}…`;
}

function quoted(lead: string, text: string): string | undefined {
  return text === '' ? undefined : `${lead} "${cut(text)}"`;
}
