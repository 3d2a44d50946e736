import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type ConfigFile, defaultConfigFile, readConfigFile } from './config-file.ts';
import { type Environment, problemsInEnvironment, valuesInEnvironment } from './environment.ts';
import { checkGiven, flagName, type GivenValue } from './given-value.ts';
import type { SettingValue } from './setting-kinds.ts';
import { SettingsError } from './settings-error.ts';
import { type SettingKey, type Settings, settingKeys, settingNamed } from './settings-schema.ts';

/** Settings from a command line, as text, or from code, as values. */
export type SettingFlags = { readonly [Key in SettingKey]?: SettingValue | undefined };

/** Where settings come from. */
export interface SettingSources {
  readonly flags: SettingFlags;
  readonly env: Environment;
  /** Absolute. Relative paths of flags, variables and defaults start here. */
  readonly workingDirectory: string;
}

/**
 * All settings: flags win over the environment, the environment over the config file, the file over the defaults
 * (design section 8).
 *
 * @throws SettingsError that lists every wrong value and unknown name, also of values that another source overrides:
 * they would come to light at a worse time.
 */
export function loadSettings(sources: SettingSources): Settings {
  const { flags, env, workingDirectory } = sources;
  const given = [...valuesInFlags(flags, workingDirectory), ...valuesInEnvironment(env, workingDirectory)];
  const file = configFileOf(given, workingDirectory);
  const problems = [...problemsInEnvironment(env), ...file.problems];

  const chosen = new Map<SettingKey, SettingValue>();
  for (const candidate of [...given, ...file.values]) {
    const checked = checkGiven(candidate);
    if ('problem' in checked) problems.push(checked.problem);
    else if (!chosen.has(candidate.key)) chosen.set(candidate.key, placed(candidate, checked.value));
  }
  if (problems.length > 0) throw new SettingsError(problems);
  if (file.path !== undefined) chosen.set('configFile', file.path);
  return withDefaults(chosen, workingDirectory);
}

function valuesInFlags(flags: SettingFlags, directory: string): GivenValue[] {
  return settingKeys
    .filter((key) => flags[key] !== undefined)
    .map((key) => ({ key, value: flags[key], source: `flag ${flagName(key)}`, isText: true, directory }));
}

/** The config file that the sources before it name, or the default one. */
function configFileOf(
  given: readonly GivenValue[],
  workingDirectory: string,
): ConfigFile & { readonly path?: string } {
  const named = given.find((candidate) => candidate.key === 'configFile');
  if (named === undefined) {
    const path = defaultConfigFile(workingDirectory);
    return path === undefined ? { values: [], problems: [] } : { ...readConfigFile(path, 'default'), path };
  }
  const checked = checkGiven(named);
  // The caller checks it again, and reports it with the rest.
  if ('problem' in checked) return { values: [], problems: [] };
  const path = resolve(workingDirectory, String(checked.value));
  return { ...readConfigFile(path, named.source), path };
}

/** A path becomes absolute where it was given: the working directory, or the folder of the config file. */
function placed(given: GivenValue, value: SettingValue): SettingValue {
  return settingNamed(given.key).kind === 'path' ? resolve(given.directory, String(value)) : value;
}

function withDefaults(chosen: ReadonlyMap<SettingKey, SettingValue>, workingDirectory: string): Settings {
  // The check of a key is what makes its value one of its type; a map cannot say so.
  const settings = Object.fromEntries(
    settingKeys.map((key) => [key, chosen.get(key) ?? settingNamed(key).defaultValue]),
  ) as Settings;
  return {
    ...settings,
    dataDirectory: resolve(workingDirectory, settings.dataDirectory),
    threads: settings.threads || availableParallelism(),
  };
}
