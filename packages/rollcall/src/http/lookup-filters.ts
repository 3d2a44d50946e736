/** The filters of a synchronous lookup (contract section 6): the columns of a lookup line as parameters. */
import type { LineFilters, ReferenceIndex } from '@rollcall/lookup';
import { type Static, Type } from 'typebox';
import { ApiError } from './errors/api-error.ts';
import type { ErrorKind } from './errors/error-catalogue.ts';

const list = (description: string) =>
  Type.Optional(Type.String({ description: `Any of these, with commas between them: ${description}` }));

export const filterParameters = {
  jobFunction: list('ids of job functions'),
  jobLevel: list('ids of job levels'),
  keyword: Type.Optional(Type.String({ description: 'Words matched against the titles' })),
  peopleCountries: list('ids of countries'),
  peopleStates: list('states, by code or name'),
  peopleCities: list('cities'),
  peopleArea: Type.Optional(Type.String({ description: 'The name of an area' })),
  peopleAddress: Type.Optional(Type.String({ description: 'An address, or a part of one' })),
  active: Type.Optional(
    Type.Boolean({ description: 'Only current, or only former, employments; both when absent' }),
  ),
  isEmailRequired: Type.Optional(Type.Boolean({ description: 'Only contacts with an e-mail address' })),
  isPhoneRequired: Type.Optional(Type.Boolean({ description: 'Only contacts with a phone number' })),
};

export const booleanFilters = ['active', 'isEmailRequired', 'isPhoneRequired'] as const;

const filterSchema = Type.Object(filterParameters);

/** @throws ApiError for an id that the reference tables do not have */
export function filtersOf(query: Static<typeof filterSchema>, reference: ReferenceIndex): LineFilters {
  const { keyword = '', peopleArea = '', peopleAddress = '', active } = query;
  const { isEmailRequired = false, isPhoneRequired = false } = query;
  const ids = (
    name: 'jobFunction' | 'jobLevel' | 'peopleCountries',
    kind: ErrorKind,
    isKnown: (id: number) => boolean,
  ) =>
    itemsOf(query[name]).map((item) => {
      const id = /^\d{1,10}$/.test(item) ? Number(item) : Number.NaN;
      if (isKnown(id)) return id;
      const found = JSON.stringify(item.slice(0, 40));
      throw new ApiError(kind, `the parameter ${name} has no id ${found}; the reference tables list the ids`);
    });
  return {
    jobFunctions: ids('jobFunction', 'unknownJobFunction', (id) => reference.jobFunction(id) !== undefined),
    jobLevels: ids('jobLevel', 'unknownJobLevel', (id) => reference.jobLevel(id) !== undefined),
    title: keyword.trim(),
    active,
    isEmailRequired,
    isPhoneRequired,
    peopleCountries: ids('peopleCountries', 'unknownCountry', (id) => reference.country(id) !== undefined),
    peopleStates: itemsOf(query.peopleStates),
    peopleCities: itemsOf(query.peopleCities),
    peopleArea: peopleArea.trim(),
    peopleAddress: peopleAddress.trim(),
  };
}

function itemsOf(list = ''): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
