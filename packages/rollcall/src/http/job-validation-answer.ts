/** What a submission with `validateOnly=true` answers (contract section 4, submit). */
import { Type } from 'typebox';
import type { JobValidation } from '../jobs/job-service.ts';
import type { Answer } from './answer.ts';
import { answerSchema } from './answer-schema.ts';
import { lineErrorSchema, lineErrorsAnswer, maxLineErrors } from './errors/error-answer.ts';

export const jobValidation = answerSchema('JobValidation', 'bulkJobValidation', {
  valid: Type.Boolean({ description: 'Whether no line has an error' }),
  totalLines: Type.Integer({ examples: [10] }),
  validLines: Type.Integer({ description: 'Lines that can be run', examples: [9] }),
  totalLineErrors: Type.Integer(),
  lineErrors: Type.Array(lineErrorSchema, { description: `The first ${maxLineErrors} of them` }),
  creditsRequired: Type.Integer({ description: 'One for each line that can be run', examples: [9] }),
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
