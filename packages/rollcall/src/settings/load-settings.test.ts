import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { Environment } from './environment.ts';
import { loadSettings, type SettingFlags } from './load-settings.ts';
import { SettingsError } from './settings-error.ts';
import { defaultConfigFileText } from './settings-reference.ts';
import type { Settings } from './settings-schema.ts';

const key = 'ab'.repeat(32);
let workingDirectory = '';

beforeEach(() => {
  workingDirectory = mkdtempSync(join(tmpdir(), 'rollcall-settings-'));
});
afterEach(() => rmSync(workingDirectory, { recursive: true }));

function load(flags: SettingFlags = {}, env: Environment = {}): Settings {
  return loadSettings({ flags, env, workingDirectory });
}

function problemsOf(flags: SettingFlags = {}, env: Environment = {}): readonly string[] {
  try {
    load(flags, env);
  } catch (error) {
    assert.ok(error instanceof SettingsError, String(error));
    assert.equal(error.message, error.problems.join('\n'));
    return error.problems;
  }
  return assert.fail('the settings were accepted');
}

function writeConfig(content: string, name = 'rollcall.toml'): string {
  const file = join(workingDirectory, name);
  writeFileSync(file, content);
  return file;
}

test('without any source, every setting has its default', () => {
  assert.deepEqual(load(), {
    configFile: undefined,
    dataDirectory: join(workingDirectory, 'data'),
    host: '127.0.0.1',
    port: 8080,
    publicUrl: undefined,
    trustedProxies: [],
    metricsPort: undefined,
    metricsHost: '127.0.0.1',
    databaseUrl: undefined,
    databaseConnections: 10,
    databaseTimeoutSeconds: 30,
    referenceTablesDirectory: undefined,
    dataSetVersionsKept: 5,
    dataSetSource: undefined,
    dataSetCopiesKept: 2,
    titleAbbreviationsFile: undefined,
    worker: true,
    threads: availableParallelism(),
    logLevel: 'info',
    tokenLifetimeDays: 14,
    loginFailuresAllowed: 10,
    throttleCalls: 10_000,
    throttleWindowSeconds: 300,
    throttleLocksOutClient: false,
    idempotencyKeyHours: 24,
    maxBodyBytes: 10_000_000,
    maxContactsPerLine: 10_000,
    maxContactsPerJob: 10_000_000,
    maxResultBytesPerClient: 50_000_000_000,
    resultStorage: 'directory',
    resultRetentionDays: 7,
    maxUnfinishedJobs: 50,
    webhookAllowedTargets: [],
    webhookProxy: undefined,
    drainTimeoutSeconds: 30,
    masterKey: undefined,
    jobLeaseSeconds: 30,
  } satisfies Settings);
});

test('a flag wins over a variable, a variable over the file, the file over the default', () => {
  writeConfig('port = 1\nthreads = 1\nhost = "file.example"\n');
  const settings = load({ port: '3' }, { ROLLCALL_PORT: '2', ROLLCALL_THREADS: '2' });
  assert.equal(settings.port, 3);
  assert.equal(settings.threads, 2);
  assert.equal(settings.host, 'file.example');
  assert.equal(settings.logLevel, 'info');
});

test('code may give values instead of text', () => {
  const { port, worker } = load({ port: 0, worker: false });
  assert.deepEqual({ port, worker }, { port: 0, worker: false });
});

test('numbers may be grouped, booleans written in any case, and an empty variable is not set', () => {
  const { maxBodyBytes, worker, port } = load(
    {},
    { ROLLCALL_MAX_BODY_BYTES: '2_000_000', ROLLCALL_WORKER: 'False', ROLLCALL_PORT: '' },
  );
  assert.deepEqual({ maxBodyBytes, worker, port }, { maxBodyBytes: 2_000_000, worker: false, port: 8080 });
});

test('a relative path starts in the working directory, one of the config file in the folder of the file', () => {
  mkdirSync(join(workingDirectory, 'etc'));
  const configFile = writeConfig('dataDirectory = "store"\n', 'etc/mine.toml');
  assert.equal(load({ dataDirectory: 'here' }).dataDirectory, join(workingDirectory, 'here'));
  const settings = load({}, { ROLLCALL_CONFIG_FILE: 'etc/mine.toml' });
  assert.equal(settings.dataDirectory, join(workingDirectory, 'etc', 'store'));
  assert.equal(settings.configFile, configFile);
});

const wrongTexts: readonly [SettingFlags, string][] = [
  [{ port: '80x' }, 'setting port (flag --port): expected a whole number from 0 to 65_535, found "80x".'],
  [{ port: '65536' }, 'setting port (flag --port): expected a whole number from 0 to 65_535, found "65536".'],
  [{ port: '-1' }, 'setting port (flag --port): expected a whole number from 0 to 65_535, found "-1".'],
  [{ port: '1.5' }, 'setting port (flag --port): expected a whole number from 0 to 65_535, found "1.5".'],
  [{ worker: 'no' }, 'setting worker (flag --no-worker): expected true or false, found "no".'],
  [{ dataDirectory: '' }, 'setting dataDirectory (flag --data): expected a path, found "".'],
  [{ configFile: '' }, 'setting configFile (flag --config): expected a path, found "".'],
  [
    { host: 'http://x' },
    'setting host (flag --host): expected an address or a host name, without a scheme or a path, found "http://x".',
  ],
  [
    { logLevel: 'loud' },
    'setting logLevel (flag --log-level): expected one of fatal, error, warn, info, debug, trace, silent, found "loud".',
  ],
];
for (const [flags, problem] of wrongTexts) {
  test(`a wrong flag stops the start: ${JSON.stringify(flags)}`, () => {
    assert.deepEqual(problemsOf(flags), [problem]);
  });
}

test('a wrong variable is named', () => {
  assert.deepEqual(problemsOf({}, { ROLLCALL_THREADS: 'many' }), [
    'setting threads (variable ROLLCALL_THREADS): expected a whole number from 0 to 256, found "many".',
  ]);
});

test('a wrong value in the file is named with its line, and text does not pass for a number there', () => {
  const file = writeConfig('# a comment\nhost = "::"\n\n  "port" = "8080"\n');
  assert.deepEqual(problemsOf(), [
    `setting port (${file}, line 4): expected a whole number from 0 to 65_535, found "8080".`,
  ]);
});

test('every wrong value is reported at once, also one that a better source overrides', () => {
  writeConfig('port = true\n');
  const problems = problemsOf({ port: '1', logLevel: 'x' }, { ROLLCALL_HOST: 'a b' });
  assert.deepEqual(
    problems.map((problem) => problem.split(' ')[1]),
    ['logLevel', 'host', 'port'],
  );
});

test('a list is an array in the file, and has commas in a flag and a variable', () => {
  const targets = ['10.1.0.0/16', '::1', '*.hooks.internal'];
  writeConfig(`webhookAllowedTargets = ${JSON.stringify(targets)}\n`);
  assert.deepEqual(load().webhookAllowedTargets, targets);
  assert.deepEqual(load({ webhookAllowedTargets: '127.0.0.1, ::1' }).webhookAllowedTargets, [
    '127.0.0.1',
    '::1',
  ]);
  assert.deepEqual(load({}, { ROLLCALL_WEBHOOK_ALLOWED_TARGETS: '::1' }).webhookAllowedTargets, ['::1']);
});

test('of a list, the wrong entry is named, and what would be right', () => {
  assert.deepEqual(problemsOf({ webhookAllowedTargets: '::1,10.1.2.3/16' }), [
    'setting webhookAllowedTargets (flag --webhook-allowed-targets): expected the first address of the range, 10.1.0.0/16, found "10.1.2.3/16".',
  ]);
  writeConfig('webhookAllowedTargets = "::1"\n');
  assert.match(problemsOf().join(), /line 1\): expected a list of addresses, .*, found "::1"\.$/);
});

test('trusted proxies are addresses and ranges, and never everybody', () => {
  assert.deepEqual(load({ trustedProxies: '127.0.0.1,10.1.0.0/16,fc00::/7' }).trustedProxies.length, 3);
  for (const wrong of ['0.0.0.0/0', '::/0', 'loopback', 'proxy.internal', '10.1.0.0/33', ''])
    assert.equal(problemsOf({ trustedProxies: wrong }).length, 1, wrong);
});

test('an unknown name in the file is an error with a suggestion, and so is a table', () => {
  const file = writeConfig('data_directory = "x"\nzzzzzz = 1\n\n[server]\nport = 1\n');
  assert.deepEqual(problemsOf(), [
    `${file}, line 1: there is no setting data_directory. Did you mean dataDirectory?`,
    `${file}, line 2: there is no setting zzzzzz.`,
    `${file}, line 4: there is no setting server.`,
  ]);
});

test('a config file cannot name another', () => {
  const file = writeConfig('configFile = "other.toml"\n');
  assert.deepEqual(problemsOf(), [
    `${file}, line 1: configFile cannot be set in a config file, only by a flag or a variable.`,
  ]);
});

test('a config file that is named has to be there, and has to be TOML', () => {
  const file = join(workingDirectory, 'missing.toml');
  assert.deepEqual(problemsOf({ configFile: 'missing.toml' }), [
    `setting configFile (flag --config): ${file} cannot be read (ENOENT).`,
  ]);
  writeConfig(`masterKey = ${key}\n`, 'missing.toml');
  const [problem = ''] = problemsOf({ configFile: 'missing.toml' });
  assert.match(problem, /missing\.toml, line 1, column \d+: /);
  assert.ok(!problem.includes(key), 'the error quotes the file');
});

test('an unknown ROLLCALL_ variable is an error with a suggestion, other variables are none', () => {
  assert.deepEqual(problemsOf({}, { ROLLCALL_PROT: '1', PATH: 'x', ROLLCALL_DEBUG: '1' }), [
    'variable ROLLCALL_PROT: there is no such setting. Did you mean ROLLCALL_PORT?',
  ]);
});

test('the variables that Kubernetes sets for a service named rollcall are passed over', () => {
  const settings = load(
    {},
    {
      ROLLCALL_PORT: 'tcp://10.0.0.1:8080',
      ROLLCALL_SERVICE_HOST: '10.0.0.1',
      ROLLCALL_SERVICE_PORT_HTTP: '8080',
      ROLLCALL_PORT_8080_TCP_ADDR: '10.0.0.1',
      ROLLCALL_API_PORT: 'tcp://10.0.0.2:80',
      ROLLCALL_API_SERVICE_HOST: '10.0.0.2',
    },
  );
  assert.equal(settings.port, 8080);
});

test('a master key is taken from the environment and the file, and a wrong one is never shown', () => {
  assert.equal(load({}, { ROLLCALL_MASTER_KEY: key }).masterKey, key);
  const wrong = key.slice(1);
  writeConfig(`masterKey = "${wrong}"\nmasterkey = "${wrong}"\n`);
  const problems = problemsOf({}, { ROLLCALL_MASTER_KEY: wrong, ROLLCALL_MASTERKEY: wrong });
  assert.equal(problems.length, 4);
  assert.match(problems.join('\n'), /masterKey.*expected 64 hexadecimal characters.*not shown/);
  assert.ok(!problems.join('\n').includes(wrong));
});

test('the default file is all comments, and says the defaults when its settings are uncommented', () => {
  const content = defaultConfigFileText();
  const nothingSet = load();
  writeConfig(content);
  assert.deepEqual({ ...load(), configFile: undefined }, nothingSet);
  const uncommented = content.replaceAll(/^#(?=\w)/gm, '');
  assert.equal(uncommented.match(/^\w+ = /gm)?.length, Object.keys(nothingSet).length - 1);
  writeConfig(uncommented);
  assert.deepEqual({ ...load(), configFile: undefined }, nothingSet);
});
