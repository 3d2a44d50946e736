/** The pages about settings that are made from the schema. */
import { type AgreeingProcesses, grouped, type Setting } from './setting-kinds.ts';
import { otherVariables, settingKeys, settingNamed, variableOf } from './settings-schema.ts';

/** docs/reference/settings.md: every setting, its names, default, meaning and risk. */
export function settingsReference(): string {
  const rows = settingKeys.map((key) => {
    const setting = settingNamed(key);
    const flag = setting.flag === undefined ? 'none' : code(setting.flag);
    const name = setting.inFile === false ? `${code(key)} (not in the file)` : code(key);
    return [name, flag, code(variableOf(key)), defaultOf(setting), `${setting.expected}.`, prose(setting)];
  });
  return `# Settings

A setting is a flag of a command, else an environment variable, else a line of the config file, else its default.
\`rollcall.default.toml\` shows the config file with every default. A wrong value, a misspelt variable or an unknown
name in the file stops the start with a message that names it; the exit code is then 2.

An empty variable counts as not set. Relative paths start in the working directory; those of the config file in the
folder of the file.

Processes on one PostgreSQL database start only when those settings agree that are marked **same**; \`rollcall settings\`
lists them, and changes them for all.

${table(['Name', 'Flag', 'Variable', 'Default', 'Values', 'Meaning and risk'], rows)}

Variables that are no settings:

${table(
  ['Variable', 'Meaning'],
  Object.entries(otherVariables).map(([name, meaning]) => [code(name), meaning]),
)}
`;
}

/** rollcall.default.toml: every setting as a line that is commented out (\`#name = value\`), under its meaning. */
export function defaultConfigFileText(): string {
  const entries = settingKeys.flatMap((key) => {
    const setting = settingNamed(key);
    if (setting.inFile === false) return [];
    const notes = [setting.meaning, setting.details, `Values: ${setting.expected}.`];
    if (setting.risk !== undefined) notes.push(`Risk: ${setting.risk}`);
    if (setting.defaultValue === undefined) notes.push('Empty: not set.');
    const comment = notes.filter((note) => note !== undefined).map((note) => `# ${note.replaceAll('`', '')}`);
    return [`${comment.join('\n')}\n#${key} = ${tomlValue(setting)}\n`];
  });
  return `# The settings of Rollcall, with their defaults. Copy this file to rollcall.toml in the working directory, or name it
# with --config, and remove the # in front of the lines you change. Flags and ROLLCALL_... variables win over it.

${entries.join('\n')}`;
}

function tomlValue(setting: Setting): string {
  const { defaultValue } = setting;
  // JSON's strings are TOML's basic strings.
  return typeof defaultValue === 'number' ? grouped(defaultValue) : JSON.stringify(defaultValue ?? '');
}

function defaultOf(setting: Setting): string {
  return setting.defaultValue === undefined ? 'not set' : code(tomlValue(setting).replaceAll('"', ''));
}

const sameIn: Readonly<Record<AgreeingProcesses, string>> = {
  servers: '**Same** in all servers.',
  workers: '**Same** in all processes that run jobs.',
  all: '**Same** in all servers and workers.',
};

function prose(setting: Setting): string {
  const parts = [
    setting.meaning,
    setting.details,
    setting.risk === undefined ? undefined : `**Risk:** ${setting.risk}`,
    setting.agreedBy === undefined ? undefined : sameIn[setting.agreedBy],
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function code(value: string): string {
  return `\`${value}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
