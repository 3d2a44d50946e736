import type { KnownExport } from './known-export.ts';

// Title is the form of address ("Dr."), Job Title the title; Account is the mailbox of a contact; Location and Office
// Location are a room. Home and Other are private.

export const outlook: KnownExport = {
  name: 'Outlook contacts',
  signs: [
    ['E-mail Address', 'Business Street'],
    ['E-mail Address', 'Business City'],
    ['E-mail Address', 'Business Phone', 'Job Title'],
    ['E-mail Address', 'Company Main Phone'],
    ['E-mail 2 Address', 'Job Title'],
  ],
  columns: {
    firstName: ['First Name'],
    middleName: ['Middle Name'],
    lastName: ['Last Name'],
    companyName: ['Company'],
    website: ['Web Page'],
    titles: ['Job Title'],
    email: ['E-mail Address', 'E-mail 2 Address', 'E-mail 3 Address'],
    phone: ['Mobile Phone', 'Business Phone', 'Business Phone 2', 'Primary Phone'],
    corporatePhone: ['Company Main Phone'],
    address: ['Business Street', 'Business Address'],
    city: ['Business City'],
    state: ['Business State'],
    zip: ['Business Postal Code'],
    country: ['Business Country/Region', 'Business Country'],
  },
  additional: ['Title', 'Account', 'Location', 'Office Location', 'Other Phone', 'Profession'],
};
