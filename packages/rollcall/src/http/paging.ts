/** Lists that are asked for page by page (contract section 6). */
import { Type } from 'typebox';
import type { ListPage } from '../control/control-store.ts';
import { requireDigits } from './validation-error.ts';

/** @param of what the list holds */
export function pageParameters(of: string) {
  return {
    page: Type.Integer({
      minimum: 1,
      default: 1,
      description: 'The first is 1; past the last the list is empty',
    }),
    resultsPerPage: Type.Integer({
      minimum: 1,
      maximum: 50,
      default: 10,
      description: `${of} on a page`,
    }),
  };
}

/** @param of what the list holds */
export function pageAnswer(of: string) {
  return {
    page: Type.Integer({ minimum: 1 }),
    resultsPerPage: Type.Integer({ minimum: 1, maximum: 50, examples: [10] }),
    totalResults: Type.Integer({ description: `${of} on all pages`, examples: [1] }),
  };
}

interface PageQuery {
  readonly page: number;
  readonly resultsPerPage: number;
}

/** Before the schema, which takes more than digits. @throws ApiError */
export async function requirePageDigits({ query }: { readonly query: unknown }): Promise<void> {
  const given = new Map<string, unknown>(Object.entries(query ?? {}));
  for (const name of ['page', 'resultsPerPage']) requireDigits(name, given.get(name));
}

/** Lists go on as long as numbers do; more than can be counted is as good as past their end. */
export function pageOf({ page, resultsPerPage }: PageQuery): ListPage {
  return { skip: Math.min((page - 1) * resultsPerPage, Number.MAX_SAFE_INTEGER), limit: resultsPerPage };
}

/** That page of a list that is in memory. */
export function onPage<Item>(items: readonly Item[], query: PageQuery): readonly Item[] {
  const { skip, limit } = pageOf(query);
  return items.slice(skip, skip + limit);
}
