import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendAnswer } from '../../answer.ts';
import { answerSchema } from '../../answer-schema.ts';
import { auditLine } from '../../operator/audit-line.ts';
import { dataSetNotFound, ofUsable } from '../../operator/data-set-errors.ts';
import { dataSetParams } from '../../operator/data-set-params.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { dataSetsPath } from '../paths.ts';

const usedAnswer = answerSchema('UsedDataSet', 'dataSet', {
  ...dataSetParams.properties,
  active: Type.Boolean({ description: 'True: new jobs run on it' }),
});

/** Makes a version of the data the active one. Running jobs stay on the version they started on. */
export function postDataSetUse(app: FastifyInstance, { dataSetVersions, clock }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'POST',
    url: `${dataSetsPath}/:version/use`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'useDataSet',
      summary: 'Make a data set the active one',
      description: 'Running jobs stay on the one they started on.',
      tags: ['Operator'],
      errors: ['dataSetNotFound', 'dataSetUnusable'],
      params: dataSetParams,
      response: { 200: usedAnswer },
    },
    handler: async (request, reply) => {
      const { version } = request.params;
      if (!(await ofUsable(dataSetVersions.use(version, clock())))) throw dataSetNotFound(version);
      auditLine(request, 'use data set', { version });
      const answer = { version, active: true };
      return sendAnswer(request, reply, { root: 'dataSet', json: answer, xml: answer });
    },
  });
}
