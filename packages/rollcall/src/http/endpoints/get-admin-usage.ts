import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { type ApiTransactions, type ChargedApi, chargedApis } from '../../control/control-store.ts';
import { creditPeriodOf } from '../../control/credit-period.ts';
import { sendAnswer } from '../answer.ts';
import { answerSchema } from '../answer-schema.ts';
import { askedClient, askedClientId } from '../asked-client.ts';
import { calendarRange } from '../calendar-range.ts';
import { publicUrlOf } from '../public-url.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { adminJobsPath, adminUsagePath } from './paths.ts';

const query = Type.Object({
  period: Type.String({ description: '`day`, `month` or `year`', examples: ['month'] }),
  start: Type.String({
    description: 'The first, as `2026-11-24`, `2026-11` or `2026`',
    examples: ['2026-11'],
  }),
  end: Type.String({ description: 'The last, included', examples: ['2026-11'] }),
  clientId: askedClientId('usage is reported'),
});

const usageAnswer = answerSchema('Usage', 'apiUsage', {
  accountId: Type.String({ description: 'The id of the client', examples: ['0i3qf7v2k5m8c1n4b6d9'] }),
  period: Type.Enum(['day', 'month', 'year'], { examples: ['month'] }),
  start: Type.String({ examples: ['2026-11'] }),
  end: Type.String({ examples: ['2026-11'] }),
  usageForAccount: Type.Array(
    Type.Object({
      api: Type.Enum([...chargedApis]),
      transactions: Type.Integer({ minimum: 1, description: 'Each cost a credit', examples: [9] }),
      date: Type.String({ description: 'The day, month or year, UTC', examples: ['2026-11'] }),
    }),
    { description: 'By date, then by name; what was not used is left out' },
  ),
  creditsForAccount: Type.Array(
    Type.Object({
      allocatedCredits: Type.Optional(
        Type.Integer({ description: 'Of the month; absent when they are unlimited', examples: [5000] }),
      ),
      consumedCredits: Type.Integer({ examples: [9] }),
    }),
    { description: 'One: the credits of the current month, whatever is asked for' },
  ),
  bulkJobReferenceUrl: Type.String({ description: 'Where the jobs are listed' }),
});

/** What a date of each period is of a day's. */
const dateCharacters = { day: 10, month: 7, year: 4 } as const;

/** What a client was charged for, over all its tokens (contract section 6); for an operator also another client. */
export function getAdminUsage(app: FastifyInstance, { control, clock, settings }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: adminUsagePath,
    config: { rules: { access: 'everyClient', answers: 'negotiated' } },
    schema: {
      operationId: 'getUsage',
      summary: 'Transactions and credits of this client',
      description:
        'Of all tokens of the client. The lines of a job count on the day on which it started. ' +
        'Operators may ask for that of another client. It is free.',
      tags: ['Usage'],
      errors: ['clientNotFound'],
      querystring: query,
      response: { 200: usageAnswer },
    },
    handler: async (request, reply) => {
      const { start, end } = request.query;
      const { period, fromMs, beforeMs } = calendarRange(request.query);
      const clientId = await askedClient(request, request.query.clientId, control);
      const ofClient = request.query.clientId === undefined ? '' : `?${new URLSearchParams({ clientId })}`;
      const [transactions, credits] = await Promise.all([
        control.credits.transactions(clientId, fromMs, beforeMs),
        control.credits.usage(clientId, creditPeriodOf(clock())),
      ]);
      const answer = {
        accountId: clientId,
        period,
        start,
        end,
        usageForAccount: byDate(transactions, dateCharacters[period]),
        creditsForAccount: [
          { allocatedCredits: credits?.allocated, consumedCredits: credits?.consumed ?? 0 },
        ],
        bulkJobReferenceUrl: `${publicUrlOf(request, settings.publicUrl)}${adminJobsPath}${ofClient}`,
      };
      return sendAnswer(request, reply, {
        root: 'apiUsage',
        json: answer,
        xml: answer,
      });
    },
  });
}

function byDate(transactions: readonly ApiTransactions[], characters: number) {
  const sums = new Map<string, { api: ChargedApi; transactions: number; date: string }>();
  for (const { api, dayStartMs, transactions: added } of transactions) {
    const date = new Date(dayStartMs).toISOString().slice(0, characters);
    const key = `${date} ${api}`;
    sums.set(key, { api, transactions: (sums.get(key)?.transactions ?? 0) + added, date });
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
