/**
 * The program `rollcall`. Its commands are loaded when they are needed: loading all of them (the server's libraries
 * above all) would make `rollcall --version` or a mistyped name take several times as long.
 */
import { Command } from 'commander';
import { packageVersion } from '../package-version.ts';

/** In the order of the help. */
const commandModules = {
  serve: async () => (await import('./serve.ts')).serveCommand(),
  worker: async () => (await import('./worker.ts')).workerCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  datasets: async () => (await import('./datasets.ts')).datasetsCommand(),
  forget: async () => (await import('./forget.ts')).forgetCommand(),
  companies: async () => (await import('./companies.ts')).companiesCommand(),
  settings: async () => (await import('./settings.ts')).settingsCommand(),
  tables: async () => (await import('./tables.ts')).tablesCommand(),
  'explain-title': async () => (await import('./explain-title.ts')).explainTitleCommand(),
  clients: async () => (await import('./clients.ts')).clientsCommand(),
  tokens: async () => (await import('./tokens.ts')).tokensCommand(),
  lookup: async () => (await import('./lookup.ts')).lookupCommand(),
  details: async () => (await import('./details.ts')).detailsCommand(),
  jobs: async () => (await import('./jobs.ts')).jobsCommand(),
  webhooks: async () => (await import('./webhooks.ts')).webhooksCommand(),
  control: async () => (await import('./control.ts')).controlCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
  demo: async () => (await import('./demo.ts')).demoCommand(),
  sample: async () => (await import('./sample.ts')).sampleCommand(),
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

/** The name of a command of the program. */
export type CommandName = keyof typeof commandModules;

/** All commands, in the order of the help. */
export const commandNames: readonly CommandName[] = Object.keys(commandModules).filter(isCommandName);

/**
 * The program with its commands, or with those that are asked for.
 *
 * @param names see `commandsNeeded`.
 */
export async function buildCommandLine(names: readonly CommandName[] = commandNames): Promise<Command> {
  const program = new Command('rollcall')
    .description(
      'Self-hosted bulk contact lookup: load people-at-companies data, answer lookup jobs over HTTP.',
    )
    .version(packageVersion(), '--version')
    // Behind a command, `--version` is that command's: a version of the data.
    .enablePositionalOptions()
    .addHelpText('after', '\nExit codes: 0 success, 1 failure, 2 wrong call or wrong setting.');
  for (const name of names) program.addCommand(await commandModules[name]());
  return program;
}

/**
 * The commands that a call needs loaded: the one it names; none for the version alone; all where help or the
 * suggestion after a mistyped name has to know them.
 */
export function commandsNeeded(args: readonly string[]): readonly CommandName[] {
  const [first] = args;
  if (first === '--version') return [];
  return first !== undefined && isCommandName(first) ? [first] : commandNames;
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandModules, name);
}
