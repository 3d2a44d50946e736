/** The places that result files can be in, for tests. */
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import type { JobId, PartName } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { ResultFiles } from '../../packages/rollcall/src/results/result-files.ts';
import { type RawDatabase, RawPostgres, RawSqlite } from '../raw-database/raw-database.ts';
import type { PlaceUnderTest } from './result-files-conformance.ts';

export async function openDirectoryPlace(): Promise<PlaceUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), 'rollcall-results-'));
  const pathOf = ({ jobId, part, attempt }: PartName) =>
    join(directory, 'results', jobId, `${part}.attempt-${attempt}.csv`);
  return {
    files: new ResultFiles(directory),
    names: async (jobId: JobId) => {
      const names = await readdir(join(directory, 'results', jobId));
      return names.map((name) => name.replace(/^(\d+)\.attempt-(\d+)\.csv(\.partial)?$/, '$1/$2')).toSorted();
    },
    cut: async (name, bytes) => truncate(pathOf(name), (await stat(pathOf(name))).size - bytes),
    lose: (name) => rm(pathOf(name)),
    damage: async (name) => writeFile(pathOf(name), Buffer.alloc((await stat(pathOf(name))).size, '?')),
    close: () => rm(directory, { recursive: true }),
  };
}

/** @param databaseUrl of PostgreSQL; SQLite in the directory without it */
export async function openDatabasePlace(directory: string, databaseUrl?: string): Promise<PlaceUnderTest> {
  const control = await openControlStore({ dataDirectory: directory, databaseUrl });
  const raw: RawDatabase =
    databaseUrl === undefined ? new RawSqlite(directory) : await RawPostgres.connect(databaseUrl);
  const isOf = ({ jobId, part, attempt }: PartName) =>
    `job_id = '${jobId}' and part = ${part} and attempt = ${attempt}`;
  /** Of parts of one chunk. */
  const replace = async (name: PartName, bytes: Buffer) => {
    const packed = zstdCompressSync(bytes).toString('hex');
    const literal = raw.kind === 'SQLite' ? `x'${packed}'` : `'\\x${packed}'`;
    await raw.run(
      `update result_chunks set csv_zstd = ${literal}, size_bytes = ${bytes.length} where ${isOf(name)}`,
    );
  };
  const sizeOf = async (name: PartName) =>
    Number((await raw.rows(`select size_bytes from result_chunks where ${isOf(name)}`))[0]?.['size_bytes']);
  return {
    files: new ResultFiles(directory, control.resultChunks),
    names: async (jobId) => {
      const rows = await raw.rows(
        `select distinct part, attempt from result_chunks where job_id = '${jobId}' order by part, attempt`,
      );
      return rows.map(({ part, attempt }) => `${part}/${attempt}`);
    },
    cut: async (name, bytes) => replace(name, Buffer.alloc((await sizeOf(name)) - bytes, '?')),
    lose: (name) => raw.run(`delete from result_chunks where ${isOf(name)}`),
    damage: async (name) => replace(name, Buffer.alloc(await sizeOf(name), '?')),
    close: () => Promise.all([control.close(), raw.close()]).then(() => {}),
  };
}
