/** A contact as a client sees it: the columns of a result that are the contact's own (contract sections 4 and 6). */
import { Type } from 'typebox';
import type { WholeContact } from '../queries/query-messages.ts';
import { answerSchema } from './answer-schema.ts';
import { companySchema } from './company-answers.ts';
import { pageAnswer } from './paging.ts';
import type { JsonObject } from './xml.ts';

const text = (description: string, ...examples: string[]) =>
  Type.Optional(Type.String({ description, ...(examples.length > 0 && { examples }) }));
const texts = (description: string, ...examples: string[]) =>
  Type.Optional(Type.Array(Type.String(), { description, examples: [examples] }));

const newIdExample = 'Vb0rZ3pUq0yXn5cJ7mWd2kLh8sGt4fRa6eQi1oTu9xYzNwBvCpDlEjMgHkSrFaKd';

const newId = Type.String({
  description: 'Names the contact to this client: 64 characters of URL-safe base64',
  examples: [newIdExample],
});

export const contactParams = Type.Object({ newId });

const openFields = {
  newId,
  contactId: text('Of the data', '3281093'),
  peopleId: text('Of the person, the same in all employments'),
  firstName: text('As the data has it', 'Ana'),
  middleName: text('Or initials'),
  lastName: text('As the data has it', 'Silva'),
  fullName: text('As it is written', 'Ana Silva'),
  titles: texts('Of this employment', 'Director of Engineering'),
  jobLevels: texts('Names of job levels', 'Director'),
  jobFunctions: texts('Names of job functions', 'Engineering'),
  active: Type.Boolean({ description: 'Whether it is a current employment' }),
  companyId: Type.Integer({ description: 'Of the employer', examples: [482_915] }),
  companyName: text('Of the employer', 'Northwind Robotics'),
  hasEmail: Type.Boolean({ description: 'Whether an e-mail address is known' }),
  emailMd5Hash: text('MD5 of the e-mail address in lower case, in hexadecimal digits'),
  hasPhone: Type.Boolean({ description: 'Whether the contact has a phone number of its own' }),
  city: text('Of the contact', 'San Diego'),
  state: text('By code or name, as the data has it', 'CA'),
  country: text('The name of a country', 'United States'),
  area: text('The name of an area', 'Greater San Diego Area'),
};

const entitledFields = {
  email: text('The e-mail address', 'ana.silva@example.com'),
  phone: text('Of the contact itself', '+1 555 0100'),
  corporatePhone: text('Of the company', '+1 555 0000'),
  linkedinHandle: text('The last part of the address of a profile'),
};

/** What a synchronous lookup answers. */
export const contactLookupAnswer = answerSchema('ContactLookup', 'contactLookup', {
  contacts: Type.Array(
    Type.Object(
      { ...openFields, ...entitledFields },
      { description: 'The last four only for clients entitled `contactDetails`' },
    ),
  ),
  ...pageAnswer('Contacts'),
});

/** What the details of a contact answer. */
export const contactAnswer = answerSchema('Contact', 'contact', {
  ...openFields,
  ...entitledFields,
  description: text('A few words on the contact', 'Leads the platform team'),
  address: text('Street and number', '1 Main St'),
  zip: text('The postal code', '92101'),
  additional: Type.Optional(
    Type.Record(Type.String(), Type.String(), {
      description: "The operator's own columns, by their names",
      examples: [{ accountOwner: 'Kim' }],
    }),
  ),
  company: Type.Optional(Type.Object(companySchema, { description: 'With `retrieveCompanyDetails`' })),
});

/** The whole record; own columns keep to themselves, whatever they are called. */
export function wholeContactFields(newId: string, { fields, record, company }: WholeContact): JsonObject {
  const { description, address, zip, additional } = record;
  return { newId, ...fields, description, address, zip, additional, company: company && { ...company } };
}
