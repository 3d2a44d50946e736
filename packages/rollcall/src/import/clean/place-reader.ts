import { normalizePlace, type ReferenceIndex } from '@rollcall/lookup';
import type { Field, FieldPositions } from '../map/column-mapping.ts';
import type { CountryNames } from './country-names.ts';
import { type FieldSource, sourceOf } from './field-sources.ts';
import type { Location, Locations } from './locations.ts';
import type { RowReader } from './row-reader.ts';

export const placeFields = [
  'address',
  'city',
  'state',
  'zip',
  'country',
  'area',
  'location',
] as const satisfies readonly Field[];

/** Two words or more with a comma between them. */
const severalParts = /[^\s,].*,.*[^\s,]/;

/** Where a person or a company is. */
export interface Place {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  /** 0 when it is not known. */
  readonly countryId: number;
  readonly area: string;
}

/** Reads the places of the rows of a file. */
export class PlaceReader {
  readonly #row: RowReader;
  readonly #reference: ReferenceIndex;
  readonly #countries: CountryNames;
  readonly #locations: Locations;
  readonly #address: FieldSource;
  readonly #city: FieldSource;
  readonly #state: FieldSource;
  readonly #zip: FieldSource;
  readonly #country: FieldSource;
  readonly #area: FieldSource;
  readonly location: FieldSource;

  constructor(
    row: RowReader,
    fields: FieldPositions,
    reference: ReferenceIndex,
    countries: CountryNames,
    locations: Locations,
  ) {
    this.#row = row;
    this.#reference = reference;
    this.#countries = countries;
    this.#locations = locations;
    this.#address = sourceOf(fields, 'address');
    this.#city = sourceOf(fields, 'city');
    this.#state = sourceOf(fields, 'state');
    this.#zip = sourceOf(fields, 'zip');
    this.#country = sourceOf(fields, 'country');
    this.#area = sourceOf(fields, 'area');
    this.location = sourceOf(fields, 'location');
  }

  /** @param hasNorthAmericanNumber whether a telephone number of the row begins with +1 */
  read(hasNorthAmericanNumber: boolean): Place {
    const given: Place = {
      address: this.#row.text(this.#address),
      city: this.#row.text(this.#city),
      state: this.#row.text(this.#state),
      zip: this.#row.text(this.#zip),
      countryId: this.#countryId(),
      area: this.#row.text(this.#area),
    };
    const said = severalParts.test(given.city) ? this.#withCityApart(given) : given;
    const place = this.location.first < 0 ? said : this.#withLocation(said);
    if (place.countryId !== 0 || place.state === '') return place;
    const countryId = this.#locations.countryOfState(place.state, place.zip, hasNorthAmericanNumber);
    return countryId === 0 ? place : { ...place, countryId };
  }

  #countryId(): number {
    const text = this.#row.text(this.#country);
    if (text === '') return 0;
    const countryId = this.#countries.idOf(text);
    if (countryId === 0) {
      this.#row.keep(this.#country, text);
      this.#row.note(this.#country, 'unknownCountry', text);
    }
    return countryId;
  }

  /** "Austin, TX" as the city: it is taken apart when each word has its place and no column says another one. */
  #withCityApart(given: Place): Place {
    const found = this.#locations.split(given.city, given.countryId);
    const isApart = found.isWhole && found.city !== '' && found.city !== given.city;
    const hasMore = found.address !== '' || found.area !== '';
    if (!isApart || hasMore || this.#isOtherPlace({ ...given, city: '' }, found)) return given;
    return {
      ...given,
      city: found.city,
      state: given.state === '' ? found.state : given.state,
      zip: given.zip === '' ? found.zip : given.zip,
      countryId: given.countryId === 0 ? found.countryId : given.countryId,
    };
  }

  /** Columns of their own win: a location fills what they leave empty, and nothing if it says another place. */
  #withLocation(given: Place): Place {
    const text = this.#row.text(this.location);
    if (text === '') return given;
    const found = this.#locations.split(text, given.countryId);
    const isOther = this.#isOtherPlace(given, found);
    const hasMore = differs(given.address, found.address) || differs(given.area, found.area);
    if (isOther || hasMore || !found.isWhole) this.#row.keep(this.location, text);
    if (isOther) return given;
    return {
      address: given.address === '' ? found.address : given.address,
      city: given.city === '' ? found.city : given.city,
      state: given.state === '' ? found.state : given.state,
      zip: given.zip === '' ? found.zip : given.zip,
      countryId: given.countryId === 0 ? found.countryId : given.countryId,
      area: given.area === '' ? found.area : given.area,
    };
  }

  #isOtherPlace(given: Place, found: Location): boolean {
    return (
      differs(given.city, found.city) ||
      differs(given.zip, found.zip) ||
      (given.state !== '' && found.state !== '' && this.#isOtherState(given, found)) ||
      (given.countryId !== 0 && found.countryId !== 0 && given.countryId !== found.countryId)
    );
  }

  #isOtherState(given: Place, found: Location): boolean {
    const countryId = given.countryId === 0 ? found.countryId : given.countryId;
    const key = (state: string): string =>
      this.#reference.stateKey(state, countryId === 0 ? undefined : countryId);
    return key(given.state) !== key(found.state);
  }
}

/** Whether two texts are there and mean different places. */
function differs(given: string, found: string): boolean {
  return given !== '' && found !== '' && normalizePlace(given) !== normalizePlace(found);
}
