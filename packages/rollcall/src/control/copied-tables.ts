import type { Schema } from './schema.ts';

/** A table of which everything is copied. */
export interface CopiedTable {
  readonly name: keyof Schema;
  /** Columns whose sums must be the same afterwards: credits and bytes. */
  readonly sums: readonly string[];
}

/** Every table, those that others refer to first. A table that is missing here does not compile. */
const sumsByTable = {
  clients: [],
  access_tokens: [],
  login_failures: [],
  call_windows: ['calls'],
  data_sets: [],
  active_data_set: [],
  announced_data_set: [],
  data_set_holders: [],
  jobs: ['credits_consumed', 'valid_queries', 'result_bytes'],
  job_bodies: [],
  result_chunks: [],
  idempotency_keys: [],
  webhook_deliveries: [],
  credit_periods: ['consumed'],
  credit_ledger: ['amount'],
  api_transactions: ['transactions'],
  result_storage: ['bytes'],
  agreements: [],
  forgettings: ['contacts'],
  forgotten_contacts: [],
  forgotten_identities: [],
  process_confirmations: [],
  forgetting_turn: [],
} as const satisfies Readonly<Record<keyof Schema, readonly string[]>>;

export const copiedTables: readonly CopiedTable[] = Object.entries(sumsByTable).map(([name, sums]) => ({
  name: name as keyof Schema,
  sums,
}));
