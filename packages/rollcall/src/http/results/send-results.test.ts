/** What only a real connection shows: the head and the bytes of answers are tested with the contract. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type FastifyInstance, fastify } from 'fastify';
import { sendStored } from './send-results.ts';

/** More than connections hold, packed or not. */
const chunks = 400;
const chunkBytes = 100_000;
const noise = randomBytes(chunkBytes);

/** No two are alike anywhere. */
function chunkOf(index: number): Buffer {
  return Buffer.concat([noise.subarray(index), noise.subarray(0, index)]);
}

describe('sending results', { timeout: 60_000 }, () => {
  let app: FastifyInstance;
  let port: number;
  let brokenOff: AbortController;
  let reading: PromiseWithResolvers<void>;
  let lent: number;

  before(async () => {
    app = fastify();
    app.get('/results', (request, reply) =>
      sendStored(request, reply, {
        fileName: 'results.csv',
        mediaType: 'text/csv',
        sizeBytes: chunks * chunkBytes,
        sha256: '00',
        open: async () => ({ chunks: read(), brokenOff: brokenOff.signal }),
      }),
    );
    await app.listen({ port: 0, host: '127.0.0.1' });
    port = (app.server.address() as AddressInfo).port;
  });

  after(() => app.close());

  /** Each chunk in the memory of the one before. */
  async function* read(): AsyncGenerator<Buffer> {
    const memory = Buffer.alloc(chunkBytes);
    try {
      for (lent = 0; lent < chunks; lent++) {
        memory.set(chunkOf(lent));
        yield memory;
      }
    } finally {
      reading.resolve();
    }
  }

  async function begin(headers = ''): Promise<Socket> {
    brokenOff = new AbortController();
    reading = Promise.withResolvers();
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /results HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);
    await once(socket, 'readable');
    return socket;
  }

  it('lends memory again only when what was in it has left', async () => {
    const socket = await begin();
    const received: Buffer[] = [];
    for await (const bytes of socket) received.push(bytes as Buffer);
    const answer = Buffer.concat(received);
    const body = answer.subarray(answer.indexOf('\r\n\r\n') + 4);
    assert.equal(body.length, chunks * chunkBytes);
    for (let index = 0; index < chunks; index++) {
      const found = body.subarray(index * chunkBytes, (index + 1) * chunkBytes);
      assert.ok(found.equals(chunkOf(index)), `chunk ${index}`);
    }
  });

  for (const headers of ['', 'Accept-Encoding: gzip\r\n']) {
    const what = headers === '' ? 'a file' : 'a packed file';

    it(`ends reading ${what} when the client goes away`, async () => {
      const socket = await begin(headers);
      socket.destroy();
      await reading.promise;
      assert.ok(lent < chunks);
    });

    it(`breaks ${what} off though the client takes nothing`, async () => {
      const socket = await begin(headers);
      brokenOff.abort();
      await reading.promise;
      assert.ok(lent < chunks);
      socket.resume();
      await once(socket, 'close');
    });
  }
});
