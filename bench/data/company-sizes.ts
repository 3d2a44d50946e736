import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The companies of a data set, ascending by id, with how many contacts each has. */
export interface CompanySizes {
  readonly companyIds: Float64Array;
  readonly contacts: Uint32Array;
}

export function readCompanySizes(dataSetDirectory: string): CompanySizes {
  using companies = new DatabaseSync(join(dataSetDirectory, 'companies.sqlite'), { readOnly: true });
  const { count } = companies.prepare('select count(*) as count from companies').get() ?? {};
  const companyIds = new Float64Array(Number(count));
  const contacts = new Uint32Array(Number(count));
  const rows = companies.prepare('select company_id, contacts from companies order by company_id').iterate();
  let at = 0;
  for (const row of rows) {
    companyIds[at] = Number(row['company_id']);
    contacts[at++] = Number(row['contacts']);
  }
  return { companyIds, contacts };
}

/** Those with more contacts than that. */
export function companiesOver(sizes: CompanySizes, contacts: number): CompanySizes {
  return filtered(sizes, (_, count) => count > contacts);
}

/** Those that another data set has with as many contacts. */
export function companiesInBoth(sizes: CompanySizes, other: CompanySizes): CompanySizes {
  const others = new Map([...other.companyIds].map((companyId, at) => [companyId, other.contacts[at]]));
  return filtered(sizes, (companyId, count) => others.get(companyId) === count);
}

function filtered(
  { companyIds, contacts }: CompanySizes,
  isWanted: (companyId: number, contacts: number) => boolean,
): CompanySizes {
  const wanted = [...companyIds.keys()].filter((at) => isWanted(companyIds[at] ?? 0, contacts[at] ?? 0));
  return {
    companyIds: Float64Array.from(wanted, (at) => companyIds[at] ?? 0),
    contacts: Uint32Array.from(wanted, (at) => contacts[at] ?? 0),
  };
}
