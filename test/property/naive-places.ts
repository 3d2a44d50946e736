import {
  areaKeys,
  type Contact,
  type Country,
  normalizeName,
  normalizePlace,
  type ReferenceTables,
  type State,
} from '../../packages/lookup/src/index.ts';
import { citiesOfArea, namesOfOneCity } from '../../packages/lookup/src/reference/city-names.ts';

type Placed = Pick<Contact, 'address' | 'city' | 'state' | 'countryId' | 'area'>;

/** The rules of places (design section 5), with plain loops over the tables. */
export class NaivePlaces {
  readonly #states: readonly State[];
  readonly #countries: readonly Country[];
  readonly #inAddresses: ReadonlyMap<State, readonly string[]>;
  readonly #countrySpellings: readonly (readonly [string, Country])[];
  readonly #meanings = new Map<string, State[]>();

  constructor(tables: ReferenceTables) {
    this.#states = tables.states;
    this.#countries = tables.countries;
    this.#countrySpellings = [
      ...tables.countries.map((country) => [codeOf(country.code), country] as const),
      ...tables.countries.map((country) => [codeOf(country.code3), country] as const),
      ...tables.countries.map((country) => [normalizePlace(country.name), country] as const),
      ...tables.countries.flatMap((country) =>
        country.aliases.map((alias) => [normalizePlace(alias), country] as const),
      ),
    ];
    this.#inAddresses = new Map(tables.states.map((state) => [state, inAddresses(state)]));
  }

  /** The contact's state is one that the query means, or both are the same text. */
  isInState(contact: Placed, query: string): boolean {
    const asked = normalizePlace(query);
    if (asked === '' || normalizePlace(contact.state) === '') return false;
    const meant = this.#meaning(query).map(({ name }) => normalizePlace(name));
    const own = this.#statesOf(contact);
    if (own.length === 0) return normalizePlace(contact.state) === asked;
    if (own.some(({ name }) => meant.includes(normalizePlace(name)) || normalizePlace(name) === asked))
      return true;
    // What could be several states is kept as it was written.
    return this.#isUndecided(own) && normalizePlace(contact.state) === asked;
  }

  isInCity({ city }: Placed, query: string): boolean {
    return normalizePlace(city) !== '' && isSameCity(normalizePlace(city), normalizePlace(query));
  }

  /** The contact's area or city has a name of a city of the asked area, or of an area of the asked city. */
  isInArea(contact: Placed, query: string): boolean {
    const own = [...areaKeys(contact.area), normalizePlace(contact.city)].filter((name) => name !== '');
    const asked = areaKeys(query).flatMap((key) => [
      key,
      ...citiesOfArea.flatMap(([area, ...cities]) => {
        if (normalizePlace(area) === key) return cities.map(normalizePlace);
        return cities.map(normalizePlace).includes(key) ? [normalizePlace(area)] : [];
      }),
    ]);
    return own.some((name) => asked.some((one) => isSameCity(name, one)));
  }

  /** Every word of the query is met: as it stands, or by a country or a state that it spells with words beside it. */
  isAt(contact: Placed, query: string): boolean {
    const words = wordsOf(query);
    const standing = this.#standing(contact);
    if (words.length === 0) return false;
    return words.every((word, at) => standing.includes(word) || this.#isSpelled(contact, words, at));
  }

  /** The words of a contact's address, city, state in each spelling, and country. */
  #standing(contact: Placed): string[] {
    const states = this.#statesOf(contact);
    const texts = [contact.address, contact.city, contact.state];
    for (const own of this.#isUndecided(states) ? [] : states) {
      for (const [state, spellings] of this.#inAddresses) {
        if (normalizePlace(state.name) === normalizePlace(own.name)) texts.push(...spellings);
      }
    }
    const country = this.#countryOf(contact);
    if (country !== undefined) texts.push(country.name, country.code, country.code3);
    return texts.flatMap(wordsOf);
  }

  #isSpelled(contact: Placed, words: readonly string[], at: number): boolean {
    const country = this.#countryOf(contact);
    const text = ` ${[contact.address, contact.city].flatMap(wordsOf).join(' ')} `;
    for (let from = 0; from <= at; from++) {
      for (let to = at + 1; to <= words.length; to++) {
        const run = words.slice(from, to).join(' ');
        if (country !== undefined && this.#countrySpelled(run) === country) return true;
        if (normalizePlace(contact.state) !== '') continue;
        for (const [state, spellings] of this.#inAddresses) {
          if (country !== undefined && country.code !== state.countryCode) continue;
          if (!spellings.includes(run)) continue;
          if (spellings.some((other) => other !== run && text.includes(` ${other} `))) return true;
        }
      }
    }
    return false;
  }

  #countryOf({ countryId }: Placed): Country | undefined {
    return this.#countries.find(({ id }) => id === countryId);
  }

  /** The states, in any country, whose code or name a text is. */
  #meaning(text: string): State[] {
    const known = this.#meanings.get(text);
    if (known !== undefined) return known;
    const meaning = this.#states.filter(
      ({ countryCode, code, name, aliases = [] }) =>
        [code, `${countryCode} ${code}`].some((one) => codeOf(one) === codeOf(text)) ||
        [name, ...aliases].some((one) => normalizePlace(one) === normalizePlace(text)),
    );
    this.#meanings.set(text, meaning);
    return meaning;
  }

  /** That of the contact's country, else that of the United States, else all that it could be. */
  #statesOf(contact: Placed): State[] {
    const possible = this.#meaning(contact.state);
    const code = this.#countryOf(contact)?.code;
    for (const countryCode of [code, 'US']) {
      const there = possible.find((one) => one.countryCode === countryCode);
      if (there !== undefined) return [there];
    }
    return possible;
  }

  #isUndecided(states: readonly State[]): boolean {
    return new Set(states.map(({ name }) => normalizePlace(name))).size > 1;
  }

  /** A code comes before a name, and a name before what else a country is called. */
  #countrySpelled(text: string): Country | undefined {
    return this.#countrySpellings.find(([spelling]) => spelling === text)?.[1];
  }
}

/** How a state may be written in an address: no code of one letter or of digits, no other name under four letters. */
function inAddresses({ code, name, aliases = [] }: State): string[] {
  return [
    name,
    ...(code.length > 1 && /[A-Z]/.test(code) ? [code] : []),
    ...aliases.filter((alias) => alias.length >= 4),
  ].map(normalizePlace);
}

function isSameCity(one: string, other: string): boolean {
  if (one === other) return true;
  return namesOfOneCity.some((names) => {
    const normalized = names.map(normalizePlace);
    return normalized.includes(one) && normalized.includes(other);
  });
}

/** Codes are not spelled out: MT is no mountain. */
function codeOf(text: string): string {
  return normalizeName(text.replaceAll(/(?<=\b[a-z])\.(?=[a-z]\b|$|\W)/gi, ''));
}

function wordsOf(text: string): string[] {
  return normalizePlace(text)
    .split(' ')
    .filter((word) => word !== '');
}
