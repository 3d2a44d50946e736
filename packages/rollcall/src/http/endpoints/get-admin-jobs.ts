import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import {
  type Client,
  type ControlStore,
  everyClient,
  type JobKind,
  type JobListing,
  type JobOwner,
  type ListedJob,
} from '../../control/control-store.ts';
import { type JobState, jobStates } from '../../control/job-state.ts';
import { sendAnswer } from '../answer.ts';
import { answerSchema } from '../answer-schema.ts';
import { calendarRange } from '../calendar-range.ts';
import { ApiError } from '../errors/api-error.ts';
import { jobType, typeNames } from '../job-answers.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { requireDigits } from '../validation-error.ts';
import { clientNotFound } from './client-not-found.ts';
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
const kindsByNumber: ReadonlyMap<string, JobKind> = new Map([
  ['4', 'lookup'],
  ['5', 'contactDetails'],
]);

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
  clientId: Type.Optional(Type.String({ description: 'For operators: the client whose jobs are listed' })),
  allClients: Type.Optional(
    Type.Boolean({ description: 'For operators: list the jobs of all clients', default: false }),
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
      jobType,
      jobStatus: Type.Enum([...jobStates]),
      createdDate: Type.String({ format: 'date', description: 'The day, UTC' }),
      creditsConsumed: Type.Integer(),
      clientId: Type.Optional(
        Type.String({ description: 'Whose job it is, where clientId or allClients is given' }),
      ),
    }),
  ),
});

/**
 * Lists the jobs of the client that calls, newest first (contract section 6); for an operator also those of another
 * client, or of all.
 */
export function getAdminJobs(app: FastifyInstance, { jobs, control }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: adminJobsPath,
    config: { rules: { access: 'everyClient', answers: 'negotiated' } },
    schema: {
      operationId: 'listJobs',
      summary: 'List the jobs of this client, newest first',
      description: 'Operators may list those of another client, or of all. It is free.',
      tags: ['Usage'],
      errors: ['notEntitled', 'clientNotFound'],
      querystring: query,
      response: { 200: jobListAnswer },
    },
    preValidation: async (request) => {
      const given = new Map(Object.entries(request.query));
      for (const name of ['page', 'resultsPerPage']) requireDigits(name, given.get(name));
    },
    handler: async (request, reply) => {
      const { jobStatuses, jobTypes, page, resultsPerPage, clientId, allClients, ...dates } = request.query;
      const types = numbersOf('jobTypes', jobTypes, [...kindsByNumber.keys()]);
      const statuses = numbersOf('jobStatuses', jobStatuses, [...statesByNumber.keys()]);
      const { fromMs, beforeMs } = calendarRange(dates);
      const listing: JobListing = {
        ...(types !== undefined && { kinds: types.flatMap((number) => kindsByNumber.get(number) ?? []) }),
        ...(statuses !== undefined && {
          states: statuses.flatMap((number) => statesByNumber.get(number) ?? []),
        }),
        ...(fromMs !== undefined && { createdFromMs: fromMs }),
        ...(beforeMs !== undefined && { createdBeforeMs: beforeMs }),
        skip: Math.min((page - 1) * resultsPerPage, maxSkip),
        limit: resultsPerPage,
      };
      const owner = await ownerOf(callerOf(request), { clientId, allClients }, control);
      const listed = await jobs.list(owner, listing);
      const isOthers = clientId !== undefined || allClients === true;
      const whose = (job: ListedJob) => (isOthers ? { clientId: job.clientId } : {});
      return sendAnswer(request, reply, {
        root: 'bulkJobs',
        json: { bulkJobs: listed.map((job) => ({ ...bulkJob(job, 'json'), ...whose(job) })) },
        xml: listed.map((job) => ({ ...bulkJob(job, 'xml'), ...whose(job) })),
      });
    },
  });
}

/** Only an operator may look at the jobs of others; to a client there is no other client. */
async function ownerOf(
  caller: Client,
  {
    clientId,
    allClients = false,
  }: { readonly clientId?: string | undefined; readonly allClients?: boolean | undefined },
  { clients }: Pick<ControlStore, 'clients'>,
): Promise<JobOwner> {
  if (!allClients && (clientId ?? caller.clientId) === caller.clientId) return caller.clientId;
  const isOperator = caller.entitlements.includes('operator');
  if (clientId === undefined) {
    if (isOperator) return everyClient;
    throw new ApiError(
      'notEntitled',
      'allClients is for clients with the entitlement operator; leave it out',
    );
  }
  if (allClients)
    throw new ApiError('invalidParameter', 'clientId and allClients are both given; send one of them');
  const found = isOperator ? await clients.findWithSecret(clientId) : undefined;
  if (found === undefined) throw clientNotFound(clientId);
  return found.client.clientId;
}

function bulkJob({ jobId, kind, state, createdAtMs, creditsConsumed }: ListedJob, form: 'json' | 'xml') {
  const createdDate = new Date(createdAtMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { jobId, jobType: typeNames[kind][form], jobStatus: state, createdDate, creditsConsumed };
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
