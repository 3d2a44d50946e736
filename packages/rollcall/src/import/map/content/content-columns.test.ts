import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usesOf } from '../column-uses-fixture.test.ts';
import { mapColumns } from '../map-columns.ts';

describe('content', () => {
  const people = [
    ['Ann Lee', 'ann@x.example', 'Acme Inc', 'VP Sales', '+1 415 555 0100', 'https://linkedin.com/in/ann'],
    ['Bob Stone', 'bob@x.example', 'Beta', 'Sales Manager', '+1 415 555 0101', 'https://linkedin.com/in/bob'],
    ['Cy Young', '', 'Gamma GmbH', 'Engineer', '(415) 555-0102', 'https://linkedin.com/in/cy'],
  ];
  const places = [
    ['acme.example', 'Austin, TX', 'United States'],
    ['https://www.beta.example/', 'Paris, France', 'France'],
    ['gamma.example', 'Berlin, Germany', 'Germany'],
  ];

  it('tells what a column is whose name says nothing', () => {
    const sample = people.map((row, index) => [...row, ...(places[index] ?? [])]);
    const names = ['col1', 'Field_2', 'Contact', 'data4', 'x5', 'URL', 'info', 'Unnamed: 8', ''];
    const { explain } = mapColumns(names, sample, [], 'people');
    assert.deepEqual(
      explain.map(({ use }) => use.kind === 'field' && use.field),
      [
        'fullName',
        'email',
        'companyName',
        'titles',
        'phone',
        'linkedinHandle',
        'website',
        'location',
        'country',
      ],
    );
    assert.equal(explain[1]?.reason, 'by content: 100% e-mail addresses');
    assert.equal(explain[2]?.reason, 'by content: 67% names with a legal form');
  });

  it('fills only fields that no name gave', () => {
    const sample = people.map((row) => [...row.slice(0, 2), row[1] ?? '', 'Acme']);
    assert.deepEqual(usesOf(['Name', 'Email', 'Reply', 'Company'], sample).slice(1, 3), ['email', '+Reply']);
  });

  it('does not overrule a name', () => {
    const sample = people.map((row) => [row[2] ?? '', row[4] ?? '', row[1] ?? '']);
    const [company, email] = usesOf(['Company', 'Email', 'Reply'], sample);
    assert.deepEqual([company, email], ['companyName', 'email']);
  });

  it('is not looked at where a name speaks of somebody else', () => {
    const sample = people.map((row) => ['Acme', 'Jo Smith', row[1] ?? '', row[3] ?? '']);
    assert.deepEqual(usesOf(['Company', 'Name', 'Account Owner Mail', 'Manager Role'], sample).slice(2), [
      '+Account Owner Mail',
      '+Manager Role',
    ]);
  });

  it('takes industries, amounts and dates for nothing', () => {
    const sample = [
      ['Acme', 'Jo', 'Technology', '1200000', '2024-01-31'],
      ['Beta', 'Mo', 'Financial Services', '90000000', '2023-11-02'],
      ['Gamma', 'Bo', 'Retail', '34000000', '2022-05-07'],
    ];
    assert.deepEqual(usesOf(['Company', 'Name', 'col3', 'col4', 'col5'], sample).slice(2), [
      '+col3',
      '+col4',
      '+col5',
    ]);
  });
});
