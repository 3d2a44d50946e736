/** The columns of a lookup line in the documented order (contract section 4). */
export const lineColumns = [
  'queryId',
  'companyID',
  'jobLevel',
  'jobFunction',
  'title',
  'active',
  'isEmailRequired',
  'isPhoneRequired',
  'peopleCountries',
  'peopleStates',
  'peopleCities',
  'peopleArea',
  'peopleAddress',
] as const;

/** Under a header row a line may name its company by one of these, in place of its id; the best of them first. */
export const companyKeyColumns = ['externalId', 'website', 'companyName'] as const;

export type CompanyKeyColumn = (typeof companyKeyColumns)[number];
export type LineColumn = (typeof lineColumns)[number] | CompanyKeyColumn;

/** The columns that name a company. Of those that a line fills, the first decides. */
export const companyColumns = ['companyID', ...companyKeyColumns] as const satisfies readonly LineColumn[];

/**
 * The orders of columns where no header row gives one: that of the documentation, and that of its newer copy, which
 * has lookup lines under `contact/job` and columns 7 and 8 the other way round (contract section 4, submit).
 */
export const columnOrders = {
  company: lineColumns,
  contact: lineColumns.with(6, 'isPhoneRequired').with(7, 'isEmailRequired'),
} as const satisfies Record<string, readonly LineColumn[]>;

export type ColumnOrder = keyof typeof columnOrders;

/**
 * Without a header row a line has 5 columns, or 8, or 9 to 13: columns 6 to 8 come together, and trailing empty ones
 * may be left off (contract section 4).
 */
export function isDocumentedColumnCount(count: number): boolean {
  return count === 5 || (count >= 8 && count <= lineColumns.length);
}
