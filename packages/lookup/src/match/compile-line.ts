import { contactFlags } from '../block/layout.ts';
import type { LineFilters } from '../line/lookup-line.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { conditions } from './conditions.ts';
import { compilePlaces, type PlaceQuery } from './place-query.ts';
import type { TitleCompiler, TitleQuery } from './title-query.ts';

/** A line's filters in the form that is compared with blocks. */
export interface LineQuery {
  /** Undefined asks for nothing. */
  readonly levels: Uint32Array | undefined;
  readonly functions: Uint32Array | undefined;
  readonly title: TitleQuery | undefined;
  readonly places: PlaceQuery | undefined;
  /** For each of the eight values of a contact's flags, the conditions that it fails. */
  readonly flagFailures: Uint16Array;
}

export function compileLine(
  filters: LineFilters,
  reference: ReferenceIndex,
  titles: TitleCompiler,
): LineQuery {
  return {
    levels: filters.jobLevels.length === 0 ? undefined : reference.jobLevelBits.mask(filters.jobLevels),
    functions:
      filters.jobFunctions.length === 0 ? undefined : reference.jobFunctionBits.mask(filters.jobFunctions),
    title: titles.compile(filters.title),
    places: compilePlaces(filters, reference),
    flagFailures: compileFlags(filters),
  };
}

function compileFlags(filters: LineFilters): Uint16Array {
  const failures = new Uint16Array(8);
  for (let flags = 0; flags < failures.length; flags++) {
    const isActive = (flags & contactFlags.active) !== 0;
    failures[flags] =
      (filters.active === undefined || isActive === filters.active ? 0 : conditions.active) |
      (filters.isEmailRequired && (flags & contactFlags.email) === 0 ? conditions.isEmailRequired : 0) |
      (filters.isPhoneRequired && (flags & contactFlags.phone) === 0 ? conditions.isPhoneRequired : 0);
  }
  return failures;
}
