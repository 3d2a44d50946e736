/** Bodies of every shape: CSV that is nearly right, in bytes that are nearly right, and what the request says of them. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** The server under test takes bodies up to this size. */
export const maxBodyBytes = 4_000;

/** A request, and what its generator knows of it. */
export interface RandomBody {
  readonly path: 'company' | 'contact';
  readonly contentType: string;
  readonly isGzip: boolean;
  readonly bytes: Buffer;
  /** What the bytes say; undefined when they are no text in their charset, or no gzip. */
  readonly text: string | undefined;
  /** The only other status that the request may be answered with, because it was made so. */
  readonly refusedWith: 413 | 415 | undefined;
}

/** Values of a column: mostly right, now and then wrong. */
function values(right: readonly string[], wrong: readonly string[] = []): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.oneof(junk, fc.constantFrom('', ...wrong)) },
  );
}

const junk = fc.string({
  unit: fc.constantFrom(
    'a',
    '1',
    '"',
    '""',
    ',',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\t',
    'é',
    '😀',
    '\u{FEFF}',
    '\u{0}',
  ),
  maxLength: 8,
});

const ids = values(['', '', '1', '4,5', ' 2 ,, 3 '], ['25', '99', 'x']);
const text = values(['', 'sales', 'vice "president"', 'a\nb', 'c\r\nd', '部長', '-', '\u{0}', '\u{FEFF}']);
const flag = values(['', '', 'true', 'FALSE', ' True '], ['yes']);
const list = values(['', 'CA', 'CA, New York', ',', 'México']);

const valuesOf: Readonly<Record<string, fc.Arbitrary<string>>> = {
  queryId: values(['q1', 'Zoë', 'a "quoted" id', '1,2', ' q'], [' ']),
  companyID: values(['1', '730247', ' 42 ', '007', '9007199254740991'], ['9007199254740992', '0', 'x']),
  jobLevel: ids,
  jobFunction: ids,
  title: text,
  active: flag,
  isEmailRequired: flag,
  isPhoneRequired: flag,
  peopleCountries: ids,
  peopleStates: list,
  peopleCities: list,
  peopleArea: text,
  peopleAddress: text,
  externalId: values(['A-1', ' 7 ']),
  website: values(['acme.example', 'https://www.Acme.example/x'], ['no host', 'jane@acme.example']),
  companyName: values(['Acme, Inc.', ' Søn & Co '], ['--']),
};
const allColumns = Object.keys(valuesOf);
const documentedColumns = allColumns.slice(0, 13);

/** A field as it must be written; in an odd body, with quotes where none may be, and none where they must be. */
function written(value: string, isOdd: boolean): fc.Arbitrary<string> {
  const quoted = `"${value.replaceAll('"', '""')}"`;
  const right = /[",\r\n]/.test(value) ? fc.constant(quoted) : fc.constantFrom(value, value, quoted);
  if (!isOdd) return right;
  const odd = fc.constantFrom(value, `"${value}`, `${value}"`, ` ${quoted}`, `${quoted} `);
  return fc.oneof({ weight: 20, arbitrary: right }, { weight: 1, arbitrary: odd });
}

function lineOf(columns: readonly string[], isOdd: boolean): fc.Arbitrary<string> {
  const field = (column: string): fc.Arbitrary<string> =>
    (valuesOf[column] ?? junk).chain((value) => written(value, isOdd));
  return fc.tuple(...columns.map(field)).map((fields) => fields.join());
}

const isOdd = fc.oneof(
  { weight: 3, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const blank = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('', ' ', '\t') },
  { weight: 1, arbitrary: fc.constant('""') },
);

/** Lines one below the other, with blank ones among them, and mostly with an end to the last. */
function linesOf(line: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const someLine = fc.oneof({ weight: 8, arbitrary: line }, { weight: 1, arbitrary: blank });
  return fc
    .tuple(fc.array(fc.tuple(someLine, lineEnd), { maxLength: 8 }), fc.boolean())
    .map(([lines, endsLast]) => {
      const whole = lines.flat().join('');
      return endsLast ? whole : whole.slice(0, -1);
    });
}

const columnCount = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(5, 8, 9, 13) },
  { weight: 1, arbitrary: fc.constantFrom(1, 3, 6, 14, 40) },
);
const withoutHeader = fc.tuple(columnCount, isOdd).chain(([count, odd]) =>
  linesOf(
    lineOf(
      Array.from({ length: count }, (_, index) => documentedColumns[index] ?? 'extra'),
      odd,
    ),
  ),
);

const letterCase = fc.constantFrom(
  (name: string) => name,
  (name: string) => name.toUpperCase(),
  (name: string) => ` ${name.toLowerCase()} `,
);
const headerColumns = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('companyID', 'website', 'externalId', 'companyName'), fc.subarray(allColumns))
      .map(([company, others]) => [...new Set(['queryId', company, 'title', ...others])]),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...allColumns, 'titel', ''), { minLength: 1, maxLength: 6 }),
  },
);
const withHeader = fc
  .tuple(headerColumns, letterCase, isOdd)
  .chain(([columns, inCase, odd]) =>
    fc
      .shuffledSubarray(columns, { minLength: columns.length })
      .chain((shuffled) =>
        fc
          .tuple(lineEnd, linesOf(lineOf(shuffled, odd)))
          .map(([end, lines]) => shuffled.map(inCase).join() + end + lines),
      ),
  );

const csv = fc.oneof(
  { weight: 6, arbitrary: withoutHeader },
  { weight: 4, arbitrary: withHeader },
  { weight: 2, arbitrary: fc.array(junk, { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constant(`${'x'.repeat(60)}\n`.repeat(100)) },
);

type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-16' | 'iso-8859-1' | 'none';

function encode(whole: string, charset: Charset): Buffer {
  switch (charset) {
    case 'utf-16':
    case 'utf-16le':
      return Buffer.from(whole, 'utf16le');
    case 'utf-16be':
      return Buffer.from(whole, 'utf16le').swap16();
    case 'iso-8859-1':
      return Buffer.from(whole, 'latin1');
    default:
      return Buffer.from(whole);
  }
}

/** What ISO-8859-1 and the windows-1252 that stands for it have in common. */
function isLatin1Character(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff);
}

/** Bytes that no UTF-8 can have, wherever they stand. */
const brokenUtf8 = fc.constantFrom([0xff], [0xc0, 0x80], [0x80], [0xed, 0xa0, 0x80], [0xf8]);

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

export const randomBody: fc.Arbitrary<RandomBody> = fc
  .record({
    path: fc.constantFrom('company' as const, 'contact' as const),
    csv,
    charset: fc.constantFrom<Charset>(
      'none',
      'none',
      'utf-8',
      'utf-16le',
      'utf-16be',
      'utf-16',
      'iso-8859-1',
    ),
    hasMark: fc.boolean(),
    broken: rarely(fc.tuple(brokenUtf8, fc.nat())),
    isGzip: fc.boolean(),
    cut: rarely(fc.integer({ min: 1, max: 12 })),
    type: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom('text/csv', 'text/plain', 'application/octet-stream') },
      { weight: 1, arbitrary: fc.constantFrom('application/json', 'nonsense') },
    ),
  })
  .map(({ path, csv, charset: wanted, hasMark, broken, isGzip, cut, type }) => {
    // What the charset cannot hold is sent in UTF-8.
    const isLatin1 = [...csv].every(isLatin1Character);
    const charset = wanted === 'iso-8859-1' && !isLatin1 ? 'utf-8' : wanted;
    const canHaveMark = charset !== 'iso-8859-1';
    const whole = hasMark && canHaveMark ? `\u{FEFF}${csv}` : csv;
    let unpacked = encode(whole, charset);
    const isBroken = broken !== undefined && (charset === 'utf-8' || charset === 'none');
    if (isBroken) {
      const [bytes, position] = broken;
      const at = position % (unpacked.length + 1);
      unpacked = Buffer.concat([unpacked.subarray(0, at), Buffer.from(bytes), unpacked.subarray(at)]);
    }
    const isLarge = unpacked.length > maxBodyBytes;
    const isCut = isGzip && cut !== undefined && !isLarge;
    const packed = isGzip ? gzipSync(unpacked) : unpacked;
    const bytes = isCut ? packed.subarray(0, -cut) : packed;
    const isTooLarge = isLarge || bytes.length > maxBodyBytes;
    const isOtherType = type === 'application/json' || type === 'nonsense';
    return {
      path,
      contentType: charset === 'none' ? type : `${type}; charset=${charset}`,
      isGzip,
      bytes,
      text: isBroken || isCut ? undefined : whole.replace(/^\u{FEFF}/u, ''),
      refusedWith: isOtherType ? (415 as const) : isTooLarge ? (413 as const) : undefined,
    };
  });
