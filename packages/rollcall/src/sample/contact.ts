import type { CompanyKey, SampleCompany } from './company.ts';
import type { SampleContact } from './contact-columns.ts';
import { firstNames, lastNames, type NamePart } from './person-names.ts';
import { drawPhoneNumber } from './phone-number.ts';
import { drawPlaceAway } from './places.ts';
import type { RandomStream } from './random-stream.ts';
import { scatteredContactId, scatteredPeopleId } from './scattered-id.ts';
import { drawStreetAddress } from './street-address.ts';
import { drawTitle } from './titles.ts';
import { pickOne } from './weighted-choice.ts';

const MIDDLE_NAME_PERCENT = 9;
const MIDDLE_INITIAL_PERCENT = 9;
const LINKEDIN_PERCENT = 50;
const HOME_PERCENT = 60;
const ACTIVE_PERCENT = 88;
const EMAIL_PERCENT = 70;
const PHONE_PERCENT = 45;
const CORPORATE_PHONE_PERCENT = 60;
const DESCRIPTION_PERCENT = 3;
const ADDRESS_PERCENT = 30;
/** From here on namesakes are likely, so mail addresses carry a number, as those of large companies do. */
const NUMBERED_MAIL_FROM = 30;
/** The contact that is the first person of the company before, where two companies share one. */
const SHARED_POSITION = 1;

interface Person {
  readonly peopleId: string;
  readonly first: NamePart;
  readonly middle: string;
  readonly last: NamePart;
  readonly linkedinHandle: string;
}

/**
 * The contact at one position of a company, a function of the two alone. `random` is any stream, given only to be
 * used again: a new one for every row would be most of the work.
 */
export function sampleContact(company: SampleCompany, position: number, random: RandomStream): SampleContact {
  const { first, middle, last, peopleId, linkedinHandle } = personAt(company, position, random);
  // Even numbers seed employments, odd ones persons, so that a person is the same at both of their companies.
  random.reseed(company.key.first, company.key.second, position * 2);
  const curated = company.curatedTitles[position];
  const title = curated ?? drawTitle(position, random);
  const place = random.percent(HOME_PERCENT) ? company.home : drawPlaceAway(company.home, random);
  const mailNumber = position < NUMBERED_MAIL_FROM ? '' : position;
  return {
    contactId: String(scatteredContactId(company.index, position)),
    peopleId,
    companyId: company.companyId,
    companyName: company.companyName,
    website: company.website,
    ticker: company.ticker,
    externalCompanyId: company.externalCompanyId,
    firstName: first.text,
    middleName: middle,
    lastName: last.text,
    fullName: middle === '' ? `${first.text} ${last.text}` : `${first.text} ${middle} ${last.text}`,
    titles: title.titles,
    jobLevels: title.jobLevels,
    jobFunctions: title.jobFunctions,
    active: random.percent(ACTIVE_PERCENT) || curated !== undefined ? 'true' : 'false',
    email: random.percent(EMAIL_PERCENT)
      ? `${first.ascii}.${last.ascii}${mailNumber}@${company.website}`
      : '',
    phone: random.percent(PHONE_PERCENT) ? drawPhoneNumber(place, random) : '',
    corporatePhone: random.percent(CORPORATE_PHONE_PERCENT) ? company.corporatePhone : '',
    linkedinHandle,
    description: random.percent(DESCRIPTION_PERCENT) ? drawDescription(first.text, random) : '',
    address: random.percent(ADDRESS_PERCENT) ? drawStreetAddress(place, random) : '',
    city: place.city,
    state: place.state,
    zip: pickOne(place.zips, random),
    country: place.country,
    area: place.area,
  };
}

function personAt(company: SampleCompany, position: number, random: RandomStream): Person {
  const { index, key, sharedWith } = company;
  if (sharedWith !== undefined && position === SHARED_POSITION) {
    return drawPerson(sharedWith, index - 1, 0, random);
  }
  return drawPerson(key, index, position, random);
}

function drawPerson(key: CompanyKey, companyIndex: number, position: number, random: RandomStream): Person {
  random.reseed(key.first, key.second, position * 2 + 1);
  const first = firstNames.pick(random);
  const last = lastNames.pick(random);
  const middle = drawMiddleName(random);
  const handle = random.percent(LINKEDIN_PERCENT);
  return {
    peopleId: String(scatteredPeopleId(companyIndex, position)),
    first,
    middle,
    last,
    linkedinHandle: handle ? `${first.ascii}-${last.ascii}-${(random.int32() >>> 4).toString(16)}` : '',
  };
}

function drawMiddleName(random: RandomStream): string {
  const share = random.below(100);
  if (share < MIDDLE_NAME_PERCENT) return firstNames.pick(random).text;
  if (share >= MIDDLE_NAME_PERCENT + MIDDLE_INITIAL_PERCENT) return '';
  return `${String.fromCharCode(65 + random.below(26))}.`;
}

function drawDescription(firstName: string, random: RandomStream): string {
  const years = 2 + random.below(30);
  switch (random.below(4)) {
    case 0:
      return `${years} years in the business, with teams on three continents.`;
    case 1:
      return `Known to customers as "${firstName}, the one who calls back".`;
    case 2:
      return `Speaker, mentor and author of "${years} Lessons from the Field".`;
    default:
      return `${firstName} joined ${years} years ago and has worked in sales, operations and support since.`;
  }
}
