import { sql } from 'kysely';
import { isTerminal, jobStates } from './job-state.ts';

/**
 * The states of a job that has not ended, written into the SQL: a database uses the indexes of unfinished jobs only
 * where it can see, before it knows any parameter, that the query asks for no others.
 */
export const unfinished = sql<boolean>`jobs.state in (${sql.join(jobStates.filter((state) => !isTerminal(state)).map((state) => sql.lit(state)))})`;
