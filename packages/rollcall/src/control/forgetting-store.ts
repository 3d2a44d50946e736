import type { CompanyId } from '@rollcall/lookup';
import { type Kysely, type Selectable, sql } from 'kysely';
import type {
  BeginDecision,
  DataSetVersion,
  Forgetting,
  ForgettingStore,
  ForgottenContact,
  NewForgetting,
  ProcessConfirmation,
} from './control-store.ts';
import type { ForgettingsTable, Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';

/** Rows of one statement: both databases bound its parameters. */
const rowsPerInsert = 500;

/**
 * Forgettings in the tables of `Schema`. Each has the next number, so one number says how much of them a process or a
 * result knows. They are begun one at a time, and no data set is registered meanwhile (`holdForgettings`): a version is
 * either searched before its people are forgotten, or built by an import that knows of it.
 */
export class KyselyForgettingStore implements ForgettingStore {
  readonly #db: Kysely<Schema>;
  readonly #dialect: StoreDialect;

  constructor(db: Kysely<Schema>, dialect: StoreDialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  begin(forgettings: readonly NewForgetting[], searched: readonly DataSetVersion[]): Promise<BeginDecision> {
    return this.#db.transaction().execute(async (transaction): Promise<BeginDecision> => {
      const last = await holdForgettings(transaction, this.#dialect);
      const versions = await transaction.selectFrom('data_sets').select('version').execute();
      const known = new Set<string>(searched);
      if (versions.some(({ version }) => !known.has(version))) return { begun: false };
      const numbered = forgettings.map((forgetting, at) => ({ ...forgetting, sequence: last + 1 + at }));
      for (const some of chunks(numbered)) {
        await transaction
          .insertInto('forgettings')
          .values(
            some.map((forgetting) => ({
              sequence: forgetting.sequence,
              operator: forgetting.operator,
              identifier_kind: forgetting.identifierKind,
              identifier_hash: forgetting.identifierHash,
              contacts: forgetting.contacts.length,
              begun_at_ms: forgetting.begunAtMs,
            })),
          )
          .execute();
      }
      const contacts = numbered.flatMap(({ sequence, contacts }) =>
        contacts.map(({ companyId, number }) => ({
          company_id: companyId,
          number_high: number.high,
          number_low: number.low,
          sequence,
        })),
      );
      for (const some of chunks(contacts)) {
        await transaction
          .insertInto('forgotten_contacts')
          .values(some)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      const identities = numbered.flatMap(({ sequence, identityHashes }) =>
        identityHashes.map((hash) => ({ identity_hash: hash, sequence })),
      );
      for (const some of chunks(identities)) {
        await transaction
          .insertInto('forgotten_identities')
          .values(some)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      return { begun: true, sequence: last + numbered.length };
    });
  }

  lastSequence(): Promise<number> {
    return lastSequenceOf(this.#db);
  }

  async list(): Promise<Forgetting[]> {
    const rows = await this.#db.selectFrom('forgettings').selectAll().orderBy('sequence').execute();
    return rows.map(forgettingFromRow);
  }

  async findByIdentifier(identifierHash: Uint8Array): Promise<Forgetting[]> {
    const rows = await this.#db
      .selectFrom('forgettings')
      .selectAll()
      .where((eb) =>
        eb.or([
          eb('identifier_hash', '=', identifierHash),
          eb(
            'sequence',
            'in',
            eb
              .selectFrom('forgotten_identities')
              .select('forgotten_identities.sequence')
              .where('identity_hash', '=', identifierHash),
          ),
        ]),
      )
      .orderBy('sequence')
      .execute();
    return rows.map(forgettingFromRow);
  }

  async contacts(afterSequence: number): Promise<ForgottenContact[]> {
    const rows = await this.#db
      .selectFrom('forgotten_contacts')
      .selectAll()
      .where('sequence', '>', afterSequence)
      .orderBy('company_id')
      .orderBy('number_high')
      .orderBy('number_low')
      .execute();
    return rows.map((row) => ({
      companyId: row.company_id as CompanyId,
      number: { high: row.number_high, low: row.number_low },
      sequence: row.sequence,
    }));
  }

  async identityHashes(): Promise<Uint8Array[]> {
    const rows = await this.#db
      .selectFrom('forgotten_identities')
      .select('identity_hash')
      .orderBy('identity_hash')
      .execute();
    return rows.map((row) => row.identity_hash);
  }

  async finish(lastSequence: number, nowMs: number): Promise<number> {
    const { numUpdatedRows } = await this.#db
      .updateTable('forgettings')
      .set({ forgotten_at_ms: nowMs })
      .where('sequence', '<=', lastSequence)
      .where('forgotten_at_ms', 'is', null)
      .executeTakeFirstOrThrow();
    return Number(numUpdatedRows);
  }

  async confirm(process: string, sequence: number, nowMs: number): Promise<void> {
    await this.#db
      .insertInto('process_confirmations')
      .values({ process, sequence, seen_at_ms: nowMs })
      .onConflict((conflict) => conflict.column('process').doUpdateSet({ sequence, seen_at_ms: nowMs }))
      .execute();
  }

  async confirmations(): Promise<ProcessConfirmation[]> {
    const rows = await this.#db.selectFrom('process_confirmations').selectAll().orderBy('process').execute();
    return rows.map((row) => ({
      process: row.process,
      sequence: row.sequence,
      seenAtMs: row.seen_at_ms,
    }));
  }

  async leave(process: string): Promise<void> {
    await this.#db.deleteFrom('process_confirmations').where('process', '=', process).execute();
  }

  takeTurn(process: string, nowMs: number, untilMs: number, from = process): Promise<string> {
    const row = { process, until_ms: untilMs };
    return this.#db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('forgetting_turn')
        .values({ only_row: 1, ...row })
        .onConflict((conflict) =>
          conflict
            .column('only_row')
            .doUpdateSet(row)
            .where((eb) =>
              eb.or([
                eb('forgetting_turn.process', 'in', [process, from]),
                eb('forgetting_turn.until_ms', '<', nowMs),
              ]),
            ),
        )
        .execute();
      // The row is locked, also where it was not changed.
      const turn = await transaction
        .selectFrom('forgetting_turn')
        .select('process')
        .executeTakeFirstOrThrow();
      return turn.process;
    });
  }

  async leaveTurn(process: string): Promise<void> {
    await this.#db.deleteFrom('forgetting_turn').where('process', '=', process).execute();
  }
}

/** The number of the last forgetting; 0 before the first. */
export async function lastSequenceOf(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('forgettings')
    .select((eb) => eb.fn.coalesce(eb.fn.max('sequence'), sql<number>`0`).as('last'))
    .executeTakeFirstOrThrow();
  return Number(row.last);
}

/**
 * Until the transaction ends, nobody is forgotten and no data set is registered by another. @returns the number of the
 * last forgetting
 */
export async function holdForgettings(transaction: Kysely<Schema>, dialect: StoreDialect): Promise<number> {
  // A statement of its own: what is read must be read after the lock, not before the wait for it.
  await dialect.lockForgettings(transaction);
  return lastSequenceOf(transaction);
}

function* chunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += rowsPerInsert) yield items.slice(at, at + rowsPerInsert);
}

function forgettingFromRow(row: Selectable<ForgettingsTable>): Forgetting {
  return {
    sequence: row.sequence,
    operator: row.operator,
    identifierKind: row.identifier_kind,
    identifierHash: row.identifier_hash,
    contacts: row.contacts,
    begunAtMs: row.begun_at_ms,
    ...(row.forgotten_at_ms !== null && { forgottenAtMs: row.forgotten_at_ms }),
  };
}
