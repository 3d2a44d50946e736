/** Lists that are asked for page by page (contract section 6). */
import { Type } from 'typebox';
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

/** What of the page an answer repeats. */
export const pageAnswer = {
  page: Type.Integer({ minimum: 1 }),
  resultsPerPage: Type.Integer({ minimum: 1, maximum: 50, examples: [10] }),
};

/** Before the schema, which takes more than digits. @throws ApiError */
export function requirePageDigits(query: unknown): void {
  const given = new Map<string, unknown>(Object.entries(query ?? {}));
  for (const name of ['page', 'resultsPerPage']) requireDigits(name, given.get(name));
}

/** Lists go on as long as numbers do; more than can be counted is as good as past their end. */
export function pageOf({ page, resultsPerPage }: { page: number; resultsPerPage: number }): {
  readonly skip: number;
  readonly limit: number;
} {
  return { skip: Math.min((page - 1) * resultsPerPage, Number.MAX_SAFE_INTEGER), limit: resultsPerPage };
}
