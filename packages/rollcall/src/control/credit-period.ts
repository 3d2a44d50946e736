/** A calendar month in UTC, `YYYY-MM`: credits are counted by it (contract section 5). */
export type CreditPeriod = string & { readonly __brand: 'CreditPeriod' };

/** The period that a moment is in. */
export function creditPeriodOf(epochMs: number): CreditPeriod {
  return new Date(epochMs).toISOString().slice(0, 7) as CreditPeriod;
}
