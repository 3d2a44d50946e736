/** What a client's limits refuse, over HTTP (contract section 4, submit), and the commands that set them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import { type ApiClient, type Credentials, errorIn, type HttpAnswer, jobPath } from './api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

/** A line that finds nobody, and one of a company that there is not. */
const fruitless = 'a,1894063,,20,quantum\nb,99999999999,4,,\n';

describe('the limits of a client', () => {
  let data: DataDirectory;

  before(async () => {
    data = await DataDirectory.make();
  });

  after(() => data[Symbol.asyncDispose]());

  it('refuses a job with more valid lines than credits, in JSON and XML, and stores nothing', async () => {
    const credentials = await createClient('poor', ['--credits', '3']);
    await using server = await RollcallServer.start(data.path, ['--no-worker']);
    const client = await server.logIn(credentials);
    const before = data.countJobs();
    const refused = await client.post(documentedExample);
    assertError(refused, '400-212', /needs 9 credits.*3 are left this month.*send fewer lines.*operator/);
    const inXml = await client.post(documentedExample, { accept: 'application/xml' });
    assert.equal(inXml.status, 400);
    assert.match(inXml.text, /<error>.*<errorNumber>400-212<.*<message>the job needs 9 credits/s);
    assert.equal(data.countJobs(), before);

    const waiting = await client.submit(fruitless);
    assert.equal(await creditsConsumed(client, waiting), 0);
    assertError(await client.post(fruitless), '400-212', /needs 2 credits.* 1 are left/);
    await client.call('DELETE', `${jobPath}/${waiting}`);
    await client.submit(`${fruitless}c,730247,4,,`);
    await update(credentials, ['--credits', 'unlimited']);
    await client.submit(documentedExample);
  });

  it('refuses one job more than may be unfinished, by the setting or by the limit of the client', async () => {
    const [byDefault, own] = [await createClient('default'), await createClient('own')];
    await update(own, ['--max-unfinished-jobs', '1']);
    await using server = await RollcallServer.start(data.path, ['--no-worker', '--max-unfinished-jobs', '2']);
    const client = await server.logIn(byDefault);
    const first = await client.submit(fruitless);
    await client.submit(fruitless);
    const refused = await client.post(fruitless);
    assertError(refused, '400-213', /2 unfinished jobs.*may have 2;.*setting maxUnfinishedJobs/);
    const inXml = await client.post(fruitless, { accept: '*/*' });
    assert.match(inXml.text, /<errorNumber>400-213</);
    await client.call('DELETE', `${jobPath}/${first}`);
    await client.submit(fruitless);

    const limited = await server.logIn(own);
    await limited.submit(fruitless);
    assertError(await limited.post(fruitless), '400-213', /1 unfinished jobs.*may have 1;/);
    await update(own, ['--max-unfinished-jobs', 'default']);
    await limited.submit(fruitless);
  });

  it('changes a client as the command says, and says what is wrong with a call', async () => {
    const credentials = await createClient('before', ['--credits', '7', '--max-unfinished-jobs', '3']);
    await update(credentials, ['--name', 'afterwards', '--entitlements', 'companies, lookup']);
    const { clientId } = credentials;
    const listed = await listedClient(credentials);
    assert.deepEqual(
      [listed['name'], listed['entitlements'], listed['monthlyCredits'], listed['maxUnfinishedJobs']],
      ['afterwards', ['lookup', 'companies'], 7, 3],
    );
    for (const [args, code, message] of [
      [[clientId], 2, /nothing to change.*--credits/],
      [['nobody', '--credits', '1'], 1, /there is no client nobody/],
      [[clientId, '--credits', '-1'], 2, /whole number from 0 to .* or unlimited/],
      [[clientId, '--credits', 'many'], 2, /whole number/],
      [[clientId, '--max-unfinished-jobs', '0'], 2, /whole number from 1 .* or default/],
      [[clientId, '--entitlements', 'lookup,admin'], 2, /no entitlement admin; there are lookup, /],
    ] as const) {
      const command = new RollcallProcess(['clients', 'update', ...args, '--data', data.path]);
      assert.equal((await command.ended).code, code, command.output);
      assert.match(command.stderr, message);
    }
  });

  async function createClient(name: string, flags: readonly string[] = []): Promise<Credentials> {
    return JSON.parse(
      await run(['clients', 'create', '--name', name, '--json', '--data', data.path, ...flags]),
    );
  }

  async function update({ clientId }: Credentials, flags: readonly string[]): Promise<void> {
    await run(['clients', 'update', clientId, '--data', data.path, ...flags]);
  }

  async function listedClient({ clientId }: Credentials): Promise<Readonly<Record<string, unknown>>> {
    const all: Readonly<Record<string, unknown>>[] = JSON.parse(
      await run(['clients', 'list', '--json', '--data', data.path]),
    );
    const listed = all.find((one) => one['clientId'] === clientId);
    assert.ok(listed !== undefined);
    return listed;
  }
});

async function creditsConsumed(client: ApiClient, jobId: string): Promise<number> {
  return (await client.status(jobId)).creditsConsumed;
}

function assertError(answer: HttpAnswer, number: string, message: RegExp): void {
  assert.equal(answer.status, 400);
  assert.equal(errorIn(answer).errorNumber, number);
  assert.match(errorIn(answer).message, message);
}
