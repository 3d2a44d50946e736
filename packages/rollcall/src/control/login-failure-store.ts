import { type Kysely, sql } from 'kysely';
import type { LoginFailureStore, LoginRules } from './control-store.ts';
import type { Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';

/** Failed logins in the tables of `Schema`: one row for each pair that has failed lately. */
export class KyselyLoginFailureStore implements LoginFailureStore {
  readonly #db: Kysely<Schema>;
  readonly #dialect: StoreDialect;

  constructor(db: Kysely<Schema>, dialect: StoreDialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  async blockedUntil(key: Uint8Array, nowMs: number, rules: LoginRules): Promise<number | undefined> {
    const row = await this.#db
      .selectFrom('login_failures')
      .select(['failures', 'window_start_ms'])
      .where('key', '=', key)
      .executeTakeFirst();
    return row === undefined ? undefined : blockedUntil(row, nowMs, rules);
  }

  async failed(key: Uint8Array, nowMs: number, rules: LoginRules): Promise<number | undefined> {
    const isOver = sql<boolean>`login_failures.window_start_ms <= ${nowMs - rules.windowMs}`;
    const row = await this.#db
      .insertInto('login_failures')
      .values({ key, failures: 1, window_start_ms: nowMs })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          failures: sql<number>`case when ${isOver} then 1 else login_failures.failures + 1 end`,
          window_start_ms: sql<number>`case when ${isOver} then excluded.window_start_ms else login_failures.window_start_ms end`,
        }),
      )
      .returning(['failures', 'window_start_ms'])
      .executeTakeFirstOrThrow();
    // The failure that reaches the number is still answered as one; what comes after it was too many.
    return row.failures > rules.allowedFailures ? row.window_start_ms + rules.windowMs : undefined;
  }

  succeeded(key: Uint8Array, nowMs: number, rules: LoginRules): Promise<number | undefined> {
    return this.#db.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom('login_failures')
        .select(['failures', 'window_start_ms'])
        .where('key', '=', key)
        .$if(this.#dialect.locksRows, (query) => query.forUpdate())
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const untilMs = blockedUntil(row, nowMs, rules);
      if (untilMs === undefined)
        await transaction.deleteFrom('login_failures').where('key', '=', key).execute();
      return untilMs;
    });
  }

  async removeBefore(beforeMs: number): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('login_failures')
      .where('window_start_ms', '<', beforeMs)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}

function blockedUntil(
  row: { readonly failures: number; readonly window_start_ms: number },
  nowMs: number,
  { allowedFailures, windowMs }: LoginRules,
): number | undefined {
  const endMs = row.window_start_ms + windowMs;
  return row.failures >= allowedFailures && nowMs < endMs ? endMs : undefined;
}
