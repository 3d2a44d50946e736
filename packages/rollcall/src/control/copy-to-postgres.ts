/**
 * Moves the control store of one process to PostgreSQL: every row of every table, in one transaction of the database, so
 * that it has all of it or nothing. The store in the data directory is left as it is, and the files beside it (data sets,
 * results, the master key) are what both name.
 */
import { type Kysely, sql } from 'kysely';
import { type CopiedTable, copiedTables } from './copied-tables.ts';
import { ExclusiveSqlite } from './exclusive-sqlite.ts';
import { masterKeyAgreement } from './installation-key.ts';
import { openControlStore } from './open-control-store.ts';
import { openPostgresDatabase } from './open-postgres-store.ts';
import type { Schema } from './schema.ts';
import { StoreError } from './store-error.ts';

/** A row has 20 columns at most, a statement of PostgreSQL 65,535 parameters; bodies are some 100 kB. */
const rowsPerStatement = 200;

/** Rows of each table. */
export type CopiedRows = ReadonlyMap<keyof Schema, number>;

/**
 * @param isReplaced whether an earlier copy of this installation is removed from the database first
 * @throws {StoreError} when somebody has either store open, or the database has something in it that is not to be replaced
 */
export async function copyToPostgres(
  dataDirectory: string,
  databaseUrl: string,
  isReplaced: boolean,
): Promise<CopiedRows> {
  // Brings its tables up to date, so that both have the same.
  await (await openControlStore({ dataDirectory })).close();
  using source = ExclusiveSqlite.open(dataDirectory);
  const db = await openPostgresDatabase(databaseUrl, false);
  try {
    return await db.transaction().execute(async (target) => {
      await refuseWhereInUse(target);
      await makeRoom(source, target, isReplaced);
      const copied = new Map<keyof Schema, number>();
      for (const table of copiedTables) copied.set(table.name, await copyTable(source, target, table));
      return copied;
    });
  } finally {
    await db.destroy();
  }
}

async function refuseWhereInUse(target: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ connections: number }>`
    select count(*) as connections from pg_stat_activity
    where datname = current_database() and application_name like 'rollcall%' and pid <> pg_backend_pid()
  `.execute(target);
  const connections = rows[0]?.connections ?? 0;
  if (connections > 0)
    throw new StoreError(
      `servers, workers or commands are connected to the database (${connections} connections). Stop them first.`,
    );
}

async function makeRoom(source: ExclusiveSqlite, target: Kysely<Schema>, isReplaced: boolean): Promise<void> {
  const used = await Promise.all(
    copiedTables.map(async ({ name }) => (await countedIn(target, { name, sums: [] })) !== '0'),
  );
  if (!used.includes(true)) return;
  if (!isReplaced)
    throw new StoreError(
      'the database has an installation in it already. An earlier copy of this one is replaced with --replace: then everything in it is removed first.',
    );
  const key = await target
    .selectFrom('agreements')
    .select('value')
    .where('name', '=', masterKeyAgreement)
    .executeTakeFirst();
  const own = source.one(`select value from agreements where name = '${masterKeyAgreement}'`);
  if (key !== undefined && key.value !== own?.['value'])
    throw new StoreError(
      'the database has another installation in it, with another master key. It is not replaced: give the copy an empty database.',
    );
  for (const { name } of copiedTables.toReversed()) await target.deleteFrom(name).execute();
}

async function copyTable(
  source: ExclusiveSqlite,
  target: Kysely<Schema>,
  table: CopiedTable,
): Promise<number> {
  let copied = 0;
  for (const rows of source.pages(table.name, rowsPerStatement)) {
    // Both databases have the same columns of the same types: one migration made them.
    await sql`insert into ${sql.table(table.name)} (${columnList(rows[0] ?? {})}) values ${sql.join(
      rows.map((row) => sql`(${sql.join(Object.values(row))})`),
    )}`.execute(target);
    copied += rows.length;
  }
  const [before, after] = [countedAt(source, table), await countedIn(target, table)];
  if (before !== after)
    throw new Error(`${table.name} was not copied whole: ${before} before, ${after} after`);
  return copied;
}

function columnList(row: object) {
  return sql.join(Object.keys(row).map((column) => sql.ref(column)));
}

/** The number of rows and the sums of a table, as one text: they may exceed what a number holds. */
async function countedIn(target: Kysely<Schema>, table: CopiedTable): Promise<string> {
  const { rows } = await sql<{ counted: string }>`${sql.raw(counting(table))}`.execute(target);
  return rows[0]?.counted ?? '';
}

function countedAt(source: ExclusiveSqlite, table: CopiedTable): string {
  return String(source.one(counting(table))?.['counted']);
}

function counting({ name, sums }: CopiedTable): string {
  const counts = ['count(*)', ...sums.map((column) => `coalesce(sum(${column}), 0)`)];
  return `select ${counts.map((count) => `cast(${count} as text)`).join(" || ' ' || ")} as counted from ${name}`;
}
