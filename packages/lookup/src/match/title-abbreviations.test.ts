import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ContactsEncoder } from '../../../../test/property/contacts-encoder.ts';
import { defaultAbbreviationTable } from '../../../../test/property/default-abbreviation-table.ts';
import { loadWholeBlock } from '../../../../test/property/memory-company-blocks.ts';
import { sampleContact } from '../../../../test/property/sample-contact.ts';
import { noRecords } from '../block/encode-block.ts';
import { defaultReferenceTables } from '../reference/default-tables.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import { AbbreviationTable } from './abbreviation-table.ts';
import { defaultAbbreviations } from './default-abbreviations.ts';
import { failRolesWithoutTitle, TitleCompiler } from './title-query.ts';

const encoder = new ContactsEncoder(new ReferenceIndex(defaultReferenceTables));
const byDefault = new TitleCompiler(defaultAbbreviationTable);

/** Which of the contacts, each given by its titles, have a title that is asked for. */
function found(query: string, contacts: readonly (readonly string[])[], titles = byDefault): boolean[] {
  const block = encoder.encode(
    { companyId: 1, companyName: 'Acme' },
    contacts.map((own, low) =>
      sampleContact({ number: { high: 0, low }, titles: own, jobLevels: [low + 1] }),
    ),
    noRecords,
  );
  const compiled = titles.compile(query);
  assert.ok(compiled !== undefined);
  const failures = new Uint16Array(contacts.length);
  failRolesWithoutTitle(loadWholeBlock(block, 1), compiled, 1, failures);
  return [...failures].map((failed) => failed === 0);
}

describe('abbreviations in titles', () => {
  // The query, titles that it finds, titles that it does not.
  const examples: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'vp',
      ['VP Sales', 'V.P. Sales', 'Vice-President', 'SVP', 'AVP - IT', 'VPs'],
      ['President', 'Vice Chair'],
    ],
    ['vice president', ['VP', 'Executive Vice President', 'EVP'], ['President']],
    ['"vice president"', ['VP of IT', 'SVP'], ['President, Vice Chair', 'Vice Regional President']],
    ['president', ['VP', 'President & CEO', 'SVP, Global Sales'], ['Residential Agent', 'Pre-Sales Lead']],
    [
      'svp',
      ['Sr. VP', 'Senior Vice President, IT', 'Sr Vice President'],
      ['VP', 'Senior Director, VP Office'],
    ],
    [
      'vp sales',
      ['Vice President of Sales', 'SVP, Global Sales', 'Sales VP'],
      ['Sales Director', 'VP Finance'],
    ],
    [
      '"vp sales"',
      ['Vice President Sales', 'VP, Sales', 'SVP Sales'],
      ['Vice President of Sales', 'Sales VP'],
    ],
    ['vp eng', ['VP of Engineering', 'VPE', 'Vice President, Eng.'], ['VP England']],
    [
      "csm's",
      ['Customer Success Managers', 'CSM', 'Senior CSMs', 'Customer Success Mgr'],
      ['Customer Manager'],
    ],
    [
      'customer success',
      ['CSM', 'Head of Customer Success', 'Success with every Customer'],
      ['Customer Care'],
    ],
    ['"customer success"', ['CSM', 'VP Customer Success'], ['Success with every Customer']],
    ['manager', ['Mgr', 'IT Mgr.', 'CSM', 'Managers', 'GM'], ['Management Trainee', 'Managing Partner']],
    ['engineering', ['Eng. Manager', 'VP Eng', 'Engineering'], ['Engineer', 'Software Engineers']],
    ['engineer', ['Sr. Eng.', 'Software Engr', 'SRE', 'Engineers'], ['Engineering Lead', 'VPE']],
    [
      'it',
      ['IT Manager', 'Head of Information Technology', 'I.T.'],
      ['Auditor', 'Unit Lead', 'Information Desk'],
    ],
    ['"information technology"', ['CIO & Information Technology', 'IT'], ['Technology Information', 'CIO']],
    ['technology', ['IT', 'CTO', 'Tech Lead'], ['Technologist']],
    ['hr', ['Human Resources', 'HR', 'Chief Human Resources Officer', 'CHRO'], ['Human Factors']],
    [
      'r&d',
      ['R & D', 'Research and Development Lead', 'Research & Development'],
      ['Research', 'Development'],
    ],
    ['research', ['Head of R&D', 'Researches', 'CRO'], ['Researcher']],
    ['fp&a', ['Director FP&A', 'Financial Planning & Analysis'], ['FP Analyst', 'Financial Analysis']],
    ['planning', ['FP&A Lead'], ['Planner']],
    [
      'cpo',
      ['Chief People Officer', 'Chief Product Officer', 'Chief Procurement Officer'],
      ['Chief of Product'],
    ],
    ['cso', ['Chief Security Officer', 'Chief Sales Officer', 'Chief Strategy Officer'], ['Sales Officer']],
    ['pm', ['Product Manager', 'Project Mgr', 'Program Manager'], ['Production Manager', 'PMO']],
    ['product manager', ['PM', 'Product Mgr', 'Manager, New Products'], ['Product Lead']],
    ['chief revenue officer', ['CRO', 'Chief Officer, Revenue'], ['Chief Risk Officer']],
    [
      'ceo',
      ['Chief Executive', 'Chief Executive Officer', 'Chief Exec. Officer'],
      ['Executive Officer', 'COO'],
    ],
    ['sr director', ['Senior Director', 'Dir., Sr. Accounts'], ['Director']],
    ['sales ops', ['Sales Operations', 'Operations & Sales'], ['Sales Opportunities']],
    ['"sales operations"', ['Sales Ops', 'Dir Sales Ops'], ['Operations Sales']],
    ['développeur', ['Developpeur', 'DÉVELOPPEUR web'], ['Developer']],
    ['b2b', ['B2B Sales'], ['Business to Business']],
    ['"director it"', ['Director, IT', 'Director Information Technology', 'Dir. IT'], ['IT Director']],
    ['営業', ['営業部長'], ['Sales']],
  ];
  for (const [query, matching, others] of examples) {
    test(`${query} finds ${matching.join('; ')}, not ${others.join('; ')}`, () => {
      assert.deepEqual(
        found(
          query,
          [...matching, ...others].map((title) => [title]),
        ),
        [...matching.map(() => true), ...others.map(() => false)],
      );
    });
  }

  test('must match in the same title as the other keywords', () => {
    const contacts = [
      ['VP', 'Sales'],
      ['Board', 'SVP Sales'],
      ['Sales', 'Vice President, Sales'],
    ];
    assert.deepEqual(found('vp sales', contacts), [false, true, true]);
  });

  test('do not reach from one role into the next, nor from title to title', () => {
    const contacts = [['Vice'], ['President'], ['Vice', 'President'], ['Vice President'], ['Sales'], ['VP']];
    assert.deepEqual(found('vp', contacts), [false, false, false, true, false, true]);
    assert.deepEqual(
      found('"vp sales"', contacts),
      contacts.map(() => false),
    );
  });

  test('are those of the given table', () => {
    const own = new TitleCompiler(
      new AbbreviationTable(defaultAbbreviations, { vp: [], fde: ['forward deployed engineer'] }),
    );
    assert.deepEqual(found('vp', [['Vice President'], ['VP'], ['SVP']], own), [false, true, false]);
    assert.deepEqual(found('deployed', [['FDE'], ['Deployment']], own), [true, false]);
  });

  test('take nothing as an expression', () => {
    const own = new TitleCompiler(new AbbreviationTable({ 'c++': ['.net', 'c#'], 'r&d': ['f#'] }));
    assert.deepEqual(found('c++', [['C++'], ['C'], ['CC'], ['.NET'], ['xnet'], ['C#']], own), [
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  test('match beyond Latin', () => {
    const own = new TitleCompiler(
      new AbbreviationTable({ гд: ['генеральный директор'], dév: ['développeur'] }),
    );
    const contacts = [['ГД'], ['Генеральный директор'], ['Директор'], ['Dev'], ['Développeuse']];
    assert.deepEqual(found('гд', contacts, own), [true, true, false, false, false]);
    assert.deepEqual(found('директор', contacts, own), [true, true, true, false, false]);
    assert.deepEqual(found('developpeur', contacts, own), [false, false, false, true, false]);
  });

  test('give the same answer however often a keyword is asked for', () => {
    const contacts = [['SVP'], ['Director'], ['Vice President'], ['VP']];
    for (let time = 0; time < 3; time++) assert.deepEqual(found('vp', contacts), [true, false, true, true]);
  });
});
