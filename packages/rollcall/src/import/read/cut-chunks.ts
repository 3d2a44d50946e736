import { carriageReturn, csvBytes, lineFeed } from './csv/csv-quotes.ts';
import { lastCsvRowEnd } from './csv/last-csv-row-end.ts';
import { countByte } from './csv/read-csv-rows.ts';
import type { RowChunk, RowFormat } from './row-chunk.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

/** What a chunk has at least, but the last one. */
const chunkBytes = 2 * 1_048_576;
/** Nothing that is a table has a line as long as this. */
const maxLineBytes = 16 * 1_048_576;
/** Bytes of U+0000, U+001E and U+001F: no field needs them, and later steps separate fields by two of them. */
const controlBytes = [0x00, 0x1e, 0x1f];

export interface CutOptions {
  /** The name of the file, for errors. */
  readonly name: string;
  readonly format: RowFormat;
  /** The line of the file on which the pieces start. */
  readonly firstLine: number;
  readonly inputBytesRead: () => number;
  /** Told of each piece when its bytes have been copied. */
  readonly release?: ((piece: Uint8Array) => void) | undefined;
  /** For tests; see `chunkBytes`. */
  readonly chunkBytes?: number;
}

/**
 * Cuts text, however it comes in, into chunks of whole rows. One thread does this for all the others, so all of it is
 * copying and native searches. In CSV control characters become spaces.
 *
 * @param pieces UTF-8 from the start of a row
 * @throws {UnreadableFileError} when it has a line without an end
 */
export async function* cutChunks(
  pieces: AsyncIterable<Uint8Array>,
  options: CutOptions,
): AsyncGenerator<RowChunk> {
  const { format, name } = options;
  const target = options.chunkBytes ?? chunkBytes;
  let line = options.firstLine;
  const memory = new ChunkMemory();
  let buffer = memory.take(target);
  let filled = 0;
  let enough = target;

  const chunkOf = (length: number): RowChunk => {
    const bytes = buffer.subarray(0, length);
    if (format.kind === 'csv') makeControlsSpaces(bytes);
    const firstLine = line;
    line += countByte(bytes, lineEndByte(format));
    const ofChunk = buffer;
    return {
      bytes: new Uint8Array(ofChunk.buffer, 0, length),
      firstLine,
      inputBytesRead: options.inputBytesRead(),
      release: () => memory.give(ofChunk),
    };
  };

  for await (const piece of pieces) {
    if (filled + piece.length > buffer.length) {
      const larger = memory.take(Math.max(filled + piece.length, Math.min(2 * filled, filled + target)));
      larger.set(buffer.subarray(0, filled));
      memory.give(buffer);
      buffer = larger;
    }
    buffer.set(piece, filled);
    filled += piece.length;
    options.release?.(piece);
    if (filled < enough) continue;
    const end = lastRowEnd(buffer.subarray(0, filled), format);
    if (end === 0) {
      requireLineEnd(buffer.subarray(0, filled), name, line, format);
      // Looking again at every piece would cost the square of a long row.
      enough = 2 * filled;
      continue;
    }
    const rest = memory.take(Math.max(target + piece.length, filled - end));
    rest.set(buffer.subarray(end, filled));
    const chunk = chunkOf(end);
    buffer = rest;
    filled -= end;
    enough = target;
    yield chunk;
  }
  if (filled > 0) yield chunkOf(filled);
}

/**
 * Memory of chunks, which serves others when it is given back. Threads share it: what is handed over, or is new for each
 * chunk, makes V8 look through all of its heap for more to be freed, every few chunks.
 */
class ChunkMemory {
  readonly #free: Buffer<SharedArrayBuffer>[] = [];

  take(sizeBytes: number): Buffer<SharedArrayBuffer> {
    const free = this.#free.pop();
    // One that is too small goes: all of them grow to what the longest rows need.
    return free !== undefined && free.length >= sizeBytes
      ? free
      : Buffer.from(new SharedArrayBuffer(sizeBytes));
  }

  give(memory: Buffer<SharedArrayBuffer>): void {
    this.#free.push(memory);
  }
}

/** Where the last whole row ends in text that goes on. */
export function lastRowEnd(bytes: Buffer, format: RowFormat): number {
  if (format.kind === 'csv') return lastCsvRowEnd(bytes, csvBytes(format));
  return bytes.lastIndexOf(lineFeed) + 1;
}

export function lineEndByte(format: RowFormat): number {
  return format.kind === 'csv' && format.lineEnd === 'cr' ? carriageReturn : lineFeed;
}

/** In CSV; in JSON they are escaped. */
export function makeControlsSpaces(bytes: Buffer): void {
  for (const byte of controlBytes) {
    for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) bytes[at] = 0x20;
  }
}

function requireLineEnd(bytes: Buffer, name: string, line: number, format: RowFormat): void {
  if (bytes.length < maxLineBytes || bytes.includes(lineEndByte(format))) return;
  throw new UnreadableFileError(
    `${name}: line ${line} is longer than ${maxLineBytes / 1_048_576} MB: a row on each line is needed`,
  );
}
