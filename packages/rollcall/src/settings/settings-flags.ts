/** Settings as flags of a command. */
import { type Command, Option } from 'commander';
import type { Environment } from './environment.ts';
import { loadSettings, type SettingFlags } from './load-settings.ts';
import { grouped, type Setting } from './setting-kinds.ts';
import { type SettingKey, type Settings, settingNamed, variableOf } from './settings-schema.ts';

/**
 * Gives a command the flags of some settings, and `--config`, which every command with settings has. Settings without
 * a flag of their own are passed over.
 */
export function addSettingsFlags(command: Command, keys: readonly SettingKey[]): Command {
  for (const key of new Set<SettingKey>([...keys, 'configFile'])) {
    const option = optionOf(key);
    if (option !== undefined) command.addOption(option);
  }
  return command;
}

/**
 * The settings of a command that was given its flags by `addSettingsFlags`: all settings, not only those with a flag.
 *
 * @throws SettingsError
 */
export function settingsFrom(
  command: Command,
  surroundings: { readonly env: Environment; readonly workingDirectory: string } = {
    env: process.env,
    workingDirectory: process.cwd(),
  },
): Settings {
  const flags: { [Key in SettingKey]?: SettingFlags[Key] } = {};
  for (const option of command.options) {
    if (!(option instanceof SettingOption)) continue;
    const name = option.attributeName();
    // Commander fills in `true` for a `--no-...` that was not given: only what was typed counts as a flag.
    if (command.getOptionValueSource(name) === 'cli') flags[option.key] = command.getOptionValue(name);
  }
  return loadSettings({ flags, ...surroundings });
}

/** The flag of a setting. A command may have an option of its own under the name of a setting that it does not take. */
class SettingOption extends Option {
  readonly key: SettingKey;

  constructor(key: SettingKey, flag: string, description: string) {
    super(flag, description);
    this.key = key;
  }
}

function optionOf(key: SettingKey): SettingOption | undefined {
  const setting = settingNamed(key);
  if (setting.flag === undefined) return undefined;
  return new SettingOption(
    key,
    setting.flag,
    `${setting.flagMeaning ?? setting.meaning} (${notesOn(key, setting).join(', ')})`,
  );
}

function notesOn(key: SettingKey, setting: Setting): string[] {
  const { defaultValue, flagMeaning, kind, expected } = setting;
  const notes = kind === 'choice' ? [expected] : [];
  if (defaultValue !== undefined && flagMeaning === undefined) {
    const shown = typeof defaultValue === 'number' ? grouped(defaultValue) : String(defaultValue);
    notes.push(`default: ${shown || 'none'}`);
  }
  return [...notes, `env: ${variableOf(key)}`];
}
