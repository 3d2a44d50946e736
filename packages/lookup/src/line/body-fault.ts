import type { CsvRecords } from './csv-records.ts';
import type { BodyError } from './line-error.ts';

/**
 * What is wrong with a body as a whole, whatever its lines are; undefined when nothing is.
 *
 * @param lines records that are lines
 */
export function bodyFault(read: CsvRecords, lines: number, maxLines: number): BodyError | undefined {
  if (!read.ok) {
    const { physicalLine, text } = read.fault;
    return {
      kind: 'malformedCsv',
      text: `line ${lines + 1}, physical line ${physicalLine}: ${text}`,
    };
  }
  if (lines === 0) {
    return { kind: 'emptyBody', text: 'the body has no lines; send at least one' };
  }
  if (lines > maxLines) {
    const text = `the body has more than ${maxLines} lines; split it into several jobs`;
    return { kind: 'tooManyLines', text };
  }
  return undefined;
}
