import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../answer.ts';
import { deliveriesAnswer, deliveriesOf } from '../delivery-answers.ts';
import { ApiError } from '../errors/api-error.ts';
import { jobParams } from '../job-answers.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { jobNotFound } from './job-not-found.ts';
import { jobPaths } from './paths.ts';

/** Sends the webhook of an ended job again now, whatever became of it (contract section 7). */
export function postJobDeliveriesReplay(
  app: FastifyInstance,
  { webhookDeliveries }: ServerDependencies,
): void {
  for (const url of jobPaths) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: 'POST',
      url: `${url}/deliveries/replay`,
      config: { rules: { access: 'everyClient', answers: 'negotiated' } },
      schema: {
        operationId: 'replayJobDeliveries',
        summary: 'Send the webhook of an ended job again',
        description:
          'At once, whatever became of it, under the same webhook-id. Also for operators. It costs no credits.',
        tags: ['Webhooks'],
        errors: ['jobNotFound', 'deliveryNotFound', 'replayTooEarly'],
        params: jobParams,
        response: { 200: deliveriesAnswer },
      },
      handler: async (request, reply) => {
        const { jobId } = request.params;
        const replay = await webhookDeliveries.replay(jobId, callerOf(request));
        switch (replay?.kind) {
          case undefined:
            throw jobNotFound(jobId);
          case 'notEnded':
            throw new ApiError(
              'replayTooEarly',
              `job ${jobId} is ${replay.job.jobState}; its webhook is sent when it has ended, and can be replayed then`,
            );
          case 'noDelivery':
            throw new ApiError(
              'deliveryNotFound',
              `job ${jobId} has nothing to replay: it was submitted without a webhook, or what was sent is not kept any ` +
                'more (setting resultRetentionDays)',
            );
          case 'replayed':
            return sendAnswer(request, reply, deliveriesOf(replay.job));
        }
      },
    });
  }
}
