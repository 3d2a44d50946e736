import type { Contact, LineFilters, ReferenceIndex } from '../../packages/lookup/src/index.ts';
import { normalizeName } from '../../packages/lookup/src/index.ts';
import type { NaivePlaces } from './naive-places.ts';
import type { NaiveTitles } from './naive-titles.ts';

/**
 * The lookup as the contract tells it (section 4, and section 5 of the design for titles and places), with plain loops
 * over contact objects. It shares with the core only the normalizers, which settle how texts are spelled, and the data of
 * the tables.
 */
export interface NaiveInstallation {
  /** For the names and ranks of ids only. */
  readonly reference: ReferenceIndex;
  readonly naiveTitles: NaiveTitles;
  readonly naivePlaces: NaivePlaces;
}

export interface NaiveAnswer {
  /** Every match, in the order of results. */
  readonly matches: readonly Contact[];
  /** The detail of a line without matches. */
  readonly funnel: string;
}

export function naiveLookup(
  contacts: readonly Contact[],
  filters: LineFilters,
  installation: NaiveInstallation,
): NaiveAnswer {
  const { reference } = installation;
  const steps = [`${contacts.length} at company`];
  let left = [...contacts];
  for (const { phrase, isMet, isSilent } of conditionsOf(filters, installation)) {
    if (left.length === 0) break;
    const before = left.length;
    left = left.filter(isMet);
    if (isSilent && left.length === before) continue;
    steps.push(`${left.length} ${phrase}`);
  }
  return { matches: left.sort((a, b) => resultOrder(a, b, reference)), funnel: steps.join(', ') };
}

interface NaiveCondition {
  readonly phrase: string;
  readonly isMet: (contact: Contact) => boolean;
  /** Nobody wrote it, so it is named only where it drops somebody. */
  readonly isSilent: boolean;
}

/** What the line asks, in the order of its columns. */
function conditionsOf(
  filters: LineFilters,
  { reference, naiveTitles, naivePlaces: places }: NaiveInstallation,
): NaiveCondition[] {
  const conditions: NaiveCondition[] = [];
  const ask = (phrase: string, isMet: (contact: Contact) => boolean, isSilent = false) =>
    conditions.push({ phrase, isMet, isSilent });

  if (filters.jobLevels.length > 0) {
    const names = filters.jobLevels.map((id) => reference.jobLevel(id)?.name);
    ask(`at level ${names.join(' or ')}`, (contact) =>
      contact.jobLevels.some((id) => filters.jobLevels.includes(id)),
    );
  }
  if (filters.jobFunctions.length > 0) {
    const names = filters.jobFunctions.map((id) => reference.jobFunction(id)?.name);
    ask(`in function ${names.join(' or ')}`, (contact) =>
      contact.jobFunctions.some((id) => filters.jobFunctions.includes(id)),
    );
  }
  if (filters.title !== '') {
    const asked = naiveTitles.query(filters.title);
    ask(`with title "${filters.title}"`, ({ titles }) => asked === undefined || titles.some(asked));
  }
  if (filters.active === true) ask('active', (contact) => contact.active, true);
  if (filters.active === false) ask('no longer active', (contact) => !contact.active);
  if (filters.isEmailRequired) ask('with e-mail', (contact) => contact.email.trim() !== '');
  if (filters.isPhoneRequired) ask('with phone', (contact) => contact.phone !== '');
  if (filters.peopleCountries.length > 0) {
    const names = filters.peopleCountries.map((id) => reference.country(id)?.name);
    ask(`in country ${names.join(' or ')}`, (contact) => filters.peopleCountries.includes(contact.countryId));
  }
  if (filters.peopleStates.length > 0) {
    ask(`in state ${filters.peopleStates.join(' or ')}`, (contact) =>
      filters.peopleStates.some((asked) => places.isInState(contact, asked)),
    );
  }
  if (filters.peopleCities.length > 0) {
    ask(`in city ${filters.peopleCities.join(' or ')}`, (contact) =>
      filters.peopleCities.some((asked) => places.isInCity(contact, asked)),
    );
  }
  if (filters.peopleArea !== '') {
    ask(`in area "${filters.peopleArea}"`, (contact) => places.isInArea(contact, filters.peopleArea));
  }
  if (filters.peopleAddress !== '') {
    ask(`at address "${filters.peopleAddress}"`, (contact) => places.isAt(contact, filters.peopleAddress));
  }
  return conditions;
}

/** Best job level by rank, last name, first name, contact number. */
function resultOrder(a: Contact, b: Contact, reference: ReferenceIndex): number {
  return (
    bestRank(a, reference) - bestRank(b, reference) ||
    byCodePoints(normalizeName(a.lastName), normalizeName(b.lastName)) ||
    byCodePoints(normalizeName(a.firstName), normalizeName(b.firstName)) ||
    Number(numberOf(a) - numberOf(b))
  );
}

function bestRank(contact: Contact, reference: ReferenceIndex): number {
  const ranks = contact.jobLevels.map((id) => reference.jobLevel(id)?.rank ?? 1_000);
  return Math.min(1_000, ...ranks);
}

function byCodePoints(a: string, b: string): number {
  const left = [...a].map((character) => character.codePointAt(0) ?? 0);
  const right = [...b].map((character) => character.codePointAt(0) ?? 0);
  for (const [at, code] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (code !== other) return code - other;
  }
  return left.length - right.length;
}

function numberOf(contact: Contact): bigint {
  return (BigInt(contact.number.high) << 32n) | BigInt(contact.number.low);
}
