/**
 * How long a synchronous lookup takes by the size of the company, on the thread that answers HTTP and on the query thread.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AbbreviationTable, type CompanyId, defaultAbbreviations, type LineFilters } from '@rollcall/lookup';
import type { Client, ClientId } from '../packages/rollcall/src/control/control-store.ts';
import {
  buildDataSet,
  companyOf,
  contactOf,
} from '../packages/rollcall/src/data-set/data-set-fixture.test.ts';
import { DataSetQueries } from '../packages/rollcall/src/queries/data-set-queries.ts';
import { DataSetQueryRunner } from '../packages/rollcall/src/queries/data-set-query-runner.ts';

const contactsOfCompanies = [50, 2_000, 50_000, 300_000];
const runs = 61;
const titles = [
  'Director of Sales',
  'Software Engineer',
  'VP, Global Supply Chain',
  'Nurse',
  'Account Manager',
];
const client: Client = {
  clientId: 'acme' as ClientId,
  name: 'Acme',
  entitlements: ['lookup', 'contactDetails'],
  createdAtMs: 0,
};
const filters: LineFilters = {
  jobLevels: [],
  jobFunctions: [],
  title: 'sales director',
  active: true,
  isEmailRequired: true,
  isPhoneRequired: false,
  peopleCountries: [],
  peopleStates: [],
  peopleCities: ['City 7', 'City 9', 'City 100'],
  peopleArea: '',
  peopleAddress: '',
};

export async function companyLookups(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'rollcall-company-lookups-'));
  try {
    const dataSet = await buildDataSet(directory, '20261101T000000-aaaa', contactsOfCompanies.map(staffOf));
    const runner = new DataSetQueryRunner(dataSet, new AbbreviationTable(defaultAbbreviations, {}));
    const newIdKey = new Uint8Array(32);
    const queries = new DataSetQueries({
      dataSets: { active: dataSet },
      masterKey: new Uint8Array(32),
      ownAbbreviations: {},
    });
    await queries.company(1 as CompanyId);
    for (const [at, contacts] of contactsOfCompanies.entries()) {
      const query = { companyId: (at + 1) as CompanyId, filters, skip: 0, limit: 50 };
      const here = await medianMs(async () => runner.contacts({ ...query, contactDetails: true, newIdKey }));
      const there = await medianMs(() => queries.contacts(client, query));
      console.log(`${contacts} contacts: ${here} ms here, ${there} ms on the query thread`);
    }
    await queries.close();
  } finally {
    await rm(directory, { recursive: true });
  }
}

function staffOf(contacts: number, at: number) {
  const one = (index: number) =>
    contactOf(at * 1_000_000 + index, {
      titles: [`${titles[index % titles.length]} ${index % 997}`],
      city: `City ${index % 211}`,
      email: `p${index}@x.example`,
    });
  return { company: companyOf(at + 1), contacts: Array.from({ length: contacts }, (_, index) => one(index)) };
}

async function medianMs(lookUp: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const startMs = performance.now();
    await lookUp();
    times.push(performance.now() - startMs);
  }
  return (times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN).toFixed(2);
}
