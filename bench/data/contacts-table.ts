import { booleanColumns, sentColumns } from './contact-rows.ts';

/** The table of contacts, in SQL that PostgreSQL and DuckDB know: what is compared comes first. What is absent is null. */
export const contactColumns: string = [
  'company_id bigint not null',
  'rank integer not null',
  'levels integer not null',
  'functions integer not null',
  'flags integer not null',
  'searched_titles text not null',
  ...sentColumns.map((column) => `"${column}" ${booleanColumns.has(column) ? 'boolean' : 'text'}`),
].join(', ');

/** The lines of a job beside it. */
export const lineColumns =
  'line integer not null, "queryId" text not null, company_id bigint not null, levels integer not null, functions integer not null, flags integer not null, title text not null';

/** What a line asks of a contact, with `l` for the line and `c` for the contact. */
export function matches(holdsTitle: string): string {
  return `c.company_id = l.company_id
    and (c.levels & l.levels) <> 0 and (c.functions & l.functions) <> 0
    and (c.flags & l.flags) = l.flags and ${holdsTitle}`;
}

/** The shared columns of a result. */
export const selected: string = [
  'l."queryId"',
  'l.line',
  'c.company_id',
  ...sentColumns.map((column) => `c."${column}"`),
].join(', ');
