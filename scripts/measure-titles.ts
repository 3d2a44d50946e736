/**
 * Measures the title classifier against titles that people have labelled.
 *
 *     node scripts/measure-titles.ts FILE            accuracy of levels and functions
 *     node scripts/measure-titles.ts FILE --misses   also what was given and what was expected
 *     node scripts/measure-titles.ts FILE --speed    also the time for a title
 *
 * FILE holds tab-separated columns under a header: title, jobLevels, jobFunctions, ids joined with `|`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { classifyTitle } from '../packages/lookup/src/classify/classify-title.ts';

interface LabelledTitle {
  readonly title: string;
  readonly levels: readonly number[];
  readonly functions: readonly number[];
}

/** How often the classifier agrees with the labels. */
class Score {
  readonly #name: string;
  #titles = 0;
  #exact = 0;
  #firstExpected = 0;
  #overlaps = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** Adds a title; whether the two sets are equal. */
  add(given: readonly number[], expected: readonly number[]): boolean {
    const common = given.filter((id) => expected.includes(id)).length;
    const isExact = common === given.length && common === expected.length;
    this.#titles += 1;
    this.#exact += Number(isExact);
    this.#firstExpected += Number(given[0] !== undefined && expected.includes(given[0]));
    this.#overlaps += Number(common > 0);
    return isExact;
  }

  toString(): string {
    const share = (count: number) => `${((100 * count) / this.#titles).toFixed(1)} %`;
    return `${this.#name}: same set ${share(this.#exact)}, first is expected ${share(this.#firstExpected)}, any is expected ${share(this.#overlaps)}`;
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, speed: { type: 'boolean' } },
});
const [file] = positionals;
if (file === undefined) throw new Error('usage: measure-titles.ts FILE [--misses] [--speed]');
const titles = readLabelled(file);

const levelScore = new Score('levels');
const functionScore = new Score('functions');
for (const { title, levels, functions } of titles) {
  const classes = classifyTitle(title);
  const givenLevels = classes.levels.map(({ id }) => id);
  const givenFunctions = classes.functions.map(({ id }) => id);
  const sameLevels = levelScore.add(givenLevels, levels);
  const sameFunctions = functionScore.add(givenFunctions, functions);
  if (!values.misses) continue;
  if (!sameLevels) printMiss('level', title, levels, classes.levels);
  if (!sameFunctions) printMiss('function', title, functions, classes.functions);
}
console.log(`${titles.length} titles`);
console.log(`${levelScore}`);
console.log(`${functionScore}`);
if (values.speed) measureSpeed(titles.map(({ title }) => title));

function printMiss(
  kind: string,
  title: string,
  expected: readonly number[],
  given: readonly { readonly id: number; readonly rule: string }[],
): void {
  const shown = given.map(({ id, rule }) => `${id} (${rule})`).join(', ');
  console.log(`${kind}\t${title}\texpected ${expected.join('|')}\tgiven ${shown}`);
}

/** Every title is a new string, as an importer reads them. */
function measureSpeed(texts: readonly string[]): void {
  const targetTitles = 300_000;
  const rounds = Math.ceil(targetTitles / texts.length);
  for (let run = 1; run <= 4; run += 1) {
    const cold = Array.from({ length: rounds }, () =>
      texts.map((text) => Buffer.from(text).toString()),
    ).flat();
    // Time of this process on a processor, which other work on the machine does not lengthen.
    const usedBefore = process.cpuUsage().user;
    let checksum = 0;
    for (const title of cold) checksum += classifyTitle(title).levels.length;
    const usedUs = process.cpuUsage().user - usedBefore;
    console.log(`run ${run}: ${(usedUs / cold.length).toFixed(2)} µs per title (${checksum})`);
  }
}

function readLabelled(path: string): LabelledTitle[] {
  const [header, ...lines] = readFileSync(path, 'utf8').split(/\r?\n/);
  if (header !== 'title\tjobLevels\tjobFunctions') throw new Error(`${path} has other columns: ${header}`);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [title = '', levels = '', functions = ''] = line.split('\t');
      return { title, levels: idsOf(levels), functions: idsOf(functions) };
    });
}

function idsOf(text: string): number[] {
  return text.split('|').map(Number);
}
