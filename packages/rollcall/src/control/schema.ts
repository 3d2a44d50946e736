import type { ClientId, DataSetVersion, JobId } from './control-store.ts';
import type { JobState } from './job-state.ts';

/**
 * The tables of the control store, for SQLite and PostgreSQL alike. Times are `bigint` epoch milliseconds and read as
 * numbers; bytes are `Uint8Array`. A column named `*_json` is text that no query looks into, so the databases' different
 * JSON types do not matter. There is no boolean column.
 */
export interface Schema {
  clients: ClientsTable;
  access_tokens: AccessTokensTable;
  jobs: JobsTable;
  job_bodies: JobBodiesTable;
  data_sets: DataSetsTable;
  active_data_set: ActiveDataSetTable;
}

export interface ClientsTable {
  client_id: ClientId;
  name: string;
  /** Names of entitlements. */
  entitlements_json: string;
  /** SHA-256 of the client's secret. */
  secret_hash: Uint8Array;
  /** AES-256-GCM under a key of the master key; see `sealSecret`. */
  webhook_secret_sealed: Uint8Array;
  created_at_ms: number;
}

export interface AccessTokensTable {
  /** SHA-256 of the access token. */
  token_hash: Uint8Array;
  client_id: ClientId;
  created_at_ms: number;
  expires_at_ms: number;
}

export interface JobsTable {
  job_id: JobId;
  client_id: ClientId;
  state: JobState;
  created_at_ms: number;
  total_queries: number;
  /** `JobOptions`. */
  options_json: string;
  started_at_ms: number | null;
  ended_at_ms: number | null;
  /** The data set it started on. */
  data_set_version: DataSetVersion | null;
  /** How often it has been claimed. */
  attempt: number;
  /** Who works on it: set while processing, unless the owner has given it back. */
  lease_owner: string | null;
  /** From then on another owner may take it over: set while processing. */
  lease_until_ms: number | null;
  /** `JobCheckpoint`, while processing. */
  checkpoint_json: string | null;
  /** `JobTotals`, when finished. */
  totals_json: string | null;
  /** `ResultPart[]`, when finished. */
  result_parts_json: string | null;
  /** When failed. */
  failure_reason: string | null;
}

/** Apart from the jobs, so that a scan of them stays small. Kept after the end, for `?only=invalid`. */
export interface JobBodiesTable {
  job_id: JobId;
  /** The submitted CSV as UTF-8, compressed with zstd. */
  csv_zstd: Uint8Array;
}

export interface DataSetsTable {
  version: DataSetVersion;
  created_at_ms: number;
  contacts: number;
  companies: number;
  size_bytes: number;
  /** Names of the files it was built from. */
  sources_json: string;
}

/** One row at most. */
export interface ActiveDataSetTable {
  only_row: 1;
  version: DataSetVersion;
  activated_at_ms: number;
}
