/**
 * What can be found wrong with one value of a row that is taken all the same, and how a report says it of several:
 * `country: 12 values ...`. The value is kept in `additional` under the name of its column, unless it says otherwise.
 */
export const noteKinds = {
  unknownCountry: 'are no id, code or name of a country',
  unknownJobLevel:
    'are no id or name of a job level; the levels of the titles were taken where no other was given',
  unknownJobFunction:
    'are no id or name of a job function; the functions of the titles were taken where no other was given',
  invalidEmail: 'are no e-mail addresses',
  noWebsite: 'are no websites of companies of their own',
  unreadableDate: 'are no dates that can be read',
  /** The value stays in its place: it is an address of the person. */
  companyOfEmail: 'named the company by their domain, since the row had nothing else that does',
} as const;

export type NoteKind = keyof typeof noteKinds;

/** One such value. */
export interface Note {
  /** The name of the column in the file. */
  readonly column: string;
  readonly kind: NoteKind;
  readonly value: string;
}
