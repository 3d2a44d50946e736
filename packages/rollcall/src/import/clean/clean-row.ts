import { type ContactRecord, isCompanyId, normalizeName, type ReferenceIndex } from '@rollcall/lookup';
import {
  type ColumnMapping,
  companyIdentifiers,
  type PeopleColumn,
  personIdentifiers,
} from '../read/people-columns.ts';
import { hashCompanyId, hashContactNumber } from './contact-number.ts';
import { contactIdentity, type EmployingCompany, type Employment, type Rejection } from './employment.ts';
import { type TitleClasses, TitleClassifier } from './title-classes.ts';

export type CleanedRow =
  | { readonly ok: true; readonly employment: Employment }
  | { readonly ok: false; readonly rejection: Rejection };

/** Refuses a row from anywhere in its cleaning; caught in `clean` alone. */
class RowRejected extends Error {
  readonly rejection: Rejection;

  constructor(column: string, reason: string) {
    super(reason);
    this.rejection = { column, reason };
  }
}

/** Makes employments of rows; one cleaner serves one file, whose columns it knows. */
export class RowCleaner {
  readonly #mapping: ColumnMapping;
  /** The known columns again, as an object: it is asked for every field of every row. */
  readonly #positions: Readonly<Partial<Record<PeopleColumn, number>>>;
  readonly #reference: ReferenceIndex;
  readonly #classifier: TitleClassifier;

  constructor(mapping: ColumnMapping, reference: ReferenceIndex) {
    this.#mapping = mapping;
    this.#positions = Object.fromEntries(mapping.known);
    this.#reference = reference;
    this.#classifier = new TitleClassifier(reference);
  }

  clean(fields: readonly string[]): CleanedRow {
    try {
      return { ok: true, employment: this.#employment(fields) };
    } catch (error) {
      if (error instanceof RowRejected) return { ok: false, rejection: error.rejection };
      throw error;
    }
  }

  #employment(fields: readonly string[]): Employment {
    this.#requireColumns(fields);
    const company = this.#company(fields);
    const person = this.#person(fields);
    const countryText = this.#text(fields, 'country');
    const countryId = countryText === '' ? 0 : this.#reference.countryId(countryText);
    if (countryId === undefined)
      throw new RowRejected('country', `country "${countryText}" is no id, code or name of a country`);
    const titles = this.#list(fields, 'titles');
    const givenLevels = this.#ids(fields, 'jobLevels', 'job level', (text) =>
      this.#reference.jobLevelId(text),
    );
    const givenFunctions = this.#ids(fields, 'jobFunctions', 'job function', (text) =>
      this.#reference.jobFunctionId(text),
    );
    const contact = {
      ...person,
      titles,
      ...this.#classes(titles, givenLevels, givenFunctions),
      active: this.#active(fields),
      phone: this.#text(fields, 'phone'),
      corporatePhone: this.#text(fields, 'corporatePhone'),
      linkedinHandle: this.#text(fields, 'linkedinHandle'),
      address: this.#text(fields, 'address'),
      city: this.#text(fields, 'city'),
      state: this.#text(fields, 'state'),
      countryId,
      area: this.#text(fields, 'area'),
      record: this.#record(fields),
    };
    const number = hashContactNumber(contactIdentity(contact, company.companyId));
    return { company, contact: { number, ...contact } };
  }

  /** A comma that was not quoted moves every field behind it into the column of another. */
  #requireColumns(fields: readonly string[]): void {
    const { columns } = this.#mapping;
    if (fields.length <= columns || fields.slice(columns).every((field) => field.trim() === '')) return;
    const reason = `the row has ${fields.length} fields, the header ${columns}: a field with a comma must be quoted`;
    throw new RowRejected('', reason);
  }

  #company(fields: readonly string[]): EmployingCompany {
    const companyName = this.#text(fields, 'companyName');
    const website = websiteHost(this.#text(fields, 'website'));
    const externalCompanyId = this.#text(fields, 'externalCompanyId');
    const given = this.#text(fields, 'companyId');
    if (given !== '' && !(/^\d{1,16}$/.test(given) && isCompanyId(Number(given)))) {
      throw new RowRejected(
        'companyId',
        `companyId "${given}" is no whole number from 1 to 9007199254740991`,
      );
    }
    return {
      companyId:
        given === '' ? this.#derivedCompanyId(externalCompanyId, website, companyName) : Number(given),
      companyName,
      website,
      ticker: this.#text(fields, 'ticker'),
      externalCompanyId,
    };
  }

  /** Companies without an id get one from what names them best (design section 3). */
  #derivedCompanyId(externalCompanyId: string, website: string, companyName: string): number {
    if (externalCompanyId !== '') return hashCompanyId(`external ${externalCompanyId}`);
    if (website !== '') return hashCompanyId(`website ${website}`);
    const name = normalizeName(companyName);
    if (name !== '') return hashCompanyId(`name ${name}`);
    throw new RowRejected('companyId', `no company: ${companyIdentifiers.join(', ')} are all empty`);
  }

  #person(fields: readonly string[]) {
    const person = {
      contactId: this.#text(fields, 'contactId'),
      peopleId: this.#text(fields, 'peopleId'),
      firstName: this.#text(fields, 'firstName'),
      middleName: this.#text(fields, 'middleName'),
      lastName: this.#text(fields, 'lastName'),
      fullName: this.#text(fields, 'fullName'),
      email: this.#text(fields, 'email'),
    };
    const { firstName, middleName, lastName, fullName, contactId, email } = person;
    if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email)) {
      throw new RowRejected('email', `email "${email}" is no e-mail address`);
    }
    const joined = [firstName, middleName, lastName].filter((name) => name !== '').join(' ');
    if (fullName === '' && joined === '' && contactId === '' && email === '') {
      throw new RowRejected('fullName', `no person: ${personIdentifiers.join(', ')} are all empty`);
    }
    if (fullName === '') return { ...person, fullName: joined };
    if (joined !== '') return person;
    const words = fullName.split(/\s+/);
    return { ...person, firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
  }

  #active(fields: readonly string[]): boolean {
    const text = this.#text(fields, 'active');
    const active = activeWords.get(text.toLowerCase());
    if (active === undefined)
      throw new RowRejected('active', `active is "${text}"; true, false or empty is needed`);
    return active;
  }

  #ids(
    fields: readonly string[],
    column: PeopleColumn,
    what: string,
    resolve: (text: string) => number | undefined,
  ): number[] {
    return this.#list(fields, column).map((item) => {
      const id = resolve(item);
      if (id === undefined)
        throw new RowRejected(column, `${column} has "${item}", which is no id or name of a ${what}`);
      return id;
    });
  }

  /** Where the data has none, they are those of the titles. */
  #classes(
    titles: readonly string[],
    jobLevels: readonly number[],
    jobFunctions: readonly number[],
  ): TitleClasses {
    if (jobLevels.length > 0 && jobFunctions.length > 0) return { jobLevels, jobFunctions };
    const ofTitles = this.#classifier.classify(titles);
    return {
      jobLevels: jobLevels.length > 0 ? jobLevels : ofTitles.jobLevels,
      jobFunctions: jobFunctions.length > 0 ? jobFunctions : ofTitles.jobFunctions,
    };
  }

  #record(fields: readonly string[]): ContactRecord {
    const description = this.#text(fields, 'description');
    const zip = this.#text(fields, 'zip');
    const additional = this.#mapping.additional
      .map(({ name, position }) => [name, cleanText(fields[position])] as const)
      .filter(([, value]) => value !== '');
    return {
      ...(description !== '' && { description }),
      ...(zip !== '' && { zip }),
      ...(additional.length > 0 && { additional: Object.fromEntries(additional) }),
    };
  }

  #list(fields: readonly string[], column: PeopleColumn): string[] {
    const text = this.#text(fields, column);
    if (!text.includes('|')) return text === '' ? [] : [text];
    return text
      .split('|')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  #text(fields: readonly string[], column: PeopleColumn): string {
    const position = this.#positions[column];
    return position === undefined ? '' : cleanText(fields[position]);
  }
}

const activeWords = new Map([
  ['', true],
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

function cleanText(text: string | undefined): string {
  return text === undefined ? '' : text.trim();
}

/** The host of a website, which is what is compared: no scheme, `www.`, path or port. `N/A` and the like are none. */
function websiteHost(text: string): string {
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/:?#].*$/, '');
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host) ? host : '';
}
