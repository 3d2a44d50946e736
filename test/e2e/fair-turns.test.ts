/**
 * Clients take turns (design section 4): one with fifty jobs does not starve one with one job. Asserted by what has been
 * done of the fifty when the one is finished, never by the clock.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type ApiClient, type Credentials, jobPath, parsed } from './api-client.ts';
import { sampleLines } from './lookup-lines.ts';
import { DataDirectory, RollcallServer } from './rollcall-process.ts';

const contacts = 20_000;
/** As many as a client may have unfinished. */
const largeJobs = 50;
const linesPerJob = 2_000;
const linesPerSlice = 100;
/** Makes a slice of a large job take a tenth of a second or more, and such a job two seconds. */
const contactsPerLine = 500;
/**
 * How much may be done of the large jobs from the submit of the small one to its end: as much as one of them. It is a few
 * slices in fact, those that the threads are at and those of the time in which the end is stored and seen.
 */
const slicesAtMost = linesPerJob / linesPerSlice;
/** Only for a server that hangs. */
const timeout = 120_000;

describe('a client with fifty full jobs', () => {
  let data: DataDirectory;
  let busy: Credentials;
  let other: Credentials;

  before(async () => {
    data = await DataDirectory.withSample(contacts);
    busy = await data.createClient('busy');
    other = await data.createClient('other');
  });

  after(() => data[Symbol.asyncDispose]());

  it('does not hold up the job of ten lines that another client submits after them', {
    timeout,
  }, async () => {
    const largeIds: string[] = [];
    let smallId: string;
    {
      // Nothing is begun before all are there, so what is counted below has been done since.
      await using accepting = await RollcallServer.start(data.path, ['--no-worker']);
      const [large, small] = [await accepting.logIn(busy), await accepting.logIn(other)];
      for (let job = 0; job < largeJobs; job++) largeIds.push(await submitLarge(large));
      smallId = await submitSmall(small);
    }
    await using server = await RollcallServer.start(data.path);
    const [large, small] = [await server.logIn(busy), await server.logIn(other)];
    await assertTakesItsTurn({ large, largeIds, small, smallId, doneBefore: 0 });

    // And one that comes while they are at it.
    const doneBefore = await processedLines(large, largeIds);
    await assertTakesItsTurn({ large, largeIds, small, smallId: await submitSmall(small), doneBefore });
  });

  async function assertTakesItsTurn(jobs: {
    readonly large: ApiClient;
    readonly largeIds: readonly string[];
    readonly small: ApiClient;
    readonly smallId: string;
    readonly doneBefore: number;
  }): Promise<void> {
    const { large, largeIds, small, smallId, doneBefore } = jobs;
    for (let isFinished = false; !isFinished; ) {
      const { status } = await small.status(smallId);
      const slices = ((await processedLines(large, largeIds)) - doneBefore) / linesPerSlice;
      assert.ok(slices <= slicesAtMost, `it is ${status} after ${slices} slices of the other client's jobs`);
      isFinished = status === 'finished';
    }
  }

  /** Jobs of the most work that the sample has: each line finds more contacts than it may return. */
  async function submitLarge(client: ApiClient): Promise<string> {
    const everyLevel = Array.from({ length: 14 }, (_, level) => level + 1).join();
    const line = `${data.largestCompanyId()},"${everyLevel}",,`;
    const body = Array.from({ length: linesPerJob }, (_, index) => `${index},${line}\n`).join('');
    const headers = { 'content-type': 'text/plain' };
    const answer = await client.call('POST', `${jobPath}?limit=${contactsPerLine}`, { headers, body });
    return parsed<{ jobId: string }>(answer).jobId;
  }
});

function submitSmall(client: ApiClient): Promise<string> {
  return client.submit(sampleLines(contacts, 10));
}

async function processedLines(client: ApiClient, jobIds: readonly string[]): Promise<number> {
  const all = await Promise.all(jobIds.map((jobId) => client.status(jobId)));
  return all.reduce((lines, { totalProcessed }) => lines + totalProcessed, 0);
}
