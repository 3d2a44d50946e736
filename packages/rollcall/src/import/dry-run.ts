import type { Employment } from './clean/employment.ts';
import type { ReadingOptions } from './import-options.ts';
import {
  closeInputs,
  type OpenedInput,
  openInputs,
  type RejectedRows,
  readInputs,
  sizeOf,
} from './read-inputs.ts';
import { ImportThreads } from './threads/import-threads.ts';
import type { NotedValues } from './threads/thread-messages.ts';

/** Employments that are shown as they would become. */
const samplesShown = 20;
/** Distinct reasons that are counted each; reasons hold values, of which there can be any number. */
const reasonsCounted = 1_000;

export interface DryRunReport {
  readonly inputs: readonly OpenedInput[];
  readonly rows: {
    readonly read: number;
    readonly rejected: number;
    /** Of the rows read, those that are further employments of one row of a file. */
    readonly furtherEmployments: number;
  };
  /** Why rows would be refused, the most frequent reason first. */
  readonly reasons: readonly RejectReason[];
  /** Values that would be put aside, by column. */
  readonly notes: readonly NotedValues[];
  readonly samples: readonly Employment[];
}

export interface RejectReason {
  readonly column: string;
  readonly reason: string;
  readonly count: number;
  /** Where the first such row is. */
  readonly file: string;
  readonly line: number;
}

/** Reads and cleans everything that an import would, and keeps nothing. Contacts that are repeated are not found by it. */
export async function dryRun(options: ReadingOptions): Promise<DryRunReport> {
  const inputs = await openInputs(options);
  const threads = new ImportThreads(sizeOf(inputs), (thread) => ({
    thread,
    referenceTables: options.referenceTables,
    spillPath: undefined,
    partitions: 1,
    today: new Date().toISOString().slice(0, 10),
    mergeKey: undefined,
    forgotten: undefined,
  }));
  try {
    const rejected = new CountedReasons();
    const read = await readInputs(inputs, options, threads, rejected, samplesShown);
    const { rows, furtherEmployments, notes, samples } = read;
    return {
      inputs,
      rows: { read: rows, rejected: rejected.count, furtherEmployments },
      reasons: rejected.reasons(),
      notes,
      samples,
    };
  } finally {
    await threads.terminate();
    await closeInputs(inputs);
    options.signal.throwIfAborted();
  }
}

class CountedReasons implements RejectedRows {
  count = 0;
  readonly #reasons = new Map<string, RejectReason>();

  add({ file, line, column, reason }: Parameters<RejectedRows['add']>[0]): void {
    this.count++;
    const key = `${column}\n${reason}`;
    const known = this.#reasons.get(key);
    if (known !== undefined) this.#reasons.set(key, { ...known, count: known.count + 1 });
    else if (this.#reasons.size < reasonsCounted)
      this.#reasons.set(key, { column, reason, count: 1, file, line });
  }

  reasons(): RejectReason[] {
    return [...this.#reasons.values()].sort((a, b) => b.count - a.count);
  }
}
