/** A million contacts, in any order: the import's memory is bounded, and a job's bytes do not depend on its threads. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { writeSample } from '../../packages/rollcall/src/sample/write-sample.ts';
import { sampleLines } from '../e2e/lookup-lines.ts';
import { DataDirectory, RollcallProcess, RollcallServer } from '../e2e/rollcall-process.ts';

const contacts = 1_000_000;
/** The bound of design section 6, whatever the number of rows and their order. */
const limitMegabytes = 1_000;
const boundMs = 20 * 60 * 1_000;

/** Makes a process print its peak memory when it ends. */
const printPeak = `data:text/javascript,process.on('exit',()=>console.error('peak kilobytes',process.resourceUsage().maxRSS))`;

it('imports in bounded memory, and gives the same bytes on 1, 2 and 4 threads', {
  timeout: boundMs,
}, async (t) => {
  await using data = await DataDirectory.make();
  const samples = await mkdtemp(join(tmpdir(), 'rollcall-long-'));
  t.after(() => rm(samples, { recursive: true }));
  const file = join(samples, 'million.csv');
  await writeSample(file, { contacts, order: 'shuffled' });

  const args = ['import', file, '--data', data.path, '--json'];
  const importing = new RollcallProcess(args, { boundMs, nodeOptions: ['--import', printPeak] });
  assert.deepEqual(await importing.ended, { code: 0, signal: null });
  const { rows }: { rows: object } = JSON.parse(importing.stdout);
  assert.deepEqual(rows, { read: contacts, taken: contacts, rejected: 0, duplicates: 0 });
  const [, peakKilobytes] = await importing.printed(/peak kilobytes (\d+)/);
  const peakMegabytes = Math.round(Number(peakKilobytes) / 1_024);
  t.diagnostic(`the import took at most ${peakMegabytes} MB`);
  assert.ok(peakMegabytes < limitMegabytes);

  const credentials = await data.createClient('threads');
  const lines = sampleLines(contacts, 2_000);
  const files: Buffer[] = [];
  for (const threads of ['1', '2', '4']) {
    await using server = await RollcallServer.start(data.path, ['--threads', threads]);
    const client = await server.logIn(credentials);
    files.push((await client.results(await client.submit(lines))).bytes);
  }
  const [first, ...others] = files;
  assert.ok(first !== undefined);
  const rowCount = first.toString().split('\r\n').length;
  assert.ok(rowCount > 2_500, 'more contacts than lines');
  for (const other of others) assert.ok(first.equals(other));
  t.diagnostic(`${rowCount} rows, ${first.length} bytes, three times the same`);
});
