import { normalizePlace } from '../text/normalize-place.ts';

// Names of one city in contact files: its full and its short one, its own and the English one, the present and the
// former one. Left out is what the normalizer makes equal anyway, such as "Montréal". A name that several cities have
// finds all of them, as it does without this table.
export const namesOfOneCity: readonly (readonly string[])[] = [
  ['New York', 'New York City', 'NYC'],
  ['Washington', 'Washington DC'],
  ['San Francisco', 'SF'],
  ['Los Angeles', 'LA'],
  ['Las Vegas', 'Vegas'],
  ['Philadelphia', 'Philly'],
  ['Quebec', 'Quebec City', 'Ville de Quebec'],
  ['Mexico City', 'Ciudad de Mexico', 'CDMX', 'Mexico DF'],
  ['Panama City', 'Ciudad de Panama'],
  ['Guatemala City', 'Ciudad de Guatemala', 'Guatemala'],
  ['Luxembourg', 'Luxembourg City', 'Luxemburg'],
  ['Kuwait City', 'Kuwait'],
  ['Singapore', 'Singapore City'],
  ['Hong Kong', 'Hongkong'],
  ['Munich', 'München', 'Muenchen'],
  ['Cologne', 'Köln', 'Koeln'],
  ['Düsseldorf', 'Duesseldorf'],
  ['Frankfurt', 'Frankfurt am Main', 'Frankfurt/Main', 'Frankfurt a.M.'],
  ['Nuremberg', 'Nürnberg', 'Nuernberg'],
  ['Hanover', 'Hannover'],
  ['Vienna', 'Wien'],
  ['Zurich', 'Zuerich'],
  ['Geneva', 'Genève', 'Genf'],
  ['Basel', 'Basle', 'Bâle'],
  ['Bern', 'Berne'],
  ['Lucerne', 'Luzern'],
  ['Brussels', 'Bruxelles', 'Brussel'],
  ['Antwerp', 'Antwerpen', 'Anvers'],
  ['Ghent', 'Gent', 'Gand'],
  ['Bruges', 'Brugge'],
  ['The Hague', 'Den Haag', "'s-Gravenhage"],
  ['Lyon', 'Lyons'],
  ['Strasbourg', 'Strassburg'],
  ['Rome', 'Roma'],
  ['Milan', 'Milano'],
  ['Turin', 'Torino'],
  ['Naples', 'Napoli'],
  ['Florence', 'Firenze'],
  ['Venice', 'Venezia'],
  ['Genoa', 'Genova'],
  ['Padua', 'Padova'],
  ['Seville', 'Sevilla'],
  ['Saragossa', 'Zaragoza'],
  ['Lisbon', 'Lisboa'],
  ['Porto', 'Oporto'],
  ['Copenhagen', 'København', 'Kobenhavn'],
  ['Gothenburg', 'Göteborg', 'Goeteborg'],
  ['Malmö', 'Malmoe'],
  ['Helsinki', 'Helsingfors'],
  ['Prague', 'Praha'],
  ['Pilsen', 'Plzeň'],
  ['Warsaw', 'Warszawa'],
  ['Cracow', 'Kraków'],
  ['Bucharest', 'București'],
  ['Belgrade', 'Beograd'],
  ['Athens', 'Athina'],
  ['Thessaloniki', 'Salonica'],
  ['Moscow', 'Moskva'],
  ['Saint Petersburg', 'Sankt-Peterburg'],
  ['Kyiv', 'Kiev'],
  ['Kharkiv', 'Kharkov'],
  ['Odesa', 'Odessa'],
  ['Lviv', 'Lvov'],
  ['Tel Aviv', 'Tel Aviv-Yafo', 'Tel-Aviv Jaffa'],
  ['Bengaluru', 'Bangalore'],
  ['Mumbai', 'Bombay'],
  ['Kolkata', 'Calcutta'],
  ['Chennai', 'Madras'],
  ['Gurugram', 'Gurgaon'],
  ['Kochi', 'Cochin'],
  ['Thiruvananthapuram', 'Trivandrum'],
  ['Mysuru', 'Mysore'],
  ['Mangaluru', 'Mangalore'],
  ['Vadodara', 'Baroda'],
  ['Beijing', 'Peking'],
  ['Ho Chi Minh City', 'Ho Chi Minh', 'Saigon', 'HCMC'],
  ['Hanoi', 'Ha Noi'],
  ['Yangon', 'Rangoon'],
];

// Areas that are not called by their cities. The relation goes both ways: the area is found by each of its cities, and
// contacts in each of its cities by the area.
export const citiesOfArea: readonly (readonly [area: string, ...cities: string[]])[] = [
  ['Bay Area', 'San Francisco'],
  ['Silicon Valley', 'San Jose'],
  ['DFW', 'Dallas', 'Fort Worth'],
  ['Twin Cities', 'Minneapolis', 'Saint Paul'],
  ['Research Triangle', 'Raleigh', 'Durham'],
];

const cityNames = relation(namesOfOneCity.flatMap((names) => pairs(names)));
const areaNames = relation(citiesOfArea.flatMap(([area, ...cities]) => cities.map((city) => [area, city])));

/** All the names of the cities of this name, itself first; all normalized as `normalizePlace` does. */
export function namesOfCity(name: string): readonly string[] {
  return [name, ...(cityNames.get(name) ?? [])];
}

/**
 * The keys that an area, asked for by this key of `areaKeys`, is found by: the key, the other names of that city, and
 * the areas that lie around the city or the cities that make up the area.
 */
export function namesOfArea(key: string): readonly string[] {
  return [...new Set([key, ...(areaNames.get(key) ?? [])].flatMap(namesOfCity))];
}

function pairs(names: readonly string[]): [string, string][] {
  return names.flatMap((name) => names.map((other): [string, string] => [name, other]));
}

function relation(rows: readonly (readonly string[])[]): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  for (const row of rows) {
    const [a = '', b = ''] = row.map(normalizePlace);
    if (a === b) continue;
    related.set(a, (related.get(a) ?? new Set()).add(b));
    related.set(b, (related.get(b) ?? new Set()).add(a));
  }
  return related;
}
