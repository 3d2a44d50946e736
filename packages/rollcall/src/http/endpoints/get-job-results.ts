import { Readable } from 'node:stream';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Client } from '../../control/control-store.ts';
import type { JobStatus } from '../../jobs/job-status.ts';
import { totalBytesOf } from '../../results/part-pieces.ts';
import { storedColumns } from '../../results/stored-columns.ts';
import { endOfWait } from '../end-of-wait.ts';
import { ApiError } from '../errors/api-error.ts';
import { jobParams } from '../job-answers.ts';
import { callerOf } from '../request-state.ts';
import { chooseColumns } from '../results/choose-columns.ts';
import { csvRows, csvTable } from '../results/csv-rows.ts';
import { jsonRows, ndjsonRows } from '../results/json-rows.ts';
import { type ResultForm, resultQuery, type WantedResults, wantedResults } from '../results/result-query.ts';
import { resultRowSchema } from '../results/result-row-schema.ts';
import { type PickedColumn, type RowForm, writeRows } from '../results/row-form.ts';
import { sendDerived, sendStored } from '../results/send-results.ts';
import { xmlRows } from '../results/xml-rows.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { jobNotFound } from './job-not-found.ts';
import { jobAccess, jobPaths } from './paths.ts';

const mediaTypes: Readonly<Record<ResultForm, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  json: 'application/json',
  xml: 'application/xml',
};

const csv = Type.String({ examples: ['queryId,line,matchStatus\r\nq1,1,matched\r\n'] });

const resultAnswers = {
  200: {
    description: 'A row for each contact, and one for each line that found none',
    content: {
      'text/csv': { schema: csv },
      'application/x-ndjson': {
        schema: Type.String({ examples: ['{"queryId":"q1","line":1,"matchStatus":"matched"}\n'] }),
      },
      'application/json': { schema: Type.Array(resultRowSchema) },
      'application/xml': {
        schema: Type.Array(resultRowSchema, { xml: { name: 'results' } }),
      },
    },
  },
  206: { description: 'A part of the stored CSV', content: { 'text/csv': { schema: csv } } },
  304: Type.Null({ description: 'The results are those of If-None-Match' }),
};

/** Results are looked through job by job, the newest first: mostly a caller need not come again. */
const rewritingWaitSeconds = 5;
const rewritingRetrySeconds = 1;

/** A job whose results are there. */
type FinishedJob = JobStatus & Required<Pick<JobStatus, 'resultParts'>>;

/** Downloads the results of a finished job: the stored CSV, or what is made from it (contract section 4, results). */
export function getJobResults(app: FastifyInstance, dependencies: ServerDependencies): void {
  for (const path of jobPaths) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: ['GET', 'HEAD'],
      url: `${path}/results`,
      config: { rules: { access: jobAccess, answers: 'resultFile' } },
      schema: {
        operationId: 'getJobResults',
        summary: 'Download the results of a job',
        description:
          'The stored CSV, or what is made from it: another form, some of the columns, the invalid lines. ' +
          '`Range`, `If-Range`, `If-Match` and `If-None-Match` are honoured. It costs no credits.',
        tags: ['Jobs'],
        answerHeaders: [
          'Content-Disposition',
          'Content-Encoding',
          'Content-Range',
          'Accept-Ranges',
          'ETag',
          'Repr-Digest',
        ],
        errors: [
          'jobNotFound',
          'resultsTooEarly',
          'resultsBeingRewritten',
          'resultsExpired',
          'dataSetRemoved',
          'dataSetAway',
          'unknownFields',
          'preconditionFailed',
          'rangeNotSatisfiable',
        ],
        params: jobParams,
        querystring: resultQuery,
        response: resultAnswers,
      },
      handler: async (request, reply) => {
        const { jobId } = request.params;
        const client = callerOf(request);
        const job = await dependencies.jobs.status(jobId, client);
        // Operators see the jobs of other clients, and never the contacts in them.
        if (job?.clientId !== client.clientId) throw jobNotFound(jobId);
        const finished = requireResults(await onceCleansed(job, client, reply, dependencies));
        const wanted = wantedResults(request.query, request.headers.accept);
        if (wanted.kind === 'invalidLines')
          return sendInvalidLines(request, reply, finished, wanted.spreadsheet, dependencies);
        return sendRows(request, reply, finished, wanted, dependencies);
      },
    });
  }
}

async function sendRows(
  request: FastifyRequest,
  reply: FastifyReply,
  job: FinishedJob,
  wanted: Extract<WantedResults, { kind: 'rows' }>,
  { results, ownColumns }: ServerDependencies,
): Promise<FastifyReply> {
  const { jobId, resultParts } = job;
  const { form, fields, spreadsheet } = wanted;
  const file = {
    fileName: `${jobId}.${form}`,
    mediaType: mediaTypes[form],
    sha256: resultParts.at(-1)?.sha256 ?? '',
  };
  if (form === 'csv' && fields === undefined && !spreadsheet) {
    return sendStored(request, reply, {
      ...file,
      sizeBytes: totalBytesOf(resultParts),
      open: (range) => results.open(jobId, resultParts, range),
    });
  }
  const { columns, own } = await chooseColumns(job, fields, (version) => ownColumns.namesOf(version));
  const stored = storedColumns(job).length;
  return sendDerived(request, reply, {
    ...file,
    variant: JSON.stringify(wanted),
    open: async () => {
      const { chunks: csv, brokenOff } = await results.open(jobId, resultParts);
      const rows = own === undefined ? csv : ownColumns.append(csv, job, own.version, own.names);
      const chunks = writeRows(rows, stored + (own?.names.length ?? 0), rowForm(wanted, columns));
      return { chunks, brokenOff };
    },
  });
}

function rowForm(
  { form, spreadsheet }: Extract<WantedResults, { kind: 'rows' }>,
  columns: readonly PickedColumn[],
): RowForm {
  switch (form) {
    case 'csv':
      return csvRows(columns, { spreadsheet });
    case 'ndjson':
      return ndjsonRows(columns);
    case 'json':
      return jsonRows(columns);
    case 'xml':
      return xmlRows(columns);
  }
}

async function sendInvalidLines(
  request: FastifyRequest,
  reply: FastifyReply,
  job: FinishedJob,
  spreadsheet: boolean,
  { invalidLines }: ServerDependencies,
): Promise<FastifyReply> {
  const rows = await invalidLines.of(job);
  if (rows === undefined) throw resultsExpired(job);
  return sendDerived(request, reply, {
    fileName: `${job.jobId}-invalid.csv`,
    mediaType: mediaTypes.csv,
    sha256: job.resultParts.at(-1)?.sha256 ?? '',
    variant: JSON.stringify({ only: 'invalid', spreadsheet }),
    open: async () => ({ chunks: Readable.from([Buffer.from(csvTable(rows, { spreadsheet }))]) }),
  });
}

async function onceCleansed(
  job: JobStatus,
  client: Client,
  reply: FastifyReply,
  { jobs }: ServerDependencies,
): Promise<JobStatus> {
  if (job.state !== 'finished' || job.awaitsForgetting !== true) return job;
  return (await jobs.statusOnceCleansed(job.jobId, client, endOfWait(reply, rewritingWaitSeconds))) ?? job;
}

/** @throws ApiError when the job has no results, saying whether it will have any */
function requireResults(job: JobStatus): FinishedJob {
  const { jobId, state, resultParts, failureReason } = job;
  switch (state) {
    case 'finished':
      if (resultParts === undefined) throw resultsExpired(job);
      if (job.awaitsForgetting)
        throw new ApiError(
          'resultsBeingRewritten',
          `the results of job ${jobId} are being written again, without people who were forgotten; try again soon`,
          { headers: { 'Retry-After': String(rewritingRetrySeconds) } },
        );
      return { ...job, resultParts };
    case 'accepted':
    case 'processing':
      throw new ApiError('resultsTooEarly', `job ${jobId} is ${state}; it has results when it is finished`);
    case 'failed':
      throw noResults(`job ${jobId} failed${failureReason === undefined ? '' : ` (${failureReason})`}`);
    case 'aborted':
      throw noResults(`job ${jobId} was aborted`);
  }
}

function resultsExpired({ jobId, expiresAtMs = 0 }: JobStatus): ApiError {
  return new ApiError(
    'resultsExpired',
    `the results of job ${jobId} expired on ${new Date(expiresAtMs).toISOString()} and are no longer kept; ` +
      'submit the job again, or have the operator keep results for longer (setting resultRetentionDays)',
  );
}

function noResults(why: string): ApiError {
  return new ApiError('resultsTooEarly', `${why}; there are no results and there will be none`);
}
