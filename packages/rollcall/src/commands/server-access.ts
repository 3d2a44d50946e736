/** The client's side of the command line: which server, as whom, and what it says when it refuses. */
import { text } from 'node:stream/consumers';
import { type LineError, RollcallClient, RollcallError } from '@rollcall/client';
import type { Command } from 'commander';
import { problemsInEnvironment } from '../settings/environment.ts';
import { SettingsError } from '../settings/settings-error.ts';
import { CommandError } from './command-error.ts';
import { shownCount, tableText } from './output.ts';

interface ServerFlags {
  readonly url?: string;
  readonly clientId?: string;
  readonly clientSecretStdin?: boolean;
}

/** A command has ended; that its token cannot be revoked must not hold it up. */
const logOutTimeoutMs = 3_000;

/** A secret in the arguments would be seen by everybody on the machine. */
export function addServerFlags(command: Command): Command {
  return command
    .option('--url <url>', 'the server; the variable ROLLCALL_URL without it')
    .option('--client-id <id>', 'the client; the variable ROLLCALL_CLIENT_ID without it')
    .option(
      '--client-secret-stdin',
      'take its secret from the first line of standard input; the variable ROLLCALL_CLIENT_SECRET without it',
    );
}

/**
 * Does work with a client of the server that the flags and the environment name.
 *
 * @throws {SettingsError} when they do not name one
 * @throws {CommandError} for what the server refuses, in its own words
 */
export async function withClient<T>(
  command: Command,
  work: (client: RollcallClient) => Promise<T>,
): Promise<T> {
  const client = clientOf(await serverOf(command.opts<ServerFlags>()));
  try {
    return await work(client);
  } catch (error) {
    throw error instanceof RollcallError ? new CommandError(failureText(error), { cause: error }) : error;
  } finally {
    await client.logOut({ signal: AbortSignal.timeout(logOutTimeoutMs) }).catch(() => {});
  }
}

/** What is wrong with lines: where, and why. */
export function lineErrorsText(lineErrors: readonly LineError[], total: number): string {
  const rows = tableText(lineErrors, [
    { title: 'line', cell: ({ line }) => line },
    { title: 'column', cell: ({ column }) => column },
    { title: 'reason', cell: ({ text: reason }) => reason },
  ]);
  const more = total - lineErrors.length;
  return more > 0 ? `${rows}and ${shownCount(more)} more` : rows.trimEnd();
}

async function serverOf(flags: ServerFlags) {
  const { env } = process;
  const problems = problemsInEnvironment(env);
  const given = (flag: string | undefined, variable: string, what: string): string => {
    const value = flag ?? env[variable] ?? '';
    if (value === '') problems.push(`no ${what}, or set the variable ${variable}`);
    return value;
  };
  const url = given(flags.url, 'ROLLCALL_URL', 'server: give --url, such as http://127.0.0.1:8080');
  const clientId = given(flags.clientId, 'ROLLCALL_CLIENT_ID', 'client: give --client-id');
  const fromInput = flags.clientSecretStdin === true ? firstLine(await text(process.stdin)) : undefined;
  const clientSecret = given(fromInput, 'ROLLCALL_CLIENT_SECRET', 'secret: give --client-secret-stdin');
  if (problems.length > 0) throw new SettingsError(problems);
  return { url, clientId, clientSecret };
}

function clientOf(server: { url: string; clientId: string; clientSecret: string }): RollcallClient {
  try {
    return new RollcallClient(server);
  } catch {
    // The address is not repeated: it may hold a password.
    throw new SettingsError([
      'flag --url or variable ROLLCALL_URL: an http or https address without credentials in it is needed, such as http://127.0.0.1:8080',
    ]);
  }
}

function failureText({
  message,
  status = 0,
  diagnosticCode,
  lineErrors,
  totalLineErrors,
}: RollcallError): string {
  // What the operator needs to find it; the other refusals explain themselves.
  const code = status >= 500 && diagnosticCode !== undefined ? ` (diagnosticCode ${diagnosticCode})` : '';
  const table = lineErrors.length === 0 ? '' : `\n${lineErrorsText(lineErrors, totalLineErrors)}`;
  return `${message}${code}${table}`;
}

function firstLine(input: string): string {
  return input.split(/\r?\n/, 1)[0] ?? '';
}
