import { type Client, everyClient, type JobOwner } from './control-store.ts';

/** Whose jobs a client sees: its own, and an operator those of all (contract section 3). */
export function visibleTo({ clientId, entitlements }: Client): JobOwner {
  return entitlements.includes('operator') ? everyClient : clientId;
}
