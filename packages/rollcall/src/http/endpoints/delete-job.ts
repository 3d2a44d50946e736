import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../answer.ts';
import { ApiError } from '../errors/api-error.ts';
import { jobParams, jobReceipt, receiptOf } from '../job-answers.ts';
import { auditLine } from '../operator/audit-line.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { jobNotFound } from './job-not-found.ts';
import { jobAccess, jobPaths } from './paths.ts';

/** Cancels a job that is not being processed yet; doing it again changes nothing (contract section 4, cancel). */
export function deleteJob(app: FastifyInstance, { jobs }: ServerDependencies): void {
  for (const url of jobPaths) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: 'DELETE',
      url,
      config: { rules: { access: jobAccess, answers: 'negotiated' } },
      schema: {
        operationId: 'cancelJob',
        summary: 'Cancel a job',
        description:
          'Only while it is accepted. A job that is cancelled again stays as it is, and costs no credits.',
        tags: ['Jobs'],
        errors: ['jobNotFound', 'cancelTooLate'],
        params: jobParams,
        response: { 200: jobReceipt },
      },
      handler: async (request, reply) => {
        const { jobId } = request.params;
        const client = callerOf(request);
        const job = await jobs.cancel(jobId, client);
        if (job === undefined) throw jobNotFound(jobId);
        if (job.clientId !== client.clientId) auditLine(request, 'cancel job', { jobId });
        if (job.state !== 'aborted') {
          const message = `job ${jobId} is ${job.state}; a job can be cancelled only while it is accepted`;
          throw new ApiError('cancelTooLate', message);
        }
        return sendAnswer(request, reply, receiptOf(job));
      },
    });
  }
}
