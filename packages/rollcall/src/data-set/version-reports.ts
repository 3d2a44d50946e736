import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSetVersion } from '../control/control-store.ts';

/** The folders of what an import says of its rows: those that it refused, and which company each was found to be. */
const reports = ['rejects', 'companies'] as const;
export type VersionReport = (typeof reports)[number];

export function reportsDirectory(dataDirectory: string, report: VersionReport): string {
  return join(dataDirectory, report);
}

/** Where the report of a version is, if it has one: outside the data set, since it is for the user. */
export function reportPath(dataDirectory: string, report: VersionReport, version: DataSetVersion): string {
  return join(reportsDirectory(dataDirectory, report), `${version}.csv`);
}

export async function removeReports(dataDirectory: string, version: DataSetVersion): Promise<void> {
  for (const report of reports) await rm(reportPath(dataDirectory, report, version), { force: true });
}

/** What a refused import was refused for is there to be looked at for a week. */
const lonelyKeptMs = 7 * 24 * 60 * 60 * 1_000;
const reportName = /^(\d{8}T\d{6}-[0-9a-v]{4})\.csv$/;

/** Removes old reports of imports that made no data set. */
export async function removeLonelyReports(
  dataDirectory: string,
  registered: ReadonlySet<string>,
  nowMs: number,
): Promise<void> {
  for (const report of reports) {
    for (const name of await readdir(join(dataDirectory, report)).catch(() => [])) {
      const version = reportName.exec(name)?.[1];
      if (version === undefined || registered.has(version)) continue;
      const path = join(dataDirectory, report, name);
      const found = await stat(path).catch(() => undefined);
      if (found !== undefined && nowMs - found.mtimeMs > lonelyKeptMs) await rm(path, { force: true });
    }
  }
}
