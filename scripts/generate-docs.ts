/**
 * Writes the pages of docs/reference, rollcall.default.toml and the generated client's types from the code.
 *
 *     npm run docs          writes them
 *     npm run docs:check    changes nothing, and fails when a page is not what the code says
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { defaultReferenceTables, tablesReference } from '../packages/lookup/src/index.ts';
import { buildCommandLine } from '../packages/rollcall/src/commands/command-line.ts';
import { isTerminal, jobMoves, jobStates } from '../packages/rollcall/src/control/job-state.ts';
import { errorReference } from '../packages/rollcall/src/http/errors/error-reference.ts';
import { metricsReference } from '../packages/rollcall/src/metrics/metrics-reference.ts';
import {
  defaultConfigFileText,
  settingsReference,
} from '../packages/rollcall/src/settings/settings-reference.ts';
import { generateTypes } from '../test/generated-client/generate-types.ts';
import { openapiSnapshot } from './openapi-snapshot.ts';

/** A file that is made from the code. */
export interface GeneratedPage {
  /** From the root of the repository. */
  readonly path: string;
  readonly render: () => string | Promise<string>;
}

/** Every generated page of the repository. */
export const generatedPages: readonly GeneratedPage[] = [
  { path: 'rollcall.default.toml', render: defaultConfigFileText },
  { path: 'docs/reference/settings.md', render: () => asPage(settingsReference()) },
  { path: 'docs/reference/errors.md', render: () => asPage(errorReference()) },
  {
    path: 'docs/reference/commands.md',
    render: async () => asPage(commandsReference(await buildCommandLine())),
  },
  { path: 'docs/reference/tables.md', render: () => asPage(tablesReference(defaultReferenceTables)) },
  { path: 'docs/reference/metrics.md', render: () => asPage(metricsReference()) },
  { path: 'docs/reference/job-states.md', render: () => asPage(jobStatesReference()) },
  { path: 'docs/reference/openapi.json', render: openapiSnapshot },
  {
    path: 'test/generated-client/api-types.ts',
    render: async () => generateTypes(await openapiSnapshot()),
  },
];

/** The paths of the pages whose file under `root` is missing or is not what the code says. */
export async function driftedPages(pages: readonly GeneratedPage[], root: string): Promise<string[]> {
  const drifted: string[] = [];
  for (const page of pages) {
    if ((await page.render()) !== contentOf(join(root, page.path))) drifted.push(page.path);
  }
  return drifted;
}

/** Writes the pages under `root`. */
export async function writePages(pages: readonly GeneratedPage[], root: string): Promise<void> {
  for (const page of pages) {
    const file = join(root, page.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await page.render());
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function asPage(markdown: string): string {
  return `<!-- Made by npm run docs. Change the code, not this file. -->\n\n${markdown.trimEnd()}\n`;
}

/** Every command with its help, in the order of the help. */
function commandsReference(program: Command): string {
  const sections = [program, ...commandsUnder(program)].map(
    (command) => `## ${fullName(command)}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`,
  );
  return `# Commands\n\nIn a checkout, \`npx rollcall\` is the program, after \`npm ci\`.\n\n${sections.join('\n')}`;
}

function commandsUnder(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...commandsUnder(child)]);
}

function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

/** As `--help` prints it, at a width that does not depend on the terminal. */
function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  return help.trimEnd();
}

function jobStatesReference(): string {
  const moves = jobMoves.map(({ from, to, by }) => `    ${from} --> ${to}: ${by}`);
  const ends = jobStates.filter(isTerminal).map((state) => `    ${state} --> [*]`);
  const rows = jobMoves.map(({ from, to, by }) => `| ${from} | ${by} | ${to} |`);
  return `# Job states

A job is stored as ${jobStates[0]}. No other moves than these happen; a job that is ${listed(jobStates.filter(isTerminal))}
never moves again.

\`\`\`mermaid
stateDiagram-v2
    [*] --> ${jobStates[0]}
${[...moves, ...ends].join('\n')}
\`\`\`

| From | By | To |
| --- | --- | --- |
${rows.join('\n')}

A takeover is a claim of a job whose worker gave no sign of life for the time of its lease (setting \`jobLeaseSeconds\`).
`;
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
}

if (import.meta.main) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (process.argv.includes('--check')) {
    const drifted = await driftedPages(generatedPages, root);
    for (const path of drifted) console.error(`${path} is not what the code says: run npm run docs.`);
    process.exitCode = drifted.length === 0 ? 0 : 1;
  } else {
    await writePages(generatedPages, root);
  }
}
