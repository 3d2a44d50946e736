import type { KnownExport } from './known-export.ts';

// A person belongs to one organization, whose own columns may stand beside it.

export const pipedrivePeople: KnownExport = {
  name: 'Pipedrive people',
  signs: [['Person - Name'], ['Person - Organization'], ['Person - ID', 'Person - Email']],
  columns: {
    contactId: ['Person - ID'],
    externalCompanyId: ['Person - Organization ID', 'Organization - ID'],
    companyName: ['Person - Organization', 'Organization - Name'],
    website: ['Organization - Website'],
    firstName: ['Person - First name'],
    lastName: ['Person - Last name'],
    fullName: ['Person - Name'],
    titles: [
      'Person - Job title',
      'Person - Job Title (Custom field)',
      'Person - Title',
      'Person - Position',
    ],
    email: ['Person - Email - Work', 'Person - Email'],
    phone: ['Person - Phone - Mobile', 'Person - Phone - Work', 'Person - Phone'],
    corporatePhone: ['Organization - Phone'],
    linkedinHandle: ['Person - LinkedIn', 'Person - LinkedIn URL', 'Person - LinkedIn profile'],
    address: ['Person - Postal address'],
    city: ['Person - City/town/village/locality of Postal address'],
    state: ['Person - State/county of Postal address'],
    zip: ['Person - ZIP/Postal code of Postal address'],
    country: ['Person - Country of Postal address'],
  },
};
