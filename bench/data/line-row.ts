import { type BenchLine, bitsOf, flagsOf, searchedTitle } from '../workloads/lookup-mix.ts';

/** A line as a row of the databases, in the order of `lineColumns`. */
export function lineRow(
  line: BenchLine,
): readonly [
  line: number,
  queryId: string,
  companyId: number,
  levels: number,
  functions: number,
  flags: number,
  title: string,
] {
  return [
    line.line,
    line.queryId,
    line.companyId,
    bitsOf(line.levels),
    bitsOf(line.functions),
    flagsOf(line),
    searchedTitle(line),
  ];
}
