import { type Claim, claimSources, type FieldClaim, type FileColumn } from './column-claim.ts';
import type { ColumnUse, Field, FieldPositions, MappedColumn } from './column-mapping.ts';
import { employmentFields, fieldsWithSecondChoice } from './fields.ts';

export interface SettledColumns {
  readonly explain: readonly MappedColumn[];
  readonly fields: FieldPositions;
  readonly furtherEmployments: readonly FieldPositions[];
  readonly additional: readonly { readonly name: string; readonly position: number }[];
}

interface Claimed {
  readonly column: FileColumn;
  readonly claim: FieldClaim;
}

interface Outcome {
  readonly use: ColumnUse;
  readonly reason: string;
}

/** Columns of a company by which a further employment stands on its own. */
const namesCompany: ReadonlySet<Field> = new Set<Field>([
  'companyName',
  'companyId',
  'externalCompanyId',
  'website',
]);

/** Gives each column its one use: where several claim a field, the best has it, and the others help out or are kept. */
export function settleColumns(
  columns: readonly FileColumn[],
  claims: ReadonlyMap<number, Claim>,
): SettledColumns {
  const { employments, claimed } = groupByField(columns, claims);
  const outcomes = new Map<number, Outcome>();
  const positions: Partial<Record<Field, number[]>>[] = employments.map(() => ({}));
  for (const [employment, ofFields] of claimed.entries()) {
    for (const [field, rivals] of ofFields) {
      const ranked = rivals.toSorted(byPreference);
      const chosen = ranked.filter((rival) => canHelp(rival, ranked));
      const [first] = chosen;
      for (const { column, claim } of ranked) {
        const choice = chosen.findIndex((other) => other.column === column) + 1;
        if (choice > 0) {
          const use: ColumnUse = { kind: 'field', field, choice, employment: employment + 1 };
          outcomes.set(column.position, { use, reason: claim.reason });
        } else {
          const reason = `${field} is ${first?.column.name}`;
          outcomes.set(column.position, { use: { kind: 'additional', name: column.name }, reason });
        }
      }
      const ofEmployment = positions[employment];
      if (ofEmployment !== undefined) ofEmployment[field] = chosen.map(({ column }) => column.position);
    }
  }
  const explain = nameAdditional(
    columns.map((column) => explained(column, claims.get(column.position), outcomes.get(column.position))),
  );
  const additional = explain.flatMap(({ use, position }) =>
    use.kind === 'additional' ? [{ name: use.name, position }] : [],
  );
  const [fields = {}, ...furtherEmployments] = positions;
  return { explain, fields, furtherEmployments, additional };
}

/**
 * The claims of fields by employment, the first one at the front. Numbers of employments that no column names a
 * company for are none: their titles are more titles of the first.
 */
function groupByField(columns: readonly FileColumn[], claims: ReadonlyMap<number, Claim>) {
  const all = columns.flatMap((column): Claimed[] => {
    const claim = claims.get(column.position);
    return claim?.kind === 'field' ? [{ column, claim }] : [];
  });
  const numbers = new Set(
    all.filter(({ claim }) => namesCompany.has(claim.field)).map(({ claim }) => claim.employment),
  );
  numbers.delete(1);
  const employments = [1, ...[...numbers].sort((a, b) => a - b)];
  const claimed = employments.map(() => new Map<Field, Claimed[]>());
  for (const one of all) {
    const { field, employment } = one.claim;
    const index = employmentFields.has(field) ? Math.max(0, employments.indexOf(employment)) : 0;
    const ofEmployment = claimed[index];
    ofEmployment?.set(field, [...(ofEmployment.get(field) ?? []), one]);
  }
  return { employments, claimed };
}

function byPreference(a: Claimed, b: Claimed): number {
  return (
    Number(isIdle(a)) - Number(isIdle(b)) ||
    claimSources.indexOf(a.claim.source) - claimSources.indexOf(b.claim.source) ||
    a.claim.employment - b.claim.employment ||
    a.claim.rank - b.claim.rank ||
    a.column.position - b.column.position
  );
}

/** A column without any value must not keep one with values from its field, where no second choice would help. */
function isIdle({ column, claim }: Claimed): boolean {
  return (
    claim.source !== 'given' &&
    claim.source !== 'export' &&
    !fieldsWithSecondChoice.has(claim.field) &&
    column.values.length === 0
  );
}

/** Whether a column is used for its field, first or after others. */
function canHelp(rival: Claimed, [first]: readonly Claimed[]): boolean {
  if (first === undefined || rival === first) return true;
  const { claim, column } = rival;
  if (claim.source === 'given') return true;
  if (claim.source === 'export' && first.claim.source === 'export') return true;
  // Titles of a second position without a company of its own.
  if (claim.field === 'titles' && claim.employment !== first.claim.employment) return true;
  return column.key === first.column.key || fieldsWithSecondChoice.has(claim.field);
}

function explained(
  { position, name }: FileColumn,
  claim: Claim | undefined,
  outcome: Outcome | undefined,
): MappedColumn {
  if (outcome !== undefined) return { position, name, ...outcome };
  if (claim?.kind === 'ignored') return { position, name, use: { kind: 'ignored' }, reason: claim.reason };
  const { name: keptAs, reason } =
    claim?.kind === 'additional' ? claim : { name, reason: 'no column of ours' };
  return { position, name, use: { kind: 'additional', name: keptAs }, reason };
}

/** Additional columns get names that are theirs alone: a column without one its number, a second one ` (2)`. */
function nameAdditional(columns: readonly MappedColumn[]): MappedColumn[] {
  const wanted = columns.map(({ use, position }) => {
    if (use.kind !== 'additional') return undefined;
    return use.name === '' ? `Column ${position + 1}` : use.name;
  });
  const taken = new Set(wanted);
  const given = new Set<string>();
  return columns.map((column, index) => {
    const own = wanted[index];
    if (own === undefined) return column;
    let name = own;
    for (let number = 2; given.has(name) || (name !== own && taken.has(name)); number++) {
      name = `${own} (${number})`;
    }
    given.add(name);
    return { ...column, use: { kind: 'additional', name } };
  });
}
