import type { HeaderNames } from '../exports/known-export.ts';

/** Numbered columns of several employments in a row; a number 1 is the first one. */
const columns = {
  companyName: [
    'Company #',
    'Company # Name',
    'Company Name #',
    'Employer #',
    'Employer # Name',
    'Employer Name #',
    'Organization #',
    'Organization # Name',
    'Organization Name #',
    'Organisation #',
    'Organisation # Name',
    'Firma #',
    'Société #',
    'Empresa #',
  ],
  website: ['Company # Website', 'Company Website #', 'Company # Domain', 'Company Domain #'],
  titles: [
    'Job Title #',
    'Title #',
    'Position #',
    'Company # Title',
    'Company # Job Title',
    'Employer # Title',
    'Organization # Title',
    'Organisation # Title',
    'Poste #',
    'Cargo #',
  ],
  startDate: ['Start Date #', 'Company # Start Date', 'Employer # Start Date'],
  endDate: ['End Date #', 'Company # End Date', 'Employer # End Date'],
} as const satisfies HeaderNames;

/** What lists of employments are called in objects: the title of the first is `jobs.1.title`. */
// biome-ignore format: words.
const lists = [
  'Jobs', 'Job', 'Employments', 'Employment', 'Employment History', 'Positions', 'Position', 'Experience',
  'Experiences', 'Work Experience', 'Work History', 'Roles', 'Organizations', 'Organisations', 'Companies', 'Employers',
];

/** What the employments in them have. */
const members = {
  companyName: [
    'Company',
    'Company Name',
    'Employer',
    'Employer Name',
    'Organization',
    'Organization Name',
    'Name',
  ],
  website: ['Website', 'Domain', 'Company Website', 'Company Domain', 'Organization Website'],
  titles: ['Title', 'Titles', 'Job Title', 'Position', 'Position Title', 'Role'],
  startDate: ['Start Date', 'Start', 'Started On', 'Started At', 'From'],
  endDate: ['End Date', 'End', 'Ended On', 'Ended At', 'To'],
} as const satisfies HeaderNames;

function inLists(names: readonly string[]): string[] {
  return names.flatMap((name) => lists.map((list) => `${list} # ${name}`));
}

/** Numbered columns of several employments, and their places in lists of objects. */
export const numberedEmployments: HeaderNames = {
  companyName: [...columns.companyName, ...inLists(members.companyName)],
  website: [...columns.website, ...inLists(members.website)],
  titles: [...columns.titles, ...inLists(members.titles)],
  startDate: [...columns.startDate, ...inLists(members.startDate)],
  endDate: [...columns.endDate, ...inLists(members.endDate)],
};
