/** What the command line of the benchmark says. */
export interface BenchOptions {
  readonly contacts: number;
  /** Where data are made once and kept. */
  readonly directory: string;
  /** Of each measurement, after one to warm up. */
  readonly runs: number;
  readonly lines: number;
  readonly seed: number;
  /** How long clients go on in the measurement of load. */
  readonly loadSeconds: number;
}
