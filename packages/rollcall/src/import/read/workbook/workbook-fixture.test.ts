/** Workbooks made in tests, part by part; it holds no tests itself. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive of parts, in their order. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    // Version, flags, method, time and date, checksum, both sizes, length of the name and of what is extra.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, packed]);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, place, nameBytes);
    files.push(file);
    offset += file.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, entries, Buffer.from('PK\x05\x06'), end]);
}

export interface SheetFixture {
  readonly name: string;
  /** The XML of its rows. */
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
}

export interface WorkbookFixture {
  readonly sheets: readonly SheetFixture[];
  /** The XML of each shared string, within `si`. */
  readonly strings?: readonly string[];
  /** The number format of each style that a cell can name: an id, or a pattern. */
  readonly formats?: readonly (number | string)[];
  readonly isFrom1904?: boolean;
  /** A prefix of all elements of spreadsheets, as some programs write them. */
  readonly prefix?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function workbookParts(fixture: WorkbookFixture): Record<string, string> {
  const { sheets, strings = [], formats = [], isFrom1904 = false, prefix } = fixture;
  const spreadsheet = (element: string, content: string): string => {
    const xml = `<${element} xmlns="${main}" xmlns:r="${office}">${content}</${element}>`;
    if (prefix === undefined) return declaration + xml;
    const prefixed = xml.replaceAll(/<(\/?)(\w)/g, `<$1${prefix}:$2`);
    return declaration + prefixed.replace(' xmlns=', ` xmlns:${prefix}=`);
  };
  const relationships = (targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
    `${declaration}<Relationships xmlns="${packages}/relationships">${targets
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  const patterns = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>` : '',
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`,
  );
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"/>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': spreadsheet(
      'workbook',
      `<workbookPr${isFrom1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ['rIdA', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rIdB', 'styles', 'styles.xml'],
    ]),
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        spreadsheet('worksheet', `<dimension ref="A1"/><sheetData>${rows}</sheetData>`),
      ]),
    ),
    'xl/sharedStrings.xml': spreadsheet('sst', strings.map((string) => `<si>${string}</si>`).join('')),
    'xl/styles.xml': spreadsheet(
      'styleSheet',
      `<numFmts>${patterns.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs>`,
    ),
  };
}

export function workbookOf(fixture: WorkbookFixture): Buffer {
  return zipOf(workbookParts(fixture));
}

/** Rows of texts, in cells that hold them. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  return rows.map((fields) => `<row>${fields.map(cell).join('')}</row>`).join('');
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
