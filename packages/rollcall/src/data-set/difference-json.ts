/** The differences between two data sets in JSON, as the command prints them and the operators' API answers. */
import type { Contact } from '@rollcall/lookup';
import type { CompanyDifference, DifferenceTotals } from './compare-data-sets.ts';

export function totalsJson({ isEqual, contacts, companies, referenceTables }: DifferenceTotals) {
  return {
    equal: isEqual,
    contacts: { ...contacts, changedFields: Object.fromEntries(contacts.changedFields) },
    companies: { ...companies, changedFields: Object.fromEntries(companies.changedFields) },
    referenceTables,
  };
}

export function differenceJson(difference: CompanyDifference) {
  const { change, company, companyFields, joined, left, changedTitle, changedOtherwise } = difference;
  return {
    companyId: company.companyId,
    companyName: company.companyName,
    change,
    companyFields: Object.fromEntries(companyFields.map(({ field, ...values }) => [field, values])),
    joined: joined.map(personJson),
    left: left.map(personJson),
    changedTitle: changedTitle.map(({ before, after }) => {
      const { titles, ...person } = personJson(after);
      return { ...person, before: [...before.titles], after: titles };
    }),
    changedOtherwise,
    changedFields: Object.fromEntries(difference.changedFields),
  };
}

function personJson({ contactId, peopleId, fullName, email, titles }: Contact) {
  return { contactId, peopleId, fullName, email, titles: [...titles] };
}
