import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { ReferenceTables } from '@rollcall/lookup';
import type { FastifyInstance } from 'fastify';
import { type TProperties, Type } from 'typebox';
import { sendAnswer } from '../answer.ts';
import { answerSchema } from '../answer-schema.ts';
import type { ServerDependencies } from '../server-dependencies.ts';
import type { JsonObject } from '../xml.ts';
import { referencePath } from './paths.ts';

interface AnsweredTable {
  /** The last segment of its path, its XML root, and its only property in JSON. */
  readonly name: keyof ReferenceTables;
  readonly title: string;
  readonly summary: string;
  readonly row: TProperties;
  readonly rows: (tables: ReferenceTables) => JsonObject[];
}

const tables: readonly AnsweredTable[] = [
  {
    name: 'countries',
    title: 'Countries',
    summary: 'The countries, by id',
    row: {
      countryId: Type.Integer({ description: 'For peopleCountries', examples: [1] }),
      countryName: Type.String({ description: 'The name', examples: ['United States'] }),
    },
    rows: ({ countries }) => countries.map(({ id, name }) => ({ countryId: id, countryName: name })),
  },
  {
    name: 'jobLevels',
    title: 'JobLevels',
    summary: 'The job levels, by id',
    row: {
      jobLevelId: Type.Integer({ description: 'For jobLevel', examples: [4] }),
      jobLevelName: Type.String({ description: 'The name', examples: ['Director'] }),
    },
    rows: ({ jobLevels }) => jobLevels.map(({ id, name }) => ({ jobLevelId: id, jobLevelName: name })),
  },
  {
    name: 'jobFunctions',
    title: 'JobFunctions',
    summary: 'The job functions, by id',
    row: {
      jobFunctionId: Type.Integer({ description: 'For jobFunction', examples: [8] }),
      jobFunctionName: Type.String({ description: 'The name', examples: ['Engineering'] }),
    },
    rows: ({ jobFunctions }) =>
      jobFunctions.map(({ id, name }) => ({ jobFunctionId: id, jobFunctionName: name })),
  },
  {
    name: 'states',
    title: 'States',
    summary: 'The states and provinces, by code and name',
    row: {
      stateCode: Type.String({ description: 'For peopleStates, as the name is', examples: ['CA'] }),
      stateName: Type.String({ description: 'The name', examples: ['California'] }),
      countryId: Type.Optional(Type.Integer({ description: 'The country that it lies in', examples: [1] })),
    },
    rows: ({ states, countries }) => {
      const ids = new Map(countries.map(({ code, id }) => [code, id]));
      return states.map(({ code, name, countryCode }) => ({
        stateCode: code,
        stateName: name,
        countryId: ids.get(countryCode),
      }));
    },
  },
];

/** What ids and names mean in the active data set, or by default before the first (contract sections 6 and 8). */
export function getReferenceTables(app: FastifyInstance, { referenceTables }: ServerDependencies): void {
  for (const { name, title, summary, row, rows } of tables) {
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      method: ['GET', 'HEAD'],
      url: `${referencePath}/${name}`,
      config: { rules: { access: 'everyClient', answers: 'negotiated' } },
      schema: {
        operationId: `list${title}`,
        summary,
        description: 'Of the active data set; the default table before the first import. It is free.',
        tags: ['Reference'],
        response: { 200: answerSchema(title, name, { [name]: Type.Array(Type.Object(row)) }) },
      },
      handler: async (request, reply) => {
        const found = rows(referenceTables());
        return sendAnswer(request, reply, { root: name, json: { [name]: found }, xml: found });
      },
    });
  }
}
