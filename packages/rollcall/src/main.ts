/** The entry of the program: `bin/rollcall.js` imports it on the right Node. */
import { buildCommandLine, commandsNeeded } from './commands/command-line.ts';
import { runProgram } from './commands/exit-code.ts';

/** A reader that goes away, such as `| head`, is no failure of the command: it goes on, and ends as it would have. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`rollcall: standard output cannot be written: ${error.message}\n`, () =>
    process.exit(1),
  );
});

const args = process.argv.slice(2);
const exitCode = await runProgram(await buildCommandLine(commandsNeeded(args)), args, {
  write: (text) => process.stderr.write(text),
  debug: process.env['ROLLCALL_DEBUG'] === '1',
});
process.exitCode = exitCode;
if (exitCode !== 0) {
  // Whatever a command that failed has left open must not keep the process alive; what it has printed must get out.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
}
