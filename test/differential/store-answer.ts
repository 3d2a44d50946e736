/** What a store answered, in a form in which the answers of two stores can be compared. */
import pg from 'pg';
import { sqliteErrorCode } from '../../packages/rollcall/src/control/sqlite-busy.ts';

/** By extended result code of SQLite, and by SQLSTATE. */
const violations = new Map<number | string | undefined, string>([
  [275, 'check'],
  [787, 'foreign key'],
  [1_299, 'not null'],
  [1_555, 'unique'],
  [2_067, 'unique'],
  ['23502', 'not null'],
  ['23503', 'foreign key'],
  ['23505', 'unique'],
  ['23514', 'check'],
]);

/** Errors of our own are compared whole, those of the databases by the constraint that is violated. */
export async function answerOf(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return comparable(await call());
  } catch (error) {
    if (!(error instanceof Error)) return { thrown: error };
    const code = error instanceof pg.DatabaseError ? error.code : sqliteErrorCode(error);
    return { thrown: violations.get(code) ?? `${error.name}: ${error.message}` };
  }
}

/** Bytes are Buffer in one store and Uint8Array in the other. */
function comparable(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('hex') };
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, comparable(member)]));
}
