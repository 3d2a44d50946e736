/** How the differences between two data sets are printed: as text for people, or as one JSON document. */
import type { Contact } from '@rollcall/lookup';
import type { CompanyDifference, DifferenceTotals, FieldCounts } from '../data-set/compare-data-sets.ts';
import { differenceJson, totalsJson } from '../data-set/difference-json.ts';
import { plainText, shownCount } from './output.ts';

export interface Versions {
  readonly before: string;
  readonly after: string;
}

/** Each part of a report as text, in this order. */
export interface DifferenceReport {
  head(): string;
  /** @param isFirst whether none was before */
  company(difference: CompanyDifference, isFirst: boolean): string;
  /** @param unlisted changes that were counted and not listed */
  end(totals: DifferenceTotals, unlisted: number): string;
}

export function textReport(versions: Versions): DifferenceReport {
  return {
    head: () => '',
    company: (difference) => `${companyLines(difference).join('\n')}\n\n`,
    end: (totals, unlisted) => {
      const more =
        unlisted === 0 ? '' : `… and ${shownCount(unlisted)} more; --limit lists more of them.\n\n`;
      return more + totalsText(versions, totals);
    },
  };
}

export function jsonReport({ before, after }: Versions): DifferenceReport {
  return {
    head: () => `{"before":${JSON.stringify(before)},"after":${JSON.stringify(after)},"companies":[`,
    company: (difference, isFirst) => `${isFirst ? '' : ','}\n${JSON.stringify(differenceJson(difference))}`,
    end: (totals, unlisted) => `\n],"unlisted":${unlisted},"totals":${JSON.stringify(totalsJson(totals))}}\n`,
  };
}

export function totalsText(versions: Versions, totals: DifferenceTotals): string {
  const { isEqual, contacts, companies, referenceTables } = totals;
  const held = heldText(contacts.before, companies.before);
  if (isEqual) return `No difference: ${versions.before} and ${versions.after} both have ${held}.\n`;
  const lines = [
    `${versions.before}: ${held}`,
    `${versions.after}: ${heldText(contacts.after, companies.after)}`,
    `Contacts: ${shownCount(contacts.joined)} joined, ${shownCount(contacts.left)} left, ` +
      `${shownCount(contacts.changedTitle)} changed title, ` +
      `${shownCount(contacts.changedOtherwise)} changed otherwise${counted(contacts.changedFields)}`,
    `Companies: ${shownCount(companies.new)} new, ${shownCount(companies.gone)} gone, ` +
      `${shownCount(companies.changed)} changed${counted(companies.changedFields)}`,
  ];
  if (referenceTables === 'different')
    lines.push('Reference tables: different, so ids may mean other levels, functions or countries');
  return `${lines.join('\n')}\n`;
}

function heldText(contacts: number, companies: number): string {
  return (
    `${shownCount(contacts)} ${contacts === 1 ? 'contact' : 'contacts'} at ` +
    `${shownCount(companies)} ${companies === 1 ? 'company' : 'companies'}`
  );
}

function companyLines(difference: CompanyDifference): string[] {
  const { change, company, companyFields, joined, left, changedTitle, changedFields } = difference;
  const name = plainText(company.companyName);
  return [
    `${name === '' ? 'company' : name} (${company.companyId})${change === 'changed' ? '' : `, ${change}`}`,
    ...companyFields.map(
      ({ field, before, after }) => `  ${field}: ${valueText(before)} -> ${valueText(after)}`,
    ),
    ...joined.map((contact) => `  + ${personText(contact)}`),
    ...left.map((contact) => `  - ${personText(contact)}`),
    ...changedTitle.map(
      ({ before, after }) => `  ~ ${nameOf(after)}: ${titlesText(before)} -> ${titlesText(after)}`,
    ),
    ...(changedFields.size === 0 ? [] : [`  other fields:${countList(changedFields)}`]),
  ];
}

function personText(contact: Contact): string {
  return contact.titles.length === 0 ? nameOf(contact) : `${nameOf(contact)}, ${titlesText(contact)}`;
}

/** Whoever has no name has another thing that names them. */
function nameOf({ fullName, firstName, lastName, email, contactId, peopleId }: Contact): string {
  const joined = `${firstName} ${lastName}`.trim();
  return plainText([fullName, joined, email, contactId, peopleId].find((text) => text !== '') ?? '');
}

function titlesText({ titles }: Contact): string {
  return titles.length === 0 ? '(no title)' : plainText(titles.join(' | '));
}

function valueText(value: string | number): string {
  const text = String(value);
  return text === '' ? '(none)' : plainText(text);
}

function counted(fields: FieldCounts): string {
  return fields.size === 0 ? '' : ` (fields:${countList(fields)})`;
}

function countList(fields: FieldCounts): string {
  return [...fields].map(([field, times]) => ` ${plainText(field)} ${shownCount(times)}`).join(',');
}
