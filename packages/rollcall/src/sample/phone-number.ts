// Fictional numbers only, so that nobody is ever called by a demo. North America keeps 555-0100 to 555-0199 for
// that (ATIS-0300115), Ofcom keeps 020 7946 0000 to 0999 in London. Other countries have no range that is as
// widely known, so their contacts get a North American one.

import type { Place } from './places.ts';
import type { RandomStream } from './random-stream.ts';
import { pickOne } from './weighted-choice.ts';

const BORROWED_DIAL_CODES = ['202', '212', '305', '312', '404', '415', '512', '617', '713', '808'];

/** A fictional phone number for somebody at this place, in international form. */
export function drawPhoneNumber(place: Place, random: RandomStream): string {
  if (place.country === 'United Kingdom') {
    return `+44 20 7946 0${String(random.below(1_000)).padStart(3, '0')}`;
  }
  const dialCode = place.dialCode === '' ? pickOne(BORROWED_DIAL_CODES, random) : place.dialCode;
  const line = random.below(100);
  return `+1 ${dialCode} 555 01${line < 10 ? '0' : ''}${line}`;
}
