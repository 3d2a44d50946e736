/** When the database of a chaos run is away: what fails then is nobody's fault. */
import type { EmbeddedServer } from '../postgres/embedded-server.ts';

export type StopMode = NonNullable<Parameters<EmbeddedServer['halt']>[0]>;

export class DatabaseOutages {
  readonly #server: EmbeddedServer;
  #isAway = false;
  #backAtMs = Number.NEGATIVE_INFINITY;
  count = 0;

  constructor(server: EmbeddedServer) {
    this.#server = server;
  }

  async restart(mode: StopMode): Promise<void> {
    this.count++;
    this.#isAway = true;
    await this.#server.halt(mode);
    await this.#server.resume();
    this.#isAway = false;
    this.#backAtMs = Date.now();
  }

  /** Whether it has been away at any time from then on. */
  hasBeenSince(ms: number): boolean {
    return this.#isAway || this.#backAtMs >= ms;
  }
}
