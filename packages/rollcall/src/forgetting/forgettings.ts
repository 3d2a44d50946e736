import { setTimeout as delay } from 'node:timers/promises';
import type {
  ControlStore,
  DataSetVersion,
  Forgetting,
  JobId,
  JobToCleanse,
} from '../control/control-store.ts';
import { type IdentityHasher, identityHasher, identityKey } from '../control/identity-hash.ts';
import { dataSetDirectory } from '../data-set/data-set-directory.ts';
import { type OpenDataSet, openDataSet } from '../data-set/open-data-set.ts';
import { removeLeftovers } from '../data-set/remove-versions.ts';
import { ForgottenPeople } from '../import/forgotten-people.ts';
import { stateOfWorker } from '../jobs/worker-name.ts';
import { cleanseResults, holdsAny } from '../results/cleanse-results.ts';
import { forgottenNewIds } from '../results/forgotten-new-ids.ts';
import { ResultFiles } from '../results/result-files.ts';
import { type FileWork, fileWorkHere } from './file-work.ts';
import type { FoundPerson, PersonIdentifier } from './find-person.ts';
import { removeRefusedRows } from './refused-rows.ts';
import { inTurn } from './turn.ts';
import { VersionsWithout } from './versions-without.ts';

export interface ForgettingsOptions {
  readonly control: ControlStore;
  readonly dataDirectory: string;
  readonly masterKey: Uint8Array;
  /** The setting `dataSetSource`. */
  readonly dataSetSource?: string | undefined;
  /** What this process confirms under, where it answers or runs jobs. */
  readonly owner?: string;
  /** Here, unless it is to be elsewhere. */
  readonly fileWork?: FileWork;
}

/** People, as the data sets have them. */
export interface FoundPeople {
  readonly people: readonly FoundPerson[];
  /** Those that were searched. */
  readonly versions: readonly DataSetVersion[];
}

export interface ForgetRequest {
  readonly operator: string;
  /** Removes all versions but the active one. */
  readonly purge: boolean;
  /** How long processes are waited for, when all else is done. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Called when a step begins; what is before it is done. */
  readonly onStep?: (step: ForgettingStep) => void;
}

/**
 * From now on nobody is shown them; another process that forgets people is waited for; results and data sets are written
 * again, processes are waited for, and files go.
 */
export type ForgettingStep = 'begun' | 'turn' | 'results' | 'dataSet' | 'processes' | 'files';

/** What is not done yet when the time is over; calling again goes on. */
export interface Unconfirmed {
  /** Processes that have not said that they know. */
  readonly processes: readonly string[];
  /** Jobs whose results may still hold somebody. */
  readonly jobIds: readonly JobId[];
  /** Versions that are to go and that jobs are still running on. */
  readonly versions: readonly DataSetVersion[];
  /** Another process that forgets people, and was at it all the time; absent where there is none. */
  readonly heldUpBy?: string;
}

export interface ForgetOutcome {
  /** The last forgetting that this is about. */
  readonly sequence: number;
  readonly rewrittenResults: readonly JobId[];
  /** The version that took the place of the active one. */
  readonly dataSetVersion?: DataSetVersion;
  readonly removedVersions: readonly DataSetVersion[];
  /** Absent when everything is. */
  readonly unconfirmed?: Unconfirmed;
}

/** Between two looks at what is not confirmed. */
const lookIntervalMs = 100;
/** Few, so that jobs which end meanwhile come soon. */
const jobsPerLook = 20;
/** What has been looked through is said in one statement for some; nobody is to wait longer for that. */
const markIntervalMs = 50;
/** Forgotten in one transaction, which others wait for. */
const peoplePerTransaction = 500;
/** A process that has been seen after so long has another active data set too, if there is one (`DataSets`). */
const noticedWithinMs = 1_000;
/** Longer than a process may answer without having looked (`mostUnknownMs`), and than clocks and downloads need. */
const mostSilentMs = 60_000;

/**
 * Forgets people (design section 3, decision 0031):
 *
 *     find → begin: from now on nobody shows them → stored results → active data set → everybody has confirmed → finish
 *
 * Only the first two need the person. The steps behind them are about everybody who was begun and not finished; each looks
 * what there is to do, so it does not matter where one of them ended, and who goes on. They are done in turn (`inTurn`).
 */
export class Forgettings {
  readonly #options: ForgettingsOptions;
  readonly #hash: IdentityHasher;
  readonly #results: ResultFiles;

  constructor(options: ForgettingsOptions) {
    this.#options = options;
    this.#hash = identityHasher(identityKey(options.masterKey));
    // What is written again stays where it was.
    this.#results = new ResultFiles(options.dataDirectory, options.control.resultChunks, 'directory');
  }

  /** @throws {DataSetError} when a version is damaged, or its files are on another machine */
  async find(identifiers: readonly PersonIdentifier[]): Promise<FoundPeople> {
    const { control, dataDirectory } = this.#options;
    for (;;) {
      const versions = (await control.dataSets.list()).map(({ version }) => version);
      try {
        const opened: OpenDataSet[] = [];
        for (const version of versions)
          opened.push(await openDataSet(dataSetDirectory(dataDirectory, version)));
        const { findPeople } = this.#options.fileWork ?? fileWorkHere;
        return { people: await findPeople(opened, identifiers), versions };
      } catch (error) {
        // Somebody removes versions meanwhile: those that are left are searched.
        const left = new Set((await control.dataSets.list()).map(({ version }) => version));
        if (versions.every((version) => left.has(version))) throw error;
      }
    }
  }

  /** Forgets people who were found, and finishes what others have left. */
  async forget({ people, versions }: FoundPeople, request: ForgetRequest): Promise<ForgetOutcome> {
    const { control } = this.#options;
    for (let at = 0; at < people.length; at += peoplePerTransaction) {
      request.signal?.throwIfAborted();
      const begunAtMs = await control.nowMs();
      const forgettings = people.slice(at, at + peoplePerTransaction).map((person) => ({
        operator: request.operator,
        identifierKind: person.identifier.kind,
        identifierHash: this.#hash(person.identifier.kind, textOf(person.identifier)),
        contacts: person.contacts.map(({ companyId, contact }) => ({ companyId, number: contact.number })),
        identityHashes: this.#identitiesOf(person),
        begunAtMs,
      }));
      if ((await control.forgettings.begin(forgettings, versions)).begun) continue;
      // A version was registered meanwhile.
      const left = people.slice(at).map(({ identifier }) => identifier);
      return this.forget(await this.find(left), request);
    }
    request.onStep?.('begun');
    return this.complete(request);
  }

  /** Everybody who was forgotten, the oldest first. */
  list(): Promise<Forgetting[]> {
    return this.#options.control.forgettings.list();
  }

  /** What is known of a person who is named so: whether and when it was forgotten. */
  check(identifier: PersonIdentifier): Promise<Forgetting[]> {
    return this.#options.control.forgettings.findByIdentifier(
      this.#hash(identifier.kind, textOf(identifier)),
    );
  }

  /** Does what is left to do of all forgettings, as often as it is called, when no other process does it. */
  async complete(request: Omit<ForgetRequest, 'operator'>): Promise<ForgetOutcome> {
    const { control } = this.#options;
    const { timeoutMs, signal, onStep } = request;
    const endsAtMs = performance.now() + timeoutMs;
    const onWait = () => onStep?.('turn');
    const turn = await inTurn(control, { endsAtMs, signal, onWait }, (signal) =>
      this.#complete({ ...request, signal }),
    );
    if ('done' in turn) return turn.done;
    const sequence = await control.forgettings.lastSequence();
    const unconfirmed = {
      processes: await this.#unconfirmed(sequence, 0),
      jobIds: await this.#uncleansed(),
      versions: [],
      heldUpBy: turn.heldBy,
    };
    return { sequence, rewrittenResults: [], removedVersions: [], unconfirmed };
  }

  async #complete({
    purge,
    timeoutMs,
    signal,
    onStep = () => {},
  }: Omit<ForgetRequest, 'operator'>): Promise<ForgetOutcome> {
    const { control, dataDirectory } = this.#options;
    const sequence = await control.forgettings.lastSequence();
    const versionsInUse = new VersionsWithout(this.#options);
    await removeLeftovers(control, dataDirectory);
    onStep('results');
    const rewrittenResults = await this.#cleanseStored(signal);
    onStep('dataSet');
    const replacing = versionsInUse.replaceInUse(signal);
    rewrittenResults.push(...(await this.#cleanseMeanwhile(replacing, signal)));
    let dataSetVersion = await replacing;
    const removedVersions: DataSetVersion[] = [];
    let replacedAtMs = await control.nowMs();
    let isSwept = false;
    onStep('processes');
    const endsAtMs = performance.now() + timeoutMs;
    for (;;) {
      rewrittenResults.push(...(await this.#cleanseStored(signal)));
      const replaced = await versionsInUse.replaceInUse(signal);
      if (replaced !== undefined) {
        dataSetVersion = replaced;
        replacedAtMs = await control.nowMs();
      }
      const processes = await this.#unconfirmed(sequence, replacedAtMs + noticedWithinMs);
      let versions: readonly DataSetVersion[] = [];
      // Until then a process may still have queries answered from it, and imports that ran meanwhile are not gone.
      if (processes.length === 0) {
        if (!isSwept) onStep('files');
        await removeLeftovers(control, dataDirectory);
        if (!isSwept) await this.#cleanseReports();
        isSwept = true;
        versions = await versionsInUse.removeReplaced(purge, removedVersions);
      }
      const left = {
        processes,
        jobIds: await this.#uncleansed(),
        versions,
      };
      const isDone = Object.values(left).every((open) => open.length === 0);
      if (isDone) await control.forgettings.finish(sequence, await control.nowMs());
      if (isDone || performance.now() >= endsAtMs)
        return {
          sequence,
          rewrittenResults,
          removedVersions,
          ...(dataSetVersion !== undefined && { dataSetVersion }),
          ...(!isDone && { unconfirmed: left }),
        };
      await delay(lookIntervalMs, undefined, signal === undefined ? {} : { signal });
    }
  }

  /** What imports refused may hold them too, as it was. */
  async #cleanseReports(): Promise<void> {
    const { control, dataDirectory, masterKey } = this.#options;
    const identityHashes = await control.forgettings.identityHashes();
    if (identityHashes.length > 0)
      await removeRefusedRows(
        dataDirectory,
        new ForgottenPeople({ key: identityKey(masterKey), identityHashes }),
      );
  }

  #identitiesOf({ identifier, contacts, sharedEmails }: FoundPerson): Buffer[] {
    const hashes = new Map<string, Buffer>();
    const add = (kind: PersonIdentifier['kind'], text: string): void => {
      if (text === '') return;
      const hash = this.#hash(kind, text);
      hashes.set(hash.toString('hex'), hash);
    };
    add(identifier.kind, textOf(identifier));
    for (const { contact } of contacts) {
      add('contactId', contact.contactId);
      add('peopleId', contact.peopleId);
      if (!sharedEmails.has(contact.email)) add('email', contact.email);
    }
    return [...hashes.values()];
  }

  /** Results of jobs that end while something is written, before their process knows, need not wait for gigabytes. */
  async #cleanseMeanwhile(writing: Promise<unknown>, signal: AbortSignal | undefined): Promise<JobId[]> {
    const rewritten: JobId[] = [];
    let isWriting = true;
    const written = writing.finally(() => {
      isWriting = false;
    });
    while (isWriting) {
      await Promise.race([written, delay(lookIntervalMs)]);
      rewritten.push(...(await this.#cleanseStored(signal)));
    }
    return rewritten;
  }

  /** Writes finished results again that hold somebody; those of jobs under way are their worker's. */
  async #cleanseStored(signal: AbortSignal | undefined): Promise<JobId[]> {
    const { control, masterKey } = this.#options;
    const rewritten: JobId[] = [];
    /** Those that stay as they are. */
    const seen = new Set<JobId>();
    for (;;) {
      signal?.throwIfAborted();
      const sequence = await control.forgettings.lastSequence();
      const jobs = (await control.jobs.toCleanse(jobsPerLook + seen.size)).filter(
        ({ jobId }) => !seen.has(jobId),
      );
      if (jobs.length === 0) return rewritten;
      const cleansed: Pick<JobToCleanse, 'jobId' | 'attempt'>[] = [];
      let markedAtMs = performance.now();
      for (const job of jobs) {
        if (job.state !== 'finished' || job.resultParts === undefined) {
          seen.add(job.jobId);
          continue;
        }
        const newIds = await forgottenNewIds(control, masterKey, job.clientId, job.forgottenSequence);
        const left = await this.#cleanse(job, newIds);
        if (left === undefined) continue;
        cleansed.push(left);
        if (left.attempt !== job.attempt) rewritten.push(job.jobId);
        if (performance.now() < markedAtMs + markIntervalMs) continue;
        await control.jobs.markCleansed(cleansed.splice(0), sequence);
        markedAtMs = performance.now();
      }
      await control.jobs.markCleansed(cleansed, sequence);
    }
  }

  /**
   * Parts are numbered by the claims of a job, and a number is taken in the store before parts of it are written: whoever has
   * looked at the job before then, and stood still, names nothing any more and removes no part of a later number.
   *
   * @returns the job as it is without them, another attempt where it held somebody; undefined where others have changed it
   */
  async #cleanse(
    job: JobToCleanse,
    newIds: ReadonlySet<string>,
  ): Promise<Pick<JobToCleanse, 'jobId' | 'attempt'> | undefined> {
    const { jobs } = this.#options.control;
    const { jobId, totals, resultParts, forgottenSequence } = job;
    if (totals === undefined || resultParts === undefined) return undefined;
    let named = { totals, resultParts, attempt: job.attempt };
    try {
      if (await holdsAny(this.#results, job, resultParts, newIds)) {
        const taken = { ...named, attempt: job.attempt + 1 };
        if (!(await jobs.replaceResults(job, forgottenSequence, taken))) return undefined;
        named = taken;
        const cleansed = await cleanseResults(this.#results, job, taken, newIds, taken.attempt);
        // They are not without everybody before the others are gone, which whoever goes on would not look for.
        if (!(await jobs.replaceResults({ jobId, ...taken }, forgottenSequence, { ...taken, ...cleansed }))) {
          await this.#results.removeParts(jobId, cleansed.resultParts);
          return undefined;
        }
        named = { ...taken, ...cleansed };
      }
      await this.#results.removeLeftBehind(jobId, named.attempt + 1, named.resultParts);
      return { jobId, attempt: named.attempt };
    } catch (error) {
      // The results have expired, or another was at it while this process stood still, and its parts are those that count.
      if (await jobs.replaceResults({ jobId, ...named }, forgottenSequence, named)) throw error;
      return undefined;
    }
  }

  async #uncleansed(): Promise<JobId[]> {
    return (await this.#options.control.jobs.toCleanse(jobsPerLook)).map(({ jobId }) => jobId);
  }

  /**
   * Processes that do not know of all of them, or have not been seen since. Those that are gone are left out, and forgotten
   * too: of this machine, that died; of another, that have been silent for so long that they answer nobody before they have looked.
   */
  async #unconfirmed(last: number, seenSinceMs: number): Promise<string[]> {
    const { control, owner = '' } = this.#options;
    const nowMs = await control.nowMs();
    const unconfirmed: string[] = [];
    for (const { process, sequence, seenAtMs } of await control.forgettings.confirmations()) {
      if (sequence >= last && seenAtMs >= seenSinceMs) continue;
      const state = stateOfWorker(process, owner);
      const isGone = state === 'gone' || (state === 'unknown' && nowMs - seenAtMs > mostSilentMs);
      if (isGone) await control.forgettings.leave(process);
      else unconfirmed.push(process);
    }
    return unconfirmed;
  }
}

/** A name is one person's at a company only. */
function textOf(identifier: PersonIdentifier): string {
  return identifier.kind === 'nameAtCompany'
    ? `${identifier.text.trim().toLowerCase()} at ${identifier.company.trim().toLowerCase()}`
    : identifier.text.trim();
}
