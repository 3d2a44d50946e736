/** What processes on one control store must have alike: the program refuses to start with anything else. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { DataDirectory, type ProcessEnd, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

const otherKey = 'ab'.repeat(32);

/** A start that has to be refused. */
async function refused(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ProcessEnd & { readonly stderr: string; readonly stdout: string }> {
  const refused = new RollcallProcess(args, { env });
  const end = await refused.ended;
  return { ...end, stderr: refused.stderr, stdout: refused.stdout };
}

describe('the processes on one PostgreSQL database', () => {
  let postgres: EmbeddedServer;
  let data: DataDirectory;
  let env: Record<string, string>;
  let abbreviations: string;

  before(async () => {
    postgres = await EmbeddedServer.start();
    env = { ROLLCALL_DATABASE_URL: await postgres.createDatabase() };
    data = await DataDirectory.make();
    abbreviations = join(data.path, 'abbreviations.json');
    await writeFile(abbreviations, '{ "rsm": ["regional sales manager"] }');
    await run(['clients', 'create', '--name', 'acme', '--data', data.path], env);
  });

  after(async () => {
    await data[Symbol.asyncDispose]();
    await postgres.stop();
  });

  it('start only with the settings of the first, each in what it does; others are adopted by a command', async () => {
    const at = ['--data', data.path];
    {
      await using _first = await RollcallServer.start(data.path, ['--no-worker', '--throttle-calls', '60'], {
        env,
      });
      const other = ['--throttle-calls', '70', '--max-body-bytes', '5000', '--threads', '1'];
      const { code, stderr } = await refused(['serve', '--port', '0', ...at, ...other], env);
      assert.equal(code, 2);
      assert.match(stderr, /throttleCalls is 70 here, and 60 in the other processes on this control store/);
      assert.match(stderr, /maxBodyBytes is 5000 here, and 10000000 in the other processes/);
      assert.match(stderr, /rollcall settings adopt/);
    }
    // The first worker decides for the workers, and does not serve what is throttled.
    const worker = new RollcallProcess(['worker', ...at, '--threads', '1', '--max-contacts-per-job', '5'], {
      env,
    });
    await worker.printed(/rollcall: working/);
    await worker.stop();
    const withAbbreviations = ['--title-abbreviations', abbreviations];
    const unlike = await refused(['worker', ...at, '--max-contacts-per-job', '6', ...withAbbreviations], env);
    assert.equal(unlike.code, 2);
    assert.match(unlike.stderr, /maxContactsPerJob is 6 here, and 5 in the other processes/);
    assert.match(
      unlike.stderr,
      /titleAbbreviationsFile is "SHA-256 [0-9a-f]{64}" here, and null in the other/,
    );

    const adopted = await run(
      ['settings', 'adopt', ...at, '--max-contacts-per-job', '6', ...withAbbreviations],
      env,
    );
    assert.match(adopted, /^Changed: throttleCalls is 10000 here, and 60 in the other/m);
    const listed = await run(['settings', 'list', ...at, '--throttle-calls', '5', '--json'], env);
    assert.deepEqual(
      JSON.parse(listed).find(({ name }: { name: string }) => name === 'throttleCalls'),
      { name: 'throttleCalls', agreed: 10_000, here: 5 },
    );
    await using _changed = await RollcallServer.start(
      data.path,
      ['--max-contacts-per-job', '6', ...withAbbreviations],
      { env },
    );
  });

  it('start only with results in the directory of the first, in the database, or where all are told they were moved', async () => {
    await using elsewhere = await DataDirectory.make();
    const master = {
      ...env,
      ROLLCALL_MASTER_KEY: readFileSync(join(data.path, 'master.key'), 'utf8').trim(),
    };
    const worker = ['worker', '--data', elsewhere.path, '--threads', '1', '--max-contacts-per-job', '6'];
    const agreeing = [...worker, '--title-abbreviations', abbreviations];
    const { code, stderr } = await refused(agreeing, master);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /results is not the directory in which the other processes .* \.installation is missing/,
    );
    assert.deepEqual(readdirSync(elsewhere.path), []);
    const doctor = await refused(['doctor', '--data', elsewhere.path], master);
    assert.match(doctor.stdout, /shared results .*is not the directory in which the other processes/);
    const atHome = await refused(['doctor', '--data', data.path], env);
    assert.match(atHome.stdout, /shared results .*in the directory of all/);

    for (const storage of ['database', 'directory']) {
      if (storage === 'directory')
        await run(
          ['settings', 'adopt', '--result-directory', ...agreeing.slice(1, 3), ...agreeing.slice(5)],
          master,
        );
      const accepted = new RollcallProcess([...agreeing, '--result-storage', storage], { env: master });
      await accepted.printed(/rollcall: working/);
      await accepted.stop();
    }
    const before = await refused(['worker', '--data', data.path, ...agreeing.slice(5)], env);
    assert.match(before.stderr, /results is not the directory .* \.installation in it is of another one/);
  });

  it('start only with the master key of the first, and make none of their own', async () => {
    await using elsewhere = await DataDirectory.make();
    for (const command of [['serve', '--port', '0'], ['worker'], ['clients', 'create', '--name', 'x']]) {
      const { code, stderr } = await refused([...command, '--data', elsewhere.path], env);
      assert.equal(code, 1);
      assert.match(stderr, /master\.key is missing, and this installation has a master key already/);
    }
    const { code, stderr } = await refused(['worker', '--data', elsewhere.path], {
      ...env,
      ROLLCALL_MASTER_KEY: otherKey,
    });
    assert.equal(code, 1);
    assert.match(stderr, /not the master key that the installation was made with/);
    assert.ok(!stderr.includes(otherKey));
  });
});

it('on SQLite a server may be started with other settings, but not with another master key, unless it is adopted', async () => {
  await using data = await DataDirectory.make();
  const env = { ROLLCALL_MASTER_KEY: otherKey };
  await data.createClient('acme');
  for (const calls of ['5', '6']) {
    await using _server = await RollcallServer.start(data.path, ['--throttle-calls', calls]);
  }
  const serve = ['serve', '--port', '0', '--data', data.path];
  assert.match((await refused(serve, env)).stderr, /not the master key/);
  await rm(join(data.path, 'master.key'));
  assert.match((await refused(serve)).stderr, /master\.key is missing/);
  await run(['settings', 'adopt', '--master-key', '--data', data.path], env);
  await using _server = await RollcallServer.start(data.path, [], { env });
});
