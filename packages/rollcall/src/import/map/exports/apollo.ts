import type { KnownExport } from './known-export.ts';

// "Company Name for Emails" is the name as a letter would say it, without legal form. City, State and Country are the
// person's; those of the company begin with Company, and are kept as they are.

export const apollo: KnownExport = {
  name: 'Apollo',
  signs: [
    ['Company Name for Emails'],
    ['Apollo Contact Id'],
    ['Person Linkedin Url', 'Seniority'],
    ['Person Linkedin Url', '# Employees'],
  ],
  columns: {
    contactId: ['Apollo Contact Id'],
    externalCompanyId: ['Apollo Account Id'],
    companyName: ['Company', 'Company Name', 'Account Name'],
    website: ['Website', 'Company Website'],
    firstName: ['First Name'],
    lastName: ['Last Name'],
    fullName: ['Name'],
    titles: ['Title'],
    email: ['Email', 'Secondary Email', 'Tertiary Email'],
    phone: ['Work Direct Phone', 'Mobile Phone'],
    corporatePhone: ['Corporate Phone', 'Company Phone'],
    linkedinHandle: ['Person Linkedin Url'],
    city: ['City'],
    state: ['State'],
    country: ['Country'],
  },
  additional: ['Company Name for Emails', 'Other Phone', 'Company Address'],
};
