/** A network that loses what PostgreSQL answers: what was asked arrives and is carried out, and nobody hears of it. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export class LosingProxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #losesAnswersTo: string | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async before(url: string): Promise<LosingProxy> {
    const proxy = new LosingProxy(createServer());
    const target = new URL(url);
    proxy.#server.on('connection', (near) =>
      proxy.#join(near, connect(Number(target.port), target.hostname)),
    );
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** The same database through here. */
  urlOf(url: string): string {
    const through = new URL(url);
    through.port = String((this.#server.address() as AddressInfo).port);
    return through.href;
  }

  /** From the next statement of this text on, its connection hears nothing any more; other connections do. */
  loseAnswerTo(statement: string): void {
    this.#losesAnswersTo = statement;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket, far: Socket): void {
    let isDeaf = false;
    near.on('data', (asked) => {
      if (this.#losesAnswersTo !== undefined && asked.includes(this.#losesAnswersTo)) {
        this.#losesAnswersTo = undefined;
        isDeaf = true;
      }
      far.write(asked);
    });
    far.on('data', (answer) => {
      if (!isDeaf) near.write(answer);
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
