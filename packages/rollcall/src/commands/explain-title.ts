import { classifyTitle, defaultReferenceTables, normalizeTitle } from '@rollcall/lookup';
import { Command } from 'commander';
import { printJson, printTable } from './output.ts';

/** `rollcall explain-title TITLE...`: what an import would make of titles, and by which rules. */
export function explainTitleCommand(): Command {
  return new Command('explain-title')
    .description(
      'Show how titles are searched, and which job levels and functions an import gives to people who have a title only, ' +
        'each with the rule and the words that gave it.',
    )
    .argument('<title...>', 'titles, each in quotes')
    .option('--json', 'print as JSON')
    .action((titles: string[], options: { json?: boolean }) => {
      const explained = titles.map(explain);
      if (options.json === true) printJson(explained);
      else
        printTable(explained.flatMap(rowsOf), [
          { title: 'title', cell: ({ title }) => title },
          { title: 'gives', cell: ({ gives }) => gives },
          { title: 'value', cell: ({ value }) => value },
          { title: 'rule: words', cell: ({ rule }) => rule },
        ]);
    });
}

interface Explained {
  readonly title: string;
  /** The words that keywords of lookup lines are compared with. */
  readonly searchedAs: string;
  readonly jobLevels: readonly ExplainedClass[];
  readonly jobFunctions: readonly ExplainedClass[];
}

interface ExplainedClass {
  readonly id: number;
  readonly name: string;
  readonly rule: string;
}

function explain(title: string): Explained {
  const { levels, functions } = classifyTitle(title);
  const { jobLevels, jobFunctions } = defaultReferenceTables;
  const named = (
    rows: readonly { id: number; name: string }[],
    id: number,
    rule: string,
  ): ExplainedClass => ({
    id,
    name: rows.find((row) => row.id === id)?.name ?? '',
    rule,
  });
  return {
    title,
    searchedAs: normalizeTitle(title),
    jobLevels: levels.map(({ id, rule }) => named(jobLevels, id, rule)),
    jobFunctions: functions.map(({ id, rule }) => named(jobFunctions, id, rule)),
  };
}

interface Row {
  readonly title: string;
  readonly gives: string;
  readonly value: string;
  readonly rule: string;
}

function rowsOf({ title, searchedAs, jobLevels, jobFunctions }: Explained): Row[] {
  const classRow = (gives: string, { id, name, rule }: ExplainedClass): Row => ({
    title: '',
    gives,
    value: `${id} ${name}`,
    rule,
  });
  return [
    { title, gives: 'searched as', value: searchedAs, rule: '' },
    ...jobLevels.map((one) => classRow('job level', one)),
    ...jobFunctions.map((one) => classRow('job function', one)),
  ];
}
