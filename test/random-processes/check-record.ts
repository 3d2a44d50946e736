/** What must hold of the record of a run, and of the tables at its end. */
import assert from 'node:assert/strict';
import type { ResultPart } from '../../packages/rollcall/src/control/control-store.ts';
import { isTerminal, type JobMove, jobMoves } from '../../packages/rollcall/src/control/job-state.ts';
import type { StoredRow } from '../raw-database/raw-database.ts';
import type { CreditChange, JobChange } from './change-record.ts';
import { type Done, markOf } from './process-messages.ts';
import { claimLeaseMs } from './random-worker.ts';

/** What a change was: a move of the table of moves, a new job, or one that leaves the job where it is. */
export type ChangeKind = JobMove['by'] | 'submit' | 'checkpoint' | 'lease' | 'remove';

/** Every change of a job by itself. */
export function checkJobChange(change: JobChange, maxUnfinished: number): ChangeKind {
  const kind = kindOf(change);
  const { oldState, newState, oldAttempt, newAttempt, newOwner } = change;
  const what = JSON.stringify(change);
  if (kind === 'submit') {
    assert.deepEqual([newState, newAttempt], ['accepted', 0], what);
    assert.ok(change.unfinished <= maxUnfinished, what);
    return kind;
  }
  const isClaim = kind === 'claim' || kind === 'takeover';
  assert.equal(newAttempt, oldAttempt + (isClaim ? 1 : 0), `an attempt is a claim: ${what}`);
  if (oldState !== null && isTerminal(oldState)) assert.equal(kind, 'remove', `it has ended: ${what}`);
  if (isClaim) assert.ok(newOwner !== null, what);
  if (newState !== 'processing') assert.equal(newOwner, null, what);
  switch (kind) {
    case 'takeover': {
      const claimedAtMs = Number(change.newLeaseUntilMs) - claimLeaseMs;
      assert.ok(Number(change.oldLeaseUntilMs) < claimedAtMs, `the lease was not over: ${what}`);
      break;
    }
    case 'checkpoint':
      assertMark(lastMark(JSON.parse(change.newCheckpoint ?? '').resultParts), change);
      break;
    case 'finish':
      assertMark(lastMark(JSON.parse(change.resultParts ?? '')), change);
      break;
    case 'fail':
      assertMark(change.failureReason, change);
      break;
    case 'refuse':
      assert.match(change.failureReason ?? '', /^too few credits/, what);
      break;
  }
  return kind;
}

/** Whoever stored something held the lease then, under its latest claim. */
function assertMark(mark: string | null | undefined, change: JobChange): void {
  assert.equal(mark, markOf(change.oldOwner ?? 'nobody', change.oldAttempt), JSON.stringify(change));
}

function lastMark(parts: readonly ResultPart[]): string | undefined {
  return parts.at(-1)?.sha256;
}

function kindOf(change: JobChange): ChangeKind {
  const { oldState, newState, oldAttempt, newAttempt } = change;
  if (oldState === null) return 'submit';
  if (oldState !== newState || oldAttempt !== newAttempt) {
    const move = jobMoves.find(({ from, to }) => from === oldState && to === newState);
    assert.ok(move !== undefined, `no move of the table: ${JSON.stringify(change)}`);
    return move.by;
  }
  if (isTerminal(newState)) return 'remove';
  assert.equal(newState, 'processing', `nothing changes a job that waits: ${JSON.stringify(change)}`);
  return change.oldCheckpoint === change.newCheckpoint ? 'lease' : 'checkpoint';
}

/** The changes of one job, from its first to what its row is now. */
export function checkLife(changes: readonly JobChange[], row: StoredRow): void {
  let [state, attempt]: [string | null, number] = [null, 0];
  for (const change of changes) {
    assert.deepEqual([change.oldState, change.oldAttempt], [state, attempt], JSON.stringify(change));
    [state, attempt] = [change.newState, change.newAttempt];
  }
  assert.deepEqual([row['state'], row['attempt']], [state, BigInt(attempt)]);
}

/** What a store said it had done is in the record: an answer is never taken back. */
export function checkAnswers(
  done: readonly Done[],
  kinds: ReadonlyMap<string, readonly { readonly kind: ChangeKind; readonly attempt: number }[]>,
): void {
  for (const { outcome, jobId, attempt } of done) {
    if (outcome === 'lost') continue;
    const recorded = kinds.get(jobId) ?? [];
    assert.ok(
      recorded.some((change) => change.kind === outcome && (attempt === 0 || change.attempt === attempt)),
      `${outcome} of ${jobId} #${attempt} is not in ${JSON.stringify(recorded)}`,
    );
  }
}

/** Entry by entry: the account is what the ledger adds up to, never below zero, and no debit goes over the limit. */
export function checkCreditChanges(changes: readonly CreditChange[]): void {
  const consumed = new Map<string, number>();
  for (const change of changes) {
    const { clientId, period, kind, amount, allocated } = change;
    const what = JSON.stringify(change);
    const sum = (consumed.get(`${clientId} ${period}`) ?? 0) + (kind === 'debit' ? amount : -amount);
    assert.equal(change.consumed, sum, what);
    assert.ok(sum >= 0, what);
    if (kind === 'debit' && allocated !== null) assert.ok(sum <= allocated, what);
    consumed.set(`${clientId} ${period}`, sum);
  }
}

/** The sums at the end, by plain addition over all rows. */
export function checkSums(tables: Readonly<Record<string, readonly StoredRow[]>>): void {
  const {
    jobs = [],
    credit_ledger: ledger = [],
    credit_periods: periods = [],
    result_storage: storage = [],
  } = tables;
  const byMonth = (row: StoredRow, period: string): string => `${row['client_id']} ${row[period]}`;
  const debits = ledger.filter(({ kind }) => kind === 'debit');
  const refunds = ledger.filter(({ kind }) => kind === 'refund');
  const entries = sums([
    ...debits.map((row) => [byMonth(row, 'period'), Number(row['amount'])] as const),
    ...refunds.map((row) => [byMonth(row, 'period'), -Number(row['amount'])] as const),
  ]);
  const accounts = sums(periods.map((row) => [byMonth(row, 'period'), Number(row['consumed'])]));
  const charged = sums(
    jobs
      .filter(({ credit_period: period }) => period !== null)
      .map((row) => [byMonth(row, 'credit_period'), Number(row['credits_consumed'])]),
  );
  assert.deepEqual(accounts, entries, 'what was consumed is what the ledger adds up to');
  assert.deepEqual(charged, accounts, 'what was consumed is what the jobs cost');

  const idsOf = (rows: readonly StoredRow[]): string[] => rows.map((row) => String(row['job_id'])).toSorted();
  const costly = jobs.filter((row) => Number(row['valid_queries']) > 0);
  const wasClaimed = (row: StoredRow): boolean => Number(row['attempt']) > 0;
  assert.deepEqual(
    idsOf(debits),
    idsOf(costly.filter(wasClaimed)),
    'each job is debited once, when it is claimed',
  );
  const failed = costly.filter((row) => row['state'] === 'failed' && wasClaimed(row));
  assert.deepEqual(idsOf(refunds), idsOf(failed), 'each job that failed is refunded once');

  assert.deepEqual(
    sums(storage.map((row) => [String(row['client_id']), Number(row['bytes'])])),
    sums(jobs.map((row) => [String(row['client_id']), Number(row['result_bytes'])])),
    'what the results of a client take up is what those of its jobs do',
  );
  for (const row of jobs) {
    // A failed job keeps how far it got, and no parts.
    const named = row['state'] === 'processing' ? row['checkpoint_json'] : null;
    const parts: ResultPart[] =
      JSON.parse(String(row['result_parts_json'] ?? 'null')) ??
      JSON.parse(String(named ?? 'null'))?.resultParts ??
      [];
    const bytes = parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    assert.equal(Number(row['result_bytes']), bytes, `the parts of ${row['job_id']}`);
  }
}

/** Without what comes to nothing: no row is as good as one of zero. */
function sums(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const added = new Map<string, number>();
  for (const [key, amount] of entries) added.set(key, (added.get(key) ?? 0) + amount);
  return Object.fromEntries([...added].filter(([, sum]) => sum !== 0).toSorted());
}
