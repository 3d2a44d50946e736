import { defaultReferenceTables, parseLines, ReferenceIndex, readCsvRecords } from '@rollcall/lookup';
import type { ControlStore, Job } from '../control/control-store.ts';
import type { DataSets } from '../data-set/data-sets.ts';

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
    // Its byte order mark was dropped when it came; another one would belong to the text.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
    const parsed = parseLines(text, new ReferenceIndex(await this.#tablesOf(job)));
    if (!parsed.ok)
      throw new Error(`the stored lines of job ${job.jobId} cannot be read: ${parsed.error.text}`);
    const { records } = readCsvRecords(text, Number.POSITIVE_INFINITY);
    const headerRows = records.length - parsed.lines.length;
    return [
      ...records.slice(0, headerRows).map(({ fields }) => [...fields, reasonHeader]),
      ...parsed.lines.flatMap((line, index) =>
        line.kind === 'invalid' ? [[...(records[headerRows + index]?.fields ?? []), line.reason]] : [],
      ),
    ];
  }

  /** Those that the job ran with; when its data set is gone, those that are nearest to them. */
  async #tablesOf({ dataSetVersion }: Job) {
    const pinned =
      dataSetVersion === undefined
        ? undefined
        : await this.#dataSets.open(dataSetVersion).catch(() => undefined);
    return (pinned ?? this.#dataSets.active)?.referenceTables ?? defaultReferenceTables;
  }
}
