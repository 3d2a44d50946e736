/**
 * How fast a stored result becomes another form, on one core and without a disk.
 * The peer reads the same CSV with csv-parse and writes NDJSON with JSON.stringify. docs/performance.md has the table.
 */
import { resultColumns, resultHeader } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import { csvRows } from '../packages/rollcall/src/http/results/csv-rows.ts';
import { jsonRows, ndjsonRows } from '../packages/rollcall/src/http/results/json-rows.ts';
import { pickColumn, type RowForm, writeRows } from '../packages/rollcall/src/http/results/row-form.ts';
import { xmlRows } from '../packages/rollcall/src/http/results/xml-rows.ts';

const megabytes = 200;
const chunkBytes = 64 * 1024;

const row =
  'q1,1,matched,,2,sH8qkct9BmscIo43g6xt5eiNofh7MYjGBUGpVyyXQHcPwYWHuUnBTt7HJv50Vl9y,8556839611592,13189286023803,' +
  'Angela,,King,Angela King,"Lead Engineer, Plant|Head of ""R&D""",Senior,Engineering,true,804152,Kittiwake Inc,true,' +
  '0123456789abcdef0123456789abcdef,false,Seattle,WA,United States,Greater Seattle Area,king@kittiwake.example,,,\r\n';
const chunk = Buffer.from(row.repeat(Math.ceil(chunkBytes / row.length)));
const chunks = Math.ceil((megabytes * 1_000_000) / chunk.length);
const columns = resultColumns(true);
const picked = columns.map((_, at) => pickColumn(columns, at));

async function* csv(): AsyncGenerator<Buffer> {
  yield Buffer.from(resultHeader(resultColumns(true)));
  for (let n = 0; n < chunks; n++) yield chunk;
}

async function convert(form: RowForm): Promise<void> {
  for await (const _ of writeRows(csv(), columns.length, form));
}

async function naive(): Promise<void> {
  for await (const bytes of csv()) {
    const rows: string[][] = parse(bytes);
    Buffer.from(
      rows
        .map((cells) => JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, cells[at]]))))
        .join('\n'),
    );
  }
}

async function megabytesPerSecond(step: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await step();
  return megabytes / (process.cpuUsage(before).user / 1e6);
}

export async function resultForms(): Promise<void> {
  const peer = await megabytesPerSecond(naive);
  console.log('| form | CSV per second of one core | ratio |\n|---|---|---|');
  console.log(`| csv-parse and JSON.stringify | ${peer.toFixed(0)} MB | 1 |`);
  for (const [name, form] of [
    ['NDJSON', ndjsonRows(picked)],
    ['JSON', jsonRows(picked)],
    ['XML', xmlRows(picked)],
    ['CSV for a spreadsheet', csvRows(picked, { spreadsheet: true })],
  ] as const) {
    await convert(form);
    const ours = await megabytesPerSecond(() => convert(form));
    console.log(`| ${name} | ${ours.toFixed(0)} MB | ${(ours / peer).toFixed(1)} |`);
  }
}
