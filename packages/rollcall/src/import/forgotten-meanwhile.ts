import type { ControlStore } from '../control/control-store.ts';
import { newWorkerName } from '../jobs/worker-name.ts';
import { ImportError } from './import-error.ts';

/** Looks whether somebody has been forgotten, and signs of life. */
const lookIntervalMs = 500;

/** What was built may hold people who were forgotten since the rows were read. */
export class ForgottenMeanwhileError extends ImportError {
  constructor() {
    super(
      'people were forgotten while this import ran, and it may hold them; the active data set is unchanged: import again',
    );
  }
}

/**
 * An import for those who forget people: its files hold whom it does not know to be forgotten. So they wait for it, as for a
 * server, and it ends as soon as it sees that somebody is.
 */
export class ForgottenMeanwhile {
  readonly #control: ControlStore;
  readonly #process = newWorkerName();
  readonly #stopping = new AbortController();
  /** The last forgetting that the import knows of. */
  #sequence = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  private constructor(control: ControlStore) {
    this.#control = control;
  }

  static async begin(control: ControlStore): Promise<ForgottenMeanwhile> {
    const meanwhile = new ForgottenMeanwhile(control);
    // First: who forgets somebody from here on waits for the import.
    await meanwhile.#confirm();
    meanwhile.#sequence = await control.forgettings.lastSequence();
    await meanwhile.#confirm();
    meanwhile.#timer = setInterval(() => {
      meanwhile.#looking = meanwhile.#looking.then(() => meanwhile.#look());
    }, lookIntervalMs).unref();
    return meanwhile;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Aborted with a `ForgottenMeanwhileError`. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** The files of the import are in use, or gone. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    // Where the store does not answer, they will see that the process is gone.
    await this.#control.forgettings.leave(this.#process).catch(() => {});
  }

  async #look(): Promise<void> {
    try {
      if ((await this.#control.forgettings.lastSequence()) === this.#sequence) await this.#confirm();
      else this.#stopping.abort(new ForgottenMeanwhileError());
    } catch {
      // The import meets the same store when it registers what it has built.
    }
  }

  async #confirm(): Promise<void> {
    const { forgettings } = this.#control;
    await forgettings.confirm(this.#process, this.#sequence, await this.#control.nowMs());
  }
}
