/**
 * Kills of the real importer, and what must hold after each, for imports and for merges:
 *
 *   import → SIGKILL, at a moment → the active data set answers the same → the next import works, and clears up
 *
 * A kill may come when the new data set is active already: it is whole then, the same as when nobody disturbs it.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createWriteStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { csvField } from '@rollcall/lookup';
import type { ControlStore, DataSetVersion } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { ContactsReader } from '../../packages/rollcall/src/data-set/contacts-reader.ts';
import { dataSetDirectory } from '../../packages/rollcall/src/data-set/data-set-directory.ts';
import { openDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { filesOf, filesOfVersions } from '../../packages/rollcall/src/import/import-fixture.test.ts';
import { sampleColumns } from '../../packages/rollcall/src/sample/contact-columns.ts';
import { sampleContacts } from '../../packages/rollcall/src/sample/sample-csv.ts';
import { RollcallProcess, run } from '../e2e/rollcall-process.ts';

/** How far an import has come, as its files show from outside. */
export const phases = [
  'nothing',
  'begun',
  'reading',
  'joining',
  'building',
  'finishing',
  'reported',
  'named',
  'active',
] as const;
export type Phase = (typeof phases)[number];

/** Whether a file of an import shows the phase. The last phase that one shows is where it is. */
const signs: readonly (readonly [Phase, RegExp])[] = [
  ['begun', /^datasets\/\.building-/],
  ['reading', /^datasets\/\.building-.*\.rows$/],
  ['joining', /^datasets\/\.building-.*\.moved$/],
  ['building', /^datasets\/\.building-.*\/blocks\.bin$/],
  ['finishing', /^datasets\/\.building-.*\/index\.bin$/],
  ['reported', /^rejects\//],
  ['named', /^datasets\/[^.].*\/manifest\.json$/],
];

export type Way = 'import' | 'merge';
const flagsOf: Readonly<Record<Way, readonly string[]>> = {
  import: [],
  merge: ['--merge', '--key', 'contactId'],
};

/** When an import is killed: when its files show a phase, or after a time; then a little later. */
export type Moment = { readonly phase: Phase } | { readonly afterMs: number };

/** What a data set answers, contact by contact, as one text that can be compared. */
export type Contents = string;

interface Undisturbed {
  readonly contents: Contents;
  readonly tookMs: number;
}

const smallContacts = 500;
/** Between two looks at the files of an import: the shortest phases take some milliseconds. */
const lookEveryMs = 1;
/** Every so many rows name no person, and are refused. */
const rejectedEvery = 100;

export class ImportKills implements AsyncDisposable {
  readonly data: string;
  /** Rows of the file whose import is killed. */
  readonly large: string;
  readonly #small: string;
  readonly #control: ControlStore;
  #base: Contents = '';
  readonly #undisturbed = new Map<Way, Undisturbed>();

  private constructor(directory: string, control: ControlStore) {
    this.data = join(directory, 'data');
    this.large = join(directory, 'large.csv');
    this.#small = join(directory, 'small.csv');
    this.#control = control;
  }

  /** Makes both files and imports the small one. */
  static async prepare(directory: string, contacts: number): Promise<ImportKills> {
    const control = await openControlStore({ dataDirectory: join(directory, 'data') });
    const kills = new ImportKills(directory, control);
    // Where companies have no ids, what they are found to be depends on the data set that was active before.
    await writePeople(kills.#small, { contacts: smallContacts, seed: 6, withoutId: () => false });
    await writePeople(kills.large, { contacts, seed: 5, withoutId: (row) => row % 2 === 0 });
    await kills.#import(kills.#small);
    kills.#base = await kills.contents();
    return kills;
  }

  /** Imports the large file both ways undisturbed, for what comes out and the time they take: before the first kill. */
  async runUndisturbed(): Promise<void> {
    for (const way of ['import', 'merge'] as const) {
      const startMs = performance.now();
      await this.#import(this.large, flagsOf[way]);
      const tookMs = performance.now() - startMs;
      this.#undisturbed.set(way, { tookMs, contents: await this.contents() });
      await this.clearedUp();
    }
    const [imported, merged] = [...this.#undisturbed.values()];
    assert.notEqual(imported?.contents, merged?.contents, 'a merge carries something over');
  }

  tookMs(way: Way): number {
    return this.#undisturbed.get(way)?.tookMs ?? 0;
  }

  async active(): Promise<DataSetVersion> {
    const active = await this.#control.dataSets.active();
    return active?.version ?? assert.fail('a data set is active');
  }

  /** Of the active data set. */
  async contents(): Promise<Contents> {
    const reader = new ContactsReader(await openDataSet(dataSetDirectory(this.data, await this.active())));
    const hash = createHash('sha256');
    let contacts = 0;
    try {
      for (const company of reader.companies()) {
        hash.update(JSON.stringify(company));
        contacts += company.contacts.length;
      }
    } finally {
      reader.close();
    }
    return `${contacts} contacts, ${hash.digest('hex')}`;
  }

  /**
   * Kills an import of the large file, and checks that the small one still answers, or the new one does.
   *
   * @returns how far it was
   */
  async kill(way: Way, moment: Moment, laterMs = 0): Promise<Phase> {
    const [before, known] = [await this.active(), new Set(await filesOf(this.data))];
    const command = this.start(way);
    if ('phase' in moment) await this.reached(command, moment.phase, known);
    else await Promise.race([delay(moment.afterMs), command.ended]);
    if (laterMs > 0) await Promise.race([delay(laterMs), command.ended]);
    const { code, signal } = await command.stop('SIGKILL');
    assert.ok(signal === 'SIGKILL' || code === 0, command.output);
    const isNew = (await this.active()) !== before;
    const expected = isNew ? this.#undisturbed.get(way)?.contents : this.#base;
    assert.equal(await this.contents(), expected);
    return isNew ? 'active' : phaseOf(this.data, known);
  }

  start(way: Way): RollcallProcess {
    const args = ['import', this.large, '--data', this.data, ...flagsOf[way]];
    return new RollcallProcess(args);
  }

  /** Resolves when an import has come so far, or has ended. */
  async reached(command: RollcallProcess, phase: Phase, known: ReadonlySet<string>): Promise<void> {
    let hasEnded = false;
    void command.ended.finally(() => {
      hasEnded = true;
    });
    while (!hasEnded && phases.indexOf(phaseOf(this.data, known)) < phases.indexOf(phase))
      await delay(lookEveryMs);
  }

  /** The next import works, and what is there afterwards belongs to versions that are registered. */
  async clearedUp(): Promise<void> {
    await this.#import(this.#small);
    assert.equal(await this.contents(), this.#base);
    await this.assertNothingElse();
  }

  /** Every version has its files and its reports: of rejected rows, and of companies where the file has some without id. */
  async assertNothingElse(): Promise<void> {
    const listed = await this.#control.dataSets.list();
    const files = filesOfVersions(listed.map(({ version }) => version));
    for (const { version, contacts } of listed) {
      files.push(`rejects/${version}.csv`);
      if (contacts !== smallContacts) files.push(`companies/${version}.csv`);
    }
    assert.deepEqual(await filesOf(this.data), files.sort());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#control.close();
  }

  async #import(file: string, flags: readonly string[] = []): Promise<void> {
    await run(['import', file, '--data', this.data, ...flags]);
  }
}

/** How far the newest import has come, by the files that were not known before it. */
function phaseOf(data: string, known: ReadonlySet<string>): Phase {
  let reached: Phase = 'nothing';
  for (const name of names(data)) {
    if (known.has(name)) continue;
    for (const [phase, sign] of signs)
      if (sign.test(name) && phases.indexOf(phase) > phases.indexOf(reached)) reached = phase;
  }
  return reached;
}

/** Directories come and go while they are read. */
function names(data: string): string[] {
  try {
    return readdirSync(data, { recursive: true }).map(String);
  } catch {
    return [];
  }
}

interface People {
  readonly contacts: number;
  readonly seed: number;
  /** Whether a row says nothing of the company's id. */
  readonly withoutId: (row: number) => boolean;
}

/** People of the sample, and some rows without a person. */
async function writePeople(path: string, { contacts, seed, withoutId }: People): Promise<void> {
  function* lines(): Generator<string> {
    yield `${sampleColumns.join(',')}\n`;
    let row = 0;
    for (const contact of sampleContacts({ contacts, seed, order: 'shuffled' })) {
      const given = withoutId(++row) ? { ...contact, companyId: '' } : contact;
      yield `${sampleColumns.map((column) => csvField(given[column])).join(',')}\n`;
      if (row % rejectedEvery === 0)
        yield `${sampleColumns.map((column) => (column === 'companyName' ? 'Nobody' : '')).join(',')}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
}
