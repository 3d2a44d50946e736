import type { BlockHead } from '../block/block-head.ts';
import { countryWords } from '../block/place-keys.ts';
import type { LineFilters } from '../line/lookup-line.ts';
import { namesOfArea, namesOfCity } from '../reference/city-names.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { areaKeys, normalizePlace } from '../text/normalize-place.ts';
import { conditions } from './conditions.ts';

/** What a line asks of a contact's place; undefined asks nothing. */
export interface PlaceQuery {
  readonly countries: ReadonlySet<number> | undefined;
  readonly states: ReadonlySet<string> | undefined;
  readonly cities: ReadonlySet<string> | undefined;
  readonly areas: ReadonlySet<string> | undefined;
  readonly address: AddressQuery | undefined;
}

/** The words of an address, all of which must be met. */
interface AddressQuery {
  readonly words: readonly AddressWord[];
  /** For the countries of the states below: the end of a contact's address words, which tells its country. */
  readonly countryWords: ReadonlyMap<number, string>;
}

/** What meets one word of an address. */
interface AddressWord {
  /** The word as it is, with a space at both ends. */
  readonly literal: string;
  /** Countries that the word spells, alone or with the words beside it. */
  readonly countries: ReadonlySet<number>;
  /** States that it spells so, each with its other spellings, with a space at both ends. */
  readonly states: readonly {
    readonly countryId: number | undefined;
    readonly patterns: readonly string[];
  }[];
}

/** @returns undefined when the line asks for no place */
export function compilePlaces(filters: LineFilters, reference: ReferenceIndex): PlaceQuery | undefined {
  const { peopleCountries, peopleStates, peopleCities, peopleArea, peopleAddress } = filters;
  const asksForPlace =
    peopleCountries.length + peopleStates.length + peopleCities.length > 0 ||
    peopleArea !== '' ||
    peopleAddress !== '';
  if (!asksForPlace) return undefined;
  return {
    countries: asked(peopleCountries, (id) => [id]),
    states: asked(peopleStates, (state) => reference.stateKeys(state)),
    cities: asked(peopleCities, (city) => namesOfCity(normalizePlace(city)).filter((key) => key !== '')),
    areas: peopleArea === '' ? undefined : new Set(areaKeys(peopleArea).flatMap(namesOfArea)),
    address: compileAddress(peopleAddress, reference),
  };
}

/** The keys of alternatives, any of which will do; undefined when there are none, which asks for nothing. */
function asked<Value, Key>(
  values: readonly Value[],
  keysOf: (value: Value) => readonly Key[],
): ReadonlySet<Key> | undefined {
  return values.length === 0 ? undefined : new Set(values.flatMap(keysOf));
}

function compileAddress(address: string, reference: ReferenceIndex): AddressQuery | undefined {
  if (address === '') return undefined;
  const words = normalizePlace(address)
    .split(' ')
    .filter((word) => word !== '');
  const compiled = words.map((word) => ({
    literal: ` ${word} `,
    countries: new Set<number>(),
    states: [] as AddressWord['states'][number][],
  }));
  const countryTails = new Map<number, string>();
  for (let start = 0; start < words.length; start++) {
    for (let length = 1; length <= Math.min(reference.longestWrittenPlace, words.length - start); length++) {
      const run = words.slice(start, start + length).join(' ');
      const spelled = compiled.slice(start, start + length);
      const countryId = reference.countryWritten(run);
      if (countryId !== undefined) for (const word of spelled) word.countries.add(countryId);
      for (const state of reference.statesWritten(run)) {
        const patterns = [...state.spellings]
          .filter((spelling) => spelling !== run)
          .map((other) => ` ${other} `);
        for (const word of spelled) word.states.push({ countryId: state.countryId, patterns });
        const country = state.countryId === undefined ? undefined : reference.country(state.countryId);
        if (country !== undefined) countryTails.set(country.id, ` ${countryWords(country)} `);
      }
    }
  }
  return { words: compiled, countryWords: countryTails };
}

/** Sets for each place of the block the conditions that it fails. */
export function failPlaces(head: BlockHead, query: PlaceQuery, failures: Uint16Array): void {
  for (let place = 0; place < head.places; place++) {
    const texts = new PlaceTexts(head, place);
    failures[place] =
      (query.countries === undefined || query.countries.has(texts.countryId)
        ? 0
        : conditions.peopleCountries) |
      (query.states === undefined || query.states.has(texts.text(0)) ? 0 : conditions.peopleStates) |
      (query.cities === undefined || query.cities.has(texts.text(1)) ? 0 : conditions.peopleCities) |
      (query.areas === undefined || isInArea(texts, query.areas) ? 0 : conditions.peopleArea) |
      (query.address === undefined || isAtAddress(texts, query.address) ? 0 : conditions.peopleAddress);
  }
}

/** An area matches a contact's area, or its city when the area is that city's (design section 5, places). */
function isInArea(texts: PlaceTexts, areas: ReadonlySet<string>): boolean {
  return (
    areas.has(texts.text(1)) ||
    texts
      .text(2)
      .split('\n')
      .some((area) => areas.has(area))
  );
}

/**
 * Every word of the query must be met (design section 5, places), by one of these:
 *
 * - the word itself among the words of the contact's address, city, state in each of its spellings, and country by name
 *   and codes;
 * - a country that the word spells, alone or with words beside it: contacts in that country;
 * - a state that it spells so: any other spelling of the state, its words adjacent, in the address and the city of a
 *   contact that has no state of its own (one that has is found by the first rule), in that state's country or without a
 *   country. The words of the contact's country do not count, or "Edomex", the state of Mexico, would be found in every
 *   address in Mexico.
 */
function isAtAddress(texts: PlaceTexts, query: AddressQuery): boolean {
  // Text without a word, as "-", is at no address, as it is in no city.
  if (query.words.length === 0) return false;
  const address = texts.text(3);
  const { countryId } = texts;
  let withoutCountry: string | undefined;
  for (const word of query.words) {
    if (address.includes(word.literal) || word.countries.has(countryId)) continue;
    if (word.states.length === 0 || texts.text(0) !== '') return false;
    withoutCountry ??= withoutEnd(address, query.countryWords.get(countryId));
    const isMet = word.states.some(
      (state) =>
        (countryId === 0 || state.countryId === countryId) &&
        state.patterns.some((pattern) => withoutCountry?.includes(pattern)),
    );
    if (!isMet) return false;
  }
  return true;
}

/** Takes the country's words off; the space before them stays, as the end of the word before. */
function withoutEnd(address: string, countryTail: string | undefined): string {
  if (countryTail === undefined || !address.endsWith(countryTail)) return address;
  return address.slice(0, address.length - countryTail.length + 1);
}

/** The keys of one place as they lie in the block. */
class PlaceTexts {
  readonly #head: BlockHead;
  readonly #place: number;

  constructor(head: BlockHead, place: number) {
    this.#head = head;
    this.#place = place;
  }

  get countryId(): number {
    const { memory, start, at } = this.#head;
    return memory.u16[(start + at.placeCountries + this.#place * 2) >> 1] ?? 0;
  }

  /** 0 state, 1 city, 2 area, 3 address. */
  text(index: 0 | 1 | 2 | 3): string {
    const { memory, start, at } = this.#head;
    const offset = ((start + at.placeOffsets) >> 2) + this.#place * 4 + index;
    const textStart = start + at.placeTexts;
    return memory.bytes.toString(
      'utf8',
      textStart + (memory.u32[offset] ?? 0),
      textStart + (memory.u32[offset + 1] ?? 0),
    );
  }
}
