import type { LineError } from '@rollcall/lookup';
import { Type } from 'typebox';
import type { JsonObject } from '../xml.ts';
import type { ApiError } from './api-error.ts';
import { errorEntry, errorNumber, errorType } from './error-catalogue.ts';

/** Line errors that one answer carries at most (contract section 2). */
export const maxLineErrors = 100;

export const lineErrorSchema = Type.Object(
  {
    line: Type.Integer({ description: 'The number of the line, a header row not counted', examples: [2] }),
    physicalLine: Type.Integer({ description: 'Where it starts in the text', examples: [2] }),
    queryId: Type.Optional(Type.String({ examples: ['q2'] })),
    column: Type.Optional(Type.String({ examples: ['jobLevel'] })),
    value: Type.Optional(Type.String({ examples: ['99'] })),
    code: Type.String({ description: 'An error number', examples: ['400-206'] }),
    text: Type.String({ examples: ['the job level id 99 does not exist'] }),
  },
  { title: 'LineError' },
);

/**
 * The body of an error answer, the same in JSON and XML (contract section 2).
 *
 * @param diagnosticCode the id of the request, also sent as `X-Request-Id`
 */
export function errorAnswer(error: ApiError, diagnosticCode: string): JsonObject {
  const { lineErrors } = error.extras;
  return {
    errorType: errorType(error.kind),
    status: errorEntry(error.kind).status,
    errorNumber: errorNumber(error.kind),
    message: error.message,
    diagnosticCode,
    ...(lineErrors !== undefined && lineErrorsAnswer(lineErrors)),
  };
}

/** The first faults of lines, and how many there are. */
export function lineErrorsAnswer(lineErrors: readonly LineError[]): JsonObject {
  return {
    lineErrors: lineErrors.slice(0, maxLineErrors).map(lineErrorAnswer),
    totalLineErrors: lineErrors.length,
  };
}

function lineErrorAnswer(lineError: LineError): JsonObject {
  const { line, physicalLine, queryId, column, value, kind, text } = lineError;
  return { line, physicalLine, queryId, column, value, code: errorNumber(kind), text };
}
