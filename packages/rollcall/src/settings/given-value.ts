import type { SettingValue } from './setting-kinds.ts';
import { type SettingKey, settingNamed, variableOf } from './settings-schema.ts';

/** A value that somebody gave for a setting, and where: what an error message needs to be of use. */
export interface GivenValue {
  readonly key: SettingKey;
  readonly value: unknown;
  /** For people: `flag --port`, `variable ROLLCALL_PORT`, `rollcall.toml, line 3`. */
  readonly source: string;
  /** True for flags and variables, which can only carry text. */
  readonly isText: boolean;
  /** What a relative path is relative to. */
  readonly directory: string;
}

/** The value, checked, or what is wrong with it. */
export function checkGiven(
  given: GivenValue,
): { readonly value: SettingValue } | { readonly problem: string } {
  const setting = settingNamed(given.key);
  const value = given.isText && typeof given.value === 'string' ? setting.fromText(given.value) : given.value;
  if (setting.accepts(value) && isSettingValue(value)) return { value };
  const fault = setting.faultIn?.(value) ?? `expected ${setting.expected}, found ${found(given)}`;
  return { problem: `setting ${given.key} (${given.source}): ${fault}.` };
}

/** How a flag is named in messages: its long form alone. */
export function flagName(key: SettingKey): string {
  return settingNamed(key).flag?.split(' ')[0] ?? variableOf(key);
}

/** What was found, cut where it is long, and hidden where the setting is secret. */
function found(given: GivenValue): string {
  if (settingNamed(given.key).secret === true)
    return 'something else, which is not shown because it is secret';
  const shown = JSON.stringify(given.value) ?? String(given.value);
  return shown.length > 100 ? `${shown.slice(0, 100)}...` : shown;
}

function isSettingValue(value: unknown): value is SettingValue {
  return ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value);
}
