import { type Static, Type } from 'typebox';
import { ApiError } from '../errors/api-error.ts';
import { prefersNdjson } from '../media-types.ts';

export const resultForms = ['csv', 'ndjson', 'json', 'xml'] as const;
export type ResultForm = (typeof resultForms)[number];

/** The parameters of a download (contract section 4, results). */
export const resultQuery = Type.Object({
  format: Type.Optional(
    Type.Enum([...resultForms], { description: 'The form of the results; CSV unless Accept says otherwise' }),
  ),
  fields: Type.Optional(
    Type.Array(Type.String(), { description: 'Columns in the order wanted, separated by commas' }),
  ),
  only: Type.Optional(Type.Enum(['invalid'], { description: 'The input lines that are invalid, instead' })),
  spreadsheet: Type.Optional(
    Type.Boolean({ description: 'Defuse cells that a spreadsheet would run, and add a byte order mark' }),
  ),
});

/** What a download asks for. Only CSV is ever meant for a spreadsheet. */
export type WantedResults =
  | { readonly kind: 'invalidLines'; readonly spreadsheet: boolean }
  | { readonly kind: 'rows'; readonly form: 'csv'; readonly fields?: string[]; readonly spreadsheet: boolean }
  | {
      readonly kind: 'rows';
      readonly form: Exclude<ResultForm, 'csv'>;
      readonly fields?: string[];
      readonly spreadsheet: false;
    };

/** @throws {ApiError} when parameters do not go together */
export function wantedResults(query: Static<typeof resultQuery>, accept: string | undefined): WantedResults {
  const { format, fields, only, spreadsheet = false } = query;
  if (only === 'invalid') {
    if (format !== undefined && format !== 'csv')
      throw invalid(
        `format is ${format}, but with only=invalid the lines come as CSV, as they were sent; leave format off`,
      );
    if (fields !== undefined)
      throw invalid(
        'fields picks columns of results, but with only=invalid the lines have their own; leave it off',
      );
    return { kind: 'invalidLines', spreadsheet };
  }
  const form = format ?? (prefersNdjson(accept) ? 'ndjson' : 'csv');
  const picked = fields === undefined ? {} : { fields };
  if (form === 'csv') return { kind: 'rows', form, ...picked, spreadsheet };
  if (spreadsheet)
    throw invalid(
      `spreadsheet is true, but the format is ${form}; cells are defused in CSV only, so send format=csv`,
    );
  return { kind: 'rows', form, ...picked, spreadsheet };
}

function invalid(what: string): ApiError {
  return new ApiError('invalidParameter', `the parameter ${what}`);
}
