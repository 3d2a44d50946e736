/** Arbitrary employments, for the tests of this folder; it holds no tests itself. */
import fc from 'fast-check';
import { contactIdentity, type Employment } from './clean/employment.ts';

/** Any characters but those that reading has made spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const separators = /[\u0000\u001e\u001f]/g;
const unit = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 1 }) },
  { weight: 2, arbitrary: fc.constantFrom('"', ',', '\n', '|', '\\', '😀', '{', '\ufeff') },
);
const text = fc.string({ unit, maxLength: 8 }).map((value) => value.replace(separators, ' ').toWellFormed());
const item = text.filter((value) => value !== '');

/** @param companyIds which companies they are at */
export function employments(companyIds: fc.Arbitrary<number | undefined>): fc.Arbitrary<Employment> {
  const company = object({
    companyId: companyIds,
    companyName: text,
    website: text,
    ticker: text,
    externalCompanyId: text,
  });
  const contact = object({
    contactId: text,
    peopleId: text,
    firstName: text,
    middleName: text,
    lastName: text,
    fullName: text,
    titles: fc.array(item, { maxLength: 3 }),
    jobLevels: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }),
    jobFunctions: fc.array(fc.integer({ min: 1, max: 24 }), { maxLength: 3 }),
    active: fc.boolean(),
    email: text,
    phone: text,
    corporatePhone: text,
    linkedinHandle: text,
    address: text,
    city: text,
    state: text,
    countryId: fc.nat(250),
    area: text,
    record: fc.record(
      {
        description: item,
        zip: item,
        additional: fc.dictionary(
          item.filter((name) => name !== '__proto__'),
          item,
          { noNullPrototype: true, minKeys: 1, maxKeys: 3 },
        ),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  });
  return object({ company, contact }).map((employment) => ({
    ...employment,
    identity: contactIdentity(employment.contact),
  }));
}

function object<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true });
}
