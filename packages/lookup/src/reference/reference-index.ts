import { foldText } from '../text/fold-text.ts';
import { normalizeName } from '../text/normalize-name.ts';
import { joinInitials, normalizePlace } from '../text/normalize-place.ts';
import { IdBits } from './id-bits.ts';
import type { Country, JobFunction, JobLevel, ReferenceTables, State } from './reference-tables.ts';

/** A state of the tables with everything it is found and spelled by, normalized. */
interface IndexedState {
  readonly countryCode: string;
  readonly key: string;
  readonly spellings: ReadonlySet<string>;
}

/** A state that words of an address may mean. */
export interface WrittenState {
  /** Undefined when the table of countries does not have its country. */
  readonly countryId: number | undefined;
  /** Everything that the state may be written as in an address, as `normalizePlace` gives it. */
  readonly spellings: ReadonlySet<string>;
}

type StatesBySpelling = Map<string, IndexedState[]>;

// A code that short, or without a letter, is too common a word to stand for its state inside an address:
// "13" is Tokyo, and "B" the province of Buenos Aires.
const codeForAddresses = /^(?=.*[a-z])..+$/;
const shortestAliasForAddresses = 4;

/** Of tables that someone still has. */
const indexes = new WeakMap<ReferenceTables, ReferenceIndex>();

/**
 * What the ids, codes and names of queries and data mean, by one set of reference tables (contract section 8).
 * Built once; every question is answered from maps. Where two rows of a table claim the same spelling, the
 * first one has it.
 */
export class ReferenceIndex {
  /** The bits of job levels in blocks. */
  readonly jobLevelBits: IdBits;
  /** The bits of job functions in blocks. */
  readonly jobFunctionBits: IdBits;
  readonly #levels = new Map<number, JobLevel>();
  readonly #levelIds = new Map<string, number>();
  readonly #functions = new Map<number, JobFunction>();
  readonly #functionIds = new Map<string, number>();
  readonly #countries = new Map<number, Country>();
  readonly #countryIds = new Map<string, number>();
  readonly #states: StatesBySpelling = new Map();
  readonly #spellings = new Map<string, Set<string>>();
  readonly #written = new Map<string, WrittenState[]>();
  #longestWritten = 1;

  /** The index of tables that many calls read: it is built for the first, and kept as long as the tables are. */
  static of(tables: ReferenceTables): ReferenceIndex {
    const known = indexes.get(tables) ?? new ReferenceIndex(tables);
    indexes.set(tables, known);
    return known;
  }

  constructor(tables: ReferenceTables) {
    this.jobLevelBits = new IdBits(tables.jobLevels.map(({ id }) => id));
    this.jobFunctionBits = new IdBits(tables.jobFunctions.map(({ id }) => id));
    for (const level of tables.jobLevels) {
      setIfAbsent(this.#levels, level.id, level);
      setIfAbsent(this.#levelIds, nameKey(level.name), level.id);
    }
    for (const jobFunction of tables.jobFunctions) {
      setIfAbsent(this.#functions, jobFunction.id, jobFunction);
      setIfAbsent(this.#functionIds, nameKey(jobFunction.name), jobFunction.id);
    }
    this.#indexCountries(tables.countries);
    for (const state of tables.states) this.#indexState(state);
  }

  /** The id of a job level given by id or name; undefined if there is none. */
  jobLevelId(text: string): number | undefined {
    return idOf(text, this.#levels) ?? this.#levelIds.get(nameKey(text));
  }

  /** The id of a job function given by id or name; undefined if there is none. */
  jobFunctionId(text: string): number | undefined {
    return idOf(text, this.#functions) ?? this.#functionIds.get(nameKey(text));
  }

  jobLevel(id: number): JobLevel | undefined {
    return this.#levels.get(id);
  }

  jobFunction(id: number): JobFunction | undefined {
    return this.#functions.get(id);
  }

  country(id: number): Country | undefined {
    return this.#countries.get(id);
  }

  /** The id of a country given by id, ISO 3166-1 code, name or alias; undefined if there is none. */
  countryId(text: string): number | undefined {
    const byId = idOf(text, this.#countries);
    if (byId !== undefined) return byId;
    const name = normalizePlace(text);
    return (
      this.#countryIds.get(codeKey(text)) ??
      this.#countryIds.get(name) ??
      this.#countryIds.get(name.replace(/^the /, ''))
    );
  }

  /**
   * What a contact's state is stored and compared as: the normalized name of the state, whether the data says
   * `CA`, `US-CA` or `California`. Without a country, or when that country has no such state, a spelling that
   * means one state anywhere is that state, one of the United States before others; what else it may be, the
   * normalized text itself. Empty for text without a word.
   */
  stateKey(text: string, countryId: number | undefined): string {
    const found = this.#statesSpelled(text);
    const countryCode = countryId === undefined ? undefined : this.country(countryId)?.code;
    const ofCountry = found.find((state) => state.countryCode === countryCode);
    if (ofCountry !== undefined) return ofCountry.key;
    const ofUnitedStates = found.find((state) => state.countryCode === 'US');
    if (ofUnitedStates !== undefined) return ofUnitedStates.key;
    const [first] = found;
    const isOneState = found.every((state) => state.key === first?.key);
    return isOneState && first !== undefined ? first.key : normalizePlace(text);
  }

  /**
   * Every key that a state in a query can mean, in any country: a superset of what `stateKey` can give for the
   * same text, so a contact whose state is spelled as in the query is always found. With a state come those of
   * its spellings that `stateKey` leaves as they are, since they could be several states: `SP` without a country
   * is found by "São Paulo" and by "La Spezia". Empty for text without a word.
   */
  stateKeys(query: string): string[] {
    const literal = normalizePlace(query);
    if (literal === '') return [];
    const keys = new Set<string>();
    for (const { key, spellings } of this.#statesSpelled(query)) {
      keys.add(key);
      for (const spelling of spellings) if (this.#isUndecided(spelling)) keys.add(normalizePlace(spelling));
    }
    return [...keys.add(literal)];
  }

  /**
   * How the state of a key may be spelled in an address, all as `normalizePlace` gives it: its name first, then
   * its codes and other names. Codes of one letter or of digits are left out, as any address may hold them.
   */
  stateSpellings(key: string): string[] {
    return [...(this.#spellings.get(key) ?? [key])];
  }

  /** The country that these words of a normalized address spell. */
  countryWritten(words: string): number | undefined {
    return this.#countryIds.get(words);
  }

  /** The states of the tables, in any country, that these words of a normalized address may mean. */
  statesWritten(words: string): readonly WrittenState[] {
    return this.#written.get(words) ?? [];
  }

  /** The most words that a spelling of a state or a country has. */
  get longestWrittenPlace(): number {
    return this.#longestWritten;
  }

  #indexCountries(countries: readonly Country[]): void {
    for (const country of countries) setIfAbsent(this.#countries, country.id, country);
    // Table-wide by strength, so that no country's alias hides another's code or name.
    for (const country of countries) setIfAbsent(this.#countryIds, codeKey(country.code), country.id);
    for (const country of countries) setIfAbsent(this.#countryIds, codeKey(country.code3), country.id);
    for (const country of countries) setIfAbsent(this.#countryIds, normalizePlace(country.name), country.id);
    for (const country of countries) {
      for (const alias of country.aliases) setIfAbsent(this.#countryIds, normalizePlace(alias), country.id);
    }
    this.#countryIds.delete('');
    for (const spelling of this.#countryIds.keys()) this.#noteWritten(spelling);
  }

  #indexState(state: State): void {
    const key = normalizePlace(state.name);
    if (key === '') return;
    const aliases = state.aliases ?? [];
    const code = codeKey(state.code);
    const names = [state.name, ...aliases].map(normalizePlace);
    const indexed: IndexedState = {
      countryCode: state.countryCode,
      key,
      spellings: new Set(
        [code, `${codeKey(state.countryCode)} ${code}`, ...names].filter((spelling) => spelling !== ''),
      ),
    };
    for (const spelling of indexed.spellings) {
      const states = this.#states.get(spelling);
      if (states === undefined) this.#states.set(spelling, [indexed]);
      else states.push(indexed);
    }

    const spellings = new Set([key]);
    if (codeForAddresses.test(code)) spellings.add(normalizePlace(state.code));
    for (const alias of aliases) {
      if (alias.length >= shortestAliasForAddresses) spellings.add(normalizePlace(alias));
    }
    const ofKey = this.#spellings.get(key) ?? new Set();
    this.#spellings.set(key, new Set([...ofKey, ...spellings]));
    const written: WrittenState = { countryId: this.#countryIds.get(codeKey(state.countryCode)), spellings };
    for (const spelling of spellings) {
      const states = this.#written.get(spelling);
      if (states === undefined) this.#written.set(spelling, [written]);
      else states.push(written);
      this.#noteWritten(spelling);
    }
  }

  #noteWritten(place: string): void {
    this.#longestWritten = Math.max(this.#longestWritten, place.split(' ').length);
  }

  /** Whether a spelling is several states, and none of the United States, which would come first. */
  #isUndecided(spelling: string): boolean {
    const states = this.#states.get(spelling) ?? [];
    const isOneState = states.every(({ key }) => key === states[0]?.key);
    return !isOneState && states.every(({ countryCode }) => countryCode !== 'US');
  }

  #statesSpelled(text: string): readonly IndexedState[] {
    return this.#states.get(codeKey(text)) ?? this.#states.get(normalizePlace(text)) ?? [];
  }
}

/** Codes are compared without the long forms of place names: MT is Montana or Malta, not "mount". */
function codeKey(text: string): string {
  return normalizeName(joinInitials(foldText(text)));
}

function nameKey(text: string): string {
  return normalizeName(text.replaceAll('&', ' and '));
}

function idOf(text: string, rows: ReadonlyMap<number, unknown>): number | undefined {
  const trimmed = text.trim();
  if (!/^\d+$/.test(trimmed)) return undefined;
  const id = Number(trimmed);
  return rows.has(id) ? id : undefined;
}

function setIfAbsent<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
