import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  type CompanyId,
  type Contact,
  ForgottenContacts,
  LineRunner,
  NewIdDecoder,
  parseLines,
  ResultWriter,
  resultColumns,
  resultHeader,
} from '../../packages/lookup/src/index.ts';
import { blocksOf } from './blocks-of-company.ts';
import { contactFields } from './contact-fields.ts';
import { contactsOf, filterFields, type Installation, installations } from './lookup-arbitraries.ts';
import { MemoryCompanyBlocks } from './memory-company-blocks.ts';
import { naiveLookup } from './naive-lookup.ts';

function written(fields: readonly string[]): string {
  return fields.map((field) => `"${field.replaceAll('"', '""')}"`).join();
}

const known = { companyId: 730_247, companyName: 'Acme, "Inc."' };
const otherCompany = { companyId: Number.MAX_SAFE_INTEGER, companyName: 'Other' };
const unknownCompanyId = 5;
const newIdKey = Buffer.alloc(32, 7);
const decoder = new NewIdDecoder(newIdKey);

interface Job {
  readonly installation: Installation;
  readonly contacts: Contact[];
  readonly others: Contact[];
  readonly forgotten: readonly number[];
  readonly blockSize: number;
  readonly limit: number;
  readonly contactDetails: boolean;
  readonly lines: { readonly companyId: number; readonly fields: string[] }[];
}

const job: fc.Arbitrary<Job> = fc.constantFrom(...installations).chain((installation) =>
  fc.record({
    installation: fc.constant(installation),
    contacts: contactsOf(installation),
    others: contactsOf(installation),
    // Contacts of the first company by place, counted around.
    forgotten: fc.array(fc.nat(50), { maxLength: 4 }),
    blockSize: fc.constantFrom(1, 7, 32, 33, 64, 2_000),
    limit: fc.constantFrom(1, 2, 5, 33, 10_000, 10_000),
    contactDetails: fc.boolean(),
    lines: fc.array(
      fc.record({
        companyId: fc.oneof(
          { weight: 12, arbitrary: fc.constant(known.companyId) },
          { weight: 2, arbitrary: fc.constant(otherCompany.companyId) },
          { weight: 1, arbitrary: fc.constant(unknownCompanyId) },
        ),
        fields: filterFields(installation),
      }),
      { minLength: 1, maxLength: 12, size: 'max' },
    ),
  }),
);

/** How often each kind of answer was compared, so that a run without matches cannot pass for a test. */
const seen = { matched: 0, noMatch: 0, companyNotFound: 0, invalid: 0, cut: 0, contacts: 0 };

function assertAnsweredNaively({
  installation,
  contacts,
  others,
  forgotten,
  blockSize,
  limit,
  contactDetails,
  lines,
}: Job) {
  const { reference } = installation;
  const runner = new LineRunner(
    new MemoryCompanyBlocks(
      new Map([
        [known.companyId, blocksOf(known, contacts, blockSize, reference)],
        [otherCompany.companyId, blocksOf(otherCompany, others, blockSize, reference)],
      ]),
    ),
    reference,
    installation.abbreviations,
  );
  const gone = new Set(forgotten.map((place) => contacts[place % Math.max(1, contacts.length)]));
  const left = contacts.filter((contact) => !gone.has(contact));
  runner.forgotten = ForgottenContacts.of(
    contacts
      .filter((contact) => gone.has(contact))
      .map(({ number }) => ({ companyId: known.companyId as CompanyId, number })),
  );
  const chunks: Buffer[] = [Buffer.from(resultHeader(resultColumns(contactDetails)))];
  const writer = new ResultWriter({
    contactDetails,
    newIdKey,
    emit: (chunk) => chunks.push(Buffer.from(chunk)),
  });

  const text = lines.map(({ companyId, fields }, n) => `q${n},${companyId},${written(fields)}\n`).join('');
  const parsed = parseLines(text, reference);
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.lineErrors, []);
  const expected: Record<string, string>[] = [];
  for (const line of parsed.lines) {
    const outcome = runner.run(line, limit, writer);
    seen[outcome.status]++;
    const lineFields = { queryId: line.queryId, line: String(line.line), matchStatus: outcome.status };
    if (line.kind === 'invalid') {
      assert.deepEqual(outcome, { status: 'invalid', totalMatches: 0, contacts: 0 });
      expected.push({ ...lineFields, detail: line.reason, totalMatches: '' });
      continue;
    }
    const companyId = lines[line.line - 1]?.companyId;
    if (companyId === unknownCompanyId) {
      assert.deepEqual(outcome, { status: 'companyNotFound', totalMatches: 0, contacts: 0 });
      expected.push({
        ...lineFields,
        detail: `company ${unknownCompanyId} is not in the data set`,
        totalMatches: '0',
      });
      continue;
    }
    const company = companyId === known.companyId ? known : otherCompany;
    const { matches, funnel } = naiveLookup(company === known ? left : others, line.filters, installation);
    const returned = matches.slice(0, limit);
    seen.contacts += returned.length;
    if (returned.length < matches.length) seen.cut++;
    assert.deepEqual(outcome, {
      status: matches.length === 0 ? 'noMatch' : 'matched',
      totalMatches: matches.length,
      contacts: returned.length,
    });
    if (matches.length === 0) expected.push({ ...lineFields, detail: funnel, totalMatches: '0' });
    for (const contact of returned) {
      expected.push({
        ...lineFields,
        detail: '',
        totalMatches: String(matches.length),
        newId: `${company.companyId} ${contact.number.high} ${contact.number.low}`,
        ...contactFields(contact, company, reference, contactDetails),
      });
    }
  }
  writer.end();

  const rows: Record<string, string>[] = parse(Buffer.concat(chunks), {
    columns: true,
    record_delimiter: '\r\n',
  });
  for (const row of rows) {
    const decoded = decoder.decode(row['newId'] ?? '');
    if (decoded !== undefined)
      row['newId'] = `${decoded.companyId} ${decoded.number.high} ${decoded.number.low}`;
  }
  const columns = resultHeader(resultColumns(contactDetails)).trim().split(',');
  const whole = expected.map((row) =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])),
  );
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    whole,
  );
}

describe('a job', () => {
  test('finds exactly the contacts, in exactly the order, that a naive filter and sort finds', () => {
    fc.assert(fc.property(job, assertAnsweredNaively), { numRuns: 800 });
    for (const [kind, least] of Object.entries({
      matched: 200,
      noMatch: 200,
      companyNotFound: 20,
      invalid: 20,
      cut: 50,
    })) {
      assert.ok(seen[kind as keyof typeof seen] >= least, `${kind} in ${JSON.stringify(seen)}`);
    }
  });
});
