import { Kysely, type LogConfig, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

/** Connections of one process; statements are short, so a few serve many requests. */
const maxConnections = 10;
/** A database that is away must be noticed: nothing here waits longer than this. */
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 30_000;

/**
 * Times, counts and sizes are `bigint`, which pg gives as text since they may exceed what a number holds. Ours do not:
 * epoch milliseconds, rows and bytes all stay below 2^53.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 ? (value: string) => Number(value) : pg.types.getTypeParser(oid, format),
};

/** The connections to a PostgreSQL database. They are made when they are needed. */
export class PostgresDatabase {
  readonly kysely: Kysely<Schema>;
  readonly #pool: pg.Pool;

  /** @param log hears of every statement */
  constructor(url: string, log: LogConfig = []) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: maxConnections,
      connectionTimeoutMillis: connectTimeoutMs,
      statement_timeout: statementTimeoutMs,
      application_name: 'rollcall',
      types,
    });
    // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
    this.#pool.on('error', () => {});
    this.kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: this.#pool }), log });
  }
}
