import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SampleOptions, sampleCsv } from './sample-csv.ts';

/** What has been written. */
export interface WrittenSample {
  /** Contacts; the header row is not counted. */
  readonly rows: number;
  readonly sizeBytes: number;
}

/** Writes a sample as a CSV file, replacing what is there; memory stays flat, whatever the size. */
export async function writeSample(path: string, options: SampleOptions): Promise<WrittenSample> {
  let sizeBytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(Readable.from(sampleCsv(options), { highWaterMark: 2 }), counting, createWriteStream(path));
  return { rows: options.contacts, sizeBytes };
}
