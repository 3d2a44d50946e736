import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mapped, usesOf } from './column-uses-fixture.test.ts';
import { mapColumns } from './map-columns.ts';

describe('lists of employments in objects', () => {
  it('are one employment after the other', () => {
    const lists = ['jobs', 'experience', 'work_history', 'positions'];
    for (const list of lists) {
      const header = [1, 2].flatMap((n) =>
        ['title', 'company.name', 'startDate', 'end'].map((member) => `${list}.${n}.${member}`),
      );
      const { fields, furtherEmployments } = mapColumns(['name', ...header], [], [], 'people');
      assert.deepEqual(
        fields,
        { fullName: [0], titles: [1], companyName: [2], startDate: [3], endDate: [4] },
        list,
      );
      assert.deepEqual(
        furtherEmployments,
        [{ titles: [5], companyName: [6], startDate: [7], endDate: [8] }],
        list,
      );
    }
  });

  it('are titles of one where no list names a company', () => {
    const { fields, furtherEmployments } = mapColumns(
      ['name', 'company.name', 'jobs.1.title', 'jobs.2.title'],
      [],
      [],
      'people',
    );
    assert.deepEqual(fields, { fullName: [0], companyName: [1], titles: [2, 3] });
    assert.deepEqual(furtherEmployments, []);
  });
});

describe('an ambiguous name', () => {
  it('is a part of a name or the whole by what stands beside it', () => {
    assert.equal(mapped('Firma, Name')['Name'], 'fullName');
    assert.equal(mapped('Firma, Vorname, Name')['Name'], 'lastName');
    assert.equal(mapped('Firma, Vorname, Nachname, Name')['Name'], 'fullName');
    assert.equal(mapped('Société, Nom, Prénom')['Nom'], 'lastName');
    assert.equal(mapped('Empresa, Nombre')['Nombre'], 'fullName');
    assert.equal(mapped('Empresa, Nombre, Apellidos')['Nombre'], 'firstName');
  });

  it('is the whole name where the values hold the first name', () => {
    const rows = [
      ['Acme', 'Jo', 'Jo Smith'],
      ['Beta', 'Mo', 'Mo Stone'],
    ];
    assert.equal(mapped('Company, First Name, Name', rows)['Name'], 'fullName');
  });

  it('is the title of a job, and not a form of address', () => {
    const rows = (...titles: readonly string[]) => titles.map((title) => ['Acme', 'Jo Smith', title]);
    const ofTitle = (...titles: readonly string[]) =>
      mapped('Company, Name, Title', rows(...titles))['Title'];
    assert.equal(ofTitle('Director', 'Plumber', ''), 'titles');
    assert.equal(ofTitle('Mr.', 'Dr.', 'Prof. Dr.', ''), '+Title');
    assert.equal(mapped('Firma, Name, Titel', rows('Dr.', ''))['Titel'], '+Titel');
    assert.equal(mapped('Firma, Name, Titel', rows('Vertriebsleiter', 'Geschäftsführer'))['Titel'], 'titles');
  });

  it('loses to a name that is not', () => {
    const uses = mapped('Company, Name, Title, Job Title');
    assert.deepEqual([uses['Job Title'], uses['Title']], ['titles', '+Title']);
  });

  it('is a date, an id, a state or a profile only by its values', () => {
    const header = 'Company, Name, From, To, ID, Region, LinkedIn';
    const good = [
      ['Acme', 'Jo', '2019-01-01', 'present', '1', 'Texas', 'https://www.linkedin.com/in/jo'],
      ['Acme', 'Mo', '3/2020', '', '2', 'CA', 'linkedin.com/in/mo'],
    ];
    const bad = [
      ['Acme', 'Jo', 'Ann', 'Bob', '7', 'EMEA', 'https://www.linkedin.com/company/acme'],
      ['Acme', 'Mo', 'Cy', 'Di', '7', 'APAC', 'https://www.linkedin.com/company/acme'],
    ];
    const fields = ['startDate', 'endDate', 'contactId', 'state', 'linkedinHandle'];
    assert.deepEqual(Object.values(mapped(header, good)).slice(2), fields);
    assert.deepEqual(Object.values(mapped(header, bad)).slice(2), [
      '+From',
      '+To',
      '+ID',
      '+Region',
      '+LinkedIn',
    ]);
  });
});

describe('a name in many words', () => {
  it('is a usual one with whose it is', () => {
    const { explain } = mapColumns(
      ['contact_company', 'IncumbentFirstName', 'Email (Work)'],
      [],
      [],
      'people',
    );
    assert.deepEqual(
      explain.map(({ use, reason }) => [use.kind === 'field' && use.field, reason]),
      [
        ['companyName', 'by its words: company'],
        ['firstName', 'by its words: first name'],
        ['email', 'by its words: email'],
      ],
    );
  });

  it('is not that of somebody else', () => {
    const foreign = [
      'Manager Email',
      'Account Owner',
      'Spouse First Name',
      'Previous Company Name',
      'Assistant’s Phone',
      'Personal Email',
      'Created By Name',
      'Office Name',
      'Parent Account',
      'Email Domain',
      'Contact Owner',
      'Company Linkedin Url',
    ];
    const uses = usesOf(['companyId', 'contactId', ...foreign]).slice(2);
    assert.deepEqual(
      uses,
      foreign.map((name) => `+${name}`),
    );
  });
});
