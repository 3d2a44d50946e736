/** Progress of long work, on stderr: a bar for a person, a line every few seconds for a log. */
import { Presets, SingleBar } from 'cli-progress';
import { shownCount } from './output.ts';
import { Pace, paceText } from './pace.ts';

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

interface Work {
  readonly label: string;
  readonly unit: string;
  readonly total: number | undefined;
}

/**
 * Shows the progress of some work.
 *
 * @param work `label` is what is done ("Importing"), `unit` what is counted ("rows"), `total` how many there are, or
 *   undefined where nobody knows.
 * @param nowMs the clock, for tests.
 */
export function progressBar(
  work: Work,
  stream: NodeJS.WriteStream | ProgressStream = process.stderr,
  nowMs: () => number = () => performance.now(),
): Progress {
  return 'cursorTo' in stream && stream.isTTY ? barOn(stream, work, nowMs) : linesOn(stream, work, nowMs);
}

function barOn(stream: NodeJS.WriteStream, work: Work, nowMs: () => number): Progress {
  const { label, unit } = work;
  let { total } = work;
  const pace = new Pace(nowMs());
  const format = total === undefined ? `${label} {pace}` : `${label} {bar} {percentage}% | {pace}`;
  const bar = new SingleBar({ stream, format, hideCursor: true }, Presets.shades_classic);
  bar.start(total ?? 0, 0, { pace: paceText(unit, 0, total, undefined) });
  return {
    update(done, nowTotal = total) {
      total = nowTotal;
      pace.add(done, nowMs());
      if (total !== undefined) bar.setTotal(total);
      bar.update(done, { pace: paceText(unit, done, total, pace.perSecond) });
    },
    stop: () => bar.stop(),
  };
}

function linesOn(stream: ProgressStream, work: Work, nowMs: () => number): Progress {
  let { total } = work;
  let done = 0;
  let lastDone = -1;
  let lastLineMs = nowMs();
  const line = () => {
    const ofTotal = total === undefined ? '' : ` of ${shownCount(total)}`;
    const percent = total === undefined ? '' : ` (${total === 0 ? 100 : Math.floor((done / total) * 100)}%)`;
    stream.write(`${work.label}: ${shownCount(done)}${ofTotal} ${work.unit}${percent}\n`);
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
