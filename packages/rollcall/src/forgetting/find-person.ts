import { hash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import {
  type CompanyId,
  type Contact,
  csvField,
  normalizeCompanyName,
  normalizeName,
} from '@rollcall/lookup';
import type { DataSetVersion, IdentifierKind } from '../control/control-store.ts';
import { BlocksFile } from '../data-set/blocks-file.ts';
import { CompaniesReader } from '../data-set/companies-reader.ts';
import { CompanyIndex } from '../data-set/company-index.ts';
import { ContactsReader } from '../data-set/contacts-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { hashContactNumber } from '../import/clean/contact-number.ts';
import { contactIdentity } from '../import/clean/employment.ts';
import { type Needle, NeedleSearch } from './needles.ts';

/** What an operator names a person by; a name alone is many people's, so it comes with the company's name or id. */
export type PersonIdentifier =
  | { readonly kind: Exclude<IdentifierKind, 'nameAtCompany'>; readonly text: string }
  | { readonly kind: 'nameAtCompany'; readonly text: string; readonly company: string };

export interface FoundContact {
  readonly companyId: CompanyId;
  readonly contact: Contact;
  readonly versions: readonly DataSetVersion[];
}

/** What data sets hold of a person. */
export interface FoundPerson {
  readonly identifier: PersonIdentifier;
  readonly contacts: readonly FoundContact[];
  /** Addresses of theirs that people of other names have too: nobody may be told by these. */
  readonly sharedEmails: ReadonlySet<string>;
}

const chunkBytes = 4 * 1024 * 1024;
/** Looked at without giving others a turn of the event loop. */
const contactsPerTurn = 100;
/** Companies of one name that are looked through. */
const mostCompanies = 1_000;

/**
 * Finds people in data sets by going through their blocks (decision 0031), for all people at once: all contacts of their
 * identifiers, and then those with the same peopleId, or with the same e-mail address and name.
 *
 * @returns a person for each identifier, in their order
 */
export async function findPeople(
  dataSets: readonly OpenDataSet[],
  identifiers: readonly PersonIdentifier[],
): Promise<FoundPerson[]> {
  const people = identifiers.map((identifier) => new SoughtPerson(identifier));
  for (const dataSet of dataSets) {
    const reader = new ContactsReader(dataSet);
    try {
      await new PeopleSearch(dataSet, reader, people).run();
    } finally {
      reader.close();
    }
  }
  return people.map(({ identifier, found, sharedEmails }) => ({
    identifier,
    contacts: [...found.values()],
    sharedEmails,
  }));
}

/** Text that a block holds of a contact, and what tells whether a contact there is meant. */
interface PersonNeedle extends Needle {
  readonly person: SoughtPerson;
  readonly isMeant: (contact: Contact) => boolean;
}

/** Bytes of a needle in the blocks of a company, counted from their start. */
interface Hit {
  readonly companyId: number;
  readonly offset: number;
  readonly needle: PersonNeedle;
}

/** The same, counted from the start of all blocks. */
interface Seen {
  readonly position: number;
  readonly needle: PersonNeedle;
}

/** A person, and what is known of it by now. */
class SoughtPerson {
  readonly identifier: PersonIdentifier;
  readonly found = new Map<string, FoundContact>();
  readonly sharedEmails = new Set<string>();
  /** What has been searched for in the data set that is being searched. */
  readonly #searched = new Set<string>();
  /** Whoever has these bytes is meant, whatever the name. */
  #asked: ReadonlySet<string> = new Set();

  constructor(identifier: PersonIdentifier) {
    this.identifier = identifier;
  }

  /** What the search of a data set begins with: what other versions know of the person counts here too. */
  begin(): PersonNeedle[] {
    this.#searched.clear();
    const { identifier } = this;
    const asked =
      identifier.kind === 'nameAtCompany' ? [] : needlesFor(this, identifier.kind, identifier.text);
    this.#asked = new Set(asked.map(({ bytes }) => bytes.toString('latin1')));
    return [...asked, ...[...this.found.values()].flatMap(({ contact }) => this.#needlesOf(contact))];
  }

  /** @returns what else the same person may be found by */
  add(version: DataSetVersion, companyId: CompanyId, contact: Contact): PersonNeedle[] {
    const { high, low } = contact.number;
    const key = `${companyId} ${high} ${low}`;
    const known = this.found.get(key);
    if (known?.versions.includes(version) === true) return [];
    this.found.set(key, { companyId, contact, versions: [...(known?.versions ?? []), version] });
    return this.#needlesOf(contact);
  }

  #needlesOf(contact: Contact): PersonNeedle[] {
    const { email, peopleId } = contact;
    const name = nameOf(contact);
    const needles: PersonNeedle[] = [];
    if (peopleId !== '') needles.push(...needlesFor(this, 'peopleId', peopleId));
    // An address that several people share, as info@ is, leads to none of the others.
    if (email !== '')
      needles.push(
        ...needlesFor(this, 'email', email).map((needle) => ({
          ...needle,
          isMeant: (other: Contact) => {
            if (!needle.isMeant(other)) return false;
            const isSame = nameOf(other) === name;
            if (!isSame) this.sharedEmails.add(email);
            return isSame;
          },
        })),
      );
    return needles.filter(({ bytes }) => {
      const text = bytes.toString('latin1');
      const key = `${text} ${name}`;
      if (this.#asked.has(text) || this.#searched.has(key)) return false;
      this.#searched.add(key);
      return true;
    });
  }
}

class PeopleSearch {
  readonly #dataSet: OpenDataSet;
  readonly #reader: ContactsReader;
  readonly #people: readonly SoughtPerson[];

  constructor(dataSet: OpenDataSet, reader: ContactsReader, people: readonly SoughtPerson[]) {
    this.#dataSet = dataSet;
    this.#reader = reader;
    this.#people = people;
  }

  async run(): Promise<void> {
    let next = this.#people.flatMap((person) => [...person.begin(), ...this.#findAtCompany(person)]);
    let looked = 0;
    while (next.length > 0) {
      const needles = next;
      next = [];
      for (const { companyId, offset, needle } of await this.#hits(needles)) {
        const contact = this.#reader.contactAt(companyId, offset);
        if (contact !== undefined && needle.isMeant(contact))
          next.push(...needle.person.add(this.#dataSet.version, companyId as CompanyId, contact));
        if (++looked % contactsPerTurn === 0) await turn();
      }
    }
  }

  #findAtCompany(person: SoughtPerson): PersonNeedle[] {
    const { identifier } = person;
    if (identifier.kind !== 'nameAtCompany') return [];
    const { text: name, company } = identifier;
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
          .flatMap((contact) => person.add(this.#dataSet.version, companyId as CompanyId, contact)),
      );
    } finally {
      companies.close();
    }
  }

  /** Where the blocks hold the bytes of needles, company by company. */
  async #hits(needles: readonly PersonNeedle[]): Promise<Hit[]> {
    const seen: Seen[] = [];
    const search = new NeedleSearch(needles);
    const buffer = Buffer.allocUnsafeSlow(chunkBytes + search.longest);
    const file = new BlocksFile(this.#dataSet);
    try {
      for (let position = 0; position < file.sizeBytes; position += chunkBytes) {
        let length = 0;
        for (let count = -1; count !== 0; length += count)
          count = file.read(buffer, length, buffer.length - length, position + length);
        search.run(buffer.subarray(0, length), (needle, at) => {
          // What begins in the next chunk is found there.
          if (at < chunkBytes) seen.push({ position: position + at, needle });
        });
        await turn();
      }
    } finally {
      file.close();
    }
    return this.#inCompanies(seen);
  }

  /** Leaves out what lies in nobody's blocks. */
  #inCompanies(seen: Seen[]): Hit[] {
    seen.sort((a, b) => a.position - b.position);
    const hits: Hit[] = [];
    for (const { companyId, offset, sizeBytes } of new CompanyIndex(this.#dataSet.indexMemory).extents()) {
      for (let at = firstFrom(seen, offset); at < seen.length; at++) {
        const { position = 0, needle } = seen[at] ?? {};
        if (needle === undefined || position >= offset + sizeBytes) break;
        hits.push({ companyId, offset: position - offset, needle });
      }
    }
    return hits.sort((a, b) => a.companyId - b.companyId || a.offset - b.offset);
  }
}

/** The first that does not lie before a position. */
function firstFrom(seen: readonly Seen[], position: number): number {
  let from = 0;
  let to = seen.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((seen[middle]?.position ?? 0) < position) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** By the forms in which a block has what a person is known by. */
function needlesFor(
  person: SoughtPerson,
  kind: Exclude<IdentifierKind, 'nameAtCompany'>,
  text: string,
): PersonNeedle[] {
  switch (kind) {
    case 'email': {
      // Of each address a row has the digest of its lower case.
      const email = text.trim().toLowerCase();
      const isMeant = (contact: Contact): boolean => contact.email.trim().toLowerCase() === email;
      return [{ person, bytes: Buffer.from(`,${hash('md5', email)},`), isField: true, isMeant }];
    }
    case 'peopleId': {
      const field = csvField(text);
      const isMeant = (contact: Contact): boolean => contact.peopleId === text;
      return [{ person, bytes: Buffer.from(`,${field},`), isField: !field.includes(','), isMeant }];
    }
    case 'contactId': {
      const { text: identity } = contactIdentity({ contactId: text, email: '', peopleId: '', fullName: '' });
      const { high, low } = hashContactNumber(identity);
      const bytes = Buffer.alloc(8);
      bytes.writeUInt32LE(low, 0);
      bytes.writeUInt32LE(high, 4);
      return [{ person, bytes, isField: false, isMeant: (contact) => contact.contactId === text }];
    }
  }
}

function nameOf({ firstName, lastName, fullName }: Contact): string {
  const name = normalizeName(`${firstName} ${lastName}`);
  return name === '' ? normalizeName(fullName) : name;
}
