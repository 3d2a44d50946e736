/** The ping of webhooks, with the guard, a real store and receivers on loopback, which is allowed here. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it, type TestContext } from 'node:test';
import { Egress, parseAllowedTarget } from '@rollcall/egress';
import { Webhook } from 'standardwebhooks';
import { createClient } from '../../access/create-client.ts';
import { rotateWebhookSecret } from '../../access/rotate-webhook-secret.ts';
import type { ClientId, ControlStore } from '../../control/control-store.ts';
import { openControlStore } from '../../control/open-control-store.ts';
import { hashSecret, newSecret } from '../../control/secrets.ts';
import { ClientSigner } from '../../webhooks/client-signer.ts';
import { maxPingsPerClient, WebhookPings } from '../../webhooks/webhook-pings.ts';
import { type Fixture, startFixture } from '../server-fixture.test.ts';

const path = '/api/v1/webhooks/ping';
const masterKey = new Uint8Array(32);

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

describe(`POST ${path}`, () => {
  let dataDirectory: string;
  let control: ControlStore;
  let egress: Egress;
  let fixture: Fixture;
  let clientId: ClientId;
  let webhookSecret: string;
  let accessToken: string;

  before(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-ping-'));
    control = await openControlStore({ dataDirectory });
    const created = await createClient(control, masterKey, 'Acme', Date.now());
    ({ clientId } = created.client);
    ({ webhookSecret } = created);
    // Nothing but a token: a ping needs no entitlement.
    await control.clients.update(clientId, { entitlements: [] });
    accessToken = newSecret();
    await control.tokens.issue({
      tokenHash: hashSecret(accessToken),
      tokenId: 'token',
      clientId,
      createdAtMs: 0,
      expiresAtMs: Number.MAX_SAFE_INTEGER,
    });
    const loopback = parseAllowedTarget('127.0.0.1');
    if ('error' in loopback) throw new Error(loopback.error);
    egress = new Egress({ allow: [loopback], allowSetting: 'webhookAllowedTargets' });
    const signer = new ClientSigner(control.clients, masterKey);
    const webhookPings = new WebhookPings({ egress, signer, clock: Date.now });
    fixture = startFixture({ control, egress, webhookPings, clock: Date.now });
  });

  after(async () => {
    await fixture.app.close();
    await egress.close();
    await control.close();
    await rm(dataDirectory, { recursive: true });
  });

  const post = (payload: string, headers: Record<string, string> = {}) =>
    fixture.app.inject({
      method: 'POST',
      url: path,
      payload,
      headers: {
        accesstoken: accessToken,
        accept: 'application/json',
        'content-type': 'application/json',
        ...headers,
      },
    });
  const ping = (url: string, headers: Record<string, string> = {}) => post(JSON.stringify({ url }), headers);

  it('sends a signed ping and answers what came back', async (t) => {
    const received: Received[] = [];
    const url = await receiver(t, async (request, response) => {
      const body = (await buffer(request)).toString();
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(202).end('thank you');
    });
    const { statusCode, body } = await ping(`${url}/hooks?to=crm`);
    assert.equal(statusCode, 200);
    const { webhookId, sentDate, durationMs, ...rest } = JSON.parse(body);
    assert.deepEqual(rest, { delivered: true, status: 202, answer: 'thank you' });
    assert.ok(Number.isInteger(durationMs));
    const [message, ...more] = received;
    assert.ok(message !== undefined);
    assert.deepEqual(more, []);
    assert.deepEqual(new Webhook(webhookSecret).verify(message.body, message.headers), {
      type: 'ping',
      timestamp: sentDate,
      data: {},
    });
    assert.equal(message.headers['webhook-id'], webhookId);
    assert.equal(message.headers['content-type'], 'application/json');
  });

  it('is signed with both secrets while one is rotated', async (t) => {
    const received: Received[] = [];
    const url = await receiver(t, async (request, response) => {
      const body = (await buffer(request)).toString();
      received.push({ headers: request.headers as Record<string, string>, body });
      response.end();
    });
    const times = { overlapMs: 60_000, nowMs: Date.now() };
    const rotated = await rotateWebhookSecret(control.clients, masterKey, clientId, times);
    assert.ok(rotated !== undefined);
    await ping(url);
    for (const secret of [rotated.webhookSecret, webhookSecret]) {
      for (const { body, headers } of received) new Webhook(secret).verify(body, headers);
    }
    assert.equal(received.length, 1);
  });

  it('tells what went wrong at the receiver', async (t) => {
    const outcome = async (answer: RequestListener): Promise<Record<string, unknown>> => {
      const answered = await ping(await receiver(t, answer));
      assert.equal(answered.statusCode, 200, answered.body);
      const { webhookId, sentDate, durationMs, failure, ...rest } = answered.json();
      return { ...rest, hasFailure: failure !== undefined };
    };
    const failed = { delivered: false, hasFailure: true };
    const answered = { delivered: false, hasFailure: false };
    assert.deepEqual(await outcome((_, response) => response.writeHead(500).end('no\0')), {
      ...answered,
      status: 500,
      answer: 'no\0',
    });
    assert.deepEqual(await outcome((_, response) => response.writeHead(302, { location: '/x' }).end()), {
      ...answered,
      status: 302,
    });
    assert.deepEqual(await outcome((request) => request.socket.resetAndDestroy()), failed);
    const nobody = await receiver(t, () => {}, 'closed at once');
    assert.match((await ping(nobody)).json().failure, /./);
  });

  it('answers in XML, where characters that XML forbids are replaced', async (t) => {
    const url = await receiver(t, (_, response) => response.end('<ok>\0'));
    const { headers, body } = await ping(url, { accept: 'application/xml' });
    assert.match(String(headers['content-type']), /^application\/xml/);
    assert.match(
      body,
      /<webhookPing><answer>&lt;ok&gt;\uFFFD<\/answer><delivered>true<\/delivered><durationMs>\d+<\/durationMs>/,
    );
  });

  it('refuses a URL that can never be called, sends nothing, and names the setting', async () => {
    for (const [url, number, message] of [
      ['no url', '400-210', /url is refused.*http/],
      ['ftp://127.0.0.1/', '400-210', /ftp/],
      ['http://user:secret@127.0.0.1/', '400-210', /password/],
      ['http://10.0.0.1/', '400-211', /webhookAllowedTargets/],
      ['http://[::1]:8080/', '400-211', /webhookAllowedTargets/],
      [`http://127.0.0.1/${'x'.repeat(2_048)}`, '400-210', /at most 2048/],
      [`http://127.0.0.1/${'\u00fc'.repeat(400)}`, '400-210', /at most 2048/],
    ] as const) {
      const answer = (await ping(url)).json();
      assert.equal(answer.errorNumber, number, url);
      assert.match(answer.message, message);
      assert.ok(!answer.message.includes('secret'));
    }
  });

  it('is refused while as many of the client are under way as may be, and sent again when they are answered', async (t) => {
    const waiting: ServerResponse[] = [];
    const all = Promise.withResolvers<void>();
    const url = await receiver(t, (_, response) => {
      if (waiting.push(response) === maxPingsPerClient) all.resolve();
    });
    const pings = Array.from({ length: maxPingsPerClient }, () => ping(url));
    await all.promise;
    const refused = await ping(url);
    assert.deepEqual([refused.statusCode, refused.json().errorNumber], [400, '400-253']);
    for (const response of waiting) response.end();
    for (const answer of await Promise.all(pings)) assert.equal(answer.json().delivered, true);
    const quick = await receiver(t, (_, response) => response.end());
    assert.equal((await ping(quick)).json().delivered, true);
    assert.equal(waiting.length, maxPingsPerClient);
  });

  it('takes a JSON object with a url and nothing else', async () => {
    for (const [text, number, message] of [
      ['', '400-230', /lacks url/],
      ['{}', '400-230', /lacks url/],
      ['{', '400-230', /send one JSON object/],
      ['null', '400-230', /send one JSON object/],
      ['[]', '400-230', /send one JSON object/],
      ['"http://127.0.0.1/"', '400-230', /send one JSON object/],
      ['{"url":"http://127.0.0.1/","id":1}', '400-230', /"id"/],
      ['{"url":7}', '400-218', /url/],
    ] as const) {
      const answer = (await post(text)).json();
      assert.equal(answer.errorNumber, number, text);
      assert.match(answer.message, message);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      assert.equal((await post('{}', { 'content-type': type })).statusCode, 415);
    }
    assert.equal((await post(' '.repeat(65_537))).statusCode, 413);
    assert.equal((await post('{}', { accesstoken: 'nobody' })).statusCode, 401);
  });
});

/** The URL of a receiver that answers so until the end of the test, or of one that is gone already. */
async function receiver(
  t: TestContext,
  answer: RequestListener,
  life: 'whole test' | 'closed at once' = 'whole test',
): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  if (life === 'closed at once') close();
  else t.after(close);
  return `http://127.0.0.1:${port}`;
}
