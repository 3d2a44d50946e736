import type { EgressOutcome } from '@rollcall/egress';
import type { DeliveryStep } from '../control/control-store.ts';
import { isTaken } from './sent-attempt.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** What is waited after each attempt that failed (contract section 7); after the one behind the last it is given up. */
export const retryDelaysMs: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** So that what failed together, as when a receiver was down, does not come back together. */
const jitter = 0.1;
/** A receiver that asks for more has this much: it may have meant another unit, and the message should not grow old. */
const maxRetryAfterMs = 24 * hour;
/** Gone: the receiver wants no more of it. */
const gone = 410;

export interface SentAttempt {
  /** Attempts before this one. */
  readonly tries: number;
  readonly outcome: EgressOutcome;
  /** When the outcome was known. */
  readonly nowMs: number;
  /** From 0 to 1. */
  readonly random: number;
}

/** What comes after an attempt. */
export function stepAfter({ tries, outcome, nowMs, random }: SentAttempt): DeliveryStep {
  const status = outcome.kind === 'answered' ? outcome.status : undefined;
  if (isTaken(outcome)) return { state: 'delivered', settledAtMs: nowMs };
  const delayMs = retryDelaysMs[tries];
  if (status === gone || delayMs === undefined) return { state: 'failed', settledAtMs: nowMs };
  const spreadMs = Math.round(delayMs * (1 + jitter * (2 * random - 1)));
  return { state: 'pending', dueAtMs: nowMs + Math.max(spreadMs, retryAfterMs(outcome, nowMs)) };
}

/** What the receiver asks for, in seconds or as a date (RFC 9110, section 10.2.3); nothing where it cannot be read. */
function retryAfterMs(outcome: EgressOutcome, nowMs: number): number {
  const text = outcome.kind === 'answered' ? outcome.headers['retry-after']?.trim() : undefined;
  if (text === undefined) return 0;
  const askedMs = /^\d+$/.test(text) ? Number(text) * second : Date.parse(text) - nowMs;
  return Number.isNaN(askedMs) ? 0 : Math.min(Math.max(askedMs, 0), maxRetryAfterMs);
}
