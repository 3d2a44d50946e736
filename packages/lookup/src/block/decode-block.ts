import type { Contact, ContactRecord } from '../contact.ts';
import type { ReferenceTables } from '../reference/reference-tables.ts';
import { entitledContactColumns, openContactColumns } from '../result/columns.ts';
import { parseCsvFields } from '../result/csv-field.ts';
import { type BlockHead, DamagedBlockError } from './block-head.ts';
import { contactFlags } from './layout.ts';

type RowColumn = (typeof openContactColumns)[number] | (typeof entitledContactColumns)[number];

const rowColumns: readonly RowColumn[] = [...openContactColumns, ...entitledContactColumns];

/** Where each column stands in a row: looked up once, and not for every contact. */
const at = Object.fromEntries(rowColumns.map((column, position) => [column, position])) as Readonly<
  Record<RowColumn, number>
>;

/** Reads contacts back out of blocks and records, exactly as they were written. One decoder serves a whole data set. */
export class BlockDecoder {
  readonly #levels: NamedIds;
  readonly #functions: NamedIds;

  /** @param tables the ones that the blocks were encoded with */
  constructor(tables: Pick<ReferenceTables, 'jobLevels' | 'jobFunctions'>) {
    this.#levels = new NamedIds(tables.jobLevels);
    this.#functions = new NamedIds(tables.jobFunctions);
  }

  /**
   * @param rows memory that holds the contact's row, checked
   * @param base where the rows of the block begin in it
   * @param stored what lies beside the block
   * @throws {DamagedBlockError} when the row does not have the fields of a row
   */
  contact(head: BlockHead, index: number, rows: Buffer, base: number, stored: ContactRecord): Contact {
    const text = rows.toString('utf8', base + head.openStart(index), base + head.rowEnd(index));
    // A field with a quote, a comma or a line break in it is quoted, so without a quote each comma separates.
    const fields = text.includes('"') ? parseCsvFields(text) : text.split(',');
    if (fields.length !== rowColumns.length) {
      throw new DamagedBlockError(
        `a row has ${fields.length} fields, ${rowColumns.length} are those of a contact`,
      );
    }
    return {
      number: head.number(index),
      contactId: fields[at.contactId] ?? '',
      peopleId: fields[at.peopleId] ?? '',
      firstName: fields[at.firstName] ?? '',
      middleName: fields[at.middleName] ?? '',
      lastName: fields[at.lastName] ?? '',
      fullName: fields[at.fullName] ?? '',
      titles: itemsOf(fields[at.titles] ?? ''),
      jobLevels: this.#levels.idsOf(fields[at.jobLevels] ?? ''),
      jobFunctions: this.#functions.idsOf(fields[at.jobFunctions] ?? ''),
      active: (head.flags(index) & contactFlags.active) !== 0,
      email: fields[at.email] ?? '',
      phone: fields[at.phone] ?? '',
      corporatePhone: fields[at.corporatePhone] ?? '',
      linkedinHandle: fields[at.linkedinHandle] ?? '',
      address: stored.address ?? '',
      city: fields[at.city] ?? '',
      state: fields[at.state] ?? '',
      countryId: head.countryId(index),
      area: fields[at.area] ?? '',
      record: stored.address === undefined ? stored : withoutAddress(stored),
    };
  }
}

/** Ids by the list of their names as a row has it: the same few lists stand in all rows. */
class NamedIds {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #known = new Map<string, readonly number[]>([['', []]]);

  /** @param rows each name stands once, and none holds a `|` (`parseReferenceTables`) */
  constructor(rows: readonly { readonly id: number; readonly name: string }[]) {
    this.#ids = new Map(rows.map(({ id, name }) => [name, id]));
  }

  idsOf(list: string): readonly number[] {
    const known = this.#known.get(list);
    if (known !== undefined) return known;
    const ids = itemsOf(list).map((name) => {
      const id = this.#ids.get(name);
      if (id === undefined)
        throw new DamagedBlockError(`a row has "${name}", which the reference tables do not have`);
      return id;
    });
    if (this.#known.size < maxKnownLists) this.#known.set(list, ids);
    return ids;
  }
}

function withoutAddress({ address: _, ...record }: ContactRecord): ContactRecord {
  return record;
}

const maxKnownLists = 10_000;

/** An item holds no `|`, since it is what the importer takes lists apart at. */
function itemsOf(list: string): string[] {
  return list === '' ? [] : list.split('|');
}
