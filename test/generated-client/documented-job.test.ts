/** A client that was generated from the OpenAPI document runs the documented job; that it compiles is the type check's. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import createClient from 'openapi-fetch';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import { newClient } from '../contract/client-accounts.ts';
import type { Credentials } from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import type { paths } from './api-types.ts';

let data: DataDirectory;
let server: RollcallServer;
let credentials: Credentials;

before(async () => {
  data = await DataDirectory.withSample(100);
  credentials = await newClient(data.path, 'generated');
  server = await RollcallServer.start(data.path);
});

after(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

it('a generated client logs in, submits the documented lines, waits, and downloads what they found', async () => {
  const api = createClient<paths>({ baseUrl: server.url, headers: { accept: 'application/json' } });
  const login = await api.POST('/Auth/login/v1/token.json', {
    body: { ...credentials, grantType: 'cred' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    bodySerializer: (body) => new URLSearchParams({ ...body }).toString(),
  });
  const token = login.data?.accessTokenDetails.accessToken;
  assert.ok(token, JSON.stringify(login.error));
  api.use({
    onRequest: ({ request }) => {
      request.headers.set('accessToken', token);
    },
  });

  const submitted = await api.POST('/api/v1/target/company/job', {
    body: documentedExample,
    params: { query: { onInvalid: 'reject' }, header: { 'Idempotency-Key': '"documented"' } },
    headers: { 'content-type': 'text/csv' },
    bodySerializer: (lines) => lines,
  });
  assert.ok(submitted.data && 'jobId' in submitted.data, JSON.stringify(submitted.error));
  const path = { jobId: submitted.data.jobId };

  let job = await api.GET('/api/v1/target/company/job/{jobId}', { params: { path } });
  for (let waits = 0; waits < 10 && job.data?.status !== 'finished'; waits++) {
    const seen = { wait: 60, since: job.data?.totalProcessed ?? 0, status: job.data?.status ?? 'accepted' };
    job = await api.GET('/api/v1/target/company/job/{jobId}', { params: { path, query: seen } });
  }
  assert.deepEqual(
    [job.data?.status, job.data?.totalProcessed, job.data?.matchedQueries],
    ['finished', 10, 8],
  );

  const results = await api.GET('/api/v1/target/company/job/{jobId}/results', {
    params: { path, query: { format: 'json', fields: ['queryId', 'matchStatus'] } },
  });
  assert.ok(Array.isArray(results.data), JSON.stringify(results.error));
  assert.deepEqual(results.data[0], { queryId: '1', matchStatus: 'matched' });

  const missing = await api.GET('/api/v1/target/company/job/{jobId}', {
    params: { path: { jobId: '00000000000000000000' } },
  });
  assert.equal(missing.error?.errorNumber, '404-200');
});
