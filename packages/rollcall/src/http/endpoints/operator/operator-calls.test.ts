/** The calls of operators (contract section 3), on the real control store and real data sets. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { defaultReferenceTables } from '@rollcall/lookup';
import type { LightMyRequestResponse } from 'fastify';
import { parseXml } from '../../../../../../test/e2e/strict-xml.ts';
import { createClient } from '../../../access/create-client.ts';
import { type Client, type ControlStore, entitlements } from '../../../control/control-store.ts';
import { openControlStore } from '../../../control/open-control-store.ts';
import { importPeople } from '../../../import/import-people.ts';
import { type Fixture, nowMs, startFixture } from '../../server-fixture.test.ts';

const json = { accept: 'application/json' };

describe('the calls of operators', () => {
  let directory: string;
  let control: ControlStore;
  let fixture: Fixture;
  let operator: Client;
  let token: string;
  const versions: string[] = [];

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-operator-'));
    control = await openControlStore({ dataDirectory: directory });
    for (const rows of ['7,Doe', '7,Doe\n8,Roe']) {
      const file = join(directory, 'people.csv');
      await writeFile(file, `companyId,lastName\n${rows}\n`);
      const { version } = await importPeople({
        files: [file],
        dataDirectory: directory,
        control,
        referenceTables: defaultReferenceTables,
        builtBy: 'test',
        signal: new AbortController().signal,
        onProgress: () => {},
      });
      versions.push(version);
    }
    fixture = startFixture({ control, dataDirectory: directory });
    const created = await createClient(control, new Uint8Array(32), 'Ops', 1, {}, { entitlements });
    operator = created.client;
    token = await logIn(created.client.clientId, created.clientSecret);
  });
  after(async () => {
    await fixture.app.close();
    await control.close();
    await rm(directory, { recursive: true });
  });

  async function logIn(clientId: string, clientSecret: string): Promise<string> {
    const login = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' });
    const url = `/Auth/login/v1/token.json?${login}`;
    const answer = await fixture.app.inject({ method: 'POST', url });
    return answer.statusCode === 200
      ? answer.json().accessTokenDetails.accessToken
      : answer.json().errorNumber;
  }
  type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
  const call = (method: Method, path: string, body?: object | string, headers: object = json) =>
    fixture.app.inject({
      method,
      url: `/api/v1/operator/${path}`,
      headers: {
        accesstoken: token,
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const ok = async (answering: Promise<LightMyRequestResponse>) => {
    const answer = await answering;
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json();
  };
  const refusal = async (answering: Promise<LightMyRequestResponse>): Promise<string> => {
    const { errorNumber, message } = (await answering).json();
    return `${errorNumber} ${message}`;
  };
  const create = (fields: object = {}) => ok(call('POST', 'clients', { name: 'Acme', ...fields }));
  const auditLines = () =>
    fixture.logLines.map((line) => JSON.parse(line)).filter(({ action }) => action !== undefined);

  it('are for clients with the entitlement operator', async () => {
    const { clientId, clientSecret } = await create();
    const other = await logIn(clientId, clientSecret);
    for (const path of ['clients', 'tokens', 'datasets', `clients/${clientId}`])
      assert.match(await refusal(call('GET', path, undefined, { ...json, accesstoken: other })), /^405-200/);
  });

  it('create a client, show its secrets once, and list it with its usage', async () => {
    const { clientSecret, webhookSecret, ...created } = await create({
      monthlyCredits: 10,
      entitlements: ['lookup'],
    });
    assert.match(clientSecret, /^[\w-]{43}$/);
    assert.match(webhookSecret, /^whsec_/);
    const { clientId, ...rest } = created;
    assert.deepEqual(rest, {
      name: 'Acme',
      entitlements: ['lookup'],
      monthlyCredits: 10,
      consumedCredits: 0,
      reservedCredits: 0,
      createdDate: new Date(nowMs).toISOString(),
    });
    assert.deepEqual(await ok(call('GET', `clients/${clientId}`)), created);
    const { clients, ...page } = await ok(call('GET', 'clients?resultsPerPage=50'));
    assert.deepEqual(page, { page: 1, resultsPerPage: 50, totalResults: clients.length });
    assert.deepEqual(
      clients.find((one: Client) => one.clientId === clientId),
      created,
    );
    assert.equal((await ok(call('GET', 'clients?resultsPerPage=1&page=2'))).clients.length, 1);
    assert.deepEqual((await ok(call('GET', 'clients?page=1000'))).clients, []);
    assert.match(await refusal(call('GET', 'clients?page=1e3')), /^400-107/);
  });

  it('take over an id and a secret, whatever its characters, and show neither again', async () => {
    const [clientId, clientSecret] = ['CRM/顧客 100% 1', 'a secret of its own'];
    const created = await create({ clientId, clientSecret });
    assert.deepEqual([created.clientId, created.clientSecret], [clientId, undefined]);
    assert.match(await logIn(clientId, clientSecret), /^[\w-]{43}$/);
    const path = `clients/${encodeURIComponent(clientId)}`;
    assert.equal((await ok(call('GET', path))).clientId, clientId);
    const longest = '顧'.repeat(64);
    await create({ clientId: longest });
    assert.equal((await ok(call('GET', `clients/${encodeURIComponent(longest)}`))).clientId, longest);
    assert.match(
      await refusal(call('POST', 'clients', { name: 'x', clientId })),
      /^400-251 there is a client/,
    );
    const short = { name: 'x', clientSecret: 'too short' };
    assert.match(await refusal(call('POST', 'clients', short)), /^400-252 .*9 characters.* 16/);
    assert.match(await refusal(call('POST', 'clients', { name: 'x', clientId: '' })), /^400-252 .*1 to 64/);
  });

  it('change what is given and nothing else', async () => {
    const { clientId, clientSecret } = await create({ monthlyCredits: 5, maxUnfinishedJobs: 2 });
    const path = `clients/${clientId}`;
    const change = (body: object) => ok(call('PATCH', path, body));
    const renamed = await change({ name: 'Globex', monthlyCredits: null });
    assert.deepEqual(
      [renamed.name, renamed.monthlyCredits, renamed.maxUnfinishedJobs],
      ['Globex', undefined, 2],
    );
    assert.equal((await change({ maxUnfinishedJobs: null, entitlements: [] })).maxUnfinishedJobs, undefined);
    assert.equal((await change({ disabled: true })).disabledDate, new Date(nowMs).toISOString());
    assert.equal(await logIn(clientId, clientSecret), '401-204');
    assert.equal((await change({ disabled: false })).disabledDate, undefined);
    assert.deepEqual((await change({})).entitlements, []);
  });

  it('keep what two operators change at once', async () => {
    const { clientId } = await create();
    const given = [{ name: 'Globex' }, { monthlyCredits: 7 }, { maxUnfinishedJobs: 3 }, { disabled: true }];
    await Promise.all(given.map((body) => ok(call('PATCH', `clients/${clientId}`, body))));
    const { name, monthlyCredits, maxUnfinishedJobs, disabledDate } = await ok(
      call('GET', `clients/${clientId}`),
    );
    const disabledAt = new Date(nowMs).toISOString();
    assert.deepEqual([name, monthlyCredits, maxUnfinishedJobs, disabledDate], ['Globex', 7, 3, disabledAt]);
  });

  it('refuse what is not exactly as it must be', async () => {
    const { clientId } = await create();
    const path = `clients/${clientId}`;
    for (const [body, expected] of [
      [{ credits: 5 }, /^400-230 .*"credits".* monthlyCredits/],
      [{ monthlyCredits: -1 }, /^400-105 .*monthlyCredits is -1/],
      [{ monthlyCredits: '5' }, /^400-107 .*monthlyCredits is "5"/],
      [{ entitlements: ['root'] }, /^400-218 .*lookup, contactDetails, companies or operator/],
      [{ entitlements: ['lookup', 'lookup'] }, /^400-218 .*entitlements must not have duplicate items/],
      [{ name: '' }, /^400-218 .*name/],
      [{ name: 'no\0name' }, /^400-218 the parameter name must match pattern/],
      [{ name: 'two\nlines' }, /^400-218 the parameter name must match pattern/],
      [{ disabled: 'yes' }, /^400-218 .*disabled/],
      ['[]', /^400-230 .*no object/],
      ['{', /^400-230 .*not JSON/],
    ] as const)
      assert.match(await refusal(call('PATCH', path, body)), expected);
    assert.match(await refusal(call('POST', 'clients', {})), /^400-230 the body lacks name/);
    const form = { ...json, 'content-type': 'text/plain' };
    const sent = { method: 'PATCH', url: `/api/v1/operator/${path}`, payload: 'x' } as const;
    const typed = await fixture.app.inject({ ...sent, headers: { ...form, accesstoken: token } });
    assert.equal(typed.json().errorNumber, '415-200');
    for (const missing of ['nobody', 'a%00b'])
      for (const [method, end, body] of [
        ['GET', '', undefined],
        ['PATCH', '', {}],
        ['POST', '/rotate-secret', undefined],
        ['POST', '/rotate-webhook-secret', undefined],
        ['DELETE', '/tokens', undefined],
      ] as const)
        assert.match(await refusal(call(method, `clients/${missing}${end}`, body)), /^404-216/);
  });

  it('let no operator shut itself out', async () => {
    const path = `clients/${operator.clientId}`;
    for (const body of [{ disabled: true }, { entitlements: ['lookup'] }, { entitlements: [] }])
      assert.match(
        await refusal(call('PATCH', path, { name: 'Gone', ...body })),
        /^400-248 .*another operator/,
      );
    const kept = { name: 'Ops', entitlements: ['operator', 'lookup'], disabled: false };
    assert.deepEqual((await ok(call('PATCH', path, kept))).entitlements, kept.entitlements);
    await ok(call('PATCH', path, { entitlements: [...entitlements] }));
  });

  it('rotate secrets, with the tokens or without', async () => {
    const { clientId, clientSecret: first } = await create();
    await logIn(clientId, first);
    const rotate = (body?: object) => ok(call('POST', `clients/${clientId}/rotate-secret`, body));
    const { clientSecret: second, ...kept } = await rotate();
    assert.deepEqual(kept, { clientId, revokedTokens: 0 });
    assert.equal(await logIn(clientId, first), '401-205');
    await logIn(clientId, second);
    assert.equal((await rotate({ revokeTokens: true })).revokedTokens, 2);
    const webhook = (body?: object) => ok(call('POST', `clients/${clientId}/rotate-webhook-secret`, body));
    const overlapping = await webhook();
    assert.match(overlapping.webhookSecret, /^whsec_/);
    assert.equal(overlapping.previousUntilDate, new Date(nowMs + 86_400_000).toISOString());
    assert.deepEqual(Object.keys(await webhook({ overlapHours: 0 })), ['clientId', 'webhookSecret']);
  });

  it('list and revoke tokens, by their ids or all of a client', async () => {
    const { clientId, clientSecret } = await create();
    for (let n = 0; n < 3; n++) await logIn(clientId, clientSecret);
    const list = (query = '') => ok(call('GET', `tokens?clientId=${clientId}${query}`));
    const { tokens, ...page } = await list('&resultsPerPage=2');
    assert.deepEqual(page, { page: 1, resultsPerPage: 2, totalResults: 3 });
    assert.equal(tokens.length, 2);
    assert.deepEqual(Object.keys(tokens[0]), ['tokenId', 'clientId', 'createdDate', 'expiresDate']);
    for (let n = 0; n < 2; n++)
      assert.equal((await call('DELETE', `tokens/${tokens[0].tokenId}`)).statusCode, 204);
    assert.equal((await list()).tokens[0].revokedDate, new Date(nowMs).toISOString());
    assert.deepEqual(await ok(call('DELETE', `clients/${clientId}/tokens`)), { clientId, revokedTokens: 2 });
    assert.match(await refusal(call('DELETE', 'tokens/none')), /^404-217/);
    assert.match(await refusal(call('DELETE', 'tokens/a%00b')), /^404-217/);
    assert.match(await refusal(call('GET', 'tokens?clientId=nobody')), /^404-216/);
    assert.ok((await ok(call('GET', 'tokens'))).totalResults > 3);
  });

  it('answer in XML too', async () => {
    for (const [path, root] of [
      ['clients', 'clientList'],
      [`clients/${operator.clientId}`, 'client'],
      ['tokens', 'tokenList'],
      ['datasets', 'dataSetList'],
      [`datasets/${versions[0]}`, 'dataSet'],
      [`datasets/${versions[0]}/diff/${versions[1]}`, 'dataSetDifference'],
    ] as const) {
      const answer = await call('GET', path, undefined, {});
      assert.equal(answer.headers['content-type'], 'application/xml; charset=utf-8');
      assert.equal(parseXml(answer.body).name, root);
    }
  });

  it('list, show, compare, use and remove versions of the data', async () => {
    const [one = '', two = ''] = versions;
    const list = async () =>
      (await ok(call('GET', 'datasets'))).dataSets.map((listed: { version: string; active: boolean }) => [
        listed.version,
        listed.active,
      ]);
    assert.deepEqual(await list(), [
      [one, false],
      [two, true],
    ]);
    const shown = await ok(call('GET', `datasets/${one}`));
    assert.deepEqual(shown.rows, { read: 1, taken: 1, rejected: 0, duplicates: 0 });
    const difference = await ok(call('GET', `datasets/${one}/diff/${two}`));
    const [{ companyId, change, joined }] = difference.companies;
    assert.deepEqual([companyId, change, joined[0].fullName], [8, 'new', 'Roe']);
    assert.equal(difference.totals.contacts.joined, 1);
    const none = await ok(call('GET', `datasets/${one}/diff/${two}?limit=0`));
    assert.deepEqual([none.companies, none.unlisted], [[], 2]);
    assert.match(await refusal(call('DELETE', `datasets/${two}`)), /^400-249 .*active one/);
    assert.equal((await ok(call('POST', `datasets/${one}/use`))).active, true);
    assert.equal((await call('DELETE', `datasets/${two}`)).statusCode, 204);
    assert.deepEqual(await list(), [[one, true]]);
    for (const path of [two, '..%2F..', 'x%00'])
      for (const [method, end] of [
        ['GET', ''],
        ['GET', `/diff/${one}`],
        ['POST', '/use'],
        ['DELETE', ''],
      ] as const)
        assert.match(await refusal(call(method, `datasets/${path}${end}`)), /^404-218/);
    await truncate(join(directory, 'datasets', one, 'blocks.bin'), 8);
    assert.match(await refusal(call('POST', `datasets/${one}/use`)), /^400-250 .*blocks\.bin has 8 bytes/);
  });

  it('leave a line in the log for each change, with who and what, and without secrets', async () => {
    const before = auditLines().length;
    const { clientId, clientSecret, webhookSecret } = await create({ monthlyCredits: 3 });
    const path = `clients/${clientId}`;
    await ok(call('PATCH', path, { disabled: true }));
    const rotated = await ok(call('POST', `${path}/rotate-secret`));
    await call('PATCH', path, { disabled: 'yes' });
    await call('GET', path);
    const lines = auditLines().slice(before);
    assert.deepEqual(
      lines.map(({ operator: who, action, clientId: whom, ...line }) => [
        who === operator.clientId && whom === clientId && line.msg,
        action,
        line.monthlyCredits ?? line.disabled ?? line.revokedTokens,
      ]),
      [
        ['changed by an operator', 'create client', 3],
        ['changed by an operator', 'change client', true],
        ['changed by an operator', 'rotate secret', 0],
      ],
    );
    const log = fixture.logLines.join('\n');
    for (const secret of [clientSecret, webhookSecret, rotated.clientSecret, token, 'a secret of its own'])
      assert.ok(!log.includes(secret));
  });
});
