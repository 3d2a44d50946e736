import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { DataSetVersion } from '../../control/control-store.ts';
import { dataSetDirectory, dataSetsDirectory } from '../data-set-directory.ts';
import { buildDataSet, contactOf, staffOf, temporaryDirectory } from '../data-set-fixture.test.ts';
import { manifestFile } from '../manifest.ts';
import { openDataSet } from '../open-data-set.ts';
import { type DataSetSource, dataSetSourceOf } from './data-set-source.ts';
import { copyMark, fetchVersion } from './fetch-version.ts';
import { FileServer } from './file-server-fixture.test.ts';
import { HttpSource } from './http-source.ts';
import { publishVersion } from './publish-version.ts';

const version = '20261101T000000-aaaa' as DataSetVersion;
const files = [
  'blocks.bin',
  'companies.sqlite',
  'index.bin',
  'manifest.json',
  'records.bin',
  'reference.json',
];

async function setUp(t: TestContext) {
  const origin = await temporaryDirectory(t);
  const dataDirectory = await temporaryDirectory(t);
  const contacts = Array.from({ length: 2_000 }, (_, index) => contactOf(index));
  await buildDataSet(origin, version, [staffOf(7, contacts)]);
  const server = await FileServer.start(dataSetsDirectory(origin));
  t.after(() => server[Symbol.asyncDispose]());
  const manifest = await readFile(join(dataSetDirectory(origin, version), manifestFile));
  const record = { version, manifestSha256: hash('sha256', manifest) };
  const fetchFrom = (
    source: DataSetSource = new HttpSource(server.url),
    signal = new AbortController().signal,
  ) => fetchVersion(dataDirectory, record, source, signal);
  const isWhole = async () => {
    const copy = dataSetDirectory(dataDirectory, version);
    for (const file of files) {
      const [there, here] = await Promise.all(
        [dataSetDirectory(origin, version), copy].map((directory) => readFile(join(directory, file))),
      );
      assert.ok(there !== undefined && here?.equals(there), file);
    }
    assert.equal((await openDataSet(copy)).manifest.contacts, contacts.length);
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), [version]);
    assert.deepEqual((await readdir(copy)).toSorted(), [...files, copyMark].toSorted());
  };
  const half = (file: string) => join(dataSetsDirectory(dataDirectory), `.fetching-${version}`, file);
  return { origin, dataDirectory, server, record, fetchFrom, isWhole, half };
}

describe('fetching a version', () => {
  it('copies it from a web server, and from a directory that it was published to', async (t) => {
    const { origin, fetchFrom, isWhole } = await setUp(t);
    await fetchFrom();
    await isWhole();
    const shared = await temporaryDirectory(t);
    await publishVersion(origin, version, shared);
    await publishVersion(origin, version, shared);
    assert.deepEqual(await readdir(shared), [version]);
    const other = await setUp(t);
    // Built again, it has another time in its manifest: what was published is not what was registered.
    await assert.rejects(other.fetchFrom(dataSetSourceOf(shared)), /another digest than was registered/);
    const second = await temporaryDirectory(t);
    await fetchVersion(second, { version }, dataSetSourceOf(shared), new AbortController().signal);
    assert.equal((await openDataSet(dataSetDirectory(second, version))).version, version);
  });

  for (const [what, faults] of Object.entries({
    'a server that breaks off': ['cut'],
    'one that cannot begin in the middle': ['cut', 'withoutRange'],
  } as const)) {
    it(`goes on where it ended, after ${what}`, async (t) => {
      const { server, fetchFrom, isWhole, half } = await setUp(t);
      server.faults.set('blocks.bin', [...faults]);
      await assert.rejects(fetchFrom(), /blocks\.bin broke off/);
      const { size } = await stat(half('blocks.bin'));
      assert.ok(size > 0);
      server.requests.length = 0;
      await fetchFrom();
      await isWhole();
      assert.ok(server.requests.includes(`blocks.bin from ${size}`), server.requests.join());
    });
  }

  it('asks for nothing again that it has whole', async (t) => {
    const { server, fetchFrom, isWhole } = await setUp(t);
    server.faults.set('reference.json', ['failing']);
    await assert.rejects(fetchFrom(), /reference\.json is answered with 503, expected 200/);
    server.requests.length = 0;
    await fetchFrom();
    await isWhole();
    assert.deepEqual(server.requests, ['manifest.json', 'reference.json']);
  });

  it('waits for no server that is silent', async (t) => {
    const { server, fetchFrom, isWhole } = await setUp(t);
    server.faults.set('blocks.bin', ['silent']);
    await assert.rejects(
      fetchFrom(new HttpSource(server.url, 50)),
      /broke off: nothing came for 0\.05 seconds/,
    );
    await fetchFrom();
    await isWhole();
  });

  it('uses no bytes that are not those of the manifest, wherever they are from', async (t) => {
    const { server, dataDirectory, fetchFrom, isWhole, half } = await setUp(t);
    server.faults.set('blocks.bin', ['wrong', 'wrong']);
    await assert.rejects(fetchFrom(), /blocks\.bin of data set .* has another digest than its manifest says/);
    server.faults.set('companies.sqlite', ['cut']);
    await assert.rejects(fetchFrom(), /companies\.sqlite broke off/);
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), [`.fetching-${version}`]);
    // What a crash of the machine may leave.
    await writeFile(half('companies.sqlite'), Buffer.alloc((await stat(half('companies.sqlite'))).size, '?'));
    await fetchFrom();
    await isWhole();
  });

  it('takes no manifest but the one that was registered, and says what a server answers', async (t) => {
    const { server, fetchFrom } = await setUp(t);
    server.faults.set(manifestFile, ['wrong', 'missing']);
    const source = new HttpSource(server.url);
    await assert.rejects(fetchFrom(), /another digest than was registered; publish it again/);
    await assert.rejects(fetchFrom(), /manifest\.json is answered with 404, expected 200/);
    await server[Symbol.asyncDispose]();
    await assert.rejects(fetchFrom(source), /does not answer: .*ECONNREFUSED/);
  });

  it('ends when it is told to, and keeps what it has', async (t) => {
    const { server, fetchFrom, isWhole } = await setUp(t);
    server.faults.set('blocks.bin', ['silent']);
    const stopping = new AbortController();
    const fetched = fetchFrom(new HttpSource(server.url), stopping.signal);
    while (!server.requests.includes('blocks.bin')) await new Promise(setImmediate);
    stopping.abort(new Error('stopped'));
    await assert.rejects(fetched, /stopped/);
    await fetchFrom();
    await isWhole();
  });

  it('sends the password of a URL, and shows it nowhere', async (t) => {
    const { server, fetchFrom, isWhole } = await setUp(t);
    server.password = `Basic ${Buffer.from('reader:s3cret').toString('base64')}`;
    const source = new HttpSource(server.url.replace('//', '//reader:s3cret@'));
    assert.ok(!source.name.includes('s3cret'));
    await fetchFrom(source);
    await isWhole();
  });
});
