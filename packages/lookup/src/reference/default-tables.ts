import { countries } from './countries.ts';
import { jobFunctions } from './job-functions.ts';
import { jobLevels } from './job-levels.ts';
import type { ReferenceTables } from './reference-tables.ts';
import { states } from './states.ts';

/** The tables of an installation whose operator has not replaced any (contract section 8). */
export const defaultReferenceTables: ReferenceTables = { jobLevels, jobFunctions, countries, states };
