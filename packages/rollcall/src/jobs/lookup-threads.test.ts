import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { cutLines } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import type { DataSetVersion } from '../control/control-store.ts';
import { type OpenDataSet, openDataSet } from '../data-set/open-data-set.ts';
import {
  damageBlocks,
  type Installation,
  matchingLines,
  sampleInstallation,
} from './installation-fixture.test.ts';
import { LookupThreads } from './lookup-threads.ts';
import type { SliceTotals } from './thread-messages.ts';

describe('LookupThreads', { timeout: 120_000 }, () => {
  let installation: Installation;
  let dataSet: OpenDataSet;
  let threads: LookupThreads;

  before(async () => {
    installation = await sampleInstallation();
    dataSet = await openDataSet(installation.directory);
    threads = new LookupThreads(1);
  });

  after(async () => {
    await threads.close();
    await installation[Symbol.asyncDispose]();
  });

  it('runs a slice and counts what it found', async () => {
    const { totals, csv } = await runSlice('client', dataSet, `${matchingLines(3)}\n9,730247,,,\n`);
    const rows: string[][] = parse(csv);
    assert.equal(totals.queries, 4);
    assert.equal(totals.matchedQueries, 3);
    assert.equal(totals.invalidQueries, 1);
    assert.equal(totals.contacts, rows.filter((row) => row[2] === 'matched').length);
    assert.equal(rows.at(-1)?.[2], 'invalid');
  });

  it('serves clients in turns on one thread', async () => {
    const ended: string[] = [];
    const slice = (client: string) =>
      runSlice(client, dataSet, matchingLines(1)).then(() => ended.push(client));
    await Promise.all([slice('many'), slice('many'), slice('many'), slice('one')]);
    assert.deepEqual(ended, ['many', 'many', 'one', 'many']);
  });

  it('fails a slice on a damaged data set, naming it, and runs the next one', async () => {
    await using damaged = await sampleInstallation(200);
    await damageBlocks(damaged.directory);
    const failing = runSlice('client', await openDataSet(damaged.directory), matchingLines(1));
    const following = runSlice('client', dataSet, matchingLines(1));
    const message = new RegExp(`^data set ${damaged.version} is damaged at company \\d+: `);
    await assert.rejects(failing, { name: 'DataSetError', message });
    assert.equal((await following).totals.matchedQueries, 1);
  });

  it('fails only the slices on a data set that was removed behind its back', async () => {
    await using removed = await sampleInstallation(200);
    const open = await openDataSet(removed.directory);
    await rm(join(removed.directory, 'blocks.bin'));
    const slices = await Promise.allSettled([
      runSlice('unlucky', open, matchingLines(1)),
      runSlice('unlucky', open, matchingLines(1)),
      runSlice('lucky', dataSet, matchingLines(1)),
      runSlice('lucky', dataSet, matchingLines(1)),
    ]);
    assert.deepEqual(
      slices.map(({ status }) => status),
      ['rejected', 'rejected', 'fulfilled', 'fulfilled'],
    );
    for (const slice of slices) {
      if (slice.status === 'rejected') assert.match(String(slice.reason), new RegExp(removed.version));
    }
  });

  it('still knows a data set after many others', async () => {
    const versions = Array.from({ length: 6 }, (_, index) => `version-${index}` as DataSetVersion);
    for (const version of [...versions, ...versions]) {
      const { totals } = await runSlice('client', { ...dataSet, version }, matchingLines(1));
      assert.equal(totals.matchedQueries, 1);
    }
  });

  it('waits while nobody takes its chunks, and goes on when somebody does', async () => {
    // Some fifteen megabytes from one slice, in chunks of about one.
    const lines = Array.from({ length: 2_000 }, (_, index) => `q${index},915604,"1,2,3,4,5,6,8,10,11,12",,`);
    const held: (() => void)[] = [];
    const four = Promise.withResolvers<void>();
    const end = Promise.withResolvers<SliceTotals>();
    enqueue('client', dataSet, lines.join('\n'), {
      onChunk: (_bytes, taken) => {
        held.push(taken);
        if (held.length >= 4) four.resolve();
      },
      onDone: end.resolve,
      onFailed: end.reject,
    });
    await four.promise;
    // Nothing can be waited for where nothing is to happen, so a moment has to do.
    const next = runSlice('other', dataSet, matchingLines(1)).then(() => 'ran' as const);
    assert.equal(await Promise.race([next, delay(100, 'waits')]), 'waits');
    assert.equal(held.length, 4);
    const taking = setInterval(() => {
      for (const taken of held.splice(0)) taken();
    }, 1);
    assert.equal((await end.promise).queries, 2_000);
    clearInterval(taking);
    for (const taken of held.splice(0)) taken();
    assert.equal(await next, 'ran');
  });

  it('drops the waiting slices of a job that is withdrawn', async () => {
    const ran: string[] = [];
    for (const jobKey of ['kept', 'withdrawn']) {
      const record = { onChunk: takeAtOnce, onDone: () => void ran.push(jobKey), onFailed: () => {} };
      enqueue('client', dataSet, matchingLines(1), record, jobKey);
      enqueue('client', dataSet, matchingLines(1), record, jobKey);
    }
    threads.withdraw('withdrawn');
    await runSlice('client', dataSet, matchingLines(1));
    assert.deepEqual(ran, ['kept', 'kept']);
  });

  type Listener = Parameters<LookupThreads['enqueue']>[1][number]['listener'];

  function enqueue(client: string, on: OpenDataSet, csv: string, listener: Listener, jobKey = 'job'): void {
    const [lines] = cutLines(csv, { linesPerPiece: 10_000 });
    assert.ok(lines);
    const task = {
      kind: 'lookup' as const,
      ...lines,
      dataSetVersion: on.version,
      limit: 10_000,
      contacts: 1_000_000,
      cutDetail: '',
      contactDetails: true,
      newIdKey: new Uint8Array(32),
    };
    threads.enqueue(client, [{ jobKey, task, dataSet: on, listener }]);
  }

  function runSlice(
    client: string,
    on: OpenDataSet,
    csv: string,
  ): Promise<{ totals: SliceTotals; csv: string }> {
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      enqueue(client, on, csv, {
        onChunk: (bytes, taken) => {
          chunks.push(Buffer.from(bytes));
          taken();
        },
        onDone: (totals) => resolve({ totals, csv: Buffer.concat(chunks).toString() }),
        onFailed: reject,
      });
    });
  }
});

function takeAtOnce(_bytes: Uint8Array, taken: () => void): void {
  taken();
}
