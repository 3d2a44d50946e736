/** The client's side of the command line: against the real server, and against a peer that does what a server may. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { breakOff, json, Peer } from '../../packages/client/src/peer-server.test.ts';
import { Receiver } from '../../packages/rollcall/src/webhooks/receiver-fixture.test.ts';
import type { ApiClient, Credentials } from './api-client.ts';
import { DataDirectory, type ProcessOptions, RollcallProcess, RollcallServer } from './rollcall-process.ts';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function ended(args: readonly string[], options: ProcessOptions): Promise<Ended> {
  const command = new RollcallProcess(args, options);
  const { code } = await command.ended;
  return { code, stdout: command.stdout, stderr: command.stderr };
}

function variablesOf(url: string, { clientId, clientSecret }: Credentials): Record<string, string> {
  return { ROLLCALL_URL: url, ROLLCALL_CLIENT_ID: clientId, ROLLCALL_CLIENT_SECRET: clientSecret };
}

describe('the commands of the client, at a server', () => {
  let data: DataDirectory;
  let server: RollcallServer;
  let credentials: Credentials;
  let env: Record<string, string>;
  let api: ApiClient;
  let lines: string;
  let receiver: Receiver;

  before(async () => {
    data = await DataDirectory.withSample(1_000);
    credentials = await data.createClient('commands');
    receiver = await Receiver.start();
    server = await RollcallServer.start(data.path, ['--webhook-allowed-targets', '127.0.0.1']);
    env = variablesOf(server.url, credentials);
    api = await server.logIn(credentials);
    lines = `1,${data.largestCompanyId()},"1,2,3,4,5,6,7,8,9,10,11",,\n2,730247,,,\n`;
  });

  after(async () => {
    await receiver[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
  });

  const run = (args: readonly string[], input?: string) =>
    ended(args, { env, workingDirectory: data.path, ...(input !== undefined && { input }) });

  it('take lines to their results, which are those of the API', async () => {
    await writeFile(join(data.path, 'lines.csv'), lines);
    const { code, stdout, stderr } = await run([
      'lookup',
      'lines.csv',
      '--out',
      'results.csv',
      '--limit',
      '3',
    ]);
    assert.equal(code, 0, stderr);
    const [, jobId = ''] = /^The server has accepted the lines as job ([0-9a-v]{20})\.$/m.exec(stderr) ?? [];
    assert.match(stderr, /^Job: 2 of 2 lines \(100%\)$/m);
    assert.equal(
      stdout,
      `results.csv has the results of job ${jobId}: 2 lines, of which 1 matched, 1 are invalid, 1 were cut at the limit, 3 contacts, 1 credits.\n`,
    );
    assert.deepEqual(await readFile(join(data.path, 'results.csv')), (await api.results(jobId)).bytes);
    assert.deepEqual(
      (await readdir(data.path)).filter((name) => name.includes('partial')),
      [],
    );

    const list: unknown = JSON.parse((await run(['jobs', 'list', '--json', '--status', 'finished'])).stdout);
    const { createdDate } = await api.status(jobId);
    const job = { jobId, jobType: 'targetLookup', jobStatus: 'finished', creditsConsumed: 1 };
    assert.deepEqual(list, [{ ...job, createdDate: createdDate.slice(0, 10) }]);
    const printed = await run(['jobs', 'results', jobId, '--wait']);
    assert.equal(printed.stdout, (await api.results(jobId)).text);
  });

  it('read lines and a secret from standard input, and print what a program reads', async () => {
    const fromInput = await run(['lookup', '-', '--out', 'piped.csv', '--json'], lines);
    assert.equal(fromInput.code, 0, fromInput.stderr);
    const { jobId, file }: { jobId: string; file: string } = JSON.parse(fromInput.stdout);
    assert.equal(file, 'piped.csv');
    const { ROLLCALL_CLIENT_SECRET: secret = '', ...others } = env;
    const listed = await ended(
      ['jobs', 'list', '--client-secret-stdin', '--start', '2020', '--end', '2999'],
      {
        env: others,
        input: `${secret}\n`,
      },
    );
    assert.match(listed.stdout, /^jobId +type +status +created +credits\n/);
    assert.ok(listed.stdout.includes(jobId));
  });

  it('show what the server refuses in its own words, with a table of the lines', async () => {
    const faulty = await run(['lookup', '-'], 'a,x,1,,\nb,1,99,,\n');
    assert.deepEqual([faulty.code, faulty.stdout], [1, '']);
    const [sentence = '', ...table] = faulty.stderr.trimEnd().split('\n');
    assert.match(sentence, /^rollcall: line 1 .*companyID is "x"/);
    assert.match(table[0] ?? '', /^line +column +reason$/);
    assert.match(table[2] ?? '', /^ +2 +jobLevel +jobLevel has no id "99"/);

    const unknown = 'v'.repeat(20);
    const none = await run(['jobs', 'cancel', unknown]);
    assert.deepEqual([none.code, none.stderr], [1, `rollcall: this client has no job ${unknown}\n`]);
    const wrong = await ended(['jobs', 'list'], { env: { ...env, ROLLCALL_CLIENT_SECRET: 'wrong' } });
    assert.equal(wrong.code, 1);
    assert.match(wrong.stderr, /^rollcall: .*clientSecret/);
  });

  it('and the example of the client package do the same', async () => {
    const readme = await readFile(new URL('../../packages/client/README.md', import.meta.url), 'utf8');
    const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
    const file = join(data.path, 'example.ts');
    await writeFile(file, example);
    // Where the example finds the package, as in a project that has it.
    await symlink(new URL('../../node_modules', import.meta.url), join(data.path, 'node_modules'));
    const { stdout } = await promisify(execFile)(process.execPath, [file], { env });
    assert.match(stdout, /^finished \d+\nqueryId,line,/);
  });

  it('tell what was sent to the webhook of a job, and have it sent again', async () => {
    const messages: string[] = [];
    const arrivals = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    receiver.behaviour = (response, { body }) => {
      response.writeHead(200).end('thanks');
      messages.push(body);
      arrivals[messages.length - 1]?.resolve();
    };
    await writeFile(join(data.path, 'told.csv'), lines);
    const told = ['lookup', 'told.csv', '--webhook', receiver.url, '--json', '--out', 'told-results.csv'];
    const { jobId }: { jobId: string } = JSON.parse((await run(told)).stdout);
    await arrivals[0]?.promise;
    await api.until(jobId, ({ webhookStatus }) => webhookStatus === 'delivered');
    const replay = await run(['jobs', 'replay', jobId]);
    assert.deepEqual([replay.code, replay.stdout], [0, `The webhook of job ${jobId} is sent again.\n`]);
    await arrivals[1]?.promise;
    assert.equal(messages[1], messages[0]);
    await api.until(jobId, ({ webhookStatus }) => webhookStatus === 'delivered');
    const { stdout } = await run(['jobs', 'deliveries', jobId]);
    const [head = '', titles = '', ...attempts] = stdout.trimEnd().split('\n');
    assert.equal(head, `msg_${jobId} to ${receiver.url}: delivered`);
    assert.match(titles, /^sent +ms +status +answer$/);
    for (const attempt of attempts) assert.match(attempt, /^\S+Z +\d+ +200 +thanks$/);
    assert.equal(attempts.length, 2);
    const printed = JSON.parse((await run(['jobs', 'deliveries', jobId, '--json'])).stdout);
    assert.deepEqual([printed.length, printed[0].attempts.length], [1, 2]);
  });

  it('leave no token behind', async () => {
    const { stdout } = await run(['tokens', 'list', '--json', '--data', data.path]);
    const tokens: { revokedDate?: string }[] = JSON.parse(stdout);
    assert.ok(tokens.length > 3);
    const left = tokens.filter(({ revokedDate }) => revokedDate === undefined).length;
    assert.equal(left, 2, 'those of the test and of the example');
  });

  it('refuse a call that cannot be made, with what is missing', async () => {
    const nothing = await ended(['jobs', 'list'], { env: { ROLLCALL_URL: '' } });
    assert.equal(nothing.code, 2);
    assert.deepEqual(nothing.stderr.match(/ROLLCALL_\w+/g), [
      'ROLLCALL_URL',
      'ROLLCALL_CLIENT_ID',
      'ROLLCALL_CLIENT_SECRET',
    ]);
    const misspelt = await ended(['jobs', 'list'], { env: { ...env, ROLLCALL_CLIENTID: 'x' } });
    assert.match(misspelt.stderr, /variable ROLLCALL_CLIENTID: there is no such setting.*ROLLCALL_CLIENT_ID/);
    const address = await ended(['jobs', 'list'], { env: { ...env, ROLLCALL_URL: 'http://u:hidden@x' } });
    assert.deepEqual([address.code, address.stderr.includes('hidden')], [2, false]);
    assert.equal((await run(['lookup', '-', '--json'], lines)).code, 2);
  });
});

describe('the commands of the client, at a peer', () => {
  const job = { jobId: 'j', type: 'targetLookup', status: 'finished', totalProcessed: 1, totalQueries: 1 };
  const file = Buffer.from('queryId\r\n'.repeat(5_000));
  const digest = `sha-256=:${createHash('sha256').update(file).digest('base64')}:`;
  const env = (peer: Peer) => variablesOf(peer.url, { clientId: 'acme', clientSecret: 'secret' });

  it('check lines without submitting them', async (t) => {
    const lineErrors = [
      { line: 2, physicalLine: 2, column: 'active', code: '400-205', text: 'not a boolean' },
    ];
    const good = {
      valid: true,
      totalLines: 3,
      validLines: 3,
      totalLineErrors: 0,
      lineErrors: [],
      creditsRequired: 3,
      creditsAvailable: 9,
    };
    const bad = { ...good, valid: false, validLines: 2, totalLineErrors: 120, lineErrors };
    let answer: object = good;
    const peer = await Peer.start(t, (response) => json(response, answer));
    const check = (...flags: string[]) =>
      ended(['lookup', '-', '--validate-only', ...flags], { env: env(peer), input: 'x' });
    assert.deepEqual(await check(), {
      code: 0,
      stdout: '3 of 3 lines can be looked up, for 3 credits of 9 that are left.\n',
      stderr: '',
    });
    answer = bad;
    const refused = await check('--json');
    assert.deepEqual([refused.code, JSON.parse(refused.stdout)], [1, bad]);
    assert.match(refused.stderr, / {3}2 {2}active {2}not a boolean\nand 119 more\n$/);
    const reported = await check('--on-invalid', 'report');
    assert.deepEqual([reported.code, reported.stderr], [0, ''], 'such a job would be accepted');
    assert.match(reported.stdout, /^2 of 3 lines .* {3}2 {2}active {2}not a boolean\nand 119 more\n$/s);
    const { search } = peer.requests.find(({ url }) => url.search.includes('report'))?.url ?? {};
    assert.equal(search, '?onInvalid=report&validateOnly=true');
  });

  it('say how to go on when they are stopped, cancel a job, and tell with the exit code how it ended', async (t) => {
    let status = 'accepted';
    const peer = await Peer.start(t, (response, { method }) => {
      if (method === 'DELETE') status = 'aborted';
      json(response, { jobId: 'j', type: 'targetLookup', totalProcessed: 0, status });
    });
    const lookup = new RollcallProcess(['lookup', '-'], { env: env(peer), input: 'x' });
    await lookup.printed(/accepted the lines as job j\./);
    lookup.signal('SIGINT');
    assert.equal((await lookup.ended).code, 1);
    assert.match(lookup.stderr, /stopped; job j goes on .*`rollcall jobs results j --wait --out FILE`/);
    const cancelled = await ended(['jobs', 'cancel', 'j'], { env: env(peer) });
    assert.deepEqual(cancelled, { code: 0, stdout: 'Job j is aborted.\n', stderr: '' });
    const waited = await ended(['jobs', 'status', 'j', '--wait'], { env: env(peer) });
    assert.deepEqual([waited.code, waited.stderr], [1, 'rollcall: job j is aborted\n']);
    assert.match(waited.stdout, /^status +aborted$/m);
  });

  it('ping a receiver, show what it said, and tell with the exit code whether it took the ping', async (t) => {
    const sent = { webhookId: 'msg_1', sentDate: '2026-11-24T15:02:33.007Z', durationMs: 12 };
    const taken = { delivered: true, ...sent, status: 200, answer: 'thank\u0007you' };
    let answer: object = taken;
    const peer = await Peer.start(t, (response) => json(response, answer));
    const ping = (...flags: string[]) =>
      ended(['webhooks', 'ping', 'http://hooks.example', ...flags], { env: env(peer) });
    assert.deepEqual(await ping(), {
      code: 0,
      stdout: 'thank you\nDelivered: the receiver answered 200, after 12 ms.\n',
      stderr: '',
    });
    answer = { ...taken, delivered: false, status: 500 };
    const refused = await ping('--json');
    assert.deepEqual([refused.code, JSON.parse(refused.stdout)], [1, answer]);
    assert.equal(
      refused.stderr,
      'rollcall: the ping was not delivered: the receiver answered 500, after 12 ms\n',
    );
    answer = { delivered: false, ...sent, failure: 'The connection was refused.' };
    const failed = await ping();
    assert.deepEqual([failed.code, failed.stdout], [1, '']);
    assert.match(failed.stderr, /not delivered: The connection was refused, after 12 ms\n$/);
  });

  it('put results into place when they are whole, after a break and after a change', async (t) => {
    await using folder = await DataDirectory.make();
    const out = join(folder.path, 'results.csv');
    await writeFile(out, 'old');
    const ranges: (string | undefined)[] = [];
    const peer = await Peer.start(t, (response, { method, url, headers }) => {
      if (!url.pathname.endsWith('/results')) return json(response, method === 'DELETE' ? {} : job);
      ranges.push(headers['range']);
      const isFirst = ranges.length === 1;
      // What the first answer began with was rewritten meanwhile: from then on there is another file.
      const etag = isFirst ? '"old"' : '"new"';
      const [, from = '0'] = /^bytes=(\d+)-/.exec(headers['range'] ?? '') ?? [];
      const start = headers['if-range'] === etag ? Number(from) : 0;
      const contentRange = `bytes ${start}-${file.length - 1}/${file.length}`;
      const length = { 'content-length': file.length - start };
      response.writeHead(start > 0 ? 206 : 200, {
        etag,
        'repr-digest': digest,
        ...length,
        'content-range': contentRange,
      });
      const rest = file.subarray(start);
      if (ranges.length < 5) response.write(rest.subarray(0, 10_000), () => breakOff(response));
      else response.end(rest);
    });
    const { code, stderr } = await ended(['jobs', 'results', 'j', '--out', out], { env: env(peer) });
    assert.equal(code, 0, stderr);
    assert.deepEqual(await readFile(out), file);
    assert.deepEqual(await readdir(folder.path), ['results.csv']);
    assert.ok(ranges.filter((range) => range !== undefined).length >= 2);
  });

  it('leave what is there when the results are damaged', async (t) => {
    await using folder = await DataDirectory.make();
    const out = join(folder.path, 'results.csv');
    await writeFile(out, 'old');
    const peer = await Peer.start(t, (response, { url }) => {
      if (!url.pathname.endsWith('/results')) return json(response, job);
      response.writeHead(200, { 'repr-digest': digest, 'content-length': 3 }).end('bad');
    });
    const { code, stderr } = await ended(['jobs', 'results', 'j', '--out', out], { env: env(peer) });
    assert.equal(code, 1);
    assert.match(stderr, /rollcall: the results were damaged on their way/);
    assert.equal(await readFile(out, 'utf8'), 'old');
    assert.deepEqual(await readdir(folder.path), ['results.csv']);
  });
});
