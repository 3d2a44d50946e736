import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseReferenceTables, type ReferenceTables, tableNames } from '@rollcall/lookup';
import { readHandwrittenText } from '../handwritten-text.ts';
import { ImportError } from './import-error.ts';

/** Faults that are told; a table with the wrong field names has one in every row. */
const mostProblemsTold = 20;

/**
 * Reads an operator's own reference tables: `jobLevels.json` and so on in a directory. A table without a file is the
 * default one.
 *
 * @throws {ImportError} naming every fault, when a file cannot be read or is not as it must be
 */
export async function readReferenceTables(directory: string): Promise<ReferenceTables> {
  const fileNames = tableNames.map((table) => `${table}.json`);
  const present = await readdir(directory).catch((error: Error) => {
    throw new ImportError(`the reference tables cannot be read: ${error.message}`);
  });
  const stray = present.filter((name) => name.endsWith('.json') && !fileNames.includes(name));
  if (stray.length > 0 || !present.some((name) => fileNames.includes(name))) {
    const found = stray.length > 0 ? `there is ${stray.join(', ')}` : 'there is none';
    throw new ImportError(
      `the reference tables in ${directory} are to be ${fileNames.join(', ')}, each of which may be missing; ${found}`,
    );
  }
  const given: Record<string, unknown> = {};
  for (const table of tableNames) {
    const name = `${table}.json`;
    if (present.includes(name)) given[table] = await readJson(join(directory, name));
  }
  const parsed = parseReferenceTables(given);
  if (parsed.ok) return parsed.tables;
  const told = parsed.problems.slice(0, mostProblemsTold);
  const more = parsed.problems.length - told.length;
  const rest = more === 0 ? [] : [`and ${more} more`];
  throw new ImportError(
    [`the reference tables in ${directory} cannot be used:`, ...told, ...rest].join('\n  '),
  );
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readHandwrittenText(file));
  } catch (error) {
    throw new ImportError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
