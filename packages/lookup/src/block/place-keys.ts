import type { Contact } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
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
  /** Words of address, city, state (every spelling) and country, one space between them and at both ends. */
  readonly address: string;
}

type Placed = Pick<Contact, 'address' | 'city' | 'state' | 'countryId' | 'area'>;

export function placeKeys(contact: Placed, reference: ReferenceIndex): PlaceKeys {
  const state = contact.state === '' ? '' : reference.stateKey(contact.state, contact.countryId || undefined);
  const city = normalizePlace(contact.city);
  const country = reference.country(contact.countryId);
  const words = [
    normalizePlace(contact.address),
    city,
    normalizePlace(contact.state),
    ...(state === '' ? [] : reference.stateSpellings(state)),
    ...(country === undefined
      ? []
      : [normalizePlace(country.name), normalizePlace(country.code), normalizePlace(country.code3)]),
  ].filter((part) => part !== '');
  return {
    countryId: contact.countryId,
    state,
    city,
    area: areaKeys(contact.area).join('\n'),
    address: words.length === 0 ? '' : ` ${words.join(' ')} `,
  };
}
