import { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import { type CompanySizes, companiesOver } from '../data/company-sizes.ts';
import { type BenchLine, csvLine, mixedLine } from './lookup-mix.ts';

/** How the companies of a workload are chosen; its lines are the same mix in all of them. */
export interface WorkloadKind {
  readonly name: 'typical' | 'heavy' | 'large accounts';
  /** @param sizes of companies with more than 10 contacts */
  readonly choose: (sizes: CompanySizes, lines: number, random: RandomStream) => readonly number[];
}

/** The lines of one job, as each peer wants them. */
export interface Workload {
  readonly name: WorkloadKind['name'];
  readonly lines: readonly BenchLine[];
  /** The body of the job: contract section 4, eight columns. */
  readonly csv: string;
}

const fewestContacts = 10;

/** The same for the same data and seed, on any machine. */
export function makeWorkload(kind: WorkloadKind, sizes: CompanySizes, lines: number, seed: number): Workload {
  const random = new RandomStream();
  random.reseed(seed, kind.name.length, lines);
  const companies = kind.choose(companiesOver(sizes, fewestContacts), lines, random);
  const mixed = companies.map((companyId, index) => mixedLine(index, companyId, random));
  return { name: kind.name, lines: mixed, csv: mixed.map(csvLine).join('') };
}
