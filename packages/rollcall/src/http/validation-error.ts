import type { FastifyError } from 'fastify';
import { ApiError } from './errors/api-error.ts';
import type { ErrorKind } from './errors/error-catalogue.ts';

type Fault = NonNullable<FastifyError['validation']>[number];

/** Kinds that the documentation of the family gives numbers to; every other fault is an invalid parameter. */
const kindByKeyword: Readonly<Record<string, ErrorKind>> = {
  minimum: 'belowMinimum',
  maximum: 'aboveMaximum',
};

/** Of a value that is not what it should be, this much is repeated. */
const maxValueShown = 40;

/**
 * A parameter that its schema refuses, as an error of the catalogue.
 *
 * Only where a number or one of a few words is expected is the value repeated: another parameter can be a secret.
 *
 * @param given the parameters as they came
 * @param settings the setting behind the upper bound of a parameter, by the parameter's name
 */
export function validationError(
  faults: readonly Fault[],
  given: unknown,
  settings: Readonly<Record<string, string>>,
): ApiError {
  const [fault] = faults;
  if (fault === undefined) return new ApiError('invalidParameter', 'a parameter is not valid');
  if (fault.keyword === 'required')
    return new ApiError('invalidParameter', `the parameter ${fault.params['missingProperty']} is missing`);
  const kind = kindOf(fault);
  const name = fault.instancePath.replace(/^\//, '');
  const value = new Map<string, unknown>(Object.entries(given ?? {})).get(name);
  if (fault.keyword === 'type' && fault.params['type'] !== 'array' && Array.isArray(value))
    return new ApiError(kind, `the parameter ${name} is given ${value.length} times; send it once`);
  const rule = ruleOf(fault);
  const words = wordsOf(fault);
  if (kind === 'invalidParameter' && words === undefined)
    return new ApiError(kind, `the parameter ${name} ${rule}`);
  const found = JSON.stringify(value)?.slice(0, maxValueShown);
  if (words !== undefined)
    return new ApiError(kind, `the parameter ${name} is ${found}; send ${inWords(words)}`);
  const setting =
    kind === 'aboveMaximum' && settings[name] !== undefined ? ` (setting ${settings[name]})` : '';
  return new ApiError(
    kind,
    `the parameter ${name} is ${found}; ${kind === 'notANumber' ? `it ${rule}` : rule}${setting}`,
  );
}

/**
 * A number as the reference describes it: decimal digits. The schema would also take `1e3` or a blank.
 *
 * @param given as it came; undefined when the parameter is absent
 */
export function requireDigits(name: string, given: unknown): void {
  if (Array.isArray(given))
    throw new ApiError('notANumber', `the parameter ${name} is given more than once; send one number`);
  if (given === undefined) return;
  const found = JSON.stringify(String(given).slice(0, maxValueShown));
  if (/^-?\d+$/.test(String(given))) {
    // The bounds of a schema do not hold for what is no finite number any more.
    if (Number.isSafeInteger(Number(given))) return;
    const isNegative = Number(given) < 0;
    const rule = isNegative ? 'no number that small is taken' : 'no number that large is taken';
    throw new ApiError(
      isNegative ? 'belowMinimum' : 'aboveMaximum',
      `the parameter ${name} is ${found}; ${rule}`,
    );
  }
  throw new ApiError('notANumber', `the parameter ${name} is ${found}; send decimal digits only`);
}

function ruleOf({ keyword, params, message }: Fault): string {
  if (keyword === 'minimum') return `the least is ${params['limit']}`;
  if (keyword === 'maximum') return `the most is ${params['limit']}`;
  return message ?? 'is not valid';
}

/** The words that a parameter may be, where they are few. */
function wordsOf({ keyword, params }: Fault): readonly string[] | undefined {
  if (keyword === 'type' && params['type'] === 'boolean') return ['true', 'false'];
  const allowed = keyword === 'enum' ? params['allowedValues'] : undefined;
  return Array.isArray(allowed) ? allowed.map(String) : undefined;
}

/** `csv, ndjson or xml`. */
function inWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function kindOf({ keyword, params }: Fault): ErrorKind {
  const isNumberExpected = params['type'] === 'integer' || params['type'] === 'number';
  if (keyword === 'type' && isNumberExpected) return 'notANumber';
  return kindByKeyword[keyword] ?? 'invalidParameter';
}
