/** A page of a list, as the other lists of the API have it (contract section 6). */
import { Type } from 'typebox';
import type { ListPage } from '../../control/control-store.ts';
import { requireDigits } from '../validation-error.ts';

export const pageQuery = {
  page: Type.Integer({
    minimum: 1,
    default: 1,
    description: 'The first is 1; past the end the list is empty',
  }),
  resultsPerPage: Type.Integer({ minimum: 1, maximum: 50, default: 10, description: 'Items on a page' }),
};

export const pageAnswer = {
  page: Type.Integer({ minimum: 1 }),
  resultsPerPage: Type.Integer({ minimum: 1, maximum: 50, examples: [10] }),
  totalResults: Type.Integer({ description: 'How many there are on all pages', examples: [1] }),
};

interface PageQuery {
  readonly page: number;
  readonly resultsPerPage: number;
}

/** Before the schema, which would take more than digits for a number. */
export async function requirePageDigits({ query }: { readonly query: unknown }): Promise<void> {
  const given = new Map(Object.entries(query ?? {}));
  for (const name of ['page', 'resultsPerPage']) requireDigits(name, given.get(name));
}

/** More than a store can count is as good as past the end. */
export function pageOf({ page, resultsPerPage }: PageQuery): ListPage {
  return { skip: Math.min((page - 1) * resultsPerPage, Number.MAX_SAFE_INTEGER), limit: resultsPerPage };
}

/** That page of a list that is in memory. */
export function onPage<Item>(items: readonly Item[], query: PageQuery): readonly Item[] {
  const { skip, limit } = pageOf(query);
  return items.slice(skip, skip + limit);
}
