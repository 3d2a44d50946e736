import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { DataSetError } from './data-set-error.ts';

/** Raised by one for every change of the files that an older program could not read. */
export const dataSetFormat = 1;

/** Raised when normalization changes: blocks hold text normalized by the program that wrote them. */
export const normalizerVersion = 1;

const fileSchema = Type.Object({ sizeBytes: Type.Integer({ minimum: 0 }), sha256: Type.String() });

const manifestSchema = Type.Object({
  /** Version of the file format. */
  format: Type.Integer({ minimum: 1 }),
  normalizer: Type.Integer({ minimum: 1 }),
  version: Type.String(),
  createdAt: Type.String(),
  /** The program that built it. */
  builtBy: Type.String(),
  sources: Type.Array(Type.String()),
  contacts: Type.Integer({ minimum: 0 }),
  companies: Type.Integer({ minimum: 0 }),
  blocks: Type.Integer({ minimum: 0 }),
  /** What happened to the rows: read = taken + rejected + duplicates + forgotten. */
  rows: Type.Object({
    read: Type.Integer({ minimum: 0 }),
    taken: Type.Integer({ minimum: 0 }),
    rejected: Type.Integer({ minimum: 0 }),
    duplicates: Type.Integer({ minimum: 0 }),
    /** Of people who had been forgotten; absent where nobody had. */
    forgotten: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
  /** What an import into another data set took over from it. */
  merge: Type.Optional(
    Type.Object({
      /** The version that was merged into. */
      base: Type.String(),
      /** What told which contact a row is about. */
      key: Type.String(),
      /** Contacts that stayed as they were. */
      kept: Type.Integer({ minimum: 0 }),
      /** Contacts whose place rows of the files took. */
      replaced: Type.Integer({ minimum: 0 }),
    }),
  ),
  /** Where it is another version without some contacts. */
  without: Type.Optional(
    Type.Object({
      /** The version whose place it took. */
      base: Type.String(),
      /** Contacts that were forgotten. */
      forgotten: Type.Integer({ minimum: 0 }),
    }),
  ),
  /** Names of the operator's own columns that some contact has; older manifests do not say. */
  additionalColumns: Type.Optional(Type.Array(Type.String())),
  files: Type.Object({
    'blocks.bin': fileSchema,
    /** Blocks that took the place of some in blocks.bin, where people have been forgotten (decision 0031). */
    'rewritten.bin': Type.Optional(fileSchema),
    'records.bin': fileSchema,
    'index.bin': fileSchema,
    'companies.sqlite': fileSchema,
    'reference.json': fileSchema,
  }),
});

/** What a data set says of itself; written last, so a directory with a manifest is complete (design section 3). */
export type Manifest = Static<typeof manifestSchema>;

export type DataSetFile = keyof Manifest['files'];

export const manifestFile = 'manifest.json';

const advice = 'restore the data set from a backup, switch to another version, or import again';

/** @throws {DataSetError} when there is no manifest, or one of another format */
export async function readManifest(directory: string): Promise<Manifest> {
  const path = join(directory, manifestFile);
  if (!existsSync(directory)) {
    throw new DataSetError(
      `data set ${basename(directory)} is not here: there is no directory ${directory}. It was removed, or its files are on another machine; ${advice}`,
    );
  }
  return parseManifest(await readText(path), path);
}

/**
 * @param path where the text is from, for messages
 * @throws {DataSetError} when it is no manifest, or one of another format
 */
export function parseManifest(text: string, path: string): Manifest {
  const parsed = parseJson(text, path);
  if (!Value.Check(manifestSchema, parsed)) {
    const format = (parsed as { format?: unknown } | null)?.format;
    if (typeof format === 'number' && format > dataSetFormat) throw newerFormat(path, format);
    const [fault] = Value.Errors(manifestSchema, parsed);
    throw new DataSetError(
      `${path} is not a data set manifest: ${fault?.instancePath ?? ''} ${fault?.message ?? ''}; ${advice}`,
    );
  }
  if (parsed.format > dataSetFormat) throw newerFormat(path, parsed.format);
  if (parsed.normalizer !== normalizerVersion) {
    throw new DataSetError(
      `${path} holds text that was normalized by rules ${parsed.normalizer}, this program compares by rules ${normalizerVersion}; import again`,
    );
  }
  return parsed;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new DataSetError(`${path} cannot be read: ${(error as Error).message}; ${advice}`);
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataSetError(`${path} is not JSON: ${(error as Error).message}; ${advice}`);
  }
}

function newerFormat(path: string, format: number): DataSetError {
  return new DataSetError(
    `${path} has format ${format}, this program reads formats up to ${dataSetFormat}; use a newer Rollcall, or import again`,
  );
}
