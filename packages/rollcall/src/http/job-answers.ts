/** A job as its owner sees it (contract section 4). */
import { type Static, Type } from 'typebox';
import { deliveryStates, type Job, type JobKind } from '../control/control-store.ts';
import { jobStates } from '../control/job-state.ts';
import type { JobStatus } from '../jobs/job-status.ts';
import type { Answer } from './answer.ts';
import { answerSchema } from './answer-schema.ts';
import type { JsonObject } from './xml.ts';

const jobId = Type.String({
  description: '20 characters of `[0-9a-v]`',
  examples: ['q3baijdk4nkli9o4990l'],
});

export const jobParams = Type.Object({ jobId });

const jobStatusName = Type.Enum([...jobStates]);
const dateTime = Type.String({ format: 'date-time', description: 'UTC, ISO 8601 with milliseconds' });

/**
 * The documentation's own names of what a job is. It gives a lookup job one in JSON and another in XML (contract section
 * 4, submit), and a job of contact details one in both (section 6).
 */
export const typeNames: Readonly<Record<JobKind, { readonly json: string; readonly xml: string }>> = {
  lookup: { json: 'targetLookup', xml: 'peopletab' },
  contactDetails: { json: 'targetContactDetails', xml: 'targetContactDetails' },
};

export const jobType = Type.Enum(
  Object.values(typeNames).map(({ json }) => json),
  {
    description: 'What the job is; in XML, a lookup job is `peopletab`',
    'x-xml-values': Object.values(typeNames).map(({ xml }) => xml),
  },
);

/** What submit and cancel answer. */
export const jobReceipt = answerSchema('JobReceipt', 'BulkJobStatus', {
  jobId,
  status: jobStatusName,
  type: jobType,
});

/** What status answers. */
export const jobStatusAnswer = answerSchema('JobStatus', 'BulkJobStatus', {
  ...jobReceipt.properties,
  totalProcessed: Type.Integer({ description: 'Lines done so far; it never falls', examples: [10] }),
  totalQueries: Type.Integer({ description: 'Lines of the job', examples: [10] }),
  matchedQueries: Type.Optional(
    Type.Integer({ description: 'Lines with at least one contact', examples: [8] }),
  ),
  invalidQueries: Type.Optional(Type.Integer({ description: 'Lines that could not be run' })),
  truncatedQueries: Type.Optional(
    Type.Integer({ description: 'Lines whose contacts were cut at the limit' }),
  ),
  totalContacts: Type.Optional(Type.Integer({ description: 'Contacts in the results' })),
  creditsConsumed: Type.Integer({
    description: 'Credits debited for the job and not given back',
    examples: [9],
  }),
  datasetVersion: Type.Optional(Type.String({ description: 'The data set that the job runs on' })),
  createdDate: dateTime,
  startedDate: Type.Optional(dateTime),
  finishedDate: Type.Optional(dateTime),
  expiresDate: Type.Optional({ ...dateTime, description: 'Until then the results are kept' }),
  queuePosition: Type.Optional(
    Type.Integer({
      description: 'While accepted: the place among the waiting jobs of this client; 1 is the next to start',
    }),
  ),
  estimatedSecondsLeft: Type.Optional(
    Type.Integer({ description: 'While processing, from half a second on: at the pace so far' }),
  ),
  failureReason: Type.Optional(Type.String({ description: 'When failed' })),
  webhookStatus: Type.Optional(
    Type.Enum([...deliveryStates], {
      description: 'With a webhook: whether it is still to be sent, was delivered, or was given up',
    }),
  ),
});

/** The answer of submit and cancel: which job, and how it stands. */
export function receiptOf(job: Pick<Job, 'jobId' | 'kind' | 'state'>): Answer {
  return bulkJobStatus(job.kind, { jobId: job.jobId, status: job.state });
}

/** The answer of status; what is not known yet is absent. */
export function statusOf(job: JobStatus): Answer {
  const fields: Omit<Static<typeof jobStatusAnswer>, 'type'> = {
    jobId: job.jobId,
    status: job.state,
    totalProcessed: job.totalProcessed,
    totalQueries: job.totalQueries,
    ...job.totals,
    creditsConsumed: job.creditsConsumed,
    createdDate: isoTime(job.createdAtMs),
    ...(job.dataSetVersion === undefined ? {} : { datasetVersion: job.dataSetVersion }),
    ...(job.startedAtMs === undefined ? {} : { startedDate: isoTime(job.startedAtMs) }),
    ...(job.endedAtMs === undefined ? {} : { finishedDate: isoTime(job.endedAtMs) }),
    ...(job.expiresAtMs === undefined ? {} : { expiresDate: isoTime(job.expiresAtMs) }),
    ...(job.queuePosition === undefined ? {} : { queuePosition: job.queuePosition }),
    ...(job.estimatedSecondsLeft === undefined ? {} : { estimatedSecondsLeft: job.estimatedSecondsLeft }),
    ...(job.failureReason === undefined ? {} : { failureReason: job.failureReason }),
    ...(job.webhookStatus === undefined ? {} : { webhookStatus: job.webhookStatus }),
  };
  return bulkJobStatus(job.kind, fields);
}

function bulkJobStatus(kind: JobKind, fields: JsonObject): Answer {
  const { json, xml } = typeNames[kind];
  return {
    root: 'BulkJobStatus',
    json: { ...fields, type: json },
    xml: { ...fields, type: xml },
  };
}

function isoTime(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
