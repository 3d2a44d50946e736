/** Contract section 7: what of webhooks a client sees. Failing receivers and the schedule are in webhooks/delivery-sender.test.ts. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import { entitlements } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { loadMasterKey } from '../../packages/rollcall/src/control/secrets.ts';
import {
  answers,
  type ReceivedMessage,
  Receiver,
} from '../../packages/rollcall/src/webhooks/receiver-fixture.test.ts';
import { ApiClient, errorIn, type HttpAnswer, type JobJson, jobPath, parsed } from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';
import { newClient } from './client-accounts.ts';

const contactJobPath = '/api/v1/target/contact/job';
const lines = '1,730247,4,,\n';
const allowLoopback = ['--webhook-allowed-targets', '127.0.0.1'];

interface DeliveriesJson {
  readonly webhookDeliveries: readonly {
    readonly webhookId: string;
    readonly webhook: string;
    readonly webhookStatus: string;
    readonly nextAttemptDate?: string;
    readonly attempts: readonly { readonly status?: number; readonly answer?: string }[];
  }[];
}

let data: DataDirectory;
let server: RollcallServer;
/** Runs no jobs and sends nothing. */
let idle: RollcallServer;
let client: ApiClient;
let webhookSecret: string;
let stranger: ApiClient;
let operator: ApiClient;
let receiver: Receiver;

before(async () => {
  data = await DataDirectory.withSample(100);
  const control = await openControlStore({ dataDirectory: data.path });
  const masterKey = await loadMasterKey({ dataDirectory: data.path });
  const owner = await createClient(control, masterKey, 'owner', 1);
  const seesAll = await createClient(control, masterKey, 'operator', 1);
  await control.clients.update(seesAll.client.clientId, { entitlements: [...entitlements] });
  await control.close();
  receiver = await Receiver.start();
  [server, idle] = await Promise.all([
    RollcallServer.start(data.path, allowLoopback),
    RollcallServer.start(data.path, [...allowLoopback, '--no-worker']),
  ]);
  webhookSecret = owner.webhookSecret;
  client = await server.logIn({ clientId: owner.client.clientId, clientSecret: owner.clientSecret });
  operator = await server.logIn({ clientId: seesAll.client.clientId, clientSecret: seesAll.clientSecret });
  stranger = await server.logIn(await newClient(data.path, 'stranger'));
});

after(async () => {
  await receiver[Symbol.asyncDispose]();
  await Promise.all([server, idle].map((one) => one[Symbol.asyncDispose]()));
  await data[Symbol.asyncDispose]();
});

function submit(query: Record<string, string>, path = jobPath, to = client): Promise<HttpAnswer> {
  return to.call('POST', `${path}?${new URLSearchParams(query)}`, {
    headers: { 'content-type': 'text/plain' },
    body: lines,
  });
}

/** The next message that a receiver gets. */
function nextMessage(answer = answers(200, {}, 'thanks')): Promise<ReceivedMessage> {
  return new Promise((resolve) => {
    receiver.behaviour = (response, message) => {
      answer(response, message);
      resolve(message);
    };
  });
}

async function deliveries(jobId: string, by = client): Promise<DeliveriesJson['webhookDeliveries']> {
  const answer = await by.call('GET', `${jobPath}/${jobId}/deliveries`);
  return parsed<DeliveriesJson>(answer).webhookDeliveries;
}

/** The delivery of a job as soon as an attempt was recorded. */
async function onceAttempted(jobId: string): Promise<DeliveriesJson['webhookDeliveries'][number]> {
  for (;;) {
    const [delivery] = await deliveries(jobId);
    if (delivery !== undefined && delivery.attempts.length > 0) return delivery;
  }
}

/** The status of a job whose webhook is as far as it should be. */
function untilWebhook(jobId: string, state: string): Promise<JobJson> {
  return client.until(jobId, ({ webhookStatus }) => webhookStatus === state);
}

describe('the webhook of a job', () => {
  it('is told of its end with the status object, signed, on both paths of submission', async () => {
    for (const path of [jobPath, contactJobPath]) {
      const message = nextMessage();
      const { jobId } = parsed<JobJson>(await submit({ webhook: receiver.url }, path));
      const { headers, body } = await message;
      const { webhookStatus, ...status } = await untilWebhook(jobId, 'delivered');
      const signed = new Webhook(webhookSecret).verify(body, headers as Record<string, string>);
      assert.deepEqual(signed, {
        type: 'job.finished',
        timestamp: status.finishedDate,
        data: { ...status, webhookStatus: 'pending' },
      });
      assert.equal(webhookStatus, 'delivered');
      assert.equal(headers['webhook-id'], `msg_${jobId}`);
    }
  });

  it('is told to the client by job and by log, in JSON and XML, and by the operator, and to nobody else', async () => {
    const message = nextMessage(answers(500, {}, 'not now'));
    const { jobId } = parsed<JobJson>(await submit({ webhook: `${receiver.url}?a=b` }));
    await message;
    const delivery = await onceAttempted(jobId);
    const { attempts, nextAttemptDate, ...rest } = delivery;
    assert.deepEqual(rest, {
      webhookId: `msg_${jobId}`,
      webhook: `${receiver.url}?a=b`,
      webhookStatus: 'pending',
      createdDate: (await client.status(jobId)).finishedDate,
    });
    assert.deepEqual(
      attempts.map((attempt) => [attempt.status, attempt.answer]),
      [[500, 'not now']],
    );
    assert.match(nextAttemptDate ?? '', /^\d{4}-/);
    assert.equal((await client.status(jobId)).webhookStatus, 'pending');

    const asXml = { headers: { accept: 'application/xml' } };
    for (const by of [client, operator]) {
      const xml = await by.call('GET', `${contactJobPath}/${jobId}/deliveries`, asXml);
      assert.equal(parseXml(xml.text).name, 'webhookDeliveries');
      assert.match(
        xml.text,
        /^<\?xml[^>]*><webhookDeliveries><webhookDelivery><attempts><attempt><answer>not now</,
      );
    }
    const status = await client.call('GET', `${jobPath}/${jobId}`, asXml);
    assert.equal(childTexts(parseXml(status.text))['webhookStatus'], 'pending');
    for (const [method, path] of [
      ['GET', 'deliveries'],
      ['POST', 'deliveries/replay'],
    ] as const) {
      const refused = await stranger.call(method, `${jobPath}/${jobId}/${path}`);
      assert.deepEqual([refused.status, errorIn(refused).errorNumber], [404, '404-200']);
    }
  });

  it('is sent again when that is asked for, with the same id', async () => {
    const first = nextMessage();
    const { jobId } = parsed<JobJson>(await submit({ webhook: receiver.url }));
    await first;
    await untilWebhook(jobId, 'delivered');
    for (const by of [client, operator]) {
      const again = nextMessage();
      const answer = await by.call('POST', `${jobPath}/${jobId}/deliveries/replay`);
      assert.equal(parsed<DeliveriesJson>(answer).webhookDeliveries.length, 1);
      const { headers, body } = await again;
      assert.deepEqual([headers['webhook-id'], body], [`msg_${jobId}`, (await first).body]);
      await untilWebhook(jobId, 'delivered');
    }
    assert.equal((await deliveries(jobId))[0]?.attempts.length, 3);
  });

  it('is not there for a job without one, nor for an empty one', async () => {
    const { jobId } = parsed<JobJson>(await submit({ webhook: '' }));
    assert.equal((await client.ended(jobId)).webhookStatus, undefined);
    assert.deepEqual(await deliveries(jobId), []);
    const answer = await client.call('POST', `${jobPath}/${jobId}/deliveries/replay`);
    assert.deepEqual([answer.status, errorIn(answer).errorNumber], [404, '404-210']);
  });

  it('waits for the end of the job, a cancellation too, and for a process that sends', async () => {
    await server.stop();
    const elsewhere = idleClient();
    const { jobId } = parsed<JobJson>(await submit({ webhook: receiver.url }, jobPath, elsewhere));
    assert.equal((await elsewhere.status(jobId)).webhookStatus, 'pending');
    assert.deepEqual(await deliveries(jobId, elsewhere), []);
    const early = await elsewhere.call('POST', `${jobPath}/${jobId}/deliveries/replay`);
    assert.deepEqual([early.status, errorIn(early).errorNumber], [400, '400-226']);

    const message = nextMessage();
    assert.equal((await elsewhere.call('DELETE', `${jobPath}/${jobId}`)).status, 200);
    const [delivery] = await deliveries(jobId, elsewhere);
    assert.deepEqual([delivery?.webhookStatus, delivery?.attempts], ['pending', []]);
    server = await RollcallServer.start(data.path, allowLoopback);
    assert.equal(JSON.parse((await message).body).type, 'job.aborted');
  });

  it('is refused at submission where nothing can be sent to it, naming the setting; nothing is stored', async () => {
    const elsewhere = idleClient();
    const jobs = data.countJobs();
    for (const path of [jobPath, contactJobPath]) {
      for (const [webhook, errorNumber, text] of [
        ['http://10.0.0.1/', '400-211', /webhookAllowedTargets/],
        ['http://[::1]/', '400-211', /webhookAllowedTargets/],
        ['ftp://example.com/', '400-210', /ftp/],
        ['https://user:password@example.com/', '400-210', /password/],
        ['example.com', '400-210', /URL/],
        [`https://example.com/${'x'.repeat(2_048)}`, '400-210', /2048/],
      ] as const) {
        for (const validateOnly of ['true', 'false']) {
          const error = errorIn(await submit({ webhook, validateOnly }, path, elsewhere));
          assert.equal(error.errorNumber, errorNumber);
          assert.match(error.message, text);
          assert.ok(!error.message.includes('user:password'));
        }
      }
    }
    const checked = await submit({ webhook: receiver.url, validateOnly: 'true' }, jobPath, elsewhere);
    assert.equal(checked.status, 200);
    assert.equal(data.countJobs(), jobs);
  });

  it('makes another request of a submission under the same Idempotency-Key', async () => {
    const elsewhere = idleClient();
    const headers = { 'content-type': 'text/plain', 'idempotency-key': '"one"' };
    const post = (webhook: string) =>
      elsewhere.call('POST', `${jobPath}?${new URLSearchParams({ webhook })}`, { headers, body: lines });
    const { jobId } = parsed<JobJson>(await post(receiver.url));
    assert.equal(parsed<JobJson>(await post(receiver.url)).jobId, jobId);
    assert.equal((await post(`${receiver.url}/other`)).status, 422);
  });
});

/** The client at the server that runs nothing: a token is good at every server of an installation. */
function idleClient(): ApiClient {
  return new ApiClient(idle.url, client.accessToken);
}
