/** Every row of every table of the guide "How matching works", run through the lookup core. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import {
  type Contact,
  classifyTitle,
  csvField,
  defaultReferenceTables,
  LineRunner,
  lineColumns,
  noRecords,
  parseAbbreviations,
  parseLines,
  ReferenceIndex,
  ResultWriter,
  resultColumns,
  resultHeader,
} from '../../packages/lookup/src/index.ts';
import { ContactsEncoder } from '../property/contacts-encoder.ts';
import { defaultAbbreviationTable } from '../property/default-abbreviation-table.ts';
import { MemoryCompanyBlocks } from '../property/memory-company-blocks.ts';
import { sampleContact } from '../property/sample-contact.ts';
import { readPage } from './pages.ts';

const page = readPage('docs/guides/how-matching-works.md');
const reference = new ReferenceIndex(defaultReferenceTables);

/** What a table of the page is about, by its head, and how one of its rows is run. */
const runRow: Readonly<Record<string, (cells: readonly string[]) => void>> = {
  'title|finds|does not find': ([asked = '', ...found]) =>
    assertFinds('title', asked, found, (title) => ({ titles: [title] })),
  'peopleStates|finds|does not find': placesRow('peopleStates'),
  'peopleCities|finds|does not find': placesRow('peopleCities'),
  'peopleArea|finds|does not find': placesRow('peopleArea'),
  'peopleAddress|finds|does not find': placesRow('peopleAddress'),
  'title|job levels|job functions': ([title = '', levels, functions]) => {
    const classes = classifyTitle(title);
    const { jobLevels, jobFunctions } = defaultReferenceTables;
    assert.deepEqual(
      classes.levels.map(({ id }) => jobLevels.find((level) => level.id === id)?.name),
      itemsOf(levels),
    );
    assert.deepEqual(
      classes.functions.map(({ id }) => jobFunctions.find((one) => one.id === id)?.name),
      itemsOf(functions),
    );
  },
  'line|matchStatus|detail': ([line = '', matchStatus, detail]) => {
    const [row] = answer(line, [
      { jobLevels: [4], city: 'Boston' },
      { jobLevels: [5], city: 'Boston' },
      { jobLevels: [4], city: 'Paris', active: false },
    ]);
    assert.deepEqual([row?.['matchStatus'], row?.['detail']], [matchStatus, detail]);
  },
};

describe('the guide "How matching works"', () => {
  let rows = 0;
  for (const { head, cells } of tableRows()) {
    rows++;
    it(`is right about ${head}: ${cells.join(' | ')}`, () => {
      const run = runRow[head];
      assert.ok(run !== undefined, `nobody knows how to run a table with the head ${head}`);
      run(cells);
    });
  }

  it('has more than thirty examples', () => assert.ok(rows > 30));

  it('shows a file of abbreviations that can be used', () => {
    const [, json = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    assert.ok(parseAbbreviations(json).ok);
  });
});

/** The rows of the page's tables, without the code marks of their cells. */
function* tableRows(): Generator<{ head: string; cells: readonly string[] }> {
  let head: string | undefined;
  for (const line of page.split('\n')) {
    if (!line.startsWith('|')) head = undefined;
    else if (!line.startsWith('| ---')) {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
      if (head === undefined) head = cells.join('|');
      else yield { head, cells };
    }
  }
}

function itemsOf(cell = ''): readonly string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function placesRow(column: string): (cells: readonly string[]) => void {
  return ([asked = '', ...found]) => assertFinds(column, asked, found, placeOf);
}

/** A contact written like `city Dallas + state TX`. */
function placeOf(text: string): Partial<Contact> {
  const fields = text.split('+').map((part) => {
    const [, field = '', value = ''] = /^\s*(address|city|state|country|area) (.+?)\s*$/.exec(part) ?? [];
    assert.notEqual(field, '', `"${part}" is no place`);
    return field === 'country' ? ['countryId', reference.countryId(value)] : [field, value];
  });
  return Object.fromEntries(fields);
}

function assertFinds(
  column: string,
  asked: string,
  [finds, leaves]: readonly string[],
  contactOf: (text: string) => Partial<Contact>,
): void {
  // Every level, since a place alone asks nothing.
  const everybody = defaultReferenceTables.jobLevels.map(({ id }) => id).join();
  const line = lineColumns.map((name) => {
    if (name === column) return csvField(asked);
    return { queryId: '1', companyID: '7', jobLevel: csvField(everybody) }[name as string] ?? '';
  });
  for (const [cell, expected] of [
    [finds, 'matched'],
    [leaves, 'noMatch'],
  ] as const) {
    for (const text of itemsOf(cell)) {
      const [row] = answer(line.join(), [{ jobLevels: [11], ...contactOf(text) }]);
      assert.equal(row?.['matchStatus'], expected, `${column} ${asked}: ${text} (${row?.['detail']})`);
    }
  }
}

/** The rows that answer a line about company 7. */
function answer(line: string, contacts: readonly Partial<Contact>[]): Record<string, string>[] {
  const parsed = parseLines(line, reference);
  assert.ok(parsed.ok && parsed.lineErrors.length === 0, JSON.stringify(parsed));
  const people = contacts.map((given, low) => sampleContact({ number: { high: 0, low }, ...given }));
  const company = { companyId: 7, companyName: 'Seven' };
  const block = new ContactsEncoder(reference).encode(company, people, noRecords);
  const chunks: Uint8Array[] = [Buffer.from(resultHeader(resultColumns(false)))];
  const writer = new ResultWriter({
    contactDetails: false,
    newIdKey: Buffer.alloc(32),
    emit: (chunk) => chunks.push(Buffer.from(chunk)),
  });
  const runner = new LineRunner(
    new MemoryCompanyBlocks(new Map([[7, [block]]])),
    reference,
    defaultAbbreviationTable,
  );
  for (const one of parsed.lines) runner.run(one, 10, writer);
  writer.end();
  return parse(Buffer.concat(chunks), { columns: true });
}
