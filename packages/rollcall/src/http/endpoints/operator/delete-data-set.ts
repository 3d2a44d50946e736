import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { refusedRemoval } from '../../../data-set/refused-removal.ts';
import { ApiError } from '../../errors/api-error.ts';
import { auditLine } from '../../operator/audit-line.ts';
import { dataSetNotFound } from '../../operator/data-set-errors.ts';
import { dataSetParams } from '../../operator/data-set-params.ts';
import { operatorRules } from '../../operator/operator-rules.ts';
import type { ServerDependencies } from '../../server-dependencies.ts';
import { dataSetsPath } from '../paths.ts';

/** Removes a version of the data with its files. The active one stays, and one that a job is running on. */
export function deleteDataSet(app: FastifyInstance, { dataSetVersions }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: 'DELETE',
    url: `${dataSetsPath}/:version`,
    config: { rules: operatorRules },
    schema: {
      operationId: 'removeDataSet',
      summary: 'Remove a data set with its files',
      description: 'The active one stays, and one that a job is running on.',
      tags: ['Operator'],
      errors: ['dataSetNotFound', 'dataSetInUse'],
      params: dataSetParams,
      response: { 204: Type.Null({ description: 'It is removed' }) },
    },
    handler: async (request, reply) => {
      const { version } = request.params;
      const decision = await dataSetVersions.remove(version);
      if (!decision.removed) {
        if (decision.refused === 'unknown') throw dataSetNotFound(version);
        throw new ApiError('dataSetInUse', refusedRemoval(version, decision));
      }
      auditLine(request, 'remove data set', { version });
      return reply.code(204).send(null);
    },
  });
}
