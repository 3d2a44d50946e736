/** What a submission with `validateOnly=true` answers (contract section 4, submit). */
import { Type } from 'typebox';
import type { JobValidation } from '../jobs/job-service.ts';
import type { Answer } from './answer.ts';
import { lineErrorsAnswer, maxLineErrors } from './errors/error-answer.ts';

const lineError = Type.Object({
  line: Type.Integer({ description: 'The number of the line, a header row not counted' }),
  physicalLine: Type.Integer({ description: 'Where it starts in the text' }),
  queryId: Type.Optional(Type.String()),
  column: Type.Optional(Type.String()),
  value: Type.Optional(Type.String()),
  code: Type.String({ description: 'An error number' }),
  text: Type.String(),
});

export const jobValidation = Type.Object({
  valid: Type.Boolean({ description: 'Whether no line has an error' }),
  totalLines: Type.Integer(),
  validLines: Type.Integer({ description: 'Lines that can be run' }),
  totalLineErrors: Type.Integer(),
  lineErrors: Type.Array(lineError, { description: `The first ${maxLineErrors} of them` }),
  creditsRequired: Type.Integer({ description: 'One for each line that can be run' }),
  creditsAvailable: Type.Optional(Type.Integer({ description: 'Absent when they are unlimited' })),
});

export function validationOf({
  totalLines,
  validLines,
  lineErrors,
  creditsAvailable,
}: JobValidation): Answer {
  const fields = {
    valid: lineErrors.length === 0,
    totalLines,
    validLines,
    ...lineErrorsAnswer(lineErrors),
    creditsRequired: validLines,
    creditsAvailable,
  };
  return { root: 'bulkJobValidation', json: fields, xml: fields };
}
