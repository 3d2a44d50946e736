import type { Kysely } from 'kysely';
import { clientColumns, clientFromRow } from './client-store.ts';
import type { ClientId, FoundToken, ListPage, NewToken, Token, TokenStore } from './control-store.ts';
import { PreparedQuery } from './prepared-query.ts';
import type { Schema } from './schema.ts';
import { callWindowFromRow } from './throttle-store.ts';

/** Access tokens in the tables of `Schema`. They are looked up at every request: one statement, by primary keys. */
export class KyselyTokenStore implements TokenStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async issue(token: NewToken): Promise<void> {
    await this.#db
      .insertInto('access_tokens')
      .values({
        token_hash: token.tokenHash,
        token_id: token.tokenId,
        client_id: token.clientId,
        created_at_ms: token.createdAtMs,
        expires_at_ms: token.expiresAtMs,
        revoked_at_ms: null,
      })
      .execute();
  }

  async find(tokenHash: Uint8Array): Promise<FoundToken | undefined> {
    const row = await tokenByHash.first(this.#db, { tokenHash });
    if (row === undefined) return undefined;
    const { window_start_ms, calls, blocked_until_ms } = row;
    return {
      tokenId: row.token_id,
      client: clientFromRow(row),
      expiresAtMs: row.expires_at_ms,
      ...(row.revoked_at_ms !== null && { revokedAtMs: row.revoked_at_ms }),
      ...(window_start_ms !== null &&
        calls !== null && {
          callWindow: callWindowFromRow({ window_start_ms, calls, blocked_until_ms }),
        }),
      ...(row.calls_blocked_until_ms !== null && { clientBlockedUntilMs: row.calls_blocked_until_ms }),
    };
  }

  async list(clientId?: string, page?: ListPage): Promise<Token[]> {
    const rows = await this.#db
      .selectFrom('access_tokens')
      .select(['token_id', 'client_id', 'created_at_ms', 'expires_at_ms', 'revoked_at_ms'])
      // A text that is no id names no client.
      .$if(clientId !== undefined, (query) => query.where('client_id', '=', clientId as ClientId))
      .orderBy('created_at_ms')
      .orderBy('token_id')
      .$if(page !== undefined, (query) => query.limit(page?.limit ?? 0).offset(page?.skip ?? 0))
      .execute();
    return rows.map((row) => ({
      tokenId: row.token_id,
      clientId: row.client_id,
      createdAtMs: row.created_at_ms,
      expiresAtMs: row.expires_at_ms,
      ...(row.revoked_at_ms !== null && { revokedAtMs: row.revoked_at_ms }),
    }));
  }

  async count(clientId?: string): Promise<number> {
    const { tokens } = await this.#db
      .selectFrom('access_tokens')
      .select((eb) => eb.fn.countAll().as('tokens'))
      .$if(clientId !== undefined, (query) => query.where('client_id', '=', clientId as ClientId))
      .executeTakeFirstOrThrow();
    return Number(tokens);
  }

  async revoke(tokenId: string, nowMs: number): Promise<boolean> {
    // PostgreSQL has no NUL in a text, and no token has one in its id.
    if (tokenId.includes('\0')) return false;
    const { numUpdatedRows } = await this.#db
      .updateTable('access_tokens')
      // The first time stays.
      .set((eb) => ({ revoked_at_ms: eb.fn.coalesce('revoked_at_ms', eb.val(nowMs)) }))
      .where('token_id', '=', tokenId)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async revokeAllOf(clientId: string, nowMs: number): Promise<number> {
    const { numUpdatedRows } = await this.#db
      .updateTable('access_tokens')
      .set({ revoked_at_ms: nowMs })
      .where('client_id', '=', clientId as ClientId)
      .where('revoked_at_ms', 'is', null)
      .where('expires_at_ms', '>', nowMs)
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  }

  async removeExpired(beforeMs: number): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('access_tokens')
      .where('expires_at_ms', '<', beforeMs)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}

const tokenByHash = new PreparedQuery((db, { tokenHash }: { tokenHash: Uint8Array }) =>
  db
    .selectFrom('access_tokens')
    .innerJoin('clients', 'clients.client_id', 'access_tokens.client_id')
    .leftJoin('call_windows', 'call_windows.token_hash', 'access_tokens.token_hash')
    .select(clientColumns)
    .select(['access_tokens.token_id', 'access_tokens.expires_at_ms', 'access_tokens.revoked_at_ms'])
    .select(['call_windows.window_start_ms', 'call_windows.calls', 'call_windows.blocked_until_ms'])
    .select('clients.calls_blocked_until_ms')
    .where('access_tokens.token_hash', '=', tokenHash),
);
