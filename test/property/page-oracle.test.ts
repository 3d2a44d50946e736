import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  type CompanyId,
  type LineFilters,
  LineRunner,
  parseLines,
  ResultWriter,
  resultColumns,
  resultHeader,
} from '../../packages/lookup/src/index.ts';
import { asksNothing } from './asks-nothing.ts';
import { blocksOf } from './blocks-of-company.ts';
import { contactFields } from './contact-fields.ts';
import { contactsOf, filterFields, installations } from './lookup-arbitraries.ts';
import { MemoryCompanyBlocks } from './memory-company-blocks.ts';
import { naiveLookup } from './naive-lookup.ts';

const company = { companyId: 730_247 as CompanyId, companyName: 'Acme' };

const asked = fc.constantFrom(...installations).chain((installation) =>
  fc.record({
    installation: fc.constant(installation),
    contacts: contactsOf(installation),
    blockSize: fc.constantFrom(1, 7, 32, 33, 2_000),
    fields: filterFields(installation),
    // Of a line with all columns filled nearly nobody is left.
    kept: fc.subarray(Object.keys(asksNothing) as (keyof LineFilters)[], { maxLength: 2 }),
    active: fc.option(fc.boolean(), { nil: undefined }),
    skip: fc.oneof(fc.constant(0), fc.nat({ max: 90 }), fc.constant(Number.MAX_SAFE_INTEGER)),
    limit: fc.integer({ min: 1, max: 50 }),
  }),
);

test('a page is that part of what a naive filter and sort finds, and the total is all of it', () => {
  const seen = { rows: 0, empty: 0, both: 0 };
  const property = fc.property(
    asked,
    ({ installation, contacts, blockSize, fields, kept, active, skip, limit }) => {
      const { reference, abbreviations } = installation;
      const blocks = blocksOf(company, contacts, blockSize, reference);
      const runner = new LineRunner(
        new MemoryCompanyBlocks(new Map([[company.companyId, blocks]])),
        reference,
        abbreviations,
      );
      const quoted = fields.map((field) => `"${field.replaceAll('"', '""')}"`).join();
      const parsed = parseLines(`q,1,${quoted}\n`, reference);
      assert.ok(parsed.ok);
      const [line] = parsed.lines;
      const filters: LineFilters = {
        ...asksNothing,
        ...(line?.kind === 'lookup' && Object.fromEntries(kept.map((name) => [name, line.filters[name]]))),
        active,
      };
      const chunks: Buffer[] = [Buffer.from(resultHeader(resultColumns(true)))];
      const emit = (chunk: Uint8Array) => chunks.push(Buffer.from(chunk));
      const writer = new ResultWriter({ contactDetails: true, newIdKey: Buffer.alloc(32), emit });
      const total = runner.page(company.companyId, filters, skip, limit, writer);
      writer.end();
      const rows: Record<string, string>[] = parse(Buffer.concat(chunks), {
        columns: true,
        record_delimiter: '\r\n',
      });
      const { matches } = naiveLookup(contacts, filters, installation);
      const expected = matches
        .slice(skip, skip + limit)
        .map((contact) => contactFields(contact, company, reference, true));
      assert.equal(total, matches.length);
      assert.deepEqual(
        rows.map((row) =>
          Object.fromEntries(Object.keys(expected[0] ?? {}).map((name) => [name, row[name]])),
        ),
        expected,
      );
      seen.rows += rows.length;
      if (rows.length === 0) seen.empty++;
      if (active === undefined && new Set(matches.map((contact) => contact.active)).size === 2) seen.both++;
    },
  );
  fc.assert(property, { numRuns: 200 });
  assert.ok(seen.rows > 300 && seen.empty > 30 && seen.both > 10, JSON.stringify(seen));
});

test('a company that there is not has no page', () => {
  const [{ reference, abbreviations }] = installations;
  const runner = new LineRunner(new MemoryCompanyBlocks(new Map()), reference, abbreviations);
  const writer = new ResultWriter({
    contactDetails: true,
    newIdKey: Buffer.alloc(32),
    emit: () => assert.fail(),
  });
  const parsed = parseLines('q,1,4,,', reference);
  assert.ok(parsed.ok && parsed.lines[0]?.kind === 'lookup');
  assert.equal(runner.page(company.companyId, parsed.lines[0].filters, 0, 10, writer), undefined);
});
