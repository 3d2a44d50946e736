import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type MetricNameOf, metricNamed, metricNames } from './metric-definitions.ts';

/** The metrics of one process: those of the definitions, and what prom-client tells of any process with Node. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #counters = new Map<string, Counter>();
  readonly #gauges = new Map<string, Gauge>();
  readonly #histograms = new Map<string, Histogram>();
  readonly #beforeRead: (() => Promise<void>)[] = [];
  #reading: Promise<string> | undefined;

  constructor() {
    const registers = [this.#registry];
    for (const name of metricNames) {
      const { type, help, labels = [], buckets } = metricNamed(name);
      const options = { name, help, labelNames: labels, registers };
      if (type === 'counter') this.#counters.set(name, new Counter(options));
      else if (type === 'gauge') this.#gauges.set(name, new Gauge(options));
      else
        this.#histograms.set(name, new Histogram({ ...options, ...(buckets && { buckets: [...buckets] }) }));
    }
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  counter(name: MetricNameOf<'counter'>): Counter {
    return known(this.#counters, name);
  }

  gauge(name: MetricNameOf<'gauge'>): Gauge {
    return known(this.#gauges, name);
  }

  histogram(name: MetricNameOf<'histogram'>): Histogram {
    return known(this.#histograms, name);
  }

  /** Has work done before metrics are read: what is looked at only then, such as the free space of a disk. */
  beforeRead(look: () => Promise<void>): void {
    this.#beforeRead.push(look);
  }

  /** All metrics as text. Readers that meet share one look, so that they cost the store no more than one does. */
  read(): Promise<string> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(): Promise<string> {
    await Promise.all(this.#beforeRead.map((look) => look()));
    return this.#registry.metrics();
  }
}

function known<Metric>(metrics: ReadonlyMap<string, Metric>, name: string): Metric {
  const metric = metrics.get(name);
  if (metric === undefined) throw new Error(`${name} is not registered`);
  return metric;
}
