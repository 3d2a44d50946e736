/** The config file as a source of settings: one flat table of TOML. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { didYouMean } from '@rollcall/lookup/closest-name';
import { parse, TomlError, type TomlTable } from 'smol-toml';
import type { GivenValue } from './given-value.ts';
import { SettingsError } from './settings-error.ts';
import { isSettingKey, settingKeys, settingNamed } from './settings-schema.ts';

/** What a config file says. */
export interface ConfigFile {
  readonly values: readonly GivenValue[];
  readonly problems: readonly string[];
}

/** The file that is read when no flag and no variable names one, if it is there. */
export function defaultConfigFile(workingDirectory: string): string | undefined {
  const file = join(workingDirectory, 'rollcall.toml');
  return existsSync(file) ? file : undefined;
}

/**
 * Reads a config file.
 *
 * @param file absolute path.
 * @param source who named the file, for the message when it cannot be read.
 * @throws SettingsError when the file cannot be read or is no TOML.
 */
export function readConfigFile(file: string, source: string): ConfigFile {
  const content = contentOf(file, source);
  const values: GivenValue[] = [];
  const problems: string[] = [];
  const known = settingKeys.filter((key) => settingNamed(key).inFile !== false);
  for (const [name, value] of Object.entries(tableIn(content, file))) {
    const place = `${file}, line ${lineOf(name, content)}`;
    if (!isSettingKey(name)) {
      problems.push(`${place}: there is no setting ${name}.${didYouMean(name, known)}`);
    } else if (settingNamed(name).inFile === false) {
      problems.push(`${place}: ${name} cannot be set in a config file, only by a flag or a variable.`);
    } else if (value !== '' || settingNamed(name).defaultValue !== undefined) {
      // Empty text leaves an optional setting unset, as the default file shows it.
      values.push({ key: name, value, source: place, isText: false, directory: dirname(file) });
    }
  }
  return { values, problems };
}

function contentOf(file: string, source: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new SettingsError([`setting configFile (${source}): ${file} cannot be read (${reason}).`]);
  }
}

function tableIn(content: string, file: string): TomlTable {
  try {
    return parse(content);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // Only the first line: the rest quotes the file, and with it perhaps the master key.
    const [reason] = error.message.split('\n');
    throw new SettingsError([`${file}, line ${error.line}, column ${error.column}: ${reason}.`]);
  }
}

/** The line that sets a key or opens its table, 1-based: the parser does not keep places. */
function lineOf(name: string, content: string): number {
  const escaped = RegExp.escape(name);
  const opening = new RegExp(`^\\s*\\[*\\s*["']?${escaped}["']?\\s*[=.\\]]`);
  return content.split('\n').findIndex((line) => opening.test(line)) + 1;
}
