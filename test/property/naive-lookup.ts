import type { Contact, LineFilters, ReferenceIndex } from '../../packages/lookup/src/index.ts';
import { areaKeys, normalizeName, normalizePlace, normalizeTitle } from '../../packages/lookup/src/index.ts';

/**
 * The lookup as the contract tells it (section 4, and section 5 of the design for titles and places), with plain loops
 * over contact objects. It shares with the core only what settles how texts are spelled: the normalizers and the
 * reference tables.
 */
export interface NaiveAnswer {
  /** Every match, in the order of results. */
  readonly matches: readonly Contact[];
  /** The detail of a line without matches. */
  readonly funnel: string;
}

export function naiveLookup(
  contacts: readonly Contact[],
  filters: LineFilters,
  reference: ReferenceIndex,
): NaiveAnswer {
  const steps = [`${contacts.length} at company`];
  let left = [...contacts];
  for (const { phrase, isMet, isSilent } of conditionsOf(filters, reference)) {
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
function conditionsOf(filters: LineFilters, reference: ReferenceIndex): NaiveCondition[] {
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
    const terms = keywordsOf(filters.title);
    ask(
      `with title "${filters.title}"`,
      (contact) =>
        terms.length === 0 ||
        contact.titles.some((title) => {
          const words = normalizeTitle(title).split(' ');
          return terms.every((term) => hasAdjacent(words, term));
        }),
    );
  }
  if (filters.active) ask('active', (contact) => contact.active, true);
  else ask('no longer active', (contact) => !contact.active);
  if (filters.isEmailRequired) ask('with e-mail', (contact) => contact.email.trim() !== '');
  if (filters.isPhoneRequired) ask('with phone', (contact) => contact.phone !== '');
  if (filters.peopleCountries.length > 0) {
    const names = filters.peopleCountries.map((id) => reference.country(id)?.name);
    ask(`in country ${names.join(' or ')}`, (contact) => filters.peopleCountries.includes(contact.countryId));
  }
  if (filters.peopleStates.length > 0) {
    ask(`in state ${filters.peopleStates.join(' or ')}`, (contact) => {
      const state = reference.stateKey(contact.state, contact.countryId || undefined);
      return filters.peopleStates.some((asked) => reference.stateKeys(asked).includes(state));
    });
  }
  if (filters.peopleCities.length > 0) {
    ask(`in city ${filters.peopleCities.join(' or ')}`, (contact) => {
      const city = normalizePlace(contact.city);
      return city !== '' && filters.peopleCities.some((asked) => normalizePlace(asked) === city);
    });
  }
  if (filters.peopleArea !== '') {
    const asked = areaKeys(filters.peopleArea);
    ask(
      `in area "${filters.peopleArea}"`,
      (contact) =>
        areaKeys(contact.area).some((key) => asked.includes(key)) ||
        asked.includes(normalizePlace(contact.city)),
    );
  }
  if (filters.peopleAddress !== '') {
    const asked = placeWords(filters.peopleAddress);
    ask(`at address "${filters.peopleAddress}"`, (contact) => {
      const words = addressWords(contact, reference);
      return asked.every((word) => words.includes(word));
    });
  }
  return conditions;
}

/** Each term is a list of words that must be adjacent; a word outside quotes is a list of one. */
function keywordsOf(query: string): string[][] {
  const parts = query.split('"');
  const quotes = parts.length - 1;
  const terms: string[][] = [];
  for (const [index, part] of parts.entries()) {
    const isClosed = index % 2 === 1 && index < quotes;
    const words = normalizeTitle(part)
      .split(' ')
      .filter((word) => word !== '');
    if (isClosed && words.length > 0) terms.push(words);
    else terms.push(...words.map((word) => [word]));
  }
  return terms;
}

const writtenWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whole words side by side; a word of a script without spaces may continue where nothing is asked beside it. */
function hasAdjacent(words: readonly string[], term: readonly string[]): boolean {
  for (let from = 0; from + term.length <= words.length; from++) {
    const isHere = term.every((asked, index) => {
      const word = words[from + index] ?? '';
      if (!writtenWithoutSpaces.test(asked)) return word === asked;
      const isFirst = index === 0;
      const isLast = index === term.length - 1;
      if (isFirst && isLast) return word.includes(asked);
      if (isFirst) return word.endsWith(asked);
      return isLast ? word.startsWith(asked) : word === asked;
    });
    if (isHere) return true;
  }
  return false;
}

function placeWords(text: string): string[] {
  return normalizePlace(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Everything that says where a contact is; the state in all its spellings, the country by name and codes. */
function addressWords(contact: Contact, reference: ReferenceIndex): string[] {
  const state = reference.stateKey(contact.state, contact.countryId || undefined);
  const country = reference.country(contact.countryId);
  const texts = [contact.address, contact.city, contact.state];
  if (state !== '') texts.push(...reference.stateSpellings(state));
  if (country !== undefined) texts.push(country.name, country.code, country.code3);
  return texts.flatMap(placeWords);
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
