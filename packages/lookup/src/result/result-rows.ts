import { ByteSink } from '../block/byte-sink.ts';

const quote = 0x22;
const comma = 0x2c;
const cr = 0x0d;
const lf = 0x0a;

/** Bytes that are no rows of a result file: the file is damaged, and nothing more of it is used. */
export class DamagedResultError extends Error {
  override readonly name = 'DamagedResultError';
}

/**
 * One row of a result file, where it lies in memory; valid until the next one is read. A value stands between its start and
 * its end, without the quotes around it. Where it is quoted, each quote inside is doubled; elsewhere there is none.
 */
export class ResultRow {
  bytes: Buffer = Buffer.alloc(0);
  /** Of the row itself, its line end not counted. */
  start = 0;
  end = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the value is quoted. */
  readonly quoted: Uint8Array;

  constructor(columns: number) {
    this.starts = new Int32Array(columns);
    this.ends = new Int32Array(columns);
    this.quoted = new Uint8Array(columns);
  }

  /** A value as text. */
  text(column: number): string {
    const text = this.bytes.toString('utf8', this.starts[column], this.ends[column]);
    return this.quoted[column] === 1 ? text.replaceAll('""', '"') : text;
  }
}

/**
 * Finds the rows in the bytes of a result file as `ResultWriter` writes it, chunk by chunk, without decoding them. It
 * reads nothing else: CSV of other people has rules of its own (`readCsvRecords`).
 */
export class ResultRowReader {
  readonly #row: ResultRow;
  /** Holds the row that the next chunk goes on with, and then that chunk: one memory for all, since chunks are many. */
  readonly #memory = ByteSink.ofCapacity(128 * 1024);

  constructor(columns: number) {
    this.#row = new ResultRow(columns);
  }

  /**
   * The rows that end in this chunk, the header row too; it must be read to its end.
   *
   * @throws {DamagedResultError}
   */
  *rows(chunk: Buffer): Generator<ResultRow> {
    const memory = this.#memory;
    memory.append(chunk);
    const bytes = memory.bytes.subarray(0, memory.length);
    let at = 0;
    for (;;) {
      const end = this.#scan(bytes, at);
      if (end === incomplete) break;
      at = end;
      yield this.#row;
    }
    memory.bytes.copyWithin(0, at, memory.length);
    memory.length -= at;
  }

  /** @throws {DamagedResultError} when the last row has no end */
  end(): void {
    if (this.#memory.length > 0) throw new DamagedResultError('the result ends inside a row');
  }

  /** @returns where the row behind it starts, or `incomplete` */
  #scan(bytes: Buffer, start: number): number {
    const row = this.#row;
    const { starts, ends, quoted } = row;
    const { length } = bytes;
    const columns = starts.length;
    let at = start;
    for (let column = 0; column < columns; column++) {
      if (at >= length) return incomplete;
      let to = at;
      if (bytes[at] === quote) {
        starts[column] = ++to;
        for (;;) {
          while (to < length && bytes[to] !== quote) to++;
          if (to + 1 >= length) return incomplete;
          if (bytes[to + 1] !== quote) break;
          to += 2;
        }
        ends[column] = to;
        quoted[column] = 1;
        at = to + 1;
      } else {
        starts[column] = to;
        for (; to < length; to++) {
          const byte = bytes[to];
          if (byte === comma || byte === cr) break;
        }
        if (to === length) return incomplete;
        ends[column] = to;
        quoted[column] = 0;
        at = to;
      }
      if (column < columns - 1) {
        if (bytes[at] !== comma) throw new DamagedResultError(`a row has other than ${columns} columns`);
        at++;
      }
    }
    if (at + 1 >= length) return incomplete;
    if (bytes[at] !== cr || bytes[at + 1] !== lf)
      throw new DamagedResultError(`a row has other than ${columns} columns`);
    row.bytes = bytes;
    row.start = start;
    row.end = at;
    return at + 2;
  }
}

const incomplete = -1;
