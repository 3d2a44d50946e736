/** The commands about who may call, with the real program and a real server. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openControlStore } from '../control/open-control-store.ts';
import { loadMasterKey } from '../control/secrets.ts';
import { openWebhookSecret } from '../control/webhook-secret.ts';
import { temporaryDirectory } from '../data-set/data-set-fixture.test.ts';

const program = fileURLToPath(new URL('../../bin/rollcall.js', import.meta.url));

interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Rollcall = (args: readonly string[], input?: string) => Promise<Ended>;

/** The program on a data directory of its own. */
async function installation(t: TestContext): Promise<{ data: string; rollcall: Rollcall }> {
  const data = join(await temporaryDirectory(t), 'data');
  const rollcall: Rollcall = async (args, input = '') => {
    const child = spawn(process.execPath, [program, ...args, '--data', data], { stdio: 'pipe' });
    // A command that does not read its input may end before it has all of it.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const [stdout, stderr, [exitCode]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { exitCode, stdout, stderr };
  };
  return { data, rollcall };
}

async function succeed(ended: Promise<Ended>): Promise<string> {
  const { exitCode, stdout, stderr } = await ended;
  assert.equal(exitCode, 0, stderr);
  return stdout;
}

async function startServer(t: TestContext, data: string): Promise<{ url: string; printed: () => string }> {
  const args = [program, 'serve', '--data', data, '--port', '0', '--no-worker', '--log-level', 'trace'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: string): void => {
      printed += chunk;
      const address = /listening on (http:\S+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('close', () => reject(new Error(`the server ended:\n${printed}`)));
  });
  return { url, printed: () => printed };
}

async function logIn(url: string, clientId: string, clientSecret: string): Promise<Response> {
  return fetch(`${url}/Auth/login/v1/token.json`, {
    method: 'POST',
    body: new URLSearchParams({ clientId, clientSecret, grantType: 'cred' }),
  });
}

async function tokenFor(url: string, clientId: string, clientSecret: string): Promise<string> {
  const answer = (await (await logIn(url, clientId, clientSecret)).json()) as {
    accessTokenDetails: { accessToken: string };
  };
  return answer.accessTokenDetails.accessToken;
}

/** The number of the error that a call with a token is answered with; 404-200 is what a good one gets. */
async function numberOf(url: string, accessToken: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/target/company/job/x`, {
    headers: { accessToken, accept: 'application/json' },
  });
  return ((await answer.json()) as { errorNumber: string }).errorNumber;
}

describe('rollcall clients', () => {
  it('takes over an id and a secret that software already has, and gives it tokens', async (t) => {
    const { data, rollcall } = await installation(t);
    const clientId = 'CRM Production/É-1';
    const secret = 'an old secret: with ünusual & characters ';
    const create = ['clients', 'create', '--name', 'CRM', '--client-id', clientId, '--client-secret-stdin'];
    const printed = await succeed(rollcall([...create, '--json'], `${secret}\r\nsecond line\n`));
    assert.deepEqual(Object.keys(JSON.parse(printed)), ['clientId', 'webhookSecret']);
    const again = await rollcall(create, `${secret}\n`);
    assert.equal(again.exitCode, 1);
    assert.match(again.stderr, /there is a client with the id CRM Production/);

    const { url, printed: log } = await startServer(t, data);
    assert.equal((await logIn(url, clientId, `${secret}x`)).status, 401);
    const accessToken = await tokenFor(url, clientId, secret);
    assert.equal(await numberOf(url, accessToken), '404-200');
    for (const output of [printed, again.stdout, again.stderr, log()]) {
      assert.ok(!output.includes(secret) && !output.includes(accessToken));
    }
  });

  it('refuses secrets and ids that cannot be taken over, without showing the secret', async (t) => {
    const { rollcall } = await installation(t);
    const create = ['clients', 'create', '--name', 'CRM'];
    for (const [args, input, message] of [
      [['--client-secret-stdin'], 'only-15-letters\n', /has 15 characters.*needs 16/],
      [['--client-secret-stdin'], '', /no client secret on standard input/],
      [['--client-secret-stdin'], '\nthe-secret-is-on-the-second-line', /no client secret/],
      [['--client-id', 'x'.repeat(65)], '', /65 characters.*1 to 64 printable/],
      [['--client-id', ''], '', /0 characters/],
      [['--client-id', ' x'], '', /space at either end/],
      [['--client-id', 'a\tb'], '', /printable/],
    ] as const) {
      const { exitCode, stdout, stderr } = await rollcall([...create, ...args], input);
      assert.equal(exitCode, 1);
      assert.match(stderr, message);
      assert.doesNotMatch(stdout + stderr, /15-letters|second-line/);
    }
    assert.deepEqual(JSON.parse(await succeed(rollcall(['clients', 'list', '--json']))), []);
  });

  it('disables and enables a client while the server runs, and shows it in the list', async (t) => {
    const { data, rollcall } = await installation(t);
    const { clientId, clientSecret } = JSON.parse(
      await succeed(rollcall(['clients', 'create', '--name', 'CRM', '--json'])),
    );
    const { url } = await startServer(t, data);
    const token = await tokenFor(url, clientId, clientSecret);
    assert.doesNotMatch(await succeed(rollcall(['clients', 'list', '--json'])), /disabledDate/);
    await succeed(rollcall(['clients', 'disable', clientId]));
    assert.equal(await numberOf(url, token), '401-204');
    assert.equal((await logIn(url, clientId, clientSecret)).status, 401);
    const [listed] = JSON.parse(await succeed(rollcall(['clients', 'list', '--json'])));
    assert.match(listed.disabledDate, /^\d{4}-.*Z$/);
    assert.ok((await succeed(rollcall(['clients', 'list']))).includes(listed.disabledDate));
    await succeed(rollcall(['clients', 'enable', clientId]));
    assert.equal(await numberOf(url, token), '404-200');
    for (const command of ['disable', 'enable', 'rotate-secret', 'rotate-webhook-secret']) {
      const { exitCode, stderr } = await rollcall(['clients', command, 'nobody']);
      assert.equal(exitCode, 1);
      assert.match(stderr, /there is no client nobody; `rollcall clients list`/);
    }
  });

  it('rotates a secret: the old one ends at once, tokens only when they are to', async (t) => {
    const { data, rollcall } = await installation(t);
    const { clientId, clientSecret: first } = JSON.parse(
      await succeed(rollcall(['clients', 'create', '--name', 'CRM', '--json'])),
    );
    const { url } = await startServer(t, data);
    const token = await tokenFor(url, clientId, first);
    const printed = await succeed(rollcall(['clients', 'rotate-secret', clientId]));
    assert.match(printed, /tokens stay valid/);
    const second = /^clientSecret +(\S{43})$/m.exec(printed)?.[1] ?? '';
    assert.equal((await logIn(url, clientId, first)).status, 401);
    const other = await tokenFor(url, clientId, second);
    assert.equal(await numberOf(url, token), '404-200');
    const rotated = JSON.parse(
      await succeed(rollcall(['clients', 'rotate-secret', clientId, '--revoke-tokens', '--json'])),
    );
    assert.equal(rotated.revokedTokens, 2);
    assert.deepEqual([await numberOf(url, token), await numberOf(url, other)], ['401-203', '401-203']);
    assert.equal((await logIn(url, clientId, rotated.clientSecret)).status, 200);
  });
});

describe('rollcall clients rotate-webhook-secret', () => {
  it('gives a new secret; the old one stays valid for a day, for as long as is said, or not at all', async (t) => {
    const { data, rollcall } = await installation(t);
    const { clientId, webhookSecret: first } = JSON.parse(
      await succeed(rollcall(['clients', 'create', '--name', 'CRM', '--json'])),
    );
    const control = await openControlStore({ dataDirectory: data });
    t.after(() => control.close());
    const masterKey = await loadMasterKey({ dataDirectory: data });
    const validIn = async (hours: number): Promise<string[]> => {
      const sealed = await control.clients.webhookSecrets(clientId, Date.now() + hours * 3_600_000);
      return sealed.map((secret) => openWebhookSecret(masterKey, clientId, secret));
    };
    const rotate = ['clients', 'rotate-webhook-secret', clientId];

    const printed = await succeed(rollcall(rotate));
    const second = /^webhookSecret +(whsec_\S{44})$/m.exec(printed)?.[1] ?? '';
    assert.match(printed, /signed with the old one too until \d{4}-\d\d-\d\dT\S+Z\.$/m);
    assert.deepEqual([await validIn(23), await validIn(25)], [[second, first], [second]]);

    const third = JSON.parse(await succeed(rollcall([...rotate, '--overlap', '48', '--json'])));
    assert.deepEqual(Object.keys(third), ['clientId', 'webhookSecret', 'previousUntilDate']);
    assert.deepEqual(await validIn(47), [third.webhookSecret, second]);

    const fourth = JSON.parse(await succeed(rollcall([...rotate, '--overlap', '0', '--json'])));
    assert.deepEqual(Object.keys(fourth), ['clientId', 'webhookSecret']);
    assert.deepEqual(await validIn(0), [fourth.webhookSecret]);
  });

  it('changes nothing under another master key, until that is adopted and the old secret given up', async (t) => {
    const { data, rollcall } = await installation(t);
    const { clientId } = JSON.parse(
      await succeed(rollcall(['clients', 'create', '--name', 'CRM', '--json'])),
    );
    const control = await openControlStore({ dataDirectory: data });
    t.after(() => control.close());
    const before = await control.clients.webhookSecrets(clientId, 0);
    await writeFile(join(data, 'master.key'), 'a'.repeat(64));
    const { exitCode, stdout, stderr } = await rollcall(['clients', 'rotate-webhook-secret', clientId]);
    assert.deepEqual([exitCode, stdout], [1, '']);
    assert.match(stderr, /this is not the master key/);
    assert.deepEqual(await control.clients.webhookSecrets(clientId, 0), before);
    await succeed(rollcall(['settings', 'adopt', '--master-key']));
    await succeed(rollcall(['clients', 'rotate-webhook-secret', clientId, '--overlap', '0']));
    assert.notDeepEqual(await control.clients.webhookSecrets(clientId, 0), before);
  });
});

describe('rollcall tokens', () => {
  it('lists tokens by their ids and revokes them, one or all of a client', async (t) => {
    const { data, rollcall } = await installation(t);
    const { url } = await startServer(t, data);
    const clients: { clientId: string; clientSecret: string }[] = [];
    const tokens: string[] = [];
    for (const name of ['one', 'two']) {
      const client = JSON.parse(await succeed(rollcall(['clients', 'create', '--name', name, '--json'])));
      clients.push(client);
      for (let n = 0; n < 2; n++) tokens.push(await tokenFor(url, client.clientId, client.clientSecret));
    }
    const [one = '', two = ''] = clients.map(({ clientId }) => clientId);
    const list = async (...args: string[]): Promise<{ tokenId: string; revokedDate?: string }[]> =>
      JSON.parse(await succeed(rollcall(['tokens', 'list', '--json', ...args])));

    assert.equal((await list()).length, 4);
    const [first, second] = await list('--client', one);
    assert.match(first?.tokenId ?? '', /^[0-9a-v]{20}$/);
    await succeed(rollcall(['tokens', 'revoke', first?.tokenId ?? '']));
    const ofOne = [await numberOf(url, tokens[0] ?? ''), await numberOf(url, tokens[1] ?? '')];
    assert.deepEqual(ofOne.toSorted(), ['401-203', '404-200']);
    assert.deepEqual(
      (await list('--client', one)).map(({ tokenId, revokedDate }) => [tokenId, revokedDate !== undefined]),
      [
        [first?.tokenId, true],
        [second?.tokenId, false],
      ],
    );
    assert.match(await succeed(rollcall(['tokens', 'revoke', '--client', two, '--all'])), /: 2\.$/m);
    for (const token of tokens.slice(2)) assert.equal(await numberOf(url, token), '401-203');
    const table = await succeed(rollcall(['tokens', 'list']));
    assert.match(table, /^tokenId +clientId +created +expires +revoked$/m);
    for (const token of tokens) assert.ok(!table.includes(token));
  });

  it('says what is wrong with a call', async (t) => {
    const { rollcall } = await installation(t);
    for (const [args, expectedCode, message] of [
      [['revoke', 'unknown'], 1, /there is no token unknown/],
      [['revoke', '--client', 'nobody', '--all'], 1, /there is no client nobody/],
      [['list', '--client', 'nobody'], 1, /there is no client nobody/],
      [['revoke'], 2, /either a token id, or --client with --all/],
      [['revoke', '--client', 'x'], 2, /either a token id/],
      [['revoke', 'x', '--all'], 2, /either a token id/],
    ] as const) {
      const { exitCode, stderr } = await rollcall(['tokens', ...args]);
      assert.equal(exitCode, expectedCode, stderr);
      assert.match(stderr, message);
    }
  });
});
