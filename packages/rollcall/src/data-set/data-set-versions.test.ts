import assert from 'node:assert/strict';
import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { test } from 'node:test';
import type { DataSetVersion } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { buildDataSet, contactOf, staffOf, temporaryDirectory } from './data-set-fixture.test.ts';
import { DataSetVersions } from './data-set-versions.ts';

const versions = ['20261124T150233-aaaa', '20261124T150234-bbbb'] as const;

const skip = !existsSync('/proc/self/fd') && 'open files are seen in /proc, which this machine does not have';

test('comparisons take turns, and one that nobody waits for ends and closes its files', {
  skip,
}, async (t) => {
  const dataDirectory = await temporaryDirectory(t);
  const control = await openControlStore({ dataDirectory });
  t.after(() => control.close());
  for (const [index, name] of versions.entries()) {
    const staff = Array.from({ length: 20 }, (_, company) => staffOf(company + 1, [contactOf(index + 1)]));
    await buildDataSet(dataDirectory, name, staff);
    const version = name as DataSetVersion;
    const counts = { contacts: staff.length, companies: staff.length, sizeBytes: 1, sources: [] };
    await control.dataSets.registerAndActivate({ version, createdAtMs: index, ...counts }, index);
  }
  const registered = new DataSetVersions(control, dataDirectory);
  const compare = (signal: AbortSignal, after: string = versions[1]) =>
    registered.difference(versions[0], after, { limit: 3, signal, turnMs: 0 });

  const goes = new AbortController();
  const gone = compare(goes.signal);
  const kept = compare(new AbortController().signal);
  // In the middle of it: by then it has its files open, and has given way.
  const look = (): void => {
    if (openFiles().length > 0) goes.abort(new Error('nobody waits'));
    else setImmediate(look);
  };
  look();
  await assert.rejects(gone, /nobody waits/);
  const { companies, unlisted, totals } = (await kept) ?? {};
  assert.deepEqual([companies?.length, unlisted, totals?.companies.before], [1, 57, 20]);
  assert.equal(await compare(new AbortController().signal, 'none'), undefined);
  await assert.rejects(compare(AbortSignal.abort(new Error('gone before'))), /gone before/);
  assert.deepEqual(openFiles(), []);

  function openFiles(): string[] {
    return readdirSync('/proc/self/fd').flatMap((name) => {
      const path = linkOf(name);
      return path.includes('blocks.bin') ? [path] : [];
    });
  }
});

/** The listing itself is a file that is closed by then. */
function linkOf(name: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${name}`);
  } catch {
    return '';
  }
}
