/** An import's memory is bounded (design section 6): the peak of the process, measured by the process itself. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { it } from 'node:test';
import { temporaryDirectory } from '../../packages/rollcall/src/data-set/data-set-fixture.test.ts';
import { writeSample } from '../../packages/rollcall/src/sample/write-sample.ts';

const contacts = 300_000;
const limitMegabytes = 600;

const script = `
  import { defaultReferenceTables } from '@rollcall/lookup';
  import { openControlStore } from ${moduleUrl('control/open-control-store.ts')};
  import { importPeople } from ${moduleUrl('import/import-people.ts')};
  const [file, dataDirectory] = process.argv.slice(-2);
  const control = await openControlStore({ dataDirectory });
  const { manifest } = await importPeople({
    files: [file],
    dataDirectory,
    control,
    referenceTables: defaultReferenceTables,
    builtBy: 'test',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  await control.close();
  console.log(JSON.stringify({ contacts: manifest.contacts, peakKilobytes: process.resourceUsage().maxRSS }));
`;

it(`an import of ${contacts} shuffled rows takes less than ${limitMegabytes} MB`, async (t) => {
  const directory = await temporaryDirectory(t);
  const file = join(directory, 'people.csv');
  const { sizeBytes } = await writeSample(file, { contacts, order: 'shuffled' });
  assert.ok(sizeBytes > 80_000_000, 'large enough for several parts');
  const args = ['--input-type=module', '--eval', script, file, join(directory, 'data')];
  // The script finds the packages from here.
  const child = spawn(process.execPath, args, {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [stdout, [exitCode]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  assert.equal(exitCode, 0);
  const report = JSON.parse(stdout) as { contacts: number; peakKilobytes: number };
  assert.equal(report.contacts, contacts);
  const peakMegabytes = report.peakKilobytes / 1_024;
  t.diagnostic(`peak ${Math.round(peakMegabytes)} MB`);
  assert.ok(peakMegabytes < limitMegabytes, `the peak was ${Math.round(peakMegabytes)} MB`);
});

function moduleUrl(path: string): string {
  return JSON.stringify(new URL(`../../packages/rollcall/src/${path}`, import.meta.url).href);
}
