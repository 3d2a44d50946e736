/** Two who forget people at once. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { type CompanyId, NewIdEncoder } from '@rollcall/lookup';
import type { ClientId, ControlStore, DataSetVersion, JobId } from '../control/control-store.ts';
import { openMasterKey } from '../control/installation-key.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { deriveKey } from '../control/secrets.ts';
import { temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { processMark } from '../process-mark.ts';
import { ResultFiles } from '../results/result-files.ts';
import { storedColumns } from '../results/stored-columns.ts';
import { Forgettings } from './forgettings.ts';

const jobId = 'job' as JobId;
const clientId = 'acme' as ClientId;
const companyId = 1 as CompanyId;
const options = { limit: 10, contactDetails: false };
const columns = storedColumns({ kind: 'lookup', options });

/** Its only contacts are in stored results, and no data set is there. */
class Installation {
  readonly control: ControlStore;
  readonly dataDirectory: string;
  readonly results: ResultFiles;
  readonly #masterKey: Buffer;
  #people = 0;

  private constructor(control: ControlStore, dataDirectory: string, masterKey: Buffer) {
    this.control = control;
    this.dataDirectory = dataDirectory;
    this.results = new ResultFiles(dataDirectory, control.resultChunks);
    this.#masterKey = masterKey;
  }

  /** With a finished job that found contacts of these numbers. */
  static async make(
    t: TestContext,
    place: 'directory' | 'database',
    found: readonly number[],
  ): Promise<Installation> {
    const dataDirectory = await temporaryDirectory(t);
    const control = await openControlStore({ dataDirectory });
    t.after(() => control.close());
    const masterKey = Buffer.from(await openMasterKey(control, { dataDirectory }));
    const installation = new Installation(control, dataDirectory, masterKey);
    await control.clients.create(
      { clientId, name: 'Acme', entitlements: ['lookup'], createdAtMs: 1 },
      { secretHash: Buffer.alloc(32), webhookSecretSealed: new Uint8Array() },
    );
    const counts = { totalQueries: 1, validQueries: 1 };
    const job = { jobId, clientId, createdAtMs: 1, ...counts, kind: 'lookup', options } as const;
    await control.jobs.submit({ ...job, body: Buffer.from('1,1,4,,') }, { maxUnfinishedJobs: 1 });
    const version = '20261101T000000-aaaa' as DataSetVersion;
    const sizes = { contacts: 1, companies: 1, sizeBytes: 1, sources: [] };
    await control.dataSets.register({ version, createdAtMs: 1, ...sizes });
    const claim = { owner: 'w', nowMs: 1, leaseUntilMs: 2, dataSetVersion: version };
    const claimed = await control.jobs.claim(claim);
    assert.ok(claimed);
    const part = await installation.results.createPart(jobId, 0, claimed.attempt, undefined, place);
    const rows = found.map((low) => installation.#row(low, found.length));
    await part.write(Buffer.from([columns.join(), ...rows, ''].join('\r\n')));
    const totals = {
      matchedQueries: 1,
      invalidQueries: 0,
      truncatedQueries: 0,
      totalContacts: found.length,
    };
    const end = { endedAtMs: 3, totals, resultParts: [await part.commit()] };
    await control.jobs.finish({ ...claimed, owner: 'w' }, end);
    await control.dataSets.remove(version);
    return installation;
  }

  #row(low: number, totalMatches: number): string {
    const newIds = new NewIdEncoder(deriveKey(this.#masterKey, 'newId', clientId));
    const newId = newIds.encodeOne({ companyId, number: { high: 0, low } });
    const fields: Record<string, string> = {
      queryId: '1',
      line: '1',
      matchStatus: 'matched',
      totalMatches: String(totalMatches),
      newId,
      lastName: `Wx${low}qz`,
    };
    return columns.map((column) => fields[column] ?? '').join();
  }

  /** @param control as seen by a process of its own */
  forgettings(control = this.control): Forgettings {
    return new Forgettings({ control, dataDirectory: this.dataDirectory, masterKey: this.#masterKey });
  }

  /** From now on nobody is shown them; what follows is left to others. */
  async begin(low: number): Promise<void> {
    const hash = Buffer.alloc(32, ++this.#people);
    const named = {
      operator: 'dpo',
      identifierKind: 'contactId',
      identifierHash: hash,
      begunAtMs: 1,
    } as const;
    const contacts = [{ companyId, number: { high: 0, low } }];
    await this.control.forgettings.begin([{ ...named, identityHashes: [hash], contacts }], []);
  }

  /** Whom the results name, in their order. */
  async namesInResults(): Promise<string[]> {
    const job = await this.control.jobs.find(jobId, clientId);
    assert.equal(job?.awaitsForgetting, undefined);
    let text = '';
    const { chunks } = await this.results.open(jobId, job?.resultParts ?? []);
    for await (const bytes of chunks) text += bytes;
    return text.match(/Wx\d+qz/g) ?? [];
  }
}

/** A call of the store at which a process stands still. */
class Stop {
  readonly method: string;
  readonly #when: 'before' | 'after';
  readonly #reached = Promise.withResolvers<void>();
  readonly #goesOn = Promise.withResolvers<void>();

  constructor(t: TestContext, when: 'before' | 'after', method: string) {
    this.#when = when;
    this.method = method;
    t.after(() => this.goOn());
  }

  get reached(): Promise<void> {
    return this.#reached.promise;
  }

  goOn(): void {
    this.#goesOn.resolve();
  }

  async stopping<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#when === 'after' ? await call() : undefined;
    this.#reached.resolve();
    await this.#goesOn.promise;
    return answer ?? call();
  }
}

/** The store as a process sees it that makes these stops, one after the other. */
function stoppingAt(control: ControlStore, ...stops: readonly Stop[]): ControlStore {
  const left = [...stops];
  const stoppingPart = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return (...args: unknown[]) => {
          const call = async (): Promise<unknown> => Reflect.apply(found, target, args);
          const stop = left[0]?.method === name ? left.shift() : undefined;
          return stop === undefined ? call() : stop.stopping(call);
        };
      },
    });
  return {
    ...control,
    nowMs: () => control.nowMs(),
    forgettings: stoppingPart(control.forgettings),
    jobs: stoppingPart(control.jobs),
  } as ControlStore;
}

const once = { purge: false, timeoutMs: 0 };
const patiently = { purge: false, timeoutMs: 60_000 };

for (const place of ['directory', 'database'] as const) {
  describe(`two who forget people at once, with results in a ${place}`, () => {
    it('take turns: one waits for the other, or says who is at it', async (t) => {
      const installation = await Installation.make(t, place, [1, 2, 3]);
      await installation.begin(1);
      const looked = new Stop(t, 'after', 'contacts');
      const slow = stoppingAt(installation.control, looked);
      const first = installation.forgettings(slow).complete(once);
      await looked.reached;
      await installation.begin(2);
      const given = await installation.forgettings().complete(once);
      assert.match(given.unconfirmed?.heldUpBy ?? '', new RegExp(`^${process.pid} `));
      assert.deepEqual(given.unconfirmed?.jobIds, [jobId]);
      const waits = Promise.withResolvers<void>();
      const onStep = (step: string): void => {
        if (step === 'turn') waits.resolve();
      };
      const second = installation.forgettings().complete({ ...patiently, onStep });
      await waits.promise;
      looked.goOn();
      assert.deepEqual([(await first).unconfirmed, (await second).unconfirmed], [undefined, undefined]);
      assert.deepEqual(await installation.namesInResults(), ['Wx3qz']);
      const all = await installation.control.forgettings.list();
      assert.ok(all.every(({ forgottenAtMs }) => forgottenAtMs !== undefined));
    });

    it('do not wait for one that died', async (t) => {
      const installation = await Installation.make(t, place, [1, 2]);
      await installation.begin(1);
      const { control } = installation;
      // Of this process id, and started at another time.
      const [pid = '', , ...where] = processMark().split(' ');
      const dead = `${[pid, '1', ...where].join(' ')}/${pid}/dead`;
      await control.forgettings.takeTurn(dead, Date.now(), Date.now() + 3_600_000);
      assert.equal((await installation.forgettings().complete(once)).unconfirmed, undefined);
      assert.deepEqual(await installation.namesInResults(), ['Wx2qz']);
    });

    it('harm nothing where one stood still, lost its turn by it, and goes on', async (t) => {
      const installation = await Installation.make(t, place, [1, 2]);
      const { control } = installation;
      // Nobody whom the results hold: it only removes what others may have left behind.
      await installation.begin(7);
      const [looked, removed] = [new Stop(t, 'after', 'contacts'), new Stop(t, 'after', 'replaceResults')];
      const first = installation.forgettings(stoppingAt(control, looked, removed)).complete(once);
      await looked.reached;
      const later = Date.now() + 61_000;
      assert.equal(await control.forgettings.takeTurn('another', later, later), 'another', 'it was lost');
      await control.forgettings.leaveTurn('another');
      // One whom they hold: another has written them again, and is about to name them.
      await installation.begin(1);
      const taken = new Stop(t, 'after', 'replaceResults');
      const written = new Stop(t, 'before', 'replaceResults');
      const second = installation.forgettings(stoppingAt(control, taken, written)).complete(once);
      await taken.reached;
      taken.goOn();
      await written.reached;
      looked.goOn();
      await removed.reached;
      written.goOn();
      assert.equal((await second).unconfirmed, undefined);
      assert.deepEqual(await installation.namesInResults(), ['Wx2qz']);
      removed.goOn();
      assert.equal((await first).unconfirmed, undefined);
      assert.deepEqual(await installation.namesInResults(), ['Wx2qz']);
    });
  });
}
