/** Receivers of webhooks on loopback, and a store with jobs that tell them; it holds no tests itself. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Egress, type EgressOptions, parseAllowedTarget } from '@rollcall/egress';
import { pino } from 'pino';
import { createClient } from '../access/create-client.ts';
import type {
  Client,
  ControlStore,
  Delivery,
  DeliveryAttempt,
  DeliveryStep,
  JobId,
} from '../control/control-store.ts';
import { newId20 } from '../control/ids.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { ClientSigner } from './client-signer.ts';
import { DeliverySender } from './delivery-sender.ts';

export interface ReceivedMessage {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a receiver answers, when it has read a message. */
export type Behaviour = (response: ServerResponse, message: ReceivedMessage) => void;

export const accepts: Behaviour = (response) => response.writeHead(204).end();
export const hangs: Behaviour = () => {};

export function answers(status: number, headers: Record<string, string> = {}, body = ''): Behaviour {
  return (response) => response.writeHead(status, headers).end(body);
}

export class Receiver implements AsyncDisposable {
  readonly received: ReceivedMessage[] = [];
  behaviour: Behaviour;
  #server: Server;
  #port = 0;

  private constructor(behaviour: Behaviour) {
    this.behaviour = behaviour;
    this.#server = this.#newServer();
  }

  static async start(behaviour: Behaviour = accepts): Promise<Receiver> {
    const receiver = new Receiver(behaviour);
    await receiver.comeBack();
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hook`;
  }

  /** Connections are refused from now on, and those that are open are broken. */
  async goAway(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  /** Listens, at the same address as before. */
  async comeBack(): Promise<void> {
    this.#server = this.#newServer();
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#server.listening) await this.goAway();
  }

  #newServer(): Server {
    return createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      const message = { headers: request.headers, body };
      this.received.push(message);
      this.behaviour(response, message);
    });
  }
}

/** What an attempt came to. */
export interface SeenAttempt {
  readonly attempt: DeliveryAttempt;
  readonly step: DeliveryStep;
}

/** A store with a client, and a sender that looks when it is told to. */
export class Outbox implements AsyncDisposable {
  readonly control: ControlStore;
  readonly client: Client;
  readonly webhookSecret: string;
  readonly egress: Egress;
  readonly sender: DeliverySender;
  readonly seen: SeenAttempt[] = [];
  readonly logLines: string[] = [];
  nowMs = Date.now();
  readonly #directory: string;
  #attempted = Promise.withResolvers<void>();

  private constructor(
    directory: string,
    control: ControlStore,
    { client, webhookSecret }: { client: Client; webhookSecret: string },
    timeouts: NonNullable<EgressOptions['timeouts']>,
  ) {
    this.#directory = directory;
    this.control = control;
    this.client = client;
    this.webhookSecret = webhookSecret;
    const loopback = parseAllowedTarget('127.0.0.1');
    if ('error' in loopback) throw new Error(loopback.error);
    this.egress = new Egress({ allow: [loopback], allowSetting: 'webhookAllowedTargets', timeouts });
    this.sender = this.newSender();
  }

  static async open(timeouts: NonNullable<EgressOptions['timeouts']> = {}): Promise<Outbox> {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-outbox-'));
    const control = await openControlStore({ dataDirectory });
    const created = await createClient(control, masterKey, 'Acme', 1);
    return new Outbox(dataDirectory, control, created, timeouts);
  }

  /** Another sender on the same store, as another process has it. */
  newSender(owner = newId20()): DeliverySender {
    return new DeliverySender({
      control: this.control,
      egress: this.egress,
      owner,
      statusOf: ({ jobId, state }) => ({ jobId, status: state }),
      signer: new ClientSigner(this.control.clients, masterKey),
      clock: () => this.nowMs,
      random: () => 0.5,
      log: pino({ level: 'debug' }, { write: (line: string) => void this.logLines.push(line) }),
      onAttempt: (attempt, step) => {
        this.seen.push({ attempt, step });
        this.#attempted.resolve();
      },
    });
  }

  /** A job with this webhook that has ended. */
  async endedJob(webhook: string): Promise<JobId> {
    const jobId = newId20() as JobId;
    const { clientId } = this.client;
    await this.control.jobs.submit(
      {
        jobId,
        clientId,
        kind: 'lookup',
        createdAtMs: this.nowMs,
        totalQueries: 1,
        validQueries: 1,
        options: { limit: 1, contactDetails: false },
        body: new Uint8Array(),
        webhook,
      },
      { maxUnfinishedJobs: 10_000 },
    );
    await this.control.jobs.cancel(jobId, clientId, this.nowMs);
    return jobId;
  }

  /** As many more jobs as that one, in one transaction: a thousand that are submitted and ended take their time. */
  addCopies(jobId: JobId, count: number): void {
    using database = new DatabaseSync(join(this.#directory, 'control.sqlite'), { timeout: 10_000 });
    database.exec(`begin immediate;
      create temp table job as select * from jobs where job_id = '${jobId}';
      create temp table delivery as select * from webhook_deliveries where job_id = '${jobId}';`);
    for (let n = 1; n <= count; n++)
      database.exec(`update temp.job set job_id = '${jobId}${n}'; insert into jobs select * from temp.job;
        update temp.delivery set job_id = '${jobId}${n}';
        insert into webhook_deliveries select * from temp.delivery;`);
    database.exec('commit');
  }

  async delivery(jobId: JobId): Promise<Delivery> {
    const delivery = (await this.control.deliveries.find(jobId, this.client.clientId))?.delivery;
    if (delivery === undefined) throw new Error(`job ${jobId} has no delivery`);
    return delivery;
  }

  /** Looks for what is due, and waits until there have been so many attempts in all. */
  async attempts(count: number): Promise<readonly SeenAttempt[]> {
    this.sender.wake();
    while (this.seen.length < count) {
      await this.#attempted.promise;
      this.#attempted = Promise.withResolvers();
    }
    return this.seen;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sender.stop(0);
    await this.egress.close();
    await this.control.close();
    await rm(this.#directory, { recursive: true });
  }
}

const masterKey = new Uint8Array(32).fill(7);
