import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import type { JobId, ResultPart } from '../control/control-store.ts';
import { ResultFiles, type ResultPartWriter } from './result-files.ts';

describe('ResultFiles', () => {
  let dataDirectory: string;
  let files: ResultFiles;
  let jobs = 0;

  before(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-results-'));
    files = new ResultFiles(dataDirectory);
  });

  after(() => rm(dataDirectory, { recursive: true }));

  it('gives the parts back one after the other, as they were written', async () => {
    const jobId = newJob();
    const texts = ['first,ä\r\n', '', 'x'.repeat(1_000_000), 'last'];
    const parts: ResultPart[] = [];
    for (const [part, written] of texts.entries()) parts.push(await writePart(jobId, part, 1, written));
    assert.equal(await text(await files.open(jobId, parts)), texts.join(''));
    assert.deepEqual(parts[0], { attempt: 1, sizeBytes: 10, sha256: sha256('first,ä\r\n') });
  });

  it('digests all writes of a part together', async () => {
    const writer = await files.createPart(newJob(), 0, 1);
    for (const bytes of ['a', 'bc', '']) await writer.write(Buffer.from(bytes));
    assert.deepEqual(await writer.commit(), { attempt: 1, sizeBytes: 3, sha256: sha256('abc') });
  });

  it('gives any range of the whole, and needs only the parts that the range is in', async () => {
    const jobId = newJob();
    const texts = ['first', '', 'second', 'third'];
    const parts: ResultPart[] = [];
    for (const [part, written] of texts.entries()) parts.push(await writePart(jobId, part, 1, written));
    const whole = texts.join('');
    for (let start = 0; start <= whole.length; start++) {
      for (let end = start; end <= whole.length; end++)
        assert.equal(await text(await files.open(jobId, parts, { start, end })), whole.slice(start, end));
    }
    await rm(partPath(jobId, 0));
    assert.equal(await text(await files.open(jobId, parts, { start: 7, end: 13 })), 'condth');
    await assert.rejects(files.open(jobId, parts, { start: 4, end: 13 }), { code: 'ENOENT' });
  });

  it('breaks off when a part is cut while it is read', async () => {
    const jobId = newJob();
    const parts = [await writePart(jobId, 0, 1, 'first'), await writePart(jobId, 1, 1, 'second')];
    const file = await files.open(jobId, parts);
    await truncate(partPath(jobId, 1), 3);
    await assert.rejects(text(file), /1\.attempt-1\.csv ends 3 bytes early/);
  });

  it('knows the digest of the whole by its last part, whoever wrote the parts before', async () => {
    const jobId = newJob();
    const parts: ResultPart[] = [];
    for (const [part, written] of ['one,', 'two,', 'three'].entries()) {
      const writer = await files.createPart(jobId, part, part + 1, await files.digestOf(jobId, parts));
      await writer.write(Buffer.from(written));
      parts.push(await writer.commit());
    }
    assert.deepEqual(
      parts.map((part) => part.sha256),
      ['one,', 'one,two,', 'one,two,three'].map(sha256),
    );
  });

  it('goes on with no parts that are not what was written', async () => {
    const jobId = newJob();
    const part = await writePart(jobId, 0, 1, 'written');
    await writeFile(partPath(jobId, 0), 'damaged');
    await assert.rejects(files.digestOf(jobId, [part]), /damaged: they have another digest/);
  });

  it('fails before the first byte when a part is missing or has another size', async () => {
    const jobId = newJob();
    const parts = [await writePart(jobId, 0, 1, 'first'), await writePart(jobId, 1, 1, 'second')];
    await truncate(partPath(jobId, 1), 3);
    await assert.rejects(files.open(jobId, parts), /part 1 of job \w+ has 3 bytes, not 6/);
    await rm(partPath(jobId, 1));
    await assert.rejects(files.open(jobId, parts), { code: 'ENOENT' });
  });

  it('has nothing under the name of a part before it is committed', async () => {
    const jobId = newJob();
    const writer = await files.createPart(jobId, 0, 1);
    await writer.write(Buffer.from('half'));
    await assert.rejects(files.open(jobId, [{ attempt: 1, sizeBytes: 4, sha256: sha256('half') }]), {
      code: 'ENOENT',
    });
    await writer.abandon();
  });

  it('leaves nothing of an attempt that was abandoned', async () => {
    const jobId = newJob();
    const writer = await files.createPart(jobId, 0, 1);
    await writer.write(Buffer.from('half'));
    await writer.abandon();
    assert.deepEqual(await readdir(join(dataDirectory, 'results', jobId)), []);
  });

  it('keeps two claims of a job apart, whichever ends first: what is named stays as it was', async () => {
    const jobId = newJob();
    const slow = await files.createPart(jobId, 0, 1);
    const quick = await files.createPart(jobId, 0, 2);
    await slow.write(Buffer.from('sl'));
    await quick.write(Buffer.from('quick'));
    await slow.write(Buffer.from('ow'));
    const part = await quick.commit();
    assert.equal(await text(await files.open(jobId, [part])), 'quick');
    const late = await slow.commit();
    assert.equal(await text(await files.open(jobId, [part])), 'quick');
    assert.equal(await text(await files.open(jobId, [late])), 'slow');
  });

  it('removes what earlier claims left behind, and nothing that is named or belongs to a later one', async () => {
    const jobId = newJob();
    await files.removeLeftBehind(jobId, 3, []);
    const named = [await writePart(jobId, 0, 1, 'named'), await writePart(jobId, 1, 2, 'named too')];
    await writePart(jobId, 1, 1, 'not named');
    await writePart(jobId, 2, 2, 'not named');
    const halves: ResultPartWriter[] = [];
    for (const [part, attempt] of [
      [3, 2],
      [2, 3],
      [2, 4],
    ] as const) {
      const writer = await files.createPart(jobId, part, attempt);
      await writer.write(Buffer.from('half'));
      halves.push(writer);
    }
    await files.removeLeftBehind(jobId, 3, named);
    assert.deepEqual((await readdir(join(dataDirectory, 'results', jobId))).toSorted(), [
      '0.attempt-1.csv',
      '1.attempt-2.csv',
      '2.attempt-3.csv.partial',
      '2.attempt-4.csv.partial',
    ]);
    assert.equal(await text(await files.open(jobId, named)), 'namednamed too');
    for (const half of halves) await half.abandon();
  });

  it('is readable by its owner only', { skip: process.platform === 'win32' }, async () => {
    const jobId = newJob();
    await writePart(jobId, 0, 1, 'secret');
    assert.equal((await stat(partPath(jobId, 0))).mode & 0o777, 0o600);
    assert.equal((await stat(join(dataDirectory, 'results', jobId))).mode & 0o777, 0o700);
  });

  it('removes a job, and one that has no files without complaint', async () => {
    const jobId = newJob();
    const part = await writePart(jobId, 0, 1, 'x');
    await files.remove(jobId);
    await assert.rejects(files.open(jobId, [part]), { code: 'ENOENT' });
    await files.remove(jobId);
  });

  function newJob(): JobId {
    return `job${String(jobs++).padStart(17, '0')}` as JobId;
  }

  function partPath(jobId: JobId, part: number): string {
    return join(dataDirectory, 'results', jobId, `${part}.attempt-1.csv`);
  }

  async function writePart(
    jobId: JobId,
    part: number,
    attempt: number,
    content: string,
  ): Promise<ResultPart> {
    const writer = await files.createPart(jobId, part, attempt);
    await writer.write(Buffer.from(content));
    return writer.commit();
  }
});

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
