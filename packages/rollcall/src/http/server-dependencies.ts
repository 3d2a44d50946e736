import type { Egress } from '@rollcall/egress';
import type { ReferenceTables } from '@rollcall/lookup';
import type { Logger } from 'pino';
import type { CallRules } from '../control/call-window.ts';
import type { ControlStore } from '../control/control-store.ts';
import type { DataSetVersions } from '../data-set/data-set-versions.ts';
import type { Forgettings } from '../forgetting/forgettings.ts';
import type { InvalidLines } from '../jobs/invalid-lines.ts';
import type { JobsApi } from '../jobs/job-service.ts';
import type { QueriesApi } from '../queries/data-set-queries.ts';
import type { OwnColumns } from '../results/own-columns.ts';
import type { ResultFiles } from '../results/result-files.ts';
import type { WebhookDeliveries } from '../webhooks/webhook-deliveries.ts';
import type { WebhookPings } from '../webhooks/webhook-pings.ts';
import type { HttpObserver } from './http-observer.ts';
import type { RequestsUnderWay } from './requests-under-way.ts';

type DataSetVersionsApi = Pick<DataSetVersions, 'list' | 'show' | 'use' | 'remove' | 'difference'>;

/** What the server is built on; everything that differs between a test and a running program comes in here. */
export interface ServerDependencies {
  readonly control: ControlStore;
  readonly jobs: JobsApi;
  readonly queries: QueriesApi;
  /** Those of the active data set. */
  readonly referenceTables: () => ReferenceTables;
  readonly results: Pick<ResultFiles, 'open'>;
  readonly ownColumns: Pick<OwnColumns, 'namesOf' | 'append'>;
  readonly invalidLines: Pick<InvalidLines, 'of'>;
  readonly webhookDeliveries: Pick<WebhookDeliveries, 'find' | 'replay'>;
  readonly webhookPings: Pick<WebhookPings, 'send'>;
  /** Says which webhooks can never be delivered to. */
  readonly egress: Pick<Egress, 'check'>;
  readonly settings: HttpSettings;
  readonly dataSetVersions: DataSetVersionsApi;
  readonly forgettings: Pick<Forgettings, 'find' | 'forget' | 'list' | 'check'>;
  /** Seals the secrets of new clients. */
  readonly masterKey: Uint8Array;
  /** A key of 32 bytes, the same in all processes, that hashes who failed to log in from where. */
  readonly loginPairKey: Uint8Array;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Made by `createLogger`, so that secrets are taken out whatever is logged. */
  readonly logger: Logger;
  /** Why requests cannot be served now (`starting`, `draining`, ...); undefined when they can. */
  readonly readiness: () => string | undefined;
  readonly requestsUnderWay: RequestsUnderWay;
  readonly observer?: HttpObserver | undefined;
  /** The version of the program, for the readiness probe. */
  readonly version: string;
}

export interface HttpSettings {
  /** Addresses and ranges whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly tokenLifetimeMs: number;
  /** The base URL by which clients reach the server; undefined when it is the one that they ask. */
  readonly publicUrl?: string | undefined;
  /** The largest body of a submission, unpacked. */
  readonly maxBodyBytes: number;
  /** Contacts returned per line at most, and when a submission does not say (contract section 4). */
  readonly maxLimit: number;
  /** Failed logins of a client id from an address, before that pair has to wait. */
  readonly loginFailuresAllowed: number;
  /** Calls of a token; a limit of 0 throttles nobody. */
  readonly throttle: CallRules;
}
