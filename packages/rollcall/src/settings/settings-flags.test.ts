import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Command } from 'commander';
import { addSettingsFlags, settingsFrom } from './settings-flags.ts';
import { settingKeys } from './settings-schema.ts';

const workingDirectory = join(tmpdir(), 'rollcall-no-such-directory');

function parsed(args: readonly string[]): Command {
  return addSettingsFlags(new Command('serve').exitOverride(), settingKeys).parse([...args], {
    from: 'user',
  });
}

test('typed flags become settings', () => {
  const command = parsed(['--data', 'here', '--port', '0', '--no-worker', '--log-level', 'warn']);
  const { dataDirectory, port, worker, logLevel } = settingsFrom(command, { env: {}, workingDirectory });
  assert.deepEqual(
    { dataDirectory, port, worker, logLevel },
    { dataDirectory: join(workingDirectory, 'here'), port: 0, worker: false, logLevel: 'warn' },
  );
});

test('a --no- flag that was not typed leaves the word to the environment', () => {
  const { worker } = settingsFrom(parsed([]), { env: { ROLLCALL_WORKER: 'false' }, workingDirectory });
  assert.equal(worker, false);
});

test('a wrong flag is named', () => {
  assert.throws(() => settingsFrom(parsed(['--port', 'x']), { env: {}, workingDirectory }), {
    name: 'SettingsError',
    message: /flag --port/,
  });
});

test('every command with settings has --config, and the master key has no flag', () => {
  const help = addSettingsFlags(new Command('x'), ['port', 'masterKey']).helpInformation();
  assert.match(help, /--config <file>/);
  assert.match(help, /--port <number>[\s\S]*8080[\s\S]*ROLLCALL_PORT/);
  assert.doesNotMatch(help, /master/i);
});

test('an option under the name of a setting that the command does not take is no flag of it', () => {
  const command = new Command().option('--port <name>', 'where a ship may lie').exitOverride();
  addSettingsFlags(command, ['dataDirectory']).parse(['--port', 'Harwich'], { from: 'user' });
  assert.equal(settingsFrom(command, { env: {}, workingDirectory }).port, 8080);
});
