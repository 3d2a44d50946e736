import type { Kysely } from 'kysely';
import type { ClientId } from './control-store.ts';
import { PreparedQuery } from './prepared-query.ts';
import type { Schema } from './schema.ts';

/**
 * Adds to what the results of a client take up, in the transaction that raises `result_bytes` of the job.
 *
 * @returns what they take up then
 */
export async function addStoredBytes(
  transaction: Kysely<Schema>,
  clientId: ClientId,
  bytes: number,
): Promise<number> {
  const row = await addition.first(transaction, { clientId, bytes });
  if (row === undefined) throw new Error(`the results of client ${clientId} could not be added up`);
  return row.bytes;
}

const addition = new PreparedQuery((db, { clientId, bytes }: { clientId: ClientId; bytes: number }) =>
  db
    .insertInto('result_storage')
    .values({ client_id: clientId, bytes })
    .onConflict((conflict) =>
      conflict.column('client_id').doUpdateSet((eb) => ({ bytes: eb('result_storage.bytes', '+', bytes) })),
    )
    .returning('bytes'),
);

/** Takes away from it again, in the transaction that lowers `result_bytes` of the jobs. */
export async function removeStoredBytes(
  transaction: Kysely<Schema>,
  clientId: ClientId,
  bytes: number,
): Promise<void> {
  if (bytes === 0) return;
  await transaction
    .updateTable('result_storage')
    .set((eb) => ({ bytes: eb('bytes', '-', bytes) }))
    .where('client_id', '=', clientId)
    .execute();
}
