import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mapped, usesOf } from './column-uses-fixture.test.ts';
import { mapColumns } from './map-columns.ts';

describe('a name that stands twice', () => {
  it('is a second choice where it is a field', () => {
    assert.deepEqual(usesOf(['companyId', 'email', 'EMAIL']), ['companyId', 'email', 'email 2']);
    const { fields } = mapColumns(['company', 'Title', 'name', 'Title'], [], [], 'people');
    assert.deepEqual(fields.titles, [1, 3]);
  });

  it('gets a number where it is additional, and never that of another', () => {
    const uses = usesOf(['companyId', 'email', 'Score', 'Score', 'Score (2)', 'Score']);
    assert.deepEqual(uses.slice(2), ['+Score', '+Score (3)', '+Score (2)', '+Score (4)']);
  });

  it('may be none: such a column counts where it has values', () => {
    const header = ['companyId', 'email', '', ' '];
    assert.deepEqual(usesOf(header, [['1', 'a@x.example', '', 'seven']]).slice(2), ['-', '+Column 4']);
  });
});

describe('columns that claim one field', () => {
  it('are phone numbers in order: direct, mobile, at work', () => {
    const header =
      'Company, Name, Phone, Home Phone, Business Phone, Mobile Phone, Company Phone, Direct Phone, Main Phone';
    assert.deepEqual(mapped(header), {
      Company: 'companyName',
      Name: 'fullName',
      'Direct Phone': 'phone',
      'Mobile Phone': 'phone 2',
      'Business Phone': 'phone 3',
      Phone: 'phone 4',
      'Home Phone': '+Home Phone',
      'Company Phone': 'corporatePhone',
      'Main Phone': 'corporatePhone 2',
    });
  });

  it('leave it to the better name, and are kept', () => {
    const { explain } = mapColumns(['Agency Name', 'OrganizationName', 'Name'], [], [], 'people');
    assert.deepEqual(explain[0], {
      position: 0,
      name: 'Agency Name',
      use: { kind: 'additional', name: 'Agency Name' },
      reason: 'companyName is OrganizationName',
    });
    assert.equal(mapped('Agency, Name')['Agency'], 'companyName');
  });

  it('leave it to one that has values', () => {
    const rows = [
      ['', 'Acme', 'Jo'],
      ['', 'Beta', 'Mo'],
    ];
    assert.deepEqual(usesOf(['Company', 'Organization', 'Name'], rows), [
      '+Company',
      'companyName',
      'fullName',
    ]);
  });

  it('are addresses of the person, not of the company, the home or the bill', () => {
    const uses = mapped(
      'Company, Name, Company City, City, Home City, Billing Country, Country, HQ State, State',
    );
    assert.deepEqual(
      Object.keys(uses).filter((name) => uses[name]?.startsWith('+')),
      ['Company City', 'Home City', 'Billing Country', 'HQ State'],
    );
  });

  it('are further employments where they are numbered and name a company', () => {
    const uses = mapped('Full Name, Company, Title, End Date, Company 2, Title 2, End Date 2');
    assert.equal(uses['Company 2'], 'companyName @2');
    assert.equal(uses['Title 2'], 'titles @2');
    assert.equal(uses['End Date 2'], 'endDate @2');
  });

  it('are more titles of one employment where no company is numbered', () => {
    assert.deepEqual(usesOf(['Full Name', 'Company', 'Job Title 1', 'Job Title 2']), [
      'fullName',
      'companyName',
      'titles',
      'titles 2',
    ]);
  });
});
