import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { ImportError } from '../import-error.ts';
import { CsvScanner, type CsvScannerEvents } from './csv-scanner.ts';

export interface CsvFileEvents extends CsvScannerEvents {
  readonly onBytes: (bytes: number) => void;
}

/** A file that is not the text it should be. */
export class UnreadableFileError extends ImportError {
  override readonly name = 'UnreadableFileError';
}

/** Characters that no field needs; the grouping separates fields by two of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000\u001e\u001f]/g;

/**
 * Streams the rows of a CSV file in UTF-8, a byte order mark dropped. Memory does not grow with the file. Rows hold no
 * U+0000, U+001E or U+001F: they become spaces.
 *
 * @throws {UnreadableFileError} when the file is not UTF-8
 */
export async function readCsvFile(path: string, events: CsvFileEvents, signal: AbortSignal): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const scanner = new CsvScanner(events);
  const decode = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined }).replace(controlCharacters, ' ');
    } catch {
      const line = scanner.line + lineFeedsBeforeFault(chunk ?? Buffer.alloc(0));
      throw new UnreadableFileError(
        `${path} is not UTF-8: line ${line} has other bytes; save the file as UTF-8`,
      );
    }
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, signal })) {
    const text = decode(chunk as Buffer);
    scanner.write(text);
    events.onBytes((chunk as Buffer).length);
  }
  scanner.write(decode());
  scanner.end();
}

/** Lines of a chunk before the first that is not UTF-8. */
function lineFeedsBeforeFault(chunk: Buffer): number {
  let lines = 0;
  let start = 0;
  // The chunk may begin inside a character, whose first bytes were in the one before.
  while (start < 3 && ((chunk[start] ?? 0) & 0xc0) === 0x80) start++;
  for (;;) {
    const end = chunk.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(chunk.subarray(start, end))) return lines;
    lines++;
    start = end + 1;
  }
}
