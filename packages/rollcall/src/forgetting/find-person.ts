import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import {
  type CompanyId,
  type Contact,
  csvField,
  normalizeCompanyName,
  normalizeName,
} from '@rollcall/lookup';
import type { DataSetVersion, IdentifierKind } from '../control/control-store.ts';
import { CompaniesReader } from '../data-set/companies-reader.ts';
import { CompanyIndex } from '../data-set/company-index.ts';
import { ContactsReader } from '../data-set/contacts-reader.ts';
import type { DataSetFile } from '../data-set/manifest.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { hashContactNumber } from '../import/clean/contact-number.ts';
import { contactIdentity } from '../import/clean/employment.ts';

/** What an operator names a person by; a name alone is many people's, so it comes with the company's name or id. */
export type PersonIdentifier =
  | { readonly kind: Exclude<IdentifierKind, 'nameAtCompany'>; readonly text: string }
  | { readonly kind: 'nameAtCompany'; readonly text: string; readonly company: string };

export interface FoundContact {
  readonly companyId: CompanyId;
  readonly contact: Contact;
  readonly versions: readonly DataSetVersion[];
}

const chunkBytes = 4 * 1024 * 1024;
/** Companies of one name that are looked through. */
const mostCompanies = 1_000;

/**
 * Finds a person in data sets, once, by going through their blocks (decision 0031): all contacts of the identifier, and
 * then those with the same peopleId, or with the same e-mail address and name.
 *
 * @returns with the contacts, addresses of theirs that others have too: nobody may be told by these
 */
export async function findPerson(
  dataSets: readonly OpenDataSet[],
  identifier: PersonIdentifier,
): Promise<{ readonly contacts: FoundContact[]; readonly sharedEmails: ReadonlySet<string> }> {
  const found = new Map<string, FoundContact>();
  const sharedEmails = new Set<string>();
  for (const dataSet of dataSets) {
    const reader = new ContactsReader(dataSet);
    try {
      const search = new PersonSearch(dataSet, reader, found, sharedEmails);
      await search.run(identifier);
    } finally {
      reader.close();
    }
  }
  return { contacts: [...found.values()], sharedEmails };
}

/** Text that a block holds of a contact, and what tells whether a contact there is meant. */
interface Needle {
  readonly bytes: Buffer;
  readonly isMeant: (contact: Contact) => boolean;
}

class PersonSearch {
  readonly #dataSet: OpenDataSet;
  readonly #reader: ContactsReader;
  readonly #found: Map<string, FoundContact>;
  readonly #sharedEmails: Set<string>;
  readonly #searched = new Set<string>();

  constructor(
    dataSet: OpenDataSet,
    reader: ContactsReader,
    found: Map<string, FoundContact>,
    sharedEmails: Set<string>,
  ) {
    this.#sharedEmails = sharedEmails;
    this.#dataSet = dataSet;
    this.#reader = reader;
    this.#found = found;
  }

  async run(identifier: PersonIdentifier): Promise<void> {
    // What other versions know of the person counts here too.
    let next = [...this.#found.values()].flatMap(({ contact }) => this.#needlesOf(contact));
    if (identifier.kind === 'nameAtCompany')
      next.push(...this.#findAtCompany(identifier.text, identifier.company));
    else next.push(...needlesFor(identifier.kind, identifier.text));
    while (next.length > 0) {
      const needles = next;
      next = [];
      for (const companyId of await this.#companiesWith(needles)) {
        for (const contact of this.#reader.ofCompany(companyId)) {
          if (needles.some(({ isMeant }) => isMeant(contact)))
            next.push(...this.#add(companyId as CompanyId, contact));
        }
      }
    }
  }

  #findAtCompany(name: string, company: string): Needle[] {
    const companies = new CompaniesReader(this.#dataSet);
    try {
      const isId = /^\d{1,16}$/.test(company);
      const known = isId ? companies.byId(Number(company)) : undefined;
      const named = companies
        .find({ name: company }, mostCompanies)
        .filter(({ companyName }) => normalizeCompanyName(companyName) === normalizeCompanyName(company));
      const wanted = normalizeName(name);
      return [...(known === undefined ? [] : [known]), ...named].flatMap(({ companyId }) =>
        this.#reader
          .ofCompany(companyId)
          .filter((contact) => nameOf(contact) === wanted || normalizeName(contact.fullName) === wanted)
          .flatMap((contact) => this.#add(companyId as CompanyId, contact)),
      );
    } finally {
      companies.close();
    }
  }

  /** @returns what else the same person may be found by */
  #add(companyId: CompanyId, contact: Contact): Needle[] {
    const { high, low } = contact.number;
    const key = `${companyId} ${high} ${low}`;
    const known = this.#found.get(key);
    const { version } = this.#dataSet;
    if (known?.versions.includes(version) === true) return [];
    this.#found.set(key, { companyId, contact, versions: [...(known?.versions ?? []), version] });
    return this.#needlesOf(contact);
  }

  #needlesOf(contact: Contact): Needle[] {
    const { email, peopleId } = contact;
    const name = nameOf(contact);
    const needles: Needle[] = [];
    if (peopleId !== '') needles.push(...needlesFor('peopleId', peopleId));
    // An address that several people share, as info@ is, leads to none of the others.
    if (email !== '')
      needles.push(
        ...needlesFor('email', email).map(({ bytes, isMeant }) => ({
          bytes,
          isMeant: (other: Contact) => {
            if (!isMeant(other)) return false;
            const isSame = nameOf(other) === name;
            if (!isSame) this.#sharedEmails.add(email);
            return isSame;
          },
        })),
      );
    return needles.filter(({ bytes }) => {
      const key = `${bytes.toString('latin1')} ${name}`;
      if (this.#searched.has(key)) return false;
      this.#searched.add(key);
      return true;
    });
  }

  /** The companies whose blocks hold the bytes of a needle, wherever. */
  async #companiesWith(needles: readonly Needle[]): Promise<ReadonlySet<number>> {
    const companyAt = this.#companyAt();
    const found = new Set<number>();
    const longest = Math.max(...needles.map(({ bytes }) => bytes.length));
    const buffer = Buffer.allocUnsafeSlow(chunkBytes + longest);
    const fd = openSync(join(this.#dataSet.directory, 'blocks.bin' satisfies DataSetFile), 'r');
    try {
      for (let position = 0; ; position += chunkBytes) {
        const length = readSync(fd, buffer, 0, buffer.length, position);
        if (length === 0) return found;
        const read = buffer.subarray(0, length);
        for (const { bytes } of needles) {
          for (let at = read.indexOf(bytes); at !== -1; ) {
            const { companyId, end } = companyAt(position + at);
            found.add(companyId);
            // The rest of this company cannot tell more.
            at = read.indexOf(bytes, Math.max(at + 1, end - position));
          }
        }
        await turn();
      }
    } finally {
      closeSync(fd);
    }
  }

  /** Which company's blocks lie at a position of blocks.bin; a needle that begins before them is no text of theirs. */
  #companyAt(): (position: number) => { readonly companyId: number; readonly end: number } {
    const extents = [...new CompanyIndex(this.#dataSet.indexMemory).extents()];
    extents.sort((a, b) => a.offset - b.offset);
    return (position) => {
      let from = 0;
      let to = extents.length;
      while (from < to) {
        const middle = (from + to) >>> 1;
        if ((extents[middle]?.offset ?? 0) <= position) from = middle + 1;
        else to = middle;
      }
      const { companyId = 0, offset = 0, sizeBytes = 0 } = extents[from - 1] ?? {};
      return { companyId, end: offset + sizeBytes };
    };
  }
}

/** By the forms in which a block has what a person is known by. */
function needlesFor(kind: Exclude<IdentifierKind, 'nameAtCompany'>, text: string): Needle[] {
  switch (kind) {
    case 'email': {
      // Of each address a row has the digest of its lower case.
      const email = text.trim().toLowerCase();
      const isMeant = (contact: Contact): boolean => contact.email.trim().toLowerCase() === email;
      return [{ bytes: Buffer.from(hash('md5', email)), isMeant }];
    }
    case 'peopleId':
      return [{ bytes: Buffer.from(`,${csvField(text)},`), isMeant: (contact) => contact.peopleId === text }];
    case 'contactId': {
      const { text: identity } = contactIdentity({ contactId: text, email: '', peopleId: '', fullName: '' });
      const { high, low } = hashContactNumber(identity);
      const bytes = Buffer.alloc(8);
      bytes.writeUInt32LE(low, 0);
      bytes.writeUInt32LE(high, 4);
      return [{ bytes, isMeant: (contact) => contact.contactId === text }];
    }
  }
}

function nameOf({ firstName, lastName, fullName }: Contact): string {
  const name = normalizeName(`${firstName} ${lastName}`);
  return name === '' ? normalizeName(fullName) : name;
}
