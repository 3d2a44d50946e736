import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendAnswer } from '../../answer.ts';
import { dataSetNotFound, ofUsable } from '../../operator/data-set-errors.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { dataSetsPath } from '../paths.ts';

const shownAnswer = Type.Object({
  version: Type.String(),
  createdDate: Type.String({ format: 'date-time' }),
  builtBy: Type.String({ description: 'The program that built it' }),
  sources: Type.Array(Type.String(), { description: 'Names of the files it was built from' }),
  contacts: Type.Integer(),
  companies: Type.Integer(),
  rows: Type.Object(
    {
      read: Type.Integer(),
      taken: Type.Integer(),
      rejected: Type.Integer(),
      duplicates: Type.Integer(),
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
    schema: { params: Type.Object({ version: Type.String() }), response: { 200: shownAnswer } },
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
