import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSetWriter } from '../data-set/data-set-writer.ts';
import { framesOf } from './group/spill-file.ts';
import type { ImportOptions } from './import-options.ts';
import { type JoinedRows, onEachPartition } from './join-companies.ts';
import type { ImportThread, ImportThreads } from './threads/import-threads.ts';
import { InOrder } from './threads/in-order.ts';
import type { GroupTask, NamedCompany } from './threads/thread-messages.ts';

export interface Built {
  readonly duplicates: number;
  readonly replaced: number;
  readonly carried: number;
  readonly forgotten: number;
}

/**
 * Groups and encodes the partitions on the threads, and appends them in their order.
 *
 * @param onNamed gets the companies that rows without a company id named
 */
export async function buildPartitions(
  options: ImportOptions,
  threads: ImportThreads,
  partitions: number,
  { spilled, sections, moves }: JoinedRows & Pick<GroupTask, 'sections'>,
  writer: DataSetWriter,
  rows: number,
  onNamed: (named: readonly NamedCompany[]) => void,
): Promise<Built> {
  const recordsInOrder = new InOrder();
  const partsInOrder = new InOrder();
  const built = { duplicates: 0, replaced: 0, carried: 0, forgotten: 0 };
  let done = 0;
  // A thread goes on with the next partition while its part is appended; only blocks must wait, for their memory.
  const appended = new Map<ImportThread, Promise<void>>();
  await onEachPartition(threads, partitions, async (thread, partition) => {
    const rowsOfPartition = framesOf(spilled, partition);
    const grouped = await thread.call({ type: 'group', spilled: rowsOfPartition, sections, moves });
    built.duplicates += grouped.duplicates;
    built.replaced += grouped.replaced;
    built.carried += grouped.carried;
    built.forgotten += grouped.forgotten;
    const recordsStart = await recordsInOrder.run(partition, () => writer.appendRecords(grouped.records));
    await appended.get(thread);
    const part = await thread.call({ type: 'encode', recordsStart });
    // Not at once: the thread would wait that long for its next partition.
    const appending = nextTurn().then(() =>
      partsInOrder.run(partition, async () => {
        await writer.appendPart(part);
        onNamed(grouped.named);
        options.onProgress({ phase: 'building', done: ++done, total: partitions, rows });
      }),
    );
    // It is waited for below, unless another part fails first.
    appending.catch(() => undefined);
    appended.set(thread, appending);
    options.signal.throwIfAborted();
  });
  await Promise.all(appended.values());
  return built;
}
