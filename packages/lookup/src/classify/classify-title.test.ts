import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { defaultReferenceTables } from '../reference/default-tables.ts';
import { classifyTitle } from './classify-title.ts';
import { functions, levels } from './job-ids.ts';

function levelsOf(title: string): number[] {
  return classifyTitle(title).levels.map(({ id }) => id);
}

function functionsOf(title: string): number[] {
  return classifyTitle(title).functions.map(({ id }) => id);
}

const words =
  `Senior Sr. VP Vice President of the and & , / - ( ) | Chief Officer CEO Founder Assistant to Manager Head
  Director Sales Marketing IT Engineer Software Nurse Leiter Einkauf Leiter/in (m/w/d) Responsable RH de des Jefe Compras
  Vertriebsleiterin Werkstudent n/a 部長 é ß C++ R&D .NET Dirctor @ at Partner Board Student of`.split(/\s+/);
const anyTitle = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((parts) => parts.join(' ')),
);

describe('classifyTitle', () => {
  const examples: readonly (readonly [
    title: string,
    levels: readonly number[],
    functions: readonly number[],
  ])[] = [
    ['Sr. Dir., Eng. & Ops (EMEA) - acting', [4], [8, 16]],
    ['Founder/CEO', [8, 1], [16]],
    ['Asst. to the VP Finance', [12], [1]],
    ['Leiter Einkauf', [6], [17]],
    ['Leiter/in Einkauf (m/w/d)', [6], [17]],
    ['Directrice des ressources humaines', [4], [11]],
    ['VP Sales', [3], [2]],
    ['Account Manager', [5], [2]],
    ['Assistant Vice President', [3], [22]],
    ['Assistant to the CEO', [12], [1]],
    ['CFO & COO', [1], [10, 16]],
    ['RN', [11], [15]],
    ['HRBP', [11], [11]],
    ['Geschäftsführerin', [2], [16]],
    ['Jefe de Compras', [5], [17]],
    ['Jefa de compras', [5], [17]],
    ['Werkstudent', [13], [22]],
    ['SVP & GM, Global Supply Chain', [2], [17]],
    ['Vertriebsleiterin', [6], [2]],
    ['Netwrok Administrator', [11], [9]],
    ['Otolaryngologist', [11], [15]],
    ['Sales, Marketing, and Operations Director', [4], [2, 13, 16]],
    ['VP of Sales, Marketing, and Operations', [3], [2, 13, 16]],
    ['Product Manager, Growth', [5], [18]],
    ['Consultant - SAP', [11], [4, 9]],
    ['Certified Prosthetist and Orthotist (CPO)', [11], [15]],
    ['Marketing Manager @ Sales Hub', [5], [13]],
    ['Vice Pres. of Presales', [3], [2]],
    ['Senior Counsel, Office of the CFO', [10], [12]],
    ['Accountant at President Director Group', [11], [10]],
    ['', [11], [22]],
    ['部長', [11], [22]],
  ];
  for (const [title, expectedLevels, expectedFunctions] of examples) {
    test(`${JSON.stringify(title)} is of levels ${expectedLevels} and functions ${expectedFunctions}`, () => {
      assert.deepEqual(levelsOf(title), expectedLevels);
      assert.deepEqual(functionsOf(title), expectedFunctions);
    });
  }

  test('names the rule and the words that gave a class', () => {
    assert.deepEqual(classifyTitle('VP Sales'), {
      normalized: 'vp sale',
      levels: [{ id: 3, rule: 'vice presidents: vice president' }],
      functions: [{ id: 2, rule: 'sales: sales' }],
    });
  });

  test('gives any text levels and functions of the default tables, each once', () => {
    const levelIds = new Set(defaultReferenceTables.jobLevels.map(({ id }) => id));
    const functionIds = new Set(defaultReferenceTables.jobFunctions.map(({ id }) => id));
    fc.assert(
      fc.property(anyTitle, (title) => {
        for (const [given, known] of [
          [levelsOf(title), levelIds],
          [functionsOf(title), functionIds],
        ] as const) {
          assert.ok(given.length > 0);
          assert.equal(new Set(given).size, given.length);
          for (const id of given) assert.ok(known.has(id), `${id}`);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('gives the same for the same title', () => {
    fc.assert(fc.property(anyTitle, (title) => assert.deepEqual(classifyTitle(title), classifyTitle(title))));
  });

  test('does not care about capitals and surrounding punctuation', () => {
    const asciiTitle = fc
      .array(fc.constantFrom(...words.filter((word) => /^\p{ASCII}*$/u.test(word))))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(asciiTitle, (title) => {
        const classes = classifyTitle(title);
        assert.deepEqual(classifyTitle(title.toUpperCase()), classes);
        assert.deepEqual(classifyTitle(title.toLowerCase()), classes);
        assert.deepEqual(classifyTitle(` - (${title}), `), classes);
      }),
    );
  });

  test('sorts levels best first', () => {
    const rankOf = new Map(defaultReferenceTables.jobLevels.map(({ id, rank }) => [id, rank]));
    fc.assert(
      fc.property(anyTitle, (title) => {
        const ranks = levelsOf(title).map((id) => rankOf.get(id) ?? -1);
        assert.deepEqual(
          ranks,
          ranks.toSorted((a, b) => a - b),
        );
      }),
    );
  });
});

describe('the ids of rules', () => {
  test('are those of the default tables', () => {
    const named = (name: string) => name.replaceAll(' ', '').toLowerCase();
    assert.deepEqual(
      Object.entries(levels).map(([name, id]) => [named(name), id]),
      defaultReferenceTables.jobLevels.map(({ id, name }) => [named(name), id]),
    );
    assert.deepEqual(
      Object.entries(functions).map(([name, id]) => [named(name), id]),
      defaultReferenceTables.jobFunctions.map(({ id, name }) => [named(name), id]),
    );
  });
});

// Public data that is not part of the project (CC BY 4.0, USDOL/ETA): where it lies beside it, it is used.
const onetTitles = new URL('../../../../../shared/data/onet-titles/alternate_titles.txt', import.meta.url);

describe('the titles of O*NET', { skip: !existsSync(onetTitles) }, () => {
  /** Functions that nearly all titles of a major group of the Standard Occupational Classification have. */
  const functionsOfGroup: ReadonlyMap<string, readonly number[]> = new Map([
    ['23', [functions.legalAndCompliance]],
    ['25', [functions.education, functions.researchAndScience, functions.others]],
    ['29', [functions.medicalAndHealth]],
    ['41', [functions.sales, functions.realEstateAndFacilities, functions.engineering]],
  ]);
  const leastShare = 0.6;

  for (const [group, expected] of functionsOfGroup) {
    test(`of group ${group} mostly have functions ${expected}`, () => {
      const titles = readFileSync(onetTitles, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith(`${group}-`))
        .map((line) => line.split('\t')[1] ?? '');
      const agreeing = titles.filter((title) =>
        functionsOf(title).some((id) => expected.some((other) => other === id)),
      );
      assert.ok(titles.length > 100);
      assert.ok(agreeing.length / titles.length > leastShare, `${agreeing.length} of ${titles.length}`);
    });
  }
});
