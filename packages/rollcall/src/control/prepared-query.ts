import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';

/**
 * A query that is built once for each kind of database and run again and again with other values. To build one takes
 * Kysely longer than SQLite takes to run it, so what every job and every call asks for is prepared.
 *
 * @param build makes the query. The values that it is given stand for those of each run: it may hand them on to Kysely, and
 *   cannot look at them. A list is one value, see `isAmong` of `StoreDialect`.
 */
export class PreparedQuery<Values extends object, Row> {
  readonly #build: (db: Kysely<Schema>, values: Values) => Compilable<Row>;
  /** By what knows the SQL of a kind of database: transactions share it with the connection that they are on. */
  readonly #compiled = new WeakMap<object, CompiledQuery<Row>>();

  constructor(build: (db: Kysely<Schema>, values: Values) => Compilable<Row>) {
    this.#build = build;
  }

  run(db: Kysely<Schema>, values: Values): Promise<QueryResult<Row>> {
    const { adapter } = db.getExecutor();
    let query = this.#compiled.get(adapter);
    if (query === undefined) {
      query = this.#build(db, placeholders<Values>()).compile();
      this.#compiled.set(adapter, query);
    }
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.name as keyof Values] : parameter,
    );
    return db.executeQuery({ ...query, parameters });
  }

  async rows(db: Kysely<Schema>, values: Values): Promise<Row[]> {
    return (await this.run(db, values)).rows;
  }

  async first(db: Kysely<Schema>, values: Values): Promise<Row | undefined> {
    return (await this.run(db, values)).rows[0];
  }
}

/** A prepared query that is another one for each `StoreDialect`. */
export function preparedFor<Query>(
  prepare: (dialect: StoreDialect) => Query,
): (dialect: StoreDialect) => Query {
  const prepared = new WeakMap<StoreDialect, Query>();
  return (dialect) => {
    let query = prepared.get(dialect);
    if (query === undefined) {
      query = prepare(dialect);
      prepared.set(dialect, query);
    }
    return query;
  };
}

/** Stands for a value of a query that is built before there is one. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  [Symbol.toPrimitive](): never {
    throw new TypeError(`the value ${this.name} is not known while its query is built`);
  }
}

/** An object each property of which is a placeholder. */
function placeholders<Values extends object>(): Values {
  return new Proxy({} as Values, {
    get: (_, name) => new Placeholder(String(name)),
  });
}
