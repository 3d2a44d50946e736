import type { KnownExport } from './known-export.ts';

// Two styles: until 2023 "Given Name" and numbered organizations, since then "First Name" and one organization. What
// a numbered e-mail address, phone number or address is (work, home) stands in the column before it, row by row.
// Several values of one label stand in one field, with " ::: " between them.

export const googleContacts: KnownExport = {
  name: 'Google contacts',
  signs: [['E-mail 1 - Value'], ['Phone 1 - Value'], ['Organization 1 - Name'], ['Given Name', 'Yomi Name']],
  columns: {
    firstName: ['First Name', 'Given Name'],
    middleName: ['Middle Name', 'Additional Name'],
    lastName: ['Last Name', 'Family Name'],
    fullName: ['Name'],
    companyName: ['Organization Name'],
    titles: ['Organization Title'],
    email: ['E-mail # - Value'],
    phone: ['Phone # - Value'],
    address: ['Address 1 - Street'],
    city: ['Address 1 - City'],
    state: ['Address 1 - Region'],
    zip: ['Address 1 - Postal Code'],
    country: ['Address 1 - Country'],
  },
  employments: {
    companyName: ['Organization # - Name'],
    titles: ['Organization # - Title'],
  },
  additional: ['Location', 'Occupation', 'Short Name', 'Nickname', 'File As', 'Website # - Value'],
};
