import { Command } from 'commander';
import { sampleCsv } from '../sample/sample-csv.ts';
import { writeSample } from '../sample/write-sample.ts';
import { wholeNumber } from './whole-number.ts';

/** `rollcall sample`: synthetic people at companies, to try things on. */
export function sampleCommand(): Command {
  return new Command('sample')
    .description(
      'Write synthetic people at companies as CSV. The same call writes the same bytes everywhere.',
    )
    .requiredOption('--contacts <number>', 'how many contacts', wholeNumber(1, 1_000_000_000))
    .option('--out <file>', 'where to write; standard output without it')
    .option('--seed <number>', 'another seed gives other people', wholeNumber(0, 0xffff_ffff), 1)
    .option('--shuffled', 'rows of one company lie far apart, as in many exports')
    .action(async (options: { contacts: number; out?: string; seed: number; shuffled?: boolean }) => {
      const { contacts, seed } = options;
      const sample = { contacts, seed, order: options.shuffled === true ? 'shuffled' : 'byCompany' } as const;
      if (options.out === undefined) {
        for (const chunk of sampleCsv(sample)) {
          if (!process.stdout.write(chunk))
            await new Promise((resolve) => process.stdout.once('drain', resolve));
        }
        return;
      }
      const { rows } = await writeSample(options.out, sample);
      process.stderr.write(`${rows.toLocaleString('en-US')} contacts in ${options.out}\n`);
    });
}
