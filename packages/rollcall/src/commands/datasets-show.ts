import { Command } from 'commander';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { openVersions } from './opened-version.ts';
import { plainText, printJson } from './output.ts';

/** `rollcall datasets show [VERSION]`: what a version was built from, and what became of the rows. */
export function showCommand(): Command {
  const command = new Command('show')
    .description('Show what a version was built from, and what became of the rows.')
    .argument('[version]', 'a version that `rollcall datasets list` shows; the active one without it')
    .option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (version: string | undefined, options: { json?: boolean }) => {
    const [dataSet] = await openVersions(settingsFrom(command), [version]);
    if (dataSet === undefined) return;
    const { createdAt, builtBy, sources, contacts, companies, rows } = dataSet.manifest;
    if (options.json === true) {
      const { version: name } = dataSet;
      printJson({ version: name, createdDate: createdAt, builtBy, sources, contacts, companies, rows });
      return;
    }
    const count = (value: number): string => value.toLocaleString('en-US');
    const lines = [
      ['version', dataSet.version],
      ['created', createdAt],
      ['built by', builtBy],
      ['sources', sources.join(', ')],
      ['contacts', count(contacts)],
      ['companies', count(companies)],
      [
        'rows',
        `${count(rows.read)} read = ${count(rows.taken)} taken + ${count(rows.rejected)} rejected + ${count(rows.duplicates)} duplicates`,
      ],
    ] as const;
    const width = Math.max(...lines.map(([name]) => name.length));
    const text = lines.map(([name, value]) => `${name.padEnd(width)}  ${plainText(value)}\n`).join('');
    process.stdout.write(text);
  });
}
