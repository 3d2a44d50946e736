/** A receiver of webhooks that keeps what came, and asks of every message whether it was time for it. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isTerminal, jobStates } from '../../packages/rollcall/src/control/job-state.ts';

/** So slow that messages are on their way when a process is killed. */
const answerAfterMs = 1_000;
/** Longer than the lease of a sender that died and has no successor. */
const boundMs = 60_000;

interface WebhookMessage {
  readonly type: string;
  readonly data: { readonly jobId: string; readonly status: string };
}

export class WebhookRecord implements AsyncDisposable {
  readonly url: string;
  /** Messages that came before their jobs had ended, or that told something else of them. */
  readonly faults: string[] = [];
  messages = 0;
  /** Messages whose sender died before it had the answer. */
  unanswered = 0;
  readonly #server: Server;
  readonly #received = new Set<string>();
  #arrival = Promise.withResolvers<void>();

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  /** @param stateOf what the database has of a job at that moment */
  static async start(stateOf: (jobId: string) => Promise<string | undefined>): Promise<WebhookRecord> {
    const server = createServer((request, response) => void record.#take(request, response, stateOf));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const record = new WebhookRecord(server);
    return record;
  }

  /** Resolves when the webhooks of all these jobs have come. */
  async hasAll(jobIds: readonly string[]): Promise<void> {
    const deadline = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      const missing = jobIds.filter((jobId) => !this.#received.has(jobId));
      deadline.reject(new Error(`no webhook came of the jobs ${missing.join(', ')}`));
    }, boundMs);
    try {
      while (!jobIds.every((jobId) => this.#received.has(jobId)))
        await Promise.race([this.#arrival.promise, deadline.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #take(
    request: IncomingMessage,
    response: ServerResponse,
    stateOf: (jobId: string) => Promise<string | undefined>,
  ): Promise<void> {
    response.on('close', () => {
      if (!response.writableFinished) this.unanswered++;
    });
    try {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      const { type, data }: WebhookMessage = JSON.parse(body);
      const state = await stateOf(data.jobId);
      const hasEnded = jobStates.some((one) => one === state && isTerminal(one));
      const isRight = hasEnded && data.status === state && type === `job.${state}`;
      if (!isRight) this.faults.push(`${body} came when the job was ${state}`);
      setTimeout(() => response.writeHead(204).end(), answerAfterMs);
      this.messages++;
      this.#received.add(data.jobId);
      this.#arrival.resolve();
      this.#arrival = Promise.withResolvers();
    } catch {
      // The sender died while it sent.
      response.destroy();
    }
  }
}
