import type { Claim, FileColumn } from './column-claim.ts';
import type { ExplainedMapping, Field, FileKind } from './column-mapping.ts';
import { claimByContent } from './content/content-columns.ts';
import { claimGiven, type GivenMapping } from './given-mapping.ts';
import { HeaderReader } from './header-reader.ts';
import { headerKey } from './header-words.ts';
import { requireColumns } from './required-columns.ts';
import { settleColumns } from './settle-columns.ts';

/** What files write where there is nothing. */
const noValue = /^(?:|-+|n\/?a|none|null|nil|undefined|unknown|\?)$/i;

/**
 * Finds out what each column of a file means: what the user says of it, else what its name says, else what its values
 * are. Nothing is lost: a column without a meaning is kept under its own name.
 *
 * @param header the names of the columns
 * @param sample some rows of the file, in the order of the header; without any, only the names count
 * @throws {MappingError} when no column names a company or, in a file of people, none a person; or when `given` names
 *   a column that the file does not have
 */
export function mapColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  given: GivenMapping,
  kind: FileKind,
): ExplainedMapping {
  const columns = header.map((name, position): FileColumn => {
    const values = sample.map((row) => row[position]?.trim() ?? '').filter((value) => !noValue.test(value));
    return { position, name: name.trim(), key: headerKey(name), values };
  });
  const reader = new HeaderReader(columns, kind);
  const claims = new Map<number, Claim>(claimGiven(given, columns, kind));
  const isClaimed = (field: Field): boolean =>
    claims
      .values()
      .some((claim) => claim.kind === 'field' && claim.field === field && claim.employment === 1);

  for (const column of columns) {
    if (claims.has(column.position)) continue;
    const claim =
      column.name === '' && column.values.length === 0
        ? ({ kind: 'ignored', reason: 'it has neither a name nor a value' } as const)
        : reader.read(column);
    if (claim !== undefined) claims.set(column.position, claim);
  }
  for (const column of columns.filter(({ position }) => !claims.has(position))) {
    const claim = reader.readNamePart(column, isClaimed, () => holdsFirstNames(column, sample, claims));
    if (claim !== undefined) claims.set(column.position, claim);
  }
  const unknown = columns.filter(({ position }) => !claims.has(position));
  for (const [position, claim] of claimByContent(unknown, isClaimed, kind)) claims.set(position, claim);

  const { explain, fields, furtherEmployments, additional } = settleColumns(columns, claims);
  requireColumns(fields, explain, kind);
  return {
    header,
    fields,
    furtherEmployments,
    additional,
    recognizedAs: reader.recognizedAs?.name,
    explain,
  };
}

/** Whether the values of a column hold the first names of their rows: then they are whole names. */
function holdsFirstNames(
  { position, values }: FileColumn,
  sample: readonly (readonly string[])[],
  claims: ReadonlyMap<number, Claim>,
): boolean {
  const [firstName] =
    claims.entries().find(([, claim]) => claim.kind === 'field' && claim.field === 'firstName') ?? [];
  if (firstName === undefined || values.length === 0) return false;
  const holding = sample.filter((row) => {
    const first = row[firstName]?.trim().toLowerCase() ?? '';
    return first !== '' && row[position]?.toLowerCase().includes(first) === true;
  });
  return holding.length >= values.length / 2;
}
