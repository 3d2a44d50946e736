import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildCommandLine, commandNames, commandsNeeded } from './command-line.ts';

const bin = fileURLToPath(new URL('../../bin/rollcall.js', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test('the program has every command, under its own name and with a description', async () => {
  const { commands } = await buildCommandLine();
  assert.deepEqual(
    commands.map((command) => command.name()),
    commandNames,
  );
  for (const command of commands) assert.notEqual(command.description(), '', command.name());
});

test('a call loads the command that it names, and all where their names are needed', () => {
  assert.deepEqual(commandsNeeded(['serve', '--port', '0']), ['serve']);
  assert.deepEqual(commandsNeeded(['--version']), []);
  for (const args of [[], ['--help'], ['help', 'serve'], ['srve'], ['constructor']]) {
    assert.deepEqual(commandsNeeded(args), commandNames, args.join(' '));
  }
});

test('the program started from a shell prints the version of the package', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: `${version}\n`, stderr: '' });
});

test('a mistyped command exits with 2 and a suggestion', () => {
  const { status, stderr } = spawnSync(process.execPath, [bin, 'srve'], { encoding: 'utf8' });
  assert.equal(status, 2, stderr);
  assert.match(stderr, /^rollcall: unknown command 'srve'\n\(Did you mean serve\?\)/);
});

test('a reader that goes away is no failure, and no noise', async () => {
  const child = spawn(process.execPath, [bin, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [exitCode] = await once(child, 'close');
  assert.deepEqual({ exitCode, stderr }, { exitCode: 0, stderr: '' });
});
