import { type MetricDefinition, metricNamed, metricNames } from './metric-definitions.ts';

/** The reference page of all metrics, as Markdown; the docs generator writes it. */
export function metricsReference(): string {
  return `# Metrics

At \`/metrics\` of the setting \`metricsPort\`, in the text format of Prometheus. [Monitoring](../guides/monitoring.md) says how
to begin. Counters start at 0 with their process: look at their \`rate()\`. What is of the process is summed over processes;
what is of the installation is told alike by all of them, so take the \`max()\`.

| Metric | Type, of | Meaning | When it is bad |
| --- | --- | --- | --- |
${metricNames.map((name) => tableRow(name, metricNamed(name))).join('\n')}

Besides, there are the metrics that prom-client has of any process: \`process_…\` (processor time, memory, open files) and
\`nodejs_…\` (heap, garbage collection, event loop). The one to watch is \`nodejs_eventloop_lag_p99_seconds\`: above 0.1 for
minutes, the main thread has more to do than it can, and every answer is late by as much. Give the jobs to other processes
(\`rollcall worker\`), or start more servers.
`;
}

function tableRow(name: string, { type, help, labels, scope, whenBad }: MetricDefinition): string {
  const shown = labels === undefined ? name : `${name}{${labels.join(',')}}`;
  return `| \`${shown}\` | ${type}, ${scope} | ${help}. | ${whenBad} |`;
}
