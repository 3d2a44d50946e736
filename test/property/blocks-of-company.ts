import {
  type BlockCompany,
  type Contact,
  noRecords,
  type ReferenceIndex,
} from '../../packages/lookup/src/index.ts';
import { ContactsEncoder } from './contacts-encoder.ts';
import { compareContacts, contactSortKey } from './naive-contact-order.ts';

/** A company's contacts in result order, cut into blocks of this size, as the importer writes them. */
export function blocksOf(
  company: BlockCompany,
  contacts: readonly Contact[],
  size: number,
  reference: ReferenceIndex,
): Buffer[] {
  const encoder = new ContactsEncoder(reference);
  const sorted = contacts
    .map((contact) => ({ contact, key: contactSortKey(contact, reference) }))
    .sort((a, b) => compareContacts(a.key, b.key))
    .map(({ contact }) => contact);
  const blocks: Buffer[] = [];
  for (let at = 0; at < sorted.length; at += size) {
    blocks.push(encoder.encode(company, sorted.slice(at, at + size), noRecords));
  }
  return blocks;
}
