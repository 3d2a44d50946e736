/** A small HTTP server that answers as a test says, for the tests of this folder; it holds no tests itself. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { type ClientOptions, RollcallClient } from './rollcall-client.ts';

export interface PeerRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** @param count how many requests came before, logins left out */
export type Answer = (response: ServerResponse, request: PeerRequest, count: number) => void | Promise<void>;

export class Peer {
  readonly #server: Server;
  /** In their order, logins left out. */
  readonly requests: PeerRequest[] = [];
  /** Answers to logins; each token is `token-` and its number. */
  logins = 0;
  tokenSeconds = 600;
  answerLogin: Answer = (response) =>
    json(response, {
      accessTokenDetails: {
        accessToken: `token-${this.logins}`,
        tokenType: 'bearer',
        expiresIn: this.tokenSeconds,
      },
    });

  private constructor(answer: Answer) {
    this.#server = createServer(async (incoming, response) => {
      const url = new URL(incoming.url ?? '', 'http://peer');
      const { method = '', headers } = incoming;
      const request = { method, url, headers, body: await buffer(incoming) };
      if (url.pathname.endsWith('/token.json')) {
        this.logins++;
        return this.answerLogin(response, request, this.logins - 1);
      }
      this.requests.push(request);
      return answer(response, request, this.requests.length - 1);
    });
  }

  /** Listens until the end of the test. */
  static async start(t: TestContext, answer: Answer): Promise<Peer> {
    const peer = new Peer(answer);
    peer.#server.listen(0, '127.0.0.1');
    await once(peer.#server, 'listening');
    t.after(() => {
      peer.#server.closeAllConnections();
      peer.#server.close();
    });
    return peer;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the peer does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  /** A client of it that does not wait long between retries. */
  client(options: Partial<ClientOptions> = {}): RollcallClient {
    const credentials = { clientId: 'acme', clientSecret: 'secret' };
    return new RollcallClient({ url: this.url, ...credentials, retries: 3, retryDelayMs: 1, ...options });
  }
}

export function json(response: ServerResponse, body: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** An error in the server's own format. */
export function refuse(response: ServerResponse, status: number, message: string, headers = {}): void {
  const errorNumber = `${status}-200`;
  json(
    response,
    { errorType: '', status, errorNumber, message, diagnosticCode: 'd'.repeat(20) },
    status,
    headers,
  );
}

/** Ends the connection in the middle of an answer. */
export function breakOff(response: ServerResponse): void {
  response.socket?.destroy();
}
