/**
 * Runs the program, and says how it ended:
 *
 *     0  the command did what it was asked, or showed help or the version
 *     1  it failed: an expected failure is one line, an unexpected one too, with its stack when ROLLCALL_DEBUG=1
 *     2  it was called wrongly: a command, a flag, an argument or a setting that does not exist or is not right
 *
 * A supervisor can so tell a wrong setting, which no restart mends, from a failure.
 */
import { type Command, CommanderError } from 'commander';
import { StoreUnavailableError } from '../control/store-error.ts';
import { ExpectedError } from '../expected-error.ts';
import { SettingsError } from '../settings/settings-error.ts';
import { plainLines } from './output.ts';

/** Where a failure is written, and whether with its stack. */
export interface FailureReport {
  readonly write: (text: string) => void;
  readonly debug: boolean;
}

/** Runs a program with its arguments (without node and script), reports a failure, and returns the exit code. */
export async function runProgram(
  program: Command,
  args: readonly string[],
  report: FailureReport,
): Promise<0 | 1 | 2> {
  prepare(program, report);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error, report);
  }
}

/** Commander writes what it has to say itself, and must not end the process. Settings of a program do not reach the
 * commands that were built apart from it, so each is told. */
function prepare(command: Command, report: FailureReport): void {
  command.exitOverride();
  command.configureOutput({ writeErr: report.write, outputError: (text, write) => write(asOurs(text)) });
  for (const child of command.commands) prepare(child, report);
}

function asOurs(text: string): string {
  return text.replace(/^error: /, 'rollcall: ');
}

function exitCodeOf(error: unknown, report: FailureReport): 0 | 1 | 2 {
  // Help that is shown because no command was given has an exit code of its own, and is a wrong call.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SettingsError) {
    for (const problem of error.problems) report.write(`rollcall: ${problem}\n`);
    return 2;
  }
  if (error instanceof ExpectedError) {
    // It may quote what a file holds.
    report.write(plainLines(`rollcall: ${error.message}`.split('\n')));
    return 1;
  }
  if (error instanceof StoreUnavailableError) {
    report.write(`rollcall: the control store cannot be used now: ${error.message}; try again\n`);
    return 1;
  }
  const message = error instanceof Error ? error.message : String(error);
  report.write(`rollcall: unexpected error: ${message}\n`);
  if (report.debug) report.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  else report.write('rollcall: set ROLLCALL_DEBUG=1 to see where it happened.\n');
  return 1;
}
