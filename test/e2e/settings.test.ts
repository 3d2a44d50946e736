/** Wrong settings stop the start, and say which (design section 8). */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { call, errorIn } from './api-client.ts';
import { DataDirectory, type ProcessOptions, RollcallProcess, RollcallServer } from './rollcall-process.ts';

describe('a start', () => {
  let directory: string;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-settings-'));
  });

  after(() => rm(directory, { recursive: true }));

  for (const [what, args, options, message] of [
    ['a flag out of bounds', ['--port', '65536'], {}, /port \(flag --port\).*from 0 to 65_535.*65536/],
    ['a flag of another type', ['--job-lease-seconds', 'soon'], {}, /jobLeaseSeconds.*whole number.*soon/],
    ['a level that there is not', ['--log-level', 'loud'], {}, /logLevel.*one of fatal.*loud/],
    [
      'a variable out of bounds',
      [],
      { ROLLCALL_THREADS: '257' },
      /threads.*ROLLCALL_THREADS.*from 0 to 256.*257/,
    ],
    ['a misspelt variable', [], { ROLLCALL_LOGLEVEL: 'info' }, /ROLLCALL_LOGLEVEL.*ROLLCALL_LOG_LEVEL/],
    [
      'results in a database that there is not',
      ['--result-storage', 'database'],
      {},
      /resultStorage: found database, and there is no databaseUrl/,
    ],
    ['a relative source of data sets', ['--data-set-source', 'datasets'], {}, /dataSetSource.*absolute path/],
    ['a flag that there is not', ['--prot', '0'], {}, /--prot.*--port/s],
  ] as const) {
    it(`with ${what} ends with exit code 2 and names it`, async () => {
      await refused(args, { env: options }, message);
    });
  }

  it('with a wrong value in the config file ends with exit code 2 and names the place', async () => {
    await writeFile(join(directory, 'rollcall.toml'), '# ours\nlogLevel = "info"\nmaxBodyBytes = 12\n');
    // The file of the working directory is read without being named.
    await refused(
      [],
      { workingDirectory: directory },
      /rollcall\.toml, line 3.*maxBodyBytes|maxBodyBytes.*rollcall\.toml, line 3/,
    );
    const file = join(directory, 'other.toml');
    await writeFile(file, 'maxBodyByte = 5000\n');
    await refused(['--config', file], {}, /other\.toml, line 1.*no setting maxBodyByte\..*maxBodyBytes/);
    await refused(['--config', join(directory, 'none.toml')], {}, /configFile.*none\.toml/);
  });

  it('never shows a wrong master key', async () => {
    const masterKey = 'a1b2c3d4e5f6'.repeat(3);
    const output = await refused(
      [],
      { env: { ROLLCALL_MASTER_KEY: masterKey } },
      /masterKey.*64 hexadecimal/,
    );
    assert.ok(!output.includes(masterKey.slice(0, 12)));
  });

  it('tells every wrong setting at once', async () => {
    const output = await refused(['--port', '-1'], { env: { ROLLCALL_THREADS: 'x' } }, /port/);
    assert.match(output, /threads/);
  });

  it('on a port that is in use ends with exit code 1 and says what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    assert.ok(address !== null && typeof address === 'object');
    const port = String(address.port);
    const start = new RollcallProcess(['serve', '--data', join(directory, 'data'), '--port', port]);
    assert.deepEqual(await start.ended, { code: 1, signal: null });
    assert.match(start.stderr, new RegExp(`port ${port} is in use; .*--port`));
    assert.ok(!start.stderr.includes('unexpected'));
    other.close();
  });

  it('takes flags before variables, and those before the config file', async () => {
    await writeFile(
      join(directory, 'rollcall.toml'),
      'maxBodyBytes = 1001\nmaxContactsPerLine = 11\ntokenLifetimeDays = 1\n',
    );
    await using data = await DataDirectory.make();
    await using server = await RollcallServer.start(data.path, ['--max-body-bytes', '1003'], {
      workingDirectory: directory,
      env: { ROLLCALL_MAX_BODY_BYTES: '1002', ROLLCALL_MAX_CONTACTS_PER_LINE: '12' },
    });
    const client = await server.logIn(await data.createClient('client'));
    assert.match(errorIn(await client.post('x'.repeat(1_004))).message, /1003 bytes/);
    const headers = { 'content-type': 'text/csv' };
    const limited = await client.call('POST', '/api/v1/target/company/job?limit=13', { headers, body: 'x' });
    assert.match(errorIn(limited).message, /12 \(setting maxContactsPerLine\)/);
  });

  it('lets the token live as long as is set', async () => {
    await using data = await DataDirectory.make();
    const credentials = await data.createClient('client');
    await using server = await RollcallServer.start(data.path, ['--token-lifetime-days', '3']);
    const query = new URLSearchParams({ ...credentials, grantType: 'cred' }).toString();
    const answer = await call('POST', `${server.url}/Auth/login/v1/token.json?${query}`);
    assert.equal(JSON.parse(answer.text).accessTokenDetails.expiresIn, 3 * 86_400);
  });

  async function refused(args: readonly string[], options: ProcessOptions, message: RegExp): Promise<string> {
    const start = new RollcallProcess(['serve', '--data', join(directory, 'data'), ...args], options);
    assert.deepEqual(await start.ended, { code: 2, signal: null }, start.output);
    assert.match(start.stderr, message);
    assert.equal(start.stdout, '');
    return start.output;
  }
});
