import { BoundedMemo, normalizePlace, type ReferenceIndex } from '@rollcall/lookup';
import {
  citiesByCountryCode,
  citiesByProvinceCode,
  countriesNamedLikeCities,
  statesNamedLikeCities,
  statesRatherCities,
} from './city-words.ts';
import type { CountryNames } from './country-names.ts';
import { isCanadianZip, isUnitedStatesZip, splitZip } from './zip-codes.ts';

// A place in one text is read from its end: "Pentagon, Arlington, VA 22202, USA".
//
//   country   "USA"          words that name a country; of one that is given they must name that one
//   zip       "22202"        of the United States or Canada behind the state, of other countries before the city
//   state     "VA"           of the country, or of the United States or Canada when there is none
//   city      "Arlington"    what stands before the state
//   address   "Pentagon"     what stands before the city
//
// A text of one part is a country, a state or a city; "Greater Chicago Area" is an area. What cannot be read for sure
// stays in one piece as the city, as it is given.

/** What a text says of a place. */
export interface Location {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  /** 0 when the text names none. */
  readonly countryId: number;
  readonly area: string;
  /** Whether every word of the text has its place in these parts; otherwise the text must be kept. */
  readonly isWhole: boolean;
}

const locationsKept = 20_000;
/** "Congo, The Democratic Republic of the" and its like have one comma; none has more than two. */
const mostPartsOfCountry = 3;

const area = /^greater\s|\b(?:area|metroplex|metropolitan|metro|region)$/i;
/** "Austin, Texas Area": the word stands at the end of the whole. */
const endOfArea = /\b(?:area|metroplex)$/i;
const noPlace =
  /\b(?:fully |100% )?(?:remote|virtual|home[- ]?office|home[- ]based|worldwide|global|international|anywhere|nationwide)\b/gi;
const betweenWords = /^[\s,;:()/|–—-]+|[\s,;:()/|–—-]+$/g;

const nowhere: Location = {
  address: '',
  city: '',
  state: '',
  zip: '',
  countryId: 0,
  area: '',
  isWhole: true,
};

/** Takes places apart: "City, ST", "City, State, Country", "Greater X Area", "United States". */
export class Locations {
  readonly #reference: ReferenceIndex;
  readonly #countries: CountryNames;
  readonly #unitedStates: number;
  readonly #canada: number;
  /** By the id of the country that the row has already and the text, with a space between them. */
  readonly #known = new BoundedMemo<Location>(locationsKept, (key) => {
    const space = key.indexOf(' ');
    return this.#read(key.slice(space + 1), Number(key.slice(0, space)));
  });

  constructor(reference: ReferenceIndex, countries: CountryNames) {
    this.#reference = reference;
    this.#countries = countries;
    this.#unitedStates = reference.countryId('US') ?? 0;
    this.#canada = reference.countryId('CA') ?? 0;
  }

  /** @param countryId of the country that the row has in a column of its own; 0 if it has none */
  split(text: string, countryId: number): Location {
    return this.#known.of(`${countryId} ${text}`);
  }

  /**
   * The country of a row that names a state of North America and no country: when the number of the person is one of
   * North America, or the zip code is written as there and no other country has such a state. 0 if that is not sure.
   *
   * @param hasNumber whether a telephone number begins with +1
   */
  countryOfState(state: string, zip: string, hasNumber: boolean): number {
    const isZip = isUnitedStatesZip(zip);
    const isCanadian = isCanadianZip(zip);
    if (!hasNumber && !isZip && !isCanadian) return 0;
    const countries = this.#countriesOfState(state);
    if (countries.includes(this.#canada) && (isCanadian || (hasNumber && !isZip))) return this.#canada;
    if (!countries.includes(this.#unitedStates) || isCanadian) return 0;
    const isOnlyThere = countries.length === 1 && this.#countries.idOf(state) === 0;
    return hasNumber || (isZip && isOnlyThere) ? this.#unitedStates : 0;
  }

  #read(text: string, given: number): Location {
    const parts = text
      .split(/[,，、]/u)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.length === 0) return nowhere;
    const withoutNoPlace = text.replace(noPlace, ' ').replace(betweenWords, '');
    if (withoutNoPlace !== text && withoutNoPlace !== text.trim()) {
      const countryId = withoutNoPlace === '' ? 0 : this.#countries.idOf(withoutNoPlace);
      if (withoutNoPlace === '' || countryId !== 0) {
        return { ...nowhere, countryId: given === 0 || given === countryId ? countryId : 0, isWhole: false };
      }
    }
    const named = this.#countryAtEnd(parts, given);
    const rest = parts.slice(0, parts.length - named.parts);
    const countryId = given === 0 ? named.countryId : given;
    if (isArea(rest)) return this.#areaOf(text, rest, named.countryId);
    if (rest.length === 0) return { ...nowhere, countryId };
    return (
      (countryId === 0 ? this.#withoutCountry(rest) : this.#inCountry(rest, countryId, named.parts > 0)) ?? {
        ...nowhere,
        city: text,
      }
    );
  }

  /** How many parts at the end name a country, the one that the row has if it has one. */
  #countryAtEnd(parts: readonly string[], given: number): { countryId: number; parts: number } {
    for (let count = Math.min(mostPartsOfCountry, parts.length); count > 0; count--) {
      const words = parts.slice(-count).join(', ');
      const countryId = this.#countries.idOf(words);
      if (countryId === 0 || (given !== 0 && countryId !== given) || /^\d+$/.test(words)) continue;
      if (given === 0 && count === 1 && this.#isRatherState(words, parts.at(-2))) continue;
      return { countryId, parts: count };
    }
    return { countryId: 0, parts: 0 };
  }

  /**
   * Whether the last part, which names a country, may as well be a state of North America: "CA", "DE", "Georgia". A
   * city that is known decides, and else it is the state. Puerto Rico and its like are the same place both ways.
   */
  #isRatherState(words: string, before: string | undefined): boolean {
    if (!this.#isNorthAmerican(this.#countriesOfState(words)) || this.#isForeignCity(before, words))
      return false;
    const code = this.#reference.country(this.#countries.idOf(words))?.code ?? '';
    return words.length <= 2 || !this.#isStateOf(code, this.#unitedStates);
  }

  /** Whether a city is known to lie in the country that these words name besides a state. */
  #isForeignCity(city: string | undefined, words: string): boolean {
    const code = this.#reference.country(this.#countries.idOf(words))?.code ?? '';
    return city !== undefined && citiesByCountryCode.get(code)?.has(normalizePlace(city)) === true;
  }

  #areaOf(text: string, rest: readonly string[], countryId: number): Location {
    const last = rest.at(-1) ?? '';
    const isState = rest.length > 1 && countryId === 0 && this.#isStateOf(last, this.#unitedStates);
    return {
      ...nowhere,
      area: text,
      state: isState ? last : '',
      countryId: isState ? this.#unitedStates : countryId,
    };
  }

  /** @param isNamed whether the text itself names the country */
  #inCountry(rest: readonly string[], countryId: number, isNamed: boolean): Location | undefined {
    const code = this.#reference.country(countryId)?.code ?? '';
    const { zip, others: parts } = splitZip(rest, code);
    const [only = ''] = parts;
    if (parts.length === 0) return { ...nowhere, zip, countryId };
    if (parts.length === 1) return { ...this.#onePart(only, countryId, code), zip };
    const state = parts.at(-1) ?? '';
    // "London, United Kingdom" in a row of the United States is no city with a state.
    const isSure = isNamed || zip !== '' || this.#isStateOf(state, countryId);
    return isSure ? withState(parts, zip, countryId) : undefined;
  }

  /** One part that stands before a country. */
  #onePart(part: string, countryId: number, code: string): Location {
    if (this.#isStateOf(part, countryId)) {
      const city = statesNamedLikeCities.get(code)?.has(normalizePlace(part)) ? part : '';
      return { ...nowhere, city, state: part, countryId };
    }
    // "GERMANY, Germany" names no city.
    const isCountryAgain = this.#countries.idOf(part) === countryId && !countriesNamedLikeCities.has(code);
    return { ...nowhere, city: isCountryAgain ? '' : part, countryId };
  }

  #withoutCountry(rest: readonly string[]): Location | undefined {
    const { zip, others: parts, code } = splitZip(rest, '');
    const state = parts.at(-1) ?? '';
    const city = parts.at(-2);
    const countries = this.#countriesOfState(state);
    const isNoCountry = this.#countries.idOf(state) === 0;
    if (city === undefined) {
      const [countryId = 0, ...others] = countries;
      const isSure = others.length === 0 && this.#isNorthAmerican(countries) && isNoCountry && zip === '';
      if (!isSure || statesRatherCities.has(normalizePlace(state))) return undefined;
      return this.#onePart(state, countryId, this.#reference.country(countryId)?.code ?? '');
    }
    if (countries.includes(this.#unitedStates) && code !== 'CA') {
      return this.#isForeignCity(city, state) ? undefined : withState(parts, zip, this.#unitedStates);
    }
    if (countries.includes(this.#canada) && code !== 'US') {
      const isKnown = citiesByProvinceCode.get(state.toUpperCase())?.has(normalizePlace(city)) === true;
      return code === 'CA' || isNoCountry || isKnown ? withState(parts, zip, this.#canada) : undefined;
    }
    // A state of one country only, by its name: codes are too short to be sure of.
    const isNamed = countries.length === 1 && state.length > 3 && zip === '' && parts.length === 2;
    return isNamed ? withState(parts, zip, 0) : undefined;
  }

  #isNorthAmerican(countries: readonly number[]): boolean {
    return countries.includes(this.#unitedStates) || countries.includes(this.#canada);
  }

  #isStateOf(words: string, countryId: number): boolean {
    return countryId !== 0 && this.#countriesOfState(words).includes(countryId);
  }

  /** The countries that have a state so called, each once. */
  #countriesOfState(words: string): number[] {
    const states = this.#reference.statesWritten(normalizePlace(words));
    return [...new Set(states.flatMap((state) => state.countryId ?? []))];
  }
}

function isArea(parts: readonly string[]): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  return area.test(first) || endOfArea.test(parts.at(-1) ?? '');
}

/** City and state are the last two parts; what stands before them is an address. */
function withState(parts: readonly string[], zip: string, countryId: number): Location {
  return {
    ...nowhere,
    address: parts.slice(0, -2).join(', '),
    city: parts.at(-2) ?? '',
    state: parts.at(-1) ?? '',
    zip,
    countryId,
  };
}
