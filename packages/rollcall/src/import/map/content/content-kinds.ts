import type { Field } from '../column-mapping.ts';
import { hasRank, isFormOfAddress, isJobTitle, shareOf } from './content-checks.ts';
import { isCityWithState, isCountry } from './place-values.ts';

/** A kind of values by which a column can be recognised without its name. */
export interface ContentKind {
  readonly field: Field;
  /** As it is told: `by content: 97% e-mail addresses`. */
  readonly values: string;
  /** The least number of values by which it is judged. */
  readonly leastValues: number;
  /**
   * `unknown`: values so plain that any column may hold them whose name does not speak of something else. `empty`:
   * only columns whose name says nothing ("col1").
   */
  readonly names: 'unknown' | 'empty';
  /** The share of the values that are such, where it is enough; undefined where it is not. */
  readonly share: (values: readonly string[]) => number | undefined;
}

/** Best first: a column is the first of these that it can be. */
export const contentKinds: readonly ContentKind[] = [
  {
    field: 'email',
    values: 'e-mail addresses',
    leastValues: 1,
    names: 'unknown',
    share: atLeast(0.8, (value) => /^(?:mailto:)?[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}$/i.test(value)),
  },
  {
    field: 'linkedinHandle',
    values: 'LinkedIn profiles',
    leastValues: 1,
    names: 'unknown',
    share: atLeast(0.8, (value) => /\blinkedin\.com\/(?:in|pub|sales\/(?:lead|people))\//i.test(value)),
  },
  { field: 'website', values: 'websites', leastValues: 3, names: 'empty', share: atLeast(0.8, isWebsite) },
  { field: 'phone', values: 'phone numbers', leastValues: 3, names: 'empty', share: atLeast(0.8, isPhone) },
  { field: 'country', values: 'countries', leastValues: 3, names: 'empty', share: atLeast(0.9, isCountry) },
  {
    field: 'location',
    values: 'cities with their state or country',
    leastValues: 3,
    names: 'empty',
    share: atLeast(0.7, isCityWithState),
  },
  {
    field: 'titles',
    values: 'job titles',
    leastValues: 3,
    names: 'unknown',
    share: (values) => (shareOf(values, hasRank) >= 0.3 ? atLeast(0.6, isJobTitle)(values) : undefined),
  },
  {
    field: 'companyName',
    values: 'names with a legal form',
    leastValues: 3,
    names: 'empty',
    // Most lists leave the legal form out of most names.
    share: atLeast(0.3, hasLegalForm),
  },
  {
    field: 'fullName',
    values: 'names of persons',
    leastValues: 3,
    names: 'empty',
    share: atLeast(0.8, isPersonName),
  },
];

function atLeast(least: number, isSuch: (value: string) => boolean): ContentKind['share'] {
  return (values) => {
    const share = shareOf(values, isSuch);
    return share >= least ? share : undefined;
  };
}

const website = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/iu;
const socialHosts =
  /(?:^|[./])(?:linkedin|facebook|twitter|x|instagram|youtube|xing|github|crunchbase|zoominfo|tiktok)\.com/i;

/** A host or an address on the web that can be a company's own. */
function isWebsite(value: string): boolean {
  return website.test(value) && !socialHosts.test(value);
}

function isPhone(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  if (digits < 7 || digits > 17) return false;
  // A plain number may be an amount or an id: a sign of a phone number is needed.
  return /^(?:\+|00|\()?[\d\s()./-]+(?:(?:ext|x|#)[\s.:]*\d+)?$/i.test(value) &&
    /^[+(0]|\d[\s()./-]+\d/.test(value)
    ? !/^\d{4}-\d{1,2}-\d{1,2}/.test(value) && !/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/.test(value)
    : false;
}

const legalForm =
  /(?:^|[\s,])(?:inc|incorporated|corp|corporation|co|company|llc|l\.l\.c|llp|lp|ltd|limited|plc|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|kg|kgaa|ohg|ug|se|e\.?k|e\.?v|sa|s\.a|sas|sarl|s\.r\.l|srl|s\.l|sl|slu|spa|s\.p\.a|bv|b\.v|nv|n\.v|ab|as|a\/s|aps|oy|oyj|pty|pte|pvt|sp\.? z o\.?o|kft|k\.k)\.?$/i;

function hasLegalForm(value: string): boolean {
  return legalForm.test(value) && /\p{L}/u.test(value);
}

const personName =
  /^(?:\p{Lu}[\p{L}'’.-]*)(?:\s+(?:de|del|la|da|dos|van|von|den|der|di|el|bin|\p{Lu}[\p{L}'’.-]*)){1,3}$/u;

function isPersonName(value: string): boolean {
  return personName.test(value) && !hasLegalForm(value) && !isFormOfAddress(value) && !hasRank(value);
}
