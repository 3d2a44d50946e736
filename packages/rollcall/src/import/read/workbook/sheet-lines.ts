import { type CellFormat, plainNumber } from './cell-formats.ts';
import { numberText, stringText } from './cell-text.ts';
import { readXml } from './read-xml.ts';
import { type SharedStrings, StringElement } from './shared-strings.ts';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  /** By the style of a cell. */
  readonly formats: readonly CellFormat[];
  readonly isFrom1904: boolean;
}

/** What a sheet has at most. */
const maxRows = 1_048_576;
const maxColumns = 16_384;

/**
 * Writes the rows of a sheet as lines, each a JSON array of texts, in the place of its row number: rows without a
 * value are empty lines. Values of formulas are those that were saved; errors such as #N/A are empty.
 *
 * @param part the XML of the sheet
 * @throws when it is none
 */
export async function* sheetLines(
  part: AsyncIterable<Uint8Array>,
  context: CellContext,
): AsyncGenerator<Uint8Array> {
  const rows = new SheetRows(context);
  for await (const _ of readXml(part, rows)) {
    const lines = rows.take();
    if (lines !== '') yield Buffer.from(lines);
  }
}

class SheetRows {
  readonly #context: CellContext;
  #lines = '';
  /** The row number of the next line. */
  #nextLine = 1;
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  readonly #inline = new StringElement();

  constructor(context: CellContext) {
    this.#context = context;
  }

  take(): string {
    const lines = this.#lines;
    this.#lines = '';
    return lines;
  }

  readonly onOpen = (element: string, attributes: Readonly<Record<string, string>>): void => {
    if (element === 'c') this.#startCell(attributes);
    else if (element === 'v') this.#isValue = true;
    else if (element === 'row') this.#startRow(attributes);
    else if (element === 'is') this.#inline.start();
    else this.#inline.open(element);
  };

  readonly onText = (text: string): void => {
    if (this.#isValue) this.#value += text;
    else this.#inline.add(text);
  };

  readonly onClose = (element: string): void => {
    if (element === 'v') this.#isValue = false;
    else if (element === 'c') this.#endCell();
    else if (element === 'row') this.#endRow();
    else if (element === 'is') this.#value = this.#inline.take();
    else this.#inline.close(element);
  };

  #startRow(attributes: Readonly<Record<string, string>>): void {
    const number = attributes['r'];
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!(row > this.#row && row <= maxRows)) throw new Error(`no row can be ${number} there`);
    this.#row = row;
    this.#cells = [];
    this.#column = -1;
  }

  #startCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'];
    this.#column = reference === undefined ? this.#column + 1 : columnIndex(reference);
    if (!(this.#column >= 0 && this.#column < maxColumns)) throw new Error(`no cell can be ${reference}`);
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? 0);
    this.#value = '';
  }

  #endCell(): void {
    if (this.#value === '') return;
    const text = this.#cellText();
    if (text === '') return;
    for (let column = this.#cells.length; column < this.#column; column++) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #cellText(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#context.strings.at(Number(value));
      case 'n':
        return numberText(value, this.#context.formats[this.#style] ?? plainNumber, this.#context.isFrom1904);
      case 'b':
        return value === '1' || value === 'true' ? 'true' : 'false';
      case 'e':
        return '';
      case 'str':
        return stringText(value);
      default:
        // Inline strings, and days that are ISO text already.
        return value;
    }
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    this.#lines += '\n'.repeat(this.#row - this.#nextLine);
    this.#lines += `${JSON.stringify(this.#cells)}\n`;
    this.#nextLine = this.#row + 1;
  }
}

/** The column that a reference such as `BC12` names, from 0. */
function columnIndex(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + (letter - 0x40);
  }
  return column - 1;
}
