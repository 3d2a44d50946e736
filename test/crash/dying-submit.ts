/**
 * Loaded into the server with `node --import`: kills the whole process at a moment of the next submission, as `SIGKILL`
 * from outside does, only at that moment and no other.
 */
import { ServerResponse } from 'node:http';
import { DatabaseSync } from 'node:sqlite';

export const momentVariable = 'TEST_DIES';
export type DyingMoment = 'before commit' | 'before answer';

const moment = process.env[momentVariable];
/** Whether the transaction that is open has stored a job. */
let hasStoredJob = false;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // A signal to oneself is delivered before the call returns; nothing may happen after it all the same.
  for (;;);
}

const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, ...args) {
  const statement = prepare.apply(this, args);
  const run = statement.run.bind(statement);
  const [sql] = args;
  statement.run = ((...parameters: Parameters<typeof run>) => {
    if (sql.startsWith('insert into "jobs"')) hasStoredJob = true;
    if (moment === 'before commit' && hasStoredJob && /^commit/i.test(sql)) die();
    return run(...parameters);
  }) as typeof statement.run;
  return statement;
};

const writeHead = ServerResponse.prototype.writeHead;
ServerResponse.prototype.writeHead = function (this: ServerResponse, ...args: unknown[]) {
  if (moment === 'before answer' && hasStoredJob) die();
  return Reflect.apply(writeHead, this, args);
} as typeof writeHead;
