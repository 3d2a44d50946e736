import type { ByteSink, ResultRow } from '@rollcall/lookup';
import { elementName, singular, xmlDeclaration } from '../xml.ts';
import type { PickedColumn, RowForm } from './row-form.ts';

/** The array that the answer is, as a wrapper with singular children (contract section 1). */
const root = 'results';

const quote = 0x22;
const bar = 0x7c;
const space = 0x20;

/** Bytes that are not written as they are: markup, and what XML 1.0 forbids or would read back as something else. */
const escapes: readonly (Buffer | undefined)[] = Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x09 || byte === 0x0a) return undefined;
  if (byte === 0x0d) return Buffer.from('&#13;');
  if (byte < space) return Buffer.from('\uFFFD');
  return { 38: Buffer.from('&amp;'), 60: Buffer.from('&lt;'), 62: Buffer.from('&gt;') }[byte];
});
/** The most that a byte can become, outside of lists. */
const mostBytes = 5;

/** A document: a row is an element, its values are elements in alphabetical order, absent ones are left out. */
export function xmlRows(columns: readonly PickedColumn[]): RowForm {
  const fields = columns.toSorted((left, right) => (left.name < right.name ? -1 : 1)).map(fieldOf);
  return {
    begin: `${xmlDeclaration}<${root}>\n`,
    end: `</${root}>\n`,
    write: (sink, row) => {
      sink.append(openRow);
      for (const { at, open, close, between } of fields) {
        const from = row.starts[at] ?? 0;
        const to = row.ends[at] ?? 0;
        if (from === to) continue;
        sink.append(open);
        writeText(sink, row, from, to, between);
        sink.append(close);
      }
      sink.append(closeRow);
    },
  };
}

const openRow = Buffer.from(`<${singular(root)}>`);
const closeRow = Buffer.from(`</${singular(root)}>\n`);

interface Field {
  readonly at: number;
  readonly open: Buffer;
  readonly close: Buffer;
  /** Stands for a `|` of a list. */
  readonly between: Buffer | undefined;
}

function fieldOf({ name, kind, at }: PickedColumn): Field {
  const element = elementName(name);
  const [open, close] = [`<${element}>`, `</${element}>`];
  if (kind !== 'list') return { at, open: Buffer.from(open), close: Buffer.from(close), between: undefined };
  const item = singular(element);
  return {
    at,
    open: Buffer.from(`${open}<${item}>`),
    close: Buffer.from(`</${item}>${close}`),
    between: Buffer.from(`</${item}><${item}>`),
  };
}

function writeText(
  sink: ByteSink,
  row: ResultRow,
  start: number,
  end: number,
  between: Buffer | undefined,
): void {
  const from = row.bytes;
  sink.reserve((end - start) * Math.max(mostBytes, between?.length ?? 0));
  const into = sink.bytes;
  let at = sink.length;
  for (let index = start; index < end; index++) {
    const byte = from[index] ?? 0;
    const escaped = byte === bar ? between : escapes[byte];
    if (escaped !== undefined) at += escaped.copy(into, at);
    else if (isNoncharacter(from, index)) {
      at += replacement.copy(into, at);
      index += 2;
    } else {
      into[at++] = byte;
      // Its double follows.
      if (byte === quote) index++;
    }
  }
  sink.length = at;
}

const replacement = Buffer.from('\uFFFD');

/** U+FFFE and U+FFFF, EF BF BE and EF BF BF in UTF-8, which XML 1.0 forbids too. */
function isNoncharacter(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe;
}
