import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { dataSetNotFound, ofUsable } from '../../operator/data-set-errors.ts';
import { dataSetParams, dataSetVersion } from '../../operator/data-set-params.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { dataSetsPath } from '../paths.ts';

const shownAnswer = answerSchema('DataSet', 'dataSet', {
  version: dataSetVersion('Names it'),
  createdDate: Type.String({ format: 'date-time', description: 'When it was built' }),
  builtBy: Type.String({ description: 'The program that built it', examples: ['rollcall 0.1.0'] }),
  sources: Type.Array(Type.String(), { description: 'Names of the files it was built from' }),
  contacts: Type.Integer({ description: 'Contacts in it', examples: [3_000_000] }),
  companies: Type.Integer({ description: 'Companies in it', examples: [200_000] }),
  rows: Type.Object(
    {
      read: Type.Integer({ description: 'Rows of the files', examples: [3_000_200] }),
      taken: Type.Integer({ description: 'Rows that are contacts now', examples: [3_000_000] }),
      rejected: Type.Integer({ description: 'Rows with a fault', examples: [120] }),
      duplicates: Type.Integer({ description: 'Rows of a contact that was there', examples: [80] }),
    },
    { description: 'What became of the rows of the files' },
  ),
});

/** Shows what a version of the data was built from, and what became of the rows. */
export function getDataSet(app: FastifyInstance, { dataSetVersions }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: `${dataSetsPath}/:version`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'getDataSet',
      summary: 'What a data set was built from',
      tags: ['Operator'],
      errors: ['dataSetNotFound', 'dataSetUnusable', 'dataSetAway'],
      params: dataSetParams,
      response: { 200: shownAnswer },
    },
    handler: async (request, reply) => {
      const { version } = request.params;
      const manifest = await ofUsable(dataSetVersions.show(version));
      if (manifest === undefined) throw dataSetNotFound(version);
      const { createdAt, builtBy, sources, contacts, companies, rows } = manifest;
      const answer = { version, createdDate: createdAt, builtBy, sources, contacts, companies, rows };
      return sendAnswer(request, reply, { root: 'dataSet', json: answer, xml: answer });
    },
  });
}
