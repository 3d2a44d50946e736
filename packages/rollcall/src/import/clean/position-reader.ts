import type { Field, FieldPositions } from '../map/column-mapping.ts';
import { isActiveWord } from './active-words.ts';
import type { ClassLists } from './class-lists.ts';
import { type DateOrder, readDate } from './dates.ts';
import type { Rejection } from './employment.ts';
import { type FieldSource, sourceOf } from './field-sources.ts';
import { decodeEntities } from './html-entities.ts';
import { splitList } from './lists.ts';
import type { NoteKind } from './notes.ts';
import type { RowReader } from './row-reader.ts';

export const positionFields = [
  'titles',
  'jobLevels',
  'jobFunctions',
  'active',
  'startDate',
  'endDate',
] as const satisfies readonly Field[];

/** What a person does at a company. */
export interface Position {
  readonly titles: readonly string[];
  /** Ids that the row gives; none where they are to be found from the titles. */
  readonly jobLevels: readonly number[];
  readonly jobFunctions: readonly number[];
  readonly active: boolean;
}

/** What is needed to read dates. */
export interface DateReadingOptions {
  /** The day of the import, as `dayNumber` gives it. */
  readonly today: number;
  readonly order: DateOrder;
}

const noTitles: readonly string[] = [];

/** Reads titles, levels, functions and dates of one employment of each row of a file. */
export class PositionReader {
  readonly #row: RowReader;
  readonly #levels: ClassLists;
  readonly #functions: ClassLists;
  readonly #dates: DateReadingOptions;
  readonly titles: FieldSource;
  readonly #jobLevels: FieldSource;
  readonly #jobFunctions: FieldSource;
  readonly #active: FieldSource;
  readonly #startDate: FieldSource;
  readonly #endDate: FieldSource;

  constructor(
    row: RowReader,
    fields: FieldPositions,
    classes: { readonly levels: ClassLists; readonly functions: ClassLists },
    dates: DateReadingOptions,
  ) {
    this.#row = row;
    this.#levels = classes.levels;
    this.#functions = classes.functions;
    this.#dates = dates;
    this.titles = sourceOf(fields, 'titles');
    this.#jobLevels = sourceOf(fields, 'jobLevels');
    this.#jobFunctions = sourceOf(fields, 'jobFunctions');
    this.#active = sourceOf(fields, 'active');
    this.#startDate = sourceOf(fields, 'startDate');
    this.#endDate = sourceOf(fields, 'endDate');
  }

  read(): Position | Rejection {
    const active = this.#isActive();
    if (typeof active === 'object') return active;
    return {
      titles: this.#titleList(),
      jobLevels: this.#ids(this.#jobLevels, this.#levels, 'unknownJobLevel'),
      jobFunctions: this.#ids(this.#jobFunctions, this.#functions, 'unknownJobFunction'),
      active,
    };
  }

  #titleList(): readonly string[] {
    if (this.titles.others.length > 0) {
      return unique(this.#row.texts(this.titles).flatMap((text) => splitList(decodeEntities(text))));
    }
    const text = this.#row.text(this.titles);
    if (text === '') return noTitles;
    const titles = splitList(decodeEntities(text));
    return titles.length > 1 ? unique(titles) : titles;
  }

  #ids(source: FieldSource, lists: ClassLists, kind: NoteKind): readonly number[] {
    const { ids, unknown } = lists.of(this.#row.text(source));
    if (unknown !== '') {
      this.#row.keep(source, unknown);
      this.#row.note(source, kind, unknown);
    }
    return ids;
  }

  /** A word that says so wins over dates. Dates are kept: a contact has no other place for them. */
  #isActive(): boolean | Rejection {
    const text = this.#row.text(this.#active);
    let active = true;
    if (text !== '') {
      const said = isActiveWord(text);
      if (said === undefined) return this.#wrongWord(text);
      active = said;
    }
    if (this.#startDate.first >= 0) this.#row.keep(this.#startDate, this.#row.text(this.#startDate));
    if (this.#endDate.first < 0) return active;
    const end = this.#row.text(this.#endDate);
    if (end === '') return active;
    const reading = readDate(end, this.#dates.order);
    if (reading !== 'open') this.#row.keep(this.#endDate, end);
    if (reading === 'unreadable') this.#row.note(this.#endDate, 'unreadableDate', end);
    return text === '' && typeof reading === 'number' ? reading >= this.#dates.today : active;
  }

  #wrongWord(text: string): Rejection {
    const column = this.#row.columnOf(this.#active);
    return { column, reason: `${column} is "${text}"; true, false or empty is needed` };
  }
}

function unique(titles: readonly string[]): string[] {
  return [...new Set(titles)];
}
