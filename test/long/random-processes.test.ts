/** What test/random-processes does for seconds, for two minutes on each control store. */
import { describe, it } from 'node:test';
import { processesMoveJobsByTheTable } from '../random-processes/process-property.ts';

const run = { durationMs: 120_000, boundMs: 240_000 };

describe('processes that do random things with jobs for minutes, and are killed', () => {
  it('move jobs by the table of moves only, with every sum right, on SQLite', (t) =>
    processesMoveJobsByTheTable(t, 'SQLite', run));

  it('move jobs by the table of moves only, with every sum right, on PostgreSQL', (t) =>
    processesMoveJobsByTheTable(t, 'PostgreSQL', run));
});
