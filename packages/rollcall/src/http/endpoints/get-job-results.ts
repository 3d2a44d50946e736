import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import type { ResultPart } from '../../control/control-store.ts';
import type { JobStatus } from '../../jobs/job-service.ts';
import { ApiError } from '../errors/api-error.ts';
import { jobParams } from '../job-answers.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { jobNotFound } from './job-not-found.ts';
import { jobPaths } from './paths.ts';

/** Downloads the results of a finished job: the stored CSV, streamed (contract section 4, results). */
export function getJobResults(app: FastifyInstance, { jobs, results }: ServerDependencies): void {
  for (const path of jobPaths) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: ['GET', 'HEAD'],
      url: `${path}/results`,
      config: { rules: { access: 'lookup', answers: 'resultFile' } },
      schema: { params: jobParams },
      handler: async (request, reply) => {
        const { jobId } = request.params;
        const job = await jobs.status(jobId, callerOf(request));
        if (job === undefined) throw jobNotFound(jobId);
        const parts = resultPartsOf(job);
        const file = request.method === 'HEAD' ? undefined : await results.open(job.jobId, parts);
        reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${job.jobId}.csv"`)
          .header('content-length', sizeBytesOf(parts));
        return reply.send(file);
      },
    });
  }
}

/** @throws ApiError when the job has no results, saying whether it will have any */
function resultPartsOf(job: JobStatus): readonly ResultPart[] {
  const { jobId, state, resultParts, failureReason, expiresAtMs = 0 } = job;
  switch (state) {
    case 'finished':
      if (resultParts === undefined) {
        throw new ApiError(
          'resultsExpired',
          `the results of job ${jobId} expired on ${new Date(expiresAtMs).toISOString()} and are no longer kept; ` +
            'submit the job again, or have the operator keep results for longer (setting resultRetentionDays)',
        );
      }
      return resultParts;
    case 'accepted':
    case 'processing':
      throw new ApiError('resultsTooEarly', `job ${jobId} is ${state}; it has results when it is finished`);
    case 'failed':
      throw noResults(`job ${jobId} failed${failureReason === undefined ? '' : ` (${failureReason})`}`);
    case 'aborted':
      throw noResults(`job ${jobId} was aborted`);
  }
}

function noResults(why: string): ApiError {
  return new ApiError('resultsTooEarly', `${why}; there are no results and there will be none`);
}

function sizeBytesOf(parts: readonly ResultPart[]): number {
  return parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
