import { type DigitPattern, digitPattern } from './digit-pattern.ts';
import { readXml } from './read-xml.ts';

/** How the numbers of a cell are to be understood. */
export type CellFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  /** Digits in places of their own, as in "00000" for zip codes: what is seen is what is meant. */
  | { readonly kind: 'digits'; readonly pattern: DigitPattern };

export const plainNumber: CellFormat = { kind: 'number' };
const date: CellFormat = { kind: 'date' };

/** Formats that stand in no file: all others below 164 are plain numbers (ECMA-376, part 1, 18.8.30). */
const builtInDates: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
];

/** @returns the format of each style that a cell can name */
export async function cellFormats(styles: AsyncIterable<Uint8Array>): Promise<readonly CellFormat[]> {
  const patterns = new Map<number, string>();
  const formatIds: number[] = [];
  let isInCellStyles = false;
  const onOpen = (element: string, attributes: Readonly<Record<string, string>>): void => {
    if (element === 'numFmt') patterns.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    else if (element === 'cellXfs') isInCellStyles = true;
    else if (element === 'xf' && isInCellStyles) formatIds.push(Number(attributes['numFmtId'] ?? 0));
  };
  const onClose = (element: string): void => {
    if (element === 'cellXfs') isInCellStyles = false;
  };
  for await (const _ of readXml(styles, { onOpen, onText: () => undefined, onClose }));
  return formatIds.map((id) => cellFormat(id, patterns.get(id)));
}

function cellFormat(id: number, pattern: string | undefined): CellFormat {
  if (pattern === undefined) {
    return builtInDates.some(([first, last]) => id >= first && id <= last) ? date : plainNumber;
  }
  if (isDate(pattern)) return date;
  const digits = digitPattern(pattern);
  return digits === undefined ? plainNumber : { kind: 'digits', pattern: digits };
}

/** Whether a pattern has a letter of a date or time outside of texts; `[h]:mm` is a length of time, and none. */
function isDate(pattern: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(pattern)) return false;
  const places = pattern.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(places);
}
