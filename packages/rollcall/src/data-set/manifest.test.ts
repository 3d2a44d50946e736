import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { DataSetError } from './data-set-error.ts';
import { buildDataSet, contactOf, staffOf, temporaryDirectory } from './data-set-fixture.test.ts';
import { dataSetFormat, readManifest } from './manifest.ts';

/** What a manifest with this text is refused with. */
async function refusal(directory: string, text: string): Promise<string> {
  const path = join(directory, 'manifest.json');
  await writeFile(path, text);
  const error: unknown = await readManifest(directory).then(
    () => undefined,
    (reason) => reason,
  );
  assert.ok(error instanceof DataSetError, String(error));
  assert.ok(error.message.startsWith(path), error.message);
  return error.message;
}

describe('the manifest', () => {
  it('is read as it was written', async (t) => {
    const { directory, manifest } = await buildDataSet(await temporaryDirectory(t), 'v1', [
      staffOf(7, [contactOf(1), contactOf(2)]),
    ]);
    assert.deepEqual(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')), manifest);
    const { format, version, contacts, companies, blocks, rows, sources, builtBy } = manifest;
    assert.deepEqual(
      { format, version, contacts, companies, blocks, rows, sources, builtBy },
      {
        format: dataSetFormat,
        version: 'v1',
        contacts: 2,
        companies: 1,
        blocks: 1,
        rows: { read: 2, taken: 2, rejected: 0, duplicates: 0 },
        sources: ['people.csv'],
        builtBy: 'test',
      },
    );
  });

  it('that is not there is a data set error that names it and says what to do', async (t) => {
    const directory = join(await temporaryDirectory(t), 'v1');
    for (const [start, more] of [
      ['data set v1 is not here: there is no directory', /It was removed, or .*import again/],
      [join(directory, 'manifest.json'), /cannot be read: ENOENT.*import again/],
    ] as const) {
      await assert.rejects(readManifest(directory), (error: Error) => {
        assert.equal(error.name, 'DataSetError');
        assert.ok(error.message.startsWith(start), error.message);
        assert.match(error.message, more);
        return true;
      });
      await mkdir(directory, { recursive: true });
    }
  });

  it('that is no JSON or has another shape is refused with the reason and what to do', async (t) => {
    const directory = await temporaryDirectory(t);
    assert.match(await refusal(directory, '{"format": 1'), /is not JSON: .*import again/);
    assert.match(await refusal(directory, ''), /is not JSON: .*import again/);
    assert.match(await refusal(directory, 'null'), /is not a data set manifest: .*import again/);
    assert.match(await refusal(directory, '{"format": 1}'), /is not a data set manifest: .*import again/);
    const built = await buildDataSet(directory, 'v1', []);
    const wrong = { ...built.manifest, contacts: -1 };
    assert.match(await refusal(directory, JSON.stringify(wrong)), /is not a data set manifest: \/contacts /);
  });

  it('of a newer format asks for a newer program, whatever else is in it', async (t) => {
    const directory = await temporaryDirectory(t);
    const newer = /has format 2, this program reads formats up to 1; use a newer Rollcall, or import again/;
    assert.match(await refusal(directory, '{"format": 2, "shards": []}'), newer);
    const { manifest } = await buildDataSet(directory, 'v1', []);
    assert.match(await refusal(directory, JSON.stringify({ ...manifest, format: 2 })), newer);
  });
});
