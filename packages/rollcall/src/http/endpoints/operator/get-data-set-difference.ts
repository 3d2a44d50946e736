import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { differenceJson, totalsJson } from '../../../data-set/difference-json.ts';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { ApiError } from '../../errors/api-error.ts';
import { dataSetNotFound, ofUsable } from '../../operator/data-set-errors.ts';
import { dataSetVersion } from '../../operator/data-set-params.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { requireDigits } from '../../validation-error.ts';
import { whenGone } from '../../when-gone.ts';
import { dataSetsPath } from '../paths.ts';

const query = Type.Object({
  limit: Type.Integer({
    minimum: 0,
    maximum: 1_000,
    default: 100,
    description: 'Changes that are listed; all are counted',
  }),
});

const fieldCounts = Type.Record(Type.String(), Type.Integer(), {
  description: 'How often a field is another, by its name',
  examples: [{ city: 3 }],
});
const identity = {
  contactId: Type.String({ examples: ['3281093'] }),
  peopleId: Type.String({ description: 'Of the person, the same in all employments', examples: ['p77'] }),
  fullName: Type.String({ examples: ['Ana Silva'] }),
  email: Type.String({ description: 'Empty where none is known', examples: ['ana.silva@example.com'] }),
};
const person = Type.Object({
  ...identity,
  titles: Type.Array(Type.String(), { examples: [['Director of Engineering']] }),
});
const value = Type.Union([Type.String(), Type.Number()]);
const companyDifference = Type.Object({
  companyId: Type.Integer({ examples: [482_915] }),
  companyName: Type.String({ examples: ['Northwind Robotics'] }),
  change: Type.Enum(['new', 'gone', 'changed'], { examples: ['changed'] }),
  companyFields: Type.Record(Type.String(), Type.Object({ before: value, after: value }), {
    description: 'What of the company itself is another, by the name of the field',
    examples: [{ website: { before: 'northwind.example', after: 'northwind-robotics.example' } }],
  }),
  joined: Type.Array(person, { description: 'Contacts that the older version does not have' }),
  left: Type.Array(person, { description: 'Contacts that the newer version does not have' }),
  changedTitle: Type.Array(
    Type.Object({
      ...identity,
      before: Type.Array(Type.String(), {
        description: 'The titles as they were',
        examples: [['Engineering Manager']],
      }),
      after: Type.Array(Type.String(), {
        description: 'The titles as they are',
        examples: [['Director of Engineering']],
      }),
    }),
  ),
  changedOtherwise: Type.Integer({ description: 'Contacts of which only other fields changed' }),
  changedFields: fieldCounts,
});

const counted = <const Names extends readonly string[]>(...names: Names) =>
  Object.fromEntries(names.map((name) => [name, Type.Integer()]));

const differenceAnswer = answerSchema('DataSetDifference', 'dataSetDifference', {
  before: dataSetVersion('The older version'),
  after: dataSetVersion('The newer version'),
  companies: Type.Array(companyDifference),
  unlisted: Type.Integer({ description: 'Changes that are counted and not listed' }),
  totals: Type.Object({
    equal: Type.Boolean({ description: 'Whether there is no change at all', examples: [false] }),
    contacts: Type.Object({
      ...counted('before', 'after', 'joined', 'left', 'changedTitle', 'changedOtherwise'),
      changedFields: fieldCounts,
    }),
    companies: Type.Object({
      ...counted('before', 'after', 'new', 'gone', 'changed'),
      changedFields: fieldCounts,
    }),
    referenceTables: Type.Enum(['same', 'different']),
  }),
});

/**
 * Says who joined, who left and who changed title from one version of the data to another, by company. It reads both
 * versions whole, so it can take minutes, and a process does one at a time.
 */
export function getDataSetDifference(app: FastifyInstance, { dataSetVersions }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'GET',
    url: `${dataSetsPath}/:version/diff/:after`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'compareDataSets',
      summary: 'Who joined, left and changed title between two data sets',
      description:
        'By company. It reads both whole, so it can take minutes, and a server does one at a time.',
      tags: ['Operator'],
      errors: ['dataSetNotFound', 'dataSetUnusable', 'dataSetAway'],
      params: Type.Object({
        version: dataSetVersion('The older version'),
        after: dataSetVersion('The newer version'),
      }),
      querystring: query,
      response: { 200: differenceAnswer },
    },
    preValidation: async ({ query: given }) =>
      requireDigits('limit', new Map(Object.entries(given)).get('limit')),
    handler: async (request, reply) => {
      const { version: before, after } = request.params;
      const bounds = { limit: request.query.limit, signal: whenGone(reply) };
      const difference = await ofUsable(dataSetVersions.difference(before, after, bounds)).catch((error) => {
        if (!bounds.signal.aborted) throw error;
        throw new ApiError('malformedRequest', 'the caller went away before the versions were compared');
      });
      if (difference === undefined) throw dataSetNotFound(`${before} or ${after}`);
      const { companies, unlisted, totals } = difference;
      const answer = {
        before,
        after,
        companies: companies.map(differenceJson),
        unlisted,
        totals: totalsJson(totals),
      } satisfies Static<typeof differenceAnswer>;
      return sendAnswer(request, reply, { root: 'dataSetDifference', json: answer, xml: answer });
    },
  });
}
