import type { Place } from './places.ts';
import type { RandomStream } from './random-stream.ts';
import { pickOne } from './weighted-choice.ts';

interface StreetStyle {
  readonly streets: readonly string[];
  /** `12 Market Street`, or the other way round as in `Hauptstraße 12`. */
  readonly numberFirst: boolean;
  readonly largestNumber: number;
}

const ENGLISH = words(`Market Street, Main Street, Park Avenue, Oak Street, Maple Avenue, Washington Street,
  Broadway, Lincoln Avenue, Lake Street, Mission Street, Harbor Drive, Industrial Parkway, Commerce Way,
  Technology Drive, Union Street, Elm Street, Cedar Lane, River Road, College Avenue, First Street, Second Avenue,
  Sunset Boulevard, Highland Avenue, Mill Road, Church Street, King Street, Queen Street, Station Road, High Street`);
const GERMAN = words(`Hauptstraße, Bahnhofstraße, Gartenstraße, Schillerstraße, Goethestraße, Lindenweg,
  Industriestraße, Am Markt, Münchner Straße, Ringstraße`);
const FRENCH = words(`rue de la République, avenue Victor-Hugo, rue des Fleurs, boulevard Saint-Michel,
  rue de l'Église, avenue de la Gare, rue du Marché`);
const IBERIAN = words(`Calle Mayor, Calle Real, Avenida de la Constitución, Paseo del Prado, Rua Augusta,
  Avenida Central, Rua das Flores`);

const north: StreetStyle = { streets: GERMAN, numberFirst: false, largestNumber: 180 };
const french: StreetStyle = { streets: FRENCH, numberFirst: true, largestNumber: 180 };
const iberian: StreetStyle = { streets: IBERIAN, numberFirst: false, largestNumber: 900 };
const english: StreetStyle = { streets: ENGLISH, numberFirst: true, largestNumber: 4_800 };

const styleByCountry: ReadonlyMap<string, StreetStyle> = new Map([
  ['Germany', north],
  ['Austria', north],
  ['Switzerland', north],
  ['France', french],
  ['Belgium', french],
  ['Spain', iberian],
  ['Portugal', iberian],
  ['Brazil', iberian],
  ['Mexico', iberian],
]);

const SUITE_PERCENT = 30;

/** A street and number in the manner of the country; the streets exist in many towns, the numbers by chance. */
export function drawStreetAddress(place: Place, random: RandomStream): string {
  const style = styleByCountry.get(place.country) ?? english;
  const street = pickOne(style.streets, random);
  const number = 1 + random.below(style.largestNumber);
  if (!style.numberFirst) return `${street} ${number}`;
  const suite =
    style === english && random.percent(SUITE_PERCENT) ? `, Suite ${100 + random.below(800)}` : '';
  return `${number} ${street}${suite}`;
}

function words(list: string): readonly string[] {
  return list.trim().split(/,\s*/);
}
