import type { ControlStore } from '../control/control-store.ts';
import type { Metrics } from './metrics.ts';

/** Told of every call that has ended. */
type OnCall = (call: string, ms: number, isFailed: boolean) => void;

/** Whose time is that of the work that is done inside. */
const untimed = new Set(['exclusively']);

/** A control store whose calls are timed and counted. The callers and the store itself know nothing of it. */
export function observedStore(store: ControlStore, metrics: Metrics): ControlStore {
  const duration = metrics.histogram('rollcall_store_call_duration_seconds');
  const failures = metrics.counter('rollcall_store_call_failures_total');
  return observed(store, '', (call, ms, isFailed) => {
    duration.observe({ call }, ms / 1_000);
    if (isFailed) failures.inc({ call });
  });
}

/** A part of the store, as it is, with its methods wrapped; parts inside are wrapped when they are asked for. */
function observed<Part extends object>(part: Part, prefix: string, onCall: OnCall): Part {
  const wrapped = new Map<PropertyKey, unknown>();
  return new Proxy(part, {
    get(target, key) {
      if (!wrapped.has(key)) wrapped.set(key, wrap(target, key, prefix, onCall));
      return wrapped.get(key);
    },
  });
}

function wrap(target: object, key: PropertyKey, prefix: string, onCall: OnCall): unknown {
  const value: unknown = Reflect.get(target, key);
  const name = `${prefix}${String(key)}`;
  if (typeof value === 'object' && value !== null) return observed(value, `${name}.`, onCall);
  if (typeof value !== 'function') return value;
  // Its own `this`: private fields are not to be had through a proxy.
  const method: (...args: unknown[]) => unknown = value.bind(target);
  if (untimed.has(name)) return method;
  return (...args: unknown[]) => {
    const beganAtMs = performance.now();
    const answer = method(...args);
    if (!(answer instanceof Promise)) return answer;
    answer.then(
      () => onCall(name, performance.now() - beganAtMs, false),
      () => onCall(name, performance.now() - beganAtMs, true),
    );
    return answer;
  };
}
