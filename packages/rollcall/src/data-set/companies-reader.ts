import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type CompanyId, type CompanyKey, normalizeCompanyName, normalizeName } from '@rollcall/lookup';
import type { Company } from './companies-table.ts';
import { companyOfRow } from './company-row.ts';
import { DataSetError } from './data-set-error.ts';
import type { DataSetFile } from './manifest.ts';
import type { OpenDataSet } from './open-data-set.ts';

/** What companies are looked for by; all that is given must be right. */
export interface CompanySearch {
  /** A name, the start of one, or words of one. */
  readonly name?: string | undefined;
  /** The host of a website, as rows have it. */
  readonly website?: string | undefined;
  readonly ticker?: string | undefined;
  readonly externalCompanyId?: string | undefined;
}

type Condition = readonly [sql: string, ...values: SQLInputValue[]];

/** Comes after every text that begins with what is before it. */
const lastCharacter = '\u{10ffff}';

/** Finds companies of a data set. */
export class CompaniesReader {
  readonly #database: DatabaseSync;
  /** Older files have no column for it, and names that were normalized with their legal forms. */
  readonly #hasAdditional: boolean;
  readonly #idByKey = new Map<CompanyKey['column'], StatementSync>();
  /** Lines of one company mostly stand together, and of a name that many companies have all are compared. */
  #last: (CompanyKey & { readonly companyId: CompanyId | undefined }) | undefined;

  /** @throws {DataSetError} when companies.sqlite cannot be read */
  constructor({ version, directory }: Pick<OpenDataSet, 'version' | 'directory'>) {
    const file = 'companies.sqlite' satisfies DataSetFile;
    try {
      this.#database = new DatabaseSync(join(directory, file), { readOnly: true });
      const columns = this.#database.prepare("SELECT name FROM pragma_table_info('companies')").all();
      this.#hasAdditional = columns.some(({ name }) => name === 'additional');
    } catch (error) {
      throw new DataSetError(
        `data set ${version} is damaged: ${file} cannot be read: ${(error as Error).message}`,
      );
    }
  }

  close(): void {
    this.#database.close();
  }

  byId(companyId: number): Company | undefined {
    const [company] = this.#select([['company_id = ?', companyId]]);
    return company;
  }

  /**
   * The company that a line names (contract section 4, submit): of several, the one with the most contacts, and of
   * those the one with the lowest id.
   */
  idOf({ column, text }: CompanyKey): CompanyId | undefined {
    if (this.#last?.column !== column || this.#last.text !== text)
      this.#last = { column, text, companyId: this.#lookUp(column, text) };
    return this.#last.companyId;
  }

  #lookUp(column: CompanyKey['column'], text: string): CompanyId | undefined {
    const value = column === 'companyName' ? this.#nameKey(text) : text;
    if (value === '') return undefined;
    let statement = this.#idByKey.get(column);
    if (statement === undefined) {
      const stored = storedColumns[column];
      // What is not empty is in the partial indexes.
      statement = this.#database.prepare(
        `SELECT company_id FROM companies WHERE ${stored} = ? AND ${stored} <> ''
        ORDER BY contacts DESC, company_id LIMIT 1`,
      );
      this.#idByKey.set(column, statement);
    }
    // A data set has no other ids than those that are valid.
    return statement.get(value)?.['company_id'] as CompanyId | undefined;
  }

  /** Names as the file has them. */
  #nameKey(name: string): string {
    return this.#hasAdditional ? normalizeCompanyName(name) : normalizeName(name);
  }

  /**
   * Companies that fit a search. By name, those come first that have just this name, the largest before the others;
   * then those whose name begins with it, and last those whose name has each of its words, or a word that begins with
   * it; these by name. A search by words reads all names (a tenth of a second for a million), and happens only where
   * the others do not fill the page.
   *
   * @returns none where nothing is asked for
   */
  find(search: CompanySearch, limit: number, offset = 0): Company[] {
    const found: Company[] = [];
    let toSkip = offset;
    for (const company of limit > 0 ? this.#matches(search) : []) {
      if (toSkip-- > 0) continue;
      if (found.push(company) === limit) break;
    }
    return found;
  }

  /** How many companies fit a search: by name this reads all names, as a search by words does. */
  count(search: CompanySearch): number {
    const others = conditionsBesideName(search);
    if (search.name === undefined && others.length === 0) return 0;
    const key = search.name === undefined ? undefined : this.#nameKey(search.name);
    if (key === '') return 0;
    // A name that begins with the key, or is it, has each of its words.
    const { where, values } = joined([...(key === undefined ? [] : wordsOf(key)), ...others]);
    const counted = this.#database.prepare(`SELECT count(*) AS companies FROM companies ${where}`);
    return Number(counted.get(...values)?.['companies']);
  }

  *#matches(search: CompanySearch): Generator<Company> {
    const others = conditionsBesideName(search);
    if (search.name === undefined) {
      if (others.length > 0) yield* this.#select(others, 'contacts DESC, company_id');
      return;
    }
    const key = this.#nameKey(search.name);
    if (key === '') return;
    const end = key + lastCharacter;
    yield* this.#select([['normalized_name = ?', key], ...others], 'contacts DESC, company_id');
    yield* this.#select([['normalized_name > ? AND normalized_name < ?', key, end], ...others], byName);
    const scanned: Condition[] = [
      ['(normalized_name < ? OR normalized_name >= ?)', key, end],
      ...wordsOf(key),
    ];
    if (others.length > 0) yield* this.#select([...scanned, ...others], byName);
    else yield* this.#scanNames(scanned);
  }

  /** Reads the names alone, from their index, and of the companies only those that fit. */
  *#scanNames(conditions: readonly Condition[]): Generator<Company> {
    const { where, values } = joined(conditions);
    const sql = `SELECT rowid AS place FROM companies INDEXED BY companies_by_name ${where} ORDER BY ${byName}`;
    const company = this.#database.prepare('SELECT * FROM companies WHERE rowid = ?');
    for (const { place } of this.#database.prepare(sql).iterate(...values)) {
      const row = place === undefined ? undefined : company.get(place);
      if (row !== undefined) yield companyOfRow(row);
    }
  }

  *#select(conditions: readonly Condition[], order = 'company_id'): Generator<Company> {
    const { where, values } = joined(conditions);
    const statement = this.#database.prepare(`SELECT * FROM companies ${where} ORDER BY ${order}`);
    for (const row of statement.iterate(...values)) yield companyOfRow(row);
  }
}

const storedColumns = {
  externalId: 'external_company_id',
  website: 'website',
  companyName: 'normalized_name',
} as const satisfies Record<CompanyKey['column'], string>;

/** In the order of the index of names, so that nothing has to be sorted. */
const byName = 'normalized_name, rowid';

function conditionsBesideName({ website, ticker, externalCompanyId }: CompanySearch): Condition[] {
  const conditions: Condition[] = [];
  if (website !== undefined) conditions.push([`website = ? AND website <> ''`, website]);
  if (ticker !== undefined)
    conditions.push([`ticker IN (?, ?) AND ticker <> ''`, ticker.trim(), ticker.trim().toUpperCase()]);
  if (externalCompanyId !== undefined)
    conditions.push([`external_company_id = ? AND external_company_id <> ''`, externalCompanyId.trim()]);
  return conditions;
}

/** A name has each word of a key, or a word that begins with it. */
function wordsOf(key: string): Condition[] {
  return key.split(' ').map((word) => [`instr(' ' || normalized_name, ?) > 0`, ` ${word}`]);
}

function joined(conditions: readonly Condition[]): { where: string; values: SQLInputValue[] } {
  if (conditions.length === 0) return { where: '', values: [] };
  return {
    where: `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`,
    values: conditions.flatMap(([, ...values]) => values),
  };
}
