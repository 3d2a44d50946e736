/** Contract section 3, OAuth 2: the client of a well-kept library finds everything by itself, and calls the API. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as oauth from 'openid-client';
import { createLogger } from '../../packages/rollcall/src/http/logger.ts';
import { type RunningServer, startServer } from '../../packages/rollcall/src/serve/start-server.ts';
import { loadSettings } from '../../packages/rollcall/src/settings/load-settings.ts';
import type { Credentials } from '../e2e/api-client.ts';
import { newClient } from './client-accounts.ts';

describe('an OAuth client of the shelf', () => {
  let directory: string;
  let server: RunningServer;
  let credentials: Credentials;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-contract-'));
    const settings = loadSettings({
      flags: { dataDirectory: directory, port: 0, worker: false, logLevel: 'silent' },
      env: {},
      workingDirectory: directory,
    });
    server = await startServer(settings, createLogger({ level: settings.logLevel }));
    credentials = await newClient(directory, 'off the shelf');
  });
  after(async () => {
    await server.stop();
    await rm(directory, { recursive: true });
  });

  const discover = (authentication: oauth.ClientAuth, { clientId } = credentials) =>
    oauth.discovery(new URL(server.address), clientId, undefined, authentication, {
      algorithm: 'oauth2',
      // The server under test speaks no TLS.
      execute: [oauth.allowInsecureRequests],
    });

  for (const [name, authentication] of [
    ['client_secret_basic', oauth.ClientSecretBasic],
    ['client_secret_post', oauth.ClientSecretPost],
  ] as const)
    it(`gets a token by ${name}, calls the API with it, and revokes it`, async () => {
      const config = await discover(authentication(credentials.clientSecret));
      const granted = await oauth.clientCredentialsGrant(config, { scope: 'lookup' });
      assert.equal(granted.expiresIn(), 14 * 86_400);
      assert.equal(granted.scope, 'lookup contactDetails companies');
      const list = () =>
        oauth.fetchProtectedResource(
          config,
          granted.access_token,
          new URL('/api/v1/admin/jobs', server.address),
          'GET',
          undefined,
          new Headers({ accept: 'application/json' }),
        );
      assert.deepEqual(await (await list()).json(), { bulkJobs: [] });
      await oauth.tokenRevocation(config, granted.access_token);
      await assert.rejects(list(), { code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE', status: 401 });
    });

  it('understands why it gets no token', async () => {
    const wrong = await discover(oauth.ClientSecretBasic('not the secret'));
    await assert.rejects(oauth.clientCredentialsGrant(wrong), {
      code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
      status: 401,
    });
    const config = await discover(oauth.ClientSecretPost(credentials.clientSecret));
    await assert.rejects(oauth.clientCredentialsGrant(config, { scope: 'operator' }), {
      error: 'invalid_scope',
      status: 400,
    });
  });
});
