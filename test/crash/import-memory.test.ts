/** An import's memory is bounded (design section 6): the peak of the process, measured by the process itself. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryDirectory } from '../../packages/rollcall/src/data-set/data-set-fixture.test.ts';
import { writeSample } from '../../packages/rollcall/src/sample/write-sample.ts';

const contacts = 300_000;
const limitMegabytes = 750;

const program = fileURLToPath(new URL('../../packages/rollcall/bin/rollcall.js', import.meta.url));
/** Makes a process print its peak memory when it ends. */
const printPeak = `data:text/javascript,process.on('exit',()=>console.error('peak kilobytes',process.resourceUsage().maxRSS))`;

it(`an import of ${contacts} shuffled rows takes less than ${limitMegabytes} MB`, async (t) => {
  const directory = await temporaryDirectory(t);
  const file = join(directory, 'people.csv');
  const { sizeBytes } = await writeSample(file, { contacts, order: 'shuffled' });
  assert.ok(sizeBytes > 80_000_000, 'large enough for several parts');
  const args = ['--import', printPeak, program, 'import', file, '--data', join(directory, 'data'), '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  assert.equal(exitCode, 0, stderr);
  assert.equal(JSON.parse(stdout).contacts, contacts);
  // Threads print it too when they end; the process is the last.
  const [, peakKilobytes] = [...stderr.matchAll(/peak kilobytes (\d+)/g)].at(-1) ?? [];
  const peakMegabytes = Number(peakKilobytes) / 1_024;
  t.diagnostic(`peak ${Math.round(peakMegabytes)} MB`);
  assert.ok(peakMegabytes < limitMegabytes, `the peak was ${Math.round(peakMegabytes)} MB`);
});
