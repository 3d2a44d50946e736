import type { BlockHead } from '../block/block-head.ts';
import type { LineFilters } from '../line/lookup-line.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { areaKeys, normalizePlace } from '../text/normalize-place.ts';
import { conditions } from './conditions.ts';

/** What a line asks of a contact's place; undefined asks nothing. */
export interface PlaceQuery {
  readonly countries: ReadonlySet<number> | undefined;
  readonly states: ReadonlySet<string> | undefined;
  readonly cities: ReadonlySet<string> | undefined;
  readonly areas: ReadonlySet<string> | undefined;
  /** Each must be in the address words: one of its spellings, with a space at both ends. */
  readonly address: readonly (readonly string[])[] | undefined;
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
    cities: asked(peopleCities, (city) => [normalizePlace(city)].filter((key) => key !== '')),
    areas: peopleArea === '' ? undefined : new Set(areaKeys(peopleArea)),
    address: compileAddress(peopleAddress),
  };
}

/** The keys of alternatives, any of which will do; undefined when there are none, which asks for nothing. */
function asked<Value, Key>(
  values: readonly Value[],
  keysOf: (value: Value) => readonly Key[],
): ReadonlySet<Key> | undefined {
  return values.length === 0 ? undefined : new Set(values.flatMap(keysOf));
}

/** Every word of an address must be found; the contact's side holds each state in all its spellings. */
function compileAddress(address: string): string[][] | undefined {
  if (address === '') return undefined;
  return normalizePlace(address)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => [` ${word} `]);
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

function isAtAddress(texts: PlaceTexts, words: readonly (readonly string[])[]): boolean {
  const address = texts.text(3);
  return words.every((spellings) => spellings.some((spelling) => address.includes(spelling)));
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
