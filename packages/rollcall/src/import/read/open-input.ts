import type { Readable } from 'node:stream';
import { type ByteSource, openByteSource } from './byte-source.ts';
import { csvFormat, delimiterNamed, noDelimiter, separatorLine } from './csv/csv-format.ts';
import { type CutOptions, cutChunks } from './cut-chunks.ts';
import { beginsAsJson, openObjects } from './json/open-objects.ts';
import { refuseBinary, refuseKnownFile } from './known-files.ts';
import { Utf8Mender } from './mend-utf8.ts';
import { headBytes, openTable, type TableHead } from './open-table.ts';
import { emptyFile, headerDescription, type OpenedText } from './opened-text.ts';
import { PeekableBytes } from './peekable-bytes.ts';
import type { PeopleInput, RowChunk } from './row-chunk.ts';
import { encodingNamed, textEncoding, toUtf8 } from './text-encoding.ts';
import { packingOf, unpack } from './unpack.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';
import { isZip, openWorkbook } from './workbook/open-workbook.ts';

/** What is known of files beforehand; each holds for the files that have such a thing. */
export interface InputOptions {
  /** Of CSV: one character, or a name such as `tab`. */
  readonly delimiter?: string;
  /** Of text: a label that TextDecoder knows. A byte order mark in a file is believed before it. */
  readonly encoding?: string;
  /** Of a workbook: the name of the sheet, instead of the first that has rows. */
  readonly sheet?: string;
}

/** Packed more often than this is nothing that a person made. */
const maxPackings = 4;

/**
 * Opens a file of people and finds out how it is written, by what is in it and not by its name: gzip or zstd, an
 * Excel workbook, objects in JSON, or CSV, in whatever encoding, with whatever delimiter.
 *
 * @param source a path, `-` for standard input, or a stream
 * @param signal ends it also when the source is one that waits for somebody to write
 * @throws {ImportError} when it holds no rows that can be read: it says what it is and what to do
 * @throws the error of the system when the file cannot be opened
 */
export async function openInput(
  source: string | Readable,
  options: InputOptions = {},
  signal?: AbortSignal,
): Promise<PeopleInput> {
  const known = {
    ...(options.delimiter !== undefined && { delimiter: delimiterNamed(options.delimiter) }),
    ...(options.encoding !== undefined && { encoding: encodingNamed(options.encoding) }),
    ...(options.sheet !== undefined && { sheet: options.sheet }),
  };
  signal?.throwIfAborted();
  const bytes = await openByteSource(source);
  const stop = (): void => bytes.destroy();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const input = peopleInput(bytes, await openContent(bytes, known));
    signal?.throwIfAborted();
    return input;
  } catch (error) {
    bytes.destroy();
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function openContent(source: ByteSource, options: InputOptions): Promise<OpenedText> {
  const { name } = source;
  const packings: string[] = [];
  let content = new PeekableBytes(source.bytes);
  let head = await content.peek(headBytes);
  for (let packing = packingOf(head); packing !== undefined; packing = packingOf(head)) {
    if (packings.push(packing) > maxPackings) {
      throw new UnreadableFileError(`${name} is packed more than ${maxPackings} times: unpack it`);
    }
    content = new PeekableBytes(unpack(content, packing, name));
    head = await content.peek(headBytes);
  }
  refuseKnownFile(name, head);
  const opened = isZip(head)
    ? await openWorkbook(source, content, packings.length > 0, options.sheet)
    : await openText(source, content, options);
  return { ...opened, description: [...packings, ...opened.description] };
}

async function openText(
  source: ByteSource,
  content: PeekableBytes,
  options: InputOptions,
): Promise<OpenedText> {
  const { name } = source;
  const head = await content.peek(headBytes);
  const { encoding, markBytes } = textEncoding(head, content.hasEnded, options.encoding);
  content.skip(markBytes);
  const mender = new Utf8Mender();
  const utf8 = encoding === 'utf-8' ? mender.mend(content) : toUtf8(content, encoding, name);
  const text = new PeekableBytes(utf8);
  const beginning = await text.peek(headBytes);
  refuseBinary(name, beginning);
  const encodings = encoding === 'utf-8' ? [] : [encoding];
  const reading = { inputBytesRead: source.bytesRead, badBytes: mender, destroy: source.destroy };
  if (beginsAsJson(beginning)) {
    const { description, ...objects } = await openObjects(text, name);
    return { ...objects, ...reading, description: [description, ...encodings] };
  }
  const separator = separatorLine(beginning);
  const given = options.delimiter ?? separator?.delimiter;
  const rows = beginning.subarray(separator?.bytes ?? 0);
  const format = csvFormat(rows, text.hasEnded, given);
  text.skip(separator?.bytes ?? 0);
  const table = await openTable(text, format, name, separator === undefined ? 1 : 2);
  if (table === undefined) throw emptyFile(name);
  const description = [csvDescription(format.delimiter, table), ...encodings, ...headerDescription(table)];
  // Every piece comes through whole, or is copied.
  return { ...table, ...reading, text, format, description, release: source.release };
}

function csvDescription(delimiter: string, { header }: TableHead): string {
  if (delimiter === noDelimiter || header.length === 1) return 'CSV, one column';
  return `CSV, delimiter ${delimiter === '\t' ? 'tab' : `"${delimiter}"`}`;
}

function peopleInput(source: ByteSource, opened: OpenedText): PeopleInput {
  const { name, sizeBytes } = source;
  const { text, format, nextLine, inputBytesRead, release, destroy } = opened;
  const close = async (): Promise<void> => {
    destroy();
    // It can have been waiting for bytes, which now do not come.
    await text.close().catch(() => undefined);
  };
  const cutting = { name, format, firstLine: nextLine, inputBytesRead, release };
  return {
    name,
    sizeBytes,
    format,
    description: opened.description.join(', '),
    header: opened.header,
    sample: opened.sample,
    badBytes: opened.badBytes,
    chunks: (signal) => stoppable(text, cutting, signal, close),
    close,
  };
}

async function* stoppable(
  text: PeekableBytes,
  options: CutOptions,
  signal: AbortSignal,
  close: () => Promise<void>,
): AsyncGenerator<RowChunk> {
  const stop = (): void => void close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    for await (const chunk of cutChunks(text, options)) {
      signal.throwIfAborted();
      yield chunk;
    }
    signal.throwIfAborted();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await close();
  }
}
