import type { Kysely } from 'kysely';
import type { AgreementStore, Agreements } from './control-store.ts';
import type { Schema } from './schema.ts';

/** What was agreed on in the tables of `Schema`: one row for each name. */
export class KyselyAgreementStore implements AgreementStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async all(): Promise<Agreements> {
    const rows = await this.#db.selectFrom('agreements').selectAll().orderBy('name').execute();
    return new Map(rows.map(({ name, value }) => [name, value]));
  }

  async settle(proposed: Agreements): Promise<Agreements> {
    if (proposed.size > 0) {
      await this.#db
        .insertInto('agreements')
        .values(rowsOf(proposed))
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
    }
    return this.all();
  }

  async replace(agreed: Agreements): Promise<void> {
    if (agreed.size === 0) return;
    await this.#db
      .insertInto('agreements')
      .values(rowsOf(agreed))
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })),
      )
      .execute();
  }
}

/** Always in the same order: processes that start at once would else wait for each other's rows in a circle. */
function rowsOf(agreed: Agreements): { name: string; value: string }[] {
  return [...agreed].map(([name, value]) => ({ name, value })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
