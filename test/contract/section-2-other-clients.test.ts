/**
 * Contract section 2, 404: every id that belongs to another client is as if it did not exist. The walk goes over every route
 * that the server says it has, so that a new one is walked too, or fails here until this file says what it can name.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import {
  type ControlStore,
  type Entitlement,
  entitlements,
} from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { createLogger } from '../../packages/rollcall/src/http/logger.ts';
import { type RunningServer, startServer } from '../../packages/rollcall/src/serve/start-server.ts';
import { loadSettings } from '../../packages/rollcall/src/settings/load-settings.ts';
import { ApiClient, type Credentials, errorIn, type JobJson, jobPath, parsed } from '../e2e/api-client.ts';

/** Routes whose paths name nothing of a client, each with whose it is, or with what else can name another's. */
const withoutIds: Readonly<Record<string, 'the caller alone' | 'nobody' | readonly string[]>> = {
  'POST /Auth/login/v1/token': 'the caller alone',
  'POST /Auth/login/v1/token.json': 'the caller alone',
  'DELETE /Auth/login/v1/token': 'the caller alone',
  'DELETE /Auth/login/v1/token.json': 'the caller alone',
  'POST /oauth2/token': 'the caller alone',
  // Its form can hold another client's token: oauth.test.ts.
  'POST /oauth2/revoke': 'the caller alone',
  'GET /.well-known/oauth-authorization-server': 'nobody',
  'POST /api/v1/target/company/job': 'the caller alone',
  'POST /api/v1/target/contact/job': 'the caller alone',
  'GET /api/v1/target/company/{companyId}/contacts': 'nobody',
  'GET /api/v1/companies': 'nobody',
  'GET /api/v1/company/{companyId}': 'nobody',
  'GET /api/v1/reference/countries': 'nobody',
  'GET /api/v1/reference/jobLevels': 'nobody',
  'GET /api/v1/reference/jobFunctions': 'nobody',
  'GET /api/v1/reference/states': 'nobody',
  'GET /api/v1/admin/usage': 'the caller alone',
  'GET /api/v1/admin/jobs': ['?clientId={clientId}', '?clientId={clientId}&jobStatuses=1'],
  'POST /api/v1/webhooks/ping': 'the caller alone',
  'GET /healthz': 'nobody',
  'GET /readyz': 'nobody',
  'GET /openapi.json': 'nobody',
};

const line = 'q1,730247,3,,';
/** Like any other: there are no data here. One of a contact is tried by another client in section-6-contacts.test.ts. */
const ownersNewId = 'n'.repeat(64);
const operatorPath = '/api/v1/operator/';

describe('a client that is no operator', () => {
  let directory: string;
  let control: ControlStore;
  let server: RunningServer;
  let owner: ApiClient;
  let stranger: ApiClient;
  let operator: ApiClient;
  /** What each parameter of a path can name of the owner's. */
  let ids: Readonly<Record<string, string>>;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-contract-'));
    const settings = loadSettings({
      flags: { dataDirectory: directory, port: 0, worker: false, logLevel: 'silent' },
      env: {},
      workingDirectory: directory,
    });
    control = await openControlStore(settings);
    server = await startServer(settings, createLogger({ level: settings.logLevel }));
    const usual = entitlements.filter((name) => name !== 'operator');
    const create = async (granted: readonly Entitlement[]): Promise<Credentials> => {
      const rights = { entitlements: granted };
      const created = await createClient(control, new Uint8Array(32), 'client', Date.now(), {}, rights);
      return { clientId: created.client.clientId, clientSecret: created.clientSecret };
    };
    const credentials = await create(usual);
    owner = await ApiClient.logIn(server.address, credentials);
    stranger = await ApiClient.logIn(server.address, await create(usual));
    operator = await ApiClient.logIn(server.address, await create(['operator']));
    const [token] = await control.tokens.list(credentials.clientId);
    ids = {
      clientId: credentials.clientId,
      tokenId: token?.tokenId ?? '',
      jobId: await owner.submit(line),
      newId: ownersNewId,
    };
  });
  after(async () => {
    await server.stop();
    await control.close();
    await rm(directory, { recursive: true });
  });

  const stateOf = async (jobId: string) => (await owner.status(jobId)).status;
  const filled = (path: string): string =>
    path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const id = ids[name];
      assert.ok(id !== undefined, `this test does not know which id of another client {${name}} is: add it`);
      return id;
    });
  /** As `METHOD /path/{id}`; the message of a 404 lists all that there is. */
  const routes = async (): Promise<string[]> => {
    const { message } = errorIn(await stranger.call('GET', '/nothing'));
    return (message.split('this server has ')[1] ?? '').split(', ').flatMap((route) => {
      const [methods = '', path = ''] = route.split(' ');
      return methods.split('|').map((method) => `${method} ${path}`);
    });
  };

  it('finds 404 at every route under every id of another, and 405 at those of operators', async () => {
    const served = await routes();
    assert.ok(served.includes('GET /api/v1/target/company/job/{jobId}/results'));
    const unserved = Object.keys(withoutIds).filter((route) => !served.includes(route));
    assert.deepEqual(unserved, [], 'routes of the table that are not served');
    for (const route of served) {
      const [method = '', path = ''] = route.split(' ');
      const isOfOperators = path.startsWith(operatorPath);
      const how = withoutIds[route];
      if (typeof how === 'string') continue;
      if (how !== undefined) {
        for (const query of how)
          assert.equal(errorIn(await stranger.call(method, filled(path + query))).status, 404, route);
        continue;
      }
      const isKnown = isOfOperators || path.includes('{');
      assert.ok(isKnown, `${route} is not in this test: say what of another client it can name`);
      const target = isOfOperators ? path.replaceAll(/\{\w+\}/g, ids['clientId'] ?? '') : filled(path);
      const { status, message } = errorIn(await stranger.call(method, target));
      assert.equal(status, isOfOperators ? 405 : 404, `${route}: ${message}`);
    }
    assert.equal(await stateOf(ids['jobId'] ?? ''), 'accepted');
  });

  it('lists nothing of another', async () => {
    assert.deepEqual(parsed(await stranger.call('GET', '/api/v1/admin/jobs')), { bulkJobs: [] });
    const all = errorIn(await stranger.call('GET', '/api/v1/admin/jobs?allClients=true'));
    assert.equal(all.errorNumber, '405-200');
    const own = await owner.call('GET', filled('/api/v1/admin/jobs?clientId={clientId}'));
    assert.equal(parsed<{ bulkJobs: object[] }>(own).bulkJobs.length, 1);
  });

  it('is seen by an operator, who can look, list and cancel, and never gets the contacts', async () => {
    const jobId = await owner.submit(line);
    const path = `${jobPath}/${jobId}`;
    assert.equal((await operator.status(jobId)).status, 'accepted');
    assert.equal(errorIn(await operator.call('GET', `${path}/results`)).errorNumber, '404-200');
    for (const query of ['?allClients=true', filled('?clientId={clientId}')]) {
      const list = await operator.call('GET', `/api/v1/admin/jobs${query}`);
      const { bulkJobs } = parsed<{ bulkJobs: { jobId: string; clientId: string }[] }>(list);
      assert.deepEqual(
        bulkJobs.map((job) => [job.jobId, job.clientId]),
        [jobId, ids['jobId']].map((id) => [id, ids['clientId']]),
      );
    }
    assert.deepEqual(parsed(await operator.call('GET', '/api/v1/admin/jobs')), { bulkJobs: [] });
    for (const [query, number] of [
      ['?clientId=nobody', '404-216'],
      ['?clientId=nobody&allClients=true', '400-218'],
    ])
      assert.equal(errorIn(await operator.call('GET', `/api/v1/admin/jobs${query}`)).errorNumber, number);
    assert.equal(parsed<JobJson>(await operator.call('DELETE', path)).status, 'aborted');
    assert.equal(await stateOf(jobId), 'aborted');
  });
});
