import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import {
  type ClaimedDelivery,
  type ClientId,
  type Delivery,
  type DeliveryAttempt,
  type DeliveryBacklog,
  type DeliveryClaim,
  type DeliveryLease,
  type DeliveryStep,
  type DeliveryStore,
  everyClient,
  type JobDelivery,
  type JobId,
  type JobOwner,
} from './control-store.ts';
import { jobFromRow } from './job-row.ts';
import type { JobsTable, Schema, WebhookDeliveriesTable } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';

/**
 * The outbox of webhooks in the tables of `Schema`: one row for each ended job that has a webhook, written by the
 * transaction that ends it (`announceEnd`).
 *
 *     state       due_ms                      lease_owner   settled_at_ms
 *     pending     when it is to be sent       null          null
 *     pending     when the lease runs out     the sender    null
 *     delivered   null                        null          a time
 *     failed      null                        null          a time
 *
 * A lease that runs out makes the delivery due again, so one column says when there is something to do. Every claim has
 * the next number of `claims`, and what a sender stores must name it, so that a sender that was given up changes nothing.
 */
export class KyselyDeliveryStore implements DeliveryStore {
  readonly #db: Kysely<Schema>;
  readonly #dialect: StoreDialect;

  constructor(db: Kysely<Schema>, dialect: StoreDialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  async find(jobId: string, owner: JobOwner): Promise<JobDelivery | undefined> {
    // PostgreSQL refuses this character in any text.
    if (jobId.includes('\0')) return undefined;
    const row = await this.#db
      .selectFrom('jobs')
      .leftJoin('webhook_deliveries as delivery', 'delivery.job_id', 'jobs.job_id')
      .select(['jobs.job_id', 'jobs.state as job_state', 'jobs.webhook'])
      .select(['delivery.url', 'delivery.state', 'delivery.created_at_ms', 'delivery.due_ms'])
      .select(['delivery.lease_owner', 'delivery.attempts_json'])
      // A text that is no id names no job.
      .where('jobs.job_id', '=', jobId as JobId)
      .$if(owner !== everyClient, (query) => query.where('jobs.client_id', '=', owner as ClientId))
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const delivery = deliveryFromRow(row);
    return {
      jobId: row.job_id,
      jobState: row.job_state,
      hasWebhook: row.webhook !== null,
      ...(delivery && { delivery }),
    };
  }

  async backlog(nowMs: number): Promise<DeliveryBacklog> {
    const isDue = sql<boolean>`due_ms <= ${nowMs}`;
    const rows = await this.#db
      .selectFrom('webhook_deliveries')
      .select((eb) => [
        eb
          .case()
          .when(isDue)
          .then('due' as const)
          .when('lease_owner', 'is not', null)
          .then('underWay' as const)
          .else('waiting' as const)
          .end()
          .as('stage'),
        eb.fn.countAll<number>().as('deliveries'),
      ])
      .where('due_ms', 'is not', null)
      .groupBy('stage')
      .execute();
    const ofStage = new Map(rows.map(({ stage, deliveries }) => [stage, deliveries]));
    const count = (stage: keyof DeliveryBacklog) => ofStage.get(stage) ?? 0;
    return { due: count('due'), underWay: count('underWay'), waiting: count('waiting') };
  }

  async claim(claim: DeliveryClaim): Promise<ClaimedDelivery[]> {
    const { owner, nowMs, leaseUntilMs, limit } = claim;
    // Outside of the transaction, which holds SQLite's only write lock: mostly nothing is due.
    const { rows } = await sql<{ job_id: JobId }>`${firstOfEachHost(claim)}`.execute(this.#db);
    if (rows.length === 0) return [];
    const jobIds = rows.map((row) => row.job_id);
    return this.#db.transaction().execute(async (transaction) => {
      const due = await transaction
        .selectFrom('webhook_deliveries as delivery')
        .innerJoin('jobs', 'jobs.job_id', 'delivery.job_id')
        .selectAll('jobs')
        .select(['delivery.url', 'delivery.host', 'delivery.claims', 'delivery.tries'])
        .select('delivery.attempts_json')
        .where('delivery.job_id', 'in', jobIds)
        // Another sender may have been here since.
        .where('delivery.due_ms', '<=', nowMs)
        .orderBy('delivery.due_ms')
        .orderBy('delivery.job_id')
        .limit(limit)
        .$if(this.#dialect.locksRows, (query) => query.forUpdate('delivery').skipLocked())
        .execute();
      if (due.length === 0) return [];
      await transaction
        .updateTable('webhook_deliveries')
        .set((eb) => ({ due_ms: leaseUntilMs, lease_owner: owner, claims: eb('claims', '+', 1) }))
        .where(
          'job_id',
          'in',
          due.map((row) => row.job_id),
        )
        .execute();
      return due.map((row) => claimedFromRow(row, owner));
    });
  }

  async record(
    { jobId, owner, claim }: DeliveryLease,
    attempts: readonly DeliveryAttempt[],
    step: DeliveryStep,
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('webhook_deliveries')
      .set((eb) => ({
        state: step.state,
        lease_owner: null,
        tries: eb('tries', '+', 1),
        attempts_json: JSON.stringify(attempts),
        due_ms: step.state === 'pending' ? step.dueAtMs : null,
        settled_at_ms: step.state === 'pending' ? null : step.settledAtMs,
      }))
      .where('job_id', '=', jobId)
      .where('lease_owner', '=', owner)
      .where('claims', '=', claim)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  async replay(jobId: JobId): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('webhook_deliveries')
      .set({ state: 'pending', due_ms: atOnce, tries: 0, settled_at_ms: null })
      .where('job_id', '=', jobId)
      .where('lease_owner', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  async leaseOwners(): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('webhook_deliveries')
      .select('lease_owner')
      .distinct()
      .where('lease_owner', 'is not', null)
      .execute();
    return rows.flatMap(({ lease_owner }) => (lease_owner === null ? [] : [lease_owner]));
  }

  async releaseLeases(owner: string): Promise<void> {
    await this.#db
      .updateTable('webhook_deliveries')
      .set({ lease_owner: null, due_ms: atOnce })
      .where('lease_owner', '=', owner)
      .execute();
  }

  async removeSettled(beforeMs: number): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('webhook_deliveries')
      .where('settled_at_ms', 'is not', null)
      .where('settled_at_ms', '<', beforeMs)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}

/** Before every clock of every machine, so that no sender has to wait for the difference between two of them. */
const atOnce = 0;

/** What the transaction that ends a job writes where the job has a webhook. */
export async function announceEnd(
  transaction: Kysely<Schema>,
  job: Pick<Selectable<JobsTable>, 'job_id' | 'client_id' | 'webhook'>,
  endedAtMs: number,
): Promise<void> {
  if (job.webhook === null) return;
  await transaction
    .insertInto('webhook_deliveries')
    .values({
      job_id: job.job_id,
      client_id: job.client_id,
      url: job.webhook,
      host: hostOf(job.webhook),
      state: 'pending',
      created_at_ms: endedAtMs,
      due_ms: atOnce,
      claims: 0,
      tries: 0,
      attempts_json: '[]',
    })
    .execute();
}

/** What shares its fate when it hangs: a host with its port. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}

/**
 * The first due delivery of every host, those left out that the sender has enough of. It walks from host to host and
 * looks at one delivery of each, so what it costs is the number of hosts, whatever one of them has piled up.
 */
function firstOfEachHost({ nowMs, passOver }: DeliveryClaim): RawBuilder<unknown> {
  const others = (column: string, names: readonly string[]) =>
    names.length === 0 ? sql`1 = 1` : sql`${sql.ref(column)} not in (${sql.join(names)})`;
  return sql`
    with recursive hosts(host) as (
      select min(host) from webhook_deliveries where due_ms is not null
      union all
      select (
        select min(following.host) from webhook_deliveries as following
        where following.due_ms is not null and following.host > hosts.host
      ) from hosts where hosts.host is not null
    ), firsts(job_id) as (
      select (
        select due.job_id from webhook_deliveries as due
        where due.host = hosts.host and due.due_ms <= ${nowMs} and ${others('due.client_id', passOver.clientIds)}
        order by due.due_ms, due.job_id limit 1
      ) from hosts where hosts.host is not null and ${others('hosts.host', passOver.hosts)}
    )
    select job_id from firsts where job_id is not null`;
}

function claimedFromRow(
  row: Selectable<JobsTable> &
    Pick<Selectable<WebhookDeliveriesTable>, 'url' | 'host' | 'claims' | 'tries' | 'attempts_json'>,
  owner: string,
): ClaimedDelivery {
  return {
    jobId: row.job_id,
    owner,
    claim: row.claims + 1,
    job: { ...jobFromRow(row), webhookStatus: 'pending' },
    url: row.url,
    host: row.host,
    tries: row.tries,
    attempts: attemptsFromJson(row.attempts_json),
  };
}

/** A row of a left join: everything is null where there is no delivery. */
type JoinedDelivery = {
  readonly [Column in keyof Pick<
    Selectable<WebhookDeliveriesTable>,
    'url' | 'state' | 'created_at_ms' | 'due_ms' | 'lease_owner' | 'attempts_json'
  >]: Selectable<WebhookDeliveriesTable>[Column] | null;
};

function deliveryFromRow(row: JoinedDelivery): Delivery | undefined {
  const { url, state, created_at_ms: createdAtMs, attempts_json: attempts } = row;
  if (url === null || state === null || createdAtMs === null || attempts === null) return undefined;
  const isUnderWay = row.lease_owner !== null;
  return {
    url,
    state,
    createdAtMs,
    isUnderWay,
    ...(!isUnderWay && row.due_ms !== null && row.due_ms !== atOnce && { nextAttemptAtMs: row.due_ms }),
    attempts: attemptsFromJson(attempts),
  };
}

function attemptsFromJson(text: string): readonly DeliveryAttempt[] {
  return JSON.parse(text);
}
