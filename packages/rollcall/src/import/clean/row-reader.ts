import type { ContactRecord } from '@rollcall/lookup';
import type { ColumnMapping } from '../map/column-mapping.ts';
import { additionalName } from '../map/people-columns.ts';
import type { Rejection } from './employment.ts';
import { cleanText, trimText } from './empty-text.ts';
import { type FieldSource, keptNames, unused } from './field-sources.ts';
import type { Note, NoteKind } from './notes.ts';

/** A field without a column that comes with a row: keys that only some objects of a file have. */
export interface ExtraField {
  readonly name: string;
  readonly value: string;
}

type Additional = NonNullable<ContactRecord['additional']>;

/**
 * The row that is being cleaned: gives the texts of its fields, and remembers what has no place in them and what was
 * wrong. One reader serves all rows of a file.
 */
export class RowReader {
  readonly #mapping: ColumnMapping;
  readonly #columns: number;
  readonly #names: readonly string[];
  readonly #additional: ColumnMapping['additional'];
  #fields: readonly string[] = [];
  #extra: readonly ExtraField[] | undefined;
  /** Names and values; undefined until there is one, as in most rows. */
  #kept: [name: string, value: string][] | undefined;
  #notes: Note[] | undefined;

  constructor(mapping: ColumnMapping) {
    this.#mapping = mapping;
    this.#columns = mapping.header.length;
    this.#names = keptNames(mapping);
    this.#additional = mapping.additional;
  }

  /**
   * Begins with a row.
   *
   * @returns why it cannot be read: a delimiter that was not quoted moves every field behind it into another's column
   */
  begin(fields: readonly string[], extra: readonly ExtraField[] | undefined): Rejection | undefined {
    this.#fields = fields;
    this.#extra = extra;
    this.#kept = undefined;
    this.#notes = undefined;
    if (fields.length <= this.#columns) return undefined;
    for (let position = this.#columns; position < fields.length; position++) {
      if (trimText(fields[position] ?? '') !== '') return this.#tooManyFields(fields.length);
    }
    return undefined;
  }

  #tooManyFields(count: number): Rejection {
    const reason = `the row has ${count} fields, the header ${this.#columns}: a field with the delimiter inside must be quoted`;
    return { column: '', reason };
  }

  /** The first value that the positions of a field have; other values of theirs are kept. Empty if there is none. */
  text(source: FieldSource): string {
    const { first, others } = source;
    if (first < 0) return '';
    const text = cleanText(this.#fields[first]);
    return others.length === 0 ? text : this.#firstOf(text, others);
  }

  #firstOf(text: string, others: readonly number[]): string {
    let chosen = text;
    for (const position of others) {
      const other = cleanText(this.#fields[position]);
      if (other === '' || other === chosen) continue;
      if (chosen === '') chosen = other;
      else this.#keep(position, other);
    }
    return chosen;
  }

  /** The values of all positions of a field, without empty ones. */
  texts(source: FieldSource): string[] {
    const first = cleanText(this.#fields[source.first]);
    const texts = first === '' ? [] : [first];
    for (const position of source.others) {
      const text = cleanText(this.#fields[position]);
      if (text !== '') texts.push(text);
    }
    return texts;
  }

  /** The value of one column. */
  textAt(position: number): string {
    return cleanText(this.#fields[position]);
  }

  /** Keeps what is left of a field's value in the record, under the name of the column that it was taken from. */
  keep(source: FieldSource, value: string): void {
    if (value !== '') this.#keep(this.#chosen(source), value);
  }

  /** Keeps the value of a column that has no place in a contact. */
  keepAt(position: number): void {
    const value = cleanText(this.#fields[position]);
    if (value !== '') this.#keep(position, value);
  }

  note(source: FieldSource, kind: NoteKind, value: string): void {
    this.#notes ??= [];
    this.#notes.push({ column: this.headerName(this.#chosen(source)), kind, value });
  }

  /** Notes on the row, if there are any. */
  get notes(): readonly Note[] | undefined {
    return this.#notes;
  }

  /** The name of the column that a field's value was taken from. */
  columnOf(source: FieldSource): string {
    return this.headerName(this.#chosen(source));
  }

  headerName(position: number): string {
    return this.#mapping.header[position]?.trim() ?? '';
  }

  /** What columns say that were looked at in vain: "A and B are empty", with what stands in those that are not. */
  saysNothing(positions: readonly number[]): string {
    const empty: string[] = [];
    const filled: string[] = [];
    for (const position of positions) {
      const name = this.headerName(position);
      const value = trimText(this.#fields[position] ?? '');
      if (value === '') empty.push(name);
      else filled.push(`${name} is "${value}"`);
    }
    const isEmpty = empty.length === 1 ? 'is empty' : 'are empty';
    const said = empty.length === 0 ? filled : [`${inWords(empty)} ${isEmpty}`, ...filled];
    return said.length === 0 ? 'no column names one' : said.join(', ');
  }

  /** The operator's own columns and everything that was kept; undefined if there is nothing. */
  additional(): Additional | undefined {
    const entries: [string, string][] = [];
    for (const { name, position } of this.#additional) {
      const value = trimText(this.#fields[position] ?? '');
      if (value !== '') entries.push([name, value]);
    }
    if (this.#kept !== undefined) this.#addKept(entries, this.#kept);
    if (this.#extra !== undefined) this.#addExtra(entries, this.#extra);
    // Made of entries, since a column may be called `__proto__`.
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }

  /** Several values of one column are one, with `; ` between them. */
  #addKept(entries: [string, string][], kept: readonly [string, string][]): void {
    for (const [name, value] of kept) {
      const same = entries.find((entry) => entry[0] === name);
      if (same === undefined) entries.push([name, value]);
      else if (same[1] !== value) same[1] = `${same[1]}; ${value}`;
    }
  }

  #addExtra(entries: [string, string][], extra: readonly ExtraField[]): void {
    const taken = new Set([...this.#names, ...entries.map(([name]) => name)]);
    for (const { name, value } of extra) {
      const trimmed = trimText(value);
      if (trimmed === '') continue;
      const free = unused(additionalName(name) ?? name, taken);
      taken.add(free);
      entries.push([free, trimmed]);
    }
  }

  #keep(position: number, value: string): void {
    this.#kept ??= [];
    this.#kept.push([this.#names[position] ?? `column ${position + 1}`, value]);
  }

  /** The position whose value `text` gives. */
  #chosen({ first, others }: FieldSource): number {
    if (others.length === 0 || this.textAt(first) !== '') return first;
    return others.find((position) => this.textAt(position) !== '') ?? first;
  }
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
