import type { Contact } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import type { Country } from '../reference/reference-tables.ts';
import { areaKeys, normalizePlace } from '../text/normalize-place.ts';

/**
 * How the place of a contact is compared (design section 5, places): the state by the normalized name it stands for,
 * the city and the areas normalized, the address as the words of everything that locates the contact.
 */
export interface PlaceKeys {
  readonly countryId: number;
  readonly state: string;
  readonly city: string;
  /** Keys of the area, joined with a line feed. */
  readonly area: string;
  /**
   * Words of city, state (every spelling) and country (`countryWords`), in this order, a space around each; the words
   * of the street address go before them, with a space before these.
   */
  readonly addressWords: string;
}

export type Placed = Pick<Contact, 'city' | 'state' | 'countryId' | 'area'>;

export function placeKeys(contact: Placed, reference: ReferenceIndex): PlaceKeys {
  const state = contact.state === '' ? '' : reference.stateKey(contact.state, contact.countryId || undefined);
  const city = normalizePlace(contact.city);
  const country = reference.country(contact.countryId);
  const words = [
    city,
    normalizePlace(contact.state),
    ...(state === '' ? [] : reference.stateSpellings(state)),
    country === undefined ? '' : countryWords(country),
  ].filter((part) => part !== '');
  return {
    countryId: contact.countryId,
    state,
    city,
    area: areaKeys(contact.area).join('\n'),
    addressWords: words.length === 0 ? '' : ` ${words.join(' ')} `,
  };
}

/** How a country stands among the words of an address: by name and codes. */
export function countryWords({ name, code, code3 }: Country): string {
  return [name, code, code3].map(normalizePlace).join(' ');
}
