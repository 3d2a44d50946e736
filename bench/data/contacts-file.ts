import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvField } from '@rollcall/lookup';
import type { OpenDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { contactRows } from './contact-rows.ts';

const batchCharacters = 256 * 1024;

/** Writes what the databases load, sorted by company and rank: one CSV file without a header, readable by all. */
export async function writeContactsFile(dataSet: OpenDataSet, path: string): Promise<void> {
  const file = createWriteStream(`${path}.part`, { mode: 0o644 });
  await pipeline(Readable.from(batches(dataSet), { highWaterMark: 2 }), file);
  await rename(`${path}.part`, path);
}

function* batches(dataSet: OpenDataSet): Generator<string> {
  let text = '';
  for (const { companyId, rank, levels, functions, flags, searchedTitles, sent } of contactRows(dataSet)) {
    const compared = [companyId, rank, levels, functions, flags, csvField(searchedTitles)].join(',');
    text += `${compared},${sent.map(csvField).join(',')}\n`;
    if (text.length < batchCharacters) continue;
    yield text;
    text = '';
  }
  yield text;
}
