import { lineFeed } from '../csv/csv-quotes.ts';
import type { RowEvents } from '../file-row.ts';
import { flattenObject, type JsonObject } from './flatten-object.ts';

/** Characters that no field needs; later steps separate fields by two of them. In JSON they are always escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000\u001e\u001f]/g;
/** Numbers that may be larger than a JavaScript number can tell: ids, which must not change. */
const longNumber = /[^"\w.][\d.]{16,}/;

export const noObject = 'the line is no JSON object';

/**
 * Reads lines of JSON objects, blank lines passed over.
 *
 * @param columns what the fields of a row are, in order; other values are handed over by their names
 */
export function readObjectRows(
  bytes: Buffer,
  columns: readonly string[],
  firstLine: number,
  events: RowEvents,
): void {
  const positions = new Map(columns.map((name, position) => [name, position]));
  forEachLine(bytes, firstLine, (text, line, from, to) => {
    const fields = new Array<string>(columns.length).fill('');
    const extra: { name: string; value: string }[] = [];
    const isObject = flattenLine(text, (name, value) => {
      if (value === '') return;
      const position = positions.get(name);
      if (position === undefined) extra.push({ name, value });
      else fields[position] = value;
    });
    if (!isObject) events.onFault({ line, reason: noObject, text });
    else events.onRow(extra.length > 0 ? { fields, line, extra } : { fields, line }, from, to);
  });
}

/** @returns false, and hands over nothing, when the text is no JSON object */
export function flattenLine(text: string, onValue: (name: string, value: string) => void): boolean {
  let object: unknown;
  try {
    object = longNumber.test(text) ? JSON.parse(text, keepLongNumbers) : JSON.parse(text);
  } catch {
    return false;
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return false;
  if (!text.includes('\\u00')) flattenObject(object as JsonObject, onValue);
  else {
    const clean = (value: string): string => value.replace(controlCharacters, ' ');
    flattenObject(object as JsonObject, (name, value) => onValue(clean(name), clean(value)));
  }
  return true;
}

/** The third argument is new: not all types of `JSON.parse` know it. */
function keepLongNumbers(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  return typeof value === 'number' && source !== undefined && /^-?[\d.]{16,}$/.test(source) ? source : value;
}

/** Hands over the lines that are not blank, without the space around them, and where they start and end with it. */
export function forEachLine(
  bytes: Buffer,
  firstLine: number,
  onLine: (text: string, line: number, from: number, to: number) => void,
): void {
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const lineEnd = bytes.indexOf(lineFeed, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd;
    const text = bytes.utf8Slice(start, end).trim();
    if (text !== '') onLine(text, line, start, end);
    start = end + 1;
  }
}
