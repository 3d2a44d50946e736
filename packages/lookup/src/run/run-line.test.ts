import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { ContactsEncoder } from '../../../../test/property/contacts-encoder.ts';
import { defaultAbbreviationTable } from '../../../../test/property/default-abbreviation-table.ts';
import { MemoryCompanyBlocks } from '../../../../test/property/memory-company-blocks.ts';
import { sampleContact } from '../../../../test/property/sample-contact.ts';
import { DamagedBlockError } from '../block/block-head.ts';
import { noRecords } from '../block/encode-block.ts';
import type { CompanyId, Contact } from '../contact.ts';
import { parseLines } from '../line/parse-lines.ts';
import { defaultReferenceTables } from '../reference/default-tables.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import { resultColumns } from '../result/columns.ts';
import { ResultWriter, resultHeader } from '../result/result-writer.ts';
import { LineRunner } from './run-line.ts';

const reference = new ReferenceIndex(defaultReferenceTables);

function blockOf(companyId: number, contacts: readonly Partial<Contact>[], firstNumber = 0): Buffer {
  return new ContactsEncoder(reference).encode(
    { companyId, companyName: `Company ${companyId}` },
    contacts.map((given, n) =>
      sampleContact({
        number: { high: 0, low: firstNumber + n },
        contactId: String(firstNumber + n),
        jobLevels: [4],
        ...given,
      }),
    ),
    noRecords,
  );
}

const some = (count: number, given: Partial<Contact>) => Array.from({ length: count }, () => given);

/** Company 1 has 128 contacts: 9 directors, the others managers; company 2 has 200 directors in three blocks. */
const companies = new Map([
  [
    1,
    [
      blockOf(1, [
        ...some(9, { titles: ['Director of Sales'] }),
        ...some(119, { jobLevels: [5], active: false }),
      ]),
    ],
  ],
  [2, [blockOf(2, some(70, {})), blockOf(2, some(60, {}), 70), blockOf(2, some(70, { city: 'Paris' }), 130)]],
]);

const idByKey = new Map(
  Object.entries({ 'website one.com': 1, 'companyName Two Inc.': 2 }).map(([key, companyId]) => [
    key,
    companyId as CompanyId,
  ]),
);

function answers(lines: string, limit = 10_000, blocks: ReadonlyMap<number, Buffer[]> = companies) {
  const parsed = parseLines(lines, reference);
  assert.ok(parsed.ok);
  const runner = new LineRunner(
    new MemoryCompanyBlocks(blocks, idByKey),
    reference,
    defaultAbbreviationTable,
  );
  const chunks: Buffer[] = [Buffer.from(resultHeader(resultColumns(false)))];
  const writer = new ResultWriter({
    contactDetails: false,
    newIdKey: Buffer.alloc(32),
    emit: (chunk) => chunks.push(Buffer.from(chunk)),
  });
  const outcomes = parsed.lines.map((line) => runner.run(line, limit, writer));
  writer.end();
  const rows: Record<string, string>[] = parse(Buffer.concat(chunks), { columns: true });
  return { outcomes, rows };
}

function detailOf(line: string): string | undefined {
  const { outcomes, rows } = answers(line);
  assert.deepEqual(outcomes, [{ status: 'noMatch', totalMatches: 0, contacts: 0 }]);
  assert.equal(rows.length, 1);
  return rows[0]?.['detail'];
}

describe('a line', () => {
  test('gives every line at least one row, in the order of the lines', () => {
    const { outcomes, rows } = answers('a,1,4,,\nb,3,4,,\nc,1,,,\nd,1,14,,\ne,2,4,,,,,,,,Paris\n');
    assert.deepEqual(
      outcomes.map(({ status, totalMatches, contacts }) => [status, totalMatches, contacts]),
      [
        ['matched', 9, 9],
        ['companyNotFound', 0, 0],
        ['invalid', 0, 0],
        ['noMatch', 0, 0],
        ['matched', 70, 70],
      ],
    );
    const counted = new Map<string, number>();
    for (const row of rows) {
      const key = `${row['line']} ${row['queryId']} ${row['matchStatus']}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    assert.deepEqual(
      [...counted],
      [
        ['1 a matched', 9],
        ['2 b companyNotFound', 1],
        ['3 c invalid', 1],
        ['4 d noMatch', 1],
        ['5 e matched', 70],
      ],
    );
  });

  test('of a company that the data set does not have says so', () => {
    const { rows } = answers('q,3,4,,');
    assert.equal(rows[0]?.['detail'], 'company 3 is not in the data set');
    assert.equal(rows[0]?.['totalMatches'], '0');
  });

  test('that names its company by a key is run on the company that has it', () => {
    const head = 'queryId,website,companyName,jobLevel';
    const { outcomes, rows } = answers(`${head}\na,www.one.com,,4\nb,,Two Inc.,4\nc,no.com,,4\n`);
    assert.deepEqual(
      outcomes.map(({ status, totalMatches }) => [status, totalMatches]),
      [
        ['matched', 9],
        ['matched', 200],
        ['companyNotFound', 0],
      ],
    );
    assert.deepEqual(
      new Set(rows.map((row) => `${row['queryId']} ${row['companyId']}`)),
      new Set(['a 1', 'b 2', 'c ']),
    );
    assert.equal(rows.at(-1)?.['detail'], 'no company with the website "no.com" is in the data set');
  });

  test('that is invalid says why', () => {
    assert.match(answers('q,1,,,').rows[0]?.['detail'] ?? '', /fill at least one/);
  });
});

describe('the limit', () => {
  for (const [limit, returned] of [
    [1, 1],
    [69, 69],
    [70, 70],
    [71, 71],
    [130, 130],
    [199, 199],
    [200, 200],
    [201, 200],
  ] as const) {
    test(`of ${limit} keeps the first ${returned} of 200, whatever blocks they lie in, and the total`, () => {
      const { outcomes, rows } = answers('q,2,4,,', limit);
      assert.deepEqual(outcomes, [{ status: 'matched', totalMatches: 200, contacts: returned }]);
      assert.deepEqual(
        rows.map((row) => [row['contactId'], row['totalMatches']]),
        Array.from({ length: returned }, (_, n) => [String(n), '200']),
      );
    });
  }

  test('of none leaves one row that tells the total and why there is no contact', () => {
    const parsed = parseLines('a,2,4,,\nb,1,14,,', reference);
    assert.ok(parsed.ok);
    const chunks: Buffer[] = [Buffer.from(resultHeader(resultColumns(true)))];
    const emit = (chunk: Uint8Array) => chunks.push(Buffer.from(chunk));
    const writer = new ResultWriter({ contactDetails: true, newIdKey: Buffer.alloc(32), emit });
    const runner = new LineRunner(new MemoryCompanyBlocks(companies), reference, defaultAbbreviationTable);
    const outcomes = parsed.lines.map((line) => runner.run(line, 0, writer, 'no room, sorry'));
    writer.end();
    assert.deepEqual(outcomes, [
      { status: 'matched', totalMatches: 200, contacts: 0 },
      { status: 'noMatch', totalMatches: 0, contacts: 0 },
    ]);
    const rows: Record<string, string>[] = parse(Buffer.concat(chunks), { columns: true });
    assert.deepEqual(
      rows.map((row) => [
        row['matchStatus'],
        row['detail'],
        row['totalMatches'],
        row['newId'],
        row['contactId'],
      ]),
      [
        ['matched', 'no room, sorry', '200', '', ''],
        ['noMatch', '128 at company, 0 at level Other', '0', '', ''],
      ],
    );
  });

  test('holds for each line anew', () => {
    assert.equal(answers('a,2,4,,\nb,2,4,,', 3).rows.length, 6);
  });
});

describe('the detail of a line without matches', () => {
  test('says which condition emptied the list', () => {
    assert.equal(detailOf('q,1,4,,quantum'), '128 at company, 9 at level Director, 0 with title "quantum"');
  });

  test('ends with the first condition that leaves nobody', () => {
    assert.equal(detailOf('q,1,14,,sales,true,true,true,1'), '128 at company, 0 at level Other');
  });

  test('names active where it dropped somebody, though nobody wrote it', () => {
    assert.equal(detailOf('q,1,5,,'), '128 at company, 119 at level Manager, 0 active');
    assert.equal(detailOf('q,1,4,,,,,,39'), '128 at company, 9 at level Director, 0 in country Canada');
    assert.equal(detailOf('q,1,4,,,false,,'), '128 at company, 9 at level Director, 0 no longer active');
  });

  test('counts the contacts of all blocks, and names all alternatives', () => {
    assert.equal(
      detailOf('q,2,"4,5",,,,,,,,"Lyon, Nice"'),
      '200 at company, 200 at level Director or Manager, 0 in city Lyon or Nice',
    );
  });

  for (const [line, step] of [
    ['q,1,,8,', '0 in function Engineering'],
    ['q,1,,,nobody', '0 with title "nobody"'],
    ['q,1,4,,,,true,', '9 at level Director, 0 with e-mail'],
    ['q,1,4,,,,,true', '9 at level Director, 0 with phone'],
    ['q,1,4,,,,,,"1,39"', '9 at level Director, 0 in country United States or Canada'],
    ['q,1,4,,,,,,,"CA,Texas"', '9 at level Director, 0 in state CA or Texas'],
    ['q,1,4,,,,,,,,Paris', '9 at level Director, 0 in city Paris'],
    ['q,1,4,,,,,,,,,Bay Area', '9 at level Director, 0 in area "Bay Area"'],
    ['q,1,4,,,,,,,,,,"1 Main St, Boston"', '9 at level Director, 0 at address "1 Main St, Boston"'],
  ] as const) {
    test(`says "${step}"`, () => assert.equal(detailOf(line), `128 at company, ${step}`));
  }
});

test('a damaged block answers no line, whether its head or a row is damaged', () => {
  const intact = blockOf(1, some(3, {}));
  for (const at of [30, intact.readUInt32LE(8) + 5]) {
    const damaged = Buffer.from(intact);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    assert.throws(() => answers('q,1,4,,', 10_000, new Map([[1, [damaged]]])), DamagedBlockError);
  }
});
