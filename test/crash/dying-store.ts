/**
 * Loaded into the program with `node --import`: kills the whole process right before or right after one of its calls of the
 * control store, as `SIGKILL` from outside does.
 */
import { KyselyDataSetRegistry } from '../../packages/rollcall/src/control/data-set-registry.ts';
import { KyselyForgettingStore } from '../../packages/rollcall/src/control/forgetting-store.ts';
import { KyselyJobStore } from '../../packages/rollcall/src/control/job-store.ts';

export const callVariable = 'TEST_DIES_AT_CALL';

export interface DyingCall {
  readonly method: string;
  /** Which call of the method, counted from 1. */
  readonly call: number;
  readonly when: 'before' | 'after';
}

const [dyingMethod, dyingCall, when] = (process.env[callVariable] ?? '').split(' ');
let calls = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // A signal to oneself is delivered before the call returns; nothing may happen after it all the same.
  for (;;);
}

for (const { prototype } of [KyselyForgettingStore, KyselyJobStore, KyselyDataSetRegistry]) {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method: unknown = Reflect.get(prototype, name);
    if (name !== dyingMethod || typeof method !== 'function') continue;
    Reflect.set(prototype, name, async function (this: unknown, ...args: unknown[]) {
      const isLast = ++calls === Number(dyingCall);
      if (isLast && when === 'before') die();
      const answer: unknown = await Reflect.apply(method, this, args);
      if (isLast) die();
      return answer;
    });
  }
}
