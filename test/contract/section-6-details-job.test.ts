/** Contract section 6, `POST /api/v1/target/contact/job` with newIds: each sentence that can be tested, on the real server. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { csvField } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import {
  type ApiClient,
  type Credentials,
  errorIn,
  type HttpAnswer,
  type JobJson,
  jobPath,
  parsed,
} from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer, run } from '../e2e/rollcall-process.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';
import { newClient } from './client-accounts.ts';

const path = '/api/v1/target/contact/job';

/** Written out, not taken from the code. */
const columns =
  'newId,line,matchStatus,detail,contactId,peopleId,firstName,middleName,lastName,fullName,titles,jobLevels,jobFunctions,active,companyId,companyName,hasEmail,emailMd5Hash,hasPhone,city,state,country,area,email,phone,corporatePhone,linkedinHandle,description,address,zip'.split(
    ',',
  );

const people = Array.from({ length: 260 }, (_, n) => ({
  contactId: `c${n}`,
  companyId: String(700_000_001 + (n % 2)),
  companyName: n % 2 === 0 ? 'Even' : 'Odd, Inc.',
  firstName: 'Pat',
  lastName: `Name${String(n).padStart(3, '0')}`,
  titles: 'Engineer',
  email: `p${n}@x.example`,
  description: n % 3 === 0 ? `says "${n}",\non two lines` : '',
  address: n % 4 === 0 ? `${n} Main St` : '',
  zip: `${10_000 + n}`,
  'Account Owner': n % 5 === 0 ? `Owner ${n}` : '',
}));
type Row = Readonly<Record<string, string>>;

let data: DataDirectory;
let credentials: Credentials;
let server: RollcallServer;
let client: ApiClient;
let stranger: ApiClient;
/** The client's newIds by contactId, as a lookup gave them. */
let newIds: ReadonlyMap<string, string>;
let strangersNewId: string;
/** Of the first import's end: what waits before it can be cancelled. */
let cancelled: readonly HttpAnswer[];

before(async () => {
  data = await DataDirectory.make();
  credentials = await newClient(data.path, 'client');
  server = await RollcallServer.start(data.path, ['--throttle-calls', '0']);
  client = await server.logIn(credentials);
  stranger = await server.logIn(await newClient(data.path, 'stranger'));
  // Before the first import a job waits.
  const { jobId } = parsed<JobJson>(await post('A'.repeat(64)));
  const waiting = await client.call('GET', `${path}/${jobId}`);
  cancelled = [waiting, await client.call('DELETE', `${path}/${jobId}`), await results(jobId)];
  const file = join(data.path, 'people.csv');
  const [first] = people;
  const rows = [Object.keys(first ?? {}), ...people.map((person) => Object.values(person))];
  await writeFile(file, rows.map((row) => row.map(csvField).join()).join('\n'));
  await run(['import', file, '--data', data.path]);
  newIds = await newIdsOf(client);
  strangersNewId = (await newIdsOf(stranger)).get('c0') ?? '';
});

after(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

async function newIdsOf(of: ApiClient): Promise<ReadonlyMap<string, string>> {
  const jobId = await of.submit('e,700000001,,,engineer\no,700000002,,,engineer');
  const rows = rowsOf((await of.results(jobId)).text);
  return new Map(rows.map((row) => [row['contactId'] ?? '', row['newId'] ?? '']));
}

interface Sent {
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly by?: ApiClient;
}

function post(body: string, { query = '', headers = {}, by = client }: Sent = {}): Promise<HttpAnswer> {
  return by.call('POST', `${path}${query}`, { headers: { 'content-type': 'text/plain', ...headers }, body });
}

function results(jobId: string, query = '', by = client): Promise<HttpAnswer> {
  return by.call('GET', `${path}/${jobId}/results${query}`);
}

/** Runs a job to its end. */
async function runJob(
  body: string,
  sent: Sent = {},
): Promise<{ status: JobJson; file: HttpAnswer; rows: Row[] }> {
  const { jobId } = parsed<JobJson>(await post(body, sent));
  const file = await (sent.by ?? client).results(jobId);
  return { status: await (sent.by ?? client).status(jobId), file, rows: rowsOf(file.text) };
}

function rowsOf(csv: string): Row[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n' });
}

function newIdOf(contactId: string): string {
  const newId = newIds.get(contactId);
  assert.ok(newId !== undefined);
  return newId;
}

function altered(newId: string): string {
  return `${newId.slice(0, -1)}${newId.endsWith('A') ? 'B' : 'A'}`;
}

describe('POST /api/v1/target/contact/job with newIds', () => {
  it('answers jobId, status accepted and type targetContactDetails, in JSON and XML', async () => {
    const { jobId, ...receipt } = parsed<JobJson>(await post(newIdOf('c0')));
    assert.match(jobId, /^[0-9a-v]{20}$/);
    assert.deepEqual(receipt, { status: 'accepted', type: 'targetContactDetails' });
    const xml = parseXml((await post(newIdOf('c0'), { headers: { accept: '*/*' } })).text);
    assert.equal(xml.name, 'BulkJobStatus');
    assert.equal(childTexts(xml)['type'], 'targetContactDetails');
    await client.ended(jobId);
  });

  it('gives one row for each newId, in the order of the lines, with the whole record', async () => {
    const asked = people.toSorted((a, b) =>
      a.zip.split('').toReversed().join() < b.zip.split('').toReversed().join() ? -1 : 1,
    );
    const { status, file, rows } = await runJob(
      asked.map(({ contactId }) => newIdOf(contactId)).join('\r\n'),
    );
    assert.equal(file.text.split('\r\n', 1)[0], columns.join(','));
    assert.deepEqual(
      rows.map((row) => [row['newId'], row['line'], row['matchStatus'], row['detail']]),
      asked.map(({ contactId }, index) => [newIdOf(contactId), String(index + 1), 'matched', '']),
    );
    for (const [index, { 'Account Owner': _, ...person }] of asked.entries()) {
      const told = Object.fromEntries(Object.keys(person).map((name) => [name, rows[index]?.[name]]));
      assert.deepEqual(told, person);
    }
    const { totalQueries, matchedQueries, totalContacts, creditsConsumed, type } = status;
    const all = people.length;
    assert.deepEqual(
      [totalQueries, matchedQueries, totalContacts, creditsConsumed, type],
      [all, all, all, all, 'targetContactDetails'],
    );
  });

  it('gives the same file, byte for byte, for the same newIds on the same data set', async () => {
    const body = people.map(({ contactId }) => newIdOf(contactId)).join('\n');
    const [one, other] = [await runJob(body), await runJob(`newId\r\n${body}\r\n`)];
    assert.equal(one.status.datasetVersion, other.status.datasetVersion);
    assert.ok(one.file.bytes.equals(other.file.bytes));
  });

  it('finds neither an altered newId nor one of another client, says the same of both, and charges them', async () => {
    const { status, rows } = await runJob([strangersNewId, altered(newIdOf('c0')), newIdOf('c1')].join('\n'));
    assert.deepEqual(
      rows.map((row) => row['matchStatus']),
      ['notFound', 'notFound', 'matched'],
    );
    const [ofStranger, ofNobody] = rows.map(({ newId: _, line: __, ...rest }) => rest);
    assert.deepEqual(ofStranger, ofNobody);
    assert.match(ofStranger?.['detail'] ?? '', /^this client has no contact of this newId/);
    assert.deepEqual([status.creditsConsumed, status.matchedQueries, status.invalidQueries], [3, 1, 0]);
  });

  it('is refused with 400-108 for what is no newId, and lists the lines; with onInvalid=report they are invalid and free', async () => {
    const body = ['newId', newIdOf('c0'), '12345', newIdOf('c2'), `${newIdOf('c2')},more`].join('\n');
    const refused = errorIn(await post(body));
    assert.deepEqual([refused.status, refused.errorNumber], [400, '400-108']);
    assert.deepEqual(refused.lineErrors?.[0], {
      line: 2,
      physicalLine: 3,
      column: 'newId',
      value: '12345',
      code: '400-108',
      text: 'newId is "12345"; it must be the 64 characters that a result gave',
    });
    assert.equal(refused.lineErrors?.[1]?.['code'], '400-203');
    const { status, rows } = await runJob(body, { query: '?onInvalid=report' });
    assert.deepEqual(
      rows.map((row) => [row['newId'], row['matchStatus']]),
      [
        [newIdOf('c0'), 'matched'],
        ['12345', 'invalid'],
        [newIdOf('c2'), 'matched'],
        [newIdOf('c2'), 'invalid'],
      ],
    );
    assert.deepEqual([status.creditsConsumed, status.invalidQueries], [2, 2]);
    const bad = await results(status.jobId, '?only=invalid');
    assert.deepEqual(
      bad.text.split('\r\n').map((line) => line.slice(0, 5)),
      ['newId', '12345', newIdOf('c2').slice(0, 5), ''],
    );
  });

  it('takes up to 10,000 lines', async () => {
    const ids = [...newIds.values()];
    const body = Array.from({ length: 10_000 }, (_, n) => `${ids[(n * 7) % ids.length]}\n`).join('');
    const refused = errorIn(await post(`${body}${ids[0]}`));
    assert.deepEqual([refused.status, refused.errorNumber], [400, '400-202']);
    const { status, rows } = await runJob(body);
    assert.deepEqual([status.totalQueries, status.totalContacts, rows.length], [10_000, 10_000, 10_000]);
  });

  it('with validateOnly checks everything and queues nothing', async () => {
    const jobs = data.countJobs();
    const checked = parsed<Record<string, unknown>>(
      await post(`${newIdOf('c0')}\nabc\n`, { query: '?validateOnly=true' }),
    );
    assert.deepEqual(
      [checked['valid'], checked['totalLines'], checked['validLines'], checked['creditsRequired']],
      [false, 2, 1, 1],
    );
    assert.equal(data.countJobs(), jobs);
  });

  it('needs a credit for each valid line', async () => {
    const poor = await server.logIn(await newClient(data.path, 'poor', { monthlyCredits: 2 }));
    const body = `${'A'.repeat(64)}\n`;
    const refused = errorIn(await post(body.repeat(3), { by: poor }));
    assert.equal(refused.errorNumber, '400-212');
    assert.match(refused.message, /needs 3 credits.*2 are left/);
    const { status } = await runJob(`${body.repeat(2)}abc`, { by: poor, query: '?onInvalid=report' });
    assert.equal(status.creditsConsumed, 2);
  });

  it('replays its answer under an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': '"once"' };
    const first = await post(newIdOf('c0'), { headers });
    const again = await post(newIdOf('c0'), { headers });
    assert.deepEqual([again.status, again.text], [200, first.text]);
    assert.equal(again.headers['idempotency-replayed'], 'true');
    assert.equal(errorIn(await post(newIdOf('c1'), { headers })).status, 422);
  });

  it('can be cancelled before processing starts', () => {
    const [waiting, aborted, early] = cancelled;
    assert.ok(waiting !== undefined && aborted !== undefined && early !== undefined);
    assert.deepEqual(
      [parsed<JobJson>(waiting).status, parsed<JobJson>(waiting).type],
      ['accepted', 'targetContactDetails'],
    );
    assert.deepEqual(
      [parsed<JobJson>(aborted).status, parsed<JobJson>(aborted).type],
      ['aborted', 'targetContactDetails'],
    );
    assert.equal(errorIn(early).errorNumber, '400-214');
  });

  it('is listed among the jobs as type 5', async () => {
    const { jobId } = parsed<JobJson>(await post(newIdOf('c0')));
    const list = async (query: string) => {
      const answer = await client.call('GET', `/api/v1/admin/jobs?${query}`);
      return parsed<{ bulkJobs: { jobId: string; jobType: string }[] }>(answer).bulkJobs;
    };
    const [newest] = await list('jobTypes=5');
    assert.deepEqual([newest?.jobId, newest?.jobType], [jobId, 'targetContactDetails']);
    assert.ok((await list('jobTypes=4')).every(({ jobType }) => jobType === 'targetLookup'));
  });
});

describe('the results of a job of contact details', () => {
  let jobId: string;

  before(async () => {
    const body = [newIdOf('c0'), strangersNewId, newIdOf('c1')].join('\n');
    jobId = (await runJob(body)).status.jobId;
  });

  it('come in every form, absent values left out', async () => {
    const [first, second] = JSON.parse((await results(jobId, '?format=json')).text);
    assert.deepEqual(
      [first.line, first.active, first.titles, first.companyId, first.description, first.zip],
      [1, true, ['Engineer'], 700_000_001, people[0]?.description, '10000'],
    );
    assert.deepEqual(Object.keys(second), ['newId', 'line', 'matchStatus', 'detail']);
    const ndjson = (await results(jobId, '?format=ndjson')).text.trimEnd().split('\n');
    assert.deepEqual(JSON.parse(ndjson[0] ?? ''), first);
    const xml = parseXml((await results(jobId, '?format=xml')).text);
    assert.equal(xml.children.length, 3);
    const [ofFirst] = xml.children;
    assert.ok(ofFirst !== undefined);
    assert.equal(childTexts(ofFirst)['address'], '0 Main St');
  });

  it('have the columns that fields picks, the operator’s own among them', async () => {
    const picked = await results(jobId, '?fields=zip,Account Owner,line');
    assert.equal(picked.text, 'zip,Account Owner,line\r\n10000,Owner 0,1\r\n,,2\r\n10001,,3\r\n');
    assert.equal(errorIn(await results(jobId, '?fields=queryId')).errorNumber, '400-101');
  });

  it('are nobody else’s, and are gone after their days', async () => {
    for (const jobs of [path, jobPath]) {
      for (const what of ['', '/results'])
        assert.equal((await stranger.call('GET', `${jobs}/${jobId}${what}`)).status, 404);
    }
    using store = new DatabaseSync(join(data.path, 'control.sqlite'), { timeout: 5_000 });
    store
      .prepare('update jobs set ended_at_ms = ended_at_ms - ? where job_id = ?')
      .run(7 * 86_400_000, jobId);
    assert.equal(errorIn(await results(jobId)).errorNumber, '404-202');
  });
});

describe('entitlements of POST /api/v1/target/contact/job', () => {
  it('newIds need contactDetails, and lookup lines lookup; each client has its own jobs at every job path', async () => {
    const [forLookups, forDetails] = [
      await newClient(data.path, 'for lookups'),
      await newClient(data.path, 'for details'),
    ];
    data.revoke(forLookups.clientId, 'contactDetails');
    data.revoke(forDetails.clientId, 'lookup');
    const [lookups, details] = [await server.logIn(forLookups), await server.logIn(forDetails)];
    const lines = 'q,700000001,,,engineer';
    const anyNewId = 'A'.repeat(64);
    for (const [by, body, entitlement] of [
      [lookups, anyNewId, 'contactDetails'],
      [details, lines, 'lookup'],
    ] as const) {
      const refused = errorIn(await post(body, { by }));
      assert.deepEqual([refused.status, refused.errorNumber], [405, '405-200']);
      assert.match(refused.message, new RegExp(`needs the entitlement ${entitlement},`));
    }
    const { rows } = await runJob(anyNewId, { by: details });
    assert.equal(rows[0]?.['matchStatus'], 'notFound');
    assert.equal((await runJob(lines, { by: lookups })).rows.length, 130);
    assert.equal(errorIn(await details.post(lines)).errorNumber, '405-200');
  });
});
