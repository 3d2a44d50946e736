import { type RawBuilder, sql } from 'kysely';

/** The sum of a column of whole numbers, 0 where there is no row: PostgreSQL would make it a decimal, which is read as a text. */
export function sumOf(column: string): RawBuilder<number> {
  return sql<number>`cast(coalesce(sum(${sql.ref(column)}), 0) as bigint)`;
}
