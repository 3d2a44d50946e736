import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sampleCsv } from './sample-csv.ts';
import { writeSample } from './write-sample.ts';

describe('writing a sample', () => {
  it('puts the bytes of the sample into a file and says how many', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'rollcall-sample-'));
    t.after(() => rm(folder, { recursive: true }));
    const path = join(folder, 'people.csv');
    const options = { contacts: 12_345, seed: 3, order: 'shuffled' } as const;
    const written = await writeSample(path, options);
    assert.deepEqual(written, { rows: 12_345, sizeBytes: (await stat(path)).size });
    assert.deepEqual(await readFile(path), Buffer.concat([...sampleCsv(options)]));
  });

  it('fails when the file cannot be written', async () => {
    const path = join(tmpdir(), 'no-such-folder-of-rollcall', 'people.csv');
    await assert.rejects(writeSample(path, { contacts: 100 }), { code: 'ENOENT' });
  });
});
