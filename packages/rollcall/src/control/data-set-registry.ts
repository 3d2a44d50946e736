import { type Kysely, type Selectable, sql } from 'kysely';
import type {
  DataSetRecord,
  DataSetRegistry,
  DataSetVersion,
  PinnedJobs,
  RemoveDecision,
} from './control-store.ts';
import { holdForgettings } from './forgetting-store.ts';
import type { DataSetsTable, Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';
import { unfinished } from './unfinished-jobs.ts';

/**
 * Registered data sets and the active one in the tables of `Schema`.
 *
 * The row of a version is what removing it, activating it and pinning a job to it meet at. Activating and pinning share
 * a lock on it, removing has it alone; and what a removal must know, it reads after it has the lock.
 */
export class KyselyDataSetRegistry implements DataSetRegistry {
  readonly #db: Kysely<Schema>;
  readonly #dialect: StoreDialect;

  constructor(db: Kysely<Schema>, dialect: StoreDialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  registerAndActivate(record: DataSetRecord, nowMs: number, forgottenSequence?: number): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      const last = await holdForgettings(transaction, this.#dialect);
      if (forgottenSequence !== undefined && forgottenSequence !== last) return false;
      await this.#register(transaction, record, nowMs);
      return true;
    });
  }

  registerInPlaceOf(base: DataSetVersion, record: DataSetRecord, nowMs: number): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      await holdForgettings(transaction, this.#dialect);
      const active = await transaction
        .selectFrom('active_data_set')
        .select('version')
        .$if(this.#dialect.locksRows, (query) => query.forUpdate())
        .executeTakeFirst();
      if (active?.version !== base) return false;
      await this.#register(transaction, record, nowMs);
      return true;
    });
  }

  async moveEndedJobs(from: DataSetVersion, to: DataSetVersion): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set({ data_set_version: to })
      .where('data_set_version', '=', from)
      .where('ended_at_ms', 'is not', null)
      .execute();
  }

  async #register(transaction: Kysely<Schema>, record: DataSetRecord, nowMs: number): Promise<void> {
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
    await this.#activate(transaction, record.version, nowMs);
  }

  activate(version: string, nowMs: number): Promise<boolean> {
    return this.#activate(this.#db, version, nowMs);
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

  remove(version: string): Promise<RemoveDecision> {
    return this.#db.transaction().execute(async (transaction): Promise<RemoveDecision> => {
      const registered = await transaction
        .selectFrom('data_sets')
        .select('version')
        // A text that is no version names no data set.
        .where('version', '=', version as DataSetVersion)
        .$if(this.#dialect.locksRows, (query) => query.forUpdate())
        .executeTakeFirst();
      if (registered === undefined) return { removed: false, refused: 'unknown' };
      const active = await transaction.selectFrom('active_data_set').select('version').executeTakeFirst();
      if (active?.version === version) return { removed: false, refused: 'active' };
      const pinned = await transaction
        .selectFrom('jobs')
        .select('job_id')
        .where(unfinished)
        .where('data_set_version', '=', registered.version)
        .orderBy('created_at_ms')
        .orderBy('job_id')
        .execute();
      if (pinned.length > 0) {
        return { removed: false, refused: 'pinned', jobIds: pinned.map((job) => job.job_id) };
      }
      await transaction.deleteFrom('data_sets').where('version', '=', registered.version).execute();
      return { removed: true };
    });
  }

  async pinnedJobs(): Promise<PinnedJobs[]> {
    const rows = await this.#db
      .selectFrom('jobs')
      .select((eb) => ['data_set_version as version', eb.fn.countAll<number>().as('jobs')])
      .where(unfinished)
      .where('data_set_version', 'is not', null)
      .groupBy('data_set_version')
      .orderBy('data_set_version')
      .execute();
    return rows.flatMap(({ version, jobs }) => (version === null ? [] : [{ version, jobs }]));
  }

  /** One statement: the version is looked up and made active, or it is not there and nothing changes. */
  async #activate(db: Kysely<Schema>, version: string, nowMs: number): Promise<boolean> {
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
          .where('version', '=', version as DataSetVersion)
          .$if(this.#dialect.locksRows, (query) => query.forKeyShare()),
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
}

/**
 * Whether a version is registered; then it stays so until the transaction ends, since it cannot be removed meanwhile.
 */
export async function holdRegistered(
  transaction: Kysely<Schema>,
  version: DataSetVersion,
  dialect: StoreDialect,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('data_sets')
    .select('version')
    .where('version', '=', version)
    .$if(dialect.locksRows, (query) => query.forKeyShare())
    .executeTakeFirst();
  return row !== undefined;
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
