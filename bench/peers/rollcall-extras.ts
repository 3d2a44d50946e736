import {
  AbbreviationTable,
  cutLines,
  defaultAbbreviations,
  LineRunner,
  NewIdEncoder,
  ReferenceIndex,
  ResultWriter,
  readLines,
} from '@rollcall/lookup';
import { DataSetReader } from '../../packages/rollcall/src/data-set/data-set-reader.ts';
import type { OpenDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { median } from '../report/figures.ts';
import type { Workload } from '../workloads/workload.ts';

const newIdKey = new Uint8Array(32);
const newIdBytes = 48;
const limit = 10_000;

/** What only Rollcall does in its lookups, in milliseconds of processor time, warm. */
export interface ExtraWork {
  readonly newIdsMs: number;
  /** The reasons of lines that find nobody. */
  readonly reasonsMs: number;
}

export function extraWork(dataSet: OpenDataSet, { csv }: Workload, runs: number): ExtraWork {
  const reader = new DataSetReader(dataSet);
  try {
    const reference = new ReferenceIndex(dataSet.referenceTables);
    const runner = new LineRunner(reader, reference, new AbbreviationTable(defaultAbbreviations));
    const writer = new ResultWriter({ contactDetails: true, newIdKey, emit: () => {} });
    const lines = [...cutLines(csv, { linesPerPiece: Number.POSITIVE_INFINITY })]
      .flatMap((piece) => readLines(piece, reference))
      .flatMap((line) =>
        line.kind === 'lookup' && 'companyId' in line.company ? [{ line, ...line.company }] : [],
      );
    const outcomes = lines.map(({ line }) => runner.run(line, limit, writer));
    const unmatched = lines.filter((_, index) => outcomes[index]?.status === 'noMatch');
    const contacts = outcomes.reduce((sum, outcome) => sum + outcome.contacts, 0);
    const withReasonMs = medianOf(runs, () => {
      for (const { line } of unmatched) runner.run(line, limit, writer);
    });
    const withoutMs = medianOf(runs, () => {
      for (const { line, companyId } of unmatched) runner.page(companyId, line.filters, 0, limit, writer);
    });
    return {
      newIdsMs: medianOf(runs, () => makeNewIds(contacts)),
      reasonsMs: Math.max(0, withReasonMs - withoutMs),
    };
  } finally {
    reader.close();
  }
}

/** As a writer of results makes them, some thousand at a time. */
function makeNewIds(contacts: number): void {
  const atOnce = 3_000;
  const encoder = new NewIdEncoder(newIdKey);
  const plain = Buffer.alloc(atOnce * newIdBytes);
  for (let made = 0; made < contacts; made += atOnce) {
    const count = Math.min(atOnce, contacts - made);
    for (let at = 0; at < count; at++) NewIdEncoder.writePlain(plain, at * newIdBytes, 1, at, at);
    encoder.encode(plain.subarray(0, count * newIdBytes));
  }
}

function medianOf(runs: number, work: () => void): number {
  const times = Array.from({ length: runs + 2 }, () => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  });
  return median(times.slice(2));
}
