/**
 * The kinds of setting. A kind turns the text of a flag or a variable into a value, says whether a value is right, and
 * says in words what would be. Plain data and closures: every command loads this file, and a schema library would cost
 * each of them more time at start than all the rest (measured: typebox with its checker, 170 ms).
 */

/** What a setting can be set to. */
export type SettingValue = string | number | boolean | readonly string[];

/** Those that serve the API, those that run jobs, or both. */
export type AgreeingProcesses = 'servers' | 'workers' | 'all';

/** One setting: what the flags, the environment, the config file and the reference pages are made from. */
export interface Setting<Value extends SettingValue | undefined = SettingValue | undefined> {
  readonly kind: 'text' | 'integer' | 'boolean' | 'path' | 'choice' | 'list';
  /** The value when nobody sets one; undefined where the setting may stay unset. */
  readonly defaultValue: Value;
  /** How commander spells the flag, or undefined where a command line is no place for the value. */
  readonly flag: string | undefined;
  /** What it means, for the help of a command: one sentence. */
  readonly meaning: string;
  /** What a `--no-...` flag means, since that is the opposite of the setting. */
  readonly flagMeaning?: string;
  /** More of the meaning, for the reference pages. */
  readonly details?: string;
  /** What can go wrong when it is set badly, for the reference pages. */
  readonly risk?: string;
  /** A secret value is never shown, in no error and no page. */
  readonly secret?: boolean;
  /** Which processes of an installation must have the same; absent where each has its own. */
  readonly agreedBy?: AgreeingProcesses;
  /** False for what a config file cannot say about itself. */
  readonly inFile?: boolean;
  /** What a right value is, as the end of "expected ...". */
  readonly expected: string;
  /** The value that a flag or a variable spells; `undefined` when it spells none. */
  readonly fromText: (text: string) => SettingValue | undefined;
  /** Whether a value, from wherever, is one this setting can have. */
  readonly accepts: (value: unknown) => boolean;
  /** What is wrong with which part of a value that is not accepted, where that says more than `expected`. */
  readonly faultIn?: (value: unknown) => string | undefined;
}

/** What the author of a setting writes; the kind adds the rest. */
type Described<Value> = Omit<
  Setting,
  'kind' | 'defaultValue' | 'expected' | 'fromText' | 'accepts' | 'faultIn'
> & {
  readonly defaultValue: Value;
};

/** A text that matches a pattern; `expected` says the pattern in words. */
export function text<Value extends string | undefined>(
  setting: Described<Value> & { readonly pattern: RegExp; readonly expected: string },
): Setting<string | Value> {
  const { pattern, ...rest } = setting;
  return {
    ...rest,
    kind: 'text',
    fromText: (given) => given,
    accepts: (value) => typeof value === 'string' && pattern.test(value),
  };
}

/** A file or a folder. A relative one is taken from the working directory, or from the folder of the config file. */
export function path<Value extends string | undefined>(setting: Described<Value>): Setting<string | Value> {
  return {
    ...setting,
    kind: 'path',
    expected: 'a path',
    fromText: (given) => given,
    // A NUL byte is the one character that no system takes in a path.
    accepts: (value) => typeof value === 'string' && value !== '' && !value.includes('\0'),
  };
}

/** A whole number within bounds, both included. In text, digits may be grouped with `_`, as in TOML. */
export function integer<Value extends number | undefined>(
  setting: Described<Value> & { readonly minimum: number; readonly maximum: number },
): Setting<number | Value> {
  const { minimum, maximum, ...rest } = setting;
  return {
    ...rest,
    kind: 'integer',
    expected: `a whole number from ${grouped(minimum)} to ${grouped(maximum)}`,
    fromText: (given) => (/^-?\d+(_\d+)*$/.test(given) ? Number(given.replaceAll('_', '')) : undefined),
    accepts: (value) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= maximum,
  };
}

/** Yes or no. */
export function boolean(setting: Described<boolean>): Setting<boolean> {
  const spellings = new Map([
    ['true', true],
    ['false', false],
  ]);
  return {
    ...setting,
    kind: 'boolean',
    expected: 'true or false',
    fromText: (given) => spellings.get(given.toLowerCase()),
    accepts: (value) => typeof value === 'boolean',
  };
}

/** One of a few words. */
export function choice<const Choice extends string>(
  setting: Described<NoInfer<Choice>> & { readonly choices: readonly Choice[] },
): Setting<Choice> {
  const { choices, ...rest } = setting;
  return {
    ...rest,
    kind: 'choice',
    expected: `one of ${choices.join(', ')}`,
    fromText: (given) => given,
    accepts: (value) => choices.some((candidate) => candidate === value),
  };
}

/** Any number of texts: an array in the config file, and separated by commas in a flag or a variable. */
export function list(
  setting: Described<readonly string[]> & {
    readonly expected: string;
    /** What is wrong with an entry, in words that quote it; undefined when nothing is. */
    readonly faultOf: (entry: string) => string | undefined;
  },
): Setting<readonly string[]> {
  const { faultOf, ...rest } = setting;
  const isList = (value: unknown) =>
    Array.isArray(value) && value.every((entry): entry is string => typeof entry === 'string');
  return {
    ...rest,
    kind: 'list',
    fromText: (given) => given.split(',').map((entry) => entry.trim()),
    accepts: (value) => isList(value) && value.every((entry) => faultOf(entry) === undefined),
    faultIn: (value) => (isList(value) ? value.map(faultOf).find((fault) => fault !== undefined) : undefined),
  };
}

/** A whole number with its digits grouped as TOML and TypeScript write them, from five digits up: `10_000`. */
export function grouped(value: number): string {
  if (value < 10_000) return String(value);
  return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
}
