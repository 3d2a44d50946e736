import { Kysely, type LogConfig, PostgresDialect } from 'kysely';
import pg from 'pg';
import { connectTimeoutMs, PostgresClient } from './postgres-client.ts';
import { withUnavailable } from './postgres-unavailable.ts';
import type { Schema } from './schema.ts';

/** By so much a side that stood still may be late, and is still there. */
const graceMs = 5_000;

/** What an operator sets about the connections to PostgreSQL. */
export interface PostgresLimits {
  /** Of one process; statements are short, so a few serve many requests. */
  readonly databaseConnections?: number | undefined;
  /** For one statement, waiting for others included. */
  readonly databaseTimeoutSeconds?: number | undefined;
}

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
  constructor(url: string, limits: PostgresLimits = {}, log: LogConfig = []) {
    const { databaseConnections = 10, databaseTimeoutSeconds = 30 } = limits;
    const statementTimeoutMs = databaseTimeoutSeconds * 1_000;
    // A server that is there ends a statement by itself, and a process that is there its transaction.
    const patienceMs = statementTimeoutMs + graceMs;
    this.#pool = new pg.Pool({
      Client: PostgresClient,
      connectionString: url,
      max: databaseConnections,
      connectionTimeoutMillis: connectTimeoutMs,
      statement_timeout: statementTimeoutMs,
      // Or a process that stands still, or that the network has lost, keeps others from the rows that it has locked.
      idle_in_transaction_session_timeout: patienceMs,
      application_name: 'rollcall',
      types,
    });
    // A connection that breaks is replaced by the next query, and rejects the one that it has. Without a listener it would
    // end the process: the pool's hears of idle ones alone, and of one in use nobody would.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
    this.kysely = new Kysely<Schema>({
      dialect: new PostgresDialect({ pool: withUnavailable(this.#pool, patienceMs) }),
      log,
    });
  }
}
