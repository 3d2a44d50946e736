/** The real program in child processes, and everything a test does with one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { writeSample } from '../../packages/rollcall/src/sample/write-sample.ts';
import { ApiClient, type Credentials } from './api-client.ts';

const program = fileURLToPath(new URL('../../packages/rollcall/bin/rollcall.js', import.meta.url));
/** Far more than anything here takes, so that only what hangs is ended by it. */
const defaultBoundMs = 60_000;
/** A server lives as long as its test file, on a machine that may be busy. */
const serverBoundMs = 600_000;

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ProcessOptions {
  /** Variables besides those of the test; ROLLCALL_ ones of the test are not handed on. */
  readonly env?: Readonly<Record<string, string>>;
  readonly workingDirectory?: string;
  /** What it reads from standard input; nothing when absent. */
  readonly input?: string;
  /** Whether more may come from there, which never does. */
  readonly isInputLeftOpen?: boolean;
  /** Options for Node itself. */
  readonly nodeOptions?: readonly string[];
  /** After which it is killed; when absent a minute, and ten for a server. */
  readonly boundMs?: number;
}

/** One run of the program. Leaving its scope kills it. */
export class RollcallProcess implements AsyncDisposable {
  readonly ended: Promise<ProcessEnd>;
  readonly #child: ChildProcess;
  #stdout = '';
  #stderr = '';
  #waiting: (() => void)[] = [];

  constructor(
    args: readonly string[],
    {
      env = {},
      workingDirectory,
      input,
      isInputLeftOpen = false,
      nodeOptions = [],
      boundMs = defaultBoundMs,
    }: ProcessOptions = {},
  ) {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('ROLLCALL_'));
    this.#child = spawn(process.execPath, [...nodeOptions, program, ...args], {
      env: { ...Object.fromEntries(inherited), ...env },
      // Where no config file of the checkout is found.
      cwd: workingDirectory ?? tmpdir(),
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    if (isInputLeftOpen) {
      // It may end without having read everything.
      this.#child.stdin?.on('error', () => {});
      this.#child.stdin?.write(input ?? '');
    } else this.#child.stdin?.end(input);
    running.add(this.#child);
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text;
      this.#onOutput();
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
      this.#onOutput();
    });
    this.ended = new Promise((resolve, reject) => {
      const bound = setTimeout(() => {
        this.#child.kill('SIGKILL');
        reject(new Error(`rollcall ${args.join(' ')} did not end in time:\n${this.output}`));
      }, boundMs);
      this.#child.on('error', reject);
      this.#child.on('close', (code, signal) => {
        clearTimeout(bound);
        running.delete(this.#child);
        this.#onOutput();
        resolve({ code, signal });
      });
    });
    this.ended.catch(() => {});
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the program was not started');
    return this.#child.pid;
  }

  get stdout(): string {
    return this.#stdout;
  }

  get stderr(): string {
    return this.#stderr;
  }

  /** Everything that it has printed. */
  get output(): string {
    return `${this.#stdout}\n${this.#stderr}`;
  }

  /** Resolves with the match when the output has one; rejects when the program ends without. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.output);
      if (match !== null) return match;
      if (!running.has(this.#child)) throw new Error(`the program ended without ${pattern}:\n${this.output}`);
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
  }

  #onOutput(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it and waits for the end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<ProcessEnd> {
    this.signal(signal);
    return this.ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.signal('SIGKILL');
    // What waited for one that its bound ended has failed; all else of the test is to be tidied up.
    await this.ended.catch(() => {});
  }
}

/** A server that answers. */
export class RollcallServer extends RollcallProcess {
  #url = '';

  get url(): string {
    return this.#url;
  }

  /** Starts `rollcall serve` on a free port and waits until it is ready. */
  static async start(
    dataDirectory: string,
    flags: readonly string[] = [],
    options: ProcessOptions = {},
  ): Promise<RollcallServer> {
    const args = ['serve', '--port', '0', '--data', dataDirectory, '--threads', '2', ...flags];
    const server = new RollcallServer(args, { boundMs: serverBoundMs, ...options });
    const [, url = ''] = await server.printed(/listening on (http:\S+)/);
    server.#url = url;
    return server;
  }

  logIn(credentials: Credentials): Promise<ApiClient> {
    return ApiClient.logIn(this.#url, credentials);
  }
}

/** What `rollcall datasets list --json` says of a version. */
export interface ListedVersion {
  readonly version: string;
  readonly active: boolean;
}

/** A data directory of its own for a test file. Leaving its scope removes it. */
export class DataDirectory implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<DataDirectory> {
    return new DataDirectory(await mkdtemp(join(tmpdir(), 'rollcall-e2e-')));
  }

  /** A data directory with a sample imported. */
  static async withSample(contacts: number): Promise<DataDirectory> {
    const directory = await DataDirectory.make();
    try {
      await directory.importSample(contacts);
      return directory;
    } catch (error) {
      await directory[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Imports a sample with the command, and returns the version of the data set. */
  async importSample(contacts: number, seed = 5, env: ProcessOptions['env'] = {}): Promise<string> {
    const file = join(this.path, `sample-${contacts}-${seed}.csv`);
    await writeSample(file, { contacts, seed });
    const report: { version: string } = JSON.parse(
      await run(['import', file, '--data', this.path, '--json'], env),
    );
    return report.version;
  }

  /** The versions of the data set, oldest first, as the command lists them. */
  async versions(): Promise<readonly ListedVersion[]> {
    return JSON.parse(await run(['datasets', 'list', '--json', '--data', this.path]));
  }

  /** Makes a version the active one, with the command. */
  async use(version: string): Promise<void> {
    await run(['datasets', 'use', version, '--data', this.path]);
  }

  /** The company with the most contacts of the data set that was imported last. */
  largestCompanyId(): number {
    return this.largestCompanyIds(1)[0] ?? 0;
  }

  /** Those with the most contacts, the largest first. */
  largestCompanyIds(limit: number): number[] {
    const version = readdirSync(join(this.path, 'datasets')).toSorted().at(-1) ?? '';
    using companies = new DatabaseSync(join(this.path, 'datasets', version, 'companies.sqlite'), {
      readOnly: true,
    });
    const rows = companies
      .prepare('select company_id from companies order by contacts desc limit ?')
      .all(limit);
    return rows.map((row) => Number(row['company_id']));
  }

  /** Creates a client with the command. */
  async createClient(name: string): Promise<Credentials> {
    return JSON.parse(await run(['clients', 'create', '--name', name, '--json', '--data', this.path]));
  }

  /** Takes an entitlement away, for which there is no command yet. */
  revoke(clientId: string, entitlement: string): void {
    // A server may be writing to it.
    using database = new DatabaseSync(join(this.path, 'control.sqlite'), { timeout: 5_000 });
    const { entitlements_json: before } =
      database.prepare('select entitlements_json from clients where client_id = ?').get(clientId) ?? {};
    const left = (JSON.parse(String(before)) as string[]).filter((one) => one !== entitlement);
    database
      .prepare('update clients set entitlements_json = ? where client_id = ?')
      .run(JSON.stringify(left), clientId);
  }

  /** How many jobs are stored, whatever their state. */
  countJobs(): number {
    using database = new DatabaseSync(join(this.path, 'control.sqlite'), { readOnly: true });
    return Number(database.prepare('select count(*) as jobs from jobs').get()?.['jobs']);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs a command that has to succeed, and returns what it wrote to standard output. */
export async function run(args: readonly string[], env: ProcessOptions['env'] = {}): Promise<string> {
  const command = new RollcallProcess(args, { env });
  const { code } = await command.ended;
  if (code !== 0) throw new Error(`rollcall ${args.join(' ')} ended with ${code}:\n${command.output}`);
  return command.stdout;
}
