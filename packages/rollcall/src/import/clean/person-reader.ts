import type { Contact } from '@rollcall/lookup';
import type { Field, FieldPositions } from '../map/column-mapping.ts';
import { readEmail } from './email-addresses.ts';
import type { Rejection } from './employment.ts';
import { isNoName } from './empty-text.ts';
import { type FieldSource, positionsOf, sourceOf } from './field-sources.ts';
import { decodeEntities } from './html-entities.ts';
import { joinName, type NameParts, splitFullName } from './person-names.ts';
import type { RowReader } from './row-reader.ts';

/** Fields that name a person; at least one must have a value. */
const identifiers = [
  'contactId',
  'email',
  'fullName',
  'firstName',
  'lastName',
] as const satisfies readonly Field[];

export type Person = Pick<
  Contact,
  'contactId' | 'peopleId' | 'firstName' | 'middleName' | 'lastName' | 'fullName' | 'email'
>;

/** Reads who the rows of a file are about. */
export class PersonReader {
  readonly #row: RowReader;
  readonly #identifiers: readonly number[];
  readonly #contactId: FieldSource;
  readonly #peopleId: FieldSource;
  readonly #firstName: FieldSource;
  readonly #middleName: FieldSource;
  readonly #lastName: FieldSource;
  readonly #fullName: FieldSource;
  readonly email: FieldSource;

  constructor(row: RowReader, fields: FieldPositions) {
    this.#row = row;
    this.#identifiers = positionsOf(fields, identifiers);
    this.#contactId = sourceOf(fields, 'contactId');
    this.#peopleId = sourceOf(fields, 'peopleId');
    this.#firstName = sourceOf(fields, 'firstName');
    this.#middleName = sourceOf(fields, 'middleName');
    this.#lastName = sourceOf(fields, 'lastName');
    this.#fullName = sourceOf(fields, 'fullName');
    this.email = sourceOf(fields, 'email');
  }

  read(): Person | Rejection {
    const contactId = this.#row.text(this.#contactId);
    const email = this.#email();
    let firstName = this.#name(this.#firstName);
    let middleName = this.#name(this.#middleName);
    let lastName = this.#name(this.#lastName);
    let fullName = this.#name(this.#fullName);
    if (fullName === '') {
      fullName = joinName({ firstName, middleName, lastName });
      if (fullName === '' && contactId === '' && email === '') return this.#missing();
    } else if (firstName === '' || lastName === '') {
      ({ firstName, middleName, lastName } = completed({ firstName, middleName, lastName }, fullName));
    }
    const peopleId = this.#row.text(this.#peopleId);
    return { contactId, peopleId, firstName, middleName, lastName, fullName, email };
  }

  #missing(): Rejection {
    const [first = -1] = this.#identifiers;
    return {
      column: this.#row.headerName(first),
      reason: `no person: ${this.#row.saysNothing(this.#identifiers)}`,
    };
  }

  #name(source: FieldSource): string {
    const text = this.#row.text(source);
    return text === '' || isNoName(text) ? '' : decodeEntities(text);
  }

  #email(): string {
    const text = this.#row.text(this.email);
    if (text === '') return '';
    const { address, others } = readEmail(text);
    if (others !== '') this.#row.keep(this.email, others);
    if (address === '') this.#row.note(this.email, 'invalidEmail', text);
    return address;
  }
}

/** Parts that are given stay; the full name gives the others where it agrees with them. */
function completed(given: NameParts, fullName: string): NameParts {
  const ofFullName = splitFullName(fullName);
  const agrees = (['firstName', 'middleName', 'lastName'] as const).every(
    (part) => given[part] === '' || given[part] === ofFullName[part],
  );
  return agrees ? ofFullName : given;
}
