/**
 * How long it takes to find the companies that lines name without their ids.
 *
 * A million companies, and 2,000 keys of each kind, as the lines of a job have them.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompanyKey } from '@rollcall/lookup';
import type { DataSetVersion } from '../packages/rollcall/src/control/control-store.ts';
import { CompaniesReader } from '../packages/rollcall/src/data-set/companies-reader.ts';
import { CompaniesWriter, companyValues } from '../packages/rollcall/src/data-set/companies-table.ts';

const companies = 1_000_000;
const lines = 2_000;
/** A prime, so that the keys of a job lie all over the file. */
const step = 499_979;

export async function companyKeys(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'rollcall-company-keys-'));
  try {
    writeCompanies(directory);
    const numbers = Array.from({ length: lines }, (_, index) => 1 + ((index * step) % companies));
    measure(
      directory,
      'account id',
      numbers.map((n): CompanyKey => ({ column: 'externalId', text: `EXT-${n}` })),
    );
    measure(
      directory,
      'website',
      numbers.map((n): CompanyKey => ({ column: 'website', text: `company${n}.example` })),
    );
    measure(
      directory,
      'name',
      numbers.map((n): CompanyKey => ({ column: 'companyName', text: `Company ${n} Ltd.` })),
    );
  } finally {
    await rm(directory, { recursive: true });
  }
}

function writeCompanies(directory: string): void {
  const writer = new CompaniesWriter(join(directory, 'companies.sqlite'));
  for (let n = 1; n <= companies; n++) {
    const company = {
      // In no order, as an import adds them.
      companyId: 1 + ((n * step) % companies),
      companyName: `Company ${n}, Inc.`,
      website: `company${n}.example`,
      ticker: '',
      externalCompanyId: `EXT-${n}`,
      city: '',
      state: '',
      countryId: 1,
      additional: '',
      contacts: n % 50,
    };
    writer.add(companyValues(company));
  }
  writer.finish();
}

function measure(directory: string, what: string, keys: readonly CompanyKey[]): void {
  const reader = new CompaniesReader({ version: 'bench' as DataSetVersion, directory });
  const startMs = performance.now();
  const found = keys.filter((key) => reader.idOf(key) !== undefined).length;
  const tookMs = performance.now() - startMs;
  reader.close();
  console.log(`${lines} lines by ${what}: ${tookMs.toFixed(0)} ms, ${found} found`);
}
