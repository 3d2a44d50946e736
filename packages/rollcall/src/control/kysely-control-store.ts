import { type Kysely, sql } from 'kysely';
import { KyselyAgreementStore } from './agreement-store.ts';
import { KyselyClientStore } from './client-store.ts';
import type {
  AgreementStore,
  ClientStore,
  ControlStore,
  CreditStore,
  DataSetRegistry,
  DeliveryStore,
  ForgettingStore,
  IdempotencyKeyStore,
  JobStore,
  LoginFailureStore,
  ResultChunkStore,
  ThrottleStore,
  TokenStore,
} from './control-store.ts';
import { KyselyCreditStore } from './credit-store.ts';
import { KyselyDataSetRegistry } from './data-set-registry.ts';
import { KyselyDeliveryStore } from './delivery-store.ts';
import { KyselyForgettingStore } from './forgetting-store.ts';
import { KyselyIdempotencyKeyStore } from './idempotency-key-store.ts';
import { KyselyJobStore } from './job-store.ts';
import { KyselyLoginFailureStore } from './login-failure-store.ts';
import { KyselyResultChunkStore } from './result-chunk-store.ts';
import type { Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';
import { KyselyThrottleStore } from './throttle-store.ts';
import { KyselyTokenStore } from './token-store.ts';

/** Where wake-ups come from. */
export interface JobSignal {
  listen(listener: () => void): () => void;
  close(): Promise<void>;
}

/** A store that cannot tell: its processes look for jobs. */
const noJobSignal: JobSignal = { listen: () => () => {}, close: async () => {} };

/** The control store over migrated tables in any database that `StoreDialect` describes. */
export class KyselyControlStore implements ControlStore {
  readonly clients: ClientStore;
  readonly tokens: TokenStore;
  readonly loginFailures: LoginFailureStore;
  readonly throttle: ThrottleStore;
  readonly jobs: JobStore;
  readonly resultChunks: ResultChunkStore;
  readonly idempotencyKeys: IdempotencyKeyStore;
  readonly deliveries: DeliveryStore;
  readonly credits: CreditStore;
  readonly dataSets: DataSetRegistry;
  readonly agreements: AgreementStore;
  readonly forgettings: ForgettingStore;
  readonly #db: Kysely<Schema>;
  readonly #dialect: StoreDialect;
  readonly #jobSignal: JobSignal;

  /** Takes the connection and the signal over: closing the store closes them. */
  constructor(db: Kysely<Schema>, dialect: StoreDialect, jobSignal: JobSignal = noJobSignal) {
    this.#db = db;
    this.#dialect = dialect;
    this.#jobSignal = jobSignal;
    this.clients = new KyselyClientStore(db);
    this.tokens = new KyselyTokenStore(db);
    this.loginFailures = new KyselyLoginFailureStore(db, dialect);
    this.throttle = new KyselyThrottleStore(db, dialect);
    this.jobs = new KyselyJobStore(db, dialect);
    this.resultChunks = new KyselyResultChunkStore(db);
    this.idempotencyKeys = new KyselyIdempotencyKeyStore(db);
    this.deliveries = new KyselyDeliveryStore(db, dialect);
    this.credits = new KyselyCreditStore(db, dialect);
    this.dataSets = new KyselyDataSetRegistry(db, dialect);
    this.agreements = new KyselyAgreementStore(db);
    this.forgettings = new KyselyForgettingStore(db, dialect);
  }

  async ping(): Promise<void> {
    await sql`select 1`.execute(this.#db);
  }

  nowMs(): Promise<number> {
    return this.#dialect.nowMs(this.#db);
  }

  onJobAccepted(listener: () => void): () => void {
    return this.#jobSignal.listen(listener);
  }

  exclusively(work: () => Promise<void>): Promise<boolean> {
    return this.#dialect.exclusively(this.#db, work);
  }

  async close(): Promise<void> {
    await this.#jobSignal.close();
    await this.#db.destroy();
  }
}
