import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { ContactsEncoder } from '../../../../test/property/contacts-encoder.ts';
import { loadWholeBlock } from '../../../../test/property/memory-company-blocks.ts';
import { entitledContactFields, openContactFields } from '../../../../test/property/naive-contact-rows.ts';
import { sampleContact } from '../../../../test/property/sample-contact.ts';
import type { BlockHead } from '../block/block-head.ts';
import { ByteSink } from '../block/byte-sink.ts';
import { noRecords } from '../block/encode-block.ts';
import { type Contact, isCompanyId } from '../contact.ts';
import { defaultReferenceTables } from '../reference/default-tables.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import {
  entitledContactColumns,
  lineResultColumns,
  type MatchStatus,
  matchStatuses,
  openContactColumns,
  resultColumns,
} from './columns.ts';
import { csvField } from './csv-field.ts';
import { NewIdDecoder, NewIdEncoder } from './new-id.ts';
import { ResultWriter, resultHeader } from './result-writer.ts';

const reference = new ReferenceIndex(defaultReferenceTables);
const newIdKey = Buffer.alloc(32, 3);
const company = { companyId: 2 ** 40 + 5, companyName: 'Acme, "Inc."' };

const contacts: readonly Contact[] = [
  sampleContact({
    number: { high: 7, low: 0xffff_fffe },
    contactId: 'c,1',
    peopleId: 'p1',
    firstName: 'Zoë',
    lastName: 'O"Brien',
    fullName: 'Zoë\nO"Brien',
    titles: ['VP, Sales', 'Founder'],
    jobLevels: [3, 8],
    jobFunctions: [2],
    email: ' Zoe@Acme.test ',
    phone: '+1 555 0100',
    corporatePhone: '+1 555 0000',
    linkedinHandle: 'in/zoe',
    city: 'San Diego',
    state: 'CA',
    countryId: 1,
    area: 'Greater San Diego Area',
  }),
  sampleContact({ number: { high: 0, low: 9 }, active: false }),
];

const head = loadWholeBlock(
  new ContactsEncoder(reference).encode(company, contacts, noRecords),
  company.companyId,
  8,
);

/** What a writer emits while it is used, chunk by chunk. */
function emitted(contactDetails: boolean, write: (writer: ResultWriter) => void): Buffer[] {
  const chunks: Buffer[] = [];
  const writer = new ResultWriter({
    contactDetails,
    newIdKey,
    emit: (chunk) => chunks.push(Buffer.from(chunk)),
  });
  write(writer);
  writer.end();
  return chunks;
}

function writeContact(writer: ResultWriter, contact: number, from: BlockHead = head): void {
  writer.writeContact(from, contact, from.memory.bytes, from.start + from.headBytes);
}

function rowsOf(contactDetails: boolean, write: (writer: ResultWriter) => void): Record<string, string>[] {
  const csv = Buffer.concat([
    Buffer.from(resultHeader(resultColumns(contactDetails))),
    ...emitted(contactDetails, write),
  ]);
  // A row with a field too few or too many is an error of this reader.
  return parse(csv, { columns: true, record_delimiter: '\r\n' });
}

describe('the columns', () => {
  test('are those of the contract, in its order', () => {
    assert.equal(
      resultHeader(resultColumns(true)),
      'queryId,line,matchStatus,detail,totalMatches,newId,contactId,peopleId,firstName,middleName,lastName,fullName,titles,jobLevels,jobFunctions,active,companyId,companyName,hasEmail,emailMd5Hash,hasPhone,city,state,country,area,email,phone,corporatePhone,linkedinHandle\r\n',
    );
    assert.equal(
      resultHeader(resultColumns(false)),
      resultHeader(resultColumns(true)).replace(',email,phone,corporatePhone,linkedinHandle', ''),
    );
    assert.deepEqual(resultColumns(true), [
      ...lineResultColumns,
      ...openContactColumns,
      ...entitledContactColumns,
    ]);
  });

  for (const contactDetails of [true, false]) {
    const columns = resultColumns(contactDetails);
    const name = contactDetails ? 'with contactDetails' : 'without contactDetails';

    test(`are in every row of every status, ${name}`, () => {
      const statuses = matchStatuses.filter((status) => status !== 'matched');
      const rows = rowsOf(contactDetails, (writer) => {
        for (const [index, status] of statuses.entries())
          writer.writeEmpty('q', index + 1, status, 'because, "so"');
        writer.beginLine('q', 9, 2, company.companyId);
        writeContact(writer, 0);
        writeContact(writer, 1);
      });
      assert.equal(rows.length, statuses.length + contacts.length);
      for (const row of rows) assert.deepEqual(Object.keys(row), columns);
    });
  }
});

describe('a contact’s row', () => {
  test('has its values in the columns of the contract', () => {
    const [row] = rowsOf(true, (writer) => {
      writer.beginLine('q,1', 3, 12, company.companyId);
      writeContact(writer, 0);
    });
    const { newId, ...rest } = row ?? {};
    assert.deepEqual(new NewIdDecoder(newIdKey).decode(newId ?? ''), {
      companyId: company.companyId,
      number: contacts[0]?.number,
    });
    assert.deepEqual(rest, {
      queryId: 'q,1',
      line: '3',
      matchStatus: 'matched',
      detail: '',
      totalMatches: '12',
      contactId: 'c,1',
      peopleId: 'p1',
      firstName: 'Zoë',
      middleName: '',
      lastName: 'O"Brien',
      fullName: 'Zoë\nO"Brien',
      titles: 'VP, Sales|Founder',
      jobLevels: 'Vice President|Owner',
      jobFunctions: 'Sales',
      active: 'true',
      companyId: String(company.companyId),
      companyName: 'Acme, "Inc."',
      hasEmail: 'true',
      // MD5 of zoe@acme.test: trimmed and in lower case, as everybody else hashes it.
      emailMd5Hash: 'a88b0368ec913915e386814472281561',
      hasPhone: 'true',
      city: 'San Diego',
      state: 'CA',
      country: 'United States',
      area: 'Greater San Diego Area',
      email: ' Zoe@Acme.test ',
      phone: '+1 555 0100',
      corporatePhone: '+1 555 0000',
      linkedinHandle: 'in/zoe',
    });
  });

  test('says of a contact without anything what it has not', () => {
    const [row] = rowsOf(true, (writer) => {
      writer.beginLine('q', 1, 1, company.companyId);
      writeContact(writer, 1);
    });
    const filled = Object.entries(row ?? {}).filter(([column, value]) => value !== '' && column !== 'newId');
    assert.deepEqual(Object.fromEntries(filled), {
      queryId: 'q',
      line: '1',
      matchStatus: 'matched',
      totalMatches: '1',
      active: 'false',
      companyId: String(company.companyId),
      companyName: 'Acme, "Inc."',
      hasEmail: 'false',
      hasPhone: 'false',
    });
  });

  test('never holds what a client without contactDetails may not see', () => {
    const csv = Buffer.concat(
      emitted(false, (writer) => {
        writer.beginLine('q', 1, 1, company.companyId);
        writeContact(writer, 0);
      }),
    ).toString();
    for (const secret of ['Acme.test', '555', 'in/zoe']) assert.ok(!csv.includes(secret), secret);
  });
});

describe('a line without contacts', () => {
  for (const [status, totalMatches] of [
    ['noMatch', '0'],
    ['companyNotFound', '0'],
    ['invalid', ''],
  ] as const) {
    test(`that is ${status} has one row with its reason and nothing of a contact`, () => {
      const rows = rowsOf(true, (writer) =>
        writer.writeEmpty('a "b",\r\nc', 17, status, '3 at company, 0 "x"\ny'),
      );
      const [first, ...others] = rows.map((row) => Object.entries(row).filter(([, value]) => value !== ''));
      assert.deepEqual(others, []);
      assert.deepEqual(Object.fromEntries(first ?? []), {
        queryId: 'a "b",\r\nc',
        line: '17',
        matchStatus: status,
        detail: '3 at company, 0 "x"\ny',
        ...(totalMatches !== '' && { totalMatches }),
      });
    });
  }
});

test('queryIds come back as they were sent, whatever they hold', () => {
  const queryId = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', ' '), minLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(queryId, { minLength: 1, maxLength: 5 }), (queryIds) => {
      const rows = rowsOf(false, (writer) => {
        for (const [index, id] of queryIds.entries()) {
          writer.writeEmpty(id, index + 1, 'noMatch', id);
          writer.beginLine(id, index + 1, 1, company.companyId);
          writeContact(writer, index % 2);
        }
      });
      assert.deepEqual(
        rows.map((row) => row['queryId']),
        queryIds.flatMap((id) => [id, id]),
      );
    }),
    { numRuns: 500 },
  );
});

/** Some rows to write, in a form that says nothing of chunks. */
type Step =
  | { readonly status: Exclude<MatchStatus, 'matched'>; readonly queryId: string; readonly detail: string }
  | {
      readonly status: 'matched';
      readonly queryId: string;
      readonly company: number;
      readonly rows: readonly number[];
    };

const companies = [
  { company, contacts },
  {
    company: { companyId: 9, companyName: 'Long' },
    contacts: [30, 3_000, 90_000, 400_000].map((length, low) =>
      sampleContact({ number: { high: 1, low }, lastName: 'é"'.repeat(length), email: 'x@y.test' }),
    ),
  },
].map((one) => ({
  ...one,
  head: loadWholeBlock(
    new ContactsEncoder(reference).encode(one.company, one.contacts, noRecords),
    one.company.companyId,
  ),
}));

function play(steps: readonly Step[], writer: ResultWriter): void {
  for (const [index, step] of steps.entries()) {
    if (step.status !== 'matched') writer.writeEmpty(step.queryId, index + 1, step.status, step.detail);
    else {
      const from = companies[step.company];
      assert.ok(from !== undefined);
      writer.beginLine(step.queryId, index + 1, step.rows.length, from.company.companyId);
      for (const row of step.rows) writeContact(writer, row % from.contacts.length, from.head);
    }
  }
}

/** The same rows joined from whole strings. */
function plainRows(steps: readonly Step[], contactDetails: boolean): string {
  const newIds = new NewIdEncoder(newIdKey);
  const rows: string[] = [];
  for (const [index, step] of steps.entries()) {
    const line = `${csvField(step.queryId)},${index + 1},${step.status}`;
    if (step.status !== 'matched') {
      const empty = ','.repeat(resultColumns(contactDetails).length - 5);
      rows.push(`${line},${csvField(step.detail)},${step.status === 'invalid' ? '' : '0'}${empty}\r\n`);
      continue;
    }
    const from = companies[step.company];
    assert.ok(from !== undefined && isCompanyId(from.company.companyId));
    for (const row of step.rows) {
      const contact: Contact | undefined = from.contacts[row % from.contacts.length];
      assert.ok(contact !== undefined);
      const newId = newIds.encodeOne({ companyId: from.company.companyId, number: contact.number });
      const open = openContactFields(contact, from.company, reference);
      const entitled = contactDetails ? entitledContactFields(contact) : '';
      rows.push(`${line},,${step.rows.length},${newId},${open}${entitled}\r\n`);
    }
  }
  return rows.join('');
}

function assertSameBytes(steps: readonly Step[], contactDetails: boolean): Buffer[] {
  const chunks = emitted(contactDetails, (writer) => play(steps, writer));
  const whole = Buffer.concat(chunks);
  // Compared as buffers first: a difference of megabytes is no message.
  if (!whole.equals(Buffer.from(plainRows(steps, contactDetails)))) {
    assert.equal(whole.toString(), plainRows(steps, contactDetails));
  }
  for (const chunk of chunks) assert.ok(chunk.length > 0);
  return chunks;
}

describe('the bytes', () => {
  test('are those of the rows one by one, for any rows, short and of megabytes', () => {
    const text = fc.oneof(
      { weight: 8, arbitrary: fc.string({ maxLength: 20 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 300_000 }).map((length) => '部",'.repeat(length)) },
    );
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({
        status: fc.constantFrom('noMatch' as const, 'companyNotFound' as const, 'invalid' as const),
        queryId: text,
        detail: text,
      }),
      fc.record({
        status: fc.constant('matched' as const),
        queryId: fc.string({ maxLength: 20 }),
        company: fc.constantFrom(0, 0, 0, 1),
        rows: fc.array(fc.nat({ max: 3 }), { maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), fc.boolean(), (steps, contactDetails) => {
        assertSameBytes(steps, contactDetails);
      }),
      { numRuns: 100 },
    );
  });

  test('are the same in many chunks of about a megabyte', () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => n % 2);
    const steps = [1, 2].map((n) => ({ status: 'matched' as const, queryId: `q${n}`, company: 0, rows }));
    const chunks = assertSameBytes(steps, true);
    assert.ok(chunks.length > 5);
    for (const chunk of chunks.slice(0, -1)) {
      assert.ok(chunk.length > 1_000_000 && chunk.length <= 1_048_576, String(chunk.length));
    }
  });

  test('are the same in memory that holds what was written before', () => {
    const steps = [
      { status: 'matched', queryId: 'q', company: 0, rows: Array.from({ length: 5_000 }, () => 0) },
    ] as const;
    const memory = ByteSink.ofCapacity(8);
    const written = [1, 2].map(() => {
      const chunks: Buffer[] = [];
      const emit = (chunk: Uint8Array) => chunks.push(Buffer.from(chunk));
      const writer = new ResultWriter({ contactDetails: false, newIdKey, emit, memory });
      play(steps, writer);
      writer.end();
      return Buffer.concat(chunks);
    });
    assert.ok(written[0]?.equals(written[1] ?? Buffer.of()));
    assert.ok(written[0]?.equals(Buffer.concat(emitted(false, (writer) => play(steps, writer)))));
  });

  test('are none when nothing was written', () => {
    assert.deepEqual(
      emitted(true, () => {}),
      [],
    );
  });
});
