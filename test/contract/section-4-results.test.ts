/** Contract section 4, results: each sentence that can be tested, on the real server. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readdir, readFile, readlink, truncate, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { csvField } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import { writeSample } from '../../packages/rollcall/src/sample/write-sample.ts';
import {
  type ApiClient,
  type CallOptions,
  type Credentials,
  errorIn,
  type HttpAnswer,
  jobPath,
  reprDigest,
} from '../e2e/api-client.ts';
import { download, interruptedDownload } from '../e2e/download.ts';
import { sampleLines } from '../e2e/lookup-lines.ts';
import { DataDirectory, RollcallServer, run } from '../e2e/rollcall-process.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';

/** Written out from the contract, not taken from the code. */
const openColumns =
  'queryId,line,matchStatus,detail,totalMatches,newId,contactId,peopleId,firstName,middleName,lastName,fullName,titles,jobLevels,jobFunctions,active,companyId,companyName,hasEmail,emailMd5Hash,hasPhone,city,state,country,area'.split(
    ',',
  );
const entitledColumns = ['email', 'phone', 'corporatePhone', 'linkedinHandle'];
const allColumns = [...openColumns, ...entitledColumns];

const sampleSize = 3_000;
/** More than one block. */
const largeCompany = { id: 900_000_001, contacts: 2_300 };
const smallCompany = { id: 900_000_002, contacts: 3 };
const everyLevel = '"1,2,3,4,5,6,7,8,9,10,11,12,13,14"';
const levelsByRank = ['Vice President', 'Manager', 'Staff'];

type Row = Readonly<Record<string, string>>;

/** A contact of these companies as it is imported; the last two columns are the operator's own. */
const peopleColumns =
  'contactId,companyId,companyName,firstName,lastName,titles,jobLevels,email,phone,Account Owner,"Notes, internal"';
const people = [
  ...Array.from({ length: largeCompany.contacts }, (_, n) => [
    `large-${n}`,
    String(largeCompany.id),
    'Large & Sons',
    `First${n % 7}`,
    `Name${(n * 7919) % 1000}`,
    n % 3 === 0 ? 'Engineer|Head of "R&D", <EMEA>' : 'Engineer',
    levelsByRank[n % 3] ?? '',
    `person${n}@large.example`,
    '',
    n % 2 === 0 ? `Owner ${n}` : '',
    n % 5 === 0 ? `says "${n}",\nand | more` : '',
  ]),
  [
    'small-0',
    String(smallCompany.id),
    'Small',
    '=1+1',
    'Ä',
    'Engineer',
    'Staff',
    'a@small.example',
    '+1 512 555 0101',
    '=cmd',
    '',
  ],
  ['small-1', String(smallCompany.id), 'Small', '@you', 'B', 'Engineer', 'Staff', '', '', '', '-2'],
  ['small-2', String(smallCompany.id), 'Small', 'Plain', 'C', 'Engineer', 'Staff', '', '', 'Kim', ''],
];
const ownOf = new Map(
  people.map((person) => [person[0], { owner: person[9] ?? '', notes: person[10] ?? '' }]),
);

const lines = [
  `a,${smallCompany.id},,,engineer`,
  `b,${largeCompany.id},3,,`,
  `c,${largeCompany.id},,,quantum`,
  'd,1,4,,',
  `e,${largeCompany.id},,,`,
  `f,${largeCompany.id},"3,5",,`,
  `g,${smallCompany.id},11,,`,
].join('\n');

let data: DataDirectory;
let server: RollcallServer;
let client: ApiClient;
let openClient: ApiClient;
let openCredentials: Credentials;
let version: string;
let early: HttpAnswer;
/** The job of `lines`, and its file. */
let jobId: string;
let file: HttpAnswer;
let rows: readonly Row[];
/** A file far larger than what connections buffer. */
let largeJobId: string;

before(async () => {
  data = await DataDirectory.make();
  const credentials = await data.createClient('client');
  openCredentials = await data.createClient('without details');
  data.revoke(openCredentials.clientId, 'contactDetails');
  server = await RollcallServer.start(data.path);
  client = await server.logIn(credentials);
  openClient = await server.logIn(openCredentials);
  // Before the first import a job waits.
  jobId = await client.submit(lines);
  early = await client.call('GET', resultsOf(jobId));
  const sample = join(data.path, 'sample.csv');
  const own = join(data.path, 'own.csv');
  await writeSample(sample, { contacts: sampleSize, seed: 5 });
  await writeFile(own, [peopleColumns, ...people.map((person) => person.map(csvField).join(','))].join('\n'));
  ({ version } = JSON.parse(await run(['import', sample, own, '--data', data.path, '--json'])));
  file = await client.results(jobId);
  rows = rowsOf(file.text);
  largeJobId = await client.submit(
    Array.from({ length: 20 }, (_, n) => `${n},${largeCompany.id},${everyLevel},,`).join('\n'),
  );
  await client.ended(largeJobId);
});

after(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

function resultsOf(job: string, query = ''): string {
  return `${jobPath}/${job}/results${query}`;
}

function get(query: string, headers: CallOptions['headers'] = {}, job = jobId): Promise<HttpAnswer> {
  return client.call('GET', resultsOf(job, query), { headers });
}

async function refusal(query: string, headers: CallOptions['headers'] = {}, job = jobId) {
  return errorIn(await get(query, headers, job));
}

function rowsOf(csv: string | Buffer): Row[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n', skip_empty_lines: true });
}

/** A row as JSON has it, by its CSV alone. */
function objectOf(row: Row): Record<string, number | boolean | string | string[]> {
  const values = Object.entries(row).flatMap(
    ([name, text]): [string, number | boolean | string | string[]][] => {
      if (text === '') return [];
      if (['line', 'totalMatches', 'companyId'].includes(name)) return [[name, Number(text)]];
      if (['active', 'hasEmail', 'hasPhone'].includes(name)) return [[name, text === 'true']];
      return [[name, ['titles', 'jobLevels', 'jobFunctions'].includes(name) ? text.split('|') : text]];
    },
  );
  return Object.fromEntries(values);
}

describe('the file itself', () => {
  it('comes as CSV with Content-Disposition: attachment, under every job path, and HEAD says the same', async () => {
    assert.match(String(file.headers['content-type']), /^text\/csv; *charset=utf-8$/i);
    assert.equal(file.headers['content-disposition'], `attachment; filename="${jobId}.csv"`);
    assert.equal(file.headers['content-length'], String(file.bytes.length));
    for (const path of [jobPath, '/api/v1/target/contact/job']) {
      const head = await client.call('HEAD', `${path}/${jobId}/results`);
      assert.deepEqual([head.status, head.text], [200, '']);
      for (const name of ['content-type', 'content-disposition', 'content-length', 'etag', 'repr-digest'])
        assert.equal(head.headers[name], file.headers[name], name);
      assert.deepEqual((await client.call('GET', `${path}/${jobId}/results`)).bytes, file.bytes);
    }
  });

  it('is 400 before the job is finished', () => {
    const error = errorIn(early);
    assert.deepEqual([error.status, error.errorNumber], [400, '400-214']);
    assert.match(error.message, /is accepted; it has results when it is finished/);
  });

  it('is 404 after its days are over, and the answer says expired', async () => {
    const old = await client.submit(lines);
    await client.ended(old);
    using store = new DatabaseSync(join(data.path, 'control.sqlite'), { timeout: 5_000 });
    store.prepare('update jobs set ended_at_ms = ended_at_ms - ? where job_id = ?').run(7 * 86_400_000, old);
    for (const query of ['', '?format=json', '?only=invalid']) {
      const error = await refusal(query, {}, old);
      assert.deepEqual([error.status, error.errorNumber], [404, '404-202']);
      assert.match(error.message, /expired on 20.*setting resultRetentionDays/);
    }
  });

  it('has a strong ETag, and is not sent again to who has it', async () => {
    const etag = String(file.headers.etag);
    assert.match(etag, /^"[0-9a-f]{64}"$/);
    for (const ifNoneMatch of [etag, `"x", W/${etag}`, '*']) {
      const answer = await get('', { 'if-none-match': ifNoneMatch });
      assert.deepEqual([answer.status, answer.text, answer.headers.etag], [304, '', etag], ifNoneMatch);
    }
    assert.deepEqual((await get('', { 'if-none-match': '"x"' })).bytes, file.bytes);
    assert.equal((await get('', { 'if-match': etag })).status, 200);
    const error = await refusal('', { 'if-match': '"x"' });
    assert.deepEqual([error.status, error.errorNumber], [412, '412-200']);
  });

  it('has a Repr-Digest (sha-256), of the whole even where a range is sent', async () => {
    assert.equal(file.headers['repr-digest'], reprDigest(file.bytes));
    const range = await get('', { range: 'bytes=5-9' });
    assert.equal(range.headers['repr-digest'], file.headers['repr-digest']);
  });

  it('has Accept-Ranges and Range: any range is those bytes of it', async () => {
    assert.equal(file.headers['accept-ranges'], 'bytes');
    const size = file.bytes.length;
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), fc.nat(size + 50), fc.boolean(), async (start, length, isOpen) => {
        const answer = await get('', { range: `bytes=${start}-${isOpen ? '' : start + length}` });
        const expected = file.bytes.subarray(start, isOpen ? size : start + length + 1);
        assert.equal(answer.status, 206);
        assert.ok(answer.bytes.equals(expected));
        assert.equal(
          answer.headers['content-range'],
          `bytes ${start}-${start + expected.length - 1}/${size}`,
        );
        assert.equal(answer.headers['content-length'], String(expected.length));
      }),
      { numRuns: 30 },
    );
    assert.deepEqual((await get('', { range: 'bytes=-9' })).bytes, file.bytes.subarray(-9));
    const head = await client.call('HEAD', resultsOf(jobId), { headers: { range: 'bytes=0-0' } });
    assert.deepEqual([head.status, head.headers['content-length']], [200, String(size)]);
  });

  it('answers several ranges, and what is no range, with the whole file', async () => {
    for (const range of ['bytes=0-0,5-9', 'rows=1-2', 'bytes=9-5']) {
      const answer = await get('', { range });
      assert.equal(answer.status, 200, range);
      assert.ok(answer.bytes.equals(file.bytes));
    }
  });

  it('answers a range behind its end with 416 and its size', async () => {
    const answer = await get('', { range: `bytes=${file.bytes.length}-` });
    assert.deepEqual([answer.status, errorIn(answer).errorNumber], [416, '416-200']);
    assert.equal(answer.headers['content-range'], `bytes */${file.bytes.length}`);
    assert.match(errorIn(answer).message, new RegExp(`has ${file.bytes.length} bytes`));
  });

  it('sends a range only of the file that If-Range names', async () => {
    const range = 'bytes=5-9';
    const etag = String(file.headers.etag);
    assert.equal((await get('', { range, 'if-range': etag })).status, 206);
    for (const other of ['"x"', `W/${etag}`, 'Tue, 24 Nov 2026 15:02:33 GMT'])
      assert.equal((await get('', { range, 'if-range': other })).status, 200, other);
  });

  it('is whole after ten interruptions, each resumed by Range', async () => {
    const {
      bytes,
      reprDigest: found,
      promisedDigest,
    } = await interruptedDownload(client, resultsOf(largeJobId), 10);
    assert.ok(bytes > 4_000_000, String(bytes));
    assert.equal(found, promisedDigest);
  });

  it('has a header row, CRLF, UTF-8, and arrays joined with |', async () => {
    assert.equal(file.text.slice(0, file.text.indexOf('\r\n')), allColumns.join(','));
    assert.ok(file.text.endsWith('\r\n'));
    assert.equal(file.text, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes));
    const { text } = await client.results(await client.submit(documentedExample));
    assert.ok(!/[^\r]\n|\r[^\n]/.test(text), 'a line end that is not CRLF');
    assert.ok(rows.some((row) => row['titles'] === 'Engineer|Head of "R&D", <EMEA>'));
  });

  it('has its rows in the order of the input lines, at least one for each', async () => {
    const body = sampleLines(sampleSize, 200);
    const sampleRows = rowsOf((await client.results(await client.submit(body))).text);
    const lineNumbers = sampleRows.map((row) => Number(row['line']));
    assert.deepEqual(
      [...new Set(lineNumbers)],
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
    assert.deepEqual(
      lineNumbers,
      lineNumbers.toSorted((left, right) => left - right),
    );
    for (const row of sampleRows) assert.equal(row['queryId'], `line ${Number(row['line']) - 1}`);
    assert.deepEqual(
      new Set(sampleRows.map((row) => row['matchStatus'])),
      new Set(['matched', 'noMatch', 'companyNotFound', 'invalid']),
    );
    const ofLine = Map.groupBy(
      sampleRows.filter((row) => row['matchStatus'] === 'matched'),
      (row) => row['line'],
    );
    for (const found of ofLine.values()) {
      for (const row of found) assert.equal(row['totalMatches'], String(found.length));
    }
  });

  it('has, within a line, the best job level by rank first, then lastName, then firstName', () => {
    const found = rows.filter((row) => row['queryId'] === 'f');
    assert.ok(found.length > 1_000);
    const keys = found.map((row) =>
      [levelsByRank.indexOf(row['jobLevels'] ?? ''), row['lastName'], row['firstName']].join(' '),
    );
    assert.deepEqual(keys, keys.toSorted());
  });

  it('is the same file, byte for byte, for the same job on the same data set', async () => {
    assert.deepEqual((await client.results(await client.submit(lines))).bytes, file.bytes);
  });

  it('gives a line without contacts one row with its matchStatus and empty contact columns', () => {
    for (const [queryId, status] of [
      ['c', 'noMatch'],
      ['d', 'companyNotFound'],
      ['e', 'invalid'],
    ]) {
      const [row, ...others] = rows.filter((one) => one['queryId'] === queryId);
      assert.deepEqual([row?.['matchStatus'], others.length], [status, 0]);
      for (const column of allColumns.slice(5)) assert.equal(row?.[column], '', column);
    }
  });

  it('says in detail which condition emptied the list, and what is wrong with an invalid line', () => {
    const detailOf = (queryId: string) => rows.find((row) => row['queryId'] === queryId)?.['detail'];
    assert.equal(detailOf('c'), `${largeCompany.contacts} at company, 0 with title "quantum"`);
    assert.match(detailOf('e') ?? '', /all empty; fill at least one/);
    assert.ok(rows.every((row) => row['matchStatus'] !== 'matched' || row['detail'] === ''));
  });

  it('has the e-mail address and phones for clients that had contactDetails when they submitted, and no others', async () => {
    const submitted = await openClient.submit(documentedExample);
    const plain = await openClient.results(submitted);
    const full = await client.results(await client.submit(documentedExample));
    assert.equal(plain.text.slice(0, plain.text.indexOf('\r\n')), openColumns.join(','));
    assert.deepEqual(
      rowsOf(plain.text).map(({ newId, ...row }) => row),
      rowsOf(full.text).map(({ email, phone, corporatePhone, linkedinHandle, newId, ...row }) => row),
    );
    assert.ok(rowsOf(full.text).some((row) => row['email'] !== ''));
    assert.ok(!plain.text.includes('@'));
    assert.match(rowsOf(full.text)[0]?.['newId'] ?? '', /^[A-Za-z0-9_-]{64}$/);

    // What it had when it submitted counts, and not what it has now.
    const credentials = await data.createClient('loses details');
    const loser = await server.logIn(credentials);
    const before = await loser.submit(`a,${smallCompany.id},,,engineer`);
    data.revoke(credentials.clientId, 'contactDetails');
    assert.match((await loser.results(before)).text, /a@small\.example/);
  });
});

describe('another form', () => {
  it('is picked by format, or by an Accept of text/csv or application/x-ndjson', async () => {
    for (const [query, accept, type] of [
      ['?format=csv', 'application/x-ndjson', 'text/csv'],
      ['?format=ndjson', 'text/csv', 'application/x-ndjson'],
      ['?format=json', '*/*', 'application/json'],
      ['?format=xml', 'application/json', 'application/xml'],
      ['', 'text/csv', 'text/csv'],
      ['', 'application/x-ndjson', 'application/x-ndjson'],
      ['', 'application/x-ndjson, */*;q=0.1', 'application/x-ndjson'],
      ['', 'application/x-ndjson;q=0.5, text/csv', 'text/csv'],
    ] as const) {
      const answer = await get(query, { accept });
      assert.equal(answer.headers['content-type'], `${type}; charset=utf-8`, query + accept);
      assert.match(String(answer.headers.vary), /Accept, Accept-Encoding/);
      const extension = /csv|ndjson|json|xml/.exec(type)?.[0];
      assert.equal(answer.headers['content-disposition'], `attachment; filename="${jobId}.${extension}"`);
    }
  });

  it('is still CSV for an Accept of JSON or XML alone', async () => {
    for (const accept of ['application/json', 'application/xml', 'text/xml', 'application/*', '*/*', '']) {
      const answer = await get('', { accept });
      assert.ok(answer.bytes.equals(file.bytes), accept);
    }
    const refused = await get('', { accept: 'image/png' });
    assert.equal(refused.status, 406);
    assert.equal(childTexts(parseXml(refused.text))['errorNumber'], '406-200');
  });

  it('has the same rows: numbers, booleans and arrays as such, absent values omitted', async () => {
    const expected = rows.map(objectOf);
    const ndjson = (await get('?format=ndjson')).text;
    assert.deepEqual(
      ndjson
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
      expected,
    );
    assert.deepEqual(JSON.parse((await get('?format=json')).text), expected);
    const xml = parseXml((await get('?format=xml')).text);
    assert.equal(xml.name, 'results');
    const texts = xml.children.map(({ name, children }) => {
      assert.equal(name, 'result');
      const names = children.map((child) => child.name);
      assert.deepEqual(names, names.toSorted());
      return Object.fromEntries(
        children.map((child) => [
          child.name,
          child.children.length === 0 ? child.text : child.children.map(({ text }) => text),
        ]),
      );
    });
    const asText = expected.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
      ),
    );
    assert.deepEqual(texts, asText);
  });

  it('is streamed without Range, under a weak ETag of its own', async () => {
    const tags = new Set<string>();
    for (const query of [
      '?format=ndjson',
      '?format=json',
      '?format=xml',
      '?fields=line',
      '?spreadsheet=true',
    ]) {
      const answer = await get(query, { range: 'bytes=0-0' });
      assert.equal(answer.status, 200, query);
      assert.equal(answer.headers['accept-ranges'], 'none');
      assert.equal(answer.headers['repr-digest'], undefined);
      const etag = String(answer.headers.etag);
      assert.match(etag, /^W\/"/);
      tags.add(etag);
      assert.equal((await get(query, { 'if-none-match': etag })).status, 304);
    }
    assert.equal(tags.size, 5);
  });

  it('is packed as Accept-Encoding asks, never together with Range', async () => {
    for (const [coding, unpack] of [
      ['gzip', gunzipSync],
      ['zstd', zstdDecompressSync],
    ] as const) {
      const packed = await get('', { 'accept-encoding': `${coding}, identity;q=0.5` });
      assert.equal(packed.headers['content-encoding'], coding);
      assert.ok(packed.bytes.length < file.bytes.length / 2);
      assert.ok(unpack(packed.bytes).equals(file.bytes));
      assert.match(String(packed.headers.etag), new RegExp(`^W/".*-${coding}"$`));
      assert.equal(packed.headers['repr-digest'], undefined);
      const json = await get('?format=json', { 'accept-encoding': coding });
      assert.equal(JSON.parse(unpack(json.bytes).toString()).length, rows.length);
      const range = await get('', { 'accept-encoding': coding, range: 'bytes=0-9' });
      assert.deepEqual([range.status, range.headers['content-encoding']], [206, undefined]);
      assert.ok(range.bytes.equals(file.bytes.subarray(0, 10)));
    }
    assert.ok((await get('', { 'accept-encoding': 'gzip;q=0, br' })).bytes.equals(file.bytes));
  });

  it('is exact by default, and with spreadsheet=true defuses what a spreadsheet would run', async () => {
    const answer = await get('?spreadsheet=true');
    assert.deepEqual([...answer.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const defused = rowsOf(answer.bytes.subarray(3));
    const expected = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, text]) => [name, /^[=+\-@\t\r]/.test(text) ? `'${text}` : text]),
      ),
    );
    assert.deepEqual(defused, expected);
    assert.deepEqual(
      [defused[0]?.['firstName'], defused[0]?.['phone'], rows[0]?.['firstName']],
      ["'=1+1", "'+15125550101", '=1+1'],
    );
  });
});

describe('fields', () => {
  it('picks and orders columns', async () => {
    const answer = await get('?fields=email,line&fields=titles');
    assert.equal(answer.text.slice(0, answer.text.indexOf('\r\n')), 'email,line,titles');
    assert.deepEqual(
      rowsOf(answer.text),
      rows.map(({ email, line, titles }) => ({ email, line, titles })),
    );
    const one = await get('?fields=email');
    assert.deepEqual(
      rowsOf(one.text),
      rows.map(({ email }) => ({ email })),
    );
  });

  it("may name the operator's own columns", async () => {
    const names = encodeURIComponent('contactId,"Notes, internal",Account Owner');
    const answer = await get(`?fields=${names}`);
    const expected = rows.map(({ contactId = '' }) => ({
      contactId,
      'Notes, internal': ownOf.get(contactId)?.notes ?? '',
      'Account Owner': ownOf.get(contactId)?.owner ?? '',
    }));
    assert.ok(expected.some((row) => row['Notes, internal'].includes('\n')));
    assert.deepEqual(rowsOf(answer.text), expected);
    const json = JSON.parse((await get(`?format=json&fields=${names}`)).text);
    assert.deepEqual(json, expected.map(objectOf));
    const xml = (await get('?format=xml&fields=additional.Account%20Owner,line')).text;
    assert.match(
      xml,
      /<result><additional.Account_Owner>=cmd<\/additional.Account_Owner><line>1<\/line><\/result>/,
    );
    const safe = (await get('?spreadsheet=true&fields=Account%20Owner')).text;
    assert.match(safe, /^\uFEFFAccount Owner\r\n'=cmd\r\n/);
  });

  it('answers 400-101 for an unknown name, with the nearest and all that there are', async () => {
    const error = await refusal('?fields=line,Acount%20Owner');
    assert.deepEqual([error.status, error.errorNumber], [400, '400-101']);
    assert.match(
      error.message,
      /no field Acount Owner\. Did you mean Account Owner\? There are queryId, line, /,
    );
    assert.match(error.message, /linkedinHandle; of the operator's own: Account Owner, Notes, internal/);
  });

  it('answers 400-101 for columns that the client was not entitled to when it submitted', async () => {
    const job = await openClient.submit(lines);
    await openClient.ended(job);
    for (const [name, message] of [
      ['email', /did not have the entitlement contactDetails when it submitted/],
      ['Account%20Owner', /own columns are for clients that had the entitlement contactDetails/],
      ['emial', /There are queryId/],
    ] as const) {
      const error = errorIn(await openClient.call('GET', resultsOf(job, `?fields=line,${name}`)));
      assert.deepEqual([error.errorNumber, message.test(error.message)], ['400-101', true], error.message);
    }
  });
});

describe('only=invalid', () => {
  it('gives the bad input lines as they were sent, with the reason as a last column', async () => {
    const answer = await get('?only=invalid');
    assert.equal(answer.headers['content-disposition'], `attachment; filename="${jobId}-invalid.csv"`);
    const reason = rows.find((row) => row['queryId'] === 'e')?.['detail'] ?? '';
    assert.deepEqual(parse(answer.text), [['e', String(largeCompany.id), '', '', '', reason]]);
  });

  it('gives the header row too where there was one, with the columns as they were submitted', async () => {
    const body = `title,queryId,companyID\nengineer,"a, ""b""",${smallCompany.id}\n\n,"=c",5\n`;
    const job = await client.submit(body);
    await client.ended(job);
    const [header, line, ...others] = parse((await get('?only=invalid', {}, job)).text) as string[][];
    assert.deepEqual(header, ['title', 'queryId', 'companyID', 'reason']);
    assert.deepEqual(line?.slice(0, 3), ['', '=c', '5']);
    assert.match(line?.[3] ?? '', /fill at least one/);
    assert.deepEqual(others, []);
    assert.match((await get('?only=invalid&spreadsheet=true', {}, job)).text, /^\uFEFFtitle.*\r\n,'=c,5,/);
  });

  it('is empty where no line was bad', async () => {
    const job = await client.submit(`a,${smallCompany.id},,,engineer`);
    await client.ended(job);
    const answer = await get('?only=invalid', {}, job);
    assert.deepEqual([answer.status, answer.text], [200, '']);
  });
});

describe('a bad parameter', () => {
  for (const [query, message] of [
    ['?format=yaml', /parameter format is .*; send csv, ndjson, json or xml/],
    ['?format=csv&format=json', /parameter format is .*; send csv, ndjson, json or xml/],
    ['?only=valid', /parameter only is "valid"; send invalid/],
    ['?spreadsheet=1', /parameter spreadsheet is "1"; send true or false/],
    ['?fields=', /parameter fields has an empty name/],
    ['?fields=line,,email', /parameter fields has an empty name/],
    ['?fields=line,email,line', /parameter fields names line twice/],
    ['?only=invalid&format=json', /parameter format is json, but with only=invalid/],
    ['?only=invalid&fields=line', /parameter fields .* with only=invalid/],
    ['?spreadsheet=true&format=xml', /parameter spreadsheet is true, but the format is xml/],
  ] as const) {
    it(`${query} is answered with what would be right`, async () => {
      const error = await refusal(query);
      assert.deepEqual([error.status, error.errorNumber], [400, '400-218']);
      assert.match(error.message, message);
    });
  }
});

describe('a download', {
  skip: process.platform === 'linux' ? false : 'open files are read from /proc',
}, () => {
  const forms = ['', '?format=ndjson', '?format=json', '?format=xml', '?fields=line,Account%20Owner'];

  it('ends with its client: the files are closed', async () => {
    for (const query of forms) {
      for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
        const { bytes } = await download(client, resultsOf(largeJobId, query), () => {}, {
          headers,
          stopAfterBytes: 50_000,
        });
        assert.equal(bytes, 50_000);
      }
    }
    await until(async () => (await openResultFiles()).length === 0);
  });

  it('of any form does not make the memory grow with its size', async (t) => {
    const all = [
      ...forms.map((query) => ({ query, headers: {} })),
      { query: '', headers: { 'accept-encoding': 'gzip' } },
      { query: '?format=ndjson', headers: { 'accept-encoding': 'zstd' } },
    ];
    // By then the program is compiled and its pools are filled.
    for (const { query, headers } of all)
      await download(client, resultsOf(jobId, query), () => {}, { headers });
    const before = residentMegabytes();
    for (const { query, headers } of all) {
      const { isWhole } = await download(client, resultsOf(largeJobId, query), () => {}, { headers });
      assert.ok(isWhole);
    }
    const growth = residentMegabytes() - before;
    t.diagnostic(`the server grew by ${Math.round(growth)} MB`);
    assert.ok(growth < 50, `the server grew by ${Math.round(growth)} MB`);
  });

  it('of a file that is cut while it is read breaks off, and never looks complete', async () => {
    const directory = join(data.path, 'results', largeJobId);
    const last = (await readdir(directory))
      .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .at(-1);
    const path = join(directory, last ?? '');
    const whole = await readFile(path);
    // Each is far larger than what connections buffer.
    const onBegun = () => truncate(path, whole.length - 1_000);
    for (const query of forms.slice(0, 4)) {
      const answer = await download(client, resultsOf(largeJobId, query), () => {}, { onBegun });
      assert.deepEqual([answer.status, answer.isWhole], [200, false], query);
      await writeFile(path, whole);
    }
    // In HTTP/1.0 the end of the connection is the end of the answer, so it is reset.
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET ${resultsOf(largeJobId, '?format=json')} HTTP/1.0\r\naccessToken: ${client.accessToken}\r\n\r\n`,
    );
    await once(socket, 'readable');
    await onBegun();
    socket.resume();
    await assert.rejects(once(socket, 'end'), { code: 'ECONNRESET' });
    await writeFile(path, whole);
  });

  it('of a file that is missing or cut is an error of the catalogue, and no part of a file', async () => {
    const job = await client.submit(lines);
    const { bytes } = await client.results(job);
    const directory = join(data.path, 'results', job);
    const [name = ''] = await readdir(directory);
    await truncate(join(directory, name), bytes.length - 1);
    for (const query of forms) {
      const answer = await get(query, { 'accept-encoding': 'gzip' }, job);
      assert.deepEqual([answer.status, errorIn(answer).errorNumber], [500, '500-200'], query);
      for (const header of ['content-disposition', 'content-encoding', 'etag', 'repr-digest'])
        assert.equal(answer.headers[header], undefined, header);
    }
  });

  it('of own columns whose data set has been removed is 404-204, and says so; other columns are there', async () => {
    await data.importSample(200);
    await until(async () => {
      const probe = await client.submit(`a,${smallCompany.id},,,engineer`);
      return (await client.ended(probe)).datasetVersion !== version;
    });
    await run(['datasets', 'remove', version, '--data', data.path]);
    const error = await refusal('?fields=line,Account%20Owner');
    assert.deepEqual([error.status, error.errorNumber], [404, '404-204']);
    assert.match(
      error.message,
      new RegExp(`Account Owner .*${version}.* has been removed.*dataSetVersionsKept`),
    );
    assert.equal((await get('?fields=line,email')).status, 200);
    assert.ok((await get('?only=invalid')).text.startsWith('e,'));
  });

  async function openResultFiles(): Promise<string[]> {
    const directory = `/proc/${server.pid}/fd`;
    const targets = await Promise.all(
      (await readdir(directory)).map((fd) => readlink(join(directory, fd)).catch(() => '')),
    );
    return targets.filter((target) => /\/results\/|records\.bin/.test(target));
  }

  function residentMegabytes(): number {
    const [, kilobytes] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1_024;
  }
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadlineMs = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > deadlineMs) throw new Error('it did not come to pass');
    await delay(20);
  }
}
