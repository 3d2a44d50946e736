/** Receivers on loopback, for tests: they do with a connection what they are told to. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

export class Receiver implements AsyncDisposable {
  readonly port: number;
  readonly connections: Socket[] = [];
  /** What came on all connections. */
  received = '';
  readonly #server: Server;
  readonly #left: Promise<void>[] = [];

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (socket) => {
      this.connections.push(socket);
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const event of ['end', 'close', 'error']) socket.on(event, () => resolve());
      this.#left.push(promise);
      socket.on('data', (bytes) => {
        this.received += bytes;
      });
    });
  }

  /** @param onRequest is called when the first bytes of a request are there; without it, nothing is ever answered. */
  static async start(
    onRequest?: (socket: Socket) => void,
    options = { allowHalfOpen: true },
  ): Promise<Receiver> {
    const server = createServer(options).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new Receiver(server);
    if (onRequest !== undefined)
      server.on('connection', (socket) => socket.once('data', () => onRequest(socket)));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** Waits until the other side has given up all connections. */
  async isLeft(): Promise<void> {
    await Promise.all(this.#left);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    for (const socket of this.connections) socket.destroy();
    await once(this.#server, 'close');
  }
}
