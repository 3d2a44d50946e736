import { setImmediate as turn } from 'node:timers/promises';
import { ByteSink, csvField, NewIdDecoder, type ResultRow, ResultRowReader } from '@rollcall/lookup';
import type { ControlStore, DataSetVersion, Job } from '../control/control-store.ts';
import { deriveKey } from '../control/secrets.ts';
import { ContactRecords } from '../data-set/contact-records.ts';
import type { DataSets } from '../data-set/data-sets.ts';
import type { LentChunks } from './lent-chunks.ts';
import { storedColumns } from './stored-columns.ts';

/** Reading records takes the processor: after this long, others get a turn of the event loop. */
const turnAfterMs = 5;
/** Rows are handed on together. */
const chunkBytes = 64 * 1024;

export interface OwnColumnsOptions {
  readonly control: ControlStore;
  readonly dataSets: DataSets;
  readonly masterKey: Uint8Array;
}

/**
 * The operator's own columns in results. They are no part of the stored file: a contact's newId says where its record
 * lies in the data set that the job ran on, and they are read from there while the results are sent.
 */
export class OwnColumns {
  readonly #options: OwnColumnsOptions;

  constructor(options: OwnColumnsOptions) {
    this.#options = options;
  }

  /** The names of the own columns of a version; undefined when it has been removed. */
  async namesOf(version: DataSetVersion): Promise<readonly string[] | undefined> {
    const { control, dataSets } = this.#options;
    const registered = await control.dataSets.list();
    if (!registered.some((dataSet) => dataSet.version === version)) return undefined;
    return (await dataSets.open(version)).manifest.additionalColumns ?? [];
  }

  /**
   * The stored CSV with own columns behind its own.
   *
   * @param version the data set that the job ran on
   * @param names as the data set has them; the header row says them too
   */
  async *append(stored: LentChunks, job: Job, version: DataSetVersion, names: readonly string[]): LentChunks {
    const { dataSets, masterKey } = this.#options;
    const newIds = new NewIdDecoder(deriveKey(masterKey, 'newId', job.clientId));
    const columns = storedColumns(job);
    const newIdAt = columns.indexOf('newId');
    // Of the contact's own columns one that is never empty. A line without a contact may have a newId: the one it sent.
    const companyIdAt = columns.indexOf('companyId');
    const reader = new ResultRowReader(columns.length);
    const records = new ContactRecords(await dataSets.open(version));
    try {
      let isHeader = true;
      const rows = ByteSink.ofCapacity(chunkBytes * 2);
      let turnAtMs = performance.now() + turnAfterMs;
      const valuesOf = (row: ResultRow): readonly string[] => {
        if (row.starts[companyIdAt] === row.ends[companyIdAt]) return names.map(() => '');
        const contact = newIds.decode(row.text(newIdAt));
        if (contact === undefined)
          throw new Error(`a newId of job ${job.jobId} is not of this installation's master key`);
        const additional = new Map(Object.entries(records.record(contact).additional ?? {}));
        return names.map((name) => additional.get(name) ?? '');
      };
      for await (const bytes of stored) {
        for (const row of reader.rows(bytes)) {
          const values = isHeader ? names : valuesOf(row);
          isHeader = false;
          const appended = Buffer.from(`${values.map((value) => `,${csvField(value)}`).join('')}\r\n`);
          rows.append(row.bytes.subarray(row.start, row.end));
          rows.append(appended);
          if (rows.length >= chunkBytes) {
            yield rows.bytes.subarray(0, rows.length);
            rows.length = 0;
          }
          if (performance.now() < turnAtMs) continue;
          await turn();
          turnAtMs = performance.now() + turnAfterMs;
        }
      }
      reader.end();
      yield rows.bytes.subarray(0, rows.length);
    } finally {
      records.close();
    }
  }
}
