import { additionalPrefix, csvField } from '@rollcall/lookup';
import { CompaniesInOrder } from '../data-set/companies-in-order.ts';
import { companyAdditional } from '../data-set/company-row.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { companyColumns, contactsColumn } from '../import/map/people-columns.ts';
import type { ExportFormat } from './export-formats.ts';
import { type ExportedCompany, exportedCompany } from './exported-company.ts';
import { writtenIds } from './written-ids.ts';

const chunkCharacters = 256 * 1024;
/** Between two chances to hear a signal, while columns are looked for. */
const companiesPerStep = 10_000;

/**
 * All companies of a data set as text, by ascending id, those without contacts too. As CSV and NDJSON an import reads
 * them back as they are (`--companies`); `json` is one list. It comes in chunks, some of them empty.
 *
 * @returns how many there are
 * @throws {DataSetError} when the data set is damaged
 */
export function* exportCompanies(
  dataSet: OpenDataSet,
  format: ExportFormat | 'json',
): Generator<string, number> {
  const reader = new CompaniesInOrder(dataSet);
  try {
    const ids = writtenIds(dataSet.referenceTables);
    const writer = writers[format](format === 'csv' ? yield* additionalColumns(reader) : []);
    let chunk = writer.head;
    let companies = 0;
    for (const company of reader.companies()) {
      chunk += writer.row(exportedCompany(company, ids), companies === 0);
      companies++;
      if (chunk.length < chunkCharacters) continue;
      yield chunk;
      chunk = '';
    }
    yield chunk + writer.end(companies);
    return companies;
  } finally {
    reader.close();
  }
}

/** How a format is written. */
interface CompanyWriter {
  readonly head: string;
  row(company: ExportedCompany, isFirst: boolean): string;
  end(companies: number): string;
}

const writers: Readonly<
  Record<ExportFormat | 'json', (additionalNames: readonly string[]) => CompanyWriter>
> = {
  csv: csvWriter,
  ndjson: () => ({ head: '', row: (company) => `${JSON.stringify(company)}\n`, end: () => '' }),
  json: () => ({
    head: '[',
    row: (company, isFirst) => `${isFirst ? '' : ','}\n  ${JSON.stringify(company)}`,
    end: (companies) => (companies === 0 ? ']\n' : '\n]\n'),
  }),
};

function csvWriter(additionalNames: readonly string[]): CompanyWriter {
  const columns = [...companyColumns, contactsColumn] as const;
  const header = [...columns, ...additionalNames.map((name) => additionalPrefix + name)];
  return {
    head: `${header.map(csvField).join(',')}\n`,
    row: (company) => {
      // A column may be called `constructor`.
      const additional = new Map(Object.entries(company.additional ?? {}));
      const own = additionalNames.map((name) => additional.get(name) ?? '');
      const values = columns.map((column) => String(company[column]));
      return `${[...values, ...own].map(csvField).join(',')}\n`;
    },
    end: () => '',
  };
}

/** The names of the operator's own columns that some company has, in alphabetical order. */
function* additionalColumns(reader: CompaniesInOrder): Generator<string, readonly string[]> {
  const names = new Set<string>();
  let done = 0;
  for (const company of reader.companies()) {
    for (const name of Object.keys(companyAdditional(company) ?? {})) names.add(name);
    if (++done % companiesPerStep === 0) yield '';
  }
  return [...names].sort();
}
