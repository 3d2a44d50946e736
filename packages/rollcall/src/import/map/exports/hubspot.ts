import type { KnownExport } from './known-export.ts';

// An association with several companies is exported as ids or names joined with ";": the columns of the primary one,
// where the export has them, hold just one.

export const hubSpotContacts: KnownExport = {
  name: 'HubSpot contacts',
  signs: [
    ['Record ID - Contact'],
    ['Record ID', 'Contact owner'],
    ['Record ID', 'Lifecycle Stage'],
    ['Record ID', 'Associated Company'],
    ['Record ID', 'Associated Company IDs'],
    ['Record ID', 'Associated Company IDs (Primary)'],
    ['Record ID', 'First Name', 'Last Name', 'Email', 'Company Name'],
    ['Contact owner', 'Lifecycle Stage'],
  ],
  columns: {
    contactId: ['Record ID - Contact', 'Record ID', 'Contact ID'],
    externalCompanyId: [
      'Associated Company IDs (Primary)',
      'Primary Associated Company ID',
      'Associated Company ID',
      'Associated Company IDs',
    ],
    companyName: ['Associated Company (Primary)', 'Company Name', 'Associated Company', 'Company'],
    website: ['Website URL', 'Company Domain Name', 'Website'],
    firstName: ['First Name'],
    lastName: ['Last Name'],
    fullName: ['Full Name', 'Name'],
    titles: ['Job Title'],
    email: ['Email', 'Work email'],
    phone: ['Direct Phone', 'Mobile Phone Number', 'Phone Number', 'WhatsApp Phone Number'],
    linkedinHandle: ['LinkedIn URL', 'LinkedIn Profile URL', 'LinkedIn Profile', 'LinkedIn Bio', 'LinkedIn'],
    address: ['Street Address'],
    city: ['City'],
    state: ['State/Region', 'State/Region Code'],
    zip: ['Postal Code'],
    country: ['Country/Region', 'Country/Region Code', 'Country'],
  },
};
