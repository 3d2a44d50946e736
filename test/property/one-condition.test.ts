import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  type LineFilters,
  LineRunner,
  NewIdDecoder,
  parseLines,
  ResultWriter,
} from '../../packages/lookup/src/index.ts';
import { asksNothing } from './asks-nothing.ts';
import { blocksOf } from './blocks-of-company.ts';
import {
  addresses,
  areas,
  cities,
  contactOf,
  countryIds,
  installations,
  states,
  titleWords,
} from './lookup-arbitraries.ts';
import { MemoryCompanyBlocks } from './memory-company-blocks.ts';
import { naiveLookup } from './naive-lookup.ts';

const newIdKey = Buffer.alloc(32, 7);
const decoder = new NewIdDecoder(newIdKey);

/** Every value of every column alone, against many contacts: what a random line seldom isolates. */
describe('one condition alone', () => {
  const [installation] = installations;
  const contacts = fc.sample(contactOf(installation), { numRuns: 400, seed: 20_260_101 });
  const numbered = contacts.map((contact, low) => ({ ...contact, number: { high: 0, low } }));
  const { reference, levelIds, functionIds } = installation;
  const asked: Record<string, Partial<LineFilters>[]> = {
    jobLevel: levelIds.map((id) => ({ jobLevels: [id] })),
    jobFunction: functionIds.map((id) => ({ jobFunctions: [id] })),
    title: titleWords.flatMap((word) => [
      { title: word },
      ...titleWords.flatMap((second) => [{ title: `${word} ${second}` }, { title: `"${word} ${second}"` }]),
    ]),
    flags: [{ active: false }, { isEmailRequired: true }, { isPhoneRequired: true }],
    peopleCountries: countryIds.map((id) => ({ peopleCountries: [id] })),
    peopleStates: states.filter((state) => state !== '').map((state) => ({ peopleStates: [state] })),
    peopleCities: cities.filter((city) => city !== '').map((city) => ({ peopleCities: [city] })),
    peopleArea: areas.map((peopleArea) => ({ peopleArea })),
    peopleAddress: [...addresses, ...states, ...cities, 'UK', 'boston ma', 'perth western australia'].map(
      (peopleAddress) => ({ peopleAddress }),
    ),
  };
  for (const [column, filters] of Object.entries(asked)) {
    test(column, () => {
      const blocks = new MemoryCompanyBlocks(
        new Map([[1, blocksOf({ companyId: 1, companyName: 'Acme' }, numbered, 150, reference)]]),
      );
      const runner = new LineRunner(blocks, reference, installation.abbreviations);
      let matched = 0;
      for (const [index, one] of filters.entries()) {
        const line = parseLines(`q${index},1,1,,`, reference);
        assert.ok(line.ok && line.lines[0]?.kind === 'lookup');
        const chunks: Buffer[] = [];
        const writer = new ResultWriter({
          contactDetails: false,
          newIdKey,
          emit: (chunk) => chunks.push(Buffer.from(chunk)),
        });
        const all = { ...asksNothing, ...one };
        const outcome = runner.run({ ...line.lines[0], filters: all }, 10_000, writer);
        writer.end();
        const { matches, funnel } = naiveLookup(numbered, all, installation);
        matched += matches.length;
        assert.equal(outcome.totalMatches, matches.length, JSON.stringify(one));
        const rows: string[][] = parse(Buffer.concat(chunks), { record_delimiter: '\r\n' });
        if (matches.length === 0) assert.equal(rows[0]?.[3], funnel);
        else {
          assert.deepEqual(
            rows.map((row) => decoder.decode(row[5] ?? '')?.number.low),
            matches.map(({ number }) => number.low),
            JSON.stringify(one),
          );
        }
      }
      assert.ok(matched > 0);
    });
  }
});
