import { type CityRow, placeTable } from './place-table.ts';
import { RandomStream } from './random-stream.ts';
import { pickOne, type Weighted, WeightedChoice } from './weighted-choice.ts';

/** A city of the sample. */
export interface Place {
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly area: string;
  /** North American dial code, or '' elsewhere. */
  readonly dialCode: string;
  /** Plausible zips of the city; some, not all. */
  readonly zips: readonly string[];
}

const ZIPS_PER_CITY = 40;
const SAME_COUNTRY_PERCENT = 65;
const LETTERS = 'ABCDEFGHJKLNPRSTUVWXY';

const weightedPlaces: readonly Weighted<Place>[] = buildPlaces();
const everywhere = new WeightedChoice(weightedPlaces);
const byCountry = new Map(
  placeTable.map(({ country }) => [
    country,
    new WeightedChoice(weightedPlaces.filter(({ value }) => value.country === country)),
  ]),
);

/** A place anywhere, as often as its weight says. */
export function drawPlace(random: RandomStream): Place {
  return everywhere.pick(random);
}

/** A place for somebody who does not work at the company's home: mostly in the same country. */
export function drawPlaceAway(home: Place, random: RandomStream): Place {
  const domestic = random.percent(SAME_COUNTRY_PERCENT) ? byCountry.get(home.country) : undefined;
  return (domestic ?? everywhere).pick(random);
}

/** The place of a city that the table has. */
export function placeNamed(city: string): Place {
  const found = weightedPlaces.find(({ value }) => value.city === city);
  if (found === undefined) throw new RangeError(`the sample has no city ${city}`);
  return found.value;
}

function buildPlaces(): readonly Weighted<Place>[] {
  return placeTable.flatMap(({ country, weight, cities }) => {
    const total = cities.reduce((sum, row) => sum + row[5], 0);
    return cities.map((row) => ({ value: placeOf(country, row), weight: (weight * row[5]) / total }));
  });
}

function placeOf(country: string, [city, state, area, dialCode, zipPattern]: CityRow): Place {
  const random = new RandomStream();
  random.reseed(zipPattern.length, city.length, city.charCodeAt(0));
  const zips = Array.from({ length: ZIPS_PER_CITY }, () => fillZip(zipPattern, random));
  return { city, state, country, area, dialCode, zips };
}

function fillZip(pattern: string, random: RandomStream): string {
  return pattern
    .replace(/#/g, () => String(random.below(10)))
    .replace(/@/g, () => pickOne([...LETTERS], random));
}
