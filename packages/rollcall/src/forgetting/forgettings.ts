import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ForgottenContacts } from '@rollcall/lookup';
import type {
  ControlStore,
  DataSetRecord,
  DataSetVersion,
  Forgetting,
  JobId,
  JobToCleanse,
} from '../control/control-store.ts';
import { type IdentityHasher, identityHasher, identityKey } from '../control/identity-hash.ts';
import {
  abandonBuild,
  dataSetDirectory,
  finishBuild,
  newDataSetVersion,
  releaseBuild,
  removeFiles,
  startBuild,
} from '../data-set/data-set-directory.ts';
import { DataSetError } from '../data-set/data-set-error.ts';
import { readManifest } from '../data-set/manifest.ts';
import { type OpenDataSet, openDataSet } from '../data-set/open-data-set.ts';
import { removeLeftovers, removeVersion } from '../data-set/remove-versions.ts';
import { wipeReplaced } from '../data-set/replaced-blocks.ts';
import { writeWithout } from '../data-set/write-without.ts';
import { isDeadWorker } from '../jobs/worker-name.ts';
import { cleanseResults } from '../results/cleanse-results.ts';
import { forgottenNewIds } from '../results/forgotten-new-ids.ts';
import { ResultFiles } from '../results/result-files.ts';
import { type FoundPerson, findPeople, type PersonIdentifier } from './find-person.ts';

export interface ForgettingsOptions {
  readonly control: ControlStore;
  readonly dataDirectory: string;
  readonly masterKey: Uint8Array;
  /** What this process confirms under, where it answers or runs jobs. */
  readonly owner?: string;
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
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** What is not done yet when the time is over; calling again goes on. */
export interface Unconfirmed {
  /** Processes that have not said that they know. */
  readonly processes: readonly string[];
  /** Jobs whose results may still hold somebody. */
  readonly jobIds: readonly JobId[];
  /** Versions that are to go and that jobs are still running on. */
  readonly versions: readonly DataSetVersion[];
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
/** Forgotten in one transaction, which others wait for. */
const peoplePerTransaction = 500;
/** A process that has been seen after so long has another active data set too, if there is one (`DataSets`). */
const noticedWithinMs = 1_000;

/**
 * Forgets people (design section 3, decision 0031):
 *
 *     find → begin: from now on nobody shows them → stored results → active data set → everybody has confirmed → finish
 *
 * Only the first two need the person. The steps behind them are about everybody who was begun and not finished; each looks
 * what there is to do, so it does not matter where one of them ended, and who goes on.
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

  /** @throws {DataSetError} when a version is damaged */
  async find(identifiers: readonly PersonIdentifier[]): Promise<FoundPeople> {
    const { control, dataDirectory } = this.#options;
    const registered = await control.dataSets.list();
    const opened: OpenDataSet[] = [];
    for (const { version } of registered) {
      const directory = dataSetDirectory(dataDirectory, version);
      opened.push(await openDataSet(directory));
    }
    const people = await findPeople(opened, identifiers);
    return { people, versions: registered.map(({ version }) => version) };
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

  /** Does what is left to do of all forgettings, as often as it is called. */
  async complete({ purge, timeoutMs, signal }: Omit<ForgetRequest, 'operator'>): Promise<ForgetOutcome> {
    const { control, dataDirectory } = this.#options;
    const endsAtMs = performance.now() + timeoutMs;
    const sequence = await control.forgettings.lastSequence();
    await removeLeftovers(control, dataDirectory);
    const rewrittenResults: JobId[] = [];
    let isWriting = true;
    const writing = this.#rewriteActive(signal).finally(() => {
      isWriting = false;
    });
    // Results of jobs that end meanwhile, before their process knows, need not wait for gigabytes.
    const cleansing = async (): Promise<void> => {
      while (isWriting) {
        rewrittenResults.push(...(await this.#cleanseStored(signal)));
        await Promise.race([writing, delay(lookIntervalMs)]);
      }
    };
    const [dataSetVersion] = await Promise.all([writing, cleansing()]);
    const removedVersions: DataSetVersion[] = [];
    const replacedAtMs = await control.nowMs();
    for (;;) {
      rewrittenResults.push(...(await this.#cleanseStored(signal)));
      const processes = await this.#unconfirmed(sequence, replacedAtMs + noticedWithinMs);
      // Until then a process may still have queries answered from it.
      const versions = processes.length > 0 ? [] : await this.#removeReplaced(purge, removedVersions);
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
      for (const job of jobs) {
        if (job.state !== 'finished' || job.resultParts === undefined) {
          seen.add(job.jobId);
          continue;
        }
        const newIds = await forgottenNewIds(control, masterKey, job.clientId, job.forgottenSequence);
        if (await this.#cleanse(job, newIds, sequence)) rewritten.push(job.jobId);
      }
    }
  }

  /** @returns whether it held somebody */
  async #cleanse(job: JobToCleanse, newIds: ReadonlySet<string>, sequence: number): Promise<boolean> {
    const { control } = this.#options;
    const { jobId, totals, resultParts } = job;
    if (totals === undefined || resultParts === undefined) return false;
    // Of its own, so that two who do this at once do not write the same files.
    const attempt = job.attempt + randomInt(1, 1_000_000);
    const cleansed = await cleanseResults(this.#results, job, { totals, resultParts }, newIds, attempt);
    const isReplaced = await control.jobs.replaceResults(job, sequence, cleansed && { ...cleansed, attempt });
    if (cleansed === undefined) return false;
    if (isReplaced) await this.#results.removeLeftBehind(jobId, attempt, cleansed.resultParts);
    else await this.#results.removeParts(jobId, cleansed.resultParts);
    return isReplaced;
  }

  async #uncleansed(): Promise<JobId[]> {
    return (await this.#options.control.jobs.toCleanse(jobsPerLook)).map(({ jobId }) => jobId);
  }

  /** Puts a version without them in the place of the active one, where that holds somebody. */
  async #rewriteActive(signal: AbortSignal | undefined): Promise<DataSetVersion | undefined> {
    const { control, dataDirectory } = this.#options;
    for (;;) {
      const active = await control.dataSets.active();
      if (active === undefined) return undefined;
      const base = await openDataSet(dataSetDirectory(dataDirectory, active.version));
      const forgotten = ForgottenContacts.of(await control.forgettings.contacts(0));
      const createdAt = new Date();
      const version = newDataSetVersion(createdAt);
      const building = await startBuild(dataDirectory, version);
      try {
        const manifest = await writeWithout(base, forgotten, building, version, signal);
        if (manifest === undefined) return undefined;
        await finishBuild(dataDirectory, version);
        const sizeBytes = Object.values(manifest.files).reduce((sum, file) => sum + file.sizeBytes, 0);
        const { contacts, companies } = manifest;
        const record: DataSetRecord = {
          ...active,
          version,
          createdAtMs: createdAt.getTime(),
          contacts,
          companies,
          sizeBytes,
        };
        if (await control.dataSets.registerInPlaceOf(base.version, record, Date.now())) {
          await releaseBuild(dataDirectory, version);
          return version;
        }
        await removeFiles(dataDirectory, version);
      } finally {
        await abandonBuild(dataDirectory, version, 'kept');
      }
    }
  }

  /**
   * Removes what others without the same contacts have taken the place of, with what these share with them, and what is to
   * be purged.
   *
   * @returns those that jobs still run on
   */
  async #removeReplaced(purge: boolean, removed: DataSetVersion[]): Promise<DataSetVersion[]> {
    const { control, dataDirectory } = this.#options;
    const registered = new Set((await control.dataSets.list()).map(({ version }) => version));
    const active = (await control.dataSets.active())?.version;
    const pinned: DataSetVersion[] = [];
    /** Those that a version before them is still read beside. */
    const held = new Set<DataSetVersion>();
    const remove = async (version: DataSetVersion): Promise<void> => {
      if (version === active) return;
      const decision = await removeVersion(control, dataDirectory, version);
      if (decision.removed) removed.push(version);
      else if (decision.refused === 'pinned') pinned.push(version);
    };
    for (const version of registered) {
      const manifest = await readManifest(dataSetDirectory(dataDirectory, version)).catch(
        (error: unknown) => {
          if (error instanceof DataSetError) return undefined;
          throw error;
        },
      );
      const base = manifest?.without?.base as DataSetVersion | undefined;
      if (base === undefined) continue;
      if (registered.has(base)) {
        await control.dataSets.moveEndedJobs(base, version);
        // What that one took the place of goes first: they share a file.
        if (!held.has(base)) await remove(base);
        if (!removed.includes(base)) {
          held.add(version);
          continue;
        }
      }
      await wipeReplaced(dataSetDirectory(dataDirectory, version));
    }
    if (purge) for (const version of registered) if (!removed.includes(version)) await remove(version);
    return [...new Set(pinned)];
  }

  /** Processes that do not know of all of them, or have not been seen since; those of this machine that died are left out, and forgotten too. */
  async #unconfirmed(last: number, seenSinceMs: number): Promise<string[]> {
    const { forgettings } = this.#options.control;
    const unconfirmed: string[] = [];
    for (const { process, sequence, seenAtMs } of await forgettings.confirmations()) {
      if (sequence >= last && seenAtMs >= seenSinceMs) continue;
      if (isDeadWorker(process, this.#options.owner ?? '')) await forgettings.leave(process);
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
