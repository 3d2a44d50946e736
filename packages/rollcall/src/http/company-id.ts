import { type CompanyId, isCompanyId } from '@rollcall/lookup';
import { Type } from 'typebox';
import { ApiError } from './errors/api-error.ts';

export const companyParams = Type.Object({
  companyId: Type.String({
    description: 'A whole number from 1 to 9007199254740991',
    examples: ['482915'],
  }),
});

/** The company that a path names. @throws ApiError when that is no id */
export function companyIdOf(text: string): CompanyId {
  const companyId = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (isCompanyId(companyId)) return companyId;
  throw new ApiError(
    'invalidCompanyId',
    `the companyId is ${JSON.stringify(text)}; it must be a whole number from 1 to 9007199254740991`,
  );
}

export function companyNotFound(companyId: CompanyId): ApiError {
  return new ApiError('companyNotFound', `there is no company ${companyId}; GET /api/v1/companies finds ids`);
}
