import type { Kysely } from 'kysely';
import { clientColumns, clientFromRow } from './client-store.ts';
import type { Client, ClientId, TokenStore } from './control-store.ts';
import type { Schema } from './schema.ts';

/** Access tokens in the tables of `Schema`. They are looked up at every request: one statement, by primary key. */
export class KyselyTokenStore implements TokenStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async issue(token: {
    tokenHash: Uint8Array;
    clientId: ClientId;
    createdAtMs: number;
    expiresAtMs: number;
  }): Promise<void> {
    await this.#db
      .insertInto('access_tokens')
      .values({
        token_hash: token.tokenHash,
        client_id: token.clientId,
        created_at_ms: token.createdAtMs,
        expires_at_ms: token.expiresAtMs,
      })
      .execute();
  }

  async find(tokenHash: Uint8Array): Promise<{ client: Client; expiresAtMs: number } | undefined> {
    const row = await this.#db
      .selectFrom('access_tokens')
      .innerJoin('clients', 'clients.client_id', 'access_tokens.client_id')
      .select(clientColumns)
      .select('access_tokens.expires_at_ms')
      .where('access_tokens.token_hash', '=', tokenHash)
      .executeTakeFirst();
    return row === undefined ? undefined : { client: clientFromRow(row), expiresAtMs: row.expires_at_ms };
  }
}
