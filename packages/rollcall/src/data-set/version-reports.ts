import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSetVersion } from '../control/control-store.ts';

/** The folders of what an import says of its rows: those that it refused, and which company each was found to be. */
const reports = ['rejects', 'companies'] as const;
export type VersionReport = (typeof reports)[number];

/** Where the report of a version is, if it has one: outside the data set, since it is for the user. */
export function reportPath(dataDirectory: string, report: VersionReport, version: DataSetVersion): string {
  return join(dataDirectory, report, `${version}.csv`);
}

export async function removeReports(dataDirectory: string, version: DataSetVersion): Promise<void> {
  for (const report of reports) await rm(reportPath(dataDirectory, report, version), { force: true });
}
