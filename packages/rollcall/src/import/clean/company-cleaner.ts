import type { ReferenceIndex } from '@rollcall/lookup';
import type { ColumnMapping, Field } from '../map/column-mapping.ts';
import { CompanyReader, companyFields, namesCompany } from './company-reader.ts';
import { CountryNames } from './country-names.ts';
import type { EmployingCompany, Rejection } from './employment.ts';
import { positionsOf } from './field-sources.ts';
import { Locations } from './locations.ts';
import type { Note } from './notes.ts';
import { PlaceReader } from './place-reader.ts';
import { type ExtraField, RowReader } from './row-reader.ts';

/** What a row of a file of companies says. */
export interface CompanyDetails extends EmployingCompany {
  readonly city: string;
  readonly state: string;
  /** 0 when it is not known. */
  readonly countryId: number;
  /** All other columns; empty if there are none. */
  readonly additional: Readonly<Record<string, string>>;
}

export type CleanedCompany =
  | { readonly ok: true; readonly company: CompanyDetails; readonly notes?: readonly Note[] }
  | { readonly ok: false; readonly rejection: Rejection };

const placed = new Set<string>([...companyFields, 'city', 'state', 'country', 'location']);

/** Makes companies of the rows of a file that has no people, by the rules by which people's rows are cleaned. */
export class CompanyCleaner {
  readonly #row: RowReader;
  readonly #company: CompanyReader;
  readonly #place: PlaceReader;
  /** Columns that have a meaning for people only. */
  readonly #unplaced: readonly number[];

  constructor(mapping: ColumnMapping, reference: ReferenceIndex) {
    const countries = new CountryNames(reference);
    const { city, state, country, location } = mapping.fields;
    this.#row = new RowReader(mapping);
    this.#company = new CompanyReader(this.#row, mapping.fields);
    this.#place = new PlaceReader(
      this.#row,
      {
        ...(city && { city }),
        ...(state && { state }),
        ...(country && { country }),
        ...(location && { location }),
      },
      reference,
      countries,
      new Locations(reference, countries),
    );
    const fields = Object.keys(mapping.fields) as Field[];
    const unplaced = positionsOf(
      mapping.fields,
      fields.filter((field) => !placed.has(field)),
    );
    const ofFurther = mapping.furtherEmployments.flatMap((positions) => Object.values(positions).flat());
    this.#unplaced = [...unplaced, ...ofFurther];
  }

  /** @param extra what the row has besides the columns of the header; it is kept under these names */
  clean(row: readonly string[], extra?: readonly ExtraField[]): CleanedCompany {
    const refused = this.#row.begin(row, extra);
    if (refused !== undefined) return { ok: false, rejection: refused };
    const company = this.#company.read();
    if ('reason' in company) return { ok: false, rejection: company };
    if (!namesCompany(company)) return { ok: false, rejection: this.#company.missing() };
    const { city, state, countryId, address, zip, area } = this.#place.read(false);
    // A company has no place for these, which only a location can have given here.
    if (address !== '' || zip !== '' || area !== '') {
      this.#row.keep(this.#place.location, this.#row.text(this.#place.location));
    }
    for (const position of this.#unplaced) this.#row.keepAt(position);
    const details = { ...company, city, state, countryId, additional: this.#row.additional() ?? {} };
    const { notes } = this.#row;
    return notes === undefined ? { ok: true, company: details } : { ok: true, company: details, notes };
  }
}
