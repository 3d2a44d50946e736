/** Contract section 2, "Errors". */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  ApiClient,
  type CallOptions,
  call,
  type ErrorJson,
  errorIn,
  type HttpAnswer,
  jobPath,
  tokenPath,
} from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';
import { disableClient, newClient } from './client-accounts.ts';

const line = '1,730247,4,,';
const csv = { 'content-type': 'text/csv' };
const throttleCalls = 100;
/** Reason phrases by status, from RFC 9110 and Node, where they differ. */
const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
};

const referencePage = readFileSync(new URL('../../docs/reference/errors.md', import.meta.url), 'utf8');

let data: DataDirectory;
let server: RollcallServer;
let client: ApiClient;
let stranger: ApiClient;
/** May have one unfinished job, and has two credits. */
let limited: ApiClient;
let companiesOnly: ApiClient;
let disabled: ApiClient;
let revoked: ApiClient;
let throttled: ApiClient;
let waiting: string;

before(async () => {
  data = await DataDirectory.make();
  const owner = await newClient(data.path, 'owner');
  // Without a worker a job stays accepted.
  const limits = ['--max-body-bytes', '100000', '--throttle-calls', `${throttleCalls}`];
  server = await RollcallServer.start(data.path, ['--no-worker', ...limits]);
  client = await server.logIn(owner);
  throttled = await server.logIn(owner);
  revoked = await server.logIn(owner);
  await revoked.call('DELETE', tokenPath);
  stranger = await server.logIn(await newClient(data.path, 'stranger'));
  limited = await server.logIn(
    await newClient(data.path, 'limited', { monthlyCredits: 2, maxUnfinishedJobs: 1 }),
  );
  const withoutJobs = await newClient(data.path, 'companies only');
  for (const entitlement of ['lookup', 'contactDetails']) data.revoke(withoutJobs.clientId, entitlement);
  companiesOnly = await server.logIn(withoutJobs);
  const ended = await newClient(data.path, 'disabled');
  disabled = await server.logIn(ended);
  await disableClient(data.path, ended);
  waiting = await client.submit(line);
  await limited.submit(line);
  for (let calls = 0; calls < throttleCalls; calls++) await throttled.call('HEAD', `${jobPath}/x`);
});

after(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

/** A situation, how it comes about, its number, and what its message says. */
type Situation = readonly [string, () => readonly [ApiClient, string, string, CallOptions?], string, RegExp];

/** Everything of the contract's list that can come about over HTTP. */
const situations: readonly Situation[] = [
  ['company id not valid', () => submission('1,acme,4,,'), '400-102', /"acme"; it must be a whole number/],
  ['below a minimum', () => submission(line, '?limit=0'), '400-105', /limit is 0; the least is 1/],
  [
    'above a maximum',
    () => submission(line, '?limit=10001'),
    '400-106',
    /the most is 10000 \(setting maxContactsPerLine\)/,
  ],
  ['not a number', () => submission(line, '?limit=ten'), '400-107', /limit is "ten"; send decimal digits/],
  ['CSV that cannot be parsed', () => submission('1,2,,,"sales'), '400-200', /line 1.*quote/],
  ['empty body', () => submission('\n'), '400-201', /has no lines/],
  ['too many lines', () => submission(`${line}\n`.repeat(2_001)), '400-202', /more than 2000 lines/],
  ['wrong number of columns', () => submission('1,2,3'), '400-203', /has 3 columns; a line has 5 columns/],
  ['missing queryId', () => submission(',2,3,,'), '400-204', /queryId is empty/],
  ['bad boolean', () => submission('1,2,3,,,yes,,'), '400-205', /active is "yes"; it must be true, false/],
  ['unknown job level', () => submission('1,2,99,,'), '400-206', /jobLevel has no id "99"/],
  ['unknown job function', () => submission('1,2,,99,'), '400-207', /jobFunction has no id "99"/],
  ['unknown country', () => submission('1,2,3,,,,,,9999'), '400-208', /peopleCountries has no id "9999"/],
  [
    'undecodable text, which names the charset it tried',
    () => submission(Buffer.from([0x31, 0xff])),
    '400-209',
    /not valid utf-8; send UTF-8, or name the charset/,
  ],
  [
    'too few credits',
    () => [limited, 'POST', jobPath, { headers: csv, body: `${line}\n${line}` }],
    '400-212',
    /needs 2 credits.* 1 are left this month/,
  ],
  [
    'too many unfinished jobs',
    () => [limited, 'POST', jobPath, { headers: csv, body: line }],
    '400-213',
    /1 unfinished jobs.*may have 1; wait .*setting maxUnfinishedJobs/,
  ],
  [
    'results too early',
    () => [client, 'GET', `${jobPath}/${waiting}/results`],
    '400-214',
    /is accepted; it has results when it is finished/,
  ],
  ['missing token', () => [withToken(''), 'GET', `${jobPath}/x`], '401-200', /header accessToken, or/],
  ['unknown token', () => [withToken('nobody'), 'GET', `${jobPath}/x`], '401-201', /not known here; get one/],
  ['revoked token', () => [revoked, 'GET', `${jobPath}/x`], '401-203', /was revoked at 2\d\d\d-/],
  ['disabled client', () => [disabled, 'GET', `${jobPath}/x`], '401-204', /was disabled at 2\d\d\d-/],
  ['job not found', () => [client, 'GET', `${jobPath}/nobody`], '404-200', /^this client has no job nobody$/],
  ['path not found', () => [client, 'GET', '/api/v1'], '404-203', /nothing at \/api\/v1; this server has/],
  [
    'not entitled',
    () => [companiesOnly, 'GET', `${jobPath}/x`],
    '405-200',
    /needs the entitlement lookup or contactDetails or operator, which the operator can add/,
  ],
  ['not served', () => [client, 'POST', '/api/v1/enrich'], '405-201', /not served here; this server has/],
  ['wrong method', () => [client, 'PUT', jobPath], '405-202', /has no PUT; it has POST/],
  [
    'too large',
    () => submission('x'.repeat(100_001)),
    '413-200',
    /larger than 100000 bytes \(setting maxBodyBytes\)/,
  ],
  [
    'unsupported type',
    () => [client, 'POST', jobPath, { headers: { 'content-type': 'image/png' }, body: line }],
    '415-200',
    /image\/png is not taken here; send one of text\/plain, application\/octet-stream, text\/csv/,
  ],
  [
    'throttled',
    () => [throttled, 'GET', `${jobPath}/x`],
    '429-200',
    /100 calls of 300 seconds \(settings throttleCalls and .*; try again in \d+ seconds/,
  ],
];

describe('an error', () => {
  for (const [situation, attempt, number, message] of situations) {
    it(`for ${situation} is ${number}, the same in JSON and XML, and its message says what would be right`, async () => {
      const [caller, method, path, options = {}] = attempt();
      const json = await caller.call(method, path, options);
      const error = errorIn(json);
      assertFiveFields(json, error);
      assert.equal(error.errorNumber, number);
      assert.match(error.message, message);
      assert.match(
        referencePage,
        new RegExp(`^\\| ${number} \\| ${error.status} ${error.errorType} \\|`, 'm'),
      );

      const headers = { ...options.headers, accept: 'application/xml' };
      const xml = await caller.call(method, path, { ...options, headers });
      const root = parseXml(xml.text);
      assert.equal(root.name, 'error');
      const { lineErrors: _, totalLineErrors: __, ...fields } = childTexts(root);
      const { errorType, errorNumber } = error;
      assert.deepEqual(
        { ...fields, message: '' },
        {
          diagnosticCode: xml.headers['x-request-id'],
          errorNumber,
          errorType,
          message: '',
          status: `${error.status}`,
        },
      );
      assert.match(fields['message'] ?? '', message);
      assert.equal(xml.status, json.status);
    });
  }

  it('is recognised by its message: no successful answer has a field of that name at the top', async () => {
    const jobId = await client.submit(line);
    for (const answer of [
      await call('GET', `${server.url}/readyz`),
      await client.call('GET', `${jobPath}/${jobId}`),
      await client.post(line),
      await client.call('DELETE', `${jobPath}/${jobId}`),
    ]) {
      assert.equal(answer.status, 200);
      assert.equal('message' in JSON.parse(answer.text), false);
    }
    const inXml = await client.post(line, { accept: 'application/xml' });
    assert.equal('message' in childTexts(parseXml(inXml.text)), false);
  });

  it('of every number in the reference page belongs to one situation, and to its status', () => {
    const rows = [...referencePage.matchAll(/^\| (\d{3})-(\d+) \| (\d{3}) /gm)];
    assert.ok(rows.length > 40);
    assert.equal(new Set(rows.map(([, status, n]) => `${status}-${n}`)).size, rows.length);
    assert.ok(rows.every(([, inNumber, , status]) => inNumber === status));
  });

  it('401 says which scheme would be taken, 405 of a method Allow, and of an entitlement not', async () => {
    const anonymous = await withToken('').call('GET', `${jobPath}/x`);
    assert.equal(anonymous.headers['www-authenticate'], 'Bearer');
    assert.equal((await client.call('PUT', jobPath)).headers.allow, 'POST');
    assert.equal((await companiesOnly.call('GET', `${jobPath}/x`)).headers.allow, undefined);
  });

  it('429 has Retry-After', async () => {
    const { headers } = await throttled.call('GET', `${jobPath}/x`);
    const seconds = Number(headers['retry-after']);
    assert.ok(seconds > 0 && seconds <= 300, `${seconds} seconds`);
  });
});

describe('404', () => {
  it("is also the answer to every id that belongs to another client, and the other's job is left alone", async () => {
    for (const base of [jobPath, '/api/v1/target/contact/job']) {
      for (const [method, path] of [
        ['GET', base],
        ['DELETE', base],
        ['GET', `${base}/ID/results`],
      ] as const) {
        const to = (id: string): string => (path.includes('ID') ? path.replace('ID', id) : `${path}/${id}`);
        const theirs = errorIn(await stranger.call(method, to(waiting)));
        const nobodys = errorIn(await stranger.call(method, to('nobody')));
        assert.equal(theirs.errorNumber, '404-200');
        const expected = { ...nobodys, message: nobodys.message.replace('nobody', waiting) };
        assert.deepEqual({ ...theirs, diagnosticCode: '' }, { ...expected, diagnosticCode: '' });
        assert.equal((await stranger.call('HEAD', to(waiting))).status, 404);
      }
    }
    assert.equal((await client.status(waiting)).status, 'accepted');
  });
});

describe('413 and 415', () => {
  it('415 is a Content-Type that is missing or not valid; three are taken, with or without a charset', async () => {
    for (const type of [
      'text/plain',
      'TEXT/Plain; charset=UTF-8',
      'text/csv;charset="utf-8";header=absent',
      'application/octet-stream',
    ]) {
      assert.equal((await client.post(line, { 'content-type': type })).status, 200, type);
    }
    for (const type of ['application/json', 'text/html', 'text', 'multipart/form-data; boundary=x', '']) {
      assert.equal(errorIn(await client.post(line, { 'content-type': type })).errorNumber, '415-200', type);
    }
    const headers = { accessToken: client.accessToken, accept: 'application/json' };
    const without = await call('POST', server.url + jobPath, { headers, body: line });
    assert.equal(errorIn(without).errorNumber, '415-200');
    const packed = await client.post(line, { 'content-encoding': 'br' });
    assert.equal(errorIn(packed).errorNumber, '415-200');
    const charset = await client.post(line, { 'content-type': 'text/csv; charset=klingon' });
    assert.match(errorIn(charset).message, /klingon/);
  });

  it('413 is a body of one byte too many, also when its length is not known before it comes', async () => {
    const fitting = `${line}\n`.padEnd(100_000, '\n');
    assert.equal((await client.post(fitting)).status, 200);
    assert.equal((await client.post(`${fitting}\n`)).status, 413);
    const headers = { ...csv, 'transfer-encoding': 'chunked' };
    assert.equal((await client.call('POST', jobPath, { headers, body: `${fitting}\n` })).status, 413);
  });
});

describe('a validation failure', () => {
  it('adds lineErrors, up to 100 of them, and totalLineErrors', async () => {
    const twoFaults = errorIn(await client.post('q,0,99,,\n'));
    assert.deepEqual(
      twoFaults.lineErrors?.map(({ column, code }) => [column, code]),
      [
        ['companyID', '400-102'],
        ['jobLevel', '400-206'],
      ],
    );
    assert.match(twoFaults.message, /; 1 more: see lineErrors$/);
    const many = errorIn(await client.post(`q,0,1,,\n${line}\n`.repeat(150)));
    assert.equal(many.lineErrors?.length, 100);
    assert.equal(many.totalLineErrors, 150);
    assert.deepEqual(
      many.lineErrors?.map((one) => one['line']),
      Array.from({ length: 100 }, (_, index) => 2 * index + 1),
    );
    const { text } = await client.post(`q,0,1,,\n`.repeat(150), { accept: 'text/xml' });
    const error = parseXml(text);
    assert.equal(childTexts(error)['totalLineErrors'], '150');
    assert.equal(error.children.find(({ name }) => name === 'lineErrors')?.children.length, 100);
  });

  it('says of each its line, physicalLine, queryId, column, value, code and text, a header row not counted', async () => {
    const body = 'queryId,companyID,title\n\n1,2,"sales\nmanager"\nq,0,director\n';
    const text = 'companyID is "0"; it must be a whole number from 1 to 9007199254740991';
    const { lineErrors, totalLineErrors, message } = errorIn(await client.post(body));
    const expected = { line: 2, physicalLine: 5, queryId: 'q', column: 'companyID', value: '0', text };
    assert.deepEqual([lineErrors, totalLineErrors], [[{ ...expected, code: '400-102' }], 1]);
    assert.equal(message, `line 2 (physical line 5): ${text}`);
  });

  it('says the same in XML, as lineErrors > lineError', async () => {
    const body = `${line}\n<&>,1,2,,,"]]>\u{B}",,\n`;
    const error = parseXml((await client.post(body, { accept: 'text/xml' })).text);
    const names = error.children.map(({ name }) => name);
    assert.deepEqual(names, names.toSorted());
    const { status, errorNumber, totalLineErrors } = childTexts(error);
    assert.deepEqual([status, errorNumber, totalLineErrors], ['400', '400-205', '1']);
    const [lineError] = error.children.find(({ name }) => name === 'lineErrors')?.children ?? [];
    assert.ok(lineError);
    assert.equal(lineError.name, 'lineError');
    assert.deepEqual(childTexts(lineError), {
      code: '400-205',
      column: 'active',
      line: '2',
      physicalLine: '2',
      queryId: '<&>',
      // XML 1.0 has no way to write a vertical tab.
      text: 'active is "]]>\u{FFFD}"; it must be true, false or empty',
      value: ']]>\u{FFFD}',
    });
  });
});

function submission(
  body: string | Uint8Array,
  query = '',
): readonly [ApiClient, string, string, CallOptions] {
  return [client, 'POST', `${jobPath}${query}`, { headers: csv, body }];
}

function withToken(token: string): ApiClient {
  return new ApiClient(server.url, token);
}

/** The contract's five, and for a validation failure two more, in no form but this one. */
function assertFiveFields(answer: HttpAnswer, error: ErrorJson): void {
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
  const { lineErrors, totalLineErrors, ...fields } = error;
  assert.equal(lineErrors === undefined, totalLineErrors === undefined);
  const names = ['diagnosticCode', 'errorNumber', 'errorType', 'message', 'status'];
  assert.deepEqual(Object.keys(fields).toSorted(), names);
  assert.equal(error.status, answer.status);
  assert.equal(error.errorType, reasons[answer.status]);
  assert.equal(error.errorNumber.split('-')[0], `${answer.status}`);
  assert.equal(error.diagnosticCode, answer.headers['x-request-id']);
}
