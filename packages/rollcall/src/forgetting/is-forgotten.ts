import type { Forgetting } from '../control/control-store.ts';

/** Whether all is done of what is known of a person; who is forgotten once more is not forgotten until that is done too. */
export function isForgotten(known: readonly Forgetting[]): boolean {
  return known.length > 0 && known.every(({ forgottenAtMs }) => forgottenAtMs !== undefined);
}
