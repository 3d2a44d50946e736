/** What result files must do, wherever their parts lie. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { JobId, PartName, ResultPart } from '../../packages/rollcall/src/control/control-store.ts';
import type {
  ResultBytes,
  ResultFiles,
  ResultPartWriter,
} from '../../packages/rollcall/src/results/result-files.ts';

/** Result files in a place of their own, and what somebody does to that place who should not. */
export interface PlaceUnderTest {
  readonly files: ResultFiles;
  /** What is there of a job, as `part/attempt`, sorted; parts that are not whole too. */
  names(jobId: JobId): Promise<string[]>;
  /** Takes bytes from the end of a part. */
  cut(name: PartName, bytes: number): Promise<void>;
  lose(name: PartName): Promise<void>;
  /** Puts other bytes in the place of its own, as many. */
  damage(name: PartName): Promise<void>;
  close(): Promise<void>;
}

export function resultFilesConformance(where: string, open: () => Promise<PlaceUnderTest>): void {
  describe(`result files ${where}`, () => {
    let place: PlaceUnderTest;
    let files: ResultFiles;
    let jobs = 0;

    before(async () => {
      place = await open();
      files = place.files;
    });

    after(() => place.close());

    it('give the parts back one after the other, as they were written', async () => {
      const jobId = newJob();
      const texts = ['first,ä\r\n', '', 'x'.repeat(1_500_000), 'last'];
      const parts = await writeParts(jobId, texts);
      assert.equal(await textOf(files.open(jobId, parts)), texts.join(''));
      const { attempt, sizeBytes, sha256: digest } = parts[0] ?? assert.fail();
      assert.deepEqual([attempt, sizeBytes, digest], [1, 10, sha256('first,ä\r\n')]);
    });

    it('give any range of whatever parts, by whatever writes', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(fc.tuple(fc.constantFrom(0, 1, 7, 300_000), fc.nat({ max: 255 }))), {
            minLength: 1,
            maxLength: 4,
          }),
          fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 600_000 })), {
            minLength: 1,
            maxLength: 4,
          }),
          async (written, ranges) => {
            const jobId = newJob();
            const parts: ResultPart[] = [];
            const all: Buffer[] = [];
            for (const [part, writes] of written.entries()) {
              const writer = await files.createPart(jobId, part, 1);
              for (const [length, value] of writes) {
                const bytes = Buffer.alloc(length, value);
                all.push(bytes);
                const own = Buffer.from(bytes);
                await writer.write(own);
                // The bytes are the caller's again.
                own.fill(0);
              }
              parts.push(await writer.commit());
            }
            const whole = Buffer.concat(all);
            for (const [from, length] of ranges) {
              const start = Math.floor(from * whole.length);
              const end = Math.min(whole.length, start + length);
              const read = await bytesOf(files.open(jobId, parts, { start, end }));
              assert.ok(read.equals(whole.subarray(start, end)), `${start} to ${end} of ${whole.length}`);
            }
            await files.remove(jobId);
          },
        ),
        { numRuns: 12 },
      ));

    it('need only the parts that a range is in', async () => {
      const jobId = newJob();
      const parts = await writeParts(jobId, ['first', '', 'second', 'third']);
      await place.lose({ jobId, part: 0, attempt: 1 });
      assert.equal(await textOf(files.open(jobId, parts, { start: 7, end: 13 })), 'condth');
      await assert.rejects(files.open(jobId, parts, { start: 4, end: 13 }));
    });

    it('break off when a part is cut while it is read', async () => {
      const jobId = newJob();
      const parts = await writeParts(jobId, ['first', 'second']);
      const file = await files.open(jobId, parts);
      await place.cut({ jobId, part: 1, attempt: 1 }, 3);
      await assert.rejects(textOf(file), /part 1 of job \w+ ends 3 bytes early/);
    });

    it('are not read on when they are broken off, and are when they are opened anew', async () => {
      const jobId = newJob();
      const parts = await writeParts(jobId, ['first', 'second']);
      const { chunks, brokenOff } = await files.open(jobId, parts);
      const reading = chunks[Symbol.asyncIterator]();
      assert.equal(String((await reading.next()).value), 'first');
      files.breakOff();
      assert.ok(brokenOff.aborted);
      await assert.rejects(reading.next(), /people were forgotten/);
      assert.equal(await textOf(files.open(jobId, parts)), 'firstsecond');
    });

    it('fail before the first byte when a part is missing or has another size', async () => {
      const jobId = newJob();
      const parts = await writeParts(jobId, ['first', 'second']);
      await place.cut({ jobId, part: 1, attempt: 1 }, 3);
      await assert.rejects(files.open(jobId, parts), /part 1 of job \w+ has 3 bytes, not 6/);
      await place.lose({ jobId, part: 1, attempt: 1 });
      await assert.rejects(files.open(jobId, parts));
    });

    it('know the digest of the whole by its last part, whoever wrote the parts before', async () => {
      const jobId = newJob();
      const parts: ResultPart[] = [];
      for (const [part, written] of ['one,', 'two,', 'three'].entries()) {
        const writer = await files.createPart(jobId, part, part + 1, await files.digestOf(jobId, parts));
        for (const letter of written) await writer.write(Buffer.from(letter));
        parts.push(await writer.commit());
      }
      assert.deepEqual(
        parts.map((part) => part.sha256),
        ['one,', 'one,two,', 'one,two,three'].map(sha256),
      );
    });

    it('go on with no parts that are not what was written', async () => {
      const jobId = newJob();
      const parts = await writeParts(jobId, ['written']);
      await place.damage({ jobId, part: 0, attempt: 1 });
      await assert.rejects(files.digestOf(jobId, parts), /damaged: they have another digest/);
    });

    it('have nothing of a part before it is committed, and nothing of one that is abandoned', async () => {
      const jobId = newJob();
      const writer = await files.createPart(jobId, 0, 1);
      await writer.write(Buffer.from('half'));
      const whole = [{ attempt: 1, sizeBytes: 4, sha256: sha256('half') }];
      await assert.rejects(files.open(jobId, whole));
      await writer.write(Buffer.alloc(600_000));
      await writer.abandon();
      assert.deepEqual(await place.names(jobId), []);
    });

    it('take a part again that the same claim could not end', async () => {
      const jobId = newJob();
      const first = await files.createPart(jobId, 0, 1);
      await first.write(Buffer.alloc(1_200_000, 'a'));
      const again = await files.createPart(jobId, 0, 1);
      await again.write(Buffer.alloc(700_000, 'a'));
      const part = await again.commit();
      assert.equal((await textOf(files.open(jobId, [part]))).length, 700_000);
      await first.abandon();
    });

    it('keep two claims of a job apart, whichever ends first: what is named stays as it was', async () => {
      const jobId = newJob();
      const slow = await files.createPart(jobId, 0, 1);
      const quick = await files.createPart(jobId, 0, 2);
      await slow.write(Buffer.from('sl'));
      await quick.write(Buffer.from('quick'));
      await slow.write(Buffer.from('ow'));
      const part = await quick.commit();
      assert.equal(await textOf(files.open(jobId, [part])), 'quick');
      const late = await slow.commit();
      assert.equal(await textOf(files.open(jobId, [part])), 'quick');
      assert.equal(await textOf(files.open(jobId, [late])), 'slow');
    });

    it('remove what earlier claims left behind, and nothing that is named or belongs to a later one', async () => {
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
        await writer.write(Buffer.alloc(600_000));
        halves.push(writer);
      }
      await files.removeLeftBehind(jobId, 3, named);
      assert.deepEqual(await place.names(jobId), ['0/1', '1/2', '2/3', '2/4']);
      assert.equal(await textOf(files.open(jobId, named)), 'namednamed too');
      for (const half of halves) await half.abandon();
    });

    it('remove a job, and one that has nothing without complaint', async () => {
      const jobId = newJob();
      const other = newJob();
      const [parts, kept] = [await writeParts(jobId, ['x']), await writeParts(other, ['kept'])];
      await files.remove(jobId);
      await assert.rejects(files.open(jobId, parts));
      await files.remove(jobId);
      assert.equal(await textOf(files.open(other, kept)), 'kept');
    });

    function newJob(): JobId {
      return `job${String(jobs++).padStart(17, '0')}` as JobId;
    }

    async function writeParts(jobId: JobId, texts: readonly string[]): Promise<ResultPart[]> {
      const parts: ResultPart[] = [];
      for (const [part, written] of texts.entries()) parts.push(await writePart(jobId, part, 1, written));
      return parts;
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
}

export async function textOf(opened: ResultBytes | Promise<ResultBytes>): Promise<string> {
  return (await bytesOf(opened)).toString();
}

async function bytesOf(opened: ResultBytes | Promise<ResultBytes>): Promise<Buffer> {
  const copies: Buffer[] = [];
  for await (const bytes of (await opened).chunks) copies.push(Buffer.from(bytes));
  return Buffer.concat(copies);
}

export function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
