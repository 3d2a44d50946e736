/** Stopping a server that is busy (design section 8). */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type ApiClient, type Credentials, call, jobPath } from './api-client.ts';
import { sampleLines } from './lookup-lines.ts';
import { DataDirectory, RollcallServer } from './rollcall-process.ts';

const contacts = 20_000;
const lines = sampleLines(contacts, 2_000);
describe('a server that is told to stop', () => {
  let data: DataDirectory;
  let credentials: Credentials;
  let expected: Buffer;
  let large: { jobId: string; bytes: Buffer };

  before(async () => {
    data = await DataDirectory.withSample(contacts);
    credentials = await data.createClient('client');
    await using server = await RollcallServer.start(data.path);
    const client = await server.logIn(credentials);
    expected = (await client.results(await client.submit(lines))).bytes;
    // So much that it does not fit into the buffers between server and client.
    const everybody = '"1,2,3,4,5,6,7,8,9,10,11,12,13,14"';
    const body = Array.from({ length: 2_000 }, (_, index) => `${index},1203388,${everybody},,\n`).join('');
    const jobId = await client.submit(body);
    large = { jobId, bytes: (await client.results(jobId)).bytes };
    assert.ok(large.bytes.length > 10_000_000);
  });

  after(() => data[Symbol.asyncDispose]());

  it('lets a job and a slow download end, answers 503 meanwhile, and exits with 0', async () => {
    await using server = await RollcallServer.start(data.path, ['--drain-timeout-seconds', '20']);
    const client = await server.logIn(credentials);
    const download = await SlowDownload.start(client, large.jobId);
    const late = await KeptConnection.open(client);
    const jobId = await client.submit(lines);
    await client.until(jobId, ({ status }) => status === 'processing' || status === 'finished');

    late.begin();
    await call('GET', `${server.url}/healthz`);
    server.signal('SIGTERM');
    await server.printed(/draining/);
    const refused = await late.end();
    assert.match(
      refused,
      /^HTTP\/1\.1 503 .*\r\nretry-after: [1-9]\d*\r\n.*"errorNumber":"503-200".*draining/is,
    );
    // Whoever connects anew is told to come again too, as long as something is under way.
    const refusedAnew = await client.call('GET', `${jobPath}/${jobId}`);
    assert.deepEqual([refusedAnew.status, refusedAnew.headers['retry-after']], [503, '5']);
    assert.equal((await call('GET', `${server.url}/readyz`)).status, 503);
    assert.equal((await call('GET', `${server.url}/healthz`)).status, 200);

    assert.ok((await download.rest()).equals(large.bytes));
    assert.deepEqual(await server.ended, { code: 0, signal: null });
    assert.match(server.output, /"stopped"/);

    await using next = await RollcallServer.start(data.path);
    const again = await next.logIn(credentials);
    assert.ok((await again.results(jobId)).bytes.equals(expected));
  });

  it('gives up downloads that do not end in time, and loses no job', async () => {
    await using server = await RollcallServer.start(data.path, ['--drain-timeout-seconds', '1']);
    const client = await server.logIn(credentials);
    const download = await SlowDownload.start(client, large.jobId);
    const jobIds: string[] = [];
    for (let count = 0; count < 12; count++) jobIds.push(await client.submit(lines));
    const startedMs = Date.now();
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
    const tookMs = Date.now() - startedMs;
    assert.ok(tookMs >= 900 && tookMs < 10_000, `it took ${tookMs} ms`);
    await assert.rejects(download.rest(), /cut off/);

    await using next = await RollcallServer.start(data.path);
    const again = await next.logIn(credentials);
    for (const jobId of jobIds) assert.ok((await again.results(jobId)).bytes.equals(expected));
  });

  it('gives jobs under way back at once where it has no time, and the next server takes them over without waiting', async () => {
    await using server = await RollcallServer.start(data.path, ['--drain-timeout-seconds', '0']);
    const client = await server.logIn(credentials);
    const jobIds: string[] = [];
    for (let count = 0; count < 10; count++) jobIds.push(await client.submit(lines));
    await client.until(jobIds[0] ?? '', ({ status }) => status !== 'accepted');
    assert.equal((await server.stop()).code, 0);

    await using next = await RollcallServer.start(data.path, ['--job-lease-seconds', '3600']);
    const again = await next.logIn(credentials);
    for (const jobId of jobIds) assert.ok((await again.results(jobId)).bytes.equals(expected));
  });

  it('stops at once when nothing is under way, however long idle clients keep their connections', async () => {
    await using server = await RollcallServer.start(data.path, ['--drain-timeout-seconds', '30']);
    await KeptConnection.open(await server.logIn(credentials));
    const startedMs = Date.now();
    assert.equal((await server.stop('SIGINT')).code, 0);
    assert.ok(Date.now() - startedMs < 10_000);
  });
});

/** A client that stops reading after the first bytes. */
class SlowDownload {
  readonly #socket: Socket;
  readonly #chunks: Buffer[] = [];

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('error', () => {});
  }

  static async start({ url, accessToken }: ApiClient, jobId: string): Promise<SlowDownload> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const download = new SlowDownload(socket);
    socket.write(
      `GET ${jobPath}/${jobId}/results HTTP/1.1\r\nHost: x\r\naccessToken: ${accessToken}\r\nConnection: close\r\n\r\n`,
    );
    socket.on('data', (chunk: Buffer) => {
      if (download.#chunks.push(chunk) === 1) socket.pause();
    });
    await once(socket, 'pause');
    return download;
  }

  /** Reads on to the end, and returns the body. */
  async rest(): Promise<Buffer> {
    this.#socket.resume();
    if (!this.#socket.closed) await once(this.#socket, 'close');
    const answer = Buffer.concat(this.#chunks);
    const bodyStart = answer.indexOf('\r\n\r\n') + 4;
    const length = /\r\ncontent-length: (\d+)/i.exec(answer.toString('latin1', 0, bodyStart))?.[1];
    const body = answer.subarray(bodyStart);
    if (body.length !== Number(length)) throw new Error(`cut off at byte ${body.length} of ${length}`);
    return body;
  }
}

/** A connection on which a request has been made, and another can follow. */
class KeptConnection {
  readonly #socket: Socket;
  readonly #client: ApiClient;
  #received = '';

  private constructor(socket: Socket, client: ApiClient) {
    this.#socket = socket;
    this.#client = client;
    socket.on('error', () => {});
    socket.setEncoding('utf8').on('data', (text: string) => {
      this.#received += text;
    });
  }

  static async open(client: ApiClient): Promise<KeptConnection> {
    const { hostname, port } = new URL(client.url);
    const connection = new KeptConnection(connect(Number(port), hostname), client);
    connection.#socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    await connection.#receives('"ok"}');
    return connection;
  }

  /** Begins a request, so that the connection is not idle. */
  begin(): void {
    this.#received = '';
    const head = `POST ${jobPath} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\naccessToken: ${this.#client.accessToken}\r\n`;
    this.#socket.write(`${head}Content-Type: text/csv\r\nContent-Length: 12\r\n`);
  }

  /** Ends the request, and returns the answer. */
  async end(): Promise<string> {
    this.#socket.write('\r\n1,730247,4,,');
    await this.#receives('}');
    return this.#received;
  }

  async #receives(end: string): Promise<void> {
    while (!this.#received.endsWith(end)) {
      if (this.#socket.closed) throw new Error(`the connection was closed after: ${this.#received}`);
      await new Promise((resolve) => {
        this.#socket.once('data', resolve).once('close', resolve);
      });
    }
  }
}
