import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Metrics } from './metrics.ts';
import { webhookMetrics } from './webhook-metrics.ts';

test('attempts to send webhooks are counted by what was answered, and deliveries once they are settled', async () => {
  const metrics = new Metrics();
  const count = webhookMetrics(metrics);
  count({ durationMs: 30, status: 500 }, { state: 'pending' });
  count({ durationMs: 15_000 }, { state: 'pending' });
  count({ durationMs: 20, status: 204 }, { state: 'delivered' });
  count({ durationMs: 20, status: 410 }, { state: 'failed' });
  const text = await metrics.read();
  const counted = text.match(/^rollcall_webhook_(attempts|deliveries_settled)_total.*$/gm);
  assert.deepEqual(counted, [
    'rollcall_webhook_attempts_total{outcome="refused"} 2',
    'rollcall_webhook_attempts_total{outcome="unanswered"} 1',
    'rollcall_webhook_attempts_total{outcome="delivered"} 1',
    'rollcall_webhook_deliveries_settled_total{state="delivered"} 1',
    'rollcall_webhook_deliveries_settled_total{state="failed"} 1',
  ]);
  assert.match(text, /^rollcall_webhook_attempt_duration_seconds_bucket\{le="0\.05"\} 3$/m);
});
