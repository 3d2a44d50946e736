import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../answer.ts';
import { jobParams, jobStatusAnswer, statusOf } from '../job-answers.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { jobNotFound } from './job-not-found.ts';
import { jobPaths } from './paths.ts';

/** The status of a job (contract section 4, status). */
export function getJob(app: FastifyInstance, { jobs }: ServerDependencies): void {
  for (const url of jobPaths) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: ['GET', 'HEAD'],
      url,
      config: { rules: { access: 'lookup', answers: 'negotiated' } },
      schema: { params: jobParams, response: { 200: jobStatusAnswer } },
      handler: async (request, reply) => {
        const { jobId } = request.params;
        const job = await jobs.status(jobId, callerOf(request));
        if (job === undefined) throw jobNotFound(jobId);
        return sendAnswer(request, reply, statusOf(job));
      },
    });
  }
}
