import { Command } from 'commander';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { openVersions } from './opened-version.ts';
import { plainText, printJson, shownCount } from './output.ts';

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
    const lines = [
      ['version', dataSet.version],
      ['created', createdAt],
      ['built by', builtBy],
      ['sources', sources.join(', ')],
      ['contacts', shownCount(contacts)],
      ['companies', shownCount(companies)],
      [
        'rows',
        `${shownCount(rows.read)} read = ${shownCount(rows.taken)} taken + ${shownCount(rows.rejected)} rejected + ${shownCount(rows.duplicates)} duplicates`,
      ],
    ] as const;
    const width = Math.max(...lines.map(([name]) => name.length));
    const text = lines.map(([name, value]) => `${name.padEnd(width)}  ${plainText(value)}\n`).join('');
    process.stdout.write(text);
  });
}
