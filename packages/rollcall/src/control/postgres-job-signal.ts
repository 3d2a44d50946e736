import type { JobSignal } from './kysely-control-store.ts';
import { answered, connectTimeoutMs, PostgresClient } from './postgres-client.ts';
import { jobChannel } from './store-dialect.ts';

/** Until it listens again; the polling of whoever waits for jobs bridges the gap. */
const reconnectAfterMs = 1_000;
/** Nothing is asked on this connection: a network that has lost it is noticed by this. */
const keepAliveAfterMs = 30_000;

/**
 * Hears of accepted jobs by LISTEN, on a connection of its own. The connection is made when somebody listens first, and
 * again whenever it breaks; then everybody is woken once, since notifications may have got lost meanwhile.
 */
export class PostgresJobSignal implements JobSignal {
  readonly #url: string;
  readonly #listeners = new Set<() => void>();
  #client: PostgresClient | undefined;
  #reconnecting: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(url: string) {
    this.#url = url;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#client === undefined && this.#reconnecting === undefined) void this.#connect();
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#reconnecting);
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    this.#reconnecting = undefined;
    const client = new PostgresClient({
      connectionString: this.#url,
      application_name: 'rollcall jobs',
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: keepAliveAfterMs,
    });
    this.#client = client;
    client.on('notification', () => this.#wake());
    client.on('error', () => {});
    client.on('end', () => this.#reconnect(client));
    try {
      await client.connect();
      await answered(client, connectTimeoutMs, client.query(`listen ${jobChannel}`));
      this.#wake();
    } catch {
      await client.end().catch(() => {});
      this.#reconnect(client);
    }
  }

  #reconnect(broken: PostgresClient): void {
    if (this.#isClosed || this.#client !== broken) return;
    this.#client = undefined;
    this.#reconnecting = setTimeout(() => void this.#connect(), reconnectAfterMs);
  }

  #wake(): void {
    for (const listener of this.#listeners) listener();
  }
}
