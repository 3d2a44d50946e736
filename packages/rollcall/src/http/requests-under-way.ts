import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';

/** The requests that were let in and whose answers have not gone out, so that whatever ends something can wait for them. */
export class RequestsUnderWay {
  readonly #answers = new Set<ServerResponse>();
  #onEnd: () => void = () => {};

  /** To be called with a request that will be served. */
  add(reply: FastifyReply): void {
    const answer = reply.raw;
    this.#answers.add(answer);
    // Also when its client goes away.
    answer.once('close', () => {
      this.#answers.delete(answer);
      this.#onEnd();
    });
  }

  /** The answer that goes out last on a connection. */
  lastOn(socket: Socket): ServerResponse | undefined {
    return [...this.#answers].findLast(({ req }) => req.socket === socket);
  }

  /** Resolves when there is none. */
  async ended(): Promise<void> {
    while (this.#answers.size > 0) {
      await new Promise<void>((resolve) => {
        this.#onEnd = resolve;
      });
    }
  }
}
