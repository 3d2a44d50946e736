/** PostgreSQL that hangs, under servers and workers: it takes connections and answers nothing, and goes on later. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { type ApiClient, call, errorIn, type HttpAnswer, jobPath } from './api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

/** The processes live as long as all tests here together. */
const boundMs = 3 * 60 * 1_000;
/** Five seconds for connecting, a second for a statement and five of grace; the machine may be busy. */
const answeredMs = 20_000;

describe('while PostgreSQL hangs', () => {
  let postgres: EmbeddedServer;
  let data: DataDirectory;
  let env: Record<string, string>;
  let server: RollcallServer;
  let worker: RollcallProcess;
  let client: ApiClient;

  before(async () => {
    postgres = await EmbeddedServer.start();
    data = await DataDirectory.make();
    env = {
      ROLLCALL_DATABASE_URL: await postgres.createDatabase(),
      ROLLCALL_DATABASE_TIMEOUT_SECONDS: '1',
      ROLLCALL_RESULT_STORAGE: 'database',
    };
    await data.importSample(300, 5, env);
    const created = await run(['clients', 'create', '--name', 'acme', '--json', '--data', data.path], env);
    server = await RollcallServer.start(data.path, ['--no-worker'], { env, boundMs });
    worker = new RollcallProcess(['worker', '--data', data.path, '--threads', '1'], { env, boundMs });
    await worker.printed(/rollcall: working/);
    client = await server.logIn(JSON.parse(created));
  });

  after(async () => {
    await Promise.all([server, worker].map((process) => process[Symbol.asyncDispose]()));
    await postgres.stop();
    await data[Symbol.asyncDispose]();
  });

  it('calls are refused with 503 in time, and all goes on when it answers again', async () => {
    const lines = Array.from({ length: 2_000 }, (_, n) => `${n},${data.largestCompanyId()},,,a`).join('\n');
    const underWay = await client.submit(lines);
    await client.until(underWay, ({ status }) => status === 'processing');
    await postgres.freeze();
    const key = { 'idempotency-key': '"one"' };
    try {
      const answers = await Promise.all([
        timed(() => client.post('1,730247,4,,', key)),
        timed(() => client.call('GET', `${jobPath}/${underWay}`)),
        timed(() => call('GET', `${server.url}/readyz`)),
      ]);
      for (const answer of answers) refused(answer);
      assert.equal((await call('GET', `${server.url}/healthz`)).status, 200);
      await worker.printed(/"type":"StoreUnavailableError"/);
    } finally {
      postgres.thaw();
    }
    while ((await call('GET', `${server.url}/readyz`)).status !== 200);
    const job = await client.submit('1,730247,4,,', key);
    assert.equal(await client.submit('1,730247,4,,', key), job);
    assert.equal((await client.ended(underWay)).status, 'finished');
    assert.equal((await client.ended(job)).status, 'finished');
    const listed = await client.call('GET', '/api/v1/admin/jobs');
    assert.equal(JSON.parse(listed.text).bulkJobs.length, 2, listed.text);
    const outages = server.output.match(/"msg":"the control store cannot be used[^"]*"/g);
    assert.equal(outages?.length, 1);
    assert.doesNotMatch(server.output, /failed unexpectedly/);
  });

  it('the doctor says so, a start fails, and what runs can be stopped', async () => {
    await postgres.freeze();
    try {
      const doctor = new RollcallProcess(['doctor', '--data', data.path], { env });
      const start = new RollcallProcess(['worker', '--data', data.path], { env });
      const stopped = [server.stop(), worker.stop()];
      assert.equal((await doctor.ended).code, 1);
      assert.match(doctor.output, /PostgreSQL cannot be used now: it does not answer/);
      assert.equal((await start.ended).code, 1);
      assert.match(start.output, /PostgreSQL cannot be used now: it does not answer/);
      for (const end of await Promise.all(stopped)) assert.deepEqual(end, { code: 0, signal: null });
    } finally {
      postgres.thaw();
    }
  });
});

interface TimedAnswer extends HttpAnswer {
  readonly ms: number;
}

async function timed(asked: () => Promise<HttpAnswer>): Promise<TimedAnswer> {
  const beganAtMs = performance.now();
  return { ...(await asked()), ms: performance.now() - beganAtMs };
}

function refused({ status, headers, text, ms }: TimedAnswer): void {
  assert.equal(status, 503, text);
  assert.match(String(headers['retry-after']), /^\d+$/);
  assert.match(errorIn({ status, headers, text, bytes: Buffer.from(text) }).message, /database/);
  assert.ok(ms < answeredMs, `answered after ${ms} ms`);
}
