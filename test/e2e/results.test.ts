/** The result file of a job, where it depends on more than the results alone: test/contract has those. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import { type ApiClient, type Credentials, errorIn, jobPath } from './api-client.ts';
import { sampleLines } from './lookup-lines.ts';
import { DataDirectory, RollcallServer } from './rollcall-process.ts';

type Row = Readonly<Record<string, string>>;

describe('a result file', () => {
  const contacts = 3_000;
  let data: DataDirectory;
  let server: RollcallServer;
  let client: ApiClient;
  let other: ApiClient;

  before(async () => {
    data = await DataDirectory.withSample(contacts);
    const credentials = await data.createClient('client');
    const otherCredentials = await data.createClient('other');
    server = await RollcallServer.start(data.path);
    client = await server.logIn(credentials);
    other = await server.logIn(otherCredentials);
  });

  after(async () => {
    await server[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
  });

  it('has other newIds for another client, and all else equal', async () => {
    const ours = rowsOf((await client.results(await client.submit(documentedExample))).text);
    const theirs = rowsOf((await other.results(await other.submit(documentedExample))).text);
    assert.deepEqual(
      ours.map((row) => ({ ...row, newId: '' })),
      theirs.map((row) => ({ ...row, newId: '' })),
    );
    const newIds = [...ours, ...theirs].map((row) => row['newId']).filter((newId) => newId !== '');
    assert.equal(new Set(newIds).size, newIds.length);
  });

  it('is the same whatever charset and line ends the lines came in', async () => {
    const lines = ['é 1,1203388,,"8,9",,true,,,,,München', 'é 2,1203388,,,développeur', 'é 3,1203388,11,,'];
    const expected = await client.results(await client.submit(lines.join('\n')));
    assert.equal(rowsOf(expected.text)[0]?.['matchStatus'], 'matched');
    assert.equal(rowsOf(expected.text)[0]?.['queryId'], 'é 1');
    for (const [charset, body] of [
      ['iso-8859-1', Buffer.from(lines.join('\n'), 'latin1')],
      ['Windows-1252', Buffer.from(lines.join('\r\n'), 'latin1')],
      ['utf-8', Buffer.from(`\u{FEFF}${lines.join('\r')}\r`)],
      ['utf-16le', Buffer.from(`\u{FEFF}\n\n${lines.join('\n\n')}`, 'utf16le')],
    ] as const) {
      const jobId = await client.submit(body, { 'content-type': `text/plain; charset=${charset}` });
      assert.deepEqual((await client.results(jobId)).bytes, expected.bytes, charset);
    }
    // Without the charset these bytes are no text, and are not guessed at.
    const error = errorIn(await client.post(Buffer.from(lines.join('\n'), 'latin1')));
    assert.equal(error.errorNumber, '400-209');
  });

  it('is cut at the limit, and shows it', async () => {
    const body = '1,915604,"1,2,3,4,5,10,11",,\n2,1894063,,20,quantum\n';
    const whole = rowsOf((await client.results(await client.submit(body))).text);
    const headers = { 'content-type': 'text/plain' };
    const answer = await client.call('POST', `${jobPath}?limit=2`, { headers, body });
    const { jobId } = JSON.parse(answer.text);
    const rows = rowsOf((await client.results(jobId)).text);
    assert.deepEqual(rows, [...whole.slice(0, 2), ...whole.slice(-1)]);
    assert.equal(rows[0]?.['totalMatches'], String(whole.length - 1));
    const { truncatedQueries, totalContacts } = await client.status(jobId);
    assert.deepEqual({ truncatedQueries, totalContacts }, { truncatedQueries: 1, totalContacts: 2 });
  });

  it('stays when it is too late to cancel', async () => {
    const jobId = await client.submit(documentedExample);
    const before = await client.results(jobId);
    const late = errorIn(await client.call('DELETE', `${jobPath}/${jobId}`));
    assert.deepEqual([late.status, late.errorNumber], [400, '400-215']);
    assert.deepEqual((await client.results(jobId)).bytes, before.bytes);
  });

  it('of another client does not exist', async () => {
    const jobId = await client.submit(documentedExample);
    await client.results(jobId);
    const answer = await other.call('GET', `${jobPath}/${jobId}/results`);
    assert.equal(errorIn(answer).errorNumber, '404-200');
  });
});

describe('a job of 2,000 lines on 20,000 contacts', () => {
  const contacts = 20_000;

  it('gives the same bytes on one, two and four threads', async () => {
    await using data = await DataDirectory.withSample(contacts);
    const credentials: Credentials = await data.createClient('threads');
    const lines = sampleLines(contacts, 2_000);
    const files: Buffer[] = [];
    for (const threads of ['1', '2', '4']) {
      await using server = await RollcallServer.start(data.path, ['--threads', threads]);
      const client = await server.logIn(credentials);
      files.push((await client.results(await client.submit(lines))).bytes);
    }
    const [first, ...others] = files;
    assert.ok(first);
    assert.ok(rowsOf(first.toString()).length > 2_000);
    for (const file of others) assert.ok(first.equals(file));
  });
});

function rowsOf(csv: string): Row[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n' });
}
