import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import type { ListedVersion } from '../../../data-set/data-set-versions.ts';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { dataSetVersion } from '../../operator/data-set-params.ts';
import { onPage, pageAnswer, pageQuery, requirePageDigits } from '../../operator/list-page.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { dataSetsPath } from '../paths.ts';

const listedAnswer = Type.Object({
  version: dataSetVersion('Names it'),
  active: Type.Boolean({ description: 'Whether new jobs run on it' }),
  pinnedJobs: Type.Integer({ description: 'Jobs that have not ended and run on it' }),
  contacts: Type.Integer({ description: 'Contacts in it', examples: [3_000_000] }),
  companies: Type.Integer({ description: 'Companies in it', examples: [200_000] }),
  sizeBytes: Type.Integer({ description: 'Of its files', examples: [812_000_000] }),
  createdDate: Type.String({ format: 'date-time', description: 'When it was built' }),
  sources: Type.Array(Type.String(), { description: 'Names of the files it was built from' }),
});

const dataSetList = answerSchema('DataSetList', 'dataSetList', {
  dataSets: Type.Array(listedAnswer),
  ...pageAnswer,
});

/** Lists the versions of the data, oldest first. */
export function getDataSets(app: FastifyInstance, { dataSetVersions }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: dataSetsPath,
    config: { rules: operatorRules },
    schema: {
      operationId: 'listDataSets',
      summary: 'List the data sets, oldest first',
      tags: ['Operator'],
      querystring: Type.Object(pageQuery),
      response: { 200: dataSetList },
    },
    preValidation: requirePageDigits,
    handler: async (request, reply) => {
      const all = await dataSetVersions.list();
      const dataSets = onPage(all, request.query).map(answerOf);
      const answer = { dataSets, ...request.query, totalResults: all.length };
      return sendAnswer(request, reply, { root: 'dataSetList', json: answer, xml: answer });
    },
  });
}

function answerOf({ createdAtMs, isActive, ...listed }: ListedVersion): Static<typeof listedAnswer> {
  return {
    ...listed,
    sources: [...listed.sources],
    active: isActive,
    createdDate: new Date(createdAtMs).toISOString(),
  };
}
