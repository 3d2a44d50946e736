import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { ReferenceIndex } from '@rollcall/lookup';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendAnswer } from '../answer.ts';
import { chargeCall } from '../charge-call.ts';
import { companyIdOf, companyNotFound, companyParams } from '../company-id.ts';
import { contactLookupAnswer } from '../contact-answers.ts';
import { readyBooleans } from '../lenient-booleans.ts';
import { booleanFilters, filterParameters, filtersOf } from '../lookup-filters.ts';
import { pageOf, pageParameters, requirePageDigits } from '../paging.ts';
import { callerOf } from '../request-state.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { companyContactsPath } from './paths.ts';

const query = Type.Object({ ...filterParameters, ...pageParameters('Contacts') });

/** Looks contacts up at one company, at once: what a job does with a line (contract section 6). */
export function getCompanyContacts(app: FastifyInstance, dependencies: ServerDependencies): void {
  const { queries, referenceTables } = dependencies;
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    // No HEAD: it would cost as much, and tell less.
    method: 'GET',
    url: companyContactsPath,
    config: { rules: { access: 'lookup', answers: 'negotiated' } },
    schema: {
      operationId: 'lookUpContacts',
      summary: 'Look contacts up at one company',
      description:
        'The same lookup as that of a job, in the same order, for one company and page by page. ' +
        'It costs a credit; an error is free.',
      tags: ['Contacts'],
      errors: [
        'invalidCompanyId',
        'companyNotFound',
        'unknownJobLevel',
        'unknownJobFunction',
        'unknownCountry',
        'tooFewCredits',
      ],
      params: companyParams,
      querystring: query,
      response: { 200: contactLookupAnswer },
    },
    preValidation: async (request) => {
      await requirePageDigits(request);
      readyBooleans(request.query, booleanFilters);
    },
    handler: async (request, reply) => {
      const companyId = companyIdOf(request.params.companyId);
      const { page, resultsPerPage } = request.query;
      const filters = filtersOf(request.query, ReferenceIndex.of(referenceTables()));
      const found = await queries.contacts(callerOf(request), {
        companyId,
        filters,
        ...pageOf(request.query),
      });
      if (found === undefined) throw companyNotFound(companyId);
      await chargeCall(request, 'contactLookup', dependencies);
      const answer = { ...found, page, resultsPerPage };
      return sendAnswer(request, reply, { root: 'contactLookup', json: answer, xml: answer });
    },
  });
}
