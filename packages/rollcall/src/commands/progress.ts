/** Progress of long work, on stderr: a bar for a person, a line every few seconds for a log. */
import { Presets, SingleBar } from 'cli-progress';

/** Work whose progress is shown. */
export interface Progress {
  /** Says how much is done, in the unit of the total; the total may be corrected while the work goes on. */
  update(done: number, total?: number): void;
  /** Ends the showing, with what was last said. Must be called also when the work fails. */
  stop(): void;
}

/** What a progress is shown on: `process.stderr` and, in tests, anything that takes text. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A log line at most this often. */
const lineEveryMs = 5_000;

/**
 * Shows the progress of some work.
 *
 * @param work `label` is what is done ("Importing"), `unit` what is counted ("rows"), `total` how many there are.
 * @param nowMs the clock, for tests.
 */
export function progressBar(
  work: { readonly label: string; readonly unit: string; readonly total: number },
  stream: NodeJS.WriteStream | ProgressStream = process.stderr,
  nowMs: () => number = () => performance.now(),
): Progress {
  return 'cursorTo' in stream && stream.isTTY ? barOn(stream, work) : linesOn(stream, work, nowMs);
}

function barOn(stream: NodeJS.WriteStream, work: { label: string; unit: string; total: number }): Progress {
  const format = `${work.label} {bar} {percentage}% | {value} of {total} ${work.unit} | {eta_formatted} left`;
  const bar = new SingleBar(
    { stream, format, hideCursor: true, formatValue: barValue },
    Presets.shades_classic,
  );
  bar.start(work.total, 0);
  return {
    update(done, total) {
      if (total !== undefined) bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function barValue(value: number, _options: unknown, type: string): string {
  return type === 'value' || type === 'total' ? value.toLocaleString('en-US') : String(value);
}

function linesOn(
  stream: ProgressStream,
  work: { label: string; unit: string; total: number },
  nowMs: () => number,
): Progress {
  let { total } = work;
  let done = 0;
  let lastDone = -1;
  let lastLineMs = nowMs();
  const line = () => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    const count = `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} ${work.unit}`;
    stream.write(`${work.label}: ${count} (${percent}%)\n`);
    lastLineMs = nowMs();
    lastDone = done;
  };
  return {
    update(nowDone, nowTotal = total) {
      done = nowDone;
      total = nowTotal;
      if (nowMs() - lastLineMs >= lineEveryMs) line();
    },
    stop() {
      if (done !== lastDone) line();
    },
  };
}
