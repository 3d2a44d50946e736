import type { EgressOutcome } from '@rollcall/egress';
import type { DeliveryAttempt } from '../control/control-store.ts';

/** Kept of an answer. */
const answerCharacters = 1_024;

/** Whether the receiver took a message (contract section 7). */
export function isTaken(outcome: EgressOutcome): boolean {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}

/** What is told of an attempt. */
export function attemptOf(outcome: EgressOutcome, atMs: number): DeliveryAttempt {
  const durationMs = Math.round(outcome.durationMs);
  if (outcome.kind !== 'answered') return { atMs, durationMs, failure: outcome.reason };
  const answer = Buffer.from(outcome.bodyStart).toString('utf8').slice(0, answerCharacters).toWellFormed();
  return { atMs, durationMs, status: outcome.status, ...(answer !== '' && { answer }) };
}
