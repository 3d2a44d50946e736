import { isCompanyId } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { normalizeCompanyName } from '../text/normalize-company-name.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { websiteHost } from '../text/website-host.ts';
import { companyColumns, companyKeyColumns, isDocumentedColumnCount, type LineColumn } from './columns.ts';
import type { CsvRecord } from './csv-records.ts';
import type { LineError, LineErrorKind } from './line-error.ts';
import type { LineCompany, SubmittedLine } from './lookup-line.ts';
import { shorten } from './shorten.ts';

/** The contract's bound on queryId (section 4, column 1). */
export const maxQueryIdCharacters = 255;

/** An answer lists a hundred faults (section 2); a list of a million unknown ids is not worth more. */
const maxFaultsPerLine = 100;

/** The columns of the records of one body, in their order. */
export interface RecordColumns {
  readonly columns: readonly LineColumn[];
  /** Whether a header row gave them. */
  readonly byHeader: boolean;
}

export interface ParsedLine {
  /** The line; an invalid one when it has faults, its reason saying all of them. */
  readonly line: SubmittedLine;
  readonly errors: readonly LineError[];
}

/**
 * Checks one record by every rule of contract section 4 and reports all its faults, not only the first.
 *
 * @param lineNumber the record's number, 1-based, a header row not counted
 */
export function parseLine(
  record: CsvRecord,
  lineNumber: number,
  { columns, byHeader }: RecordColumns,
  reference: ReferenceIndex,
): ParsedLine {
  const fields = new LineFields(record, lineNumber, columns);
  const count = record.fields.length;
  if (!byHeader && !isDocumentedColumnCount(count)) {
    return fields.fail('wrongColumnCount', `has ${columnCount(count)}; a line has 5 columns, or 8 to 13`);
  }
  if (byHeader && count > columns.length) {
    return fields.fail('wrongColumnCount', `has ${columnCount(count)}, the header row has ${columns.length}`);
  }

  const queryId = fields.text('queryId');
  if (queryId.trim() === '')
    fields.report('missingQueryId', 'queryId', 'is empty; it names the line in the results');
  if (queryId.length > maxQueryIdCharacters && [...queryId].length > maxQueryIdCharacters) {
    fields.report('queryIdTooLong', 'queryId', `is longer than ${maxQueryIdCharacters} characters`);
  }
  const company = fields.company();
  const filters = {
    jobLevels: fields.ids('jobLevel', 'unknownJobLevel', (id) => reference.jobLevel(id) !== undefined),
    jobFunctions: fields.ids(
      'jobFunction',
      'unknownJobFunction',
      (id) => reference.jobFunction(id) !== undefined,
    ),
    title: fields.text('title').trim(),
    active: fields.boolean('active', true),
    isEmailRequired: fields.boolean('isEmailRequired', false),
    isPhoneRequired: fields.boolean('isPhoneRequired', false),
    peopleCountries: fields.ids(
      'peopleCountries',
      'unknownCountry',
      (id) => reference.country(id) !== undefined,
    ),
    peopleStates: fields.list('peopleStates'),
    peopleCities: fields.list('peopleCities'),
    peopleArea: fields.text('peopleArea').trim(),
    peopleAddress: fields.text('peopleAddress').trim(),
  };
  if (fields.errors.length > 0 || company === undefined) return fields.failed();

  const asksForNobody = filters.jobLevels.length === 0 && filters.jobFunctions.length === 0;
  if (asksForNobody && normalizeTitle(filters.title) === '') {
    const reason =
      filters.title === ''
        ? 'jobLevel, jobFunction and title are all empty; fill at least one of them'
        : `title "${shorten(filters.title)}" has no letters or digits to search for, and jobLevel and jobFunction are empty`;
    return { line: { kind: 'invalid', line: lineNumber, queryId, reason }, errors: [] };
  }
  return { line: { kind: 'lookup', line: lineNumber, queryId, company, filters }, errors: [] };
}

/** The fields of one record by name, and the faults found in them so far. */
class LineFields {
  readonly errors: LineError[] = [];
  readonly #record: CsvRecord;
  readonly #lineNumber: number;
  readonly #columns: readonly LineColumn[];

  constructor(record: CsvRecord, lineNumber: number, columns: readonly LineColumn[]) {
    this.#record = record;
    this.#lineNumber = lineNumber;
    this.#columns = columns;
  }

  /** The field of a column; empty when it was left off. */
  text(column: LineColumn): string {
    return this.#record.fields[this.#columns.indexOf(column)] ?? '';
  }

  list(column: LineColumn): string[] {
    const text = this.text(column);
    // As most are.
    if (text === '') return [];
    return text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  ids(column: LineColumn, kind: LineErrorKind, isKnown: (id: number) => boolean): number[] {
    const ids: number[] = [];
    for (const item of this.list(column)) {
      const id = /^\d{1,10}$/.test(item) ? Number(item) : Number.NaN;
      if (!isKnown(id))
        this.report(kind, column, `has no id "${shorten(item)}"; the reference tables list the ids`, item);
      else if (!ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  boolean(column: LineColumn, byDefault: boolean): boolean {
    const found = this.text(column).trim().toLowerCase();
    if (found === '') return byDefault;
    if (found !== 'true' && found !== 'false') {
      this.report(
        'badBoolean',
        column,
        `is "${shorten(this.text(column))}"; it must be true, false or empty`,
      );
    }
    return found === 'true';
  }

  /** By the first of its columns that is filled, even if it is wrong: the next one may name another company. */
  company(): LineCompany | undefined {
    const given = companyKeyColumns.filter((column) => this.#columns.includes(column));
    if (given.length === 0 || this.text('companyID').trim() !== '') return this.#companyById();
    for (const column of given) {
      const text = this.text(column).trim();
      if (text === '') continue;
      if (column === 'website') return this.#companyByWebsite(text);
      if (column === 'companyName' && normalizeCompanyName(text) === '') {
        this.report('missingCompany', column, `is "${shorten(text)}", without a letter or digit to look for`);
        return undefined;
      }
      return { key: { column, text } };
    }
    const empty = companyColumns.filter((column) => this.#columns.includes(column)).join(', ');
    this.report('missingCompany', undefined, `names no company; fill one of ${empty}`);
    return undefined;
  }

  #companyById(): LineCompany | undefined {
    const found = this.text('companyID').trim();
    const companyId = /^\d{1,16}$/.test(found) ? Number(found) : Number.NaN;
    if (isCompanyId(companyId)) return { companyId };
    const what = found === '' ? 'is empty' : `is "${shorten(found)}"`;
    this.report(
      'invalidCompanyId',
      'companyID',
      `${what}; it must be a whole number from 1 to 9007199254740991`,
    );
    return undefined;
  }

  #companyByWebsite(text: string): LineCompany | undefined {
    const host = websiteHost(text);
    if (host !== '') return { key: { column: 'website', text: host } };
    this.report(
      'invalidWebsite',
      'website',
      `is "${shorten(text)}"; it must be a host or an address, such as example.com`,
    );
    return undefined;
  }

  report(kind: LineErrorKind, column: LineColumn | undefined, what: string, value?: string): void {
    if (this.errors.length >= maxFaultsPerLine) return;
    const queryId = this.text('queryId');
    const found = value ?? (column === undefined ? undefined : this.text(column));
    this.errors.push({
      kind,
      line: this.#lineNumber,
      physicalLine: this.#record.physicalLine,
      ...(queryId !== '' && { queryId: shorten(queryId) }),
      ...(column !== undefined && { column }),
      ...(found !== undefined && { value: shorten(found) }),
      text: column === undefined ? `the line ${what}` : `${column} ${what}`,
    });
  }

  fail(kind: LineErrorKind, what: string): ParsedLine {
    this.report(kind, undefined, what);
    return this.failed();
  }

  /** The line as it is answered when its faults do not reject the job. */
  failed(): ParsedLine {
    const reason = this.errors.map((error) => error.text).join('; ');
    const line = {
      kind: 'invalid',
      line: this.#lineNumber,
      queryId: shorten(this.text('queryId')),
      reason,
    } as const;
    return { line, errors: this.errors };
  }
}

function columnCount(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}
