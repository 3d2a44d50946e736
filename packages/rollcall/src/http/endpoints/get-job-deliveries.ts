import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../answer.ts';
import { deliveriesAnswer, deliveriesOf } from '../delivery-answers.ts';
import { jobParams } from '../job-answers.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { jobNotFound } from './job-not-found.ts';
import { jobPaths } from './paths.ts';

/** What has been sent to the webhook of a job: to its client, and to operators (contract section 7). */
export function getJobDeliveries(app: FastifyInstance, { webhookDeliveries }: ServerDependencies): void {
  for (const url of jobPaths) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: ['GET', 'HEAD'],
      url: `${url}/deliveries`,
      config: { rules: { access: 'everyClient', answers: 'negotiated' } },
      schema: {
        operationId: 'getJobDeliveries',
        summary: 'What was sent to the webhook of a job',
        description: 'The attempts and what came back. Also for operators. It costs no credits.',
        tags: ['Webhooks'],
        errors: ['jobNotFound'],
        params: jobParams,
        response: { 200: deliveriesAnswer },
      },
      handler: async (request, reply) => {
        const { jobId } = request.params;
        const job = await webhookDeliveries.find(jobId, callerOf(request));
        if (job === undefined) throw jobNotFound(jobId);
        return sendAnswer(request, reply, deliveriesOf(job));
      },
    });
  }
}
