import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { breakOff, Peer, type PeerRequest, refuse } from './peer-server.test.ts';
import type { ResultRow } from './result-rows.ts';
import { RollcallError } from './rollcall-error.ts';

/** Bytes that do not repeat, so that a piece at the wrong place is seen. */
const file = Buffer.from(
  Uint32Array.from({ length: 50_000 }, (_, index) => Math.imul(index, 2_654_435_761)).buffer,
);

interface FileServer {
  readonly hasRange: boolean;
  readonly etag: string | undefined;
  readonly digest?: string;
  /** For each connection, after how many bytes it breaks off; then none does. */
  readonly breaks: readonly number[];
}

/** Serves a file as RFC 9110 has it. */
function serve(
  response: ServerResponse,
  request: PeerRequest,
  content: Buffer,
  server: FileServer,
  count: number,
) {
  const { hasRange, etag, digest = digestOf(content), breaks } = server;
  const [, from] = /^bytes=(\d+)-$/.exec(request.headers['range'] ?? '') ?? [];
  const isPart = hasRange && from !== undefined && request.headers['if-range'] === etag;
  const start = isPart ? Number(from) : 0;
  if (start >= content.length) return refuse(response, 416, 'nothing is there');
  const part = content.subarray(start);
  response.writeHead(isPart ? 206 : 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-length': part.length,
    'repr-digest': `sha-512=:AAAA:, sha-256=:${digest}:`,
    ...(etag !== undefined && { etag }),
    ...(isPart && { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` }),
  });
  const breakAt = breaks[count];
  if (breakAt === undefined || breakAt >= part.length) response.end(part);
  else response.write(part.subarray(0, breakAt), () => breakOff(response));
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks));
}

/** What came before a download failed, and how it failed. */
async function failing(chunks: AsyncIterable<Uint8Array>): Promise<{ came: Buffer; error: RollcallError }> {
  const came: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) came.push(chunk);
  } catch (error) {
    assert.ok(error instanceof RollcallError, String(error));
    return { came: Buffer.concat(came), error };
  }
  throw new Error('the download did not fail');
}

test('a download that breaks off ten times is resumed where it was, with the same ETag', async (t) => {
  const breaks = Array(10).fill(15_000);
  const peer = await Peer.start(t, (response, request, count) =>
    serve(response, request, file, { hasRange: true, etag: '"one"', breaks }, count),
  );
  let last = {};
  const bytes = await collect(
    peer.client({ retries: 1 }).downloadResults('j', { onProgress: (progress) => (last = progress) }),
  );
  assert.ok(bytes.equals(file));
  assert.deepEqual(last, { receivedBytes: file.length, totalBytes: file.length });
  const [first, ...resumed] = peer.requests;
  assert.deepEqual([first?.headers['range'], first?.headers['accept-encoding']], [undefined, 'identity']);
  assert.ok(resumed.length >= 10);
  for (const { headers } of resumed) {
    assert.match(headers['range'] ?? '', /^bytes=[1-9]\d*-$/);
    assert.equal(headers['if-range'], '"one"');
  }
});

test('whatever a server can and wherever it breaks off, the bytes are those of the file, once', async (t) => {
  let server: FileServer = { hasRange: true, etag: undefined, breaks: [] };
  let before = 0;
  const peer = await Peer.start(t, (response, request, count) =>
    serve(response, request, file, server, count - before),
  );
  const client = peer.client({ retries: 8 });
  const servers = fc.record({
    hasRange: fc.boolean(),
    etag: fc.constantFrom('"strong"', 'W/"weak"', undefined),
    breaks: fc.array(fc.oneof(fc.nat({ max: 70 }), fc.nat({ max: file.length })), { maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(servers, async (chosen) => {
      server = chosen;
      before = peer.requests.length;
      assert.ok((await collect(client.downloadResults('j'))).equals(file));
    }),
    { numRuns: 40 },
  );
});

test('bytes of another file are never put behind those that came', async (t) => {
  const other = Buffer.from(file).fill(1, 0, 10);
  for (const [etags, second] of [
    [['"one"', '"two"'], other],
    [[undefined, undefined], other],
    [[undefined, undefined], file.subarray(0, 10_000)],
  ] as const) {
    const peer = await Peer.start(t, (response, request, count) => {
      const server = { hasRange: true, etag: etags[count], breaks: [20_000] };
      serve(response, request, count === 0 ? file : second, server, count);
    });
    const { came, error } = await failing(peer.client().downloadResults('j'));
    assert.equal(error.kind, 'changed');
    assert.ok(came.equals(file.subarray(0, came.length)));
  }
});

test('a file with another digest than the server gave is reported as damaged', async (t) => {
  const peer = await Peer.start(t, (response, request, count) =>
    serve(
      response,
      request,
      file,
      { hasRange: true, etag: '"one"', digest: digestOf(Buffer.from('x')), breaks: [9] },
      count,
    ),
  );
  const { came, error } = await failing(peer.client().downloadResults('j'));
  assert.equal(error.kind, 'corrupt');
  assert.ok(came.equals(file));
  assert.ok(error.message.includes(digestOf(file)) && error.message.includes(digestOf(Buffer.from('x'))));
});

test('a server that breaks off without a new byte is given up on', async (t) => {
  const breaks = [100, 0, 0, 0, 0, 0, 0];
  const peer = await Peer.start(t, (response, request, count) =>
    serve(response, request, file, { hasRange: true, etag: '"one"', breaks }, count),
  );
  const { error } = await failing(peer.client({ retries: 2 }).downloadResults('j'));
  assert.equal(error.kind, 'network');
  assert.ok(peer.requests.length <= 4);
});

test('a connection on which nothing comes any more is broken off and resumed', async (t) => {
  const peer = await Peer.start(t, (response, request, count) => {
    if (count > 0)
      return serve(response, request, file, { hasRange: true, etag: '"one"', breaks: [] }, count);
    response.writeHead(200, { 'content-length': file.length, etag: '"one"' }).write(file.subarray(0, 500));
  });
  assert.ok((await collect(peer.client({ timeoutMs: 100 }).downloadResults('j'))).equals(file));
  assert.equal(peer.requests[1]?.headers['range'], 'bytes=500-');
});

test('the token of a long download is renewed, and a draining server waited for, on the way', async (t) => {
  const peer = await Peer.start(t, (response, request, count) => {
    if (count === 1) return refuse(response, 401, 'expired');
    if (count === 2) return refuse(response, 503, 'draining', { 'retry-after': '0' });
    serve(response, request, file, { hasRange: true, etag: '"one"', breaks: [20_000] }, count);
  });
  assert.ok((await collect(peer.client().downloadResults('j'))).equals(file));
  assert.equal(peer.logins, 2);
});

test('what is packed on the way arrives unpacked, and is not compared with the digest of the packed bytes', async (t) => {
  const packed = gzipSync('{"line":1}\n');
  const peer = await Peer.start(t, (response) => {
    const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' };
    response.writeHead(200, { ...headers, 'repr-digest': `sha-256=:${digestOf(packed)}:` }).end(packed);
  });
  const bytes = await collect(
    peer.client().downloadResults('j', { format: 'ndjson', fields: ['line', 'email'] }),
  );
  assert.equal(bytes.toString(), '{"line":1}\n');
  assert.equal(peer.requests[0]?.url.search, '?format=ndjson&fields=line%2Cemail');
});

test('an error of the server is thrown before anything comes', async (t) => {
  const peer = await Peer.start(t, (response) => refuse(response, 400, 'job j is processing'));
  const { came, error } = await failing(peer.client().downloadResults('j'));
  assert.deepEqual([came.length, error.message], [0, 'job j is processing']);
});

test('whoever stops reading closes the connection', async (t) => {
  const responses: ServerResponse[] = [];
  const peer = await Peer.start(t, (response) => {
    responses.push(response);
    response.writeHead(200, { 'content-length': 2 * file.length }).write(file);
  });
  for await (const _ of peer.client().downloadResults('j')) break;
  const [response] = responses;
  assert.ok(response !== undefined);
  if (!response.closed) await once(response, 'close');

  const controller = new AbortController();
  const reason = new Error('enough');
  const aborted = Array.fromAsync(
    peer
      .client()
      .downloadResults('j', { signal: controller.signal, onProgress: () => controller.abort(reason) }),
  );
  await assert.rejects(aborted, reason);
});

test('rows come one by one, also where a character or a row is cut in two, and once when the download breaks off', async (t) => {
  const rows: ResultRow[] = Array.from({ length: 500 }, (_, index) => ({
    line: index + 1,
    fullName: 'Zoë 😀 Größe',
  }));
  const text = Buffer.from(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
  const peer = await Peer.start(t, (response, _, count) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    if (count < 3) response.write(text.subarray(0, 7_001 + count), () => breakOff(response));
    else response.end(text.subarray(0, -1));
  });
  assert.deepEqual(await Array.fromAsync(peer.client().rows('j')), rows);
});

test('rows of a server that sends CSV instead are refused', async (t) => {
  const peer = await Peer.start(t, (response, request, count) =>
    serve(response, request, file, { hasRange: false, etag: undefined, breaks: [] }, count),
  );
  const { error } = await failing(peer.client().downloadResults('j', { format: 'ndjson' }));
  assert.match(error.message, /asked for as ndjson, and the server sent text\/csv/);
});
