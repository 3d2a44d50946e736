import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { joinName, splitFullName } from './person-names.ts';

type Expected = readonly [fullName: string, firstName: string, middleName: string, lastName: string];

const tables: Readonly<Record<string, readonly Expected[]>> = {
  'of two words and more': [
    ['Zoë Ångström', 'Zoë', '', 'Ångström'],
    ['Jane Q. Doe', 'Jane', 'Q.', 'Doe'],
    ['Ana Maria Lucía Torres', 'Ana', 'Maria Lucía', 'Torres'],
    ['  Jane   Doe ', 'Jane', '', 'Doe'],
    ['JANE DOE', 'JANE', '', 'DOE'],
    ["Conan O'Brien", 'Conan', '', "O'Brien"],
    ['Mary-Kate Smith-Jones', 'Mary-Kate', '', 'Smith-Jones'],
    ['Ahmed al-Rashid', 'Ahmed', '', 'al-Rashid'],
    ['Ewan McGregor', 'Ewan', '', 'McGregor'],
    ['M. Night Shyamalan', 'M.', 'Night', 'Shyamalan'],
    ['J. R. Ewing', 'J.', 'R.', 'Ewing'],
  ],
  'of one word': [
    ['Cher', '', '', 'Cher'],
    ['Dr. House', '', '', 'House'],
    ['House Jr.', '', '', 'House'],
    ['', '', '', ''],
    ['123', '', '', ''],
  ],
  'with a comma': [
    ['Doe, Jane', 'Jane', '', 'Doe'],
    ['DOE, JANE', 'JANE', '', 'DOE'],
    ['Doe, Jane Quincy Ann', 'Jane', 'Quincy Ann', 'Doe'],
    ['van der Berg, Anna', 'Anna', '', 'van der Berg'],
    ['DE LA CRUZ, ANA', 'ANA', '', 'DE LA CRUZ'],
    ['Berg, Ludwig van den', 'Ludwig', '', 'van den Berg'],
    ['Pierson, Jr., Frederick', 'Frederick', '', 'Pierson'],
    ['Doe, Dr. Jane', 'Jane', '', 'Doe'],
    ['Doe, J.', 'J.', '', 'Doe'],
    ['Doe,', '', '', 'Doe'],
    ['Doe, JP', 'JP', '', 'Doe'],
  ],
  'with titles before it': [
    ['Dr. Jane Doe', 'Jane', '', 'Doe'],
    ['Prof. Dr. Hans Meier', 'Hans', '', 'Meier'],
    ['Mr John Q Public', 'John', 'Q', 'Public'],
    ['Herr Klaus Müller', 'Klaus', '', 'Müller'],
    ['Mme Marie Curie', 'Marie', '', 'Curie'],
    ['DR. JANE DOE', 'JANE', '', 'DOE'],
    ['Sr. Juan Pérez', 'Juan', '', 'Pérez'],
    ['Gen. Colin Powell', 'Colin', '', 'Powell'],
  ],
  'that only looks as if it had a title': [
    ['Gen Tanaka', 'Gen', '', 'Tanaka'],
    ['Dean Martin', 'Dean', '', 'Martin'],
    ['Don Johnson', 'Don', '', 'Johnson'],
    ['Jack Ma', 'Jack', '', 'Ma'],
    ['JACK MA', 'JACK', '', 'MA'],
    ['Minh Do', 'Minh', '', 'Do'],
    ['Anh Tuan DO', 'Anh', 'Tuan', 'DO'],
    ['Jessica Davis Ba', 'Jessica', 'Davis', 'Ba'],
    ['Md Rahman', 'Md', '', 'Rahman'],
  ],
  'with degrees and generations behind it': [
    ['Jane Doe, PhD', 'Jane', '', 'Doe'],
    ['Jane Doe, Ph.D., MBA', 'Jane', '', 'Doe'],
    ['Jane Doe MBA', 'Jane', '', 'Doe'],
    ['John Smith Jr.', 'John', '', 'Smith'],
    ['John Smith, Jr.', 'John', '', 'Smith'],
    ['John Q. Smith III', 'John', 'Q.', 'Smith'],
    ['James Wilcox IV', 'James', '', 'Wilcox'],
    ['Jane Doe, CPA, CFA®', 'Jane', '', 'Doe'],
    ['Jane Doe, CFRE', 'Jane', '', 'Doe'],
    ['Jane Doe, Esq.', 'Jane', '', 'Doe'],
    ['Jane Doe MD', 'Jane', '', 'Doe'],
    ['Doe, Jane, MD', 'Jane', '', 'Doe'],
  ],
  'with particles': [
    ['Ludwig van der Rohe', 'Ludwig', '', 'van der Rohe'],
    ['Juan Carlos de la Vega', 'Juan', 'Carlos', 'de la Vega'],
    ['Ana Maria de Souza', 'Ana', 'Maria', 'de Souza'],
    ['Otto von Bismarck', 'Otto', '', 'von Bismarck'],
    ['Osama bin Said', 'Osama', '', 'bin Said'],
    ['Howard Van Vranken', 'Howard', '', 'Van Vranken'],
    ['John St. Clair', 'John', '', 'St. Clair'],
    ['José Ortega y Gasset', 'José', '', 'Ortega y Gasset'],
    ['van der Berg', '', '', 'van der Berg'],
    ['Van Morrison', 'Van', '', 'Morrison'],
    ['Al Gore', 'Al', '', 'Gore'],
    ['Minh Van', 'Minh', '', 'Van'],
  ],
  'with what others call the person': [
    ['Robert "Bob" Smith', 'Robert', '', 'Smith'],
    ['Robert (Bob) Smith', 'Robert', '', 'Smith'],
    ['Jane Doe (she/her)', 'Jane', '', 'Doe'],
    ['Jane Doe 🚀', 'Jane', '', 'Doe'],
  ],
  'in East Asian script': [
    ['王小明', '小明', '', '王'],
    ['王明', '明', '', '王'],
    ['王 小明', '小明', '', '王'],
    ['欧阳娜娜', '娜娜', '', '欧阳'],
    ['司马光', '光', '', '司马'],
    ['山田太郎', '太郎', '', '山田'],
    ['佐藤さくら', 'さくら', '', '佐藤'],
    ['山田 太郎', '太郎', '', '山田'],
    ['김민수', '민수', '', '김'],
    ['남궁민수', '민수', '', '남궁'],
    ['ジョン・スミス', 'ジョン', '', 'スミス'],
    ['さくら', '', '', 'さくら'],
    ['王', '', '', '王'],
  ],
};

describe('a full name', () => {
  for (const [kind, table] of Object.entries(tables)) {
    it(`${kind} is taken apart`, () => {
      for (const [fullName, ...parts] of table) {
        const { firstName, middleName, lastName } = splitFullName(fullName);
        assert.deepEqual([firstName, middleName, lastName], parts, fullName);
      }
    });
  }

  it('of two words is read the same with more space between them', () => {
    const word = fc.constantFrom(
      'Jane',
      'van',
      'Van',
      'Mr',
      'Jr',
      'MBA',
      'DOE',
      'Ma',
      "O'Neil",
      'Zoë-Ann',
      '-',
      'Sr',
      "'Bob'",
    );
    fc.assert(
      fc.property(word, word, (first, last) => {
        assert.deepEqual(splitFullName(`${first} ${last}`), splitFullName(`${first}  ${last}`));
      }),
    );
  });

  it('of one person gives nothing that it does not hold, and splits the same when its parts are joined', () => {
    const word = fc.constantFrom(
      'Jane',
      'Q.',
      'van',
      'de',
      'O’Neil',
      'Doe',
      'MBA',
      'Jr.',
      'Dr.',
      '王',
      '小明',
      'e',
      ',',
      '(Bob)',
    );
    const fullNames = fc.oneof(
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(fullNames, (fullName) => {
        const parts = splitFullName(fullName);
        for (const word of Object.values(parts).join(' ').split(/\s+/)) assert.ok(fullName.includes(word));
        const again = splitFullName(joinName(parts));
        assert.deepEqual(splitFullName(joinName(again)), again);
      }),
    );
  });
});

describe('the parts of a name', () => {
  it('are joined in the order of their script', () => {
    const joined = [
      ['Jane', 'Q.', 'Doe', 'Jane Q. Doe'],
      ['Jane', '', '', 'Jane'],
      ['', '', 'Doe', 'Doe'],
      ['', 'Q.', 'Doe', 'Q. Doe'],
      ['小明', '', '王', '王小明'],
      ['민수', '', '김', '김민수'],
      ['さくら', '', '佐藤', '佐藤 さくら'],
      ['Ming', '', '王', 'Ming 王'],
      ['', '', '', ''],
    ] as const;
    for (const [firstName, middleName, lastName, expected] of joined) {
      assert.equal(joinName({ firstName, middleName, lastName }), expected);
    }
  });
});
