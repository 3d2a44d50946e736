/** Contacts, data sets and what is read back from them, for tests; it holds no tests itself. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import {
  ByteSink,
  type Contact,
  type ContactEntries,
  ContactEntryWriter,
  type ContactNumber,
  type ContactRecord,
  defaultReferenceTables,
  entitledContactColumns,
  numberEntry,
  openContactColumns,
  ReferenceIndex,
  type ReferenceTables,
  SectionReader,
  SharedSections,
} from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import { compareContacts, contactSortKey } from '../../../../test/property/naive-contact-order.ts';
import type { DataSetVersion } from '../control/control-store.ts';
import type { Company } from './companies-table.ts';
import { dataSetDirectory, finishBuild, releaseBuild, startBuild } from './data-set-directory.ts';
import { DataSetError } from './data-set-error.ts';
import { DataSetPartBuilder } from './data-set-part.ts';
import { DataSetReader } from './data-set-reader.ts';
import { DataSetWriter } from './data-set-writer.ts';
import { type OpenDataSet, openDataSet } from './open-data-set.ts';
import { readRecord } from './records-file.ts';

export const reference = new ReferenceIndex(defaultReferenceTables);

/** A directory that is gone after the test. */
export async function temporaryDirectory(t: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rollcall-data-set-'));
  t.after(() => rm(directory, { recursive: true }));
  return directory;
}

/** A contact with a number and a name of its own and nothing else. */
export function contactOf(index: number, more: Partial<Contact> = {}): Contact {
  const lastName = `Name${String(index).padStart(6, '0')}`;
  return {
    number: { high: index, low: Math.imul(index, 0x9e37_79b1) >>> 0 },
    contactId: String(index),
    peopleId: '',
    firstName: '',
    middleName: '',
    lastName,
    fullName: lastName,
    titles: [],
    jobLevels: [],
    jobFunctions: [],
    active: true,
    email: '',
    phone: '',
    corporatePhone: '',
    linkedinHandle: '',
    address: '',
    city: '',
    state: '',
    countryId: 0,
    area: '',
    record: {},
    ...more,
  };
}

export function companyOf(companyId: number, more: Partial<Company> = {}): Omit<Company, 'contacts'> {
  return {
    companyId,
    companyName: `Company ${companyId}`,
    website: '',
    ticker: '',
    externalCompanyId: '',
    city: '',
    state: '',
    countryId: 0,
    additional: '',
    ...more,
  };
}

/** A company and its contacts, as they are put into a data set. */
export interface Staff {
  readonly company: Omit<Company, 'contacts'>;
  readonly contacts: readonly Contact[];
}

export function staffOf(companyId: number, contacts: readonly Contact[]): Staff {
  return { company: companyOf(companyId), contacts };
}

/** In the order of results, which the writer asks for. */
export function inResultOrder(contacts: readonly Contact[], by: ReferenceIndex = reference): Contact[] {
  return contacts
    .map((contact) => ({ contact, key: contactSortKey(contact, by) }))
    .sort((a, b) => compareContacts(a.key, b.key))
    .map(({ contact }) => contact);
}

/** The entries of contacts, as an import makes them of rows. */
export function entriesOf(contacts: readonly Contact[], by: ReferenceIndex = reference): ContactEntries {
  const shared = new SharedSections();
  const writer = new ContactEntryWriter(by, shared);
  const sink = ByteSink.ofCapacity(1 << 16);
  const starts = contacts.map((contact) => {
    const start = writer.write(contact, sink);
    numberEntry(sink.words, start, contact.number);
    return start;
  });
  return { bytes: sink.bytes, words: sink.words, starts, sections: new SectionReader([shared.bytes]) };
}

/** Builds a data set under the name of its version, as an import does, and opens it. */
export async function buildDataSet(
  dataDirectory: string,
  version: string,
  staffs: readonly Staff[],
  tables: ReferenceTables = defaultReferenceTables,
): Promise<OpenDataSet> {
  const name = version as DataSetVersion;
  const writer = new DataSetWriter(await startBuild(dataDirectory, name), tables);
  const by = new ReferenceIndex(tables);
  let taken = 0;
  for (const { company, contacts } of staffs) {
    // Each company as a part of its own, so that places in files are counted across parts.
    const part = new DataSetPartBuilder(by);
    part.addCompany(company, entriesOf(inResultOrder(contacts, by), by));
    await writer.appendPart(part.finish(writer.appendRecords(part.takeRecords())));
    taken += contacts.length;
  }
  await writer.finish({
    version: name,
    createdAt: new Date(),
    builtBy: 'test',
    sources: ['people.csv'],
    rows: { read: taken, taken, rejected: 0, duplicates: 0 },
  });
  await finishBuild(dataDirectory, name);
  await releaseBuild(dataDirectory, name);
  return openDataSet(dataSetDirectory(dataDirectory, name));
}

/** A contact as a data set holds it. */
export interface StoredContact {
  readonly number: ContactNumber;
  /** Its result fields by column. */
  readonly fields: Readonly<Record<string, string>>;
  readonly record: ContactRecord;
}

/** What the data set should hold of a contact, by the contract and not by the encoder. */
export function storedContact(contact: Contact, company: Omit<Company, 'contacts'>): StoredContact {
  const email = contact.email.toLowerCase();
  const levels = contact.jobLevels.map((id) => reference.jobLevel(id)?.name);
  const functions = contact.jobFunctions.map((id) => reference.jobFunction(id)?.name);
  const fields = {
    contactId: contact.contactId,
    peopleId: contact.peopleId,
    firstName: contact.firstName,
    middleName: contact.middleName,
    lastName: contact.lastName,
    fullName: contact.fullName,
    titles: contact.titles.join('|'),
    jobLevels: levels.join('|'),
    jobFunctions: functions.join('|'),
    active: String(contact.active),
    companyId: String(company.companyId),
    companyName: company.companyName,
    hasEmail: String(email !== ''),
    emailMd5Hash: email === '' ? '' : createHash('md5').update(email).digest('hex'),
    hasPhone: String(contact.phone !== ''),
    city: contact.city,
    state: contact.state,
    country: reference.country(contact.countryId)?.name ?? '',
    area: contact.area,
    email: contact.email,
    phone: contact.phone,
    corporatePhone: contact.corporatePhone,
    linkedinHandle: contact.linkedinHandle,
  };
  const address = contact.address === '' ? {} : { address: contact.address };
  return { number: contact.number, fields, record: { ...contact.record, ...address } };
}

/** Everything that a reader finds at a company, block by block; undefined when it does not have the company. */
export function readRows(reader: DataSetReader, companyId: number): StoredRow[] | undefined {
  if (!reader.open(companyId)) return undefined;
  const rows: StoredRow[] = [];
  for (let index = 0; ; index++) {
    const head = reader.head(index);
    if (head === undefined) return rows;
    for (let contact = 0; contact < head.contacts; contact++) {
      const { bytes, base } = reader.rows(index, [head.rowGroup(contact)]);
      rows.push({
        number: head.number(contact),
        csv: bytes.toString('utf8', base + head.openStart(contact), base + head.rowEnd(contact)),
        records: { frame: head.recordsFrame, start: head.recordsStart },
        contactsOfBlock: head.contacts,
        contact,
      });
    }
  }
}

export interface StoredRow {
  readonly number: ContactNumber;
  readonly csv: string;
  readonly records: { readonly frame: number; readonly start: number };
  readonly contactsOfBlock: number;
  readonly contact: number;
}

/** All contacts of a company in the order of the data set, records and all. */
export function readCompany(dataSet: OpenDataSet, companyId: number): StoredContact[] | undefined {
  const reader = new DataSetReader(dataSet);
  const records = openSync(join(dataSet.directory, 'records.bin'), 'r');
  try {
    const rows = readRows(reader, companyId);
    const parsed = parse((rows ?? []).map(({ csv }) => csv).join('\n'), {
      columns: [...openContactColumns, ...entitledContactColumns],
    }) as Record<string, string>[];
    assert.equal(parsed.length, rows?.length ?? 0);
    return rows?.map((row, index) => ({
      number: row.number,
      fields: { ...parsed[index] },
      record: readRecord(fullReads(records), row.records, row.contactsOfBlock, row.contact),
    }));
  } finally {
    closeSync(records);
    reader.close();
  }
}

/** Reads that fill the buffer or fail. */
export function fullReads(fd: number): (into: Buffer, position: number) => void {
  return (into, position) => {
    if (readSync(fd, into, 0, into.length, position) !== into.length)
      throw new DataSetError('records.bin ends early');
  };
}
