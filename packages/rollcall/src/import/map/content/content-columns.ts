import type { FieldClaim, FileColumn } from '../column-claim.ts';
import type { Field, FileKind } from '../column-mapping.ts';
import { fieldsOf } from '../fields.ts';
import { headerWords } from '../header-words.ts';
import { emptyWords, foreignWords } from '../headers/header-qualifiers.ts';
import { type ContentKind, contentKinds } from './content-kinds.ts';

/** Fields that say the same as others: one of these is not looked for when one of those is there. */
const saidBy: Readonly<Partial<Record<Field, readonly Field[]>>> = {
  fullName: ['firstName', 'lastName'],
  location: ['city', 'state', 'area'],
};

/**
 * Fills fields that no name gave, from the columns whose names say nothing known. Each column is the first kind of
 * content that it can be, and each field goes to the column that has the most of such values.
 *
 * @param unknown the columns that no table knows
 * @param isClaimed whether a column of the file is that field by its name
 */
export function claimByContent(
  unknown: readonly FileColumn[],
  isClaimed: (field: Field) => boolean,
  kind: FileKind,
): ReadonlyMap<number, FieldClaim> {
  const wanted = contentKinds.filter(
    ({ field }) => fieldsOf(kind).includes(field) && ![field, ...(saidBy[field] ?? [])].some(isClaimed),
  );
  const best = new Map<Field, { readonly column: FileColumn; readonly kind: ContentKind; share: number }>();
  for (const column of unknown) {
    const found = contentOf(column, wanted);
    if (found === undefined) continue;
    const other = best.get(found.kind.field);
    const isMore =
      other === undefined || found.share * column.values.length > other.share * other.column.values.length;
    if (isMore) best.set(found.kind.field, { column, ...found });
  }
  return new Map(
    [...best].map(([field, { column, kind: content, share }]) => {
      const reason = `by content: ${Math.round(share * 100)}% ${content.values}`;
      return [column.position, { kind: 'field', field, source: 'content', rank: 0, employment: 1, reason }];
    }),
  );
}

function contentOf(
  { name, values }: FileColumn,
  kinds: readonly ContentKind[],
): { kind: ContentKind; share: number } | undefined {
  const words = headerWords(name)
    .map((word) => word.replace(/\d+/g, ''))
    .filter((word) => word.length > 1);
  if (words.some((word) => foreignWords.has(word))) return undefined;
  const saysNothing = words.every((word) => emptyWords.has(word));
  for (const kind of kinds) {
    if (values.length < kind.leastValues || (kind.names === 'empty' && !saysNothing)) continue;
    const share = kind.share(values);
    if (share !== undefined) return { kind, share };
  }
  return undefined;
}
