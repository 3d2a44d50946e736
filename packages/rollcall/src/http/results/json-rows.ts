import type { ByteSink, ResultRow } from '@rollcall/lookup';
import type { PickedColumn, RowForm } from './row-form.ts';

const quote = 0x22;
const backslash = 0x5c;
const bar = 0x7c;
const space = 0x20;

/** What a byte below a space is written as. */
const controls: readonly Buffer[] = Array.from({ length: space }, (_, byte) =>
  Buffer.from(JSON.stringify(String.fromCharCode(byte)).slice(1, -1)),
);
/** The most that a byte can become. */
const mostBytes = 6;

/** An object on each line. */
export function ndjsonRows(columns: readonly PickedColumn[]): RowForm {
  const write = objectWriter(columns);
  return {
    begin: '',
    end: '',
    write: (sink, row) => {
      write(sink, row);
      sink.append(lineFeed);
    },
  };
}

/** One array of objects, each on a line of its own. */
export function jsonRows(columns: readonly PickedColumn[]): RowForm {
  const write = objectWriter(columns);
  return {
    begin: '[\n',
    end: '\n]\n',
    write: (sink, row, isFirst) => {
      if (!isFirst) sink.append(betweenObjects);
      write(sink, row);
    },
  };
}

const lineFeed = Buffer.from('\n');
const betweenObjects = Buffer.from(',\n');

/** Writes a row as an object; what is absent is left out (contract section 1). */
function objectWriter(columns: readonly PickedColumn[]): (sink: ByteSink, row: ResultRow) => void {
  const fields = columns.map(({ name, kind, at }) => {
    const key = `${JSON.stringify(name)}:`;
    const opens = { text: '"', list: '["', integer: '', boolean: '' }[kind];
    const closes = { text: '"', list: '"]', integer: '', boolean: '' }[kind];
    const first = Buffer.from(key + opens);
    return {
      at,
      first,
      next: Buffer.from(`,${key}${opens}`),
      end: Buffer.from(closes),
      isList: kind === 'list',
    };
  });
  return (sink, row) => {
    sink.append(openObject);
    let isFirst = true;
    for (const { at, first, next, end, isList } of fields) {
      const from = row.starts[at] ?? 0;
      const to = row.ends[at] ?? 0;
      if (from === to) continue;
      sink.append(isFirst ? first : next);
      isFirst = false;
      writeText(sink, row.bytes, from, to, isList);
      sink.append(end);
    }
    sink.append(closeObject);
  };
}

const openObject = Buffer.from('{');
const closeObject = Buffer.from('}');

/** Digits, `true` and `false` are the same in JSON, so what is no text goes through here too. */
function writeText(sink: ByteSink, from: Buffer, start: number, end: number, isList: boolean): void {
  sink.reserve((end - start) * mostBytes);
  const into = sink.bytes;
  let at = sink.length;
  for (let index = start; index < end; index++) {
    const byte = from[index] ?? 0;
    if (byte === quote) {
      // Its double follows.
      index++;
      into[at++] = backslash;
      into[at++] = quote;
    } else if (byte === backslash) {
      into[at++] = backslash;
      into[at++] = backslash;
    } else if (byte === bar && isList) {
      into[at++] = quote;
      into[at++] = 0x2c;
      into[at++] = quote;
    } else if (byte < space) {
      const escaped = controls[byte];
      if (escaped !== undefined) at += escaped.copy(into, at);
    } else into[at++] = byte;
  }
  sink.length = at;
}
