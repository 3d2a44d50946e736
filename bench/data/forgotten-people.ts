import type { Contact } from '@rollcall/lookup';
import { ContactsReader } from '../../packages/rollcall/src/data-set/contacts-reader.ts';
import type { OpenDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { readCompanySizes } from './company-sizes.ts';

export interface PersonToForget {
  readonly companyId: number;
  readonly contact: Contact;
}

/**
 * Contacts with an e-mail address all over a data set, so many but for a few: companies have as large a share of them as
 * of all.
 */
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
        const taken = new Set<Contact>();
        for (; next < seen + size; next += every) {
          const at = Math.floor(next - seen);
          // Some have no address: the nearest at the company that has one stands for them.
          const contact = [...here.slice(at), ...here.slice(0, at)].find(
            (one) => one.email !== '' && !taken.has(one),
          );
          if (contact === undefined) continue;
          taken.add(contact);
          chosen.push({ companyId, contact });
        }
      }
      seen += size;
    }
  } finally {
    reader.close();
  }
  return chosen;
}
