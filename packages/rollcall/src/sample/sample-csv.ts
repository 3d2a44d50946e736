// Synthetic people at companies, from a hundred contacts to a hundred million, for the demo, tests and benchmarks.
// Nobody in it exists: names are drawn, mail and web addresses lie under .example, phone numbers are fictional.

import { SampleCompanies } from './company.ts';
import { sampleContact } from './contact.ts';
import { csvRow, type SampleContact, sampleHeader } from './contact-columns.ts';
import { RandomStream } from './random-stream.ts';
import { type RowPlace, rowsByCompany, rowsShuffled } from './row-order.ts';

/** What to generate. The same options give the same bytes on any machine. */
export interface SampleOptions {
  /** Rows, exactly. From 100 up, the companies of the documented example are all there. */
  readonly contacts: number;
  /** An integer; 5 if not given. The documented companies do not depend on it. */
  readonly seed?: number;
  /** `byCompany` if not given; `shuffled` has the same rows, those of a company far apart. */
  readonly order?: 'byCompany' | 'shuffled';
}

/** With this one no giant is among the first companies, so that small samples look like large ones. */
const DEFAULT_SEED = 5;
const CHUNK_BYTES = 262_144;
/** Rows are encoded a few at a time: large enough to save calls, small enough to stay in the processor's cache. */
const BATCH_CHARACTERS = 2_048;
/** More than a batch and the row that completed it can take, at three bytes a character. */
const ROOM_BYTES = 16_384;

/**
 * The sample as CSV (RFC 4180, but LF; UTF-8; header row first), in chunks of about 256 KB.
 * @throws RangeError if the options are not integers, or the number of contacts is negative
 */
export function* sampleCsv(options: SampleOptions): Generator<Buffer> {
  const random = new RandomStream();
  let chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let used = 0;
  let text = `${sampleHeader}\n`;
  for (const { company, position } of rowPlaces(options)) {
    text += csvRow(sampleContact(company, position, random), company.csv);
    if (text.length < BATCH_CHARACTERS) continue;
    used += chunk.write(text, used);
    text = '';
    if (used < CHUNK_BYTES - ROOM_BYTES) continue;
    yield chunk.subarray(0, used);
    // A new one each time: the consumer may still hold the last.
    chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    used = 0;
  }
  used += chunk.write(text, used);
  yield chunk.subarray(0, used);
}

/** The same contacts, in the same order, as objects. */
export function* sampleContacts(options: SampleOptions): Generator<SampleContact> {
  const random = new RandomStream();
  for (const { company, position } of rowPlaces(options)) yield sampleContact(company, position, random);
}

function rowPlaces({
  contacts,
  seed = DEFAULT_SEED,
  order = 'byCompany',
}: SampleOptions): Generator<RowPlace> {
  if (!Number.isSafeInteger(contacts) || contacts < 0) {
    throw new RangeError(`contacts must be an integer from 0 up, not ${contacts}`);
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be an integer, not ${seed}`);
  const companies = new SampleCompanies(contacts, seed);
  return order === 'shuffled' ? rowsShuffled(companies, contacts, seed) : rowsByCompany(companies, contacts);
}
