import type { Kysely, Selectable } from 'kysely';
import { type CallRules, type CallWindow, type TakenCalls, takeCalls } from './call-window.ts';
import type { ThrottleStore } from './control-store.ts';
import type { CallWindowsTable, Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';

/** Windows of calls in the tables of `Schema`: one row for each token that has made one. */
export class KyselyThrottleStore implements ThrottleStore {
  readonly #db: Kysely<Schema>;
  readonly #dialect: StoreDialect;

  constructor(db: Kysely<Schema>, dialect: StoreDialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  take(tokenHash: Uint8Array, calls: number, nowMs: number, rules: CallRules): Promise<TakenCalls> {
    return this.#db.transaction().execute(async (transaction) => {
      // First there is a row, which is then locked: two processes cannot both find none.
      await transaction
        .insertInto('call_windows')
        .values({ token_hash: tokenHash, window_start_ms: nowMs, calls: 0, blocked_until_ms: null })
        .onConflict((conflict) => conflict.column('token_hash').doNothing())
        .execute();
      const row = await transaction
        .selectFrom('call_windows')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .$if(this.#dialect.locksRows, (query) => query.forUpdate())
        .executeTakeFirstOrThrow();
      const before = callWindowFromRow(row);
      const { window, taken } = takeCalls(before, calls, nowMs, rules);
      if (window !== before) {
        await transaction
          .updateTable('call_windows')
          .set({
            window_start_ms: window.startMs,
            calls: window.calls,
            blocked_until_ms: window.blockedUntilMs ?? null,
          })
          .where('token_hash', '=', tokenHash)
          .execute();
        const { blockedUntilMs } = window;
        if (rules.locksOutClient && blockedUntilMs !== undefined)
          await blockClient(transaction, tokenHash, blockedUntilMs);
      }
      return taken;
    });
  }
}

export function callWindowFromRow(row: Omit<Selectable<CallWindowsTable>, 'token_hash'>): CallWindow {
  return {
    startMs: row.window_start_ms,
    calls: row.calls,
    ...(row.blocked_until_ms !== null && { blockedUntilMs: row.blocked_until_ms }),
  };
}

/** The longest of several blocks holds. */
async function blockClient(
  transaction: Kysely<Schema>,
  tokenHash: Uint8Array,
  blockedUntilMs: number,
): Promise<void> {
  await transaction
    .updateTable('clients')
    .set({ calls_blocked_until_ms: blockedUntilMs })
    .where('client_id', '=', (eb) =>
      eb.selectFrom('access_tokens').select('access_tokens.client_id').where('token_hash', '=', tokenHash),
    )
    .where((eb) =>
      eb.or([eb('calls_blocked_until_ms', 'is', null), eb('calls_blocked_until_ms', '<', blockedUntilMs)]),
    )
    .execute();
}
