import { ForgottenContacts } from '@rollcall/lookup';
import type { Logger } from 'pino';
import type { ControlStore } from '../control/control-store.ts';

/** A running process notices as soon as it notices a new data set. */
const pollIntervalMs = 500;
/** Looks between two signs of life. */
const pollsPerConfirmation = 2;

export interface ForgottenWatchOptions {
  readonly control: ControlStore;
  /** Names this process. */
  readonly process: string;
  readonly log: Logger;
  /** Resolves when nothing that the process does from now on shows these contacts, nor what it had begun. */
  readonly apply: (contacts: ForgottenContacts, sequence: number) => Promise<void>;
}

/**
 * Looks who has been forgotten, sees to it that the process knows, and confirms it then (decision 0031). What a process
 * has not confirmed holds up `rollcall forget`, which names it.
 */
export class ForgottenWatch {
  readonly #options: ForgottenWatchOptions;
  #sequence = -1;
  #polls = 0;
  #isReported = false;
  #timer: NodeJS.Timeout | undefined;
  #polling: Promise<void> = Promise.resolve();

  constructor(options: ForgottenWatchOptions) {
    this.#options = options;
  }

  /** Resolves when the process knows. @throws when the store does not answer: a process that does not know must not answer */
  async start(): Promise<void> {
    await this.#look();
    this.#timer = setInterval(() => {
      this.#polling = this.#polling.then(() => this.#poll());
    }, pollIntervalMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#polling;
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
    const sequence = await control.forgettings.lastSequence();
    if (sequence !== this.#sequence) {
      const contacts = ForgottenContacts.of(await control.forgettings.contacts(0));
      await apply(contacts, sequence);
      this.#sequence = sequence;
      this.#polls = 0;
      if (sequence > 0) log.info({ contacts: contacts.count, sequence }, 'forgotten contacts are left out');
    }
    if (this.#polls++ % pollsPerConfirmation === 0)
      await control.forgettings.confirm(process, sequence, await control.nowMs());
  }
}
