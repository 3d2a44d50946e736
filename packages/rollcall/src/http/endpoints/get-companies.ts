import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { websiteHost } from '@rollcall/lookup';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { sendAnswer } from '../answer.ts';
import { companyListAnswer } from '../company-answers.ts';
import { ApiError } from '../errors/api-error.ts';
import { pageOf, pageParameters, requirePageDigits } from '../paging.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import { companiesPath } from './paths.ts';

const query = Type.Object({
  name: Type.Optional(Type.String({ description: 'A name, the start of one, or words of one' })),
  website: Type.Optional(Type.String({ description: 'A website, in any spelling' })),
  ticker: Type.Optional(Type.String({ description: 'A ticker symbol' })),
  externalId: Type.Optional(
    Type.String({ description: "The operator's own account id: the externalCompanyId of the import" }),
  ),
  ...pageParameters('Companies'),
});

/** Finds the ids of companies (contract section 6), as `rollcall companies search` does. */
export function getCompanies(app: FastifyInstance, { queries }: ServerDependencies): void {
  app.withTypeProvider<TypeBoxTypeProvider>().route({
    method: ['GET', 'HEAD'],
    url: companiesPath,
    config: { rules: { access: 'companies', answers: 'negotiated' } },
    schema: {
      operationId: 'findCompanies',
      summary: 'Find the ids of companies',
      description:
        'Give at least one of name, website, ticker and externalId; what is given must all be right. ' +
        'By name, those come first that have just this name, the largest before the others. It is free.',
      tags: ['Companies'],
      errors: ['missingCompanyCriteria', 'invalidWebsite'],
      querystring: query,
      response: { 200: companyListAnswer },
    },
    preValidation: requirePageDigits,
    handler: async (request, reply) => {
      const { page, resultsPerPage } = request.query;
      const search = searchOf(request.query);
      const { companies, totalResults } = await queries.companies({ search, ...pageOf(request.query) });
      const answer = {
        companies: companies.map((company) => ({ ...company })),
        page,
        resultsPerPage,
        totalResults,
      };
      return sendAnswer(request, reply, { root: 'companyList', json: answer, xml: answer });
    },
  });
}

/** @throws ApiError when nothing is asked for; an empty parameter asks for nothing */
function searchOf({ name, website, ticker, externalId }: Static<typeof query>) {
  const search = {
    name: filled(name),
    website: filled(website),
    ticker: filled(ticker),
    externalCompanyId: filled(externalId),
  };
  if (Object.values(search).every((value) => value === undefined)) {
    throw new ApiError(
      'missingCompanyCriteria',
      'the search has none of name, website, ticker and externalId; send at least one',
    );
  }
  return { ...search, website: search.website && hostOf(search.website) };
}

function filled(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text;
}

function hostOf(website: string): string {
  const host = websiteHost(website.trim());
  if (host !== '') return host;
  const found = JSON.stringify(website.slice(0, 40));
  throw new ApiError(
    'invalidWebsite',
    `the parameter website is ${found}; it must be a host or an address, such as example.com`,
  );
}
