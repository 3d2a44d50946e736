/** A name server on loopback, for tests: it says of each name what it is told to say. */
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, decode, encode, RECURSION_AVAILABLE } from 'dns-packet';

/** What is answered to a question that comes for the `count`th time, from 1; undefined answers nothing, ever. */
export type Zone = (question: {
  readonly name: string;
  readonly type: string;
  readonly count: number;
}) => readonly Answer[] | 'NXDOMAIN' | undefined;

export class NameServer {
  /** The questions that came, as `A name`. */
  readonly questions: string[] = [];
  readonly address: string;
  readonly #socket: Socket;

  private constructor(socket: Socket, zone: Zone) {
    this.#socket = socket;
    this.address = `127.0.0.1:${socket.address().port}`;
    socket.on('message', (message, peer) => {
      const query = decode(message);
      const { name = '', type = 'A' } = query.questions?.[0] ?? {};
      const asked = `${type} ${name}`;
      this.questions.push(asked);
      const answers = zone({ name, type, count: this.questions.filter((past) => past === asked).length });
      if (answers === undefined) return;
      const isUnknown = answers === 'NXDOMAIN';
      const response = encode({
        type: 'response',
        ...(query.id !== undefined && { id: query.id }),
        flags: RECURSION_AVAILABLE | (isUnknown ? 3 : 0),
        questions: query.questions ?? [],
        answers: isUnknown ? [] : [...answers],
      });
      socket.send(response, peer.port, peer.address);
    });
  }

  static async start(zone: Zone): Promise<NameServer> {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return new NameServer(socket, zone);
  }

  async stop(): Promise<void> {
    this.#socket.close();
    await once(this.#socket, 'close');
  }
}

/** An answer that may not be kept: a resolver has to ask again each time. */
export function addressRecord(name: string, type: 'A' | 'AAAA', data: string): Answer {
  return { name, type, data, ttl: 0 };
}
