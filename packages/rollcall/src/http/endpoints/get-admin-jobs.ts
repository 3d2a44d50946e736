import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { JobListing, ListedJob } from '../../control/control-store.ts';
import { type JobState, jobStates } from '../../control/job-state.ts';
import { sendAnswer } from '../answer.ts';
import { answerSchema } from '../answer-schema.ts';
import { calendarRange } from '../calendar-range.ts';
import { ApiError } from '../errors/api-error.ts';
import { jsonType, xmlType } from '../job-answers.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { requireDigits } from '../validation-error.ts';
import { adminJobsPath } from './paths.ts';

/** The numbers by which the documentation asks for states (contract section 6); no job is in none. */
const statesByNumber: ReadonlyMap<string, JobState | undefined> = new Map([
  ['-1', undefined],
  ['0', 'failed'],
  ['1', 'accepted'],
  ['2', 'processing'],
  ['3', 'finished'],
  ['4', 'aborted'],
]);

/** Likewise the kinds of job that this API has. */
const lookupType = '4';
const jobTypeNumbers = [lookupType, '5'];

/** Lists go on as long as there are jobs; more than a store can count is as good as past their end. */
const maxSkip = Number.MAX_SAFE_INTEGER;

const query = Type.Object({
  period: Type.Optional(Type.String({ description: '`day`, `month` or `year`; `day` when absent' })),
  start: Type.Optional(Type.String({ description: 'The first, as `2026-11-24`, `2026-11` or `2026`' })),
  end: Type.Optional(Type.String({ description: 'The last, included' })),
  jobStatuses: Type.Optional(
    Type.String({
      description:
        'Numbers with commas between them: -1 not found, 0 failed, 1 accepted, 2 processing, 3 finished, 4 aborted',
    }),
  ),
  jobTypes: Type.Optional(
    Type.String({ description: 'Numbers with commas between them: 4 contact lookup, 5 new contact details' }),
  ),
  page: Type.Integer({ minimum: 1, default: 1, description: 'The first is 1' }),
  resultsPerPage: Type.Integer({
    minimum: 1,
    maximum: 50,
    default: 10,
    description: 'Jobs on a page',
  }),
});

const jobListAnswer = answerSchema('JobList', 'bulkJobs', {
  bulkJobs: Type.Array(
    Type.Object({
      jobId: Type.String({ examples: ['q3baijdk4nkli9o4990l'] }),
      jobType: Type.Literal(jsonType, { 'x-xml-values': [xmlType] }),
      jobStatus: Type.Enum([...jobStates]),
      createdDate: Type.String({ format: 'date', description: 'The day, UTC' }),
      creditsConsumed: Type.Integer(),
    }),
  ),
});

/** Lists the jobs of the client that calls, newest first (contract section 6). */
export function getAdminJobs(app: FastifyInstance, { jobs }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: adminJobsPath,
    config: { rules: { access: 'everyClient', answers: 'negotiated' } },
    schema: {
      operationId: 'listJobs',
      summary: 'List the jobs of this client, newest first',
      tags: ['Usage'],
      querystring: query,
      response: { 200: jobListAnswer },
    },
    preValidation: async (request) => {
      const given = new Map(Object.entries(request.query));
      for (const name of ['page', 'resultsPerPage']) requireDigits(name, given.get(name));
    },
    handler: async (request, reply) => {
      const { jobStatuses, jobTypes, page, resultsPerPage, ...dates } = request.query;
      const types = numbersOf('jobTypes', jobTypes, jobTypeNumbers);
      const statuses = numbersOf('jobStatuses', jobStatuses, [...statesByNumber.keys()]);
      const { fromMs, beforeMs } = calendarRange(dates);
      const listing: JobListing = {
        ...(statuses !== undefined && {
          states: statuses.flatMap((number) => statesByNumber.get(number) ?? []),
        }),
        ...(fromMs !== undefined && { createdFromMs: fromMs }),
        ...(beforeMs !== undefined && { createdBeforeMs: beforeMs }),
        skip: Math.min((page - 1) * resultsPerPage, maxSkip),
        limit: resultsPerPage,
      };
      const isWanted = types === undefined || types.includes(lookupType);
      const listed = isWanted ? await jobs.list(callerOf(request), listing) : [];
      return sendAnswer(request, reply, {
        root: 'bulkJobs',
        json: { bulkJobs: listed.map((job) => bulkJob(job, jsonType)) },
        xml: listed.map((job) => bulkJob(job, xmlType)),
      });
    },
  });
}

function bulkJob({ jobId, state, createdAtMs, creditsConsumed }: ListedJob, jobType: string) {
  const createdDate = new Date(createdAtMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { jobId, jobType, jobStatus: state, createdDate, creditsConsumed };
}

/** The numbers of a list; undefined when nothing is asked for. */
function numbersOf(
  name: string,
  list: string | undefined,
  known: readonly string[],
): readonly string[] | undefined {
  if (list === undefined || list.trim() === '') return undefined;
  const numbers = list.split(',').map((number) => number.trim());
  const unknown = numbers.find((number) => !known.includes(number));
  if (unknown === undefined) return numbers;
  throw new ApiError(
    'invalidParameter',
    `the parameter ${name} has ${JSON.stringify(unknown.slice(0, 40))}; send some of ${known.join(', ')} with commas between them`,
  );
}
