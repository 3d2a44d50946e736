/** A client as operators see it: everything but its secrets. */
import { type Static, Type } from 'typebox';
import { mostMonthlyCredits, mostUnfinishedJobs } from '../../access/client-limits.ts';
import { type ClientUsage, withUsage } from '../../access/client-usage.ts';
import { type Client, type ControlStore, entitlements } from '../../control/control-store.ts';
import { answerSchema } from '../answer-schema.ts';

const dateTime = (description: string) => Type.String({ format: 'date-time', description });

export const clientId = Type.String({
  description: 'The id of the client',
  examples: ['0i3qf7v2k5m8c1n4b6d9'],
});

export const clientParams = Type.Object({ clientId });

const entitlementNames = Type.Array(Type.Enum([...entitlements]), {
  description: 'All that it may call',
  examples: [['lookup', 'contactDetails', 'companies']],
});

const called = { description: 'What it is, for people', examples: ['CRM in production'] };

export const clientAnswer = answerSchema('Client', 'client', {
  clientId,
  name: Type.String(called),
  entitlements: entitlementNames,
  monthlyCredits: Type.Optional(
    Type.Integer({
      description: 'Credits of a calendar month; absent when they are unlimited',
      examples: [5_000],
    }),
  ),
  consumedCredits: Type.Integer({ description: 'Of this month' }),
  reservedCredits: Type.Integer({ description: 'For jobs that wait' }),
  maxUnfinishedJobs: Type.Optional(
    Type.Integer({ description: 'Absent when the setting maxUnfinishedJobs holds' }),
  ),
  createdDate: dateTime('When it was created'),
  disabledDate: Type.Optional(dateTime('Since when it may neither log in nor call; absent when it may')),
});

/** What of a client can be said when it is created, and changed later. */
export const clientFields = {
  name: Type.String({ minLength: 1, maxLength: 255, ...called }),
  entitlements: entitlementNames,
  monthlyCredits: Type.Integer({
    minimum: 0,
    maximum: mostMonthlyCredits,
    description: 'Credits of a calendar month (UTC)',
  }),
  maxUnfinishedJobs: Type.Integer({
    minimum: 1,
    maximum: mostUnfinishedJobs,
    description: 'Jobs that may wait or run at a time',
  }),
};

export async function clientAnswerOf(client: Client, control: ControlStore, nowMs: number) {
  const [usage] = await withUsage([client], control, nowMs);
  return answerOf(usage ?? { ...client, consumedCredits: 0, reservedCredits: 0 });
}

export function answerOf({ createdAtMs, disabledAtMs, ...rest }: ClientUsage): Static<typeof clientAnswer> {
  return {
    ...rest,
    entitlements: [...rest.entitlements],
    createdDate: new Date(createdAtMs).toISOString(),
    ...(disabledAtMs !== undefined && { disabledDate: new Date(disabledAtMs).toISOString() }),
  };
}
