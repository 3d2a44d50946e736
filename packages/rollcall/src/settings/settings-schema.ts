/**
 * All settings of Rollcall, in one table. Flags, environment variables, the config file, their checks, the reference
 * page and the commented default file are made from it (design section 8).
 */
import { parseAddressRange } from '@rollcall/egress/address-range';
import { parseAllowedTarget } from '@rollcall/egress/allowed-target';
import { boolean, choice, integer, list, path, type Setting, text } from './setting-kinds.ts';

/** Keys are the names of the config file; the variable of `logLevel` is `ROLLCALL_LOG_LEVEL`. */
export const settingsSchema = {
  configFile: path({
    defaultValue: undefined,
    flag: '--config <file>',
    meaning: 'Config file in TOML.',
    details: 'Without it, `rollcall.toml` in the working directory is read if there is one.',
    inFile: false,
  }),
  dataDirectory: path({
    defaultValue: 'data',
    flag: '--data <directory>',
    meaning: 'Directory of everything that is stored: data sets, jobs, results and the master key.',
    details: 'It is made when it is missing. It is what a backup has to hold.',
    risk: 'A server that is started with another directory starts empty: its clients and jobs are in the old one.',
  }),
  host: text({
    defaultValue: '127.0.0.1',
    flag: '--host <address>',
    meaning: 'Address to listen on.',
    details: 'The default is reached from this machine only; `0.0.0.0` and `::` listen on all addresses.',
    risk: 'Connections are not encrypted: beyond this machine, put a proxy that speaks TLS in front.',
    pattern: /^[^\s/]+$/,
    expected: 'an address or a host name, without a scheme or a path',
  }),
  port: integer({
    defaultValue: 8080,
    flag: '--port <number>',
    meaning: 'Port to listen on; 0 picks a free one.',
    details: 'The address in use is printed when the server is ready.',
    minimum: 0,
    maximum: 65_535,
  }),
  publicUrl: text({
    defaultValue: undefined,
    flag: '--public-url <url>',
    meaning: 'Base URL by which clients reach the server; without it, the one that they ask.',
    details:
      'For example `https://contacts.example.com`. The OAuth metadata and the report of usage are written with it.',
    risk: 'Behind a proxy that speaks TLS, they say `http` without it, unless a trusted proxy sends `X-Forwarded-Proto`.',
    pattern: /^https?:\/\/[^\s?#]+$/,
    expected: 'a URL that starts with https:// or http://, without a query',
  }),
  trustedProxies: list({
    defaultValue: [],
    flag: '--trusted-proxies <list>',
    meaning: 'Addresses of the proxies in front, whose `X-Forwarded-For` is believed.',
    details:
      'For example `["127.0.0.1", "10.1.0.0/16"]`, or with commas in a flag or a variable. Failed logins are counted by the address that they name, and the log has it.',
    risk: 'Whoever calls from such an address can say to be anybody, and try as many secrets as it likes: name your proxies and nothing else.',
    expected: 'a list of addresses and ranges of addresses',
    faultOf: (entry) => {
      const range = parseAddressRange(entry);
      if ('error' in range) return range.error;
      return range.prefixLength > 0
        ? undefined
        : `expected the proxies in front, found everybody: "${entry}"`;
    },
  }),
  metricsPort: integer({
    defaultValue: undefined,
    flag: '--metrics-port <number>',
    meaning: 'Port to serve metrics for Prometheus on, at /metrics; 0 picks a free one.',
    details:
      'Without it there are none. Each process needs a port of its own; it prints the address when it starts.',
    minimum: 0,
    maximum: 65_535,
  }),
  metricsHost: text({
    defaultValue: '127.0.0.1',
    flag: '--metrics-host <address>',
    meaning: 'Address to serve metrics on.',
    details:
      'The default is reached from this machine only. Metrics hold no secrets, no ids of clients and no data.',
    risk: 'Whoever reaches it can read how much is asked for, and of what version the program is.',
    pattern: /^[^\s/]+$/,
    expected: 'an address or a host name, without a scheme or a path',
  }),
  databaseUrl: text({
    defaultValue: undefined,
    flag: '--database-url <url>',
    meaning: 'PostgreSQL database of the control store; SQLite in the data directory without it.',
    details:
      'For example `postgres://rollcall@db.internal/rollcall`. Every process of an installation needs the same.',
    risk: 'The arguments of a process can be read by every user of the machine: give a password by environment or file.',
    secret: true,
    pattern: /^postgres(ql)?:\/\/\S+$/,
    expected: 'a URL that starts with postgres://',
  }),
  databaseConnections: integer({
    defaultValue: 10,
    flag: '--database-connections <number>',
    meaning: 'Most connections of this process to PostgreSQL, besides one that hears of new jobs.',
    risk: 'All processes together must stay below max_connections of the database.',
    minimum: 2,
    maximum: 1_000,
  }),
  databaseTimeoutSeconds: integer({
    defaultValue: 30,
    flag: '--database-timeout-seconds <seconds>',
    meaning: 'Seconds after which a statement that PostgreSQL has not answered is given up, with 503.',
    risk: 'A migration of a large store is one statement after another, each of which must end within it.',
    minimum: 1,
    maximum: 3_600,
  }),
  referenceTablesDirectory: path({
    defaultValue: undefined,
    flag: '--reference-tables <directory>',
    meaning: 'Directory of your own tables of job levels, job functions, countries and states.',
    details:
      'They are JSON files, as `rollcall tables` writes them; a table without a file is the default one. An import takes them into its data set.',
    risk: 'A changed table holds from the next import on; lines and stored files may still have the ids of the old one.',
  }),
  dataSetVersionsKept: integer({
    defaultValue: 5,
    flag: '--data-set-versions-kept <number>',
    meaning:
      'Newest versions of the data that are kept; older ones are removed after an import, and every hour.',
    details:
      'The active version and those that jobs are pinned to are kept besides, however old they are. `rollcall datasets remove` removes one at once.',
    risk: 'A version that was removed cannot be gone back to. The disk needs room for as many, and one more while an import runs.',
    agreedBy: 'servers',
    minimum: 1,
    maximum: 1_000,
  }),
  dataSetSource: text({
    defaultValue: undefined,
    flag: '--data-set-source <place>',
    meaning: 'Directory or URL that processes fetch data sets from, each into its own data directory.',
    details:
      'For example `/mnt/shared/datasets`, or `https://storage.internal/datasets` of any web server or object store: it has a folder for each version. An import copies its version into a directory; for a URL it says what to upload. A new version becomes the active one when more than half of the processes that run jobs have it. Without this setting, all processes have one data directory.',
    risk: 'The arguments of a process can be read by every user of the machine: give a URL with a password by environment or file.',
    secret: true,
    pattern: /^(\/|[A-Za-z]:[\\/]|https?:\/\/[^\s?#]+$)/,
    expected: 'an absolute path, or a URL that starts with https:// or http://, without a query',
  }),
  dataSetCopiesKept: integer({
    defaultValue: 2,
    flag: '--data-set-copies-kept <number>',
    meaning: 'Newest versions of which a process keeps the copy that it fetched.',
    details:
      'The active version, the announced one and those that jobs are pinned to are kept besides. What was imported on the machine is no copy, and stays.',
    risk: 'The disk needs room for as many, and one more while it is fetched. With one, going back waits until the version has been fetched again.',
    minimum: 1,
    maximum: 1_000,
  }),
  titleAbbreviationsFile: path({
    defaultValue: undefined,
    flag: '--title-abbreviations <file>',
    meaning: 'JSON file of abbreviations in titles, with what they stand for, besides those that are known.',
    details:
      'For example `{ "rsm": ["regional sales manager"], "md": [] }`; an empty list takes an abbreviation out. It is read at the start, and holds for the next jobs; no import is needed.',
    risk: 'Every process that runs jobs needs the same, or the same job finds different people.',
    agreedBy: 'all',
  }),
  worker: boolean({
    defaultValue: true,
    flag: '--no-worker',
    meaning: 'Run jobs in this process.',
    flagMeaning: 'Leave the jobs to other processes.',
    risk: 'Where no process runs jobs, they are accepted and wait.',
  }),
  threads: integer({
    defaultValue: 0,
    flag: '--threads <number>',
    meaning: 'Threads that run lookups; 0 means one per processor.',
    risk: 'More threads than processors do not make jobs faster, and slow the answers of the API.',
    minimum: 0,
    maximum: 256,
  }),
  logLevel: choice({
    defaultValue: 'info',
    flag: '--log-level <level>',
    meaning: 'Least severe log lines that are written.',
    risk: '`silent` hides failures too.',
    choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
  }),
  tokenLifetimeDays: integer({
    defaultValue: 14,
    flag: '--token-lifetime-days <days>',
    meaning: 'Days for which an access token is valid.',
    details: 'Tokens that were issued before keep the lifetime they were issued with.',
    risk: 'A token that leaks can be used until it expires or is revoked.',
    agreedBy: 'servers',
    minimum: 1,
    maximum: 3_650,
  }),
  loginFailuresAllowed: integer({
    defaultValue: 10,
    flag: '--login-failures-allowed <number>',
    meaning: 'Failed logins of a client id from one address before that pair has to wait, with 429.',
    details:
      'They are counted for 15 minutes from the first one; the pair has to wait until these are over. A right secret before that starts anew.',
    risk: 'A low number makes software that was given a wrong secret wait after it has been corrected.',
    agreedBy: 'servers',
    minimum: 1,
    maximum: 1_000,
  }),
  throttleCalls: integer({
    defaultValue: 10_000,
    flag: '--throttle-calls <number>',
    meaning: 'Calls that one token may make in a window; 0 throttles nobody.',
    details:
      'A token that makes more is refused with 429 until a full window has passed. Refused calls and logins do not count.',
    risk: 'A low limit stops clients that ask for the status of many jobs; without one, a client can keep the server busy.',
    agreedBy: 'servers',
    minimum: 0,
    maximum: 1_000_000_000,
  }),
  throttleWindowSeconds: integer({
    defaultValue: 300,
    flag: '--throttle-window-seconds <seconds>',
    meaning: 'Length of that window, in seconds.',
    details:
      'It starts with the first call of the token, and the next one with the first call after its end.',
    risk: 'It is also how long a token is refused that has made too many calls.',
    agreedBy: 'servers',
    minimum: 1,
    maximum: 86_400,
  }),
  throttleLocksOutClient: boolean({
    defaultValue: false,
    flag: '--throttle-locks-out-client',
    meaning: 'Refuse all tokens of a client while one of them is refused for too many calls.',
    details:
      'The family does so. The others can call again when the one that was over its limit can; in every process from its next call on.',
    risk: 'One program of a client that calls too often stops all of its programs.',
    agreedBy: 'servers',
  }),
  idempotencyKeyHours: integer({
    defaultValue: 24,
    flag: '--idempotency-key-hours <hours>',
    meaning: 'Hours for which an accepted submission is remembered under its Idempotency-Key.',
    details: 'Keys that were sent before keep the time that they were stored with.',
    risk: 'A client that sends a submission again after that makes a second job.',
    agreedBy: 'servers',
    minimum: 1,
    maximum: 8_760,
  }),
  maxBodyBytes: integer({
    defaultValue: 10_000_000,
    flag: '--max-body-bytes <bytes>',
    meaning: 'Largest request body, in bytes, unpacked; a larger one is refused with 413.',
    risk: 'A body is held in memory while it is read: a high limit lets a few requests take much of it.',
    agreedBy: 'servers',
    minimum: 1_000,
    maximum: 1_000_000_000,
  }),
  maxContactsPerLine: integer({
    defaultValue: 10_000,
    flag: '--max-contacts-per-line <number>',
    meaning: 'Most contacts that one lookup line returns.',
    details: 'A line that is cut shows it in `totalMatches`, its job in `truncatedQueries`.',
    risk: 'With 2,000 lines in a job, a high limit makes result files of many gigabytes.',
    agreedBy: 'servers',
    minimum: 1,
    maximum: 1_000_000,
  }),
  maxContactsPerJob: integer({
    defaultValue: 10_000_000,
    flag: '--max-contacts-per-job <number>',
    meaning: 'Most contacts that one job returns.',
    details:
      'The lines behind the last one are cut: they have their `totalMatches`, and one row that says why there is no contact.',
    risk: 'A contact is some 300 to 500 bytes of the result file.',
    agreedBy: 'workers',
    minimum: 1,
    maximum: 1_000_000_000,
  }),
  maxResultBytesPerClient: integer({
    defaultValue: 50_000_000_000,
    flag: '--max-result-bytes-per-client <bytes>',
    meaning: 'Most bytes of disk that the results of one client take up.',
    details:
      'A job that reaches it goes on, and its further lines are cut, until older results have expired. Running jobs are counted a few times a second, so it can be passed by what they write in between.',
    risk: 'The disk should have this for each client that uses it, and room for the data sets besides.',
    agreedBy: 'workers',
    minimum: 1_000_000,
    maximum: 1_000_000_000_000_000,
  }),
  resultStorage: choice({
    defaultValue: 'directory',
    flag: '--result-storage <place>',
    meaning: 'Where results are written: in the data directory, or in the PostgreSQL database.',
    details:
      '`directory` or `database`. Every process of an installation must reach the results: in the data directory they are reached by those that share it; in the database by all. Results that are there already stay where they are, and are found in either place.',
    risk: 'Where machines do not share the data directory, results of `directory` are missing on all but one. In the database, they pass through it twice and take up its room, packed.',
    choices: ['directory', 'database'],
  }),
  resultRetentionDays: integer({
    defaultValue: 7,
    flag: '--result-retention-days <days>',
    meaning:
      'Days for which the results of a job are kept after its end; then a download is answered with 404.',
    details:
      'It holds for jobs that have ended before too. The status of a job, its counts and its credits stay.',
    risk: "Results hold people's data: keep them no longer than they are needed.",
    agreedBy: 'all',
    minimum: 1,
    maximum: 3_650,
  }),
  maxUnfinishedJobs: integer({
    defaultValue: 50,
    flag: '--max-unfinished-jobs <number>',
    meaning: 'Most jobs of one client that may wait or run at a time; a further one is refused with 400.',
    details: 'A client can have a limit of its own: `rollcall clients update`.',
    risk: 'The lines of jobs that wait are stored: a high limit lets one client fill the control store.',
    agreedBy: 'servers',
    minimum: 1,
    maximum: 1_000_000,
  }),
  webhookAllowedTargets: list({
    defaultValue: [],
    flag: '--webhook-allowed-targets <list>',
    meaning: 'What webhooks may be sent to besides public addresses.',
    details:
      'For example `["10.1.0.0/16", "::1", "hooks.internal", "*.hooks.internal"]`, or with commas in a flag or a variable. A range allows addresses; a name allows a host wherever it leads, and `*.` all names below one.',
    risk: 'Every client can make this server call what is allowed here, and see the start of its answers.',
    agreedBy: 'all',
    expected: 'a list of addresses, ranges of addresses and host names',
    faultOf: (entry) => {
      const target = parseAllowedTarget(entry);
      return 'error' in target ? target.error : undefined;
    },
  }),
  webhookProxy: text({
    defaultValue: undefined,
    flag: '--webhook-proxy <url>',
    meaning: 'HTTP proxy that webhooks are sent through; none without it, whatever the environment says.',
    details:
      'For example `http://proxy.internal:3128`. It is given checked addresses, not names, by CONNECT, for http too.',
    risk: 'The arguments of a process can be read by every user of the machine: give a password by environment or file.',
    secret: true,
    pattern: /^https?:\/\/[^\s/]+\/?$/,
    expected: 'a URL that starts with http:// or https:// and has no path',
  }),
  drainTimeoutSeconds: integer({
    defaultValue: 30,
    flag: '--drain-timeout-seconds <seconds>',
    meaning: 'Seconds that running requests and slices may take to end after SIGTERM.',
    risk: 'Keep it below the time after which your supervisor kills the process; slices that are cut off run again.',
    minimum: 0,
    maximum: 3_600,
  }),
  masterKey: text({
    defaultValue: undefined,
    // The arguments of a process can be read by every user of the machine.
    flag: undefined,
    meaning: 'Master key of this installation: 64 hexadecimal characters.',
    details:
      'Without it, the file `master.key` in the data directory holds it, and is made at the first start.',
    risk: 'With another key, ids of contacts that clients have stored are unknown, and webhook secrets cannot be read.',
    secret: true,
    pattern: /^[0-9a-f]{64}$/i,
    expected: '64 hexadecimal characters',
  }),
  jobLeaseSeconds: integer({
    defaultValue: 30,
    flag: '--job-lease-seconds <seconds>',
    meaning: 'Seconds after which the job of a worker that gives no sign of life is taken over by another.',
    risk: 'A short lease takes work from a worker that is only slow; a long one makes jobs wait after a crash.',
    minimum: 5,
    maximum: 3_600,
  }),
} as const satisfies Readonly<Record<string, Setting>>;

/** The name of a setting. */
export type SettingKey = keyof typeof settingsSchema;

type ValueOf<Entry> = Entry extends Setting<infer Value> ? Value : never;

/**
 * All settings, checked. Paths are absolute, `threads` is the number to start, and `configFile` is the file that was
 * read, if one was.
 */
export type Settings = { readonly [Key in SettingKey]: ValueOf<(typeof settingsSchema)[Key]> };

/** All names, in the order of the reference page. */
export const settingKeys: readonly SettingKey[] = Object.keys(settingsSchema).filter(isSettingKey);

/** Whether a text is the name of a setting. */
export function isSettingKey(name: string): name is SettingKey {
  return Object.hasOwn(settingsSchema, name);
}

/** The table, with its entries seen as what they have in common. */
export function settingNamed(key: SettingKey): Setting {
  return settingsSchema[key];
}

/** The environment variable of a setting: `logLevel` is `ROLLCALL_LOG_LEVEL`. */
export function variableOf(key: SettingKey): string {
  return `ROLLCALL_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
}

/** Variables of the command line that are no settings; the loader lets them pass. */
export const otherVariables: Readonly<Record<string, string>> = {
  ROLLCALL_DEBUG: '`1` prints the stack of an unexpected error of a command.',
  ROLLCALL_URL: 'The server that `lookup` and `jobs` call.',
  ROLLCALL_CLIENT_ID: 'The client as which they call it.',
  ROLLCALL_CLIENT_SECRET: 'Its secret.',
};
