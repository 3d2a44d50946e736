import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { didYouMean } from '@rollcall/lookup/closest-name';
import { readHandwrittenText } from '../../handwritten-text.ts';
import type { Claim, FileColumn } from './column-claim.ts';
import type { Field, FileKind } from './column-mapping.ts';
import { allFields, fieldsOf } from './fields.ts';
import { additionalName, MappingError } from './people-columns.ts';

/** What a user says a column is. */
export type GivenUse =
  | { readonly kind: 'field'; readonly field: Field }
  /** `name` is undefined when the column keeps its own. */
  | { readonly kind: 'additional'; readonly name: string | undefined }
  | { readonly kind: 'ignored' };

export interface GivenColumn {
  /** The name of the column in the file. */
  readonly header: string;
  readonly use: GivenUse;
  /** Where it was said: `--map`, or the name of a file. */
  readonly from: string;
}

/** What `--map` says, in its order: of a column named twice the last counts; of a field the first is preferred. */
export type GivenMapping = readonly GivenColumn[];

/**
 * The values of `--map`. Each is `Header=column`, or the path of a file that holds such lines or a JSON object
 * `{ "Header": "column" }`. A column is one of the fields, in any case, or `additional`, `additional.NEW NAME` or
 * `ignore`.
 *
 * @throws {MappingError} when a file cannot be read, or a column is none of these
 */
export async function parseMapFlags(values: readonly string[]): Promise<GivenMapping> {
  const given: GivenColumn[] = [];
  for (const value of values) {
    if (await isFile(value)) given.push(...(await readMapFile(value)));
    else if (value.includes('=')) given.push(parsePair(value, '--map'));
    else throw new MappingError(`--map ${value}: there is no such file, and it is not "NAME=COLUMN"`);
  }
  return given;
}

/**
 * Of what a user says, what is about one of several files: a column is named for those that have it. What is about none
 * of them is left to all, so that each says what is wrong with it.
 */
export function givenForFile(
  given: GivenMapping,
  file: { readonly header: readonly string[]; readonly kind: FileKind },
  all: readonly { readonly header: readonly string[]; readonly kind: FileKind }[],
): GivenMapping {
  return given.filter((column) => isAbout(column, file) || !all.some((other) => isAbout(column, other)));
}

function isAbout(
  { header: named, use }: GivenColumn,
  { header, kind }: { readonly header: readonly string[]; readonly kind: FileKind },
): boolean {
  if (use.kind === 'field' && !fieldsOf(kind).includes(use.field)) return false;
  const wanted = named.trim().toLowerCase();
  return header.some((name) => name.trim().toLowerCase() === wanted);
}

/**
 * The claims that a user makes for the columns of a file, by position. Names are matched as they stand, else in any
 * case; a name that stands twice in the file is meant both times.
 *
 * @throws {MappingError} when the file has no such column, or its kind no such field
 */
export function claimGiven(
  given: GivenMapping,
  columns: readonly FileColumn[],
  kind: FileKind,
): ReadonlyMap<number, Claim> {
  const claims = new Map<number, Claim>();
  for (const [rank, { header, use, from }] of given.entries()) {
    if (use.kind === 'field' && !fieldsOf(kind).includes(use.field)) {
      const known = fieldsOf(kind).join(', ');
      throw new MappingError(`${from}: a file of companies has no ${use.field}; it can have ${known}`);
    }
    for (const { position, name } of columnsNamed(header, columns, from)) {
      claims.set(position, claimOf(use, name, rank, `given by ${from}`));
    }
  }
  return claims;
}

function claimOf(use: GivenUse, name: string, rank: number, reason: string): Claim {
  switch (use.kind) {
    case 'field':
      return { kind: 'field', field: use.field, source: 'given', rank, employment: 1, reason };
    case 'additional':
      return { kind: 'additional', name: use.name ?? name, reason };
    case 'ignored':
      return { kind: 'ignored', reason };
  }
}

function columnsNamed(header: string, columns: readonly FileColumn[], from: string): readonly FileColumn[] {
  const wanted = header.trim();
  const exact = columns.filter(({ name }) => name === wanted);
  if (exact.length > 0) return exact;
  const inAnyCase = columns.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (inAnyCase.length > 0) return inAnyCase;
  const names = columns.map(({ name }) => name).filter((name) => name !== '');
  throw new MappingError(
    `${from}: the file has no column "${header}".${didYouMean(wanted, names)} It has ${names.join(', ')}`,
  );
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

async function readMapFile(path: string): Promise<GivenColumn[]> {
  const from = basename(path);
  const text = await readHandwrittenText(path).catch((error: Error) => {
    throw new MappingError(`--map ${path} cannot be read: ${error.message}`);
  });
  if (text.trimStart().startsWith('{')) return parseObject(text, from);
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => parsePair(line, from));
}

function parseObject(text: string, from: string): GivenColumn[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new MappingError(`${from} is no JSON: ${(error as Error).message}`);
  }
  return Object.entries(parsed as Record<string, unknown>).map(([header, column]) => {
    if (typeof column !== 'string') {
      throw new MappingError(`${from}: "${header}" must have the name of a column, as a text`);
    }
    return { header, use: parseUse(column, from), from };
  });
}

/** A name may hold `=`, a column of ours does not; what is behind `additional.` may, and then a file of JSON helps. */
function parsePair(pair: string, from: string): GivenColumn {
  const at = pair.lastIndexOf('=');
  const header = pair.slice(0, Math.max(0, at)).trim();
  if (header === '') throw new MappingError(`${from}: "${pair}" is not "NAME=COLUMN"`);
  return { header, use: parseUse(pair.slice(at + 1), from), from };
}

function parseUse(text: string, from: string): GivenUse {
  const column = text.trim();
  const lower = column.toLowerCase();
  const field = allFields.find((known) => known.toLowerCase() === lower);
  if (field !== undefined) return { kind: 'field', field };
  if (lower === 'ignore') return { kind: 'ignored' };
  if (lower === 'additional') return { kind: 'additional', name: undefined };
  const renamed = additionalName(column);
  if (renamed !== undefined) return { kind: 'additional', name: renamed };
  const known = [...allFields, 'additional', 'ignore'];
  throw new MappingError(
    `${from}: there is no column "${column}".${didYouMean(column, known)} ` +
      `There are ${allFields.join(', ')}; additional, additional.NEW NAME and ignore`,
  );
}
