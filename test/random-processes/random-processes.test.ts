/** A few seconds on each control store; minutes of it are in test/long. */
import { describe, it } from 'node:test';
import { processesMoveJobsByTheTable } from './process-property.ts';

const run = { durationMs: 5_000, boundMs: 30_000 };

describe('processes that do random things with jobs, and are killed', () => {
  it('move jobs by the table of moves only, with every sum right, on SQLite', (t) =>
    processesMoveJobsByTheTable(t, 'SQLite', run));

  it('move jobs by the table of moves only, with every sum right, on PostgreSQL', (t) =>
    processesMoveJobsByTheTable(t, 'PostgreSQL', run));
});
