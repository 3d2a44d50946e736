import { type ForgottenContacts, nobodyForgotten } from '@rollcall/lookup';
import type { Logger } from 'pino';
import type { ControlStore } from '../control/control-store.ts';
import { Rounds } from '../rounds.ts';

/** A running process notices as soon as it notices a new data set. */
const pollIntervalMs = 500;
/** Looks between two signs of life. */
const pollsPerConfirmation = 2;
/** A process that could not look for so long answers nobody until it has: people may have been forgotten meanwhile. */
export const mostUnknownMs = 10_000;

export interface ForgottenWatchOptions {
  readonly control: ControlStore;
  /** Names this process. */
  readonly process: string;
  readonly log: Logger;
  /** Resolves when nothing that the process does from now on shows these contacts, nor what it had begun. */
  readonly apply: (contacts: ForgottenContacts, sequence: number) => Promise<void>;
  /** Ends what is being answered, when the process could not look for too long. */
  readonly breakOff: () => void;
}

/**
 * Looks who has been forgotten, sees to it that the process knows, and confirms it then (decision 0031). What a process
 * has not confirmed holds up `rollcall forget`, which names it.
 */
export class ForgottenWatch {
  readonly #options: ForgottenWatchOptions;
  #sequence = -1;
  /** Up to this number. */
  #contacts = nobodyForgotten;
  #polls = 0;
  #isReported = false;
  /** When what is known now was asked for, by the clock of the process, and by that of the machine, which also goes while it sleeps. */
  #known = { ms: Number.NEGATIVE_INFINITY, clockMs: 0 };
  #timer: NodeJS.Timeout | undefined;
  readonly #rounds = new Rounds(() => this.#poll());

  constructor(options: ForgottenWatchOptions) {
    this.#options = options;
  }

  /** Resolves when the process knows. @throws when the store does not answer: a process that does not know must not answer */
  async start(): Promise<void> {
    const { control, process, breakOff } = this.#options;
    // First: who begins to forget somebody from here on waits for this process, also when it has not looked yet.
    await control.forgettings.confirm(process, 0, await control.nowMs());
    await this.#look();
    this.#timer = setInterval(() => {
      if (this.staleness !== undefined) breakOff();
      this.look();
    }, pollIntervalMs);
  }

  /** Looks now, as somebody has been forgotten. */
  look(): void {
    this.#rounds.begin();
  }

  /** Why the process must not answer; undefined when it may. */
  get staleness(): string | undefined {
    const { ms, clockMs } = this.#known;
    const unknownMs = Math.max(performance.now() - ms, Date.now() - clockMs);
    return unknownMs <= mostUnknownMs
      ? undefined
      : `it could not ask its database for ${Math.round(mostUnknownMs / 1_000)} seconds who has been forgotten`;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#rounds.ended;
    const { control, process } = this.#options;
    await control.forgettings.leave(process).catch(() => {});
  }

  async #poll(): Promise<void> {
    try {
      await this.#look();
      this.#isReported = false;
    } catch (error) {
      if (!this.#isReported)
        this.#options.log.error({ err: error }, 'who has been forgotten is not known; trying again');
      this.#isReported = true;
    }
  }

  async #look(): Promise<void> {
    const { control, process, log, apply } = this.#options;
    const asked = { ms: performance.now(), clockMs: Date.now() };
    const sequence = await control.forgettings.lastSequence();
    if (sequence !== this.#sequence) {
      // Those that are known already may be a hundred thousand.
      const since = await control.forgettings.contacts(this.#sequence);
      const contacts = this.#contacts.and(since.filter((contact) => contact.sequence <= sequence));
      await apply(contacts, sequence);
      this.#contacts = contacts;
      this.#sequence = sequence;
      this.#polls = 0;
      if (sequence > 0) log.info({ contacts: contacts.count, sequence }, 'forgotten contacts are left out');
    }
    this.#known = asked;
    if (this.#polls++ % pollsPerConfirmation === 0)
      await control.forgettings.confirm(process, sequence, await control.nowMs());
  }
}
