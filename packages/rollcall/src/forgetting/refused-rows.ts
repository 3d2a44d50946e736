import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { csvField } from '@rollcall/lookup';
import { CsvError, parse } from 'csv-parse';
import { reportsDirectory } from '../data-set/version-reports.ts';
import type { ForgottenPeople } from '../import/forgotten-people.ts';

/** Behind the name of a report while it is written again. */
const rewritingSuffix = '.rewriting';
/** Written at a time. */
const pendingCharacters = 64 * 1024;

/**
 * Takes the rows of people who were forgotten out of the reports of rejected rows, which have them as they were. A report takes
 * the place of the other when it is whole, so it does not matter where this ends.
 */
export async function removeRefusedRows(dataDirectory: string, people: ForgottenPeople): Promise<void> {
  const directory = reportsDirectory(dataDirectory, 'rejects');
  for (const name of await readdir(directory).catch(() => [])) {
    const path = join(directory, name);
    if (name.endsWith(rewritingSuffix)) await rm(path, { force: true });
    else if (name.endsWith('.csv')) await rewrite(path, people);
  }
}

async function rewrite(path: string, people: ForgottenPeople): Promise<void> {
  const rewriting = `${path}${rewritingSuffix}`;
  const file = await open(rewriting, 'w', 0o600);
  let lost = 0;
  let kept = 0;
  try {
    let pending = '';
    for await (const cells of createReadStream(path).pipe(parse({ relaxColumnCount: true }))) {
      const row = cells as readonly string[];
      // The first is the header.
      if (lost + kept > 0 && row.some((cell) => people.isNamedIn(cell))) {
        lost++;
        continue;
      }
      kept++;
      pending += `${row.map(csvField).join(',')}\n`;
      if (pending.length < pendingCharacters) continue;
      await file.writeFile(pending);
      pending = '';
    }
    await file.writeFile(pending);
    if (lost > 0) await file.sync();
  } catch (error) {
    // Its version was removed meanwhile, or somebody has made something else of it, of which nobody can tell whom it names.
    const isDamaged = error instanceof CsvError;
    if (!isDamaged && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    lost = 0;
    if (isDamaged) await rm(path, { force: true });
  } finally {
    await file.close();
  }
  const isEmpty = lost > 0 && kept === 1;
  if (lost === 0 || isEmpty) await rm(rewriting, { force: true });
  else await rename(rewriting, path);
  if (isEmpty) await rm(path, { force: true });
}
