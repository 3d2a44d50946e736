/**
 * One job for each Idempotency-Key of a client (contract section 4), whatever meets and whatever dies.
 *
 *     recall ─── known ──────────► the same request: its answer again; another one: refused
 *       │  not known
 *     under way in this process ─► refused: come again
 *       │  not under way
 *     checks, then the transaction that stores the job
 *       ├─ known by now ─────────► as above
 *       └─ not known ────────────► job and key, in one commit
 *
 * The transaction decides. It holds the client's row (on SQLite the database), so of two processes that submit under one
 * key at the same moment the second waits, and then finds what the first has committed, or nothing where the first was
 * refused or rolled back. What is under way is kept in memory only: it spares that wait, and a process that dies leaves
 * nothing behind. `recall` comes before the checks, so that an answer stays what it was when a setting or a table of ids
 * has changed since.
 */
import type { ClientId, IdempotencyKeyStore, KeyedSubmission } from '../control/control-store.ts';
import type { SubmitOutcome } from './job-service.ts';

/** The key of a request, and what makes another request the same. */
export interface IdempotencyKey {
  readonly key: string;
  /** SHA-256. */
  readonly fingerprint: Uint8Array;
}

export class KeyedSubmissions {
  readonly #store: IdempotencyKeyStore;
  readonly #clock: () => number;
  readonly #underWay = new Set<string>();

  constructor(store: IdempotencyKeyStore, clock: () => number) {
    this.#store = store;
    this.#clock = clock;
  }

  /** What a request comes to by its key alone; undefined where the key is free. */
  async recall(clientId: ClientId, idempotency: IdempotencyKey): Promise<SubmitOutcome | undefined> {
    const earlier = await this.#store.find(clientId, idempotency.key, this.#clock());
    if (earlier !== undefined) return outcomeOfEarlier(earlier, idempotency);
    return this.#underWay.has(nameOf(clientId, idempotency)) ? inFlight : undefined;
  }

  /** Submits, unless this process is at it under the same key. */
  async run(
    clientId: ClientId,
    idempotency: IdempotencyKey,
    submit: () => Promise<SubmitOutcome>,
  ): Promise<SubmitOutcome> {
    const name = nameOf(clientId, idempotency);
    if (this.#underWay.has(name)) return inFlight;
    this.#underWay.add(name);
    try {
      return await submit();
    } finally {
      this.#underWay.delete(name);
    }
  }
}

/** What a request comes to whose key was taken. */
export function outcomeOfEarlier(
  { jobId, kind, fingerprint }: KeyedSubmission,
  idempotency: IdempotencyKey | undefined,
): SubmitOutcome {
  if (idempotency !== undefined && Buffer.compare(fingerprint, idempotency.fingerprint) === 0)
    // As it was then, whatever has become of the job.
    return { ok: true, job: { jobId, kind, state: 'accepted' }, isReplay: true };
  const message =
    `the Idempotency-Key was sent with another request, which made job ${jobId}: its path, parameters, Content-Type or ` +
    'body were different; send a new key with each new submission';
  return { ok: false, problem: { kind: 'idempotencyReused', message } };
}

/** Also for another request: whether the key will be taken is not known yet. */
const inFlight: SubmitOutcome = {
  ok: false,
  problem: {
    kind: 'idempotencyInFlight',
    message:
      'a request with the same Idempotency-Key is still running; send this one again when it has ended',
  },
};

function nameOf(clientId: ClientId, { key }: IdempotencyKey): string {
  return JSON.stringify([clientId, key]);
}
