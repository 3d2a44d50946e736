/** The way of contract sections 3 and 4 with curl alone, as the guide shows it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import type { Credentials } from './api-client.ts';
import { DataDirectory, RollcallServer } from './rollcall-process.ts';
import { childTexts, parseXml } from './strict-xml.ts';

const runFile = promisify(execFile);
const hasCurl = await runFile('curl', ['--version']).then(
  () => true,
  () => false,
);

describe('the documented job with curl alone', { skip: hasCurl ? false : 'there is no curl here' }, () => {
  let data: DataDirectory;
  let server: RollcallServer;
  let credentials: Credentials;

  before(async () => {
    data = await DataDirectory.withSample(1_000);
    credentials = await data.createClient('curl');
    server = await RollcallServer.start(data.path);
  });

  after(async () => {
    await server[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
  });

  it('goes from client to file in XML, which is what comes without an Accept header', async () => {
    const token = parseXml(await curl('--request', 'POST', `${server.url}/Auth/login/v1/token?${login()}`));
    assert.equal(token.name, 'accessTokenDetails');
    const { accessToken = '', tokenType, expirationTime, expiresIn } = childTexts(token);
    assert.equal(tokenType, 'bearer');
    assert.match(
      expirationTime ?? '',
      /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [A-Z][a-z]{2} \d\d, \d{4} (0[1-9]|1[0-2]):\d\d:\d\d [AP]M GMT$/,
    );
    assert.equal(Number(expiresIn), 14 * 24 * 60 * 60);
    const daysLeft = (Date.parse(expirationTime ?? '') - Date.now()) / 86_400_000;
    assert.ok(daysLeft > 13.99 && daysLeft <= 14);

    const authorized = ['--header', `accessToken: ${accessToken}`, '--header', 'Accept:'];
    const submitted = parseXml(await curl(...authorized, ...posting(documentedExample)));
    assert.equal(submitted.name, 'BulkJobStatus');
    assert.deepEqual(
      submitted.children.map(({ name }) => name),
      ['jobId', 'status', 'type'],
    );
    const { jobId = '', status, type } = childTexts(submitted);
    assert.match(jobId, /^[0-9a-v]{20}$/);
    assert.deepEqual({ status, type }, { status: 'accepted', type: 'peopletab' });

    const finished = await polled(async () => childTexts(parseXml(await curl(...authorized, jobUrl(jobId)))));
    assert.equal(finished['status'], 'finished');
    assert.equal(finished['type'], 'peopletab');
    assert.equal(finished['totalProcessed'], '10');

    checkResults(await curl(...authorized, `${jobUrl(jobId)}/results`));
  });

  it('goes the same way in JSON', async () => {
    const form = ['--data-urlencode', `clientId=${credentials.clientId}`];
    form.push('--data-urlencode', `clientSecret=${credentials.clientSecret}`, '--data', 'grantType=cred');
    const answer = JSON.parse(await curl(...form, `${server.url}/Auth/login/v1/token.json`));
    const { accessTokenDetails } = answer;
    assert.deepEqual(Object.keys(answer), ['accessTokenDetails']);
    assert.equal(accessTokenDetails.tokenType, 'bearer');
    assert.equal(accessTokenDetails.expiresIn, 1_209_600);

    const authorized = ['--header', `Authorization: Bearer ${accessTokenDetails.accessToken}`];
    authorized.push('--header', 'Accept: application/json');
    const submitted = JSON.parse(await curl(...authorized, ...posting(documentedExample)));
    const { jobId } = submitted;
    assert.deepEqual(submitted, { jobId, status: 'accepted', type: 'targetLookup' });

    const finished = await polled(async () => JSON.parse(await curl(...authorized, jobUrl(jobId))));
    const { createdDate, startedDate, finishedDate, expiresDate, ...rest } = finished;
    const { datasetVersion, totalContacts, ...counts } = rest;
    assert.deepEqual(counts, {
      jobId,
      status: 'finished',
      type: 'targetLookup',
      totalProcessed: 10,
      totalQueries: 10,
      matchedQueries: 8,
      invalidQueries: 1,
      truncatedQueries: 0,
      creditsConsumed: 9,
    });
    for (const date of [createdDate, startedDate, finishedDate, expiresDate]) {
      assert.match(date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
    assert.ok(createdDate <= startedDate && startedDate <= finishedDate && finishedDate < expiresDate);
    assert.match(datasetVersion, /^\d{8}T\d{6}-[0-9a-v]{4}$/);

    const csv = await curl(...authorized, `${jobUrl(jobId)}/results`);
    assert.equal(checkResults(csv), totalContacts);
  });

  function login(): string {
    const { clientId, clientSecret } = credentials;
    return new URLSearchParams({ clientId, clientSecret, grantType: 'cred' }).toString();
  }

  function posting(lines: string): string[] {
    const url = `${server.url}/api/v1/target/company/job`;
    return ['--header', 'Content-Type: text/plain', '--data-binary', lines, url];
  }

  function jobUrl(jobId: string): string {
    return `${server.url}/api/v1/target/company/job/${jobId}`;
  }
});

async function curl(...args: string[]): Promise<string> {
  const { stdout } = await runFile('curl', ['--silent', '--show-error', '--max-time', '30', ...args]);
  return stdout;
}

async function polled<Status extends { [field: string]: string }>(
  ask: () => Promise<Status>,
): Promise<Status> {
  const deadlineMs = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer['status'] !== 'accepted' && answer['status'] !== 'processing') return answer;
    assert.ok(Date.now() < deadlineMs);
    await delay(50);
  }
}

/** Checks what the lines found, and returns how many contacts there are. */
function checkResults(csv: string): number {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const statusByLine = new Map(rows.map((row) => [row['queryId'], row['matchStatus']]));
  assert.deepEqual(
    [...statusByLine],
    [
      ['1', 'matched'],
      ['2', 'invalid'],
      ...['3', '4', '5', '6', '7', '8', '9'].map((queryId) => [queryId, 'matched']),
      ['10', 'noMatch'],
    ],
  );
  return rows.filter((row) => row['matchStatus'] === 'matched').length;
}
