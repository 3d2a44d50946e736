import assert from 'node:assert/strict';
import { hash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { CompanyId } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import { pino } from 'pino';
import type { Client, Job, JobId, JobKind } from '../control/control-store.ts';
import { isTerminal } from '../control/job-state.ts';
import { DataSets } from '../data-set/data-sets.ts';
import { ResultFiles } from '../results/result-files.ts';
import {
  damageBlocks,
  type Installation,
  matchingLines,
  sampleInstallation,
} from './installation-fixture.test.ts';
import type { ResultCaps } from './job-run.ts';
import { JobRunner } from './job-runner.ts';
import { LookupThreads } from './lookup-threads.ts';

const leaseMs = 60_000;
const masterKey = new Uint8Array(32).fill(7);
const boundMs = 20_000;
/** Far more than anything here comes to. */
const noCaps: ResultCaps = { contactsPerJob: 1e9, bytesPerClient: 1e12 };
/** One worker after the other has them: threads take longer to start than most jobs here to run. */
const threads = new LookupThreads(2);
/** Of the worker that is there at the same time. */
const otherThreads = new LookupThreads(2);

describe('JobRunner', { timeout: 120_000 }, () => {
  let installation: Installation;

  before(async () => {
    installation = await sampleInstallation();
  });

  after(async () => {
    await Promise.all([threads.close(), otherThreads.close()]);
    await installation[Symbol.asyncDispose]();
  });

  it('runs a job to its end: state, totals, and a file of the size that is stored', async () => {
    await using worker = await Worker.start(installation);
    const jobId = await submit(installation, '1,482915,3,,\n2,730247,,,\n3,1894063,,20,quantum\n4,1,4,,\n');
    const job = await ended(installation, jobId);
    assert.equal(job.state, 'finished');
    assert.equal(job.dataSetVersion, installation.version);
    const csv = await text((await worker.results.open(jobId, job.resultParts ?? [])).chunks);
    const rows: Record<string, string>[] = parse(csv, { columns: true });
    assert.deepEqual(
      [...new Map(rows.map((row) => [row['line'], row['matchStatus']]))],
      [
        ['1', 'matched'],
        ['2', 'invalid'],
        ['3', 'noMatch'],
        ['4', 'companyNotFound'],
      ],
    );
    assert.deepEqual(job.totals, {
      matchedQueries: 1,
      invalidQueries: 1,
      truncatedQueries: 0,
      totalContacts: rows.filter((row) => row['matchStatus'] === 'matched').length,
    });
  });

  it('tells of the beginning and the end of a job', async () => {
    await using worker = await Worker.start(installation);
    const jobId = await submit(installation, '1,482915,3,,');
    worker.runner.wake();
    await until(() => worker.changes.includes(jobId));
    assert.notEqual((await find(installation, jobId)).state, 'accepted');
    // And of checkpoints, where the machine is so slow that there are any.
    await until(() => worker.changes.length >= 2);
    await ended(installation, jobId);
    assert.ok(worker.changes.every((one) => one === jobId));
  });

  it('learns at a claim of people who were forgotten since, and ends no job before it knows of them', async () => {
    await using fresh = await sampleInstallation(200);
    await using worker = await Worker.start(fresh);
    const hash = new Uint8Array(32);
    const named = { identifierKind: 'email', identifierHash: hash, identityHashes: [hash] } as const;
    const contacts = [{ companyId: 1 as CompanyId, number: { high: 1, low: 2 } }];
    const forgetting = { ...named, operator: 'dpo', contacts, begunAtMs: 1 };
    assert.ok((await fresh.control.forgettings.begin([forgetting], [fresh.version])).begun);
    let learnt = 0;
    worker.learns = () => {
      learnt++;
      return worker.runner.forget(1);
    };
    const job = await ended(fresh, await submit(fresh, matchingLines(300)));
    assert.deepEqual([job.state, job.awaitsForgetting, learnt], ['finished', undefined, 1]);
    await ended(fresh, await submit(fresh, matchingLines(1)));
    assert.equal(learnt, 1, 'it knows');
  });

  it('keeps a byte order mark that belongs to the text', async () => {
    await using worker = await Worker.start(installation);
    const jobId = await submit(installation, '\u{FEFF}1,482915,3,,');
    const job = await ended(installation, jobId);
    const csv = await text((await worker.results.open(jobId, job.resultParts ?? [])).chunks);
    assert.match(csv, /\r\n\u{FEFF}1,1,matched/u);
  });

  it('fails a job whose data set is damaged, and says which one', async () => {
    await using damaged = await sampleInstallation(200);
    await using worker = await Worker.start(damaged);
    await damageBlocks(damaged.directory);
    const jobId = await submit(damaged, matchingLines(300));
    const job = await ended(damaged, jobId);
    assert.equal(job.state, 'failed');
    assert.match(job.failureReason ?? '', new RegExp(`^data set ${damaged.version} is damaged`));
    assert.equal(job.totals, undefined);
    assert.equal(job.resultParts, undefined);
    await worker[Symbol.asyncDispose]();
    assert.deepEqual(await readdir(join(damaged.dataDirectory, 'results')), []);
  });

  it('takes no job before it is started, so a process that cannot start leaves none behind', async () => {
    const jobId = await submit(installation, matchingLines(1));
    await using worker = await Worker.start(installation, { isStarted: false });
    worker.runner.wake();
    await worker.runner.stop(0);
    assert.equal((await find(installation, jobId)).state, 'accepted');
    await worker.runner.start();
    assert.equal((await ended(installation, jobId)).state, 'finished');
  });

  it('begins anew with a job that it lost and got back, and stores nothing of the first go', async () => {
    const lines = matchingLines(2_000);
    await using worker = await Worker.start(installation);
    const undisturbed = await ended(installation, await submit(installation, lines));
    const jobId = await submit(installation, lines);
    worker.runner.wake();
    await until(() => worker.changes.includes(jobId));
    // As a process does that takes this one for dead.
    await installation.control.jobs.releaseLeases(worker.owner);
    worker.runner.wake();
    const job = await ended(installation, jobId);
    assert.equal(await fileOf(worker, job), await fileOf(worker, undisturbed));
    await worker.runner.stop(boundMs);
    assert.deepEqual(await attemptsOf(installation, jobId), []);
  });

  it('gives back what it cannot finish in time, and the next worker writes the same file', async () => {
    const lines = matchingLines(2_000);
    const undisturbed = await submit(installation, lines);
    await using first = await Worker.start(installation);
    const expected = await fileOf(first, await ended(installation, undisturbed));

    const jobId = await submit(installation, lines);
    first.runner.wake();
    await until(() => first.changes.includes(jobId));
    await first.runner.stop(0);
    assert.deepEqual(await attemptsOf(installation, jobId), []);
    assert.equal((await find(installation, jobId)).state, 'processing');

    // The lease is free at once, and not only after its time.
    await using second = await Worker.start(installation);
    // A slow machine reaches a checkpoint, and the file has more parts; its bytes are the same.
    assert.equal(await fileOf(second, await ended(installation, jobId)), expected);
    assert.deepEqual(await attemptsOf(installation, jobId), []);
  });

  it('goes on with newIds where a worker that died had stored how far it was', async () => {
    await using worker = await Worker.start(installation);
    const found = await ended(installation, await submit(installation, matchingLines(50)));
    const newIds = rowsOf(await fileOf(worker, found)).map((row) => `${row['newId']}\n`);
    const submitDetails = () => submit(installation, newIds.join(''), installation.client, 'contactDetails');
    const undisturbed = await fileOf(worker, await ended(installation, await submitDetails()));
    await worker[Symbol.asyncDispose]();

    const jobId = await submitDetails();
    const nowMs = Date.now();
    const times = { nowMs, leaseUntilMs: nowMs + leaseMs, dataSetVersion: installation.version };
    const claimed = await installation.control.jobs.claim({ owner: 'dying', ...times });
    assert.equal(claimed?.jobId, jobId);
    // In the middle of what another one would take as a slice.
    const done = 250;
    const part = await worker.results.createPart(jobId, 0, claimed.attempt);
    await part.write(
      Buffer.from(
        undisturbed
          .split(/(?<=\r\n)/)
          .slice(0, 1 + done)
          .join(''),
      ),
    );
    const resultParts = [await part.commit()];
    const totals = { matchedQueries: done, invalidQueries: 0, truncatedQueries: 0, totalContacts: done };
    assert.ok(
      await installation.control.jobs.checkpoint(claimed, { processedQueries: done, totals, resultParts }),
    );
    await installation.control.jobs.releaseLeases('dying');

    await using second = await Worker.start(installation);
    const job = await ended(installation, jobId);
    assert.equal(await fileOf(second, job), undisturbed);
    assert.deepEqual(job.resultParts?.slice(0, 1), resultParts);
    assert.deepEqual([job.totals?.matchedQueries, job.totals?.totalContacts], [newIds.length, newIds.length]);
  });

  it('leaves a job alone that another worker has taken over meanwhile', async () => {
    const lines = matchingLines(2_000);
    await using slow = await Worker.start(installation);
    const jobId = await submit(installation, lines);
    slow.runner.wake();
    await until(() => slow.changes.includes(jobId));
    await using quick = await Worker.start(installation, { isStarted: false, threads: otherThreads });
    await installation.control.jobs.releaseLeases(slow.owner);
    await quick.runner.start();
    const job = await ended(installation, jobId);
    assert.equal(job.totals?.matchedQueries, 2_000);
    await Promise.all([slow.runner.stop(boundMs), quick.runner.stop(boundMs)]);
    const csv = await text((await slow.results.open(jobId, job.resultParts ?? [])).chunks);
    assert.equal(parse(csv, { columns: true }).length, job.totals?.totalContacts);
  });

  it('does not let a client with many jobs keep another waiting', async () => {
    await using worker = await Worker.start(installation, { isStarted: false });
    const many = [];
    for (let count = 0; count < 10; count++) many.push(await submit(installation, matchingLines(1_000)));
    const one = await submit(installation, matchingLines(10), installation.otherClient);
    await worker.runner.start();
    const single = await ended(installation, one, installation.otherClient);
    const jobs = await Promise.all(many.map((jobId) => ended(installation, jobId)));
    const last = Math.max(...jobs.map((job) => job.endedAtMs ?? 0));
    assert.ok((single.endedAtMs ?? Number.POSITIVE_INFINITY) < last);
    assert.ok(jobs.every((job) => job.state === 'finished'));
  });

  it('returns as many contacts as a job may have: the first ones, whatever the number of lines behind', async () => {
    const lines = matchingLines(450);
    const contactsPerJob = 3_333;
    await using worker = await Worker.start(installation);
    const whole = rowsOf(await fileOf(worker, await ended(installation, await submit(installation, lines))));
    await worker[Symbol.asyncDispose]();

    await using capped = await Worker.start(installation, { caps: { ...noCaps, contactsPerJob } });
    const job = await ended(installation, await submit(installation, lines));
    const rows = rowsOf(await fileOf(capped, job));
    const contacts = rows.filter((row) => row['contactId'] !== '');
    assert.equal(contacts.length, contactsPerJob);
    assert.equal(job.totals?.totalContacts, contactsPerJob);
    assert.deepEqual(contacts, whole.slice(0, contactsPerJob));
    const cut = rows.slice(contactsPerJob);
    const lastLine = Number(contacts.at(-1)?.['line']);
    assert.deepEqual(
      cut.map((row) => Number(row['line'])),
      Array.from({ length: 450 - lastLine }, (_, n) => lastLine + 1 + n),
    );
    for (const row of cut) {
      assert.equal(row['matchStatus'], 'matched');
      assert.match(row['detail'] ?? '', /maxContactsPerJob/);
      assert.equal(row['totalMatches'], whole.find(({ line }) => line === row['line'])?.['totalMatches']);
    }
    const truncated = job.totals?.truncatedQueries ?? 0;
    assert.ok(
      truncated === cut.length || truncated === cut.length + 1,
      'the last line may be cut in the middle',
    );
    assert.equal(job.totals?.matchedQueries, 450);
  });

  it('cuts the lines of a client whose results take up all they may, and of no other', async () => {
    const lines = matchingLines(100);
    const size = (job: Job): number => (job.resultParts ?? []).reduce((sum, part) => sum + part.sizeBytes, 0);
    await using fresh = await sampleInstallation();
    await using worker = await Worker.start(fresh);
    const first = await ended(fresh, await submit(fresh, lines));
    await worker[Symbol.asyncDispose]();

    const caps = { ...noCaps, bytesPerClient: size(first) };
    await using capped = await Worker.start(fresh, { caps });
    const job = await ended(fresh, await submit(fresh, lines));
    assert.deepEqual(
      [job.totals?.matchedQueries, job.totals?.truncatedQueries, job.totals?.totalContacts],
      [100, 100, 0],
    );
    const rows = rowsOf(await fileOf(capped, job));
    assert.ok(rows.every((row) => /maxResultBytesPerClient/.test(row['detail'] ?? '')));
    const theirs = await ended(fresh, await submit(fresh, lines, fresh.otherClient), fresh.otherClient);
    assert.equal(theirs.totals?.truncatedQueries, 0);

    // What is removed makes room again.
    await fresh.control.jobs.removeContents([first.jobId, job.jobId], Date.now());
    const again = await ended(fresh, await submit(fresh, lines));
    assert.equal(again.totals?.totalContacts, first.totals?.totalContacts);
  });
});

/** The worker's half of a server, on the installation's data directory. */
class Worker implements AsyncDisposable {
  readonly runner: JobRunner;
  readonly dataSets: DataSets;
  readonly results: ResultFiles;
  /** Jobs that it told of, one entry for each time. */
  readonly changes: JobId[] = [];
  readonly owner = randomBytes(8).toString('hex');
  /** What a claim makes it do that tells of more people who were forgotten than it knows of. */
  learns: () => Promise<void> = async () => {};
  #isStopped = false;

  private constructor(
    { control, dataDirectory }: Installation,
    { caps, threads }: { caps: ResultCaps; threads: LookupThreads },
  ) {
    const log = pino({ level: 'silent' });
    this.results = new ResultFiles(dataDirectory);
    this.dataSets = new DataSets({ control, dataDirectory, log, onActivated: () => this.runner.wake() });
    this.runner = new JobRunner({
      control,
      dataSets: this.dataSets,
      threads,
      results: this.results,
      masterKey,
      owner: this.owner,
      leaseMs,
      caps,
      onChanged: (jobId) => this.changes.push(jobId),
      onForgotten: () => void this.learns(),
      onDeliveryDue: () => {},
      clock: Date.now,
      log,
    });
  }

  static async start(
    installation: Installation,
    { isStarted = true, caps = noCaps, threads: own = threads } = {},
  ): Promise<Worker> {
    const worker = new Worker(installation, { caps, threads: own });
    await worker.dataSets.start();
    if (isStarted) await worker.runner.start();
    return worker;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    await this.runner.stop(boundMs);
    await this.dataSets.stop();
  }
}

async function fileOf(worker: Worker, job: Job): Promise<string> {
  const csv = await text((await worker.results.open(job.jobId, job.resultParts ?? [])).chunks);
  assert.equal(job.resultParts?.at(-1)?.sha256, hash('sha256', csv));
  return csv;
}

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true });
}

/** Files of a job's results that are not whole. */
async function attemptsOf(installation: Installation, jobId: JobId): Promise<string[]> {
  const names = await readdir(join(installation.dataDirectory, 'results', jobId));
  return names.filter((name) => name.endsWith('.partial'));
}

async function submit(
  { control, client }: Installation,
  body: string,
  owner: Client = client,
  kind: JobKind = 'lookup',
): Promise<JobId> {
  const jobId = randomBytes(10).toString('hex') as JobId;
  await control.jobs.submit(
    {
      jobId,
      clientId: owner.clientId,
      createdAtMs: Date.now(),
      kind,
      totalQueries: body.trim().split('\n').length,
      validQueries: body.trim().split('\n').length,
      options: { limit: kind === 'lookup' ? 10_000 : 1, contactDetails: true },
      body: Buffer.from(body),
    },
    { maxUnfinishedJobs: 50 },
  );
  return jobId;
}

async function find({ control, client }: Installation, jobId: JobId, owner: Client = client): Promise<Job> {
  const job = await control.jobs.find(jobId, owner.clientId);
  assert.ok(job);
  return job;
}

async function ended(installation: Installation, jobId: JobId, owner?: Client): Promise<Job> {
  let job = await find(installation, jobId, owner);
  await until(async () => {
    job = await find(installation, jobId, owner);
    return isTerminal(job.state);
  });
  return job;
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadlineMs = Date.now() + boundMs;
  while (!(await isSo())) {
    assert.ok(Date.now() < deadlineMs, 'it did not come to pass in time');
    await delay(1);
  }
}
