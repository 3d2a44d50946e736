import {
  type AbbreviationTable,
  type CompanyId,
  columnKind,
  entitledContactColumns,
  type ForgottenContacts,
  LineRunner,
  openContactColumns,
  parseCsvFields,
  ReferenceIndex,
  ResultRowReader,
  ResultWriter,
  resultColumns,
} from '@rollcall/lookup';
import { CompaniesReader } from '../data-set/companies-reader.ts';
import type { Company } from '../data-set/companies-table.ts';
import { ContactRecords } from '../data-set/contact-records.ts';
import { DataSetReader } from '../data-set/data-set-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { type CompanyFields, companyFields } from './company-fields.ts';
import type {
  CompaniesPage,
  CompaniesQuery,
  ContactFields,
  ContactQuery,
  ContactsPage,
  ContactsQuery,
  Queries,
  WholeContact,
} from './query-messages.ts';

/** What a row begins with that belongs to a line, and no contact has. */
const fieldsOfLine: ReadonlySet<string> = new Set([
  'queryId',
  'line',
  'matchStatus',
  'detail',
  'totalMatches',
]);

const storedColumns = [...openContactColumns, ...entitledContactColumns];

/** Answers queries from one data set, with the lookup core of the jobs; one runner serves one thread. */
export class DataSetQueryRunner implements Queries {
  readonly #reference: ReferenceIndex;
  readonly #lines: LineRunner;
  readonly #companies: CompaniesReader;
  readonly #records: ContactRecords;
  readonly #opened: DisposableStack;

  /** Opens the files: a version that is removed from now on can still be read. @throws {DataSetError} */
  constructor(dataSet: OpenDataSet, abbreviations: AbbreviationTable) {
    this.#reference = new ReferenceIndex(dataSet.referenceTables);
    using opened = new DisposableStack();
    const blocks = opened.adopt(new DataSetReader(dataSet), (reader) => reader.close());
    this.#companies = opened.adopt(new CompaniesReader(dataSet), (reader) => reader.close());
    this.#records = opened.adopt(new ContactRecords(dataSet), (reader) => reader.close());
    this.#lines = new LineRunner(blocks, this.#reference, abbreviations);
    this.#opened = opened.move();
  }

  forget(contacts: ForgottenContacts): void {
    this.#lines.forgotten = contacts;
    this.#records.forgotten = contacts;
  }

  contacts({ companyId, filters, skip, limit, ...rest }: ContactsQuery): ContactsPage | undefined {
    const chunks: Buffer[] = [];
    const writer = new ResultWriter({ ...rest, emit: (chunk) => chunks.push(Buffer.from(chunk)) });
    const totalResults = this.#lines.page(companyId, filters, skip, limit, writer);
    if (totalResults === undefined)
      return this.#companies.byId(companyId) && { contacts: [], totalResults: 0 };
    writer.end();
    const columns = resultColumns(rest.contactDetails);
    const rows = new ResultRowReader(columns.length);
    const contacts: ContactFields[] = [];
    for (const row of rows.rows(Buffer.concat(chunks))) {
      contacts.push(contactFields(columns, (column) => row.text(column)));
    }
    rows.end();
    return { contacts, totalResults };
  }

  contact({ contact, withCompany }: ContactQuery): WholeContact | undefined {
    const found = this.#records.details(contact);
    if (found === undefined) return undefined;
    const values = parseCsvFields(found.row);
    const fields = contactFields(storedColumns, (column) => values[column] ?? '');
    const company = withCompany ? this.company(contact.companyId) : undefined;
    return { fields, record: found.record, ...(company !== undefined && { company }) };
  }

  companies({ search, skip, limit }: CompaniesQuery): CompaniesPage {
    const companies = this.#companies.find(search, limit, skip).map((company) => this.#fields(company));
    // A page that is not full is the last one, and only where it is empty is it not known what came before.
    const isLast = companies.length > 0 && companies.length < limit;
    return { companies, totalResults: isLast ? skip + companies.length : this.#companies.count(search) };
  }

  company(companyId: CompanyId): CompanyFields | undefined {
    const company = this.#companies.byId(companyId);
    return company && this.#fields(company);
  }

  close(): void {
    this.#opened.dispose();
  }

  #fields(company: Company): CompanyFields {
    return companyFields(company, this.#reference.country(company.countryId)?.name);
  }
}

function contactFields(columns: readonly string[], textAt: (column: number) => string): ContactFields {
  const fields: Record<string, ContactFields[string]> = {};
  for (const [at, column] of columns.entries()) {
    if (fieldsOfLine.has(column)) continue;
    const text = textAt(at);
    if (text !== '') fields[column] = fieldValue(column, text);
  }
  return fields;
}

function fieldValue(column: string, text: string): ContactFields[string] {
  switch (columnKind(column)) {
    case 'integer':
      return Number(text);
    case 'boolean':
      return text === 'true';
    case 'list':
      return text.split('|');
    case 'text':
      return text;
  }
}
