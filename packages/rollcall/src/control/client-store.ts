import type { Kysely, Selectable } from 'kysely';
import {
  type Client,
  ClientExistsError,
  type ClientId,
  type ClientSecrets,
  type ClientStore,
  type Entitlement,
  entitlements,
} from './control-store.ts';
import type { ClientsTable, Schema } from './schema.ts';

/** Clients in the tables of `Schema`. */
export class KyselyClientStore implements ClientStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async create(client: Client, secrets: ClientSecrets): Promise<void> {
    // Not by catching the unique violation: its code differs between databases.
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('clients')
      .values({
        client_id: client.clientId,
        name: client.name,
        entitlements_json: JSON.stringify(client.entitlements),
        secret_hash: secrets.secretHash,
        webhook_secret_sealed: secrets.webhookSecretSealed,
        created_at_ms: client.createdAtMs,
      })
      .onConflict((conflict) => conflict.column('client_id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
      throw new ClientExistsError(`there is a client with the id ${client.clientId} already`);
    }
  }

  async list(): Promise<Client[]> {
    const rows = await this.#db
      .selectFrom('clients')
      .selectAll()
      .orderBy('created_at_ms')
      .orderBy('client_id')
      .execute();
    return rows.map(clientFromRow);
  }

  async findWithSecret(clientId: string): Promise<{ client: Client; secretHash: Uint8Array } | undefined> {
    const row = await this.#db
      .selectFrom('clients')
      .selectAll()
      // A text that is no id names no client.
      .where('client_id', '=', clientId as ClientId)
      .executeTakeFirst();
    return row === undefined ? undefined : { client: clientFromRow(row), secretHash: row.secret_hash };
  }
}

/** The columns that `clientFromRow` needs, for queries that join them. */
export const clientColumns = [
  'clients.client_id',
  'clients.name',
  'clients.entitlements_json',
  'clients.created_at_ms',
] as const;

/** A client as it is stored. Entitlements that this version does not know are not held: nothing here grants them. */
export function clientFromRow(
  row: Omit<Selectable<ClientsTable>, 'secret_hash' | 'webhook_secret_sealed'>,
): Client {
  const names: readonly string[] = JSON.parse(row.entitlements_json);
  return {
    clientId: row.client_id,
    name: row.name,
    entitlements: names.filter(isEntitlement),
    createdAtMs: row.created_at_ms,
  };
}

function isEntitlement(name: string): name is Entitlement {
  return entitlements.some((entitlement) => entitlement === name);
}
