import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { jobStates } from '../../control/job-state.ts';
import { sendAnswer } from '../answer.ts';
import { endOfWait } from '../end-of-wait.ts';
import { jobParams, jobStatusAnswer, statusOf } from '../job-answers.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { requireDigits } from '../validation-error.ts';
import { jobNotFound } from './job-not-found.ts';
import { jobAccess, jobPaths } from './paths.ts';

/** So that a proxy in between, which often gives up after a minute, need not be set up for it. */
const maxWaitSeconds = 60;

const waitQuery = Type.Object({
  wait: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: maxWaitSeconds,
      description: 'Seconds to wait at most until the status or totalProcessed changes, or the job ends',
    }),
  ),
  until: Type.Optional(
    Type.Enum(['changed', 'ended'], {
      default: 'changed',
      description:
        'What is waited for: any change, or the end of the job alone; then since and status say nothing',
    }),
  ),
  since: Type.Optional(Type.Integer({ minimum: 0, description: 'The last totalProcessed that was seen' })),
  status: Type.Optional(Type.Enum([...jobStates], { description: 'The last status that was seen' })),
});

/** The status of a job, at once or when there is something new to tell (contract section 4, status). */
export function getJob(app: FastifyInstance, { jobs }: ServerDependencies): void {
  for (const url of jobPaths) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: ['GET', 'HEAD'],
      url,
      config: { rules: { access: jobAccess, answers: 'negotiated' } },
      schema: {
        operationId: 'getJob',
        summary: 'How a job stands',
        description:
          'At once, or with `wait` as soon as there is something new to tell. It costs no credits.',
        tags: ['Jobs'],
        errors: ['jobNotFound'],
        params: jobParams,
        querystring: waitQuery,
        response: { 200: jobStatusAnswer },
      },
      preValidation: async (request) => {
        const given = new Map(Object.entries(request.query));
        for (const name of ['wait', 'since']) requireDigits(name, given.get(name));
      },
      handler: async (request, reply) => {
        const { jobId } = request.params;
        const client = callerOf(request);
        const { wait = 0, until, since, status } = request.query;
        const seen = {
          ...(status !== undefined && { state: status }),
          ...(since !== undefined && { totalProcessed: since }),
        };
        const waitedFor = until === 'ended' ? 'end' : seen;
        const job =
          wait === 0
            ? await jobs.status(jobId, client)
            : await jobs.statusOnceChanged(jobId, client, waitedFor, endOfWait(reply, wait));
        if (job === undefined) throw jobNotFound(jobId);
        return sendAnswer(request, reply, statusOf(job));
      },
    });
  }
}
