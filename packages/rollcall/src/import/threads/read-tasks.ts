import type { ReferenceIndex } from '@rollcall/lookup';
import { CompanyCleaner } from '../clean/company-cleaner.ts';
import type { Employment } from '../clean/employment.ts';
import type { Note } from '../clean/notes.ts';
import { RowCleaner } from '../clean/row-cleaner.ts';
import { ForgottenPeople } from '../forgotten-people.ts';
import type { RowSpiller } from '../group/row-spiller.ts';
import type { ColumnMapping } from '../map/column-mapping.ts';
import { hashMergeKey } from '../merge/merge-key.ts';
import { PlainRows } from '../plain/plain-rows.ts';
import type { FileRow } from '../read/file-row.ts';
import { readRows } from '../read/read-rows.ts';
import type { RowFormat } from '../read/row-chunk.ts';
import { rowText } from '../read/row-text.ts';
import type {
  ChunkRead,
  ChunkTask,
  FileTask,
  NotedValues,
  RejectedRow,
  ThreadData,
} from './thread-messages.ts';

/** Of the values that were put aside, so many distinct ones are shown. */
const examplesShown = 5;

interface OpenFile {
  readonly format: RowFormat;
  readonly cleaner: RowCleaner | CompanyCleaner;
  /** Takes what needs no cleaning; undefined where nothing can be taken. */
  readonly plain: PlainRows | undefined;
}

/** Reads and cleans chunks of rows. */
export class ReadTasks {
  readonly #data: ThreadData;
  readonly #reference: ReferenceIndex;
  readonly #spiller: RowSpiller | undefined;
  readonly #files = new Map<number, OpenFile>();
  readonly #additionalColumns = new Set<string>();
  readonly #key = new Uint32Array(2);
  readonly #forgotten: ForgottenPeople | undefined;

  /** @param spiller undefined for a dry run */
  constructor(data: ThreadData, reference: ReferenceIndex, spiller: RowSpiller | undefined) {
    this.#data = data;
    this.#reference = reference;
    this.#spiller = spiller;
    this.#forgotten = data.forgotten && new ForgottenPeople(data.forgotten);
  }

  openFile({ file, kind, format, mapping, dateOrder }: FileTask): undefined {
    const options = { today: this.#data.today, ...(dateOrder !== undefined && { dateOrder }) };
    const cleaner =
      kind === 'people'
        ? new RowCleaner(mapping, this.#reference, options)
        : new CompanyCleaner(mapping, this.#reference);
    const plain = cleaner instanceof RowCleaner ? this.#plainRows(mapping, format, cleaner) : undefined;
    this.#files.set(file, { format, cleaner, plain });
  }

  #plainRows(mapping: ColumnMapping, format: RowFormat, cleaner: RowCleaner): PlainRows | undefined {
    const spiller = this.#spiller;
    // A merge needs the texts of its key.
    if (spiller === undefined || format.kind !== 'csv' || this.#data.mergeKey !== undefined) return undefined;
    return PlainRows.of(mapping, format, spiller.shared, cleaner, this.#forgotten);
  }

  readChunk({ file, sequence, bytes, firstLine, samples: wanted }: ChunkTask): ChunkRead {
    const open = this.#files.get(file);
    if (open === undefined) throw new Error(`file ${file} is not open`);
    const { cleaner, format, plain } = open;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const rejected: RejectedRow[] = [];
    const notes = new Map<string, NotedValues & { count: number; readonly examples: string[] }>();
    const additionalColumns: string[] = [];
    const mergeKeys: number[] = [];
    const samples: Employment[] = [];
    let rows = 0;
    let furtherEmployments = 0;
    let forgotten = 0;

    /** What is refused is written as it was, which nobody who was forgotten may be. */
    const reject = (row: RejectedRow): void => {
      if (this.#forgotten?.isNamedIn(row.row) === true) forgotten++;
      else rejected.push(row);
    };
    /** @returns whether it is taken: who has been forgotten is not */
    const take = (employment: Employment): boolean => {
      if (this.#forgotten?.has(employment.contact) === true) {
        forgotten++;
        return false;
      }
      this.#spiller?.addEmployment(employment, sequence);
      if (samples.length < wanted) samples.push(employment);
      const { contact } = employment;
      for (const name in contact.record.additional) {
        if (this.#additionalColumns.has(name)) continue;
        this.#additionalColumns.add(name);
        additionalColumns.push(name);
      }
      const { mergeKey } = this.#data;
      if (mergeKey !== undefined && hashMergeKey(contact, mergeKey, this.#key, 0)) {
        mergeKeys.push(this.#key[0] ?? 0, this.#key[1] ?? 0);
      }
      return true;
    };
    const onRow = (row: FileRow, from: number, to: number): void => {
      const { fields, line, extra } = row;
      rows++;
      const cleaned = cleaner.clean(fields, extra);
      const forgottenBefore = forgotten;
      if (!cleaned.ok) {
        reject({ line, ...cleaned.rejection, row: rowText(bytes, format, row, from, to) });
        return;
      }
      if ('company' in cleaned) this.#spiller?.addCompany(cleaned.company, sequence);
      else {
        furtherEmployments += cleaned.employments.length - 1;
        const taken = cleaned.employments.filter(take);
        const [only] = taken;
        if (only !== undefined && cleaned.employments.length === 1)
          plain?.learn(only, cleaned.notes !== undefined);
      }
      // Their values are shown, which are not those of somebody who was forgotten.
      if (cleaned.notes !== undefined && forgotten === forgottenBefore) countNotes(cleaned.notes, notes);
    };
    const takeBytes = (from: number): number => {
      // Samples are shown as texts.
      const row = samples.length < wanted ? undefined : plain?.take(text, from);
      if (row === undefined) return -1;
      if (row.kind === 'forgotten') forgotten++;
      else this.#spiller?.addPlain(row, sequence);
      rows++;
      return row.behind;
    };
    readRows(bytes, format, firstLine, {
      takeBytes: plain === undefined ? undefined : takeBytes,
      onRow,
      onFault: ({ line, reason, text }) => {
        rows++;
        reject({ line, column: '', reason, row: text });
      },
    });
    return {
      rows: rows + furtherEmployments,
      furtherEmployments,
      forgotten,
      rejected,
      notes: [...notes.values()],
      additionalColumns,
      unresolved: this.#spiller?.takeUnresolved() ?? new Uint32Array(0),
      mergeKeys: Uint32Array.from(mergeKeys),
      samples,
    };
  }
}

function countNotes(
  noted: readonly Note[],
  into: Map<string, NotedValues & { count: number; readonly examples: string[] }>,
): void {
  for (const { column, kind, value } of noted) {
    const key = `${kind}\n${column}`;
    let counted = into.get(key);
    if (counted === undefined) {
      counted = { column, kind, count: 0, examples: [] };
      into.set(key, counted);
    }
    counted.count++;
    if (counted.examples.length < examplesShown && !counted.examples.includes(value))
      counted.examples.push(value);
  }
}
