/** Slices of jobs of contact details against an oracle that looks through a list of contacts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AbbreviationTable,
  ByteSink,
  type CompanyId,
  type Contact,
  defaultAbbreviations,
  detailsColumns,
  LineRunner,
  NewIdEncoder,
  recordColumns,
} from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { DataSetVersion } from '../../packages/rollcall/src/control/control-store.ts';
import { ContactRecords } from '../../packages/rollcall/src/data-set/contact-records.ts';
import {
  buildDataSet,
  contactOf,
  reference,
  staffOf,
  storedContact,
  temporaryDirectory,
} from '../../packages/rollcall/src/data-set/data-set-fixture.test.ts';
import { DataSetReader } from '../../packages/rollcall/src/data-set/data-set-reader.ts';
import { runSlice } from '../../packages/rollcall/src/jobs/run-slice.ts';

const newIdKey = Buffer.alloc(32, 1);
const otherKey = Buffer.alloc(32, 2);
const cutDetail = 'cut';

/** Companies of no block, of one, and of two. */
const staffs = [0, 1, 40, 2_050].map((count, company) =>
  staffOf(
    company + 1,
    Array.from({ length: count }, (_, index) => richContact(company * 10_000 + index)),
  ),
);

function richContact(index: number): Contact {
  return contactOf(index, {
    // The lower halves of numbers meet.
    number: { high: index, low: index % 7 },
    titles: index % 2 === 0 ? ['VP, Sales', 'Founder'] : [],
    email: index % 3 === 0 ? `p${index}@x.example` : '',
    address: index % 5 === 0 ? `${index} "Main", St` : '',
    record:
      index % 4 === 0
        ? { description: `Line one\nof ${index}`, zip: `${index}`, additional: { a: 'b' } }
        : {},
  });
}

/** One line of a job: whose newId it is, and of whom. */
const line = fc.record({
  whose: fc.oneof(
    { weight: 6, arbitrary: fc.constant('own') },
    fc.constantFrom('other', 'altered', 'malformed'),
  ),
  company: fc.nat({ max: 4 }),
  contact: fc.oneof(fc.nat({ max: 45 }), fc.nat({ max: 2_060 })),
});
type Line = typeof line extends fc.Arbitrary<infer Value> ? Value : never;

function contactAt({ company, contact }: Line): Contact {
  return staffs[company]?.contacts[contact] ?? richContact(900_000 + contact);
}

function textOf(one: Line): string {
  if (one.whose === 'malformed') return `no newId, ${one.contact}`.replace(',', '');
  const encoder = new NewIdEncoder(one.whose === 'other' ? otherKey : newIdKey);
  const newId = encoder.encodeOne({
    companyId: (one.company + 1) as CompanyId,
    number: contactAt(one).number,
  });
  return one.whose === 'altered'
    ? newId.slice(1) + newId.slice(0, 1).replace(/./, (c) => (c === 'A' ? 'B' : 'A'))
    : newId;
}

/** The row that answers a line; `isCut` once a slice has as many contacts as it may have. */
function expectedRow(one: Line, index: number, isCut: boolean): Record<string, string> {
  const empty = Object.fromEntries(detailsColumns.map((column) => [column, '']));
  const row = { ...empty, newId: textOf(one), line: String(index + 1) };
  if (one.whose === 'malformed') return { ...row, matchStatus: 'invalid' };
  const staff = staffs[one.company];
  const contact = staff?.contacts[one.contact];
  if (one.whose !== 'own' || staff === undefined || contact === undefined)
    return { ...row, matchStatus: 'notFound' };
  if (isCut) return { ...row, matchStatus: 'matched', detail: cutDetail };
  const { fields, record } = storedContact(contact, staff.company);
  const rest = Object.fromEntries(recordColumns.map((column) => [column, record[column] ?? '']));
  return { ...row, matchStatus: 'matched', ...fields, ...rest };
}

test('each line has one row, in their order, with all of its contact or with why there is none', async (t) => {
  const version = '20261124T150233-k3v9' as DataSetVersion;
  const dataSet = await buildDataSet(await temporaryDirectory(t), version, staffs);
  const records = new ContactRecords(dataSet);
  const reader = new DataSetReader(dataSet);
  t.after(() => {
    records.close();
    reader.close();
  });
  const runner = new LineRunner(reader, reference, new AbbreviationTable(defaultAbbreviations));
  const rules = { dataSetVersion: version, limit: 1, cutDetail, contactDetails: true, newIdKey };
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 100 }), fc.nat({ max: 100 }), (lines, contacts) => {
      const text = lines.map(textOf).join('\n');
      const chunks: Uint8Array[] = [];
      const task = { ...rules, kind: 'contactDetails' as const, text, firstLine: 1, contacts };
      const totals = runSlice(
        task,
        { runner, reference, records: () => records },
        { emit: (bytes) => chunks.push(Buffer.from(bytes)), memory: ByteSink.ofCapacity(1_024) },
      );

      let returned = 0;
      const expected = lines.map((one, index) => {
        const row = expectedRow(one, index, returned >= contacts);
        if (row['companyId'] !== '') returned++;
        return row;
      });
      const rows = parse(Buffer.concat(chunks), {
        columns: [...detailsColumns],
        record_delimiter: '\r\n',
      }) as Record<string, string>[];
      const withoutReasons = rows.map((row) =>
        row['matchStatus'] === 'matched' ? row : { ...row, detail: '' },
      );
      assert.deepEqual(withoutReasons, expected);
      for (const row of rows)
        assert.equal(row['detail'] === '', row['matchStatus'] === 'matched' && row['companyId'] !== '');
      const count = (status: string) => rows.filter((row) => row['matchStatus'] === status).length;
      assert.deepEqual(totals, {
        queries: lines.length,
        matchedQueries: count('matched'),
        invalidQueries: count('invalid'),
        truncatedQueries: count('matched') - returned,
        contacts: returned,
      });
    }),
    { numRuns: 60 },
  );
});
