import { defaultReferenceTables } from '@rollcall/lookup';
import type { ControlStore, Job } from '../control/control-store.ts';
import { DataSetAwayError } from '../data-set/data-set-error.ts';
import type { DataSets } from '../data-set/data-sets.ts';
import { readStoredLines, storedText } from './job-lines.ts';

/** Stands over the reasons where the lines came with a header row. */
const reasonHeader = 'reason';

/** The lines of a job that were answered as `invalid` (contract section 4, results). */
export class InvalidLines {
  readonly #control: ControlStore;
  readonly #dataSets: DataSets;

  constructor(control: ControlStore, dataSets: DataSets) {
    this.#control = control;
    this.#dataSets = dataSets;
  }

  /**
   * The fields of each such line as they were sent, and why it is invalid behind them; the header row first, where there
   * was one. Undefined when the lines are not kept any more.
   */
  async of(job: Job): Promise<readonly (readonly string[])[] | undefined> {
    const body = await this.#control.jobs.readBody(job.jobId, job.clientId);
    if (body === undefined) return undefined;
    const { lines, fields, header } = readStoredLines(job, storedText(body), await this.#tablesOf(job));
    return [
      ...(header === undefined ? [] : [[...header, reasonHeader]]),
      ...lines.flatMap((line, index) =>
        line.kind === 'invalid' ? [[...(fields[index] ?? []), line.reason]] : [],
      ),
    ];
  }

  /** Those that the job ran with; when its data set is gone, those that are nearest to them. */
  async #tablesOf({ dataSetVersion }: Job) {
    const pinned =
      dataSetVersion === undefined
        ? undefined
        : await this.#dataSets.open(dataSetVersion).catch((error: unknown) => {
            if (error instanceof DataSetAwayError) throw error;
          });
    return (pinned ?? this.#dataSets.active)?.referenceTables ?? defaultReferenceTables;
  }
}
