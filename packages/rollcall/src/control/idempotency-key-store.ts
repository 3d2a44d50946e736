import type { Kysely } from 'kysely';
import type {
  ClientId,
  IdempotencyKeyStore,
  KeyedSubmission,
  NewIdempotencyKey,
  NewJob,
} from './control-store.ts';
import { PreparedQuery } from './prepared-query.ts';
import type { Schema } from './schema.ts';

/** Remembered submissions in the tables of `Schema`: one row for each key of a client. */
export class KyselyIdempotencyKeyStore implements IdempotencyKeyStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  find(clientId: ClientId, key: string, nowMs: number): Promise<KeyedSubmission | undefined> {
    return findByKey(this.#db, clientId, key, nowMs);
  }

  async removeExpired(beforeMs: number): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('idempotency_keys')
      .where('expires_at_ms', '<', beforeMs)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}

/** The submission that a key still stands for. */
export async function findByKey(
  db: Kysely<Schema>,
  clientId: ClientId,
  key: string,
  nowMs: number,
): Promise<KeyedSubmission | undefined> {
  const row = await submissionByKey.first(db, { clientId, key, nowMs });
  if (row === undefined) return undefined;
  return { jobId: row.job_id, kind: row.kind, fingerprint: row.fingerprint };
}

const submissionByKey = new PreparedQuery(
  (db, { clientId, key, nowMs }: { clientId: ClientId; key: string; nowMs: number }) =>
    db
      .selectFrom('idempotency_keys')
      .innerJoin('jobs', 'jobs.job_id', 'idempotency_keys.job_id')
      .select(['jobs.job_id', 'jobs.kind', 'fingerprint'])
      .where('idempotency_keys.client_id', '=', clientId)
      .where('key', '=', key)
      .where('expires_at_ms', '>', nowMs),
);

/**
 * In the transaction that stores the job, so that both are there or neither. An expired key is used again; a second job
 * under one that still stands, which `findByKey` rules out, breaks the transaction.
 */
export async function rememberKey(
  transaction: Kysely<Schema>,
  { jobId, clientId, createdAtMs }: NewJob,
  { key, fingerprint, expiresAtMs }: NewIdempotencyKey,
): Promise<void> {
  const submission = { fingerprint, job_id: jobId, expires_at_ms: expiresAtMs };
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('idempotency_keys')
    .values({ client_id: clientId, key, ...submission })
    .onConflict((conflict) =>
      conflict
        .columns(['client_id', 'key'])
        .doUpdateSet(submission)
        .where('idempotency_keys.expires_at_ms', '<=', createdAtMs),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) throw new Error('the idempotency key stands for another job');
}
