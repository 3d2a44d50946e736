import { isCompanyId } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { BoundedMemo } from '../text/bounded-memo.ts';
import { normalizeCompanyName } from '../text/normalize-company-name.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { websiteHost } from '../text/website-host.ts';
import {
  type CompanyKeyColumn,
  companyColumns,
  companyKeyColumns,
  isDocumentedColumnCount,
  type LineColumn,
} from './columns.ts';
import type { CsvRecord } from './csv-records.ts';
import type { LineError, LineErrorKind } from './line-error.ts';
import type { LineCompany, SubmittedLine } from './lookup-line.ts';
import { shorten } from './shorten.ts';

/** The contract's bound on queryId (section 4, column 1). */
export const maxQueryIdCharacters = 255;

/** An answer lists a hundred faults (section 2); a list of a million unknown ids is not worth more. */
const maxFaultsPerLine = 100;

/** Of each column of a body that is read by its text: as many as its lines mostly have. */
const textsKept = 2_000;

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
 * Checks the records of one body, each by every rule of contract section 4, and reports all faults of one, not only the
 * first. What was read of a text is kept: lines ask for the same few.
 */
export class LineParser {
  readonly #columns: RecordColumns;
  readonly #layout: FieldLayout;
  readonly #jobLevels: BoundedMemo<IdList>;
  readonly #jobFunctions: BoundedMemo<IdList>;
  readonly #countries: BoundedMemo<IdList>;
  readonly #hasWord = new BoundedMemo(textsKept, (title) => normalizeTitle(title) !== '');

  constructor(columns: RecordColumns, reference: ReferenceIndex) {
    this.#columns = columns;
    this.#layout = layOut(columns.columns);
    const listsOf = (isKnown: (id: number) => boolean) =>
      new BoundedMemo(textsKept, (text) => readIds(text, isKnown));
    this.#jobLevels = listsOf((id) => reference.jobLevel(id) !== undefined);
    this.#jobFunctions = listsOf((id) => reference.jobFunction(id) !== undefined);
    this.#countries = listsOf((id) => reference.country(id) !== undefined);
  }

  /** @param lineNumber the record's number, 1-based, a header row not counted */
  parse(record: CsvRecord, lineNumber: number): ParsedLine {
    const { columns, byHeader } = this.#columns;
    const fields = new LineFields(record, lineNumber, this.#layout);
    const count = record.fields.length;
    if (!byHeader && !isDocumentedColumnCount(count)) {
      return fields.fail('wrongColumnCount', `has ${columnCount(count)}; a line has 5 columns, or 8 to 13`);
    }
    if (byHeader && count > columns.length) {
      return fields.fail(
        'wrongColumnCount',
        `has ${columnCount(count)}, the header row has ${columns.length}`,
      );
    }

    const queryId = fields.text('queryId');
    if (queryId.trim() === '')
      fields.report('missingQueryId', 'queryId', 'is empty; it names the line in the results');
    if (queryId.length > maxQueryIdCharacters && [...queryId].length > maxQueryIdCharacters) {
      fields.report('queryIdTooLong', 'queryId', `is longer than ${maxQueryIdCharacters} characters`);
    }
    const company = fields.company();
    const filters = {
      jobLevels: fields.ids('jobLevel', 'unknownJobLevel', this.#jobLevels),
      jobFunctions: fields.ids('jobFunction', 'unknownJobFunction', this.#jobFunctions),
      title: fields.text('title').trim(),
      active: fields.boolean('active', true),
      isEmailRequired: fields.boolean('isEmailRequired', false),
      isPhoneRequired: fields.boolean('isPhoneRequired', false),
      peopleCountries: fields.ids('peopleCountries', 'unknownCountry', this.#countries),
      peopleStates: fields.list('peopleStates'),
      peopleCities: fields.list('peopleCities'),
      peopleArea: fields.text('peopleArea').trim(),
      peopleAddress: fields.text('peopleAddress').trim(),
    };
    if (fields.errors.length > 0 || company === undefined) return fields.failed();

    const asksForNobody = filters.jobLevels.length === 0 && filters.jobFunctions.length === 0;
    if (asksForNobody && !this.#hasWord.of(filters.title)) {
      const reason =
        filters.title === ''
          ? 'jobLevel, jobFunction and title are all empty; fill at least one of them'
          : `title "${shorten(filters.title)}" has no letters or digits to search for, and jobLevel and jobFunction are empty`;
      return { line: { kind: 'invalid', line: lineNumber, queryId, reason }, errors: [] };
    }
    return { line: { kind: 'lookup', line: lineNumber, queryId, company, filters }, errors: [] };
  }
}

/** What a list of ids says; those that are not known as they were written. */
interface IdList {
  readonly ids: readonly number[];
  readonly unknown: readonly string[];
}

function readIds(text: string, isKnown: (id: number) => boolean): IdList {
  const ids: number[] = [];
  const unknown: string[] = [];
  for (const item of readList(text)) {
    const id = /^\d{1,10}$/.test(item) ? Number(item) : Number.NaN;
    if (!isKnown(id)) unknown.push(item);
    else if (!ids.includes(id)) ids.push(id);
  }
  return { ids, unknown };
}

function readList(text: string): string[] {
  // As most are.
  if (text === '') return [];
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Where the fields of each column are in the records of one body, and which of them name a company. */
interface FieldLayout {
  readonly places: ReadonlyMap<LineColumn, number>;
  readonly companyColumns: readonly LineColumn[];
  readonly companyKeyColumns: readonly CompanyKeyColumn[];
}

function layOut(columns: readonly LineColumn[]): FieldLayout {
  return {
    places: new Map(columns.map((column, place) => [column, place])),
    companyColumns: companyColumns.filter((column) => columns.includes(column)),
    companyKeyColumns: companyKeyColumns.filter((column) => columns.includes(column)),
  };
}

/** The fields of one record by name, and the faults found in them so far. */
class LineFields {
  readonly errors: LineError[] = [];
  readonly #record: CsvRecord;
  readonly #lineNumber: number;
  readonly #layout: FieldLayout;

  constructor(record: CsvRecord, lineNumber: number, layout: FieldLayout) {
    this.#record = record;
    this.#lineNumber = lineNumber;
    this.#layout = layout;
  }

  /** The field of a column; empty when it was left off. */
  text(column: LineColumn): string {
    return this.#record.fields[this.#layout.places.get(column) ?? -1] ?? '';
  }

  list(column: LineColumn): string[] {
    return readList(this.text(column));
  }

  /** @param lists of the column, by their text */
  ids(column: LineColumn, kind: LineErrorKind, lists: BoundedMemo<IdList>): readonly number[] {
    const { ids, unknown } = lists.of(this.text(column));
    for (const item of unknown)
      this.report(kind, column, `has no id "${shorten(item)}"; the reference tables list the ids`, item);
    return ids;
  }

  boolean(column: LineColumn, byDefault: boolean): boolean {
    const text = this.text(column);
    // As most are.
    if (text === '') return byDefault;
    const found = text.trim().toLowerCase();
    if (found === '') return byDefault;
    if (found !== 'true' && found !== 'false') {
      this.report('badBoolean', column, `is "${shorten(text)}"; it must be true, false or empty`);
    }
    return found === 'true';
  }

  /** By the first of its columns that is filled, even if it is wrong: the next one may name another company. */
  company(): LineCompany | undefined {
    const given = this.#layout.companyKeyColumns;
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
    const ones = this.#layout.companyColumns.join(', ');
    this.report('missingCompany', undefined, `names no company; fill one of ${ones}`);
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
