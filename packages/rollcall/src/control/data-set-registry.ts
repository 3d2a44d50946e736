import { type Kysely, type Selectable, sql } from 'kysely';
import type { DataSetRecord, DataSetRegistry, DataSetVersion } from './control-store.ts';
import type { DataSetsTable, Schema } from './schema.ts';

/** Registered data sets and the active one in the tables of `Schema`. */
export class KyselyDataSetRegistry implements DataSetRegistry {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async registerAndActivate(record: DataSetRecord, nowMs: number): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      // A version names one immutable data set, so registering it again, after an answer that got lost, is no error.
      await transaction
        .insertInto('data_sets')
        .values({
          version: record.version,
          created_at_ms: record.createdAtMs,
          contacts: record.contacts,
          companies: record.companies,
          size_bytes: record.sizeBytes,
          sources_json: JSON.stringify(record.sources),
        })
        .onConflict((conflict) => conflict.column('version').doNothing())
        .execute();
      await activateRegistered(transaction, record.version, nowMs);
    });
  }

  activate(version: string, nowMs: number): Promise<boolean> {
    return activateRegistered(this.#db, version, nowMs);
  }

  async active(): Promise<DataSetRecord | undefined> {
    const row = await this.#db
      .selectFrom('active_data_set')
      .innerJoin('data_sets', 'data_sets.version', 'active_data_set.version')
      .selectAll('data_sets')
      .executeTakeFirst();
    return row === undefined ? undefined : recordFromRow(row);
  }

  async list(): Promise<DataSetRecord[]> {
    const rows = await this.#db
      .selectFrom('data_sets')
      .selectAll()
      .orderBy('created_at_ms')
      .orderBy('version')
      .execute();
    return rows.map(recordFromRow);
  }
}

/** One statement: the version is looked up and made active, or it is not there and nothing changes. */
async function activateRegistered(db: Kysely<Schema>, version: string, nowMs: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('active_data_set')
    .columns(['only_row', 'version', 'activated_at_ms'])
    .expression(
      db
        .selectFrom('data_sets')
        .select([
          sql.lit<1>(1).as('only_row'),
          'version',
          // In PostgreSQL a parameter in a select list has no type of its own.
          sql<number>`cast(${nowMs} as bigint)`.as('activated_at_ms'),
        ])
        // A text that is no version names no data set.
        .where('version', '=', version as DataSetVersion),
    )
    .onConflict((conflict) =>
      conflict.column('only_row').doUpdateSet((eb) => ({
        version: eb.ref('excluded.version'),
        activated_at_ms: eb.ref('excluded.activated_at_ms'),
      })),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function recordFromRow(row: Selectable<DataSetsTable>): DataSetRecord {
  const sources: readonly string[] = JSON.parse(row.sources_json);
  return {
    version: row.version,
    createdAtMs: row.created_at_ms,
    contacts: row.contacts,
    companies: row.companies,
    sizeBytes: row.size_bytes,
    sources,
  };
}
