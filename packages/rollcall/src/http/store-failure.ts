import { setTimeout as delay } from 'node:timers/promises';
import type { ControlStore } from '../control/control-store.ts';

/** Whoever asks whether the server is ready does not wait as long as a statement may take. */
const patienceMs = 5_000;

/** Why the control store cannot be asked now; undefined when it answers. */
export async function storeFailure(control: Pick<ControlStore, 'ping'>): Promise<string | undefined> {
  const failure = 'its database does not answer';
  const tooLate = new AbortController();
  const late = delay(patienceMs, failure, { signal: tooLate.signal }).catch(() => undefined);
  const ping = control.ping().then(
    () => undefined,
    () => failure,
  );
  return Promise.race([ping, late]).finally(() => tooLate.abort());
}
