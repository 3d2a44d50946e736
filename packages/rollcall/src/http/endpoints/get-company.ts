import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyInstance } from 'fastify';
import { sendAnswer } from '../answer.ts';
import { companyAnswer } from '../company-answers.ts';
import { companyIdOf, companyNotFound, companyParams } from '../company-id.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { companyPath } from './paths.ts';

/** A company by its id (contract section 6). */
export function getCompany(app: FastifyInstance, { queries }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: companyPath,
    config: { rules: { access: 'companies', answers: 'negotiated' } },
    schema: {
      operationId: 'getCompany',
      summary: 'A company by its id',
      description: 'It is free.',
      tags: ['Companies'],
      errors: ['invalidCompanyId', 'companyNotFound'],
      params: companyParams,
      response: { 200: companyAnswer },
    },
    handler: async (request, reply) => {
      const companyId = companyIdOf(request.params.companyId);
      const company = await queries.company(companyId);
      if (company === undefined) throw companyNotFound(companyId);
      const answer = { ...company };
      return sendAnswer(request, reply, { root: 'company', json: answer, xml: answer });
    },
  });
}
