import type { Workload } from '../workloads/workload.ts';
import type { Usage } from './process-usage.ts';

/** Something that answers the lines of a job with a file. */
export interface Peer {
  readonly name: string;
  /**
   * Runs a job, from its lines in memory to its rows in a file.
   *
   * @returns how long it took, in milliseconds
   */
  run(workload: Workload, file: string): Promise<number>;
  /** Runs a job until everything that it needs is in memory; a peer that has a choice for it makes it here. */
  warmUp(workload: Workload, file: string): Promise<void>;
  /** What its processes have used up since they started. */
  usage(): Usage;
  /** Bytes that it looks at for a job, as far as it tells. */
  touchedBytes(workload: Workload, file: string): Promise<number | undefined>;
  close(): Promise<void>;
}
