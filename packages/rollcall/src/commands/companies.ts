import { csvField, websiteHost } from '@rollcall/lookup';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CompaniesInOrder } from '../data-set/companies-in-order.ts';
import { CompaniesReader } from '../data-set/companies-reader.ts';
import type { Company } from '../data-set/companies-table.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { openVersions } from './opened-version.ts';
import { printJson, printTable } from './output.ts';
import { writeOutput } from './output-file.ts';
import { untilStopped } from './stop-signal.ts';
import { wholeNumber } from './whole-number.ts';

/** `rollcall companies`: ids, names, websites and account ids, for writing lookup lines. */
export function companiesCommand(): Command {
  return new Command('companies')
    .description('Find the ids of companies, for writing lookup lines.')
    .addCommand(searchCommand())
    .addCommand(exportCommand());
}

const chunkCharacters = 256 * 1024;

const versionFlag = [
  '--version <version>',
  'a version that `rollcall datasets list` shows; the active one without it',
] as const;

const columns = ['companyId', 'companyName', 'website', 'externalCompanyId', 'ticker', 'contacts'] as const;

/** What the commands say of a company. */
type ListedCompany = Pick<Company, (typeof columns)[number]> & {
  /** The operator's own columns of a file of companies; left out where there are none. */
  readonly additional?: Readonly<Record<string, string>>;
};

function listed(company: Company): ListedCompany {
  const { companyId, companyName, website, externalCompanyId, ticker, contacts, additional } = company;
  const known = { companyId, companyName, website, externalCompanyId, ticker, contacts };
  return additional === '' ? known : { ...known, additional: JSON.parse(additional) };
}

interface SearchOptions {
  readonly website?: string;
  readonly ticker?: string;
  readonly externalId?: string;
  readonly limit: number;
  readonly version?: string;
  readonly json?: boolean;
}

function searchCommand(): Command {
  const command = new Command('search')
    .description(
      'Search companies by name, website, ticker or your own account id. What is given must all be right.',
    )
    .argument('[name...]', 'a name, the start of one, or words of one')
    .option('--website <website>', 'a website, in any spelling', hostOf)
    .option('--ticker <ticker>', 'a ticker symbol')
    .option('--external-id <id>', 'your own account id: the externalCompanyId of the import')
    .option('--limit <number>', 'at most so many companies', wholeNumber(1, 10_000), 20)
    .option(...versionFlag)
    .option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (words: string[], options: SearchOptions) => {
    const { website, ticker, externalId, limit, version } = options;
    const name = words.length === 0 ? undefined : words.join(' ');
    const search = { name, website, ticker, externalCompanyId: externalId };
    if (Object.values(search).every((value) => value === undefined))
      command.error('error: say what to look for: a name, --website, --ticker or --external-id');
    const reader = new CompaniesReader(await chosen(command, version));
    const found = reader.find(search, limit).map(listed);
    reader.close();
    if (options.json === true) printJson(found);
    else
      printTable(
        found,
        columns.map((title) => ({ title, cell: (company) => cellOf(company, title) })),
      );
  });
}

/** Ids are shown as they are typed. */
function cellOf(company: ListedCompany, column: (typeof columns)[number]): string | number {
  return column === 'companyId' ? String(company.companyId) : company[column];
}

interface ExportOptions {
  readonly out?: string;
  readonly format?: 'csv' | 'ndjson';
  readonly version?: string;
  readonly json?: boolean;
}

function exportCommand(): Command {
  const command = new Command('export')
    .description('Write all companies, in the order of their ids.')
    .option('--out <file>', 'where to write, replacing what is there; standard output without it')
    .addOption(
      new Option(
        '--format <format>',
        "the format; that of the file's name (.ndjson) or CSV without it. NDJSON has your own columns too",
      ).choices(['csv', 'ndjson']),
    )
    .option(...versionFlag)
    .option('--json', 'print as JSON: the companies or, with --out, what was written');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async ({ out, version, json, ...options }: ExportOptions) => {
    const format = options.format ?? (/\.(ndjson|jsonl)$/i.test(out ?? '') ? 'ndjson' : 'csv');
    const dataSet = await chosen(command, version);
    const reader = new CompaniesInOrder(dataSet);
    let companies = 0;
    function* counted(): Generator<Company> {
      for (const company of reader.companies()) {
        companies++;
        yield company;
      }
    }
    const kind = out === undefined && json === true ? 'json' : format;
    const output = { file: out, compression: undefined };
    try {
      await untilStopped('stopped; nothing was exported', (signal) =>
        writeOutput(inChunks(writers[kind](counted())), output, signal),
      );
    } finally {
      reader.close();
    }
    if (out === undefined) return;
    if (json === true) printJson({ version: dataSet.version, file: out, format, companies });
    else
      process.stdout.write(
        `${out} has the ${companies.toLocaleString('en-US')} companies of data set ${dataSet.version}.\n`,
      );
  });
}

const writers = { csv: csvRows, ndjson: jsonLines, json: jsonArray } as const;

function* csvRows(companies: Iterable<Company>): Generator<string> {
  yield `${columns.join(',')}\n`;
  for (const company of companies)
    yield `${columns.map((column) => csvField(String(company[column]))).join(',')}\n`;
}

function* jsonLines(companies: Iterable<Company>): Generator<string> {
  for (const company of companies) yield `${JSON.stringify(listed(company))}\n`;
}

function* jsonArray(companies: Iterable<Company>): Generator<string> {
  let before = '[\n';
  for (const company of companies) {
    yield `${before}  ${JSON.stringify(listed(company))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** Larger pieces of the text, which cost less to write. */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkCharacters) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function chosen(command: Command, version: string | undefined): Promise<OpenDataSet> {
  const [dataSet] = await openVersions(settingsFrom(command), [version]);
  if (dataSet === undefined) throw new Error('a version that cannot be opened is an error');
  return dataSet;
}

function hostOf(text: string): string {
  const host = websiteHost(text.trim());
  if (host === '') throw new InvalidArgumentError('a website is needed, such as example.com.');
  return host;
}
