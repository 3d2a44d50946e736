import type {
  Abbreviations,
  CompanyId,
  ContactRecord,
  ContactReference,
  LineFilters,
} from '@rollcall/lookup';
import type { ListPage } from '../control/control-store.ts';
import type { CompanySearch } from '../data-set/companies-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import type { CompanyFields } from './company-fields.ts';

/** A contact's result fields by column, as JSON has them; what is unknown is left out. */
export type ContactFields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One company's contacts that pass the filters, in the order of results (contract section 6, synchronous lookup). */
export interface ContactsQuery extends ListPage {
  readonly companyId: CompanyId;
  readonly filters: LineFilters;
  readonly contactDetails: boolean;
  /** The client's key for newIds. */
  readonly newIdKey: Uint8Array;
}

export interface ContactsPage {
  readonly contacts: readonly ContactFields[];
  /** On all pages. */
  readonly totalResults: number;
}

/** One contact, and on request its company. */
export interface ContactQuery {
  readonly contact: ContactReference;
  readonly withCompany: boolean;
}

export interface WholeContact {
  readonly fields: ContactFields;
  readonly record: ContactRecord;
  readonly company?: CompanyFields;
}

export interface CompaniesQuery extends ListPage {
  readonly search: CompanySearch;
}

export interface CompaniesPage {
  readonly companies: readonly CompanyFields[];
  /** On all pages. */
  readonly totalResults: number;
}

/** What can be asked of a data set at once. What it does not have is undefined. */
export interface Queries {
  contacts(query: ContactsQuery): ContactsPage | undefined;
  contact(query: ContactQuery): WholeContact | undefined;
  companies(query: CompaniesQuery): CompaniesPage;
  company(companyId: CompanyId): CompanyFields | undefined;
}

export type QueryName = keyof Queries;
export type QueryOf<Name extends QueryName> = Parameters<Queries[Name]>[0];
export type AnswerOf<Name extends QueryName> = ReturnType<Queries[Name]>;

export interface QueryThreadData {
  /** Of titles, the operator's, besides the default ones. */
  readonly ownAbbreviations: Abbreviations;
  /** `ForgottenContacts`. */
  readonly forgotten: SharedArrayBuffer;
}

/** Any query with its name. */
type NamedQuery = { [Name in QueryName]: { readonly name: Name; readonly query: QueryOf<Name> } }[QueryName];

export type ToQueryThread =
  /** From now on this one is asked, and none before it. */
  | { readonly type: 'open'; readonly dataSet: OpenDataSet }
  /** From the next query on. */
  | { readonly type: 'forgotten'; readonly memory: SharedArrayBuffer }
  | ({ readonly type: 'query'; readonly id: number } & NamedQuery);

export type FromQueryThread =
  | { readonly id: number; readonly answer: AnswerOf<QueryName> }
  | { readonly id: number; readonly name: string; readonly message: string };
