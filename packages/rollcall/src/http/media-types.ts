/** Which form an answer takes (contract section 1). */
import Negotiator from 'negotiator';

export type AnswerType = 'application/xml' | 'application/json' | 'text/xml';

/** XML is the default of the family. */
export const defaultAnswerType: AnswerType = 'application/xml';

/** In the order in which the server picks where a header leaves it the choice. */
const answerTypes: readonly AnswerType[] = ['application/xml', 'application/json', 'text/xml'];

/** A result file is CSV, whatever of the others a client says it wants (contract section 4, results). */
const resultFileTypes = [
  'text/csv',
  'application/x-ndjson',
  'text/plain',
  'application/octet-stream',
  ...answerTypes,
];

/** Parameters other than the weight: `application/json; charset=utf-8` asks for JSON like any other. */
const otherParameters =
  /;[ \t]*(?![ \t]*q[ \t]*=)[^\s;,="]+[ \t]*(?:=[ \t]*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?/gi;

/**
 * The form that an Accept header asks for, or undefined when it admits none.
 *
 * No header, an empty one and `*` + `/*` give XML. At equal weights the more specific range wins, then the order of
 * the header.
 */
export function negotiateAnswerType(accept: string | undefined): AnswerType | undefined {
  if (isAbsent(accept)) return defaultAnswerType;
  const [best] = admitted(accept, answerTypes);
  return answerTypes.find((type) => type === best);
}

/** Whether an Accept header lets a result file through (contract section 4, results). */
export function acceptsResultFile(accept: string | undefined): boolean {
  return isAbsent(accept) || admitted(accept, resultFileTypes).length > 0;
}

/** Whether an Accept header names NDJSON, and likes CSV no better (contract section 4, results). */
export function prefersNdjson(accept: string | undefined): boolean {
  if (isAbsent(accept) || !/application\/x-ndjson/i.test(accept)) return false;
  return admitted(accept, ['text/csv', 'application/x-ndjson'])[0] === 'application/x-ndjson';
}

function isAbsent(accept: string | undefined): accept is undefined {
  return accept === undefined || /^[\s,]*$/.test(accept);
}

function admitted(accept: string, types: readonly string[]): string[] {
  return new Negotiator({ headers: { accept: accept.replace(otherParameters, '') } }).mediaTypes(types);
}
