import type { Contact } from '@rollcall/lookup';
import { ContactsReader } from '../../packages/rollcall/src/data-set/contacts-reader.ts';
import type { OpenDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { readCompanySizes } from './company-sizes.ts';

export interface PersonToForget {
  readonly companyId: number;
  readonly contact: Contact;
}

/** Contacts with an e-mail address all over a data set, about so many: companies have as large a share of them as of all. */
export function peopleToForget(dataSet: OpenDataSet, count: number): PersonToForget[] {
  const { companyIds, contacts } = readCompanySizes(dataSet.directory);
  const every = dataSet.manifest.contacts / count;
  const reader = new ContactsReader(dataSet);
  const chosen: PersonToForget[] = [];
  try {
    let seen = 0;
    let next = every / 2;
    for (const [at, size] of contacts.entries()) {
      if (seen + size > next) {
        const companyId = companyIds[at] ?? 0;
        const here = reader.ofCompany(companyId);
        for (; next < seen + size; next += every) {
          const contact = here[Math.floor(next - seen)];
          if (contact !== undefined && contact.email !== '') chosen.push({ companyId, contact });
        }
      }
      seen += size;
    }
  } finally {
    reader.close();
  }
  return chosen;
}
