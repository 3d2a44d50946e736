/** The dashboard and the alerts ask for what there is. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { jobMetrics } from '../../packages/rollcall/src/metrics/job-metrics.ts';
import {
  type MetricName,
  metricNamed,
  metricNames,
} from '../../packages/rollcall/src/metrics/metric-definitions.ts';
import { Metrics } from '../../packages/rollcall/src/metrics/metrics.ts';
import { readPage } from './pages.ts';

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly h: number; readonly w: number; readonly x: number; readonly y: number };
  readonly targets?: readonly { readonly expr: string }[];
}

interface Dashboard {
  readonly schemaVersion: number;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string }[] };
}

const dashboard: Dashboard = JSON.parse(readPage('docs/monitoring/grafana-dashboard.json'));
const ofDashboard = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
const ofAlerts = [...readPage('docs/monitoring/rollcall-alerts.yml').matchAll(/^ +expr: (.+)$/gm)].map(
  ([, expr = '']) => expr,
);
/** Labels that Prometheus itself adds, and that of the buckets of a histogram. */
const labelsOfAll = ['instance', 'job', 'le'];

describe('the dashboard and the alerts', () => {
  let series: ReadonlySet<string>;

  before(async () => {
    const metrics = new Metrics();
    jobMetrics(metrics);
    const types = [...(await metrics.read()).matchAll(/^# TYPE (\S+) (\S+)$/gm)];
    series = new Set(
      types.flatMap(([, name = '', type]) =>
        type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
      ),
    );
  });

  it('name metrics that there are, as they are of their type', () => {
    assert.ok(ofDashboard.length > 20 && ofAlerts.length > 10);
    const named = [...ofDashboard, ...ofAlerts].flatMap(
      (expr) => expr.match(/\b(rollcall|nodejs|process)_\w+/g) ?? [],
    );
    assert.deepEqual(
      named.filter((name) => !series.has(name)),
      [],
    );
  });

  it('name labels that these metrics have', () => {
    const unknown = [...ofDashboard, ...ofAlerts].flatMap((expr) => {
      const labels = [...expr.matchAll(/(\w+)(?==~?")|\bby \(([^)]*)\)/g)].flatMap(
        ([, label, by]) => label ?? by?.split(/, */) ?? [],
      );
      const known = metricNames.filter((name) => expr.includes(name)).flatMap(labelsOf);
      return labels
        .filter((label) => ![...known, ...labelsOfAll].includes(label))
        .map((label) => `${label} in ${expr}`);
    });
    assert.deepEqual(unknown, []);
  });

  it('of counters ask for rates, since their values say nothing', () => {
    const bare = [...ofDashboard, ...ofAlerts].filter((expr) =>
      /\w+_total\b/.test(expr.replace(/\b(rate|increase)\([^[]*\[/g, '')),
    );
    assert.deepEqual(bare, []);
  });

  it('show every metric of ours somewhere', () => {
    const all = [...ofDashboard, ...ofAlerts].join('\n');
    const notShown = metricNames.filter((name) => !all.includes(name));
    assert.deepEqual(notShown, []);
  });

  it('of Grafana have panels that are told apart and do not cover each other', () => {
    assert.ok(dashboard.schemaVersion >= 41);
    const ids = dashboard.panels.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) => {
      assert.ok(x + w <= 24);
      return Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`);
    });
    assert.equal(new Set(cells).size, cells.length);
  });
});

function labelsOf(name: MetricName): readonly string[] {
  return metricNamed(name).labels ?? [];
}
