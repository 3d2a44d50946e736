import { stringText } from './cell-text.ts';
import { readXml } from './read-xml.ts';

/** More than a string of a workbook can have: 32,767 letters. */
const segmentBytes = 1_048_576;
const maxSegments = 4_096;

/**
 * The strings that the cells of a workbook refer to by number. There can be tens of millions: they are kept as UTF-8
 * in large pieces of memory, with eight bytes more for each.
 */
export class SharedStrings {
  readonly #segments: Buffer[] = [];
  #used = segmentBytes;
  /** Where each starts, counted over all segments, and its length; twice as long as needed when they are full. */
  #starts = new Uint32Array(1_024);
  #lengths = new Uint32Array(1_024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (length > segmentBytes) throw new Error(`a string of ${length} bytes is none of a workbook`);
    if (this.#used + length > segmentBytes) {
      if (this.#segments.length === maxSegments) throw new Error('more than 4 GB of text are in no workbook');
      this.#segments.push(Buffer.allocUnsafeSlow(segmentBytes));
      this.#used = 0;
    }
    if (this.#count === this.#starts.length) {
      this.#starts = twiceAsLong(this.#starts);
      this.#lengths = twiceAsLong(this.#lengths);
    }
    const segment = this.#segments.length - 1;
    this.#segments[segment]?.write(text, this.#used);
    this.#starts[this.#count] = segment * segmentBytes + this.#used;
    this.#lengths[this.#count] = length;
    this.#used += length;
    this.#count++;
  }

  /** @returns '' for a number that none has */
  at(index: number): string {
    const start = this.#starts[index] ?? 0;
    const length = index < this.#count ? (this.#lengths[index] ?? 0) : 0;
    if (length === 0) return '';
    const offset = start % segmentBytes;
    return this.#segments[Math.floor(start / segmentBytes)]?.utf8Slice(offset, offset + length) ?? '';
  }
}

/** @param part the XML, undefined when the workbook has none */
export async function readSharedStrings(part: AsyncIterable<Uint8Array> | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === undefined) return strings;
  const text = new StringElement();
  const onOpen = (element: string): void => {
    if (element === 'si') text.start();
    else text.open(element);
  };
  const onClose = (element: string): void => {
    if (element === 'si') strings.add(text.take());
    else text.close(element);
  };
  for await (const _ of readXml(part, { onOpen, onText: (piece) => text.add(piece), onClose }));
  return strings;
}

/** Gathers the text of an element `si` or `is`: one text, or runs of several formats; how to say it is left out. */
export class StringElement {
  #text = '';
  #isText = false;
  #isPhonetic = false;

  start(): void {
    this.#text = '';
    this.#isText = false;
    this.#isPhonetic = false;
  }

  open(element: string): void {
    if (element === 't') this.#isText = !this.#isPhonetic;
    else if (element === 'rPh') this.#isPhonetic = true;
  }

  add(text: string): void {
    if (this.#isText) this.#text += text;
  }

  close(element: string): void {
    if (element === 't') this.#isText = false;
    else if (element === 'rPh') this.#isPhonetic = false;
  }

  take(): string {
    return stringText(this.#text);
  }
}

function twiceAsLong(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
