import {
  type ContactRecord,
  normalizeName,
  type ReferenceIndex,
  type RoleFields,
  type UnnumberedContact,
} from '@rollcall/lookup';
import type { ColumnMapping, Field, FieldPositions } from '../map/column-mapping.ts';
import { ClassLists } from './class-lists.ts';
import { functionNames, levelNames } from './class-names.ts';
import { CompanyReader, companyFields, namesCompany } from './company-reader.ts';
import { CountryNames } from './country-names.ts';
import { type DateOrder, dayNumber } from './dates.ts';
import { contactIdentity, type EmployingCompany, type Employment, type Rejection } from './employment.ts';
import { type FieldSource, positionsOf, sourceOf } from './field-sources.ts';
import { linkedinHandle } from './linkedin-handles.ts';
import { Locations } from './locations.ts';
import type { Note } from './notes.ts';
import { type Person, PersonReader } from './person-reader.ts';
import { PhoneNumbers } from './phone-numbers.ts';
import { type Place, PlaceReader } from './place-reader.ts';
import { type Position, PositionReader, positionFields } from './position-reader.ts';
import { type ExtraField, RowReader } from './row-reader.ts';
import { type TitleClasses, TitleClassifier } from './title-classes.ts';
import { companyHostOfEmail } from './websites.ts';

export type CleanedRow =
  | {
      readonly ok: true;
      /** The row's employment, and one more for each other company that it names. */
      readonly employments: readonly Employment[];
      /** Values that were put aside, where there are any. */
      readonly notes?: readonly Note[];
    }
  | { readonly ok: false; readonly rejection: Rejection };

export interface CleaningOptions {
  /** The day of the import, as 2026-03-31: an employment that ended before it is not active. */
  readonly today: string;
  /** How dates of only numbers are written in the file; month first unless given. */
  readonly dateOrder?: DateOrder;
}

/** One employment as the row says it, before those without a company have found theirs. */
interface GivenEmployment {
  readonly company: EmployingCompany;
  readonly position: Position;
}

interface EmploymentReader {
  readonly company: CompanyReader;
  readonly position: PositionReader;
  readonly companyPositions: readonly number[];
  readonly classPositions: readonly number[];
  /** Positions of fields of further employments that only the person has. */
  readonly unplaced: readonly number[];
}

/**
 * Makes employments of the rows of one file, whose columns it knows (design section 6). A value that cannot be taken is
 * kept among the operator's own columns, with a note; a row is refused only when it has no person or no company, or
 * when taking it would make it mean something else.
 */
export class RowCleaner {
  readonly #row: RowReader;
  readonly #person: PersonReader;
  readonly #place: PlaceReader;
  readonly #employment: EmploymentReader;
  readonly #further: readonly EmploymentReader[];
  readonly #classifier: TitleClassifier;
  readonly #reference: ReferenceIndex;
  readonly #phones = new PhoneNumbers();
  readonly #phone: FieldSource;
  readonly #corporatePhone: FieldSource;
  readonly #linkedinHandle: FieldSource;
  readonly #description: FieldSource;

  constructor(mapping: ColumnMapping, reference: ReferenceIndex, options: CleaningOptions) {
    const { fields } = mapping;
    const row = new RowReader(mapping);
    const countries = new CountryNames(reference);
    const locations = new Locations(reference, countries);
    const classes = {
      levels: new ClassLists((text) => reference.jobLevelId(text), levelNames),
      functions: new ClassLists((text) => reference.jobFunctionId(text), functionNames),
    };
    const dates = { today: dayNumber(options.today), order: options.dateOrder ?? 'monthFirst' };
    const employmentReader = (positions: FieldPositions, unplaced: readonly number[]): EmploymentReader => ({
      company: new CompanyReader(row, positions),
      position: new PositionReader(row, positions, classes, dates),
      companyPositions: positionsOf(positions, companyFields),
      classPositions: positionsOf(positions, ['jobLevels', 'jobFunctions']),
      unplaced,
    });
    this.#row = row;
    this.#reference = reference;
    this.#classifier = new TitleClassifier(reference);
    this.#person = new PersonReader(row, fields);
    this.#place = new PlaceReader(row, fields, reference, countries, locations);
    this.#employment = employmentReader(fields, []);
    this.#further = mapping.furtherEmployments.map((positions) =>
      employmentReader(positions, unplacedIn(positions)),
    );
    this.#phone = sourceOf(fields, 'phone');
    this.#corporatePhone = sourceOf(fields, 'corporatePhone');
    this.#linkedinHandle = sourceOf(fields, 'linkedinHandle');
    this.#description = sourceOf(fields, 'description');
  }

  /** @param extra what the row has besides the columns of the header; it is kept under these names */
  clean(fields: readonly string[], extra?: readonly ExtraField[]): CleanedRow {
    const refused = this.#row.begin(fields, extra);
    if (refused !== undefined) return { ok: false, rejection: refused };
    const company = this.#employment.company.read();
    if (isRejection(company)) return { ok: false, rejection: company };
    const person = this.#person.read();
    const position = this.#employment.position.read();
    const given = isRejection(position) ? position : this.#employments(company, position, person);
    // Nothing that is wrong with a person is of use before the company is known.
    if (isRejection(given)) return { ok: false, rejection: given };
    if (isRejection(person)) return { ok: false, rejection: person };
    const employments = this.#contacts(person, given);
    const { notes } = this.#row;
    return notes === undefined ? { ok: true, employments } : { ok: true, employments, notes };
  }

  /**
   * What `clean` makes of the titles, levels and functions of a row.
   *
   * @param fields empty in all other columns
   * @returns undefined when something of them would be put aside
   */
  roleOf(fields: readonly string[]): RoleFields | undefined {
    const refused = this.#row.begin(fields, undefined);
    const position = this.#employment.position.read();
    if (refused !== undefined || isRejection(position)) return undefined;
    if (this.#row.notes !== undefined || this.#row.additional() !== undefined) return undefined;
    const { jobLevels, jobFunctions } = this.#classes(position);
    return { titles: position.titles, jobLevels, jobFunctions };
  }

  /** All employments of the row that name a company, each company's titles with it; at least one. */
  #employments(
    company: EmployingCompany,
    position: Position,
    person: Person | Rejection,
  ): readonly GivenEmployment[] | Rejection {
    const isNamed = namesCompany(company);
    if (isNamed && this.#further.length === 0) return [{ company, position }];
    const named: GivenEmployment[] = isNamed ? [{ company, position }] : [];
    const withoutCompany: Position[] = isNamed ? [] : [position];
    for (const reader of this.#further) {
      const further = this.#readFurther(reader);
      if (isRejection(further)) return further;
      const same = named.findIndex((other) => isSameCompany(other.company, further.company));
      const ofSame = named[same];
      if (ofSame === undefined && namesCompany(further.company)) {
        named.push(further);
        continue;
      }
      const joins = this.#joins(reader, further, ofSame?.company);
      if (ofSame === undefined) withoutCompany.push(...joins);
      else named[same] = withPositions(ofSame, joins);
    }
    const [first, ...others] = named;
    if (first !== undefined) {
      if (!isNamed) this.#keepCompany(this.#employment, first.company);
      return [withPositions(first, withoutCompany), ...others];
    }
    const ofEmail = isRejection(person) ? undefined : this.#companyOfEmail(company, person.email);
    if (ofEmail === undefined) return this.#employment.company.missing();
    return [withPositions({ company: ofEmail, position }, withoutCompany.slice(1))];
  }

  /**
   * The position of a further employment at no other company, when it is another title: what a person was at a company
   * is no title of what the person is there. What does not join is kept.
   */
  #joins(reader: EmploymentReader, { position }: GivenEmployment, company?: EmployingCompany): Position[] {
    this.#keepCompany(reader, company);
    if (position.active && position.titles.length > 0) return [position];
    this.#row.keep(reader.position.titles, position.titles.join('|'));
    for (const at of reader.classPositions) this.#row.keepAt(at);
    return [];
  }

  /** Keeps what the columns of a company say that is no employment of its own, unless the other company says it. */
  #keepCompany(reader: EmploymentReader, other: EmployingCompany | undefined): void {
    const said: unknown[] = other === undefined ? [] : Object.values(other);
    for (const at of reader.companyPositions) {
      const text = this.#row.textAt(at);
      if (!said.includes(text) && String(other?.companyId) !== text) this.#row.keepAt(at);
    }
  }

  #readFurther(reader: EmploymentReader): GivenEmployment | Rejection {
    const company = reader.company.read();
    if (isRejection(company)) return company;
    const position = reader.position.read();
    if (isRejection(position)) return position;
    for (const at of reader.unplaced) this.#row.keepAt(at);
    return { company, position };
  }

  /** People have their address at the company's own domain, unless their provider has many customers. */
  #companyOfEmail(company: EmployingCompany, email: string): EmployingCompany | undefined {
    const website = email === '' ? '' : companyHostOfEmail(email);
    if (website === '') return undefined;
    this.#row.note(this.#person.email, 'companyOfEmail', email);
    return { ...company, website };
  }

  /** The first number of a list; the others are kept. */
  #number(source: FieldSource): string {
    const text = this.#row.text(source);
    const end = text.indexOf(betweenNumbers);
    if (end === -1) return text;
    this.#row.keep(source, text.slice(end + betweenNumbers.length));
    return text.slice(0, end);
  }

  #contacts(person: Person, given: readonly GivenEmployment[]): Employment[] {
    const phone = this.#number(this.#phone);
    const corporatePhone = this.#number(this.#corporatePhone);
    const place = this.#place.read(phone.startsWith('+1') || corporatePhone.startsWith('+1'));
    const countryCode = place.countryId === 0 ? '' : (this.#reference.country(place.countryId)?.code ?? '');
    const ofPerson = {
      phone: this.#phones.clean(phone, countryCode),
      corporatePhone: this.#phones.clean(corporatePhone, countryCode),
      linkedinHandle: linkedinHandle(this.#row.text(this.#linkedinHandle)),
      record: this.#record(place),
    };
    const identity = contactIdentity(person);
    const employments: Employment[] = [];
    for (const { company, position } of given) {
      employments.push({ company, identity, contact: this.#contact(person, place, position, ofPerson) });
    }
    return employments;
  }

  #contact(
    person: Person,
    place: Place,
    position: Position,
    more: Pick<Employment['contact'], 'phone' | 'corporatePhone' | 'linkedinHandle' | 'record'>,
  ): UnnumberedContact {
    const classes = this.#classes(position);
    return {
      contactId: person.contactId,
      peopleId: person.peopleId,
      firstName: person.firstName,
      middleName: person.middleName,
      lastName: person.lastName,
      fullName: person.fullName,
      titles: position.titles,
      jobLevels: classes.jobLevels,
      jobFunctions: classes.jobFunctions,
      active: position.active,
      email: person.email,
      phone: more.phone,
      corporatePhone: more.corporatePhone,
      linkedinHandle: more.linkedinHandle,
      address: place.address,
      city: place.city,
      state: place.state,
      countryId: place.countryId,
      area: place.area,
      record: more.record,
    };
  }

  /** Where the row has none, they are those of the titles. */
  #classes(position: Position): TitleClasses {
    const { titles, jobLevels, jobFunctions } = position;
    if (jobLevels.length > 0 && jobFunctions.length > 0) return position;
    const ofTitles = this.#classifier.classify(titles);
    return {
      jobLevels: jobLevels.length > 0 ? jobLevels : ofTitles.jobLevels,
      jobFunctions: jobFunctions.length > 0 ? jobFunctions : ofTitles.jobFunctions,
    };
  }

  #record({ zip }: Place): ContactRecord {
    const description = this.#row.text(this.#description);
    const additional = this.#row.additional();
    if (description === '' && additional === undefined) return zip === '' ? noRecord : { zip };
    return {
      ...(description !== '' && { description }),
      ...(zip !== '' && { zip }),
      ...(additional !== undefined && { additional }),
    };
  }
}

/** Google writes several numbers of one kind so. */
const betweenNumbers = ' ::: ';
const noRecord: ContactRecord = {};
const employmentFields: ReadonlySet<string> = new Set([...companyFields, ...positionFields]);

function unplacedIn(positions: FieldPositions): number[] {
  return (Object.keys(positions) as Field[])
    .filter((field) => !employmentFields.has(field))
    .flatMap((field) => positions[field] ?? []);
}

/** A title without a company counts for the same company as another title. */
function withPositions({ company, position }: GivenEmployment, others: readonly Position[]): GivenEmployment {
  if (others.length === 0) return { company, position };
  const all = [position, ...others];
  return {
    company,
    position: {
      titles: unique(all.flatMap(({ titles }) => titles)),
      jobLevels: unique(all.flatMap(({ jobLevels }) => jobLevels)),
      jobFunctions: unique(all.flatMap(({ jobFunctions }) => jobFunctions)),
      active: position.active,
    },
  };
}

function isSameCompany(one: EmployingCompany, other: EmployingCompany): boolean {
  if (one.companyId !== undefined && other.companyId !== undefined) return one.companyId === other.companyId;
  return (
    one.companyName !== '' &&
    one.website === other.website &&
    one.externalCompanyId === other.externalCompanyId &&
    normalizeName(one.companyName) === normalizeName(other.companyName)
  );
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

function isRejection<Value extends object>(value: Value | Rejection): value is Rejection {
  return 'reason' in value;
}
