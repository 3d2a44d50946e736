import type { Metrics } from './metrics.ts';

/** What a sender of webhooks tells of an attempt and of what comes after it. */
interface Attempt {
  readonly durationMs: number;
  /** Of the answer; absent when there was none. */
  readonly status?: number;
}

interface Step {
  readonly state: string;
}

/** Counts attempts to send webhooks, and deliveries that are not tried again. */
export function webhookMetrics(metrics: Metrics): (attempt: Attempt, step: Step) => void {
  const attempts = metrics.counter('rollcall_webhook_attempts_total');
  const duration = metrics.histogram('rollcall_webhook_attempt_duration_seconds');
  const settled = metrics.counter('rollcall_webhook_deliveries_settled_total');
  return ({ durationMs, status }, { state }) => {
    const refusal = status === undefined ? 'unanswered' : 'refused';
    attempts.inc({ outcome: state === 'delivered' ? 'delivered' : refusal });
    duration.observe(durationMs / 1_000);
    if (state !== 'pending') settled.inc({ state });
  };
}
