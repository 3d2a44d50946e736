import type { FastifyReply } from 'fastify';

/** Counts the requests that were let in and whose answers have not gone out, so that a drain can wait for them. */
export class RequestsUnderWay {
  #count = 0;
  #onEnd: () => void = () => {};

  /** To be called with a request that will be served. */
  add(reply: FastifyReply): void {
    this.#count++;
    // Also when its client goes away.
    reply.raw.once('close', () => {
      this.#count--;
      this.#onEnd();
    });
  }

  /** Resolves when there is none. */
  async ended(): Promise<void> {
    while (this.#count > 0) {
      await new Promise<void>((resolve) => {
        this.#onEnd = resolve;
      });
    }
  }
}
