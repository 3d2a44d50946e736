/** The error answers of an operation, from the one catalogue (contract section 2). */
import { Type } from 'typebox';
import { answerSchema } from '../answer-schema.ts';
import { lineErrorSchema, maxLineErrors } from '../errors/error-answer.ts';
import { type ErrorKind, errorEntry, errorNumber, errorType } from '../errors/error-catalogue.ts';
import { errorBody, oauthErrorOf, oauthErrorSchema } from '../oauth/oauth-errors.ts';
import type { EndpointRules } from '../request-state.ts';
import type { JsonObject } from '../xml.ts';
import type { AnswerHeader } from './answer-headers.ts';
import { isObject } from './components.ts';

/** The body of every error answer. */
export const errorSchema = answerSchema('Error', 'error', {
  errorType: Type.String({ description: 'The reason phrase of the status' }),
  status: Type.Integer(),
  errorNumber: Type.String({ pattern: '^[45]\\d\\d-\\d+$', description: 'What tells errors apart' }),
  message: Type.String({ description: 'What was found, and what would be right' }),
  diagnosticCode: Type.String({ description: 'The id of the request', examples: ['3sn9ovk8d2f0q5mh7a1c'] }),
  lineErrors: Type.Optional(
    Type.Array(lineErrorSchema, { description: `The faults of lines, the first ${maxLineErrors} of them` }),
  ),
  totalLineErrors: Type.Optional(Type.Integer({ description: 'How many there are' })),
});

/** What any request may be answered with before it is one: such answers are in no operation's list. */
export const connectionErrors: readonly ErrorKind[] = [
  'malformedRequest',
  'faultyHeader',
  'requestTimeout',
  'headersTooLarge',
];

/** An operation, as far as it decides what can go wrong. */
export interface FallibleOperation {
  readonly rules: EndpointRules;
  readonly query: JsonObject;
  readonly hasPathParameters: boolean;
  readonly takesBody: boolean;
  readonly errors: readonly ErrorKind[];
}

/** What can go wrong in the checks of every request (contract section 1), and what the endpoint adds, by status. */
export function errorKinds(operation: FallibleOperation): ReadonlyMap<number, readonly ErrorKind[]> {
  const kinds = new Set([...kindsOfChecks(operation), ...operation.errors]);
  const { statusOf } = errorForm(operation.rules);
  const byStatus = Map.groupBy(kinds, statusOf);
  return new Map([...byStatus].toSorted(([left], [right]) => left - right));
}

function kindsOfChecks({ rules, query, hasPathParameters, takesBody }: FallibleOperation): ErrorKind[] {
  const { access, answers, isProbe = false, isUncounted = false } = rules;
  const parameters = Object.values(query).filter(isObject);
  const isOpen = access === 'everybody';
  const hasNumbers = parameters.some(({ type }) => type === 'integer');
  return [
    ...kindsIf(true, 'malformedRequest', 'internal'),
    ...kindsIf(!isProbe, 'unavailable'),
    ...kindsIf(hasPathParameters, 'pathNotFound'),
    ...kindsIf(!isOpen, 'missingToken', 'unknownToken', 'expiredToken', 'revokedToken', 'disabledClient'),
    ...kindsIf(!isOpen && access !== 'everyClient', 'notEntitled'),
    ...kindsIf(!isOpen && !isUncounted, 'throttled'),
    ...kindsIf(answers === 'negotiated' || answers === 'resultFile', 'notAcceptable'),
    ...kindsIf(takesBody, 'unsupportedMediaType', 'tooLarge', 'undecodableText', 'unknownCharset'),
    ...kindsIf(parameters.length > 0, 'invalidParameter'),
    ...kindsIf(hasNumbers, 'belowMinimum', 'aboveMaximum', 'notANumber'),
  ];
}

function kindsIf(isSo: boolean, ...kinds: readonly ErrorKind[]): readonly ErrorKind[] {
  return isSo ? kinds : [];
}

/** How an endpoint writes its errors. */
export interface ErrorForm {
  /** What the names of its shared responses end in. */
  readonly suffix: string;
  readonly schema: object;
  readonly statusOf: (kind: ErrorKind) => number;
  /** What its clients tell errors apart by. */
  readonly codeOf: (kind: ErrorKind) => string;
  readonly exampleOf: (kind: ErrorKind) => JsonObject;
  /** Headers of all its errors. */
  readonly headers: readonly AnswerHeader[];
}

const familyForm: ErrorForm = {
  suffix: '',
  schema: errorSchema,
  statusOf: (kind) => errorEntry(kind).status,
  codeOf: errorNumber,
  exampleOf: errorExample,
  headers: [],
};

const errorForms: Readonly<Record<EndpointRules['answers'], ErrorForm>> = {
  negotiated: familyForm,
  resultFile: familyForm,
  json: { ...familyForm, suffix: 'Json' },
  oauth: {
    suffix: 'OAuth',
    schema: oauthErrorSchema,
    statusOf: (kind) => oauthErrorOf(kind).status,
    codeOf: (kind) => `\`${oauthErrorOf(kind).code}\``,
    exampleOf: (kind) => errorBody(oauthErrorOf(kind).code, errorEntry(kind).text),
    headers: ['Cache-Control', 'Pragma'],
  },
};

export function errorForm({ answers }: EndpointRules): ErrorForm {
  return errorForms[answers];
}

/** The situations of one status, one on each line. */
export function errorDescription(kinds: readonly ErrorKind[], { codeOf }: ErrorForm): string {
  return kinds.map((kind) => `- ${codeOf(kind)}: ${errorEntry(kind).text}`).join('\n');
}

function errorExample(kind: ErrorKind): JsonObject {
  const { status, text } = errorEntry(kind);
  return {
    errorType: errorType(kind),
    status,
    errorNumber: errorNumber(kind),
    message: text,
    diagnosticCode: '3sn9ovk8d2f0q5mh7a1c',
  };
}
