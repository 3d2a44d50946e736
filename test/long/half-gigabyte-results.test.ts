/** A result of 500 MB: its download is interrupted and goes on, in every form, and the server's memory stays as it was. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { after, before, describe, it } from 'node:test';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { csvField } from '@rollcall/lookup';
import { writeSample } from '../../packages/rollcall/src/sample/write-sample.ts';
import { type ApiClient, jobPath, parsed } from '../e2e/api-client.ts';
import { type Download, type DownloadOptions, download, interruptedDownload } from '../e2e/download.ts';
import { DataDirectory, RollcallServer, run } from '../e2e/rollcall-process.ts';

const contacts = 130_000;
const lines = 2_000;
/** The largest company has more. */
const limit = 1_000;
const leastBytes = 500_000_000;
const growthAtMostMegabytes = 50;
const boundMs = 20 * 60 * 1_000;

describe('a result of 500 MB', {
  timeout: boundMs,
  skip: process.platform === 'linux' ? false : 'resident memory is read from /proc',
}, () => {
  let data: DataDirectory;
  let server: RollcallServer;
  let client: ApiClient;
  let path: string;
  let promised: { readonly sizeBytes: number; readonly reprDigest: string };
  let columns: readonly string[];

  before(async () => {
    data = await DataDirectory.make();
    const sample = join(data.path, 'sample.csv');
    await writeSample(sample, { contacts });
    const [header, ...rows] = readFileSync(sample, 'utf8').trimEnd().split(/\r?\n/);
    const withOwn = [`${header},Account Owner`, ...rows.map((row, n) => `${row},Owner ${n}`)];
    writeFileSync(sample, withOwn.join('\n'));
    await run(['import', sample, '--data', data.path]);
    const credentials = await data.createClient('client');
    server = await RollcallServer.start(data.path, [], { boundMs });
    client = await server.logIn(credentials);
    const everyLevel = Array.from({ length: 14 }, (_, level) => level + 1).join();
    const line = (n: number) => `${n},${data.largestCompanyId()},"${everyLevel}",,\n`;
    const answer = await client.call('POST', `${jobPath}?limit=${limit}`, {
      headers: { 'content-type': 'text/csv' },
      body: Array.from({ length: lines }, (_, n) => line(n)).join(''),
    });
    const { jobId } = parsed<{ jobId: string }>(answer);
    await client.ended(jobId);
    path = `${jobPath}/${jobId}/results`;
    const { headers } = await client.call('HEAD', path);
    promised = { sizeBytes: Number(headers['content-length']), reprDigest: String(headers['repr-digest']) };
    assert.ok(promised.sizeBytes >= leastBytes, `it has ${promised.sizeBytes} bytes`);
    const head = await client.call('GET', path, { headers: { range: 'bytes=0-999' } });
    columns = head.text.slice(0, head.text.indexOf('\r\n')).split(',');
    // Every kind of answer once, so that the program is compiled and its pools are filled.
    for (const query of ['', '?format=ndjson', '?format=xml', '?fields=Account%20Owner'])
      await download(client, path + query, () => {}, { stopAfterBytes: 20_000_000 });
  });

  after(async () => {
    await server[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
  });

  /** Runs something, and checks what the server's memory came to meanwhile at most. */
  async function bounded<Result>(what: string, step: () => Promise<Result>, report: (line: string) => void) {
    writeFileSync(`/proc/${server.pid}/clear_refs`, '5');
    const before = megabytes('VmRSS');
    const startedMs = performance.now();
    const result = await step();
    const growth = megabytes('VmHWM') - before;
    const seconds = (performance.now() - startedMs) / 1_000;
    report(`${what}: ${Math.round(seconds)} s, the server grew by ${Math.round(growth)} MB at most`);
    assert.ok(growth < growthAtMostMegabytes, `${what}: the server grew by ${Math.round(growth)} MB`);
    return result;
  }

  function megabytes(what: 'VmRSS' | 'VmHWM'): number {
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
    return Number(new RegExp(`^${what}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1_024;
  }

  function whole(query: string, onBytes: (bytes: Buffer) => void, headers: DownloadOptions['headers'] = {}) {
    return async (): Promise<Download> => {
      const answer = await download(client, path + query, onBytes, { headers });
      assert.deepEqual([answer.status, answer.isWhole], [200, true]);
      return answer;
    };
  }

  it('has the right digest after ten interruptions, each resumed by Range', async (t) => {
    const found = await bounded(
      'CSV in eleven pieces',
      () => interruptedDownload(client, path, 10),
      t.diagnostic.bind(t),
    );
    assert.equal(found.bytes, promised.sizeBytes);
    assert.equal(found.reprDigest, promised.reprDigest);
    assert.equal(found.promisedDigest, promised.reprDigest);
  });

  for (const [coding, unpacker] of [
    ['gzip', createGunzip],
    ['zstd', createZstdDecompress],
  ] as const) {
    it(`is the same file, packed with ${coding}`, async (t) => {
      const packed = new PassThrough();
      const digest = createHash('sha256');
      const unpacked = packed.pipe(unpacker()).on('data', (bytes: Buffer) => digest.update(bytes));
      const ended = new Promise((resolve, reject) => unpacked.on('end', resolve).on('error', reject));
      const step = whole('', (bytes) => packed.write(bytes), { 'accept-encoding': coding });
      await bounded(coding, step, t.diagnostic.bind(t));
      packed.end();
      await ended;
      assert.equal(`sha-256=:${digest.digest('base64')}:`, promised.reprDigest);
    });
  }

  it('gives the same CSV again when its NDJSON is read, and has the same objects as JSON', async (t) => {
    const csv = createHash('sha256').update(`${columns.join(',')}\r\n`);
    const objects = createHash('sha256');
    const take = lineByLine((line) => {
      const object = JSON.parse(line);
      csv.update(
        `${columns.map((column) => csvField([object[column] ?? ''].flat().join('|'))).join(',')}\r\n`,
      );
      objects.update(line);
    });
    await bounded('NDJSON', whole('?format=ndjson', take), t.diagnostic.bind(t));
    assert.equal(`sha-256=:${csv.digest('base64')}:`, promised.reprDigest);
    const inJson = createHash('sha256');
    const takeJson = lineByLine((line) => {
      if (line.startsWith('{')) inJson.update(line.endsWith(',') ? line.slice(0, -1) : line);
    });
    await bounded('JSON', whole('?format=json', takeJson), t.diagnostic.bind(t));
    assert.equal(inJson.digest('hex'), objects.digest('hex'));
  });

  for (const [what, query, pattern] of [
    ['XML', '?format=xml', /^<result><active>.*<\/result>$/],
    ["the operator's own columns", '?fields=line,Account%20Owner', /^\d+,Owner \d+\r$/],
    ['CSV for a spreadsheet', '?spreadsheet=true', /^\d+,\d+,matched,.*\r$/],
  ] as const) {
    it(`has all its rows as ${what}`, async (t) => {
      let rows = 0;
      const take = lineByLine((line) => {
        if (pattern.test(line)) rows++;
      });
      await bounded(what, whole(query, take), t.diagnostic.bind(t));
      assert.equal(rows, lines * limit);
    });
  }
});

/** Takes bytes as they come, and hands on each line that has ended. */
function lineByLine(onLine: (line: string) => void): (bytes: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return (bytes) => {
    const lines = (rest + decoder.write(bytes)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
}
