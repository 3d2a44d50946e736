/**
 * The database itself records what happens to jobs and credits, by triggers: whatever the processes of a test say, think
 * or no longer live to tell, this is what was committed, in order.
 */
import type { JobState } from '../../packages/rollcall/src/control/job-state.ts';
import type { RawDatabase, StoredRow } from '../raw-database/raw-database.ts';

/** One insert or update of a job. Changes of one job are in their order; those of different jobs need not be. */
export interface JobChange {
  readonly jobId: string;
  /** Null when the job is new. */
  readonly oldState: JobState | null;
  readonly newState: JobState;
  readonly oldAttempt: number;
  readonly newAttempt: number;
  readonly oldOwner: string | null;
  readonly newOwner: string | null;
  readonly oldLeaseUntilMs: number | null;
  readonly newLeaseUntilMs: number | null;
  readonly oldCheckpoint: string | null;
  readonly newCheckpoint: string | null;
  readonly resultParts: string | null;
  readonly failureReason: string | null;
  /** When its contents were removed. */
  readonly removedAtMs: number | null;
  /** Jobs of its client that had not ended, this one included. */
  readonly unfinished: number;
}

/** One entry of the ledger, with the account as it was then, within the same transaction. */
export interface CreditChange {
  readonly clientId: string;
  readonly period: string;
  readonly kind: string;
  readonly amount: number;
  readonly consumed: number;
  readonly allocated: number | null;
}

const tables = {
  SQLite: (name: string, columns: string) =>
    `create table ${name} (number integer primary key autoincrement, ${columns});`,
  PostgreSQL: (name: string, columns: string) =>
    `create table ${name} (number bigint primary key generated always as identity, ${columns});`,
};

const jobColumns = `job_id text, old_state text, new_state text, old_attempt integer, new_attempt integer,
  old_owner text, new_owner text, old_lease_until_ms bigint, new_lease_until_ms bigint,
  old_checkpoint text, new_checkpoint text, result_parts text, failure_reason text, removed_at_ms bigint,
  unfinished integer`;
const creditColumns =
  'client_id text, period text, kind text, amount bigint, consumed bigint, allocated bigint';

/** @param old the row before, or nulls in its place */
function recordJob(old: (column: string) => string): string {
  return `insert into recorded_jobs (${namesOf(jobColumns)}) values (new.job_id, ${old('state')}, new.state,
    ${old('attempt')}, new.attempt, ${old('lease_owner')}, new.lease_owner, ${old('lease_until_ms')},
    new.lease_until_ms, ${old('checkpoint_json')}, new.checkpoint_json, new.result_parts_json, new.failure_reason,
    new.removed_at_ms, (select count(*) from jobs
      where jobs.client_id = new.client_id and jobs.state in ('accepted', 'processing')));`;
}

const recordCredits = `insert into recorded_credits (${namesOf(creditColumns)}) values (new.client_id, new.period, new.kind,
    new.amount, (select consumed from credit_periods
      where credit_periods.client_id = new.client_id and credit_periods.period = new.period),
    (select monthly_credits from clients where clients.client_id = new.client_id));`;

const fromOld = (column: string): string => `old.${column}`;

const triggers = {
  SQLite: `
    create trigger record_new_job after insert on jobs begin ${recordJob(() => 'null')} end;
    create trigger record_job after update on jobs begin ${recordJob(fromOld)} end;
    create trigger record_credits after insert on credit_ledger begin ${recordCredits} end;`,
  // Of a new row, everything of the old one is null.
  PostgreSQL: `
    create function record_job() returns trigger language plpgsql as $$ begin ${recordJob(fromOld)} return null; end $$;
    create function record_credits() returns trigger language plpgsql as $$ begin ${recordCredits} return null; end $$;
    create trigger record_job after insert or update on jobs for each row execute function record_job();
    create trigger record_credits after insert on credit_ledger for each row execute function record_credits();`,
};

/** Begins the record, on tables that were migrated. */
export async function startRecord(database: RawDatabase): Promise<void> {
  const table = tables[database.kind];
  await database.run(table('recorded_jobs', jobColumns) + table('recorded_credits', creditColumns));
  await database.run(triggers[database.kind]);
}

export function jobChanges(rows: readonly StoredRow[]): JobChange[] {
  return rows.toSorted(byNumber).map((row) => ({
    jobId: String(row['job_id']),
    oldState: textOf(row['old_state']) as JobState | null,
    newState: textOf(row['new_state']) as JobState,
    oldAttempt: Number(row['old_attempt']),
    newAttempt: Number(row['new_attempt']),
    oldOwner: textOf(row['old_owner']),
    newOwner: textOf(row['new_owner']),
    oldLeaseUntilMs: numberOf(row['old_lease_until_ms']),
    newLeaseUntilMs: numberOf(row['new_lease_until_ms']),
    oldCheckpoint: textOf(row['old_checkpoint']),
    newCheckpoint: textOf(row['new_checkpoint']),
    resultParts: textOf(row['result_parts']),
    failureReason: textOf(row['failure_reason']),
    removedAtMs: numberOf(row['removed_at_ms']),
    unfinished: Number(row['unfinished']),
  }));
}

export function creditChanges(rows: readonly StoredRow[]): CreditChange[] {
  return rows.toSorted(byNumber).map((row) => ({
    clientId: String(row['client_id']),
    period: String(row['period']),
    kind: String(row['kind']),
    amount: Number(row['amount']),
    consumed: Number(row['consumed']),
    allocated: numberOf(row['allocated']),
  }));
}

function namesOf(columns: string): string {
  return columns
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ');
}

function byNumber(a: StoredRow, b: StoredRow): number {
  return Number(a['number']) - Number(b['number']);
}

function textOf(value: StoredRow[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: StoredRow[string] | undefined): number | null {
  return typeof value === 'bigint' ? Number(value) : null;
}
