import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  ByteSink,
  type Contact,
  defaultReferenceTables,
  entryNumber,
  ReferenceIndex,
  SharedSections,
} from '@rollcall/lookup';
import fc from 'fast-check';
import { compareContacts, contactSortKey } from '../../../../../test/property/naive-contact-order.ts';
import { contactNumber } from '../clean/contact-number.ts';
import type { Employment } from '../clean/employment.ts';
import { employments } from '../employments.test.ts';
import { groupCompany } from './company-contacts.ts';
import { RowSpiller } from './row-spiller.ts';
import { rowsByCompany } from './rows-by-company.ts';
import { framesOf, partitionCount, partitionOf, readFrames, SpillFile } from './spill-file.ts';

const reference = new ReferenceIndex(defaultReferenceTables);
let directory = '';
let files = 0;
before(() => {
  directory = mkdtempSync(join(tmpdir(), 'rollcall-spill-'));
});
after(() => rmSync(directory, { recursive: true }));

/** A row of the input: what it says, the chunk it stands in, and the thread that reads the chunk. */
interface InputRow {
  readonly employment: Employment;
  readonly sequence: number;
}

/** Few companies and few people, so that contacts repeat and companies are spread over chunks. */
const rows: fc.Arbitrary<InputRow[]> = fc
  .array(
    fc.tuple(
      employments(fc.constantFrom(1, 2, 3, 4_294_967_296, 2 ** 53 - 1)),
      fc.constantFrom('', 'a', 'b'),
      fc.constantFrom('', 'x@y.example'),
      fc.nat(6),
    ),
    { maxLength: 40 },
  )
  .map((drawn) =>
    drawn
      .map(([{ company, contact }, contactId, email, sequence]) => {
        const few = {
          ...contact,
          contactId,
          email,
          peopleId: '',
          fullName: contact.fullName.slice(0, 1).toWellFormed(),
        };
        return { employment: { company, contact: few, identity: identityOf(few) }, sequence };
      })
      .sort((a, b) => a.sequence - b.sequence),
  );

function identityOf(contact: Employment['contact']): Employment['identity'] {
  if (contact.contactId !== '') return { text: `contact ${contact.contactId}`, atCompany: false };
  if (contact.email !== '') return { text: `email ${contact.email}`, atCompany: false };
  return { text: `name ${contact.fullName.toLowerCase()}`, atCompany: true };
}

describe('spilled rows', () => {
  it('are grouped as a naive grouping does it, whatever thread read which chunk', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 5 }),
        (input, threads, partitions) => {
          assert.deepEqual(group(input, threads, partitions), naive(input));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are read back from many frames, each company in one partition', () => {
    const spill = newSpill(3);
    const spiller = new RowSpiller(reference, spill, new SharedSections());
    const [sample] = fc.sample(employments(fc.constant(7)), { numRuns: 1, seed: 3 });
    assert.ok(sample !== undefined);
    const count = 30_000;
    for (let index = 0; index < count; index++) {
      const company = { ...sample.company, companyId: (index % 997) + 1 };
      const contact = { ...sample.contact, contactId: String(index) };
      spiller.addEmployment(
        { company, contact, identity: { text: `contact ${index}`, atCompany: false } },
        index,
      );
    }
    const frames = spill.finish();
    const written = frames.reduce((sum, { offset }) => sum + offset.length, 0);
    assert.ok(written > 20, `${written} frames were written`);
    const found = new Map<number, number>();
    const memory = ByteSink.ofCapacity(8);
    for (let partition = 0; partition < 3; partition++) {
      readFrames(framesOf([frames], partition), memory);
      for (const { companyId, starts } of rowsByCompany(memory, () => false)) {
        assert.equal(partitionOf(companyId, 3), partition);
        assert.ok(!found.has(companyId));
        found.set(companyId, starts.length);
      }
    }
    assert.equal(found.size, 997);
    assert.equal(
      [...found.values()].reduce((sum, rowsOfCompany) => sum + rowsOfCompany),
      count,
    );
  });

  it('are spread over partitions, also when ids are consecutive, even or end in zeros', () => {
    for (const idOf of [(n: number) => n + 1, (n: number) => n * 2 + 2, (n: number) => (n + 1) * 2 ** 20]) {
      const counts = new Array<number>(16).fill(0);
      for (let n = 0; n < 16_000; n++) {
        const partition = partitionOf(idOf(n), 16);
        counts[partition] = (counts[partition] ?? 0) + 1;
      }
      assert.ok(Math.max(...counts) < 1_500 && Math.min(...counts) > 500, counts.join());
    }
  });

  it('take as many partitions as memory allows', () => {
    assert.equal(partitionCount(0), 1);
    assert.equal(partitionCount(4.5 * 2 ** 20 + 1), 2);
    assert.equal(partitionCount(2 ** 50), 2_048);
    assert.equal(partitionCount(undefined), 256);
  });
});

function newSpill(partitions: number): SpillFile {
  return new SpillFile(join(directory, `${files++}.rows`), partitions);
}

interface Grouped {
  readonly companyId: number;
  readonly companyName: string;
  readonly website: string;
  readonly externalCompanyId: string;
  readonly numbers: readonly Contact['number'][];
  readonly duplicates: number;
}

function group(input: readonly InputRow[], threads: number, partitions: number): Grouped[] {
  const spills = Array.from({ length: threads }, () => newSpill(partitions));
  const spillers = spills.map((spill) => new RowSpiller(reference, spill, new SharedSections()));
  for (const { employment, sequence } of input)
    spillers[sequence % threads]?.addEmployment(employment, sequence);
  const frames = spills.map((spill) => spill.finish());
  const found: Grouped[] = [];
  const memory = ByteSink.ofCapacity(8);
  for (let partition = 0; partition < partitions; partition++) {
    readFrames(framesOf(frames, partition), memory);
    for (const ofCompany of rowsByCompany(memory, () => false)) {
      const { company, starts, duplicates } = groupCompany(memory, ofCompany);
      const { companyId, companyName, website, externalCompanyId } = company;
      const numbers = [...starts].map((start) => entryNumber(memory.words, start));
      found.push({ companyId, companyName, website, externalCompanyId, numbers, duplicates });
    }
  }
  return found.sort((a, b) => a.companyId - b.companyId);
}

function naive(input: readonly InputRow[]): Grouped[] {
  const companies = Map.groupBy(input, ({ employment }) => employment.company.companyId ?? 0);
  return [...companies]
    .sort(([a], [b]) => a - b)
    .map(([companyId, ofCompany]) => {
      const first = (pick: (company: Employment['company']) => string) =>
        ofCompany.map(({ employment }) => pick(employment.company)).find((text) => text !== '') ?? '';
      const contacts = new Map<string, Contact>();
      let duplicates = 0;
      for (const { employment } of ofCompany) {
        const { text } = employment.identity;
        if (contacts.has(text)) duplicates++;
        else
          contacts.set(text, {
            ...employment.contact,
            number: contactNumber(employment.identity, companyId),
          });
      }
      const numbers = [...contacts.values()]
        .map((contact) => ({ contact, key: contactSortKey(contact, reference) }))
        .sort((a, b) => compareContacts(a.key, b.key))
        .map(({ contact }) => contact.number);
      return {
        companyId,
        companyName: first(({ companyName }) => companyName),
        website: first(({ website }) => website),
        externalCompanyId: first(({ externalCompanyId }) => externalCompanyId),
        numbers,
        duplicates,
      };
    });
}
