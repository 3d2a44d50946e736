import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  type Abbreviations,
  type CompanyId,
  type ForgottenContacts,
  type LineFilters,
  NewIdDecoder,
  nobodyForgotten,
} from '@rollcall/lookup';
import type { Client, ListPage } from '../control/control-store.ts';
import { deriveKey } from '../control/secrets.ts';
import type { DataSets } from '../data-set/data-sets.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import type { CompanyFields } from './company-fields.ts';
import type {
  AnswerOf,
  CompaniesPage,
  CompaniesQuery,
  ContactsPage,
  FromQueryThread,
  QueryName,
  QueryOf,
  QueryThreadData,
  ToQueryThread,
  WholeContact,
} from './query-messages.ts';

export interface DataSetQueriesOptions {
  readonly dataSets: Pick<DataSets, 'active'>;
  readonly masterKey: Uint8Array;
  readonly ownAbbreviations: Abbreviations;
}

/** What HTTP needs of the queries. */
export type QueriesApi = Pick<DataSetQueries, 'contacts' | 'contact' | 'companies' | 'company'>;

/**
 * Queries of the active data set that are answered at once (contract section 6). They run on a thread of their own, which
 * starts with the first of them: reading a large company, or every name for a word, would hold up all other requests,
 * and the threads of the jobs may be busy for long.
 *
 * Before the first import there is nothing to be found.
 */
export class DataSetQueries {
  readonly #options: DataSetQueriesOptions;
  #thread: QueryThread | undefined;
  #forgotten = nobodyForgotten;

  constructor(options: DataSetQueriesOptions) {
    this.#options = options;
  }

  /** A page of a company's contacts; undefined when there is no such company. */
  async contacts(
    client: Client,
    {
      companyId,
      filters,
      ...page
    }: ListPage & { readonly companyId: CompanyId; readonly filters: LineFilters },
  ): Promise<ContactsPage | undefined> {
    const contactDetails = client.entitlements.includes('contactDetails');
    const newIdKey = this.#newIdKey(client);
    return this.#ask('contacts', { ...page, companyId, filters, contactDetails, newIdKey });
  }

  /** The contact that a newId names; undefined when it names none to this client, or one that is not there any more. */
  async contact(client: Client, newId: string, withCompany: boolean): Promise<WholeContact | undefined> {
    const contact = new NewIdDecoder(this.#newIdKey(client)).decode(newId);
    return contact && this.#ask('contact', { contact, withCompany });
  }

  async companies(query: CompaniesQuery): Promise<CompaniesPage> {
    return (await this.#ask('companies', query)) ?? { companies: [], totalResults: 0 };
  }

  company(companyId: CompanyId): Promise<CompanyFields | undefined> {
    return this.#ask('company', companyId);
  }

  /** Queries leave these contacts out from now on. Resolves when those that were under way have been answered. */
  async forget(contacts: ForgottenContacts): Promise<void> {
    this.#forgotten = contacts;
    await this.#thread?.forget(contacts);
  }

  /** Queries that are under way fail. */
  async close(): Promise<void> {
    await this.#thread?.close();
  }

  #newIdKey({ clientId }: Client): Uint8Array {
    return deriveKey(this.#options.masterKey, 'newId', clientId);
  }

  async #ask<Name extends QueryName>(name: Name, query: QueryOf<Name>): Promise<AnswerOf<Name> | undefined> {
    const { active } = this.#options.dataSets;
    if (active === undefined) return undefined;
    if (this.#thread === undefined || this.#thread.hasEnded)
      this.#thread = new QueryThread({
        ownAbbreviations: this.#options.ownAbbreviations,
        forgotten: this.#forgotten.memory,
      });
    return this.#thread.ask(active, name, query);
  }
}

interface WaitingQuery {
  readonly resolve: (answer: AnswerOf<QueryName>) => void;
  readonly reject: (error: Error) => void;
  readonly settled: Promise<unknown>;
}

/** One thread, from its start to its end, and who waits for its answers. */
class QueryThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, WaitingQuery>();
  #opened: OpenDataSet | undefined;
  #lastId = 0;
  #hasEnded = false;

  constructor(workerData: QueryThreadData) {
    // The thread's file is TypeScript in a checkout and JavaScript when published, as this one is.
    const file = new URL(`./query-thread${extname(import.meta.url)}`, import.meta.url);
    this.#worker = new Worker(file, { workerData });
    this.#worker.on('message', (message: FromQueryThread) => this.#receive(message));
    this.#worker.on('error', (error: Error) => this.#end(error));
    this.#worker.on('exit', (code) => this.#end(new Error(`the query thread ended with code ${code}`)));
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  ask<Name extends QueryName>(
    dataSet: OpenDataSet,
    name: Name,
    query: QueryOf<Name>,
  ): Promise<AnswerOf<Name>> {
    if (dataSet !== this.#opened) this.#post({ type: 'open', dataSet });
    this.#opened = dataSet;
    const id = ++this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<AnswerOf<Name>>();
    this.#waiting.set(id, {
      resolve: (answer) => resolve(answer as AnswerOf<Name>),
      reject,
      settled: promise,
    });
    this.#post({ type: 'query', id, name, query } as ToQueryThread);
    return promise;
  }

  async forget({ memory }: ForgottenContacts): Promise<void> {
    this.#post({ type: 'forgotten', memory });
    await Promise.allSettled([...this.#waiting.values()].map(({ settled }) => settled));
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #post(message: ToQueryThread): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromQueryThread): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('answer' in message) {
      waiting?.resolve(message.answer);
      return;
    }
    const error = new Error(message.message);
    error.name = message.name;
    waiting?.reject(error);
  }

  #end(error: Error): void {
    this.#hasEnded = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
