import { type ErrorKind, errorCatalogue, errorEntry, errorNumber, errorType } from './error-catalogue.ts';

/** The reference page of all errors, as Markdown; the docs generator writes it (contract section 2). */
export function errorReference(): string {
  const kinds = (Object.keys(errorCatalogue) as ErrorKind[]).toSorted(byNumber);
  return [
    '# Errors',
    '',
    'Every error has the same body: `errorType`, `status`, `errorNumber`, `message`, `diagnosticCode`; a rejected job',
    'adds `lineErrors` and `totalLineErrors`, where `code` is an error number of this table. The `message` says what was',
    'found and what would be right. Recognise an error by its number: texts may change, numbers do not. Some numbers are',
    'reserved for calls that this version does not serve yet.',
    '',
    '| Number | Status | Situation | What to do |',
    '|---|---|---|---|',
    ...kinds.map(tableRow),
    '',
  ].join('\n');
}

function tableRow(kind: ErrorKind): string {
  const { status, text, remedy } = errorEntry(kind);
  return `| ${errorNumber(kind)} | ${status} ${errorType(kind)} | ${text} | ${remedy} |`;
}

function byNumber(left: ErrorKind, right: ErrorKind): number {
  const [a, b] = [errorEntry(left), errorEntry(right)];
  return a.status - b.status || a.number - b.number;
}
