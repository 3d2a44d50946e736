// What the name of a column says, asked in this order:
//
//   1. what an export of ours has that no contact has (queryId, newId), and its `additional.NAME`
//   2. the table of the program that the file was exported from, if it is a known one
//   3. our own columns, and the usual names of each field; where a name is ambiguous, its values must agree
//   4. a usual name with words around it that only say whose it is: `IncumbentFirstName`
//
// A name that says nothing here may still be recognised by content (content/content-columns.ts).

import type { Claim, FieldClaim, FileColumn } from './column-claim.ts';
import type { Field, FileKind } from './column-mapping.ts';
import { contentChecks, failedCheck } from './content/content-checks.ts';
import type { HeaderNames, KnownExport } from './exports/known-export.ts';
import { recognizeExport } from './exports/recognize-export.ts';
import { fieldsOf } from './fields.ts';
import { HeaderLookup } from './header-lookup.ts';
import { headerKey, headerWords } from './header-words.ts';
import { checkedHeaders, nameParts } from './headers/ambiguous-headers.ts';
import { companyHeaders } from './headers/company-headers.ts';
import { qualifiers } from './headers/header-qualifiers.ts';
import { numberedEmployments } from './headers/numbered-employments.ts';
import { peopleHeaders } from './headers/people-headers.ts';
import { additionalName, companyColumns, contactsColumn } from './people-columns.ts';

const usualHeaders: Readonly<Record<FileKind, HeaderNames>> = {
  people: peopleHeaders,
  companies: companyHeaders,
};

/** Behind all names of the tables. */
const lastRank = 1_000;

/** Columns of our own result files that say nothing of a contact, and that nobody else has. */
const onlyOfResults = new Set(['queryid', 'matchstatus', 'newid', 'emailmd5hash']);
/** More of them, whose names others have too. */
const besidesResults = new Set(['line', 'detail', 'totalmatches', 'hasemail', 'hasphone']);

const noNames: HeaderNames = {};

/** Reads the names of the columns of one file. */
export class HeaderReader {
  readonly recognizedAs: KnownExport | undefined;
  readonly #kind: FileKind;
  readonly #ownColumns: ReadonlyMap<string, Field>;
  readonly #exported: HeaderLookup;
  readonly #exportedEmployments: HeaderLookup;
  readonly #exportedAdditional: ReadonlySet<string>;
  readonly #usual: HeaderLookup;
  readonly #employments: HeaderLookup;
  readonly #isOfResults: boolean;
  readonly #isOfCompaniesExport: boolean;

  constructor(columns: readonly FileColumn[], kind: FileKind) {
    const keys = new Set(columns.map(({ key }) => key));
    this.#kind = kind;
    this.#ownColumns = new Map(fieldsOf(kind).map((field) => [headerKey(field), field]));
    this.recognizedAs = kind === 'people' ? recognizeExport(keys) : undefined;
    const { columns: exported = noNames, employments = noNames, additional = [] } = this.recognizedAs ?? {};
    this.#exported = new HeaderLookup(exported);
    this.#exportedEmployments = new HeaderLookup(employments);
    // The table of names is made for fields; here any will do.
    this.#exportedAdditional = new Set(additional.map(headerKey));
    this.#usual = new HeaderLookup(usualHeaders[kind]);
    this.#employments = new HeaderLookup(kind === 'people' ? numberedEmployments : noNames);
    this.#isOfResults = [...onlyOfResults].some((key) => keys.has(key));
    this.#isOfCompaniesExport =
      kind === 'companies' && companyColumns.every((name) => keys.has(headerKey(name)));
  }

  /** What the name says; undefined when it says nothing that is known. */
  read(column: FileColumn): Claim | undefined {
    return (
      this.#ofOurFiles(column) ?? this.#ofExport(column) ?? this.#ofUsualName(column) ?? this.#ofWords(column)
    );
  }

  /**
   * What a name is that means a part of a name or the whole, by the other columns of the file ("Name" beside
   * "Vorname"); undefined for all other names.
   *
   * @param isClaimed whether a column of the file is that field by its name
   * @param holdsFirstNames whether the values of the column begin or end with those of the first name
   */
  readNamePart(
    column: FileColumn,
    isClaimed: (field: Field) => boolean,
    holdsFirstNames: () => boolean,
  ): FieldClaim | undefined {
    if (this.#kind !== 'people') return undefined;
    const part = nameParts.find(({ headers }) => headers.some((name) => headerKey(name) === column.key));
    if (part === undefined) return undefined;
    const isPart = isClaimed(part.besides) && !isClaimed(part.field) && !holdsFirstNames();
    const field = isPart ? part.field : 'fullName';
    return fieldClaim(field, 'header', lastRank, `a usual name${isPart ? ` beside ${part.besides}` : ''}`);
  }

  #ofOurFiles({ name, key }: FileColumn): Claim | undefined {
    if (onlyOfResults.has(key) || (this.#isOfResults && besidesResults.has(key))) {
      return { kind: 'ignored', reason: 'of our result files; says nothing of a contact' };
    }
    if (this.#isOfCompaniesExport && name === contactsColumn) {
      return { kind: 'ignored', reason: 'of our exports of companies; counts their contacts' };
    }
    const own = additionalName(name);
    if (own === undefined) return undefined;
    return { kind: 'additional', name: own, reason: 'our own name for an additional column' };
  }

  #ofExport({ name, key }: FileColumn): Claim | undefined {
    if (this.recognizedAs === undefined) return undefined;
    const reason = `${this.recognizedAs.name}: ${name}`;
    const isAdditional =
      this.#exportedAdditional.has(key) || this.#exportedAdditional.has(key.replace(/\d+/, ''));
    if (isAdditional) return { kind: 'additional', name, reason };
    const found = this.#exported.find(key);
    if (found !== undefined) return fieldClaim(found.field, 'export', found.rank, reason);
    const ofEmployment = this.#exportedEmployments.find(key);
    if (ofEmployment === undefined) return undefined;
    const { field, rank, number = 1 } = ofEmployment;
    return fieldClaim(field, 'export', rank, reason, Math.max(1, number));
  }

  #ofUsualName(column: FileColumn): Claim | undefined {
    const { name, key, values } = column;
    const checked = checkedHeaders.find(
      ({ kinds, headers }) =>
        kinds.includes(this.#kind) && headers.some((header) => headerKey(header) === key),
    );
    if (checked !== undefined) {
      if (!contentChecks[checked.holds](values)) {
        return { kind: 'additional', name, reason: failedCheck[checked.holds] };
      }
      return fieldClaim(checked.field, 'header', this.#usual.find(key)?.rank ?? lastRank, 'a usual name');
    }
    const own = this.#ownColumns.get(key);
    if (own === 'companyId' && !isOurCompanyId(column)) {
      const reason = 'a usual name, and no number as our own companyId is';
      return fieldClaim('externalCompanyId', 'header', lastRank, reason);
    }
    const usual = this.#usual.find(key);
    if (own !== undefined) return fieldClaim(own, 'header', usual?.rank ?? -1, 'our column');
    const ofEmployment = this.#employments.find(key);
    if (ofEmployment !== undefined) {
      const { field, rank, number = 1 } = ofEmployment;
      return fieldClaim(field, 'header', lastRank + rank, 'a usual name', Math.max(1, number));
    }
    return usual === undefined ? undefined : fieldClaim(usual.field, 'header', usual.rank, 'a usual name');
  }

  #ofWords({ name }: FileColumn): Claim | undefined {
    const words = headerWords(name);
    for (const { words: allowed, fields } of qualifiers[this.#kind]) {
      for (const { left, rank } of withoutQualifiers(words, allowed)) {
        const key = left.join('');
        const field = this.#ownColumns.get(key) ?? this.#usual.find(key)?.field;
        if (field === undefined || !fields.has(field)) continue;
        return fieldClaim(field, 'words', rank, `by its words: ${left.join(' ')}`);
      }
    }
    return undefined;
  }
}

function fieldClaim(
  field: Field,
  source: FieldClaim['source'],
  rank: number,
  reason: string,
  employment = 1,
): FieldClaim {
  return { kind: 'field', field, source, rank, employment, reason };
}

/**
 * Exactly our name is our column, whatever it holds: a wrong value costs its row, with the reason. "Company ID" in
 * another spelling is it only where all values can be.
 */
function isOurCompanyId({ name, values }: FileColumn): boolean {
  return name.toLowerCase() === 'companyid' || values.every((value) => /^\d{1,16}$/.test(value));
}

/** What is left of a name without words at its ends, the longest first; `rank` is how many were taken. */
function* withoutQualifiers(
  words: readonly string[],
  allowed: ReadonlySet<string>,
): Generator<{ left: readonly string[]; rank: number }> {
  for (let taken = 1; taken < words.length; taken++) {
    for (let before = taken; before >= 0; before--) {
      const end = words.length - (taken - before);
      const isAllowed = [...words.slice(0, before), ...words.slice(end)].every((word) => allowed.has(word));
      if (isAllowed) yield { left: words.slice(before, end), rank: taken };
    }
  }
}
