import { BoundedMemo, isCompanyId, isPlainHost, normalizeName, websiteHost } from '@rollcall/lookup';
import type { Field, FieldPositions } from '../map/column-mapping.ts';
import type { EmployingCompany, Rejection } from './employment.ts';
import { type FieldSource, positionsOf, sourceOf } from './field-sources.ts';
import { decodeEntities } from './html-entities.ts';
import type { RowReader } from './row-reader.ts';
import { isSharedHost } from './websites.ts';

/** Fields that name a company; at least one must have a value. */
const identifiers = ['companyId', 'externalCompanyId', 'website', 'companyName'] as const;
export const companyFields = [...identifiers, 'ticker'] as const satisfies readonly Field[];

const largestDigits = 16;
const websitesKept = 20_000;
const holdsSeveral = /[,;|\s]+/;

/** The host that a text names; of shared hosts, and of text that is none, nothing. */
const hosts = new BoundedMemo<string>(websitesKept, (text) => {
  for (const piece of text.split(holdsSeveral)) {
    const host = websiteHost(piece);
    if (host !== '' && !isSharedHost(host)) return host;
  }
  return '';
});

/** Reads what the rows of a file say of a company. */
export class CompanyReader {
  readonly #row: RowReader;
  readonly #identifiers: readonly number[];
  readonly #companyId: FieldSource;
  readonly #companyName: FieldSource;
  readonly #website: FieldSource;
  readonly #ticker: FieldSource;
  readonly #externalCompanyId: FieldSource;

  constructor(row: RowReader, fields: FieldPositions) {
    this.#row = row;
    this.#identifiers = positionsOf(fields, identifiers);
    this.#companyId = sourceOf(fields, 'companyId');
    this.#companyName = sourceOf(fields, 'companyName');
    this.#website = sourceOf(fields, 'website');
    this.#ticker = sourceOf(fields, 'ticker');
    this.#externalCompanyId = sourceOf(fields, 'externalCompanyId');
  }

  /** What the row says of the company, whether that names it or not, or why the row must be refused. */
  read(): EmployingCompany | Rejection {
    const given = this.#row.text(this.#companyId);
    const companyId = given === '' ? undefined : companyIdOf(given);
    // A wrong id is not made good by the name: the row would join a company that it was not meant for.
    if (given !== '' && companyId === undefined) {
      const column = this.#row.columnOf(this.#companyId);
      return { column, reason: `${column} "${given}" is no whole number from 1 to 9007199254740991` };
    }
    return {
      companyId,
      companyName: decodeEntities(this.#row.text(this.#companyName)),
      website: this.#host(),
      ticker: this.#row.text(this.#ticker),
      externalCompanyId: this.#row.text(this.#externalCompanyId),
    };
  }

  /** Why a row is refused in which nothing names a company. */
  missing(): Rejection {
    const [first = -1] = this.#identifiers;
    return {
      column: this.#row.headerName(first),
      reason: `no company: ${this.#row.saysNothing(this.#identifiers)}`,
    };
  }

  #host(): string {
    const text = this.#row.text(this.#website);
    if (text === '' || (isPlainHost(text) && !isSharedHost(text))) return text;
    const host = hosts.of(text);
    if (host === '') {
      this.#row.keep(this.#website, text);
      this.#row.note(this.#website, 'noWebsite', text);
    } else if (holdsSeveral.test(text)) {
      this.#row.keep(this.#website, text);
    }
    return host;
  }
}

/** Whether this is enough to find the company, or to make one that the next import finds again. */
export function namesCompany(company: EmployingCompany): boolean {
  return (
    company.companyId !== undefined ||
    company.externalCompanyId !== '' ||
    company.website !== '' ||
    (company.companyName !== '' && normalizeName(company.companyName) !== '')
  );
}

function companyIdOf(text: string): number | undefined {
  if (text.length > largestDigits) return undefined;
  let id = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    id = id * 10 + digit;
  }
  return isCompanyId(id) ? id : undefined;
}
