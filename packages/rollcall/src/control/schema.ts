import type { Generated } from 'kysely';
import type {
  ChargedCall,
  ClientId,
  CreditEntry,
  DataSetVersion,
  DeliveryState,
  IdentifierKind,
  JobId,
  JobKind,
} from './control-store.ts';
import type { CreditPeriod } from './credit-period.ts';
import type { JobState } from './job-state.ts';

/**
 * The tables of the control store, for SQLite and PostgreSQL alike. Times are `bigint` epoch milliseconds and read as
 * numbers; bytes are `Uint8Array`. A column named `*_json` is text that no query looks into, so the databases' different
 * JSON types do not matter. There is no boolean column.
 */
export interface Schema {
  clients: ClientsTable;
  access_tokens: AccessTokensTable;
  login_failures: LoginFailuresTable;
  call_windows: CallWindowsTable;
  jobs: JobsTable;
  job_bodies: JobBodiesTable;
  result_chunks: ResultChunksTable;
  idempotency_keys: IdempotencyKeysTable;
  webhook_deliveries: WebhookDeliveriesTable;
  credit_periods: CreditPeriodsTable;
  credit_ledger: CreditLedgerTable;
  api_transactions: ApiTransactionsTable;
  result_storage: ResultStorageTable;
  data_sets: DataSetsTable;
  active_data_set: ActiveDataSetTable;
  agreements: AgreementsTable;
  announced_data_set: AnnouncedDataSetTable;
  data_set_holders: DataSetHoldersTable;
  forgettings: ForgettingsTable;
  forgotten_contacts: ForgottenContactsTable;
  forgotten_identities: ForgottenIdentitiesTable;
  process_confirmations: ProcessConfirmationsTable;
  forgetting_turn: ForgettingTurnTable;
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
  /** The one before, likewise; null when there was none, or when it ended at once. */
  previous_webhook_secret_sealed: Uint8Array | null;
  /** Until when webhooks are signed with it too. */
  previous_webhook_secret_until_ms: number | null;
  created_at_ms: number;
  /** Null is unlimited. */
  monthly_credits: number | null;
  /** Null is the setting. */
  max_unfinished_jobs: number | null;
  /** Null while it may call. */
  disabled_at_ms: number | null;
  /** Until when a throttled token locks out all of its tokens; null when none ever did. */
  calls_blocked_until_ms: number | null;
}

export interface AccessTokensTable {
  /** SHA-256 of the access token. */
  token_hash: Uint8Array;
  /** Names the token to operators; unique. */
  token_id: string;
  client_id: ClientId;
  created_at_ms: number;
  expires_at_ms: number;
  revoked_at_ms: number | null;
}

/** Failed logins of a pair of client id and address. No row is none. */
export interface LoginFailuresTable {
  /** A keyed hash of the pair. */
  key: Uint8Array;
  /** Since the start of the window. */
  failures: number;
  window_start_ms: number;
}

/** `CallWindow`s of tokens. No row is no call yet. */
export interface CallWindowsTable {
  token_hash: Uint8Array;
  window_start_ms: number;
  calls: number;
  /** Null while the window is open. */
  blocked_until_ms: number | null;
}

export interface JobsTable {
  job_id: JobId;
  client_id: ClientId;
  kind: JobKind;
  state: JobState;
  created_at_ms: number;
  total_queries: number;
  /** Lines that can be run: each costs a credit. */
  valid_queries: number;
  /** Debited and not given back. */
  credits_consumed: number;
  /** Where it was debited; null before it starts. */
  credit_period: CreditPeriod | null;
  /** `JobOptions`. */
  options_json: string;
  started_at_ms: number | null;
  ended_at_ms: number | null;
  /** The data set it started on. */
  data_set_version: DataSetVersion | null;
  /** How often it has been claimed. */
  attempt: number;
  /** How often of these since its last checkpoint, drains left out. */
  tries: Generated<number>;
  /** Who works on it: set while processing, unless the owner has given it back. */
  lease_owner: string | null;
  /** From then on another owner may take it over: set while processing. */
  lease_until_ms: number | null;
  /** `JobCheckpoint`, while processing, and of a failed job the last one: how far it got. */
  checkpoint_json: string | null;
  /** `JobTotals`, when finished. */
  totals_json: string | null;
  /** `ResultPart[]`, when finished. */
  result_parts_json: string | null;
  /** What its results take up, or what of them the last checkpoint names. */
  result_bytes: Generated<number>;
  /** When failed. */
  failure_reason: string | null;
  /** When its results and its body were removed; null while they are kept. */
  removed_at_ms: number | null;
  /** Where its end is told; null where nobody asked, and again when its body was removed. */
  webhook: string | null;
  /** The last forgetting that what is stored of its results knows of. */
  forgotten_sequence: Generated<number>;
}

/** Apart from the jobs, so that a scan of them stays small. Kept as long as the results, for `?only=invalid`. */
export interface JobBodiesTable {
  job_id: JobId;
  /** The submitted CSV as UTF-8, compressed with zstd. */
  csv_zstd: Uint8Array;
}

/** Parts of results that lie in the database and not in files. */
export interface ResultChunksTable {
  job_id: JobId;
  part: number;
  attempt: number;
  /** In the part. */
  start_byte: number;
  /** Unpacked. */
  size_bytes: number;
  /** Compressed with zstd. */
  csv_zstd: Uint8Array;
}

/** What was accepted under an idempotency key. */
export interface IdempotencyKeysTable {
  client_id: ClientId;
  key: string;
  /** SHA-256 of what makes two requests the same. */
  fingerprint: Uint8Array;
  job_id: JobId;
  /** From then on the key is free. */
  expires_at_ms: number;
}

/** What is told of ended jobs, see delivery-store.ts. No row is nothing to tell, or not yet, or not kept any more. */
export interface WebhookDeliveriesTable {
  job_id: JobId;
  client_id: ClientId;
  url: string;
  /** Of the URL, with its port. */
  host: string;
  state: DeliveryState;
  created_at_ms: number;
  /** When there is something to do; null when there is nothing any more. */
  due_ms: number | null;
  /** Who is sending it. */
  lease_owner: string | null;
  /** How often it has been claimed. */
  claims: number;
  /** Attempts that were recorded since it was last to be sent from the start: its place in the schedule. */
  tries: number;
  /** `DeliveryAttempt[]`, the oldest first. */
  attempts_json: string;
  /** When it was delivered or given up. */
  settled_at_ms: number | null;
}

/** What a client has consumed in a month: the sum of its ledger and its calls. No row is nothing. */
export interface CreditPeriodsTable {
  client_id: ClientId;
  period: CreditPeriod;
  consumed: number;
}

/** At most one entry of a kind for a job, so that nothing is charged or given back twice. */
export interface CreditLedgerTable {
  entry_id: string;
  client_id: ClientId;
  period: CreditPeriod;
  /** Null for what is no job. */
  job_id: JobId | null;
  kind: CreditEntry['kind'];
  /** Above zero, for a refund too. */
  amount: number;
  at_ms: number;
}

/** Calls of a day that were debited: a row for each would grow with every call. Jobs are counted from themselves. */
export interface ApiTransactionsTable {
  client_id: ClientId;
  api: ChargedCall['api'];
  /** UTC. */
  day_start_ms: number;
  transactions: number;
}

/** What the results of a client take up: the sum of `result_bytes` of its jobs. No row is nothing. */
export interface ResultStorageTable {
  client_id: ClientId;
  bytes: number;
}

export interface DataSetsTable {
  version: DataSetVersion;
  created_at_ms: number;
  contacts: number;
  companies: number;
  size_bytes: number;
  /** Names of the files it was built from. */
  sources_json: string;
  /** Hex, of its manifest; null where an older program registered it. */
  manifest_sha256: string | null;
}

/** One row at most. */
export interface ActiveDataSetTable {
  only_row: 1;
  version: DataSetVersion;
  activated_at_ms: number;
}

/** What all processes of the installation have alike. No row is not agreed on yet. */
export interface AgreementsTable {
  /** Of a setting; or `masterKey`, for its check. */
  name: string;
  value: string;
}

/** One row at most: none where no version is on its way. */
export interface AnnouncedDataSetTable {
  only_row: 1;
  version: DataSetVersion;
  announced_at_ms: number;
}

/** Processes that keep copies of their own. */
export interface DataSetHoldersTable {
  process: string;
  /** `DataSetVersion[]`. */
  versions_json: string;
  /** Until then it counts, unless it says so again. */
  until_ms: number;
}

/** The audit record of everyone who was forgotten. Rows are never removed, and hold nothing of the person. */
export interface ForgettingsTable {
  /** 1, 2, 3 and so on. */
  sequence: number;
  /** Who did it. */
  operator: string;
  identifier_kind: IdentifierKind;
  /** A keyed hash of what the person was named by. */
  identifier_hash: Uint8Array;
  /** How many contacts were found. */
  contacts: number;
  begun_at_ms: number;
  /** When everything was confirmed; null while it is not. */
  forgotten_at_ms: number | null;
}

/** The contacts that no answer may hold. */
export interface ForgottenContactsTable {
  company_id: number;
  number_high: number;
  number_low: number;
  /** The forgetting that found it first. */
  sequence: number;
}

/** Keyed hashes of what the same people may be known by in files that are imported later. */
export interface ForgottenIdentitiesTable {
  identity_hash: Uint8Array;
  sequence: number;
}

/** Processes that answer or run jobs. */
export interface ProcessConfirmationsTable {
  process: string;
  /** The last forgetting that it knows of, in everything that it does. */
  sequence: number;
  seen_at_ms: number;
}

/** One row at most: none where nobody is at what follows the beginning of a forgetting. */
export interface ForgettingTurnTable {
  only_row: 1;
  process: string;
  /** Whoever has said nothing until then has lost it. */
  until_ms: number;
}
