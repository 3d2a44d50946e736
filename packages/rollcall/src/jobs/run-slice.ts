import {
  type ByteSink,
  DetailsWriter,
  type LineRunner,
  NewIdDecoder,
  type ReferenceIndex,
  ResultWriter,
  readContactLines,
  readLines,
} from '@rollcall/lookup';
import type { ContactRecords } from '../data-set/contact-records.ts';
import { contactNotFound } from '../results/cleanse-results.ts';
import type { SliceTask, SliceTotals } from './thread-messages.ts';

/** What slices of each kind are run against. */
export interface SliceData {
  readonly runner: LineRunner;
  readonly reference: ReferenceIndex;
  /** Opened for the first slice that asks for it. */
  readonly records: () => ContactRecords;
}

/** Where the rows of a slice go. */
export interface SliceRows {
  /** Receives them in the order of the lines; the bytes are valid until it returns. */
  readonly emit: (bytes: Uint8Array) => void;
  /** Empty, kept from slice to slice. */
  readonly memory: ByteSink;
}

/** Runs a slice of a job of either kind. */
export function runSlice(task: SliceTask, data: SliceData, rows: SliceRows): SliceTotals {
  return task.kind === 'lookup' ? lookUp(task, data, rows) : readDetails(task, data.records(), rows);
}

function lookUp(
  task: Extract<SliceTask, { kind: 'lookup' }>,
  { runner, reference }: SliceData,
  rows: SliceRows,
): SliceTotals {
  const lines = readLines(task, reference);
  const writer = new ResultWriter({ contactDetails: task.contactDetails, newIdKey: task.newIdKey, ...rows });
  const totals = nothingOf(lines.length);
  for (const line of lines) {
    const limit = Math.min(task.limit, task.contacts - totals.contacts);
    const outcome = runner.run(line, limit, writer, task.cutDetail);
    if (outcome.status === 'matched') totals.matchedQueries++;
    if (outcome.status === 'invalid') totals.invalidQueries++;
    if (outcome.contacts < outcome.totalMatches) totals.truncatedQueries++;
    totals.contacts += outcome.contacts;
  }
  writer.end();
  return totals;
}

/** The contacts of all lines are read together, since those of one company lie together; rows stay in the order of lines. */
function readDetails(
  task: Extract<SliceTask, { kind: 'contactDetails' }>,
  records: ContactRecords,
  { emit, memory }: SliceRows,
): SliceTotals {
  const lines = readContactLines(task);
  const newIds = new NewIdDecoder(task.newIdKey);
  const asked = lines.flatMap((line) => {
    const contact = line.kind === 'contact' ? newIds.decode(line.newId) : undefined;
    return contact === undefined ? [] : [{ line, contact }];
  });
  const details = records.detailsOfAll(asked.map(({ contact }) => contact));
  const found = new Map(asked.map(({ line }, index) => [line, details[index]]));

  const writer = new DetailsWriter(emit, memory);
  const totals = nothingOf(lines.length);
  for (const line of lines) {
    if (line.kind === 'invalid') {
      writer.writeEmpty(line.newId, line.line, 'invalid', line.reason);
      totals.invalidQueries++;
      continue;
    }
    const contact = found.get(line);
    if (contact === undefined) {
      writer.writeEmpty(line.newId, line.line, 'notFound', contactNotFound);
      continue;
    }
    totals.matchedQueries++;
    if (totals.contacts < task.contacts) {
      writer.writeContact(line.newId, line.line, contact.row, contact.record);
      totals.contacts++;
    } else {
      writer.writeEmpty(line.newId, line.line, 'matched', task.cutDetail);
      totals.truncatedQueries++;
    }
  }
  writer.end();
  return totals;
}

function nothingOf(queries: number) {
  return {
    queries,
    matchedQueries: 0,
    invalidQueries: 0,
    truncatedQueries: 0,
    contacts: 0,
  };
}
