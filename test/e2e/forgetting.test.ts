/**
 * After `rollcall forget` has returned, no answer, no result and no file holds the person: on both stores, with one process
 * and with three.
 */
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { type ApiClient, type Credentials, errorIn, type HttpAnswer, jobPath } from './api-client.ts';
import { assertNoneInFiles, assertNoneOf } from './no-trace.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

const email = 'Zyxwina.Quillfeather@acme.test';
/** What nothing may hold, in any case of letters. */
const traces = ['zyxwina', 'quillfeather', '555-0142'];

/** Her two employments, colleagues, and somebody who has a shared address with her second one. */
function people(contactId = 'c-1'): string {
  return [
    'contactId,peopleId,companyId,companyName,firstName,lastName,titles,jobLevels,email,phone,description,address',
    `${contactId},p-1,11,Acme,Zyxwina,Quillfeather,Director of Sales,4,${email},+1 202-555-0142,Zyxwina likes tea,1 Quillfeather Way`,
    'c-2,p-1,12,Globex,Zyxwina,Quillfeather,Director of Tea,4,info@globex.test,,,',
    'c-3,p-3,12,Globex,Ada,Otherone,Director of Coffee,4,info@globex.test,,Ada likes coffee,',
    'c-4,p-4,11,Acme,Bob,Colleague,Director of Sales,4,bob@acme.test,+1 202-555-0111,Bob likes water,',
    'c-5,,13,Initech,Eve,Elsewhere,Director of Sales,4,eve@initech.test,,,',
    // Refused, as it is no CSV, and kept as it is in a report.
    `c-6,,11,Acme,"Zyxwina" ,Quillfeather,,,${email},+1 202-555-0142,,`,
  ].join('\n');
}

/** It lives as long as the scenario, on a machine that may be busy. */
const workerBoundMs = 600_000;

const lines = 'a,11,4,,\nb,12,4,,\nc,11,4,,"Nobody"\nd,13,4,,\n';

interface Deployment extends AsyncDisposable {
  readonly data: DataDirectory;
  readonly env: Readonly<Record<string, string>>;
  readonly servers: readonly RollcallServer[];
  readonly credentials: Credentials;
}

async function deploy(databaseUrl: string | undefined, processes: 1 | 3): Promise<Deployment> {
  const env = databaseUrl === undefined ? {} : { ROLLCALL_DATABASE_URL: databaseUrl };
  await using stack = new AsyncDisposableStack();
  const data = stack.use(await DataDirectory.make());
  // The first stays as an older version where others are removed too.
  for (let imports = processes === 1 ? 2 : 1; imports > 0; imports--) await importFile(data, env, people());
  const credentials = JSON.parse(
    await run(['clients', 'create', '--name', 'acme', '--json', '--data', data.path], env),
  );
  const servers = [];
  for (const flags of processes === 1 ? [[]] : [['--no-worker'], []])
    servers.push(stack.use(await RollcallServer.start(data.path, flags, { env })));
  if (processes === 3) {
    const worker = new RollcallProcess(['worker', '--data', data.path, '--threads', '1'], {
      env,
      boundMs: workerBoundMs,
    });
    stack.defer(async () => void (await worker.stop('SIGKILL')));
    await worker.printed(/rollcall: working/);
  }
  const moved = stack.move();
  return { data, env, servers, credentials, [Symbol.asyncDispose]: () => moved.disposeAsync() };
}

/** From a file outside of the data directory, as its rows hold everybody. */
async function importFile(
  data: DataDirectory,
  env: Deployment['env'],
  text: string,
): Promise<{ rows: string }> {
  const file = `${data.path}.csv`;
  await writeFile(file, text);
  return JSON.parse(await run(['import', file, '--data', data.path, '--json'], env));
}

function assertNoTrace(bytes: Buffer, where: string): void {
  assertNoneOf(traces, bytes, where);
}

/** The newest report of rows that were refused. */
async function reportIn(data: DataDirectory): Promise<string> {
  const directory = join(data.path, 'rejects');
  return join(directory, (await readdir(directory)).sort().at(-1) ?? '');
}

async function details(client: ApiClient, newId: string): Promise<HttpAnswer> {
  return client.call('GET', `/api/v1/target/contact/${newId}`);
}

async function runScenario(deployment: Deployment): Promise<void> {
  const { data, env, servers, credentials } = deployment;
  const clients = await Promise.all(servers.map((server) => server.logIn(credentials)));
  const [client] = clients;
  assert.ok(client);
  const oldJob = await client.submit(lines);
  const before = await client.results(oldJob);
  assert.match(before.text, /Zyxwina/);
  const rows = before.text.split('\r\n');
  const hers = rows.filter((row) => row.includes('Zyxwina')).map((row) => row.split(',')[5] ?? '');
  const others = rows.filter((row) => row.includes('Bob')).map((row) => row.split(',')[5] ?? '');
  const submitted = await fetch(`${client.url}/api/v1/target/contact/job`, {
    method: 'POST',
    headers: { accessToken: client.accessToken, accept: 'application/json', 'content-type': 'text/plain' },
    body: [...hers, ...others].join('\n'),
  });
  const { jobId: oldDetails } = (await submitted.json()) as { jobId: string };
  assert.match((await client.results(oldDetails)).text, /likes tea/);

  assert.match(await readFile(await reportIn(data), 'utf8'), /Zyxwina/);
  const purge = servers.length === 1 ? ['--purge'] : [];
  const forget = [
    'forget',
    '--email',
    email,
    '--yes',
    ...purge,
    '--operator',
    'dpo',
    '--json',
    '--data',
    data.path,
  ];
  const outcome: Record<string, unknown> = JSON.parse(await run(forget, env));
  assert.equal(outcome['unconfirmed'], undefined);
  assert.deepEqual(new Set(outcome['rewrittenResults'] as string[]), new Set([oldJob, oldDetails]));

  await assertNoneInFiles(traces, data.path);
  assert.equal((await readdir(join(data.path, 'datasets'))).length, 1, 'whoever has it is gone');
  for (const [place, each] of clients.entries()) {
    for (const format of ['csv', 'ndjson', 'json', 'xml']) {
      for (const jobId of [oldJob, oldDetails]) {
        const answer = await each.call('GET', `${jobPath}/${jobId}/results?format=${format}`);
        assert.equal(answer.status, 200, answer.text);
        assertNoTrace(answer.bytes, `${format} of server ${place}`);
      }
    }
    const after = await each.results(oldJob);
    assert.notEqual(after.headers.etag, before.headers.etag);
    const expected = rows
      .filter((row) => !row.includes('Zyxwina'))
      .map((row) => row.replace(/^([ab],\d,matched,,)2,/, '$11,'))
      .join('\r\n');
    assert.equal(after.text, expected, 'the rows of the others are as they were, and count themselves');
    for (const newId of hers) assert.equal((await details(each, newId)).status, 404);
    for (const newId of others) assert.equal((await details(each, newId)).status, 200);
    for (const companyId of [11, 12]) {
      const page = await each.call('GET', `/api/v1/target/company/${companyId}/contacts`);
      assertNoTrace(page.bytes, `contacts of ${companyId}`);
      assert.equal((JSON.parse(page.text) as { totalResults: number }).totalResults, 1);
    }
    const newJob = await each.submit(lines);
    const found = await each.results(newJob);
    // Where nobody matched, the old one says how many there were then.
    const inNew = expected.replace('"2 at company, 2 at level', '"1 at company, 1 at level');
    assert.equal(found.text, inNew, 'a new job gives what the old one has become');
    const status = await each.status(oldJob);
    assert.deepEqual([status.totalContacts, status.matchedQueries], [3, 3]);
  }
  assertNoTrace(Buffer.from(await run(['datasets', 'export', '--data', data.path], env)), 'the export');

  // The source still has her, once as she was and once under another contactId.
  const [, ...underAnother] = people('c-99').split('\n');
  const report = await importFile(data, env, [people(), ...underAnother].join('\n'));
  assert.match(JSON.stringify(report), /"forgotten":6/);
  await assertNoneInFiles(traces, data.path);
  assert.match(await run(['datasets', 'export', '--data', data.path], env), /Otherone/);
  const check = ['forget', '--check', '--data', data.path];
  assert.match(await run([...check, '--email', email.toUpperCase()], env), /^Forgotten on .* by dpo\.$/m);
  await assert.rejects(
    run([...check, '--email', 'bob@acme.test'], env),
    /nobody was forgotten who is known so/,
  );
  const list = await run(['forget', '--list', '--data', data.path], env);
  assert.match(list, /dpo/);
  assertNoTrace(Buffer.from(list), 'the list');
  assert.equal(errorIn(await details(client, hers[0] ?? '')).status, 404);
  await forgetByApi(deployment, others[0] ?? '');
}

/** The same over HTTP, of a colleague. */
async function forgetByApi({ data, env, servers, credentials }: Deployment, newId: string): Promise<void> {
  const known: Credentials = JSON.parse(
    await run(['clients', 'create', '--name', 'dpo', '--json', '--data', data.path], env),
  );
  await run(['clients', 'update', known.clientId, '--entitlements', 'operator', '--data', data.path], env);
  const operator = await servers[0]?.logIn(known);
  assert.ok(operator);
  const path = '/api/v1/operator/forgettings';
  const post = (to: string, body: object): Promise<HttpAnswer> =>
    operator.call('POST', to, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const bob = { email: 'bob@acme.test' };
  assert.match((await post(`${path}/check`, bob)).text, /"forgotten":false/);
  assert.match((await post(`${path}/check`, { peopleId: 'p-1' })).text, /"forgotten":true/);
  assert.equal(errorIn(await post(path, { ...bob, peopleId: 'p-4' })).errorNumber, '400-260');
  assert.equal(errorIn(await post(path, { ...bob, emails: ['bob@acme.test'] })).errorNumber, '400-260');
  const both = { emails: ['bob@acme.test', 'nobody@acme.test'] };
  assert.match((await post(path, both)).text, /"contacts":1,"forgotten":true/);
  assert.match((await post(`${path}/check`, bob)).text, /"forgotten":true/);
  assert.match((await operator.call('GET', path)).text, /"totalResults":3/);
  for (const server of servers)
    assert.equal((await details(await server.logIn(credentials), newId)).status, 404);
}

describe('a person who was forgotten', () => {
  it('is in nothing of one process on SQLite', async () => {
    await using deployment = await deploy(undefined, 1);
    await runScenario(deployment);
  });

  it('is in nothing of three processes on PostgreSQL', async () => {
    const postgres = await EmbeddedServer.start();
    try {
      await using deployment = await deploy(await postgres.createDatabase(), 3);
      await runScenario(deployment);
    } finally {
      await postgres.stop();
    }
  });
});
