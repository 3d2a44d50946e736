import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { answered } from './postgres-client.ts';
import { systemErrorCode } from './private-files.ts';
import { StoreUnavailableError } from './store-error.ts';

/** By SQLSTATE (PostgreSQL, appendix A), and by its class: what passes by itself, or when somebody mends it. */
const passingStates = new Map([
  ['25006', 'it is read-only now'],
  ['25P03', 'it had ended a transaction that stood still'],
  ['40001', 'another transaction was in its way'],
  ['40P01', 'another transaction was in its way'],
  ['08', 'the connection broke'],
  ['53', 'it is out of room, memory or connections'],
  ['57', 'it is starting or stopping, or took too long'],
  ['58', 'its disk fails'],
]);

/** Errors of the network and of the pool have no SQLSTATE. A faulty program's have neither this nor that. */
const noAnswer = /timeout|terminated|Connection ended|not queryable/i;

/** An error that a caller may meet again later with more luck is a `StoreUnavailableError`; all others stay as they are. */
export function asPostgresUnavailable(error: unknown): unknown {
  const reason = reasonOf(error);
  return reason === undefined ? error : new StoreUnavailableError(reason, { cause: error });
}

function reasonOf(error: unknown): string | undefined {
  const code = systemErrorCode(error);
  if (code === undefined)
    return error instanceof Error && noAnswer.test(error.message) ? 'it does not answer' : undefined;
  if (/^E[A-Z]{3,}/.test(code)) return 'it does not answer';
  return passingStates.get(code) ?? passingStates.get(code.slice(0, 2));
}

/**
 * A pool whose errors are told apart so, those of getting a connection included.
 *
 * @param patienceMs for the answer to a statement
 */
export function withUnavailable(pool: pg.Pool, patienceMs: number): PostgresPool {
  const tellApart = (error: unknown): never => {
    throw asPostgresUnavailable(error);
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async (): Promise<PostgresPoolClient> => {
      const client = await pool.connect().catch(tellApart);
      const query: unknown = (text: string, parameters: unknown[]) =>
        answered(client, patienceMs, client.query(text, parameters)).catch(tellApart);
      // Of its two forms only this one is used: there are no cursors.
      return { query: query as PostgresPoolClient['query'], release: (isBroken) => client.release(isBroken) };
    },
  };
}
