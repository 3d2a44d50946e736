/**
 * What can be found wrong with one value of a row that is taken all the same, and how a report says it of one and of
 * several: `country: 12 values are ...`. The value is kept in `additional` under the name of its column, unless it says
 * otherwise.
 */
export const noteKinds = {
  unknownCountry: [
    'value is no id, code or name of a country',
    'values are no id, code or name of a country',
  ],
  unknownJobLevel: [
    'value is no id or name of a job level; the levels of the titles were taken where no other was given',
    'values are no id or name of a job level; the levels of the titles were taken where no other was given',
  ],
  unknownJobFunction: [
    'value is no id or name of a job function; the functions of the titles were taken where no other was given',
    'values are no id or name of a job function; the functions of the titles were taken where no other was given',
  ],
  invalidEmail: ['value is no e-mail address', 'values are no e-mail addresses'],
  noWebsite: [
    'value is no website of a company of its own',
    'values are no websites of companies of their own',
  ],
  unreadableDate: ['value is no date that can be read', 'values are no dates that can be read'],
  /** The value stays in its place: it is an address of the person. */
  companyOfEmail: [
    'value named the company by its domain, since the row had nothing else that does',
    'values named the company by their domain, since the row had nothing else that does',
  ],
  /** Of a file, not of a column. */
  noUtf8: [
    'byte is no UTF-8, as the rest is, and was read as windows-1252',
    'bytes are no UTF-8, as the rest is, and were read as windows-1252',
  ],
} as const satisfies Readonly<Record<string, readonly [one: string, several: string]>>;

export type NoteKind = keyof typeof noteKinds;

/** One such value. */
export interface Note {
  /** The name of the column in the file. */
  readonly column: string;
  readonly kind: NoteKind;
  readonly value: string;
}
