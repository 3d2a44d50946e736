import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { DataSetVersion } from '../../control/control-store.ts';
import {
  clientIdOf,
  jobOf,
  lookupToken,
  nowMs,
  partsOf,
  resultParts,
  startFixture,
} from '../server-fixture.test.ts';

const submitUrl = '/api/v1/target/company/job';
const jobId = '0123456789abcdefghij';
const fixture = startFixture({ maxBodyBytes: 100 });
after(() => fixture.app.close());
beforeEach(() => fixture.jobs.clear());

interface Sent {
  readonly type?: string | undefined;
  readonly accept?: string;
  readonly query?: string;
  readonly encoding?: string;
}

function post(
  payload: string | Buffer,
  { type = 'text/csv', accept = 'application/json', query = '', encoding }: Sent = {},
) {
  const headers = {
    accesstoken: lookupToken,
    accept,
    ...(type === '' ? {} : { 'content-type': type }),
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  };
  return fixture.app.inject({ method: 'POST', url: `${submitUrl}${query}`, headers, payload });
}

function call(method: 'GET' | 'HEAD' | 'DELETE', path: string, headers: Record<string, string> = {}) {
  return fixture.app.inject({
    method,
    url: path,
    headers: { accesstoken: lookupToken, accept: 'application/json', ...headers },
  });
}

test('a submission is answered with its job, in the type name of each form', async () => {
  const inJson = await post('1,730247,3,,');
  assert.equal(inJson.statusCode, 200);
  assert.deepEqual(inJson.json(), {
    jobId: 'accepted0123456789ab',
    status: 'accepted',
    type: 'targetLookup',
  });
  const inXml = await post('1,730247,3,,', { accept: '*/*' });
  assert.equal(inXml.headers['content-type'], 'application/xml; charset=utf-8');
  assert.equal(
    inXml.body,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<BulkJobStatus><jobId>accepted0123456789ab</jobId><status>accepted</status><type>peopletab</type></BulkJobStatus>',
  );
});

test('the text reaches the jobs decoded, with the limit that was asked for', async () => {
  const utf16 = Buffer.from('\uFEFF1,2,"Zoë"', 'utf16le');
  const cases: readonly [string | Buffer, Sent, string, number][] = [
    ['1,2', {}, '1,2', 10_000],
    ['\uFEFF1,Zoë', { type: 'text/plain', query: '?limit=1' }, '1,Zoë', 1],
    [
      Buffer.from('1,Zo\xEB', 'latin1'),
      { type: 'Text/CSV; Charset="ISO-8859-1"', query: '?limit=10000' },
      '1,Zoë',
      10_000,
    ],
    [utf16, { type: 'application/octet-stream;charset=utf-16le' }, '1,2,"Zoë"', 10_000],
    [gzipSync('1,2'), { encoding: 'gzip' }, '1,2', 10_000],
    ['', {}, '', 10_000],
  ];
  for (const [payload, sent, body, limit] of cases) {
    assert.equal((await post(payload, sent)).statusCode, 200);
    const submission = fixture.submissions.at(-1);
    assert.deepEqual([submission?.body, submission?.limit], [body, limit]);
  }
});

test('a body that cannot be taken is refused with what would be right', async () => {
  const cases: readonly [string | Buffer, Sent, string, RegExp][] = [
    ['1,2', { type: '' }, '415-200', /no Content-Type; send one of text\/plain/],
    ['1,2', { type: 'application/json' }, '415-200', /application\/json/],
    ['1,2', { type: 'nonsense' }, '415-200', /nonsense/],
    ['1,2', { encoding: 'br' }, '415-200', /gzip/],
    ['x'.repeat(101), {}, '413-200', /100 bytes \(setting maxBodyBytes\)/],
    [gzipSync('x'.repeat(5_000)), { encoding: 'gzip' }, '413-200', /100 bytes/],
    ['not gzip', { encoding: 'gzip' }, '400-209', /gzip/],
    [Buffer.from([0xff, 0xfe, 0xff]), {}, '400-209', /not valid utf-8/],
    ['1,2', { type: 'text/csv; charset=klingon' }, '400-217', /klingon/],
  ];
  for (const [payload, sent, number, message] of cases) {
    const before = fixture.submissions.length;
    const answer = await post(payload, sent);
    assert.equal(answer.json().errorNumber, number, JSON.stringify(sent));
    assert.match(answer.json().message, message);
    assert.equal(fixture.submissions.length, before);
  }
});

test('a limit out of bounds is refused with the number of the documentation, after the body is checked', async () => {
  const cases = [
    ['0', '400-105'],
    ['-1', '400-105'],
    ['10001', '400-106'],
    ['ten', '400-107'],
    ['1.5', '400-107'],
    ['', '400-107'],
    ['1&limit=2', '400-107'],
  ] as const;
  for (const [limit, number] of cases) {
    assert.equal((await post('1,2', { query: `?limit=${limit}` })).json().errorNumber, number, limit);
  }
  const above = (await post('1,2', { query: '?limit=20000' })).json();
  assert.equal(above.message, 'the parameter limit is 20000; the most is 10000 (setting maxContactsPerLine)');
  assert.equal((await post('1,2', { query: '?limit=0', type: '' })).json().errorNumber, '415-200');
});

test('a rejected job lists its lines', async (t) => {
  const { submit } = fixture;
  t.after(() => {
    fixture.submit = submit;
  });
  fixture.submit = () => ({
    ok: false,
    problem: { kind: 'badBoolean', message: '2 of 3 lines are not valid' },
    lineErrors: [
      {
        kind: 'badBoolean',
        line: 1,
        physicalLine: 2,
        queryId: 'q',
        column: 'active',
        value: 'yes',
        text: 'not a boolean',
      },
      { kind: 'missingQueryId', line: 3, physicalLine: 4, text: 'no queryId' },
    ],
    totalLineErrors: 2,
  });
  const inJson = (await post('1,2')).json();
  assert.deepEqual([inJson.status, inJson.errorNumber, inJson.totalLineErrors], [400, '400-205', 2]);
  assert.deepEqual(inJson.lineErrors[1], { line: 3, physicalLine: 4, code: '400-204', text: 'no queryId' });
  const inXml = await post('1,2', { accept: 'text/xml' });
  assert.equal(inXml.headers['content-type'], 'text/xml; charset=utf-8');
  assert.match(
    inXml.body,
    /<lineErrors><lineError><code>400-205<.*<\/lineError><lineError><code>400-204<.*<totalLineErrors>2</,
  );
});

test('a job answers under both job paths, with what is known of it', async () => {
  fixture.jobs.set(jobId, jobOf(jobId, { totalProcessed: 0 }));
  const waiting = {
    jobId,
    status: 'accepted',
    totalProcessed: 0,
    totalQueries: 10,
    creditsConsumed: 0,
    createdDate: '2026-11-24T15:02:33.007Z',
    type: 'targetLookup',
  };
  for (const kind of ['company', 'contact']) {
    assert.deepEqual((await call('GET', `/api/v1/target/${kind}/job/${jobId}`)).json(), waiting);
  }
  const totals = { matchedQueries: 8, invalidQueries: 1, truncatedQueries: 0, totalContacts: 42 };
  const dataSetVersion = '20261124T150233-k3v9' as DataSetVersion;
  fixture.jobs.set(
    jobId,
    jobOf(jobId, {
      state: 'finished',
      totalProcessed: 10,
      creditsConsumed: 9,
      startedAtMs: nowMs + 1,
      endedAtMs: nowMs + 2,
      totals,
      dataSetVersion,
    }),
  );
  assert.deepEqual((await call('GET', `${submitUrl}/${jobId}/`)).json(), {
    ...waiting,
    ...totals,
    status: 'finished',
    totalProcessed: 10,
    creditsConsumed: 9,
    datasetVersion: dataSetVersion,
    startedDate: '2026-11-24T15:02:33.008Z',
    finishedDate: '2026-11-24T15:02:33.009Z',
  });
  const inXml = await call('GET', `${submitUrl}/${jobId}`, { accept: 'application/xml' });
  assert.match(
    inXml.body,
    /<BulkJobStatus><createdDate>[^<]*<\/createdDate><creditsConsumed>9<.*<totalQueries>10<\/totalQueries><truncatedQueries>0<.*<type>peopletab</,
  );

  const head = await call('HEAD', `${submitUrl}/${jobId}`);
  assert.deepEqual([head.statusCode, head.body], [200, '']);
});

test('a status that is waited for is answered when the wait is over', async () => {
  fixture.jobs.set(jobId, jobOf(jobId, { queuePosition: 3 }));
  const answer = await call('GET', `${submitUrl}/${jobId}?wait=1`);
  assert.deepEqual([answer.statusCode, answer.json().queuePosition], [200, 3]);
  assert.deepEqual(fixture.waits.at(-1)?.waitedFor, {});
  assert.equal((await call('GET', `${submitUrl}/nojob?wait=1`)).json().errorNumber, '404-200');
});

test('a job of another client does not exist', async () => {
  fixture.jobs.set(jobId, jobOf(jobId, { clientId: clientIdOf('zzz'), state: 'finished' }));
  for (const answer of [
    await call('GET', `${submitUrl}/${jobId}`),
    await call('DELETE', `${submitUrl}/${jobId}`),
    await call('GET', `${submitUrl}/${jobId}/results`),
  ]) {
    assert.deepEqual([answer.statusCode, answer.json().errorNumber], [404, '404-200']);
  }
});

test('a job is cancelled while it waits, again without harm, and later not', async () => {
  fixture.jobs.set(jobId, jobOf(jobId));
  const aborted = { jobId, status: 'aborted', type: 'targetLookup' };
  // A body and a type of its own invention change nothing.
  const first = await fixture.app.inject({
    method: 'DELETE',
    url: `${submitUrl}/${jobId}`,
    headers: { accesstoken: lookupToken, accept: 'application/json', 'content-type': 'no type at all' },
    payload: '{"x":',
  });
  assert.deepEqual([first.statusCode, first.json()], [200, aborted]);
  assert.deepEqual((await call('DELETE', `${submitUrl}/${jobId}`)).json(), aborted);
  for (const state of ['processing', 'finished', 'failed'] as const) {
    fixture.jobs.set(jobId, jobOf(jobId, { state }));
    const late = await call('DELETE', `${submitUrl}/${jobId}`);
    assert.deepEqual([late.statusCode, late.json().errorNumber], [400, '400-215']);
    assert.match(late.json().message, new RegExp(state));
  }
});

test('results are the CSV file, whatever form is asked for', async () => {
  fixture.jobs.set(jobId, jobOf(jobId, { state: 'finished', resultParts: partsOf(resultParts) }));
  for (const accept of ['text/csv', 'application/json', 'application/xml', '*/*']) {
    const answer = await call('GET', `${submitUrl}/${jobId}/results`, { accept });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.body, resultParts.join(''));
    assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8');
    assert.equal(answer.headers['content-disposition'], `attachment; filename="${jobId}.csv"`);
    assert.equal(answer.headers['content-length'], String(answer.rawPayload.length));
  }
  const head = await call('HEAD', `${submitUrl}/${jobId}/results`);
  assert.deepEqual([head.statusCode, head.body, head.headers['content-length']], [200, '', '19']);
  assert.equal((await call('GET', `${submitUrl}/${jobId}/results`, { accept: '*/*;q=0' })).statusCode, 406);
});

test('a download waits while the results are looked through for people who were forgotten', async () => {
  const job = jobOf(jobId, { state: 'finished', resultParts: partsOf(resultParts) });
  fixture.jobs.set(jobId, { ...job, awaitsForgetting: true });
  fixture.duringWait = () => fixture.jobs.set(jobId, job);
  const answer = await call('GET', `${submitUrl}/${jobId}/results`);
  assert.deepEqual([answer.statusCode, answer.body], [200, resultParts.join('')]);
  fixture.jobs.set(jobId, { ...job, awaitsForgetting: true });
  fixture.duringWait = () => {};
  const late = await call('GET', `${submitUrl}/${jobId}/results`);
  assert.deepEqual(
    [late.statusCode, late.json().errorNumber, late.headers['retry-after']],
    [503, '503-201', '1'],
  );
});

test('a job without results says why', async () => {
  const cases = [
    [{ state: 'accepted' }, '400-214', /is accepted; it has results when/],
    [{ state: 'processing' }, '400-214', /is processing/],
    [
      { state: 'failed', failureReason: 'a block is damaged' },
      '400-214',
      /a block is damaged.*never|there will be none/,
    ],
    [{ state: 'aborted' }, '400-214', /there will be none/],
    [{ state: 'finished' }, '404-202', /expired/],
  ] as const;
  for (const [state, number, message] of cases) {
    fixture.jobs.set(jobId, jobOf(jobId, state));
    const error = (await call('GET', `${submitUrl}/${jobId}/results`)).json();
    assert.equal(error.errorNumber, number);
    assert.match(error.message, message);
  }
  const asCsv = await call('GET', `${submitUrl}/nojob/results`, { accept: 'text/csv' });
  assert.match(asCsv.body, /^<\?xml .*<errorNumber>404-200</);
});
