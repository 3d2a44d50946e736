import { writeSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** Room for as much as the system hands over in one go. */
const blockBytes = 256 * 1024;
const headEnd = '\r\n\r\n';

export interface WireAnswer {
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
}

/** The answer that is under way. */
interface Receiving {
  readonly fd: number;
  readonly resolve: (answer: WireAnswer) => void;
  readonly reject: (error: Error) => void;
  head: Buffer;
  answer: WireAnswer | undefined;
  missing: number;
}

/**
 * Takes downloads off the wire in blocks, into the same memory again, and writes each to a file at once: as with the rows of
 * PostgreSQL, the time is the server's and not that of a library. One request at a time; the connection is kept.
 */
export class WireDownload {
  readonly #url: URL;
  #socket: Socket | undefined;
  #receiving: Receiving | undefined;

  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** The body of an answer 200 goes into the file; of another one, nowhere. Rejects where the connection breaks. */
  get(path: string, headers: Readonly<Record<string, string>>, fd: number): Promise<WireAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<WireAnswer>();
    this.#receiving = { fd, resolve, reject, head: Buffer.alloc(0), answer: undefined, missing: 0 };
    this.#socket ??= this.#connect();
    const lines = Object.entries({ host: this.#url.host, ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    this.#socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}${headEnd}`);
    return promise;
  }

  close(): void {
    this.#socket?.destroy();
  }

  #connect(): Socket {
    const { hostname: host, port } = this.#url;
    const onread = {
      buffer: Buffer.allocUnsafeSlow(blockBytes),
      callback: (count: number, block: Uint8Array): boolean => {
        this.#take(block.subarray(0, count));
        return true;
      },
    };
    const socket = connect({ host, port: Number(port), onread });
    let failure: Error = Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' });
    socket.on('error', (error) => {
      failure = error;
    });
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = undefined;
      this.#receiving?.reject(failure);
    });
    return socket;
  }

  #take(block: Uint8Array): void {
    const receiving = this.#receiving;
    if (receiving === undefined) return;
    let body = block;
    if (receiving.answer === undefined) {
      receiving.head = Buffer.concat([receiving.head, block]);
      const end = receiving.head.indexOf(headEnd);
      if (end < 0) return;
      body = receiving.head.subarray(end + headEnd.length);
      const head = receiving.head.toString('latin1', 0, end);
      const field = (name: string): string | undefined =>
        new RegExp(`^${name}: *(\\S+)`, 'im').exec(head)?.[1];
      const length = field('content-length');
      if (length === undefined) throw new Error(`an answer without a length: ${head}`);
      receiving.missing = Number(length);
      const retryAfter = field('retry-after');
      receiving.answer = {
        status: Number(head.split(' ', 2)[1]),
        retryAfterSeconds: retryAfter === undefined ? undefined : Number(retryAfter),
      };
    }
    receiving.missing -= body.length;
    if (receiving.answer.status === 200)
      for (let at = 0; at < body.length; ) at += writeSync(receiving.fd, body, at);
    if (receiving.missing > 0) return;
    this.#receiving = undefined;
    receiving.resolve(receiving.answer);
  }
}
