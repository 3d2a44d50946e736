/**
 * One employment of a person at a company, cleaned, as the importer hands it to the block encoder. Text that is
 * absent is the empty string; lists may be empty.
 */
export interface Contact {
  readonly number: ContactNumber;
  readonly contactId: string;
  readonly peopleId: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly fullName: string;
  readonly titles: readonly string[];
  /** Ids of the reference table of job levels. */
  readonly jobLevels: readonly number[];
  /** Ids of the reference table of job functions. */
  readonly jobFunctions: readonly number[];
  readonly active: boolean;
  readonly email: string;
  readonly phone: string;
  readonly corporatePhone: string;
  readonly linkedinHandle: string;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  /** Id of the reference table of countries; 0 when unknown. */
  readonly countryId: number;
  readonly area: string;
  /** What only the details answer: description, zip, and the operator's own columns under `additional`. */
  readonly record: ContactRecord;
}

/** Stands before the names of the operator's own columns in an export, and may in any file and in `fields` of results. */
export const additionalPrefix = 'additional.';

export interface ContactRecord {
  readonly description?: string;
  readonly zip?: string;
  /** Only as it is stored beside a block: of a contact in memory it is the field `address`. */
  readonly address?: string;
  readonly additional?: Readonly<Record<string, string>>;
}

/** 63 bits that name a contact (design section 3), as two unsigned 32-bit halves; the top bit is 0. */
export interface ContactNumber {
  readonly high: number;
  readonly low: number;
}

/** The company that a block of contacts belongs to. */
export interface BlockCompany {
  readonly companyId: number;
  readonly companyName: string;
}

/** 1 to 2^53-1 (contract section 4, column 2). */
export type CompanyId = number & { readonly __brand: 'CompanyId' };

export function isCompanyId(value: number): value is CompanyId {
  return Number.isSafeInteger(value) && value >= 1;
}
