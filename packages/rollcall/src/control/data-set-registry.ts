import type { Kysely, Selectable } from 'kysely';
import type {
  DataSetHolder,
  DataSetRecord,
  DataSetRegistry,
  DataSetVersion,
  PinnedJobs,
  RemoveDecision,
} from './control-store.ts';
import { holdForgettings } from './forgetting-store.ts';
import { PreparedQuery, preparedFor } from './prepared-query.ts';
import type { DataSetsTable, Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';
import { unfinished } from './unfinished-jobs.ts';

/**
 * Registered data sets and the active one in the tables of `Schema`.
 *
 * The row of a version is what removing it, activating it and pinning a job to it meet at. Activating and pinning share
 * a lock on it, removing has it alone; and what a removal must know, it reads after it has the lock. After that row come
 * the announced version and then the active one, in this order, so that nobody waits in a circle.
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
      if (!(await this.#insert(transaction, record, forgottenSequence))) return false;
      await this.#activate(transaction, record.version, nowMs);
      return true;
    });
  }

  register(record: DataSetRecord, forgottenSequence?: number): Promise<boolean> {
    return this.#db
      .transaction()
      .execute((transaction) => this.#insert(transaction, record, forgottenSequence));
  }

  registerInPlaceOf(base: DataSetVersion, record: DataSetRecord, nowMs: number): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      await holdForgettings(transaction, this.#dialect);
      const { locksRows } = this.#dialect;
      const [announced, active] = [
        await transaction
          .selectFrom('announced_data_set')
          .select('version')
          .$if(locksRows, (query) => query.forUpdate())
          .executeTakeFirst(),
        await transaction
          .selectFrom('active_data_set')
          .select('version')
          .$if(locksRows, (query) => query.forUpdate())
          .executeTakeFirst(),
      ];
      const { version } = record;
      if (active?.version === base) {
        await insert(transaction, record);
        // What is announced stays so.
        await transaction.updateTable('active_data_set').set({ version, activated_at_ms: nowMs }).execute();
        return true;
      }
      if (announced?.version !== base) return false;
      await insert(transaction, record);
      await transaction.updateTable('announced_data_set').set({ version, announced_at_ms: nowMs }).execute();
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

  async #insert(
    transaction: Kysely<Schema>,
    record: DataSetRecord,
    forgottenSequence: number | undefined,
  ): Promise<boolean> {
    const last = await holdForgettings(transaction, this.#dialect);
    if (forgottenSequence !== undefined && forgottenSequence !== last) return false;
    await insert(transaction, record);
    return true;
  }

  activate(version: string, nowMs: number): Promise<boolean> {
    return this.#db.transaction().execute((transaction) => this.#activate(transaction, version, nowMs));
  }

  announce(version: string, nowMs: number): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      // A text that is no version names no data set.
      const known = version as DataSetVersion;
      if (!(await holdRegistered(transaction, known, this.#dialect))) return false;
      await transaction.deleteFrom('announced_data_set').execute();
      const active = await transaction.selectFrom('active_data_set').select('version').executeTakeFirst();
      if (active?.version === known) return true;
      const row = { version: known, announced_at_ms: nowMs };
      await transaction
        .insertInto('announced_data_set')
        .values({ only_row: 1, ...row })
        // Somebody else announces at the same time.
        .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
        .execute();
      return true;
    });
  }

  async announced(): Promise<DataSetRecord | undefined> {
    const row = await this.#db
      .selectFrom('announced_data_set')
      .innerJoin('data_sets', 'data_sets.version', 'announced_data_set.version')
      .selectAll('data_sets')
      .executeTakeFirst();
    return row === undefined ? undefined : recordFromRow(row);
  }

  async reportCopies({ process, versions }: DataSetHolder, untilMs: number): Promise<void> {
    const report = { versions_json: JSON.stringify(versions), until_ms: untilMs };
    await this.#db
      .insertInto('data_set_holders')
      .values({ process, ...report })
      .onConflict((conflict) => conflict.column('process').doUpdateSet(report))
      .execute();
  }

  async withdrawCopies(process: string): Promise<void> {
    await this.#db.deleteFrom('data_set_holders').where('process', '=', process).execute();
  }

  holders(nowMs: number): Promise<DataSetHolder[]> {
    return holdersAt(this.#db, nowMs);
  }

  async activateAnnounced(nowMs: number): Promise<DataSetVersion | undefined> {
    const announced = (await this.announced())?.version;
    if (announced === undefined) return undefined;
    return this.#db.transaction().execute(async (transaction) => {
      const holders = await holdersAt(transaction, nowMs);
      const having = holders.filter(({ versions }) => versions.includes(announced));
      if (having.length * 2 <= holders.length) return undefined;
      const isActivated = await this.#activate(transaction, announced, nowMs, 'whenAnnounced');
      if (!isActivated) return undefined;
      await transaction.deleteFrom('data_set_holders').where('until_ms', '<', nowMs).execute();
      return announced;
    });
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

  /** False, without a change, when the version is not registered, or is to be announced and another is by now. */
  async #activate(
    transaction: Kysely<Schema>,
    version: string,
    nowMs: number,
    when: 'now' | 'whenAnnounced' = 'now',
  ): Promise<boolean> {
    // A text that is no version names no data set.
    const known = version as DataSetVersion;
    if (!(await holdRegistered(transaction, known, this.#dialect))) return false;
    const { numDeletedRows } = await transaction
      .deleteFrom('announced_data_set')
      .$if(when === 'whenAnnounced', (query) => query.where('version', '=', known))
      .executeTakeFirstOrThrow();
    if (when === 'whenAnnounced' && numDeletedRows === 0n) return false;
    const row = { version: known, activated_at_ms: nowMs };
    await transaction
      .insertInto('active_data_set')
      .values({ only_row: 1, ...row })
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
      .execute();
    return true;
  }
}

/** A version names one immutable data set, so registering it again, after an answer that got lost, is no error. */
async function insert(db: Kysely<Schema>, record: DataSetRecord): Promise<void> {
  await db
    .insertInto('data_sets')
    .values({
      version: record.version,
      created_at_ms: record.createdAtMs,
      contacts: record.contacts,
      companies: record.companies,
      size_bytes: record.sizeBytes,
      sources_json: JSON.stringify(record.sources),
      manifest_sha256: record.manifestSha256 ?? null,
    })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute();
}

async function holdersAt(db: Kysely<Schema>, nowMs: number): Promise<DataSetHolder[]> {
  const rows = await db
    .selectFrom('data_set_holders')
    .select(['process', 'versions_json'])
    .where('until_ms', '>=', nowMs)
    .orderBy('process')
    .execute();
  return rows.map(({ process, versions_json }) => ({ process, versions: JSON.parse(versions_json) }));
}

/**
 * Whether a version is registered; then it stays so until the transaction ends, since it cannot be removed meanwhile.
 */
export async function holdRegistered(
  transaction: Kysely<Schema>,
  version: DataSetVersion,
  dialect: StoreDialect,
): Promise<boolean> {
  return (await registered(dialect).first(transaction, { version })) !== undefined;
}

const registered = preparedFor(
  ({ locksRows }) =>
    new PreparedQuery((db, { version }: { version: DataSetVersion }) =>
      db
        .selectFrom('data_sets')
        .select('version')
        .where('version', '=', version)
        .$if(locksRows, (query) => query.forKeyShare()),
    ),
);

function recordFromRow(row: Selectable<DataSetsTable>): DataSetRecord {
  const sources: readonly string[] = JSON.parse(row.sources_json);
  return {
    version: row.version,
    createdAtMs: row.created_at_ms,
    contacts: row.contacts,
    companies: row.companies,
    sizeBytes: row.size_bytes,
    sources,
    ...(row.manifest_sha256 !== null && { manifestSha256: row.manifest_sha256 }),
  };
}
