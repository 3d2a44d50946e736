import { type Kysely, sql } from 'kysely';
import type {
  ApiTransactions,
  ChargedApi,
  ChargedCall,
  ClientId,
  CreditEntry,
  CreditStore,
  CreditUsage,
  JobId,
} from './control-store.ts';
import { type CreditPeriod, creditPeriodOf } from './credit-period.ts';
import { newId20 } from './ids.ts';
import { statesBefore } from './job-state.ts';
import { lockClient } from './lock-client.ts';
import { PreparedQuery } from './prepared-query.ts';
import type { CreditLedgerTable, Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';
import { sumOf } from './sum-of.ts';
import { unfinished } from './unfinished-jobs.ts';

const dayMs = 86_400_000;

/**
 * Credits in the tables of `Schema` (contract section 5).
 *
 * A period's `consumed` is what its ledger and its calls add up to. Every debit and refund of a job writes the sum and the
 * ledger in one transaction, the one that moves the job; a charged call writes the sum and the count of its day in one. What is reserved is stored nowhere: it is the valid lines of the jobs that still wait, so a
 * cancelled job gives its reservation back by not waiting any more.
 */
export class KyselyCreditStore implements CreditStore {
  readonly #db: Kysely<Schema>;
  readonly #dialect: StoreDialect;

  constructor(db: Kysely<Schema>, dialect: StoreDialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  async usage(clientId: ClientId, period: CreditPeriod): Promise<CreditUsage | undefined> {
    const account = await readAccount(this.#db, clientId, period);
    if (account === undefined) return undefined;
    const { allocated, consumed, reserved } = account;
    return { ...(allocated !== null && { allocated }), consumed, reserved };
  }

  charge({ clientId, api, atMs }: ChargedCall): Promise<boolean> {
    const period = creditPeriodOf(atMs);
    return this.#db.transaction().execute(async (transaction) => {
      // A submission that reserves meanwhile would promise the same credit to its job.
      if (this.#dialect.locksRows) await lockClient(transaction, clientId);
      const account = await readAccount(transaction, clientId, period);
      if (account === undefined) throw new Error(`there is no client with the id ${clientId}`);
      const { allocated, reserved } = account;
      const ceiling = allocated === null ? null : allocated - reserved;
      if (!(await consume(transaction, { clientId, period, amount: 1 }, ceiling))) return false;
      await transaction
        .insertInto('api_transactions')
        .values({
          client_id: clientId,
          api,
          day_start_ms: Math.floor(atMs / dayMs) * dayMs,
          transactions: 1,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['client_id', 'day_start_ms', 'api'])
            .doUpdateSet((eb) => ({ transactions: eb('api_transactions.transactions', '+', 1) })),
        )
        .execute();
      return true;
    });
  }

  async transactions(clientId: ClientId, fromMs: number, beforeMs: number): Promise<ApiTransactions[]> {
    const startOfDay = sql<number>`started_at_ms - started_at_ms % ${sql.lit(dayMs)}`;
    const rows = await this.#db
      .selectFrom('api_transactions')
      .select(['day_start_ms as dayStartMs', 'transactions'])
      .select((eb) => eb.cast<ChargedApi>('api', 'text').as('api'))
      .where('client_id', '=', clientId)
      .where('day_start_ms', '>=', fromMs)
      .where('day_start_ms', '<', beforeMs)
      .unionAll(
        this.#db
          .selectFrom('jobs')
          // PostgreSQL adds big integers up to a type that is no number here.
          .select((eb) => [
            startOfDay.as('dayStartMs'),
            eb.cast<number>(eb.fn.sum('credits_consumed'), 'bigint').as('transactions'),
          ])
          .select((eb) =>
            eb
              .case('kind')
              .when('contactDetails')
              .then(sql.lit<ChargedApi>('contactDetailsJob'))
              .else(sql.lit<ChargedApi>('contactLookupJob'))
              .end()
              .as('api'),
          )
          .where('client_id', '=', clientId)
          .where('started_at_ms', '>=', fromMs)
          .where('started_at_ms', '<', beforeMs)
          .where('credits_consumed', '>', 0)
          .groupBy([startOfDay, 'kind']),
      )
      .execute();
    return rows
      .map(({ api, dayStartMs, transactions }) => ({ api, dayStartMs, transactions }))
      .toSorted((a, b) => a.dayStartMs - b.dayStartMs || (a.api < b.api ? -1 : 1));
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
  return account.first(db, { clientId, period });
}

const account = new PreparedQuery((db, { clientId, period }: { clientId: ClientId; period: CreditPeriod }) =>
  db
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
    .where('clients.client_id', '=', clientId),
);

/** What a debit or a refund is for. */
export interface JobCharge {
  readonly jobId: JobId;
  readonly clientId: ClientId;
  readonly period: CreditPeriod;
  readonly amount: number;
  readonly atMs: number;
}

/** Debits a job. False when the client's credits of the month do not allow it: nothing was changed then. */
export async function debit(
  transaction: Kysely<Schema>,
  charge: JobCharge,
  allocated: number | null,
): Promise<boolean> {
  if (charge.amount === 0) return true;
  if (!(await consume(transaction, charge, allocated))) return false;
  await enter(transaction, 'debit', charge);
  return true;
}

/**
 * Adds to what is consumed in a month, as far as it stays within a limit; null is unlimited. False when it would not. The
 * comparison is inside the statement that changes the sum, so debits that meet cannot both fit.
 */
async function consume(
  transaction: Kysely<Schema>,
  { clientId, period, amount }: Pick<JobCharge, 'clientId' | 'period' | 'amount'>,
  limit: number | null,
): Promise<boolean> {
  const ceiling = limit ?? Number.MAX_SAFE_INTEGER;
  // The statement compares only with what was consumed before.
  if (amount > ceiling) return false;
  const room = ceiling - amount;
  const { numAffectedRows } = await consumption.run(transaction, { clientId, period, amount, room });
  return numAffectedRows !== 0n;
}

interface Consumption {
  readonly clientId: ClientId;
  readonly period: CreditPeriod;
  readonly amount: number;
  /** What may be consumed before, so that the amount fits. */
  readonly room: number;
}

const consumption = new PreparedQuery((db, { clientId, period, amount, room }: Consumption) =>
  db
    .insertInto('credit_periods')
    .values({ client_id: clientId, period, consumed: amount })
    .onConflict((conflict) =>
      conflict
        .columns(['client_id', 'period'])
        .doUpdateSet((eb) => ({ consumed: eb('credit_periods.consumed', '+', amount) }))
        .where('credit_periods.consumed', '<=', room),
    ),
);

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
  await ledgerEntry.run(transaction, { entryId: newId20(), clientId, period, jobId, kind, amount, atMs });
}

interface LedgerEntry extends JobCharge {
  readonly entryId: string;
  readonly kind: CreditLedgerTable['kind'];
}

const ledgerEntry = new PreparedQuery(
  (db, { entryId, clientId, period, jobId, kind, amount, atMs }: LedgerEntry) =>
    db.insertInto('credit_ledger').values({
      entry_id: entryId,
      client_id: clientId,
      period,
      job_id: jobId,
      kind,
      amount,
      at_ms: atMs,
    }),
);
