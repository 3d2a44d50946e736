/** What the stores are called with: few different values, so that calls meet, and in some runs nasty ones. */
import fc from 'fast-check';
import type {
  ClientId,
  DataSetVersion,
  JobId,
  ResultPart,
} from '../../packages/rollcall/src/control/control-store.ts';
import { hash } from '../conformance/store-under-test.ts';

export interface StoreValues {
  /** The clients of the start of a run. */
  readonly clients: readonly ClientId[];
  /** One of these, or one that a run may or may not have created. */
  readonly clientId: fc.Arbitrary<ClientId>;
  readonly jobId: fc.Arbitrary<JobId>;
  /** An id as a caller from outside sends it: any text. */
  readonly foreignId: fc.Arbitrary<string>;
  /** The data sets of the start of a run. */
  readonly versions: readonly DataSetVersion[];
  /** One of these, which a run may have removed. */
  readonly version: fc.Arbitrary<DataSetVersion>;
  readonly tokenId: fc.Arbitrary<string>;
  readonly owner: fc.Arbitrary<string>;
  /** An idempotency key. */
  readonly key: fc.Arbitrary<string>;
  /** Free text. */
  readonly text: fc.Arbitrary<string>;
  /** Where the end of a job is told. */
  readonly webhook: fc.Arbitrary<string>;
  /** The submitted file. */
  readonly body: fc.Arbitrary<Uint8Array>;
  /** Credits of a month. */
  readonly credits: fc.Arbitrary<number>;
  /** Lines of a job. */
  readonly lines: fc.Arbitrary<number>;
  /** What parts take up; those of a run stay below 2^53 together, as all numbers of the schema do. */
  readonly sizeBytes: fc.Arbitrary<number>;
  /** How long windows and leases are. */
  readonly durationMs: fc.Arbitrary<number>;
  /** When a call is made, if not by the clock of the run. */
  readonly oddTimeMs: fc.Arbitrary<number | undefined>;
}

const dayMs = 86_400_000;
/** Around these everything turns over: windows and leases are as long as the steps of the clock, so it meets their ends. */
const durationsMs = [0, 1, 999, 1_000, 1_001, 60_000, 31 * dayMs];

/** How far the clock of a run goes on before a call. */
export const passMs = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.constantFrom(...durationsMs) },
);

const plainVersions = ['20261101T000000-aaaa', '20261102T000000-bbbb'] as DataSetVersion[];

export const plainValues: StoreValues = {
  clients: ['acme', 'globex'] as ClientId[],
  clientId: mostly(['acme', 'globex'], ['initech']),
  jobId: numbered<JobId>('job', 12),
  foreignId: numbered('job', 12),
  versions: plainVersions,
  version: fc.constantFrom(...plainVersions),
  tokenId: numbered('token', 5),
  owner: numbered('worker', 3),
  key: numbered('key', 3),
  text: fc.constantFrom('Acme', 'Globex GmbH'),
  webhook: fc.constantFrom('https://a.example/', 'https://b.example:8443/hook?a=b', 'http://c.example/'),
  body: numbered('730247,4,8,', 3).map((text) => new TextEncoder().encode(`${text}\r\n`)),
  credits: fc.integer({ min: 0, max: 30 }),
  lines: fc.integer({ min: 0, max: 9 }),
  sizeBytes: fc.integer({ min: 0, max: 1_000 }),
  durationMs: fc.constantFrom(...durationsMs),
  oddTimeMs: fc.constant(undefined),
};

/** Quotes, nothing, all scripts, half of a character, and pairs that order or fold in different ways. */
const nastyTexts = [
  '',
  ' ',
  `O'Brien"; drop table jobs; --`,
  '\\',
  '%',
  '$1',
  '?',
  'null',
  '0',
  '00',
  '1e3',
  'a\nb\tc\r',
  'ACME',
  'acme ',
  '\u00e9',
  'e\u0301',
  'ß',
  '李\u{1f600}',
  '\u{1f600}',
  '\uffff',
  '\ud800',
];
const nastyText = fc.oneof(fc.constantFrom(...nastyTexts), fc.string({ unit: 'binary', maxLength: 5 })).map(
  // In what is stored there is no NUL: no id has one, and PostgreSQL knows it in no text.
  (text) => text.replaceAll('\0', ''),
);
const nastyClients = [
  '',
  `O'Brien"; --`,
  '\uffff',
  '\u{1f600}',
  'ACME',
  'acme',
  '\u00e9',
  'e\u0301',
] as ClientId[];

const nastyVersions = nastyTexts.slice(0, 6) as DataSetVersion[];

export const nastyValues: StoreValues = {
  clients: nastyClients.slice(0, 4),
  clientId: mostly(nastyClients.slice(0, 4), nastyClients.slice(4)),
  jobId: fc.constantFrom(...(nastyTexts as JobId[])),
  foreignId: fc.oneof(
    fc.constantFrom(...nastyTexts),
    fc.constantFrom('\0', 'acme\0', '\0acme', `O'Brien\0"; --`),
    fc.string({ unit: 'binary' }),
  ),
  versions: nastyVersions,
  version: fc.constantFrom(...nastyVersions),
  tokenId: fc.constantFrom(...nastyTexts),
  owner: fc.constantFrom('', `'`, '\uffff', '\u{1f600}'),
  key: fc.constantFrom(...nastyTexts),
  text: nastyText,
  webhook: nastyText,
  body: fc.uint8Array({ maxLength: 50 }),
  credits: fc.constantFrom(0, 1, 2 ** 31, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER),
  lines: fc.constantFrom(0, 1, 2_000, 2 ** 31 - 1),
  sizeBytes: fc.constantFrom(0, 1, 2 ** 31, 2 ** 47),
  durationMs: fc.oneof(fc.constantFrom(...durationsMs), fc.constantFrom(2 ** 31, 2 ** 48)),
  // Before 1970, the end of what a Date can be, and past it; with the longest duration added still below 2^53.
  oddTimeMs: fc
    .option(fc.constantFrom(-1, 0, 8.64e15, 8.64e15 + 1), {
      nil: undefined,
      freq: 6,
    })
    .map((odd) => (odd === null ? undefined : odd)),
};

/** SHA-256 of a few secrets. */
export const secretHash = numbered('secret', 5).map(hash);

/** The parts of a result. */
export function resultParts(values: StoreValues): fc.Arbitrary<readonly ResultPart[]> {
  return fc.array(
    fc.record({ attempt: fc.integer({ min: 1, max: 3 }), sizeBytes: values.sizeBytes, sha256: values.text }),
    { maxLength: 3 },
  );
}

function numbered<T extends string>(name: string, count: number): fc.Arbitrary<T> {
  return fc.nat({ max: count - 1 }).map((number) => `${name}${number}` as T);
}

function mostly<T extends string>(usual: readonly string[], rare: readonly string[]): fc.Arbitrary<T> {
  const oneOf = (texts: readonly string[]) => fc.constantFrom(...(texts as readonly T[]));
  return fc.oneof({ weight: 8, arbitrary: oneOf(usual) }, { weight: 1, arbitrary: oneOf(rare) });
}
