import type { CellFormat } from './cell-formats.ts';
import { writeDigits } from './digit-pattern.ts';

/** Days from 1970-01-01 back to the day before 1900-01-01, as spreadsheets count, with a 29 February in 1900. */
const unixEpoch = 25_569;
const daysFrom1900To1904 = 1_462;
/** 9999-12-31 */
const lastDay = 2_958_465;
const secondsPerDay = 86_400;

/** Characters that no field needs; later steps separate fields by two of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000\u001e\u001f]/g;

/** The text of a string in a workbook, where characters that XML cannot hold are written as `_x000D_`. */
export function stringText(text: string): string {
  const decoded = text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return decoded.replace(controlCharacters, ' ');
}

/**
 * What a number in a workbook is: a day in ISO format, digits as they are shown, or the number without the noise of
 * binary fractions.
 */
export function numberText(value: string, cellFormat: CellFormat, isFrom1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (cellFormat.kind === 'date') {
    const serial = isFrom1904 ? number + daysFrom1900To1904 : number;
    if (number >= 0 && serial <= lastDay + 1) return dateText(serial, number < 1);
  }
  if (cellFormat.kind === 'digits' && number >= 0 && Number.isSafeInteger(number)) {
    return writeDigits(number, cellFormat.pattern);
  }
  if (/^-?\d+$/.test(value)) return value;
  return String(Number.isSafeInteger(number) ? number : Number(number.toPrecision(15)));
}

/** @param isTime whether it is less than a day, which is no date */
function dateText(serial: number, isTime: boolean): string {
  // Times of a day are fractions: seconds are as exact as they are.
  const seconds = Math.round(serial * secondsPerDay);
  const days = Math.floor(seconds / secondsPerDay);
  const unixDays = days < 60 ? days - unixEpoch + 1 : days - unixEpoch;
  const iso = new Date((unixDays * secondsPerDay + (seconds - days * secondsPerDay)) * 1_000).toISOString();
  if (isTime) return iso.slice(11, 19);
  return seconds % secondsPerDay === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
