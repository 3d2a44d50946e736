import type { Metrics } from './metrics.ts';

/** What `http` tells its observer; it has the same shape there. */
interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** Counts requests and the errors among them. */
export function httpMetrics(metrics: Metrics): {
  answered(request: Answered): void;
  failed(kind: string): void;
} {
  const requests = metrics.counter('rollcall_http_requests_total');
  const duration = metrics.histogram('rollcall_http_request_duration_seconds');
  const errors = metrics.counter('rollcall_http_errors_total');
  return {
    answered: ({ method, route, status, ms }) => {
      requests.inc({ method, route, status });
      duration.observe({ method, route }, ms / 1_000);
    },
    failed: (kind) => errors.inc({ kind }),
  };
}
