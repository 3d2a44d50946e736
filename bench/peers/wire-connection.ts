import { writeSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** Room for as much as the system hands over in one go. */
const blockBytes = 256 * 1024;
const headEnd = '\r\n\r\n';

export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The open file that the body of an answer 200 goes into. */
  readonly fd?: number;
}

export interface WireAnswer {
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  /** The body, where it did not go into a file. */
  readonly text: string;
}

/** The answer that is under way. */
interface Receiving {
  readonly fd: number | undefined;
  readonly resolve: (answer: WireAnswer) => void;
  readonly reject: (error: Error) => void;
  head: Buffer;
  answer: Omit<WireAnswer, 'text'> | undefined;
  missing: number;
  readonly text: Buffer[];
}

/**
 * A connection that HTTP is spoken over by hand. Downloads come off the wire in blocks, into the same memory again, and are
 * written to a file at once. As with the rows of PostgreSQL, the time is the server's and not that of a library. One request
 * at a time; the connection is kept.
 */
export class WireConnection {
  readonly #url: URL;
  #socket: Socket | undefined;
  #receiving: Receiving | undefined;

  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** Rejects where the connection breaks. */
  call({ method, path, headers, body, fd }: WireRequest): Promise<WireAnswer> {
    if (this.#receiving !== undefined) throw new Error('one call at a time');
    const { promise, resolve, reject } = Promise.withResolvers<WireAnswer>();
    const head = Buffer.alloc(0);
    this.#receiving = { fd, resolve, reject, head, answer: undefined, missing: 0, text: [] };
    this.#socket ??= this.#connect();
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const lines = Object.entries({ host: this.#url.host, ...headers, ...length }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    this.#socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}${headEnd}${body ?? ''}`);
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
    const socket = connect({ host, port: Number(port), onread, noDelay: true });
    let failure: Error = Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' });
    socket.on('error', (error) => {
      failure = error;
    });
    socket.on('close', () => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      const receiving = this.#receiving;
      this.#receiving = undefined;
      receiving?.reject(failure);
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
    const { fd, answer, text } = receiving;
    if (fd === undefined || answer.status !== 200) text.push(Buffer.from(body));
    else for (let at = 0; at < body.length; ) at += writeSync(fd, body, at);
    if (receiving.missing > 0) return;
    this.#receiving = undefined;
    receiving.resolve({ ...answer, text: Buffer.concat(text).toString() });
  }
}
