/** A static web server for tests, and what can be wrong with one; it holds no tests itself. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What it does with the next request of a file, in the place of sending it. */
export type Fault = 'cut' | 'silent' | 'wrong' | 'missing' | 'failing' | 'withoutRange';

export class FileServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #directory: string;
  /** By file name; a fault holds for one request. */
  readonly faults = new Map<string, Fault[]>();
  /** Each request, as `name` or `name from BYTE`. */
  readonly requests: string[] = [];
  password: string | undefined;

  private constructor(directory: string) {
    this.#directory = directory;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(directory: string): Promise<FileServer> {
    const server = new FileServer(directory);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const name = path.split('/').at(-1) ?? '';
    const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    this.requests.push(from === undefined ? name : `${name} from ${from}`);
    const fault = this.faults.get(name)?.shift();
    if (this.password !== undefined && request.headers.authorization !== this.password) {
      response.writeHead(401).end();
      return;
    }
    const bytes =
      fault === 'missing' ? undefined : await readFile(join(this.#directory, path)).catch(() => undefined);
    if (bytes === undefined || fault === 'failing') {
      response.writeHead(bytes === undefined ? 404 : 503).end();
      return;
    }
    const start = from === undefined || fault === 'withoutRange' ? 0 : Number(from);
    const sent = fault === 'wrong' ? Buffer.alloc(bytes.length - start, '?') : bytes.subarray(start);
    const headers = {
      'content-length': sent.length,
      'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}`,
    };
    response.writeHead(start > 0 ? 206 : 200, headers);
    if (fault === 'cut') response.write(sent.subarray(0, sent.length >> 1), () => response.destroy());
    else if (fault === 'silent') response.write(sent.subarray(0, sent.length >> 1));
    else response.end(sent);
  }
}
