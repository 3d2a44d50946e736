import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Command } from 'commander';
import { SettingsError } from '../settings/settings-error.ts';
import { CommandError } from './command-error.ts';
import { runProgram } from './exit-code.ts';

/** Runs `rollcall work`, whose action is given, and returns the exit code with what went to stderr. */
async function run(
  args: readonly string[],
  action: () => void | Promise<void> = () => undefined,
  debug = false,
): Promise<{ exitCode: number; stderr: string }> {
  let stderr = '';
  const work = new Command('work').requiredOption('--file <file>').action(action);
  const program = new Command('rollcall').version('1.2.3').addCommand(work);
  const write = (text: string) => {
    stderr += text;
  };
  program.configureOutput({ writeOut: () => undefined });
  work.configureOutput({ writeOut: () => undefined });
  return { exitCode: await runProgram(program, args, { write, debug }), stderr };
}

function failing(error: unknown): () => Promise<void> {
  return () => Promise.reject(error);
}

test('success, help and the version are 0', async () => {
  for (const args of [['work', '--file', 'x'], ['--help'], ['work', '--help'], ['--version']]) {
    assert.deepEqual(await run(args), { exitCode: 0, stderr: '' }, args.join(' '));
  }
});

test('a wrong call is 2, and says what is wrong', async () => {
  for (const [args, message] of [
    [['wrok'], /^rollcall: unknown command 'wrok'/],
    [['work', '--file', 'x', '--fiel'], /^rollcall: unknown option '--fiel'/],
    [['work'], /^rollcall: required option '--file <file>' not specified/],
    [['work', '--file', 'x', 'y'], /^rollcall: too many arguments/],
    [[], /^Usage: rollcall/],
  ] as const) {
    const { exitCode, stderr } = await run(args);
    assert.equal(exitCode, 2, args.join(' '));
    assert.match(stderr, message);
  }
});

test('a wrong setting is 2, one line for each', async () => {
  const error = new SettingsError(['setting port is wrong.', 'setting host is wrong.']);
  assert.deepEqual(await run(['work', '--file', 'x'], failing(error)), {
    exitCode: 2,
    stderr: 'rollcall: setting port is wrong.\nrollcall: setting host is wrong.\n',
  });
});

test('an expected failure is 1 and its message', async () => {
  assert.deepEqual(await run(['work', '--file', 'x'], failing(new CommandError('no such file: x'))), {
    exitCode: 1,
    stderr: 'rollcall: no such file: x\n',
  });
});

test('an unexpected failure is 1, with its stack only when that is asked for', async () => {
  const error = new TypeError('it broke');
  const quiet = await run(['work', '--file', 'x'], failing(error));
  assert.equal(quiet.exitCode, 1);
  assert.match(quiet.stderr, /^rollcall: unexpected error: it broke\nrollcall: set ROLLCALL_DEBUG=1 .*\n$/);
  const loud = await run(['work', '--file', 'x'], failing(error), true);
  assert.equal(loud.exitCode, 1);
  assert.match(loud.stderr, /TypeError: it broke\n {4}at .*exit-code\.test\.ts/);
});
