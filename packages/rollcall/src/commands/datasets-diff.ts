import { Command } from 'commander';
import {
  type CompanyDifference,
  compareDataSets,
  type DifferenceTotals,
} from '../data-set/compare-data-sets.ts';
import { totalsJson } from '../data-set/difference-json.ts';
import { type ListedTotals, listedDifferences } from '../data-set/listed-differences.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { type DifferenceReport, jsonReport, textReport, totalsText } from './difference-report.ts';
import { openVersions } from './opened-version.ts';
import { printJson } from './output.ts';
import { compressionOfName, writeOutput } from './output-file.ts';
import { progressBar } from './progress.ts';
import { untilStopped } from './stop-signal.ts';
import { wholeNumber } from './whole-number.ts';

interface DiffFlags {
  readonly json?: boolean;
  readonly limit?: number;
  readonly out?: string;
}

const listedByDefault = 100;

/** `rollcall datasets diff A B`: what is different in B against A. */
export function diffCommand(): Command {
  const command = new Command('diff')
    .description(
      'Say who joined, who left and who changed title from one version to another, by company, and count what else is ' +
        'different. Who moved to another company has left one and joined the other.',
    )
    .argument('<before>', 'a version that `rollcall datasets list` shows')
    .argument('<after>', 'the version that is compared with it')
    .option('--json', 'print as JSON')
    .option(
      '--limit <number>',
      `how many changes are listed; all are counted. Without it ${listedByDefault}, and all with --out`,
      wholeNumber(0, 999_999_999),
    )
    .option('--out <file>', 'where the list goes; the totals are printed too');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (before: string, after: string, flags: DiffFlags) => {
    const [old, now] = await openVersions(settingsFrom(command), [before, after]);
    if (old === undefined || now === undefined) return;
    const versions = { before, after };
    const report = flags.json === true ? jsonReport(versions) : textReport(versions);
    const limit = flags.limit ?? (flags.out === undefined ? listedByDefault : Number.POSITIVE_INFINITY);
    const totals = await writeReport(old, now, report, limit, flags.out);
    if (flags.out === undefined || totals === undefined) return;
    if (flags.json === true) printJson(totalsJson(totals));
    else process.stdout.write(totalsText(versions, totals));
  });
}

/** @returns undefined when the reader of standard output has seen enough before the end */
async function writeReport(
  before: OpenDataSet,
  after: OpenDataSet,
  report: DifferenceReport,
  limit: number,
  file: string | undefined,
): Promise<DifferenceTotals | undefined> {
  const total = before.manifest.contacts + after.manifest.contacts;
  // Not where it would run into the list on the same terminal.
  const isShown = file !== undefined || !process.stdout.isTTY;
  const progress = isShown ? progressBar({ label: 'Comparing', unit: 'contacts', total }) : undefined;
  const compared = compareDataSets(before, after, (done) => progress?.update(done));
  let totals: DifferenceTotals | undefined;
  function* chunks(): Generator<string> {
    totals = yield* reportChunks(listedDifferences(compared, limit), report);
  }
  const output = { file, compression: file === undefined ? undefined : compressionOfName(file) };
  try {
    await untilStopped('stopped', (signal) => writeOutput(chunks(), output, signal));
  } finally {
    progress?.stop();
  }
  return totals;
}

function* reportChunks(
  differences: Generator<CompanyDifference | undefined, ListedTotals>,
  report: DifferenceReport,
): Generator<string, DifferenceTotals> {
  let isFirst = true;
  yield report.head();
  for (;;) {
    const step = differences.next();
    if (step.done === true) {
      yield report.end(step.value.totals, step.value.unlisted);
      return step.value.totals;
    }
    if (step.value === undefined) {
      yield '';
      continue;
    }
    yield report.company(step.value, isFirst);
    isFirst = false;
  }
}
