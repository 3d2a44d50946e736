import { readFile } from 'node:fs/promises';
import { constants, setPriority, userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { text as textOf } from 'node:stream/consumers';
import { Command } from 'commander';
import type { Forgetting } from '../control/control-store.ts';
import type { FoundPerson, PersonIdentifier } from '../forgetting/find-person.ts';
import type { ForgetOutcome, ForgettingStep } from '../forgetting/forgettings.ts';
import { isForgotten } from '../forgetting/is-forgotten.ts';
import { isEmailAddress } from '../import/clean/email-addresses.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { CommandError } from './command-error.ts';
import { plainLines, printJson, printTable, shownCount } from './output.ts';
import { wholeNumber } from './whole-number.ts';

interface ForgetFlags {
  readonly email?: string;
  readonly emailFile?: string;
  readonly peopleId?: string;
  readonly contactId?: string;
  readonly name?: string;
  readonly company?: string;
  readonly yes?: true;
  readonly purge?: true;
  readonly list?: true;
  readonly check?: true;
  readonly operator?: string;
  readonly timeout: number;
  readonly json?: true;
}

const shownContacts = 20;
const stepTexts: Readonly<Record<ForgettingStep, string>> = {
  begun: 'Nobody is shown them from now on.',
  turn: 'Waiting for another process that forgets people …',
  results: 'Looking through stored results …',
  dataSet: 'Looking through the data sets in use …',
  processes: 'Waiting until every process has confirmed …',
  files: 'Removing what is left in files …',
};

/** `rollcall forget`: a person is in no answer, no result and no later import any more. */
export function forgetCommand(): Command {
  const command = new Command('forget')
    .description(
      'Forget a person: no job, lookup or detail returns it any more, stored results and the active data set lose it, and ' +
        'later imports leave it out. Without a person, what an earlier call has left is finished.',
    )
    .option('--email <address>', 'everybody with this e-mail address')
    .option(
      '--email-file <file>',
      'everybody with one of the addresses in a file, one to a line; - for the input',
    )
    .option('--people-id <id>', 'the person of this peopleId')
    .option('--contact-id <id>', 'the person of this contactId')
    .option('--name <name>', 'the person of this name at a company')
    .option('--company <name or id>', 'that company')
    .option('--yes', 'do not ask')
    .option('--purge', 'remove all older versions of the data too')
    .option('--operator <name>', 'who does it, for the record (default: the user of the system)')
    .option(
      '--timeout <seconds>',
      'how long to wait until every process has confirmed',
      wholeNumber(0, 3_600),
      30,
    )
    .option('--list', 'show who was forgotten when: nothing of the person, which is not known any more')
    .option('--check', 'say whether the person was forgotten; exit code 1 when not')
    .option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl', 'masterKey', 'dataSetSource']);
  return command.action(async (flags: ForgetFlags) => {
    const identifiers = await identifiersOf(command, flags);
    const settings = settingsFrom(command);
    // It reads and hashes gigabytes, mostly beside a server whose lookups go first. Loading the rest is work too.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    const { withForgettings } = await import('./with-forgettings.ts');
    await withForgettings(settings, async (forgettings) => {
      if (flags.list === true) return printForgettings(await forgettings.list(), flags.json === true);
      if (flags.check === true) {
        const [identifier, ...more] = identifiers;
        if (identifier === undefined || more.length > 0)
          return command.error('error: --check needs one person', { exitCode: 2 });
        return printCheck(await forgettings.check(identifier), flags.json === true);
      }
      const request = {
        operator: flags.operator ?? userInfo().username,
        purge: flags.purge === true,
        timeoutMs: flags.timeout * 1_000,
        onStep: (step: ForgettingStep) => process.stderr.write(`${stepTexts[step]}\n`),
      };
      if (identifiers.length === 0 && flags.emailFile === undefined)
        return printOutcome(await forgettings.complete(request), flags.json === true);
      const found = await forgettings.find(identifiers);
      process.stderr.write(foundText(found.people));
      if (flags.yes !== true) await requireYes();
      printOutcome(await forgettings.forget(found, request), flags.json === true);
    });
  });
}

async function identifiersOf(command: Command, flags: ForgetFlags): Promise<readonly PersonIdentifier[]> {
  const { email, emailFile, peopleId, contactId, name, company } = flags;
  const given: PersonIdentifier[] = [];
  if (email !== undefined) given.push({ kind: 'email', text: email });
  if (peopleId !== undefined) given.push({ kind: 'peopleId', text: peopleId });
  if (contactId !== undefined) given.push({ kind: 'contactId', text: contactId });
  if ((name === undefined) !== (company === undefined))
    command.error('error: --name and --company come together: a name alone is many people’s', {
      exitCode: 2,
    });
  if (name !== undefined && company !== undefined) given.push({ kind: 'nameAtCompany', text: name, company });
  if (given.length + (emailFile === undefined ? 0 : 1) > 1)
    command.error('error: name the person in one way: its other contacts are found', { exitCode: 2 });
  if (given.some(({ text }) => text.trim() === ''))
    command.error('error: what names the person is empty', { exitCode: 2 });
  return emailFile === undefined ? given : addressesIn(emailFile);
}

async function addressesIn(file: string): Promise<PersonIdentifier[]> {
  const content = await (file === '-' ? textOf(process.stdin) : readFile(file, 'utf8')).catch(
    (error: Error) => {
      throw new CommandError(`${file} cannot be read: ${error.message}`);
    },
  );
  const addresses = new Set<string>();
  for (const [index, line] of content.split('\n').entries()) {
    const address = line.trim().toLowerCase();
    if (address === '') continue;
    if (!isEmailAddress(address))
      throw new CommandError(
        `line ${index + 1} of ${file} is no e-mail address; it has to be one to a line, and nothing else. Nothing was done`,
      );
    addresses.add(address);
  }
  return [...addresses].map((text) => ({ kind: 'email', text }));
}

async function requireYes(): Promise<void> {
  if (!process.stdin.isTTY)
    throw new CommandError('nothing was done: there is nobody to ask; --yes forgets without asking');
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question('Forget them? There is no way back. [y/N] ');
  prompt.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new CommandError('nothing was done');
}

function foundText(people: readonly FoundPerson[]): string {
  const contacts = people.flatMap((person) => person.contacts);
  const ofMany = people.length > 1 ? ` of ${shownCount(people.length)} people` : '';
  const lines = contacts
    .slice(0, shownContacts)
    .map(({ companyId, contact: { fullName, email, contactId, titles } }) =>
      [fullName, email, contactId, titles.join(' | '), `company ${companyId}`]
        .filter((text) => text !== '')
        .join(', '),
    );
  if (contacts.length > shownContacts) lines.push(`and ${shownCount(contacts.length - shownContacts)} more`);
  return plainLines([
    contacts.length === 0
      ? `No contact was found. Later imports will leave ${people.length > 1 ? 'these people' : 'this person'} out.`
      : `Found ${shownCount(contacts.length)} ${contacts.length === 1 ? 'contact' : 'contacts'}${ofMany}:`,
    ...lines.map((line) => `  ${line}`),
  ]);
}

function printOutcome(outcome: ForgetOutcome, isJson: boolean): void {
  const { dataSetVersion, removedVersions, rewrittenResults, unconfirmed } = outcome;
  if (isJson) printJson(outcome);
  else {
    const lines = [`Results written again: ${shownCount(rewrittenResults.length)}.`];
    if (dataSetVersion !== undefined) lines.push(`Active data set: ${dataSetVersion}, without them.`);
    if (removedVersions.length > 0) lines.push(`Removed: ${removedVersions.join(', ')}.`);
    if (unconfirmed === undefined) lines.push('Forgotten. Every process has confirmed it.');
    process.stdout.write(plainLines(lines));
  }
  if (unconfirmed === undefined) return;
  const { processes, jobIds, versions, heldUpBy } = unconfirmed;
  const open = [
    ...(heldUpBy === undefined ? [] : [`another process that forgets people is at it: ${heldUpBy}`]),
    ...(processes.length > 0 ? [`these processes have not confirmed: ${processes.join(', ')}`] : []),
    ...(jobIds.length > 0 ? [`these jobs are not looked through: ${jobIds.join(', ')}`] : []),
    ...(versions.length > 0 ? [`jobs still run on these versions: ${versions.join(', ')}`] : []),
  ];
  throw new CommandError(
    `not finished: ${open.join('; ')}. Nobody who has confirmed shows the person; \`rollcall forget\` goes on with the rest`,
  );
}

function timeOf(ms: number | undefined): string {
  return ms === undefined ? '' : new Date(ms).toISOString();
}

function asJson({ identifierHash, begunAtMs, forgottenAtMs, ...rest }: Forgetting): object {
  return {
    ...rest,
    identifierHash: Buffer.from(identifierHash).toString('hex'),
    begunDate: timeOf(begunAtMs),
    ...(forgottenAtMs !== undefined && { forgottenDate: timeOf(forgottenAtMs) }),
  };
}

function printForgettings(forgettings: readonly Forgetting[], isJson: boolean): void {
  if (isJson) {
    printJson(forgettings.map(asJson));
    return;
  }
  printTable(forgettings, [
    { title: 'number', cell: ({ sequence }) => sequence },
    { title: 'begun', cell: ({ begunAtMs }) => timeOf(begunAtMs) },
    {
      title: 'forgotten',
      cell: ({ forgottenAtMs }) => (forgottenAtMs === undefined ? 'not finished' : timeOf(forgottenAtMs)),
    },
    { title: 'operator', cell: ({ operator }) => operator },
    { title: 'named by', cell: ({ identifierKind }) => identifierKind },
    { title: 'contacts', cell: ({ contacts }) => contacts },
    { title: 'hash', cell: ({ identifierHash }) => Buffer.from(identifierHash).toString('hex').slice(0, 16) },
  ]);
}

function printCheck(found: readonly Forgetting[], isJson: boolean): void {
  const forgotten = isForgotten(found);
  if (isJson) printJson({ isForgotten: forgotten, forgettings: found.map(asJson) });
  else if (forgotten)
    process.stdout.write(
      plainLines(
        found.map(({ forgottenAtMs, operator }) => `Forgotten on ${timeOf(forgottenAtMs)} by ${operator}.`),
      ),
    );
  if (forgotten) return;
  throw new CommandError(
    found.length === 0
      ? 'nobody was forgotten who is known so'
      : 'it was begun and is not finished: run `rollcall forget` again',
  );
}
