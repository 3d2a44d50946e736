import { websiteHost } from '@rollcall/lookup';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CompaniesReader } from '../data-set/companies-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { exportCompanies } from '../export/export-companies.ts';
import { type ExportFormat, exportFormats, formatOfName } from '../export/export-formats.ts';
import { type ExportedCompany, exportedCompany } from '../export/exported-company.ts';
import { writtenIds } from '../export/written-ids.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { openVersions } from './opened-version.ts';
import { printJson, printTable, shownCount } from './output.ts';
import { compressionOfName, writeOutput } from './output-file.ts';
import { untilStopped } from './stop-signal.ts';
import { wholeNumber } from './whole-number.ts';

/** `rollcall companies`: ids, names, websites and account ids, for writing lookup lines. */
export function companiesCommand(): Command {
  return new Command('companies')
    .description('Find the ids of companies, for writing lookup lines.')
    .addCommand(searchCommand())
    .addCommand(exportCommand());
}

const versionFlag = [
  '--version <version>',
  'a version that `rollcall datasets list` shows; the active one without it',
] as const;

const columns = ['companyId', 'companyName', 'website', 'externalCompanyId', 'ticker', 'contacts'] as const;

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
    const dataSet = await chosen(command, version);
    const ids = writtenIds(dataSet.referenceTables);
    const reader = new CompaniesReader(dataSet);
    const found = reader.find(search, limit).map((company) => exportedCompany(company, ids));
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
function cellOf(company: ExportedCompany, column: (typeof columns)[number]): string | number {
  return column === 'companyId' ? String(company.companyId) : company[column];
}

interface ExportOptions {
  readonly out?: string;
  readonly format?: ExportFormat;
  readonly version?: string;
  readonly json?: boolean;
}

function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'Write all companies, in the order of their ids, as a file that `rollcall import --companies` reads back as they are.',
    )
    .option(
      '--out <file>',
      'where to write, replacing what is there; packed when the name ends with .gz or .zst. Standard output without it',
    )
    .addOption(
      new Option(
        '--format <format>',
        "the format; that of the file's name (.ndjson) or CSV without it",
      ).choices(exportFormats),
    )
    .option(...versionFlag)
    .option('--json', 'print as JSON: the companies or, with --out, what was written');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async ({ out, version, json, ...options }: ExportOptions) => {
    const format = options.format ?? formatOfName(out ?? '');
    const dataSet = await chosen(command, version);
    let companies = 0;
    function* counted(): Generator<string> {
      companies = yield* exportCompanies(dataSet, out === undefined && json === true ? 'json' : format);
    }
    const output = { file: out, compression: out === undefined ? undefined : compressionOfName(out) };
    await untilStopped('stopped; nothing was exported', (signal) => writeOutput(counted(), output, signal));
    if (out === undefined) return;
    if (json === true) printJson({ version: dataSet.version, file: out, format, companies });
    else
      process.stdout.write(
        `${out} has the ${shownCount(companies)} companies of data set ${dataSet.version}.\n`,
      );
  });
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
