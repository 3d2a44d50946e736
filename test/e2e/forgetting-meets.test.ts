/** What is under way when somebody is forgotten: downloads, imports, other commands, and processes that are away. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { type ApiClient, type Credentials, type HttpAnswer, jobPath, parsed } from './api-client.ts';
import { type Download, download } from './download.ts';
import { assertNoneInFiles, assertNoneOf } from './no-trace.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

const companies = 10;
const contactsEach = 1_500;
/** Far more than lies between a server and a client that does not read. */
const linesOfMuch = 100;
const contacts = '/api/v1/target/company/1/contacts';
/** Processes live as long as the test, on a machine that may be busy. */
const boundMs = 600_000;
/** Whoever could not look for ten seconds does not know any more who is forgotten. */
const awaySeconds = 11;

/** Names and addresses that nothing else has, and that pack badly. */
function nameOf(person: number): string {
  return `wx${hash('sha256', String(person), 'hex').slice(0, 30)}`;
}

function emailOf(person: number): string {
  return `${nameOf(person)}@acme.test`;
}

function people(): string {
  const rows = Array.from({ length: companies * contactsEach }, (_, n) =>
    [`c-${n}`, 1 + (n % companies), 'Acme', nameOf(n), 'Director of Tea', 4, emailOf(n)].join(),
  );
  return ['contactId,companyId,companyName,fullName,titles,jobLevels,email', ...rows].join('\n');
}

/** People of company 1, one for each thing that is met, and one who stays. */
const [downloaded, imported, killed, waiting, byApi, staying] = [0, 10, 20, 30, 40, 50] as const;

/** A download whose client takes the first bytes, and nothing more before it is told to. */
interface SlowDownload {
  readonly begun: Promise<void>;
  readonly goOn: () => void;
  readonly ended: Promise<Download>;
}

function slowDownload(client: ApiClient, path: string, headers: Record<string, string>): SlowDownload {
  const begun = Promise.withResolvers<void>();
  const going = Promise.withResolvers<void>();
  const onBegun = (): Promise<void> => {
    begun.resolve();
    return going.promise;
  };
  const ended = download(client, path, () => {}, { headers, onBegun });
  ended.catch(begun.reject);
  return { begun: begun.promise, goOn: going.resolve, ended };
}

describe('forgetting somebody', () => {
  let postgres: EmbeddedServer;
  let data: DataDirectory;
  let env: Record<string, string>;
  let server: RollcallServer;
  let other: RollcallServer;
  let worker: RollcallProcess;
  let client: ApiClient;
  let ofOther: ApiClient;
  /** Whose results are of everybody of company 1, and of somebody of another one. */
  let much: string;
  let small: string;

  before(async () => {
    postgres = await EmbeddedServer.start();
    env = { ROLLCALL_DATABASE_URL: await postgres.createDatabase() };
    data = await DataDirectory.make();
    await writeFile(`${data.path}.csv`, people());
    await run(['import', `${data.path}.csv`, '--data', data.path], env);
    const created = await run(['clients', 'create', '--name', 'acme', '--json', '--data', data.path], env);
    const credentials: Credentials = JSON.parse(created);
    const all = 'lookup,contactDetails,companies,operator';
    await run(['clients', 'update', credentials.clientId, '--entitlements', all, '--data', data.path], env);
    server = await RollcallServer.start(data.path, ['--no-worker'], { env, boundMs });
    other = await RollcallServer.start(data.path, ['--no-worker'], { env, boundMs });
    worker = new RollcallProcess(['worker', '--data', data.path, '--threads', '1'], { env, boundMs });
    await worker.printed(/rollcall: working/);
    client = await server.logIn(credentials);
    ofOther = await other.logIn(credentials);
    much = await client.submit('q,1,4,,\n'.repeat(linesOfMuch));
    small = await client.submit('q,2,4,,\n'.repeat(linesOfMuch));
    for (const jobId of [much, small]) assert.equal((await client.ended(jobId)).status, 'finished');
  });

  after(async () => {
    for (const stopped of [worker, other]) stopped.signal('SIGCONT');
    await Promise.all([server, other, worker].map((each) => each[Symbol.asyncDispose]()));
    await data[Symbol.asyncDispose]();
    await postgres.stop();
  });

  function forget(person: number | undefined, ...flags: string[]): RollcallProcess {
    const named = person === undefined ? [] : ['--email', emailOf(person), '--yes'];
    return new RollcallProcess(['forget', ...named, ...flags, '--data', data.path], { env, boundMs });
  }

  async function forgotten(person: number): Promise<void> {
    const command = forget(person);
    assert.equal((await command.ended).code, 0, command.output);
    await assertNoneInFiles([nameOf(person)], data.path);
  }

  async function contactsOf(each: ApiClient): Promise<number> {
    return parsed<{ totalResults: number }>(await each.call('GET', contacts)).totalResults;
  }

  it('breaks off downloads, plain, packed and of a range, which then go on as the guide says', async () => {
    const path = (jobId: string): string => `${jobPath}/${jobId}/results`;
    const [tag, tagOfSmall] = await Promise.all(
      [much, small].map(async (jobId) => String((await client.call('HEAD', path(jobId))).headers.etag)),
    );
    const range = { range: 'bytes=1000-' };
    const slow = [
      slowDownload(client, path(much), {}),
      slowDownload(client, path(much), { 'accept-encoding': 'gzip' }),
      slowDownload(client, path(much), range),
      slowDownload(client, `${path(much)}?format=ndjson`, {}),
      slowDownload(client, path(small), {}),
    ];
    await Promise.all(slow.map(({ begun }) => begun));
    await forgotten(downloaded);
    for (const { goOn } of slow) goOn();
    const ended = await Promise.all(slow.map((each) => each.ended));
    assert.deepEqual(
      ended.map(({ status, isWhole }) => [status, isWhole]),
      [200, 200, 206, 200, 200].map((status) => [status, false]),
    );
    const goneOn = await client.call('GET', path(much), { headers: { ...range, 'if-range': tag ?? '' } });
    assert.equal(goneOn.status, 200, 'from its start');
    assertNoneOf([nameOf(downloaded)], goneOn.bytes, 'the results');
    assert.match(goneOn.text, new RegExp(nameOf(staying)));
    const matched = await client.call('GET', path(much), { headers: { ...range, 'if-match': tag ?? '' } });
    assert.equal(matched.status, 412);
    const same = await client.call('GET', path(small), {
      headers: { ...range, 'if-range': tagOfSmall ?? '' },
    });
    assert.equal(same.status, 206, 'it has not changed');
  });

  it('stops imports and merges, which bring nobody back', async () => {
    const before = await contactsOf(client);
    const under = (...flags: string[]): RollcallProcess =>
      new RollcallProcess(['import', '-', ...flags, '--data', data.path], {
        env,
        input: people(),
        isInputLeftOpen: true,
      });
    const imports = [under(), under('--merge')];
    await Promise.all(imports.map((each) => each.printed(/standard input: CSV/)));
    await forgotten(imported);
    for (const each of imports) {
      assert.equal((await each.ended).code, 1);
      assert.match(each.output, /people were forgotten while this import ran/);
    }
    assert.equal(await contactsOf(client), before - 1);
  });

  it('names who is away, takes turns with others, also where one is killed, and shows nothing when they are back', async () => {
    const gone = [killed, waiting, byApi];
    const traces = gone.map(nameOf);
    const before = await contactsOf(client);
    const underWay = await client.submit('q,1,4,,\n'.repeat(linesOfMuch));
    await worker.printed(new RegExp(`"jobId":"${underWay}".*job begun`));
    for (const away of [worker, other]) away.signal('SIGSTOP');
    const first = forget(killed, '--timeout', '600');
    await first.printed(/^Waiting until every process/m);
    const second = forget(waiting, '--timeout', String(awaySeconds), '--json');
    await second.printed(/^Waiting for another process/m);
    const asked = client.call('POST', '/api/v1/operator/forgettings', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: emailOf(byApi) }),
    });
    await first.stop('SIGKILL');
    assert.equal((await second.ended).code, 1, second.output);
    const { unconfirmed } = JSON.parse(second.stdout) as { unconfirmed: { processes: string[] } };
    const pids = [worker, other].map(({ pid }) => pid);
    assert.deepEqual(unconfirmed.processes.map((name) => Number(name.split('/')[1])).sort(), pids.sort());
    for (const pid of pids)
      assert.match(second.stderr, new RegExp(`have not confirmed: .*/${pid}/.*rollcall forget`, 's'));
    // What it is asked for meanwhile, it answers as soon as it is back.
    const answers = [contacts, `${jobPath}/${much}/results`].map((path) => ofOther.call('GET', path));
    for (const back of [worker, other]) back.signal('SIGCONT');
    for (const { status, bytes } of await Promise.all(answers)) {
      assert.ok(status === 503 || status === 200, String(status));
      assertNoneOf(traces, bytes, 'what it answers');
    }
    // A call is not held open for long: it may have had no time for the rest.
    assert.match((await asked).text, /"contacts":1,"forgotten":(true|false)/);
    const again = forget(undefined);
    assert.equal((await again.ended).code, 0, again.output);
    assert.match(again.stdout, /Every process has confirmed it/);
    for (const each of [client, ofOther]) {
      const found: HttpAnswer[] = [await each.results(underWay), await each.results(much)];
      for (const { bytes } of found) assertNoneOf(traces, bytes, 'the results');
      assert.equal(await contactsOf(each), before - gone.length);
    }
    await assertNoneInFiles(traces, data.path);
    for (const person of gone) {
      const check = ['forget', '--check', '--email', emailOf(person), '--data', data.path];
      assert.match(await run(check, env), /^Forgotten on /);
    }
  });
});
