import type { Contact, ContactNumber } from '@rollcall/lookup';

/** The same contact of the same company in two data sets. */
export interface ContactPair {
  readonly before: Contact;
  readonly after: Contact;
}

/** Who of a company is in both data sets, and who in one of them; each in the order of its data set. */
export interface MatchedContacts {
  readonly pairs: readonly ContactPair[];
  readonly left: readonly Contact[];
  readonly joined: readonly Contact[];
}

/** Matches the contacts of a company by their numbers. */
export function matchContacts(before: readonly Contact[], after: readonly Contact[]): MatchedContacts {
  const pairs: ContactPair[] = [];
  // Nearly always the same people stand in the same order; only behind the first who is another they are looked up.
  let same = 0;
  for (; ; same++) {
    const pair = { before: before[same], after: after[same] };
    if (!isPair(pair) || keyOf(pair.before.number) !== keyOf(pair.after.number)) break;
    pairs.push(pair);
  }
  const rest = new Map(before.slice(same).map((contact) => [keyOf(contact.number), contact]));
  const joined: Contact[] = [];
  for (const contact of after.slice(same)) {
    const key = keyOf(contact.number);
    const known = rest.get(key);
    if (known === undefined) joined.push(contact);
    else pairs.push({ before: known, after: contact });
    rest.delete(key);
  }
  return { pairs, left: [...rest.values()], joined };
}

function isPair(pair: { before: Contact | undefined; after: Contact | undefined }): pair is ContactPair {
  return pair.before !== undefined && pair.after !== undefined;
}

function keyOf({ high, low }: ContactNumber): string {
  return `${high}:${low}`;
}

/** Fields by the columns that they are imported from. The titles are apart, since who changed title is listed. */
const textFields = {
  contactId: (contact) => contact.contactId,
  peopleId: (contact) => contact.peopleId,
  firstName: (contact) => contact.firstName,
  middleName: (contact) => contact.middleName,
  lastName: (contact) => contact.lastName,
  fullName: (contact) => contact.fullName,
  jobLevels: (contact) => contact.jobLevels.join(),
  jobFunctions: (contact) => contact.jobFunctions.join(),
  active: (contact) => contact.active,
  email: (contact) => contact.email,
  phone: (contact) => contact.phone,
  corporatePhone: (contact) => contact.corporatePhone,
  linkedinHandle: (contact) => contact.linkedinHandle,
  description: (contact) => contact.record.description,
  address: (contact) => contact.address,
  city: (contact) => contact.city,
  state: (contact) => contact.state,
  zip: (contact) => contact.record.zip,
  country: (contact) => contact.countryId,
  area: (contact) => contact.area,
} as const satisfies Readonly<Record<string, (contact: Contact) => string | number | boolean | undefined>>;

const fieldsCompared = Object.entries(textFields);

/** The columns in which two contacts differ, titles left out; the operator's own are `additional.NAME`. */
export function changedFields({ before, after }: ContactPair): string[] {
  const changed: string[] = [];
  for (const [field, value] of fieldsCompared) if (value(before) !== value(after)) changed.push(field);
  const [own, newOwn] = [before.record.additional, after.record.additional];
  if (own === undefined && newOwn === undefined) return changed;
  const [old, now] = [new Map(Object.entries(own ?? {})), new Map(Object.entries(newOwn ?? {}))];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    if (old.get(name) !== now.get(name)) changed.push(`additional.${name}`);
  }
  return changed;
}

export function isTitleChanged({ before, after }: ContactPair): boolean {
  return (
    before.titles.length !== after.titles.length ||
    before.titles.some((title, index) => title !== after.titles[index])
  );
}
