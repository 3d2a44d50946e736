import type { Kysely } from 'kysely';
import type { ClientId, CreditEntry, CreditStore, CreditUsage, JobId } from './control-store.ts';
import type { CreditPeriod } from './credit-period.ts';
import { newId20 } from './ids.ts';
import { statesBefore } from './job-state.ts';
import type { CreditLedgerTable, Schema } from './schema.ts';
import { sumOf } from './sum-of.ts';
import { unfinished } from './unfinished-jobs.ts';

/**
 * Credits in the tables of `Schema` (contract section 5).
 *
 * A period's `consumed` is what its ledger adds up to: every debit and refund writes both in one transaction, the one
 * that moves the job. What is reserved is stored nowhere: it is the valid lines of the jobs that still wait, so a
 * cancelled job gives its reservation back by not waiting any more.
 */
export class KyselyCreditStore implements CreditStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async usage(clientId: ClientId, period: CreditPeriod): Promise<CreditUsage | undefined> {
    const account = await readAccount(this.#db, clientId, period);
    if (account === undefined) return undefined;
    const { allocated, consumed, reserved } = account;
    return { ...(allocated !== null && { allocated }), consumed, reserved };
  }

  async consumedByAll(period: CreditPeriod): Promise<number> {
    const row = await this.#db
      .selectFrom('credit_periods')
      .select(sumOf('consumed').as('consumed'))
      .where('period', '=', period)
      .executeTakeFirstOrThrow();
    return row.consumed;
  }

  async ledger(clientId: ClientId, period: CreditPeriod): Promise<CreditEntry[]> {
    const rows = await this.#db
      .selectFrom('credit_ledger')
      .selectAll()
      .where('client_id', '=', clientId)
      .where('period', '=', period)
      .orderBy('at_ms')
      // A job that fails in the millisecond it started in: its debit comes first.
      .orderBy('kind')
      .orderBy('entry_id')
      .execute();
    return rows.map((row) => ({
      entryId: row.entry_id,
      ...(row.job_id !== null && { jobId: row.job_id }),
      kind: row.kind,
      amount: row.amount,
      atMs: row.at_ms,
    }));
  }
}

/** All that decides whether a client may have another job. */
export interface ClientAccount {
  /** Credits a month; null is unlimited. */
  readonly allocated: number | null;
  /** Null is the setting. */
  readonly maxUnfinishedJobs: number | null;
  readonly consumed: number;
  readonly reserved: number;
  readonly unfinished: number;
}

/** One statement, so that a job that is claimed meanwhile is counted once: as reserved or as consumed. */
export function readAccount(
  db: Kysely<Schema>,
  clientId: ClientId,
  period: CreditPeriod,
): Promise<ClientAccount | undefined> {
  return db
    .selectFrom('clients')
    .select((eb) => [
      'clients.monthly_credits as allocated',
      'clients.max_unfinished_jobs as maxUnfinishedJobs',
      eb.fn
        .coalesce(
          eb
            .selectFrom('credit_periods')
            .select('credit_periods.consumed')
            .whereRef('credit_periods.client_id', '=', 'clients.client_id')
            .where('credit_periods.period', '=', period),
          eb.lit(0),
        )
        .as('consumed'),
      eb.fn
        .coalesce(
          eb
            .selectFrom('jobs')
            .select((jobs) => jobs.fn.sum<number>('jobs.valid_queries').as('reserved'))
            .whereRef('jobs.client_id', '=', 'clients.client_id')
            .where(unfinished)
            .where('jobs.state', 'in', statesBefore('claim')),
          eb.lit(0),
        )
        .as('reserved'),
      eb
        .selectFrom('jobs')
        .select((jobs) => jobs.fn.countAll<number>().as('unfinished'))
        .whereRef('jobs.client_id', '=', 'clients.client_id')
        .where(unfinished)
        .$asScalar()
        .$notNull()
        .as('unfinished'),
    ])
    .where('clients.client_id', '=', clientId)
    .executeTakeFirst();
}

/** What a debit or a refund is for. */
export interface JobCharge {
  readonly jobId: JobId;
  readonly clientId: ClientId;
  readonly period: CreditPeriod;
  readonly amount: number;
  readonly atMs: number;
}

/**
 * Debits a job, as far as the client's credits of a month allow; null is unlimited. False when they do not: nothing was
 * changed then. The comparison is inside the statement that changes the sum, so debits that meet cannot both fit.
 */
export async function debit(
  transaction: Kysely<Schema>,
  charge: JobCharge,
  allocated: number | null,
): Promise<boolean> {
  const { clientId, period, amount } = charge;
  if (amount === 0) return true;
  const ceiling = allocated ?? Number.MAX_SAFE_INTEGER;
  // The statement compares only with what was consumed before.
  if (amount > ceiling) return false;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('credit_periods')
    .values({ client_id: clientId, period, consumed: amount })
    .onConflict((conflict) =>
      conflict
        .columns(['client_id', 'period'])
        .doUpdateSet((eb) => ({ consumed: eb('credit_periods.consumed', '+', amount) }))
        .where('credit_periods.consumed', '<=', ceiling - amount),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return false;
  await enter(transaction, 'debit', charge);
  return true;
}

/** Gives a debit back, in the period that it was made in. */
export async function refund(transaction: Kysely<Schema>, charge: JobCharge): Promise<void> {
  if (charge.amount === 0) return;
  await transaction
    .updateTable('credit_periods')
    .set((eb) => ({ consumed: eb('consumed', '-', charge.amount) }))
    .where('client_id', '=', charge.clientId)
    .where('period', '=', charge.period)
    .execute();
  await enter(transaction, 'refund', charge);
}

/** A second entry of a kind for a job breaks the unique index, and with it the transaction. */
async function enter(
  transaction: Kysely<Schema>,
  kind: CreditLedgerTable['kind'],
  { jobId, clientId, period, amount, atMs }: JobCharge,
): Promise<void> {
  await transaction
    .insertInto('credit_ledger')
    .values({
      entry_id: newId20(),
      client_id: clientId,
      period,
      job_id: jobId,
      kind,
      amount,
      at_ms: atMs,
    })
    .execute();
}
