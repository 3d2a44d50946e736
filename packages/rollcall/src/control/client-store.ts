import type { Kysely, Selectable } from 'kysely';
import {
  type Client,
  type ClientChanges,
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
        previous_webhook_secret_sealed: null,
        previous_webhook_secret_until_ms: null,
        created_at_ms: client.createdAtMs,
        monthly_credits: client.monthlyCredits ?? null,
        max_unfinished_jobs: client.maxUnfinishedJobs ?? null,
        disabled_at_ms: client.disabledAtMs ?? null,
        calls_blocked_until_ms: null,
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

  async update(clientId: string, changes: ClientChanges): Promise<Client | undefined> {
    const { name, entitlements: granted, monthlyCredits, maxUnfinishedJobs } = changes;
    const row = await this.#db
      .updateTable('clients')
      .set((eb) => ({
        // There is always something to set: an update of nothing is no statement.
        name: name ?? eb.ref('name'),
        ...(granted !== undefined && { entitlements_json: JSON.stringify(granted) }),
        ...(monthlyCredits !== undefined && { monthly_credits: monthlyCredits }),
        ...(maxUnfinishedJobs !== undefined && { max_unfinished_jobs: maxUnfinishedJobs }),
      }))
      .where('client_id', '=', clientId as ClientId)
      .returningAll()
      .executeTakeFirst();
    return row === undefined ? undefined : clientFromRow(row);
  }

  async disable(clientId: string, nowMs: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('clients')
      // The first time stays.
      .set((eb) => ({ disabled_at_ms: eb.fn.coalesce('disabled_at_ms', eb.val(nowMs)) }))
      .where('client_id', '=', clientId as ClientId)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async enable(clientId: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('clients')
      .set({ disabled_at_ms: null })
      .where('client_id', '=', clientId as ClientId)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async replaceSecret(clientId: string, secretHash: Uint8Array): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('clients')
      .set({ secret_hash: secretHash })
      .where('client_id', '=', clientId as ClientId)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async replaceWebhookSecret(
    clientId: string,
    sealed: Uint8Array,
    previousUntilMs: number | undefined,
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('clients')
      // What is read here is what was there before the update.
      .set((eb) => ({
        webhook_secret_sealed: sealed,
        previous_webhook_secret_sealed:
          previousUntilMs === undefined ? null : eb.ref('webhook_secret_sealed'),
        previous_webhook_secret_until_ms: previousUntilMs ?? null,
      }))
      .where('client_id', '=', clientId as ClientId)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async webhookSecrets(clientId: string, nowMs: number): Promise<Uint8Array[]> {
    const row = await this.#db
      .selectFrom('clients')
      .select(['webhook_secret_sealed', 'previous_webhook_secret_sealed', 'previous_webhook_secret_until_ms'])
      .where('client_id', '=', clientId as ClientId)
      .executeTakeFirst();
    if (row === undefined) return [];
    const previous = row.previous_webhook_secret_sealed;
    const isValid = nowMs < (row.previous_webhook_secret_until_ms ?? 0);
    return previous !== null && isValid ? [row.webhook_secret_sealed, previous] : [row.webhook_secret_sealed];
  }

  async findWithSecret(clientId: string): Promise<{ client: Client; secretHash: Uint8Array } | undefined> {
    // PostgreSQL has no NUL in a text, and no client has one in its id: callers from outside may send it all the same.
    if (clientId.includes('\0')) return undefined;
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
  'clients.monthly_credits',
  'clients.max_unfinished_jobs',
  'clients.disabled_at_ms',
] as const;

type ClientColumn = (typeof clientColumns)[number] extends `clients.${infer Column}` ? Column : never;

/** A client as it is stored. Entitlements that this version does not know are not held: nothing here grants them. */
export function clientFromRow(row: Pick<Selectable<ClientsTable>, ClientColumn>): Client {
  const names: readonly string[] = JSON.parse(row.entitlements_json);
  return {
    clientId: row.client_id,
    name: row.name,
    entitlements: names.filter(isEntitlement),
    createdAtMs: row.created_at_ms,
    ...(row.monthly_credits !== null && { monthlyCredits: row.monthly_credits }),
    ...(row.max_unfinished_jobs !== null && { maxUnfinishedJobs: row.max_unfinished_jobs }),
    ...(row.disabled_at_ms !== null && { disabledAtMs: row.disabled_at_ms }),
  };
}

function isEntitlement(name: string): name is Entitlement {
  return entitlements.some((entitlement) => entitlement === name);
}
