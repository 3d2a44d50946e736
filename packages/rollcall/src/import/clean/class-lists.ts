import { BoundedMemo, normalizeName } from '@rollcall/lookup';
import { splitList } from './lists.ts';

const listsKept = 10_000;

/** Levels or functions that a field lists. */
export interface ClassList {
  /** Ids of the reference table, each once, in the order of the field. */
  readonly ids: readonly number[];
  /** Items that are none, joined with `|`; empty if all are. */
  readonly unknown: string;
}

/** Reads the lists of one table: ids or names, joined with `|`; also with `;` or `,` where all between them are. */
export class ClassLists {
  readonly #idOf: (text: string) => number | undefined;
  readonly #otherNames: ReadonlyMap<string, number>;
  /** Lists of one small id, which most are. */
  readonly #ofNumbers: (ClassList | undefined)[] = Array.from({ length: 100 }, () => undefined);
  readonly #known = new BoundedMemo<ClassList>(listsKept, (text) => this.#read(text));

  /**
   * @param idOf what an id or a name means in the reference table
   * @param otherNames what programs call the rows of the table, by the names there
   */
  constructor(
    idOf: (text: string) => number | undefined,
    otherNames: Readonly<Record<string, readonly string[]>>,
  ) {
    this.#idOf = idOf;
    this.#otherNames = new Map(
      Object.entries(otherNames).flatMap(([name, others]) => {
        const id = idOf(name);
        return id === undefined ? [] : others.map((other) => [nameKey(other), id] as const);
      }),
    );
  }

  of(text: string): ClassList {
    if (text === '') return none;
    const number = smallNumber(text);
    if (number === 0) return this.#known.of(text);
    const found = this.#ofNumbers[number] ?? this.#read(text);
    this.#ofNumbers[number] = found;
    return found;
  }

  #read(text: string): ClassList {
    const ids = new Set<number>();
    const unknown: string[] = [];
    for (const item of splitList(text)) {
      const ofItem = this.#idsOf(item);
      if (ofItem === undefined) unknown.push(item);
      else for (const id of ofItem) ids.add(id);
    }
    return { ids: [...ids], unknown: unknown.join('|') };
  }

  #idsOf(item: string): readonly number[] | undefined {
    const id = this.#one(item);
    if (id !== undefined) return [id];
    if (!/[;,]/.test(item)) return undefined;
    const ids: number[] = [];
    for (const piece of item.split(/[;,]/)) {
      if (piece.trim() === '') continue;
      const ofPiece = this.#one(piece);
      if (ofPiece === undefined) return undefined;
      ids.push(ofPiece);
    }
    return ids.length === 0 ? undefined : ids;
  }

  #one(text: string): number | undefined {
    return this.#idOf(text) ?? this.#otherNames.get(nameKey(text));
  }
}

const none: ClassList = { ids: [], unknown: '' };

/** Of one or two digits that begin with none of zero; 0 for any other text. */
function smallNumber(text: string): number {
  if (text.length > 2) return 0;
  const first = text.charCodeAt(0) - 0x30;
  if (first < 1 || first > 9) return 0;
  if (text.length === 1) return first;
  const second = text.charCodeAt(1) - 0x30;
  return second < 0 || second > 9 ? 0 : first * 10 + second;
}

function nameKey(text: string): string {
  return normalizeName(text.replaceAll('&', ' and '));
}
